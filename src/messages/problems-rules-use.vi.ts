import { someOf } from './problems.ts'
import type { RuleUseProblemSentences } from './problems-rules-use.ts'

export const vietnameseRuleUse: RuleUseProblemSentences = {
  // files of rules
  'no-rules': ({ path, entries }) =>
    `Không có bộ quy tắc nào tại ${path}. Hãy chỉ đến tệp rules.json, tệp quy tắc viết bằng TypeScript, hoặc thư mục có một trong các tệp: ${entries.join(', ')}.`,
  'not-a-rules-file': ({ path }) =>
    `${path} không phải là tệp quy tắc vì tên không kết thúc bằng .json hay .ts. Hãy chỉ đến tệp rules.json, hoặc tệp TypeScript có bộ quy tắc.`,
  'no-rule-book': () =>
    'Tệp này không có bộ quy tắc. Hãy tập hợp các phần và xuất ra: export default ruleBook({ id, name, currency, parts: [...] }).',
  'rules-do-not-build': ({ reason }) =>
    `Không đọc được quy tắc viết bằng TypeScript tại đây: ${reason}. Hãy sửa dòng này; trình soạn thảo có TypeScript cũng đánh dấu chỗ sai.`,
  'rules-do-not-load': ({ reason }) =>
    `Việc tập hợp quy tắc dừng tại đây: ${reason}. Dòng này dùng một tên không tồn tại; hãy kiểm tra chính tả và phần import.`,
  'broken-json': () =>
    'Tệp này không phải là JSON trọn vẹn nên không thể dựa vào bất cứ phần nào. Hãy tạo lại bằng lệnh “an-sinh rules compile”.',
  'no-such-rule': ({ name, known }) =>
    `Bộ quy tắc không có phần nào tên là ${name}. Một số tên hiện có: ${someOf(known)}. Lệnh “an-sinh rules” liệt kê tất cả.`,
  // cases
  'not-one-case': () =>
    'Tệp này không phải là một trường hợp. Hãy ghi người và hộ của một trường hợp: persons: { lan: { birth: 1950-03-01 } }, households: { home: { members: [lan] } }.',
}
