import type { TypeFault } from '#rules/2-ir/typing'
import { placeOf, someOf } from './problems.ts'
import type { RuleProblemSentences } from './problems-rules.ts'

export const vietnameseRules: RuleProblemSentences = {
  // backends
  'backend-cannot-run': ({ backend, operators }) =>
    `Bộ máy tính ${backend} không chạy được bộ quy tắc này vì không có phép ${operators.join(', ')}. Hãy chọn bộ máy tính khác bằng --backend; hệ thống không tự ý thay thế.`,
  'population-lacks-columns': ({ columns }) =>
    `Bộ quy tắc cần đến những cột mà dữ liệu dân số không có: ${someOf(columns)}. Hãy bổ sung các cột này, hoặc không tính những kết quả cần đến chúng.`,
  'unknowns-not-told': ({ columns }) =>
    `Lượt tính được chuẩn bị cho dữ liệu dân số không có giá trị chưa biết ở ${someOf(columns)}, nhưng lại gặp giá trị chưa biết; nếu tính tiếp, giá trị đó sẽ bị coi là 0. Hãy chuẩn bị lại theo đúng dữ liệu này.`,
  'sum-too-large': () =>
    'Chỉ riêng một hộ đã có tổng lớn hơn mức tính được chính xác (2^53) nên không đưa ra tổng nào. Hãy kiểm tra quyền số và các số tiền của hộ; nhiều khả năng có số ghi sai đơn vị.',
  // what a rule book says, and what is asked of it
  'circular-definition': ({ path }) =>
    `Các định nghĩa này dựa vào nhau thành vòng tròn: ${path.join(' → ')}. Hãy bỏ một bước trong vòng, hoặc lấy giá trị của kỳ trước.`,
  'endless-past': ({ path }) =>
    `Định nghĩa này truy ngược về quá khứ của chính nó mà không có điểm dừng: ${path.join(' → ')}. Hãy đặt ngày đầu tiên có hiệu lực cho công thức; trước ngày đó giá trị bằng 0.`,
  'parameter-without-value': ({ name, day, variable, first }) =>
    `Tham số ${name} không có giá trị vào ngày ${day}, trong khi ${variable} cần đến; ${
      first !== undefined && first <= day
        ? 'quy định về giá trị đó khi ấy đã hết hiệu lực, hoặc chưa được biết vào ngày nêu ở --known. Hãy chọn kỳ khác, hoặc bổ sung giá trị kèm nguồn.'
        : `${first === undefined ? '' : `pháp luật quy định lần đầu từ ngày ${first}. `}Hãy chọn kỳ muộn hơn, hoặc bổ sung giá trị trước đó kèm nguồn.`
    }`,
  'unknown-variable': ({ name, known }) => `Bộ quy tắc không có biến ${name}. Các biến hiện có: ${someOf(known)}.`,
  'period-too-short': ({ name, period, unit }) =>
    `${name} được quy định theo ${periodUnits[unit] ?? unit}, không thể tính cho ${period} là kỳ ngắn hơn. Hãy chọn kỳ là trọn một ${periodUnits[unit] ?? unit}.`,
  'ill-typed': ({ at, variable, op, ...fault }) => `${at ?? variable ?? ''}: phép ${op} ${typeFault(fault)}`,
  'name-twice': ({ at }) =>
    `Có hai phần của bộ quy tắc cùng tên ${at}. Hãy đổi tên một phần để mỗi tham chiếu chỉ có một nghĩa.`,
  'reserved-name': ({ at }) =>
    `Không dữ kiện nào được đặt tên ${at}: tệp dân số đã có cột cùng tên dành cho chính cuộc điều tra. Hãy chọn tên khác.`,
  'law-starts-twice': ({ at, day }) =>
    `${at}: hai quy định cùng bắt đầu ngày ${day} cho cùng đối tượng nên không rõ quy định nào được áp dụng. Hãy bỏ một quy định, hoặc ghi ngày hay phạm vi riêng cho từng quy định.`,
  'law-ends-before-it-starts': ({ at, from, to }) =>
    `${at}: quy định có hiệu lực từ ${from} lại hết hiệu lực ngày ${to}, trước khi bắt đầu. Hãy sửa một trong hai ngày.`,
  'applies-after-in-force': ({ at, from, appliesFrom }) =>
    `${at}: quy định có hiệu lực từ ${from} không thể chỉ áp dụng từ ${appliesFrom}; “áp dụng từ” dành cho quy định hồi tố. Hãy lấy ngày muộn hơn làm ngày có hiệu lực.`,
  'unknown-name': ({ at, name }) =>
    `${at} dẫn chiếu đến ${name}, nhưng bộ quy tắc không định nghĩa tên này. Hãy định nghĩa, hoặc sửa lại tên.`,
  'scope-not-a-truth': ({ at, name }) =>
    `${at}: phạm vi ${name} không phải là giá trị đúng hoặc sai nên không xác định được hồi tố với ai. Hãy nêu một biến có hai giá trị đúng, sai.`,
  'parameter-out-of-bounds': ({ at, value, min, max, day }) =>
    `${at}: giá trị ${value} (từ ${day}) nằm ngoài giới hạn từ ${min} đến ${max ?? '∞'}. Hãy sửa giá trị, hoặc nới giới hạn nếu giá trị đúng.`,
  'brackets-out-of-order': ({ at, bracket, threshold, before, day }) =>
    `${at}: vào ngày ${day}, bậc ${bracket + 1} bắt đầu từ ${threshold}, thấp hơn bậc đứng trước (${before}). Hãy xếp các bậc theo thứ tự ngưỡng tăng dần, hoặc sửa lại con số.`,
  'split-of-no-number': ({ at, kind }) =>
    `${at} được khai là chia theo ngày khi pháp luật thay đổi giữa kỳ, nhưng thuộc loại ${kind}: chỉ có số mới chia được theo ngày. Hãy áp dụng quy định của ngày đầu kỳ.`,
  'table-cells': ({ at, expected, found, day }) =>
    `${at}: bảng áp dụng từ ${day} có ${found} ô, trong khi các khóa cần ${expected} ô. Hãy ghi cho mỗi tổ hợp khóa một số, lần lượt theo khóa cuối trước.`,
  'number-without-unit': ({ at }) =>
    `${at} là số nhưng không có đơn vị. Hãy nêu đơn vị đếm (VND, year, person …), hoặc '1' nếu không có.`,
  'value-of-other-kind': ({ at, value, kind }) =>
    `${at}: ${String(value)} không phải là giá trị của dữ kiện này (${kind}). Hãy ghi giá trị mà dữ kiện này nhận được.`,
  'formula-of-other-type': ({ at, expected, found }) =>
    `${at}: công thức cho ra ${found}, còn biến là ${expected}. Hãy sửa công thức, hoặc loại và đơn vị của biến.`,
  'formula-of-other-entity': ({ at, expected, found }) =>
    `${at}: công thức tính cho từng ${entities[found] ?? found}, còn biến thuộc về ${entities[expected] ?? expected}. Hãy cộng qua các thành viên, hoặc lấy giá trị của hộ.`,
  'period-of-other-length': ({ at, name, expected, found }) =>
    `${at}: ${name} được quy định theo ${periodUnits[found] ?? found} nhưng lại được dùng như giá trị theo ${periodUnits[expected] ?? expected}. Hãy nêu rõ ${periodUnits[found] ?? found} nào: năm nay, các tháng trước …`,
  'sum-of-a-state': ({ at, name }) =>
    `${at}: ${name} là trạng thái (như tuổi), không thể cộng qua nhiều kỳ. Hãy lấy giá trị của một kỳ.`,
  'break-down-of-members': ({ name }) =>
    `Không thể phân tổ giá trị của hộ theo ${name} vì đó là giá trị của từng người. Hãy phân tổ theo một đặc điểm của hộ.`,
  'break-down-without-bounds': ({ name, most }) =>
    `${name} không phải mã, cũng không phải số nguyên trong giới hạn tạo ra không quá ${most} ô. Hãy đặt giới hạn cho dữ kiện, hoặc chia nhóm theo các mốc: --by ${name}:0,18,60.`,
  'scheme-without': ({ at, part, name }) =>
    `Chế độ ${at}: phần ${part} là ${name}, không phải biến phù hợp của cùng đơn vị. Hãy nêu đúng biến quyết định phần này.`,
  // what an author writes in TypeScript
  'definition-not-collected': ({ name, usedBy }) =>
    `${usedBy} sử dụng “${name.vi}”, nhưng định nghĩa này không có trong phần nào của bộ quy tắc. Hãy xuất (export) định nghĩa đó từ một tệp thuộc các phần của bộ quy tắc.`,
  'definition-under-two-names': ({ names }) =>
    `Một định nghĩa được xuất dưới hai tên: ${names.join(' và ')}. Hãy chỉ xuất một lần, hoặc đặt cho định nghĩa một id duy nhất.`,
  'name-taken': ({ name, first }) =>
    `Có hai định nghĩa cùng tên ${name}${first === undefined ? '' : `; định nghĩa kia ở ${placeOf(first)}`}. Hãy xuất một trong hai dưới tên khác, hoặc đặt id riêng.`,
  'wrong-rule-name': ({ name }) =>
    `“${name}” không dùng làm tên định nghĩa được. Tên phải bắt đầu bằng chữ cái La-tinh không dấu, tiếp theo là chữ cái và chữ số, nối bằng -, _, . hoặc /.`,
  'scope-not-defined': ({ name }) =>
    `${name}: đối tượng được áp dụng hồi tố là một điều kiện chưa có tên. Hãy định nghĩa điều kiện đó thành một biến, xuất biến ra và dùng biến ấy làm phạm vi (scope).`,
  'value-without-date': ({ name, value }) =>
    `${name}: giá trị ${value} không có ngày. Hãy ghi ngày bắt đầu có hiệu lực, { '2025-07-01': ${value} }, hoặc ghi inForce cho cả biểu.`,
  'rule-not-collected': ({ scheme, law }) =>
    `Một quy tắc giữa các chế độ${law === undefined ? '' : ` (${law})`} có nêu ${scheme}; chế độ này có trong bộ quy tắc nhưng quy tắc thì không, nên sẽ bị bỏ sót. Hãy xuất quy tắc đó từ một tệp thuộc các phần của bộ quy tắc.`,
  'not-a-rule-value': ({ name, reason }) =>
    `${name}: có nội dung không phải là giá trị mà quy tắc dùng được, chẳng hạn một đoạn văn bản, một hàm hoặc một tên chưa được nhập (${reason}). Hãy ghi một dữ kiện đầu vào, một biến, một mức do pháp luật quy định hoặc một điều kiện; later.number cần đơn vị trước: later.number('VND', () => …).`,
  'wrong-definition': ({ name, field, given }) =>
    `${name}: mục ${field}${given === undefined ? '' : ` (“${given}”)`} không đúng dạng. Hãy sửa nội dung ở đó: lời văn đủ hai thứ tiếng và không để trống, ngày viết theo dạng YYYY-MM-DD, có ít nhất một giá trị hoặc một công thức, số phải hữu hạn.`,
  'wrong-scheme-facts': ({ scheme, field }) =>
    `Chế độ ${scheme}: mục ${field} không thuộc những thông tin mà quốc gia này ghi về các chế độ. Hãy sửa mục đó, hoặc bổ sung vào lược đồ thông tin (facts) của bộ quy tắc.`,
  'no-such-act': ({ name, act }) =>
    `${name} dẫn văn bản ${act}, nhưng legal-acts.yaml không có mã này. Hãy sửa mã văn bản, hoặc bổ sung văn bản vào legal-acts.yaml kèm nguồn.`,
  // reforms
  'unknown-bracket': ({ at, name, bracket, brackets }) =>
    `${at} sửa bậc ${bracket} của ${name}, trong khi biểu này chỉ có ${brackets} bậc, đánh số từ 0. Hãy chọn một trong các bậc đó.`,
  'ends-before-it-starts': ({ at, name, day, first }) =>
    `${at} chấm dứt ${name} vào ngày ${day}, nhưng quy định này chỉ có hiệu lực từ ngày ${first}. Hãy chọn ngày cuối muộn hơn, hoặc bỏ việc chấm dứt.`,
}

const periodUnits: Readonly<Record<string, string>> = {
  day: 'ngày',
  week: 'tuần',
  month: 'tháng',
  year: 'năm',
  always: 'mọi thời điểm',
}
const entities: Readonly<Record<string, string>> = { person: 'người', household: 'hộ' }
const kinds: Readonly<Record<string, string>> = {
  truth: 'giá trị đúng hoặc sai',
  number: 'số',
  date: 'ngày',
  code: 'mã',
}

/** Why an operation makes no sense. */
function typeFault(it: TypeFault): string {
  switch (it.fault) {
    case 'argument-count':
      return `cần ${it.expected} thành phần nhưng có ${it.found}. Hãy cho đủ thành phần.`
    case 'wrong-kind':
      return `cần ${kinds[it.expected] ?? it.expected} ở thành phần thứ ${it.argument + 1} nhưng nhận được ${kinds[it.found] ?? it.found}. Hãy đặt giá trị đúng loại.`
    case 'mixed-units':
      return `trộn các đơn vị ${it.units.join(' và ')}, không thể cộng hay so sánh. Hãy quy đổi về một đơn vị.`
    case 'mixed-codes':
      return `trộn mã của ${it.codes.join(' và ')}, không thể so sánh. Hãy dùng mã của cùng một danh mục.`
    case 'mixed-entities':
      return 'trộn giá trị của người với giá trị của hộ. Hãy cộng qua các thành viên, hoặc lấy giá trị của hộ.'
    case 'wrong-entity':
      return `cần giá trị của từng ${entities[it.expected]} ở thành phần thứ ${it.argument + 1}. Hãy đặt giá trị như vậy.`
  }
}
