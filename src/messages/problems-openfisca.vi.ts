import { formatNumber } from './format.ts'
import { hasGroups, namedCodes, type OpenFiscaProblemSentences } from './problems-openfisca.ts'

export const vietnameseOpenFisca: OpenFiscaProblemSentences = {
  'openfisca-name-twice': ({ name }) =>
    `“${name}” được ghi hai lần ở cùng một chỗ, nên một trong hai giá trị sẽ bị mất. Hãy chỉ giữ lại một.`,
  'openfisca-child-twice': ({ name }) =>
    `“${name}” xuất hiện hai lần trong thư mục này, dưới dạng hai tệp hoặc một tệp và một thư mục. Hãy đổi tên một bên hoặc gộp lại.`,
  'openfisca-wrong-shape': ({ what, shape }) =>
    `Nội dung ghi ở đây cho “${what}” không đúng dạng của OpenFisca. Hãy ghi ${shapes[shape]}.`,
  'openfisca-unknown-property': ({ name, allowed }) =>
    `Trong định dạng OpenFisca, “${name}” không có ý nghĩa ở vị trí này và sẽ bị bỏ mất. Hãy dùng một trong các tên: ${allowed.join(', ')}; nội dung chỉ để mô tả thì đặt trong metadata.`,
  'openfisca-no-values': () =>
    'Tham số phải có ít nhất một giá trị trong “values”, kèm ngày bắt đầu áp dụng: “2025-07-01: 500”. Hãy bổ sung.',
  'openfisca-no-value': ({ instant }) =>
    `Ngày ${instant} không có giá trị nào dùng được. Hãy ghi “value:” với một số, đúng hoặc sai, một chuỗi, một danh sách, hoặc null nếu tham số chấm dứt.`,
  'openfisca-not-an-instant': ({ name }) =>
    `“${name}” không phải là ngày. Mỗi giá trị được ghi theo ngày bắt đầu áp dụng: 2025, 2025-07 hoặc 2025-07-01.`,
  'openfisca-brackets-not-a-list': () =>
    'Các bậc của biểu phải là một danh sách, mỗi bậc có ngưỡng và tỷ lệ hoặc mức tiền. Hãy bắt đầu mỗi bậc bằng một dấu gạch ngang.',
  'openfisca-not-a-number': ({ name }) =>
    `“${name}” của một bậc có giá trị không phải là số nên không tính được. Hãy ghi số, hoặc null nếu chấm dứt.`,
  'openfisca-not-a-file-name': ({ name }) =>
    `“${name}” không thể dùng làm tên tệp tham số nên không được ghi ra. Hãy đặt tên không có dấu gạch chéo và khác “index”.`,
  'openfisca-option-in-test': ({ name }) =>
    `“${name}” là tùy chọn của dòng lệnh; OpenFisca không chấp nhận trong bài kiểm tra. Hãy bỏ đi.`,
  'openfisca-no-output': ({ name }) =>
    `Bài kiểm tra${name === '' ? '' : ` “${name}”`} không nêu kết quả mong đợi nên lúc nào cũng đạt. Hãy bổ sung “output”.`,
  'openfisca-not-a-period': ({ text }) =>
    `“${text}” không phải là kỳ. Hãy ghi 2025, 2025-07, 2025-07-01, 2025-W27, month:2025-01:3 hoặc eternity; đơn vị kỳ không được dài hơn mức chi tiết của ngày bắt đầu, và không kỳ nào dài quá 200 năm.`,
  'openfisca-no-period': ({ name }) =>
    `${name} có giá trị nhưng không nêu kỳ, và bài kiểm tra cũng không nêu. Hãy ghi kỳ cùng với giá trị, hoặc ghi “period” cho bài kiểm tra.`,
  'openfisca-wrong-margin': ({ name }) => `“${name}” phải là một số từ 0 trở lên, hoặc các số như vậy theo từng biến.`,
  'openfisca-no-margin': ({ name }) =>
    `Sai số cho phép của bài kiểm tra này được nêu theo từng biến, nhưng không có cho ${name} và cũng không có “default”. Hãy bổ sung một trong hai.`,
  'openfisca-unknown-entity': ({ name, known }) =>
    `“${name}” không phải là đơn vị của bộ quy tắc này. Khi đã liệt kê người hoặc nhóm, mọi nội dung phải nằm trong một trong các mục: ${known.join(', ')}.`,
  'openfisca-unknown-variable': ({ name, near }) =>
    `Bộ quy tắc này không có dữ kiện hay biến nào tên là “${name}”. ${near.length === 0 ? '' : `Tên gần giống: ${near.join(', ')}. `}Hãy sửa tên hoặc bỏ đi; lệnh “an-sinh rules” liệt kê mọi tên.`,
  'openfisca-wrong-entity': ({ name, entity, found }) =>
    `${name} là dữ kiện của ${entityWord(entity)} nhưng lại được ghi cho ${entityWord(found)}. Hãy chuyển về đúng chỗ.`,
  'openfisca-unknown-output': ({ name }) =>
    `“${name}” không phải là biến, cũng không phải là đơn vị của bộ quy tắc này, nên không thể là kết quả mong đợi. Hãy sửa tên hoặc bỏ đi.`,
  'openfisca-unknown-instance': ({ name, known }) =>
    `“${name}” không có trong tình huống của bài kiểm tra này. Tình huống có: ${known.join(', ')}.`,
  'openfisca-no-persons': ({ expected }) =>
    `Tình huống có nhóm nhưng không có người nào. Hãy liệt kê từng người trong “${expected}”, với {} nếu không biết gì thêm về người đó.`,
  'openfisca-unknown-person': ({ person, role }) =>
    `“${person}” được ghi trong ${role} nhưng không có trong danh sách người. Hãy bổ sung người này hoặc sửa tên.`,
  'openfisca-person-twice': ({ person, entity }) =>
    `“${person}” được xếp hai lần, trong khi mỗi người chỉ thuộc một ${entityWord(entity)} với một vai trò. Hãy chỉ giữ lại một.`,
  'openfisca-too-many-in-role': ({ role, max, found }) =>
    `Có ${found} người trong ${role}, trong khi tối đa là ${max}. Hãy xếp những người còn lại vào vai trò khác.`,
  'openfisca-list-length': ({ name, expected, found }) =>
    `${name} có ${found} giá trị, trong khi cần ${expected}. Hãy ghi đủ ${expected} giá trị.`,
  'openfisca-not-a-value': ({ name, kind, found, allowed, labels, min, max }) =>
    `${found} không phải là giá trị của ${name}; tên này nhận ${kinds[kind]}${bounds(min, max)}${allowed.length === 0 ? '' : `: ${namedCodes(allowed, labels, 'vi')}`}.${hasGroups(found) ? ' Hãy viết số liền nhau, không có dấu chấm hay dấu phẩy giữa các hàng: 4000000 hoặc 4_000_000.' : ''}`,
  'openfisca-wrong-axis': () =>
    'Không đọc được các trục. Trục được ghi thành danh sách của các danh sách; mỗi trục có tên biến (name), số lượng từ 1 trở lên (count), min và max, và thứ tự (index) nếu không phải là đối tượng đầu tiên. Tất cả các trục tạo ra không quá 100.000 bản.',
  'openfisca-not-taken': ({ name, why }) => `${name} ${notTaken[why]}`,
  'openfisca-not-said': ({ name, why }) => `${name} ${notSaid[why]}`,
  'openfisca-unknown-reform': ({ name, known }) =>
    `Bộ quy tắc này không có phương án cải cách “${name}”. ${known.length === 0 ? 'Hiện chưa có phương án nào.' : `Các phương án hiện có: ${known.join(', ')}.`}`,
  'openfisca-period-too-short': ({ name, period, unit }) =>
    `${name} được ghi cho ${period}, trong khi biến này áp dụng cho trọn một ${units[unit]}. Hãy ghi cho cả kỳ đó.`,
  'openfisca-inputs-contradict': ({ name, period }) =>
    `Các giá trị của ${name} trong ${period} cộng lại không khớp với giá trị ghi cho toàn kỳ. Hãy sửa một trong các giá trị.`,
}

const shapes = {
  mapping: 'các tên kèm giá trị, mỗi dòng một mục (“tên: giá trị”)',
  parameter: 'các giá trị theo ngày',
  texts: 'một tên hoặc một danh sách tên',
  number: 'một số',
} as const

const kinds = {
  number: 'một số hoặc một phép tính cho ra số',
  'whole-number': 'một số nguyên hoặc một phép tính cho ra số nguyên',
  truth: 'giá trị đúng (true) hoặc sai (false)',
  date: 'một ngày có thật, viết theo dạng YYYY-MM-DD, như 2025-07-01',
  code: 'một trong các mã sau',
  text: 'một chuỗi ký tự',
} as const

const units = { day: 'ngày', week: 'tuần', month: 'tháng', year: 'năm', always: 'đời' } as const

const notTaken = {
  'no-value': 'không được nhận: không có giá trị, hoặc có bậc thiếu ngưỡng hay thiếu giá trị. Hãy bổ sung.',
  'not-a-number':
    'không được nhận: tham số của bộ quy tắc phải là số, trong khi giá trị này thuộc loại khác. Hãy ghi thành dữ kiện đầu vào hoặc danh mục.',
  'not-a-day': 'không được nhận: có ngày không tồn tại trong lịch. Hãy sửa ngày.',
  'below-zero': 'không được nhận: biểu của bộ quy tắc không có số nhỏ hơn 0. Hãy viết thành công thức.',
  'mixed-forms':
    'không được nhận: các bậc dùng lẫn tỷ lệ, tỷ lệ bình quân và mức tiền. Hãy tách thành từng biểu riêng.',
  'same-threshold': 'không được nhận: có ngày hai bậc trùng ngưỡng. Hãy gộp thành một bậc với tổng các giá trị.',
  'crossing-thresholds':
    'không được nhận: thứ tự các bậc thay đổi theo thời gian. Hãy tách thành từng biểu theo mỗi thứ tự.',
  'open-average':
    'đã được nhận, nhưng trên ngưỡng cuối cùng tỷ lệ bình quân vẫn tiếp tục áp dụng, trong khi OpenFisca cho kết quả 0. Hãy kiểm tra để không có giá trị nào vượt ngưỡng đó.',
  uprating:
    'đã được nhận, nhưng trong PolicyEngine tham số này tiếp tục tăng sau giá trị cuối cùng, còn ở đây giá trị đó được giữ nguyên. Hãy bổ sung các giá trị về sau.',
} as const

const notSaid = {
  'unknown-value':
    'có giá trị chưa ai biết, điều mà OpenFisca không ghi được; đã ghi như thể không có giá trị. Hãy bổ sung khi biết.',
  scope:
    'có giá trị chỉ áp dụng trở về trước cho một số người, điều mà OpenFisca không ghi được; các giá trị này đã bị bỏ qua.',
  'reaches-back': 'có hiệu lực trở về trước; OpenFisca chỉ có một mốc ngày nên đã ghi theo ngày thực tế áp dụng.',
  issued: 'có ghi ngày ban hành, điều mà OpenFisca không lưu được; chỉ ghi các ngày có hiệu lực.',
  name: 'không được ghi ra: tên này cũng là tên của một nhóm. Hãy đổi tên.',
} as const

/** The entities of most rule books, as they are called in Vietnamese. */
const entityWords: Readonly<Record<string, string>> = { person: 'người', household: 'hộ' }

const entityWord = (key: string): string => entityWords[key] ?? key

function bounds(min: number | undefined, max: number | undefined): string {
  if (min === undefined && max === undefined) return ''
  return ` ${[...(min === undefined ? [] : [`từ ${formatNumber(min, 'vi')} trở lên`]), ...(max === undefined ? [] : [`không quá ${formatNumber(max, 'vi')}`])].join(' và ')}`
}
