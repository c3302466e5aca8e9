import { type GeneralProblemSentences, placeOf, someOf } from './problems.ts'

const why = {
  ENOENT: 'không có tệp hoặc thư mục này',
  EISDIR: 'đây là một thư mục',
  EACCES: 'người dùng này không có quyền',
  EPERM: 'người dùng này không có quyền',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOSPC: 'ổ đĩa đã đầy',
  ENOTDIR: 'đã có một tệp trùng tên',
  EEXIST: 'đã có một tệp trùng tên',
  EADDRINUSE: 'chương trình khác đang dùng',
} as Readonly<Record<string, string>>

const reasonFor = (code: string): string => why[code] ?? `hệ thống báo ${code}`

/** What the schema calls a type, in words; allowed values stay as they are written. */
const types = {
  array: 'một danh sách',
  object: 'các trường con',
  record: 'các trường con',
  string: 'chữ',
  number: 'một số',
  int: 'một số nguyên',
  boolean: 'true hoặc false',
} as Readonly<Record<string, string>>

const expectedWords = (expected: string): string => types[expected] ?? expected

const recordWords: Readonly<Record<string, string>> = {
  instrument: 'văn kiện',
  taxonomy: 'hệ phân loại',
  order: 'cách xếp',
  function: 'nhu cầu',
  group: 'nhóm đối tượng',
  indicator: 'chỉ tiêu thống kê',
  'country-group': 'nhóm nước',
  'tile-map': 'bản đồ ô',
  recipient: 'nước nhận viện trợ',
  organisation: 'tổ chức',
  series: 'chuỗi cuộc họp',
  clause: 'điều khoản',
  counterpart: 'điều khoản hay chế độ',
  grade: 'mức tương ứng',
  fault: 'điểm cần xem lại',
  statistic: 'cách tính',
  column: 'cột',
  need: 'dòng nhu cầu',
  place: 'địa bàn',
  note: 'ghi chú',
  part: 'phần của rà soát',
  proposal: 'số đề xuất',
}

/** What the reader of commands calls a fault, and the words of the command that it is about. */
const commandFaults: Readonly<Record<string, string>> = {
  'commander.missingArgument': 'thiếu đối số',
  'commander.excessArguments': 'thừa đối số của lệnh',
  'commander.unknownCommand': 'không có lệnh',
  'commander.unknownOption': 'không có tùy chọn',
  'commander.missingMandatoryOptionValue': 'thiếu tùy chọn bắt buộc',
  'commander.optionMissingArgument': 'thiếu giá trị của tùy chọn',
  'commander.invalidArgument': 'giá trị không hợp lệ',
}

function commandFault(kind: string, reason: string): string {
  const named = [...reason.matchAll(/'([^']*)'/g)].map((it) => `“${it[1]}”`).join(', ')
  const fault = commandFaults[kind]
  const choices = /Allowed choices are (.*?)\.*$/.exec(reason)?.[1]
  return fault === undefined
    ? reason
    : `${fault} ${named}${choices === undefined ? '' : `; hãy chọn một trong: ${choices}`}`.trim()
}

export const vietnamese: GeneralProblemSentences = {
  'no-folder': ({ folder }) => `Không có thư mục ${folder}. Hãy chỉ ra thư mục chứa hồ sơ bằng --dossier.`,
  'no-dossier': ({ folder, file }) =>
    `${folder} không phải là hồ sơ vì không có tệp ${file}. Hãy chỉ ra thư mục của hồ sơ, hoặc viết tệp ${file} (xem docs/dossier.md).`,
  'unknown-kind': ({ name, kinds }) =>
    `“${name}” không phải là loại bản ghi. Phần đầu của đường dẫn cho biết loại: ${someOf(kinds, 30)}. Hãy đổi tên hoặc chuyển tệp.`,
  'unknown-format': ({ kind }) =>
    `Không đọc được tệp này cho loại ${kind}. Hãy dùng YAML hoặc CSV; riêng hoạt động có thể dùng IATI XML hoặc Excel.`,
  'not-a-record': ({ kind }) =>
    `Ở đây chỉ có một từ trong khi cần một bản ghi loại ${kind}. Hãy viết các trường theo dạng “tên: giá trị”.`,
  'broken-yaml': ({ reason }) =>
    `Tệp YAML bị lỗi ở đây (${reason}). Hãy kiểm tra thụt dòng, dấu ngoặc kép và dấu hai chấm của dòng này và dòng trên.`,
  'broken-csv': ({ reason }) =>
    `Bảng bị lỗi ở đây (${reason}). Mỗi dòng phải có đủ số cột như dòng tiêu đề; mọi dấu ngoặc kép phải được đóng.`,
  'broken-journal': ({ line }) =>
    `Dòng ${line} của nhật ký không phải là một mục hợp lệ. Hãy khôi phục từ bản sao; nhật ký chỉ được thêm dòng, không được sửa.`,
  'missing-field': ({ record, field, expected }) =>
    `${record}: thiếu ${field}. Hãy bổ sung (${expectedWords(expected)}).`,
  'missing-translation': ({ record, field, language }) =>
    `${record}: ${field} chưa có tiếng ${language === 'vi' ? 'Việt' : 'Anh'}. Mọi nội dung đều hiển thị bằng hai ngôn ngữ; hãy bổ sung phần ${language}.`,
  'unknown-field': ({ record, fields }) =>
    `${record}: ${fields.join(', ')} không phải là trường của loại bản ghi này. Hãy sửa tên hoặc bỏ đi.`,
  'wrong-value': ({ record, field, expected }) =>
    `${record}: ${field} có giá trị không được phép.${expected === undefined ? '' : ` Giá trị cần có: ${expectedWords(expected)}.`}`,
  'wrong-date': ({ record, field, value, element }) =>
    `${record ?? ''}: ${field ?? element ?? ''}${value === undefined || value === '' ? '' : ` “${value}”`} không phải là ngày. Hãy viết YYYY, YYYY-MM hoặc YYYY-MM-DD, ngày có thật.`,
  'span-ends-before-it-starts': ({ record, field }) =>
    `${record}: ${field} kết thúc trước khi bắt đầu. Cả hai ngày đều được tính; hãy kiểm tra thứ tự from và to.`,
  'declined-without-reason': ({ record, field }) =>
    `${record}: ${field} không tiếp thu góp ý mà không nêu lý do. Hãy ghi lý do bằng cả hai thứ tiếng.`,
  'step-not-on-path': ({ record, field }) =>
    `${record}: ${field} nêu một bước không có trong lộ trình. Hãy sửa tên bước, hoặc thêm bước vào lộ trình.`,
  'step-twice': ({ record, field }) => `${record}: ${field} ghi một bước hai lần. Mỗi bước chỉ giữ một dòng.`,
  'duplicate-id': ({ kind, id, first }) =>
    `${kind} “${id}” được ghi hai lần; lần đầu ở ${placeOf(first)}. Hãy đổi mã một bản ghi hoặc gộp lại.`,
  'folders-contradict': ({ kind, id, fields, first }) =>
    `Hai thư mục mâu thuẫn về ${kind} “${id}” (${fields.join(', ')}); bản kia ở ${placeOf(first)}. Hãy thống nhất, hoặc cho thư mục của chủ sở hữu phủ lên (over: true trong dossier.yaml).`,
  'unknown-reference': ({ record, field, kind, id }) =>
    `${record}: ${field} nêu “${id}” nhưng không có trong ${kind}. Hãy sửa mã hoặc bổ sung bản ghi.`,
  'seen-without-source': ({ record }) =>
    `${record} được đánh dấu là đã xem nguồn nhưng không nêu nguồn. Hãy bổ sung nguồn hoặc đánh dấu là chưa xác nhận.`,
  circle: ({ kind, relation, path }) =>
    `${kind}: ${path.join(' → ')} quay lại chính nó theo quan hệ “${relation}”. Hãy bỏ một liên kết.`,
  'broken-xml': ({ reason }) =>
    `Tệp XML bị lỗi ở đây: ${reason}. Phần sau chỗ này không được đọc. Hãy xin tệp đúng từ đơn vị công bố.`,
  'not-iati': ({ root }) =>
    `Đây không phải là tệp hoạt động IATI: phần tử gốc là <${root}>, không phải <iati-activities>. Hãy dùng tệp hoạt động của đơn vị công bố.`,
  'iati-version': ({ version, readable }) =>
    `Ở đây ghi phiên bản IATI ${version}; chỉ đọc được các phiên bản ${readable.join(', ')}. Hãy xin tệp phiên bản 2.0x.`,
  'activity-without-identifier': () =>
    'Hoạt động này không có iati-identifier nên không thể dẫn chiếu. Hãy bổ sung mã mà đơn vị công bố sử dụng.',
  'wrong-number': ({ record, element, value }) =>
    `${record}: ${element} “${value}” không phải là số. Hãy viết chữ số với dấu chấm thập phân.`,
  'wrong-currency': ({ record, element, value }) =>
    `${record}: ${element} có loại tiền “${value}”. Hãy viết ba chữ cái, ví dụ USD hoặc VND.`,
  'wrong-code': ({ record, element, value }) =>
    `${record}: ${element} có mã “${value}” không nằm trong danh mục của IATI. Hãy sửa mã.`,
  'xml-doctype': () =>
    'Tệp khai báo kiểu tài liệu (DOCTYPE), có thể che giấu nội dung gây hại, nên bị từ chối. Hãy bỏ DOCTYPE; tệp IATI không cần khai báo này.',
  'xml-too-deep': ({ limit }) =>
    `Ở đây các phần tử lồng nhau quá ${limit} cấp, không tệp IATI nào như vậy, nên phần sau không được đọc. Hãy xin tệp đúng từ đơn vị công bố.`,
  'xml-text-too-long': ({ limit }) =>
    `Ở đây có đoạn văn bản hoặc chú thích dài hơn ${limit} ký tự nên phần sau không được đọc. Hãy rút ngắn hoặc đóng đoạn này.`,
  'broken-workbook': () => 'Không đọc được bảng tính này. Hãy lưu lại dạng .xlsx hoặc CSV.',
  'budget-without-period': ({ record, row, column, value }) =>
    `${record}: dòng ${row}, cột ${column}: “${value}” không có thời gian. Hãy ghi ngày bắt đầu và kết thúc của hoạt động để số tiền có thời kỳ.`,
  'workbook-too-large': ({ bytes, limit }) =>
    `Bảng tính có ${bytes} byte; chỉ đọc được tối đa ${limit}. Hãy chia nhỏ hoặc nộp dạng CSV.`,
  'sheet-too-long': ({ limit }) => `Trang tính có hơn ${limit} dòng. Hãy chia thành nhiều tệp.`,
  'empty-sheet': () =>
    'Trang tính không có dòng nào. Hãy viết mỗi hoạt động một dòng dưới dòng tiêu đề (xem docs/activities.md).',
  'unknown-column': ({ column, known }) => `“${column}” không phải là cột của biểu mẫu. Các cột: ${someOf(known, 40)}.`,
  'duplicate-column': ({ column }) => `Cột “${column}” xuất hiện hai lần. Hãy giữ một cột.`,
  'missing-id': ({ row }) => `Dòng ${row} không có mã. Mỗi hoạt động cần một mã không đổi, tốt nhất là mã IATI.`,
  'wrong-word': ({ record, row, column, value }) =>
    `${record}: dòng ${row}, cột ${column}: “${value}” không phải là từ của biểu mẫu (xem docs/activities.md).`,
  'unknown-record': ({ what, name, known }) =>
    `“${name}” không phải là ${recordWords[what] ?? what} trong hồ sơ này. Đã có: ${someOf(known, 20)}. Hãy sửa mã, hoặc bỏ tùy chọn này.`,
  'needs-taxonomy': ({ known }) =>
    `Một hệ phân loại được so với một hệ khác. Hãy nêu hệ đó với --against: ${someOf(known, 20)}.`,
  'disposition-before-comment': ({ record, field }) =>
    `${record}: ${field} có trước chính góp ý đó. Hãy sửa một trong hai ngày.`,
  'within-another': ({ record, field, id }) =>
    `${record}: ${field} nêu “${id}” thuộc văn kiện khác. Điều khoản chỉ nằm trong điều khoản của cùng văn kiện.`,
  'not-known-yet': ({ id, day, from }) =>
    `Vào ngày ${day} chưa ai biết “${id}”: hồ sơ có văn kiện này từ ${from}. Hãy cho ngày muộn hơn với --as-of, hoặc bỏ văn kiện này.`,
  'day-ahead': ({ day }) =>
    `Ngày ${day} chưa đến nên chưa ai có thể đọc văn kiện tính đến ngày đó. Hãy cho ngày không muộn hơn hôm nay.`,
  'no-counterparts': ({ grade }) =>
    `Mức “${grade}” phải dựa trên nội dung cụ thể. Hãy nêu các điều khoản hay chế độ với --counterparts, sát nhất trước.`,
  'none-with-counterparts': () =>
    'Mức “chưa ghi nhận” nghĩa là không có nội dung tương ứng. Hãy cho mức khác, hoặc bỏ --counterparts.',
  'empty-option': ({ option }) => `--${option} đang để trống. Hãy ghi nội dung, hoặc bỏ tùy chọn này.`,
  'days-out-of-order': ({ from, until }) =>
    `${until} không muộn hơn ${from} nên không thể có thay đổi giữa hai ngày. Hãy ghi ngày sớm hơn trước, ngày muộn hơn với --until.`,
  'unknown-meeting': ({ id, known }) =>
    `Không có cuộc họp “${id}”. Các mã đã có: next, ${someOf(known, 40)}. Lệnh “an-sinh meetings” liệt kê kèm ngày họp.`,
  'unknown-body': ({ field, id }) =>
    `--${field}: hồ sơ không có tổ chức “${id}”. Hãy sửa mã hoặc bổ sung tổ chức trước.`,
  'unknown-decision': ({ id, known }) =>
    `Nhật ký không có quyết định “${id}”.${known.length === 0 ? '' : ` Các mã đã có: ${someOf(known)}.`}`,
  'unknown-in-cell': ({ dimension, value, known }) =>
    `“${value}” không phải là ${dimensions[dimension] ?? dimension} của hồ sơ này. Các mã đã có: ${someOf(known, 30)}.`,
  'wrong-day': ({ value, record, field }) =>
    `${value === undefined ? `${record ?? ''}: nội dung ở ${field ?? ''}` : `“${value}”`} không phải là ngày. Hãy viết YYYY-MM-DD, ngày có thật, ví dụ 2022-12-28.`,
  'wrong-port': ({ value }) =>
    `“${value}” không phải là cổng. Hãy cho một số nguyên từ 0 đến 65535; 0 để hệ thống tự chọn.`,
  'wrong-command': ({ kind, reason }) =>
    `Không hiểu lệnh: ${commandFault(kind, reason)}. “an-sinh --help” cho xem mọi lệnh.`,
  'cannot-read': ({ file, reason }) =>
    `Không đọc được ${file} vì ${reasonFor(reason)}. Hãy kiểm tra tệp có tồn tại và người dùng này có quyền đọc.`,
  'cannot-write': ({ folder, reason }) =>
    `Chưa ghi gì: không thể ghi vào ${folder} vì ${reasonFor(reason)}. Hãy chọn thư mục khác bằng --out, hoặc giải phóng chỗ trống.`,
  'cannot-print': ({ reason }) =>
    `Kết quả in ra chưa đầy đủ vì ${reasonFor(reason)}. Hãy giải phóng chỗ trống hoặc in ra nơi khác; quyết định đã ghi vẫn còn trong sổ.`,
  'cannot-serve': ({ port, reason }) =>
    `Không mở được trang ở cổng ${port} vì ${reasonFor(reason)}. Hãy chọn cổng khác bằng --port.`,
}

const dimensions: Readonly<Record<string, string>> = { function: 'chức năng', group: 'nhóm', place: 'nơi' }
