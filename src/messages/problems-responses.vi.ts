import { someOf } from './problems.ts'
import type { ResponseProblemSentences } from './problems-responses.ts'

export const vietnameseResponses: ResponseProblemSentences = {
  'broken-json-line': ({ line }) =>
    `Dòng ${line} không phải một đối tượng JSON trọn vẹn. Mỗi dòng phải là một bản ghi; hãy sửa hoặc xóa dòng này.`,
  'broken-store': ({ file, reason }) =>
    `Không mở được kho dữ liệu ${file} (${reason}). Các tệp văn bản thuần của hồ sơ không bị ảnh hưởng; hãy kiểm tra quyền ghi, hoặc chuyển tệp này đi nơi khác và nhập lại hoạt động.`,
  'store-not-empty': () =>
    'Kho đã có dữ liệu nên không đọc đè lên, để không mất gì. Hãy đọc vào một hồ sơ chưa có kho, hoặc chuyển tệp .store.db đi nơi khác trước.',
  'no-store': ({ folder }) =>
    `Hồ sơ ${folder} chưa có kho hoạt động. Hãy nhập hoạt động trước: an-sinh activities import <tệp>.`,
  'unreadable-format': ({ file, formats }) =>
    `Không biết đọc tệp ${file}. Hãy dùng một trong các định dạng: ${formats.join(', ')}.`,
  'nothing-to-import': ({ path, formats }) =>
    `Không có tệp nào để nhập tại ${path}. Hãy chỉ ra tệp hoặc thư mục có tệp thuộc các định dạng: ${formats.join(', ')}.`,
  'imported-elsewhere': () =>
    'Một tiến trình khác đang nhập cùng tệp này. Không có gì bị ghi hai lần; hãy chờ tiến trình kia xong rồi chạy lại.',
  'nothing-contributed': ({ partner }) =>
    `Hồ sơ chưa ghi nhận hoạt động, ưu tiên hay góp ý nào của ${partner} nên chưa có gì để xuất. Hãy nhập hoặc ghi phần đóng góp trước.`,
  'no-pack': ({ folder, file }) =>
    `Thư mục ${folder} không phải là thư mục đóng góp: tệp ${file} bị thiếu hoặc không đọc được. Hãy xuất lại bằng lệnh an-sinh pack.`,
  'wrong-option': ({ option, value, allowed }) =>
    `--${option}: “${value}” không dùng được. ${allowed.length === 0 ? 'Xem dạng cần viết bằng --help.' : `Hãy dùng một trong: ${allowed.join(', ')}.`}`,
  'years-out-of-order': ({ from, until }) =>
    `Năm cuối ${until} có trước năm đầu ${from} nên không có năm nào ở giữa. Hãy đổi --from hoặc --until.`,
  'import-stopped': () =>
    'Có tệp chưa đọc được đến cuối (lý do nêu ở trên). Phần đã đọc được giữ lại; hãy sửa hoặc thay tệp rồi nhập lại.',
  'not-utf-8': ({ offset }) =>
    `Tệp không dùng bảng mã UTF-8: byte thứ ${offset} không thuộc ký tự nào. Trong Excel, hãy lưu theo kiểu “CSV UTF-8” rồi nộp lại.`,
  'file-too-large': ({ limit }) =>
    `Tệp có dung lượng hơn ${limit} byte, mà loại tệp này phải đọc một lần cả tệp, nên chưa đọc phần nào. Hãy chia thành nhiều tệp, mỗi tệp có dòng tiêu đề, hoặc nộp theo IATI XML là loại không bị giới hạn.`,
  'broken-gzip': () =>
    'Tệp nén (.gz) bị cắt cụt hoặc hư hỏng. Hãy lấy lại tệp từ đơn vị công bố, hoặc nộp tệp chưa nén.',
  'not-by-donor': ({ file }) =>
    `${file} ghi tổng theo ngành, không theo nhà tài trợ, nên không cho biết về nhà tài trợ. Hãy nộp bảng có cột donor.`,
  'empty-file': () => 'Tệp này trống nên không có gì để đọc. Hãy xin lại tệp từ đơn vị công bố.',
  'xml-cut-off': ({ reason }) =>
    `Tệp kết thúc khi nội dung XML chưa hết (${reason}) nên bị thiếu. Phần đứng trước đã được đọc; hãy lấy lại tệp để có phần còn lại.`,
  'too-many-broken-activities': ({ limit }) =>
    `Tính đến đây đã có ${limit} hoạt động liên tiếp bị lỗi nên phần còn lại không được đọc. Hãy xin tệp đúng từ đơn vị công bố.`,
  'unknown-encoding': ({ encoding }) =>
    `Tệp ghi rằng dùng bảng mã ${encoding}, là bảng mã không đọc được. Hãy lưu lại theo UTF-8 rồi nộp lại.`,
  'wrong-encoding': ({ encoding, offset }) =>
    `Tệp không dùng thống nhất bảng mã ${encoding}: byte thứ ${offset} không thuộc ký tự nào. Hãy lưu lại theo ${encoding}, hoặc ghi đúng bảng mã ở dòng đầu.`,
  'broken-activity': ({ reason }) =>
    `Nội dung XML của hoạt động này bị lỗi ở đây (${reason}) nên hoạt động được để riêng; các hoạt động khác vẫn được đọc. Hãy đề nghị đơn vị công bố sửa.`,
  'activity-too-deep': ({ limit }) =>
    `Trong hoạt động này các phần tử lồng nhau quá ${limit} cấp, điều không hoạt động IATI nào cần, nên hoạt động được để riêng; các hoạt động khác vẫn được đọc. Hãy đề nghị đơn vị công bố sửa.`,
  'activity-text-too-long': ({ limit }) =>
    `Trong hoạt động này có đoạn văn bản dài hơn ${limit} ký tự nên hoạt động được để riêng; các hoạt động khác vẫn được đọc. Hãy đề nghị đơn vị công bố rút ngắn.`,
  'activity-too-large': ({ limit }) =>
    `Hoạt động này dài hơn ${limit} ký tự hoặc không có phần kết thúc nên được để riêng; các hoạt động khác vẫn được đọc. Hãy đề nghị đơn vị công bố chia nhỏ hoặc sửa.`,
  'encoding-contradicted': ({ stated, read }) =>
    `Dòng đầu ghi ${stated} nhưng nội dung là ${read} và đã được đọc như vậy. Hãy kiểm tra các chữ có dấu; đơn vị công bố nên ghi ${read}.`,
  'written-as-version-1': ({ record, version }) =>
    `${record}: ghi là phiên bản ${version} nhưng viết theo cách của 1.0x và đã được đọc theo cách đó. Hãy kiểm tra các mã; đơn vị công bố nên ghi đúng phiên bản.`,
  'date-with-time': ({ record, element, value }) =>
    `${record}: ${element} “${value}” có giờ ở chỗ chỉ ghi ngày. Ngày được đọc đúng như đã viết; hãy kiểm tra khi múi giờ có ý nghĩa.`,
  'date-in-part': ({ record, element, value }) =>
    `${record}: ${element} “${value}” chưa phải là ngày đầy đủ. Phần đã ghi được đọc; hãy hỏi đơn vị công bố về ngày khi cần.`,
  'stated-twice': ({ record, element, value }) =>
    `${record}: ${element} được ghi nhiều lần; giá trị đầu được đọc, còn “${value}” thì không. Hãy kiểm tra giá trị nào đúng.`,
  'code-not-stated': ({ record, element, value }) =>
    `${record}: ${element}${value === '' ? '' : ` “${value}”`} không có mã và được ghi là “không nêu”. Hãy hỏi đơn vị công bố về mã.`,
  'no-official-schema': ({ folder, file }) =>
    `Không có tệp ${file} trong ${folder} nên không dùng được lược đồ chính thức. Hãy chỉ đến thư mục có đủ các tệp lược đồ của phiên bản, hoặc bỏ --xsd: cấu trúc vẫn được kiểm tra theo bảng riêng của chúng tôi.`,
  'no-schema-validator': ({ package: name }) =>
    `Lược đồ chính thức cần gói ${name} nhưng gói này chưa được cài đặt. Hãy cài đặt (npm install ${name}), hoặc bỏ --xsd: cấu trúc vẫn được kiểm tra theo bảng riêng của chúng tôi.`,
  'unknown-activity': ({ id, known }) =>
    `Không có hoạt động nào mang mã ${id}. Hãy dùng một mã có trong hồ sơ: ${someOf(known)}.`,
  'activity-not-iati': ({ record, missing }) =>
    `${record} không được đưa vào tệp IATI vì thiếu nội dung bắt buộc theo chuẩn: ${missing.join(', ')}. Hãy bổ sung vào bản ghi, hoặc vào tổ chức mà bản ghi nêu tên.`,
  'left-out-of-iati': ({ record, fields }) =>
    `${record} được xuất ra nhưng không kèm ${fields.join(', ')}: IATI không có chỗ ghi, hoặc bắt buộc phải có ngày mà hồ sơ chưa biết. Nội dung này vẫn được giữ trong hồ sơ.`,
  'completed-for-iati': ({ record, fields }) =>
    `${record}: ${fields.join(', ')} được xuất ra thành ngày đầy đủ vì IATI bắt buộc: ngày đầu đối với thời điểm bắt đầu, ngày cuối đối với thời điểm kết thúc hoặc giao dịch; giá trị không có ngày riêng thì lấy ngày giao dịch, hoặc ngày đầu của kỳ. Hãy ghi ngày cụ thể nếu đã biết.`,
  'nothing-for-iati': () =>
    'Không tạo tệp IATI: không hoạt động nào có đủ nội dung bắt buộc theo chuẩn. Lý do được nêu kèm từng hoạt động.',
  'no-header': ({ headers, known }) =>
    `Không tìm thấy dòng tiêu đề trong mười dòng đầu${headers.length === 0 ? '' : `; dòng thứ nhất ghi ${someOf(headers, 8)}`}. Các tiêu đề được hiểu: ${someOf(known, 40)}. Hãy ghi tiêu đề thành một dòng (xem docs/activities.md).`,
  'header-below-title': ({ rows }) =>
    `Dòng tiêu đề nằm dưới ${rows} dòng khác và bảng được đọc từ đó. Nội dung phía trên dòng tiêu đề không được đưa vào.`,
  'header-in-two-rows': ({ rows }) =>
    `Tiêu đề trải trên các dòng ${rows.join(' và ')}, do có ô được gộp. Mỗi cột được đọc theo tên đứng gần nhất.`,
  'units-in-a-row': ({ units }) =>
    `Dòng ngay dưới tiêu đề ghi đơn vị tính (${someOf(units)}), nên các số ngân sách không phải là số đầy đủ và không được đọc. Hãy ghi số tiền đầy đủ theo loại tiền và bỏ dòng này.`,
  'years-not-budget': ({ record, row, column, value }) =>
    `${record}: dòng ${row}, ${column}: “${value}” không bằng tổng ngân sách các năm; ngân sách từng năm đã được đọc. Hãy sửa lại, hoặc bỏ trống ô tổng.`,
  'wrong-share': ({ record, row, column, value }) =>
    `${record}: dòng ${row}, ${column}: “${value}” không phải là mã kèm tỷ lệ. Hãy ghi 16010:60; 11220:40 đối với ngành, VN:100 đối với quốc gia; tỷ lệ không quá 100.`,
  'wrong-amount': ({ record, row, column, value }) =>
    `${record}: dòng ${row}, ${column}: “${value}” không khớp với hiện vật đã nêu. Hãy ghi cho mỗi hiện vật một số lượng, theo đúng thứ tự: 20 tấn; 3 tháng.`,
  'recognised-table': ({ format }) => `Bảng này được đọc theo mẫu: ${format.vi}.`,
  'columns-not-read': ({ columns }) =>
    `Các cột sau không có trong mẫu bảng thường gặp và không được đọc: ${someOf(columns, 40)}. Hãy kiểm tra xem có cột nào quan trọng không.`,
  'rows-differ': ({ record, columns }) =>
    `${record}: các dòng của hoạt động này khác nhau ở ${columns.join(', ')}; dòng đầu tiên được đọc. Hãy kiểm tra dòng nào đúng.`,
  'unknown-recipient': ({ record, value, row }) =>
    `${record}: dòng ${row}: chưa biết mã của quốc gia hoặc khu vực “${value}”, nên số tiền không được ghi cho nơi nào. Hãy ghi mã bên cạnh tên.`,
  'unread-word': ({ record, row, column, value }) =>
    `${record}: dòng ${row}, ${column}: “${value}” không phải là từ mà loại bảng này dùng ở cột này. Giá trị này không được đọc; hãy kiểm tra ý nghĩa của nó.`,
  'left-out-of-form': ({ record, fields }) =>
    `${record}: mẫu bảng không ghi được hết ${fields.join(', ')}. Bảng chỉ ghi phần còn lại; nếu các mục này quan trọng, hãy chuyển bằng YAML hoặc IATI.`,
  'not-activities': () =>
    'Bảng này ghi các tổng số hoặc phần chia của khoản tiền, không phải các hoạt động, nên không có bản ghi nào được tạo. Hãy để bảng ngoài thư mục hoạt động. Với bảng tổng theo nhà tài trợ, lệnh `an-sinh concentration --table` tính mức độ tập trung viện trợ.',
  // money: flat tables of shares
  'flat-table-lacks-columns': ({ columns }) =>
    `Bảng chia số tiền này thiếu cột ${columns.join(', ')}; thiếu cột đó thì không đọc được dòng nào. Hãy nộp bảng giữ nguyên tiêu đề cột bằng tiếng Anh của đơn vị công bố.`,
  // pairs of activities
  'pair-of-one': ({ id }) => `Cả hai mã đều là ${id}. Kết luận phải là về hai hoạt động: hãy ghi mã của hoạt động kia.`,
  'wrong-verdict': ({ verdict, asks, known }) =>
    `“${verdict}” không phải là câu trả lời cho câu hỏi “${asks}”. Hãy dùng một trong các từ: ${known.join(', ')}.`,
  'which-question': ({ a, b }) =>
    `Cả hai câu hỏi về ${a} và ${b} đều đã có kết luận nên chưa rõ cần xem lại câu nào. Hãy thêm --asks "one activity" hoặc --asks overlap.`,
  'nothing-to-open': ({ a, b, asks }) =>
    `Chưa ai trả lời câu hỏi “${asks}” về ${a} và ${b} nên không có gì để xem lại. Hãy để nguyên, hoặc ghi một kết luận.`,
  'row-without-name': ({ row, column }) =>
    `Dòng ${row}: cột ${column} để trống, nên chưa rõ số tiền thuộc về bên nào và số tiền không được đọc. Hãy bổ sung tên.`,
  // allocation
  'wrong-budget': ({ value }) =>
    `“${value}” không phải là một ngân sách. Hãy ghi mã đối tác, dấu bằng, số tiền và loại tiền, nhiều đối tác cách nhau bằng dấu chấm phẩy: giz=2000000 USD; unicef=500000 USD.`,
  'no-budget': () =>
    'Chưa có khoản tiền nào để phân bổ. Hãy nêu tệp câu hỏi (--question) hoặc ngân sách (--budget "giz=2000000 USD").',
  'wrong-number-of-partners': ({ value }) =>
    `“${value}” không phải là số đối tác. Hãy ghi một số nguyên từ 1 trở lên với --partners-per-cell.`,
  'wrong-objective': ({ value }) =>
    `“${value}” không phải là mục tiêu. Hãy ghi value (đáp ứng được nhiều nhu cầu nhất) hoặc max-min (nhu cầu được đáp ứng ít nhất đạt mức cao nhất có thể).`,
  'wrong-method': ({ value }) =>
    `“${value}” không phải là cách tính. Hãy ghi best, hoặc preview để xem nhanh khi không dùng bộ giải.`,
  'segments-not-falling': ({ record, field }) =>
    `${record}: trong ${field}, phần sau có giá trị cao hơn phần trước. Phần đầu của nhu cầu có giá trị cao nhất; hãy xếp các phần theo giá trị giảm dần.`,
  'segments-not-whole': ({ record, field }) =>
    `${record}: tổng các tỷ lệ trong ${field} không bằng 100. Đó là các phần của một nhu cầu, tính theo phần trăm; hãy bổ sung cho đủ.`,
  'cell-without-row': () =>
    'Có một ô không nêu dòng nhu cầu thường kỳ và không nói rõ là ô nào. Hãy ghi row, hoặc ghi key, name và placing.',
  'cell-twice': ({ key }) => `Ô “${key}” có hai lần trong câu hỏi. Hãy giữ một ô, hoặc đặt key riêng cho ô thứ hai.`,
  'partner-twice': ({ body }) =>
    `Đối tác “${body}” có hai lần trong câu hỏi. Hãy ghi các nguồn vốn trong cùng một mục: ngân sách và mức tối thiểu được tính theo đối tác.`,
  'need-not-in-people': ({ indicator, unit }) =>
    `${indicator} tính theo “${unit}”, không tính theo người. Hãy nêu chỉ số đếm người, hoặc một tỷ lệ kèm “of”, hoặc ghi số người.`,
  'cost-not-in-money': ({ indicator, unit }) =>
    `${indicator} tính theo “${unit}”, không phải là số tiền. Hãy nêu chỉ số về mức tiền, hoặc ghi chi phí cho mỗi người.`,
  'no-exchange-rate': ({ from, to, day, last }) =>
    `Hồ sơ chưa có tỷ giá giữa ${from} và ${to} cho ngày ${day}${last === 'none' ? '' : `; tỷ giá mới nhất là của ${last}`}. Hãy đặt rateDay trong câu hỏi vào ngày có tỷ giá, hoặc ghi số tiền bằng ${to}.`,
  'amount-too-large': ({ amount, currency }) =>
    `${amount} ${currency} lớn hơn mức có thể tính chính xác đến từng đơn vị. Hãy dùng loại tiền có giá trị đơn vị lớn hơn, hoặc tính theo nghìn.`,
}
