import { type FindingSentences, placeWords } from './findings.ts'
import { vietnameseRules } from './findings-rules.vi.ts'
import { formatDate } from './format.ts'
import { someOf } from './problems.ts'

const date = (day: string): string => formatDate(day, 'vi')

const types: Readonly<Record<string, string>> = {
  decimal:
    'một số viết liền như 1500000.50: chỉ gồm chữ số và dấu chấm thập phân, không có dấu phân cách, không có số mũ',
  integer32: 'một số nguyên',
  natural: 'một số nguyên không âm',
  positive: 'một số nguyên dương',
  boolean: 'true hoặc false (hoặc 1, 0)',
  date: 'một ngày có thật, viết theo dạng 2025-07-01',
  dateTime: 'ngày và giờ, viết theo dạng 2025-07-01T09:00:00',
  language: 'một mã ngôn ngữ như vi hoặc en',
  uri: 'một địa chỉ mạng, các ký tự đặc biệt đã được mã hóa',
  NMTOKEN: 'một từ không có khoảng trắng',
}

const shared: Readonly<Record<'sectors' | 'countries and regions', string>> = {
  sectors: 'ngành',
  'countries and regions': 'quốc gia và khu vực',
}

const money: Readonly<Record<'transaction' | 'budget' | 'planned-disbursement', string>> = {
  transaction: 'một giao dịch',
  budget: 'một khoản ngân sách',
  'planned-disbursement': 'một khoản giải ngân dự kiến',
}

const organisations: Readonly<Record<string, string>> = {
  'participating-org': 'Tổ chức tham gia',
  'provider-org': 'Bên cấp vốn',
  'receiver-org': 'Bên nhận vốn',
}

export const vietnameseFindings: FindingSentences = {
  'unknown-element': ({ element, parent }) =>
    parent === ''
      ? `Tệp theo chuẩn không bắt đầu bằng ${element}. Hãy bắt đầu bằng iati-activities hoặc iati-organisations.`
      : `Chuẩn không có phần tử ${element} trong ${parent} nên các chương trình sẽ bỏ qua phần này. Hãy kiểm tra chính tả, chuyển về đúng chỗ, hoặc đặt trong không gian tên riêng.`,
  'element-of-other-version': ({ element, parent, version, versions }) =>
    `Phần tử ${element} trong ${parent} chỉ có ở phiên bản ${versions}; tệp này ghi là phiên bản ${version}. Hãy nâng phiên bản của tệp, hoặc bỏ phần tử này.`,
  'element-out-of-place': ({ element, parent, other, should }) =>
    `Trong ${parent}, ${element} phải đứng ${should === 'before' ? 'trước' : 'sau'} ${other}, vì chuẩn quy định thứ tự. Hãy chuyển về đúng chỗ.`,
  'element-too-often': ({ element, parent }) =>
    `${parent} chỉ được có một ${element}; ở đây có thêm một phần tử nữa. Hãy giữ lại phần tử đúng.`,
  'element-missing': ({ element, parent }) => `${parent} thiếu ${element} là phần tử bắt buộc theo chuẩn. Hãy bổ sung.`,
  'foreign-element-not-last': ({ element, parent }) =>
    `${element} thuộc không gian tên khác nhưng đứng giữa các phần tử của chuẩn trong ${parent}. Hãy chuyển xuống cuối.`,
  'text-not-allowed': ({ element, text }) =>
    `${element} chứa văn bản “${text}”, trong khi chỉ được chứa phần tử và thuộc tính. Ở phiên bản 2, tên và nội dung ghi trong narrative, còn mã ghi trong thuộc tính.`,
  'unknown-attribute': ({ element, attribute }) =>
    `Theo chuẩn, ${element} không có thuộc tính ${attribute}. Hãy kiểm tra chính tả, bỏ đi, hoặc đặt trong không gian tên riêng.`,
  'attribute-of-other-version': ({ element, attribute, version, versions }) =>
    `Thuộc tính ${attribute} của ${element} chỉ có ở phiên bản ${versions}; tệp này ghi là phiên bản ${version}. Hãy nâng phiên bản của tệp, hoặc bỏ thuộc tính này.`,
  'attribute-missing': ({ element, attribute }) =>
    `${element} thiếu thuộc tính ${attribute} là thuộc tính bắt buộc theo chuẩn. Hãy bổ sung.`,
  'wrong-type': (facts) =>
    `${placeWords(facts)} ghi “${facts.value}”; giá trị này phải là ${types[facts.type] ?? facts.type}. Chừng nào chưa sửa thì không đọc được giá trị.`,
  'unknown-version': ({ version }) =>
    `Tệp ghi phiên bản ${version === '' ? '(không nêu)' : version}. Cấu trúc và quy tắc chỉ được kiểm tra với các phiên bản 2.01, 2.02 và 2.03; các phép kiểm tra khác vẫn đã thực hiện. Hãy ghi rõ phiên bản, hoặc đề nghị đơn vị công bố cung cấp tệp phiên bản 2.`,
  'official-schema': ({ reason }) => `Lược đồ chính thức báo (nguyên văn tiếng Anh): ${reason}`,
  'unknown-code': (facts) =>
    `${placeWords(facts)} ghi “${facts.value}”, không phải là mã của danh mục ${facts.list}. Hãy dùng mã có trong danh mục, hoặc nêu bảng mã mà mã này thuộc về.`,
  'code-written-otherwise': (facts) =>
    `${placeWords(facts)} ghi “${facts.value}”; danh mục ${facts.list} viết mã này là ${facts.code}. Hãy viết đúng như danh mục.`,
  'code-withdrawn': ({ list, value, name, since, day, ...place }) =>
    `${placeWords(place)} dùng mã ${value} (${name}) đã bị rút khỏi danh mục ${list}${since === 'not stated' ? '' : ` từ sau ngày ${date(since)}`}${day === 'not stated' ? '' : `, cho nội dung ngày ${date(day)}`}. Hãy dùng mã thay thế.`,
  'code-not-adopted': ({ list, value, name, ...place }) =>
    `${placeWords(place)} dùng mã ${value} (${name}) mới được đề xuất cho danh mục ${list} và chưa được thông qua. Bên khác có thể chưa biết mã này; nếu mã được thông qua thì không cần làm gì.`,
  'standard-rule': ({ rule, values, said }) =>
    `${vietnameseRules[rule] ?? (said === '' ? `Một quy tắc của bộ quy tắc chưa được tuân thủ: ${rule}.` : `Quy tắc ${rule} chưa được tuân thủ (nguyên văn: ${said})`)}${values.length === 0 ? '' : ` Đang ghi: ${values.join('; ')}.`}`,
  'no-identifier': () =>
    'Hoạt động không có mã định danh nên không thể dẫn chiếu, cập nhật hay phân biệt với hoạt động khác. Hãy đặt một mã bắt đầu bằng mã của tổ chức báo cáo.',
  'unsafe-characters': ({ value, characters, ...place }) =>
    `${placeWords(place)} là “${value}”, có chứa ${characters.map((it) => (it.trim() === '' ? 'khoảng trắng' : it)).join(' ')}: các ký tự này làm hỏng địa chỉ mạng và tên tệp. Nếu mã đã công bố thì giữ nguyên để các liên kết không bị đứt; với mã mới, chỉ dùng chữ cái không dấu, chữ số, dấu gạch nối và dấu chấm.`,
  'identifier-without-reporter': ({ identifier, reporter }) =>
    `Mã ${identifier} không bắt đầu bằng ${reporter}- là mã của tổ chức báo cáo, nên hai tổ chức có thể dùng trùng một mã. Hãy bắt đầu bằng mã đó, hoặc ghi mã cũ của tổ chức trong other-identifier loại B1.`,
  'identifier-twice': ({ identifier, files, same }) =>
    same
      ? `Mã ${identifier} xuất hiện ${files.length} lần với nội dung giống nhau: ${someOf(files)}. Số tiền sẽ bị tính nhiều lần. Hãy giữ lại một bản.`
      : `Mã ${identifier} xuất hiện ${files.length} lần với nội dung khác nhau: ${someOf(files)}. Không thể biết bản nào đúng. Hãy giữ lại bản đúng, hoặc đặt mã riêng cho các hoạt động còn lại.`,
  'related-nowhere': ({ reference, ...place }) =>
    `${placeWords(place)} dẫn đến ${reference}, không có trong các tệp đang xét. Hoạt động này có thể được công bố ở nơi khác; hãy nạp thêm để số tiền không bị tính hai lần.`,
  'organisation-without-ref': ({ element, name }) =>
    `${organisations[element] ?? element} ${name === '' ? '(không nêu tên)' : `“${name}”`} không có mã nên không nhận ra được khi tên được viết theo cách khác. Hãy bổ sung thuộc tính ref.`,
  'generic-organisation': ({ name }) =>
    `Tổ chức tham gia được ghi là “${name}”: cách ghi này không chỉ rõ là ai. Hãy ghi tên, trừ khi có lý do phải giữ kín.`,
  'end-before-start': ({ start, end }) =>
    `Hoạt động kết thúc ngày ${date(end)}, trước khi bắt đầu ngày ${date(start)}. Một trong hai ngày bị sai.`,
  'implementation-after-end': ({ end, planned }) =>
    `Trạng thái ghi là đang thực hiện nhưng ngày kết thúc${planned ? ' dự kiến' : ''} là ${date(end)}. Hãy cập nhật trạng thái hoặc ngày kết thúc.`,
  'transaction-ahead': ({ date: on, day }) =>
    `Một giao dịch ghi ngày ${date(on)}, sau ngày kiểm tra (${date(day)}). Khoản chưa diễn ra phải ghi trong budget hoặc planned-disbursement.`,
  'no-forward-budget': ({ last, day }) =>
    `Hoạt động có ngân sách nhưng không có khoản nào sau ngày ${date(last)}, dù đến ngày ${date(day)} chưa được ghi là đã kết thúc. Hãy bổ sung ngân sách cho thời gian tới, hoặc cập nhật trạng thái.`,
  'budget-not-positive': ({ value, currency }) =>
    `Một khoản ngân sách là ${value} ${currency}. Nếu không có tiền thì bỏ khoản này; nếu là điều chỉnh thì ghi thành ngân sách sửa đổi.`,
  'budget-of-one-day': ({ date: on, value }) =>
    `Khoản ngân sách ${value} bắt đầu và kết thúc cùng ngày ${date(on)}. Khi chia theo năm, toàn bộ số tiền sẽ rơi vào một ngày; hãy ghi thời kỳ của khoản này.`,
  'value-date-ahead': ({ of, date: on, day }) =>
    `Ngày tính giá trị của ${money[of]} là ${date(on)}, sau ngày kiểm tra (${date(day)}); chưa có tỷ giá của ngày này. Hãy ghi ngày có tỷ giá đã dùng.`,
  'perhaps-cumulative': ({ type, dates, values }) =>
    `Các khoản ${type === '3' ? 'giải ngân' : 'chi tiêu'} tăng dần theo ngày (${dates
      .map((it, index) => `${date(it)}: ${values[index] ?? ''}`)
      .slice(0, 4)
      .join(
        '; ',
      )}${dates.length > 4 ? ' …' : ''}). Đây có thể là số lũy kế, khoản sau đã gồm khoản trước; nếu cộng lại, số tiền sẽ bị tính nhiều lần. Hãy hỏi đơn vị công bố; nếu đúng là số lũy kế, hãy báo cáo phần chênh lệch.`,
  'shares-not-whole': ({ of, vocabulary, sum }) =>
    `Tỷ lệ theo ${shared[of]}${vocabulary === '' ? '' : ` (bảng mã ${vocabulary})`} cộng lại bằng ${sum.replace('.', ',')}, không phải 100. Hãy sửa; trước khi sửa, mọi cách chia số tiền đều dựa trên một phép điều chỉnh và được ghi rõ như vậy.`,
  'share-missing': ({ of, vocabulary, missing, all }) =>
    `${missing} trong ${all} mục ${shared[of]}${vocabulary === '' ? '' : ` (bảng mã ${vocabulary})`} không có tỷ lệ. Khi có nhiều mục, mỗi mục phải có tỷ lệ phần trăm, nếu không thì không chia được số tiền.`,
  'language-not-stated': ({ narratives, first }) =>
    `${narratives} đoạn văn bản không nêu ngôn ngữ, cả ở đoạn văn bản lẫn ở hoạt động (đoạn đầu: “${first}”). Hãy thêm xml:lang để người đọc và công cụ tìm kiếm nhận ra.`,
  'several-versions': ({ versions }) =>
    `Các tệp thuộc nhiều phiên bản của chuẩn: ${versions.join(', ')}. Cùng một phần tử có thể mang nghĩa khác nhau; mỗi tệp được đọc theo phiên bản của mình.`,
}
