import { formatDate } from './format.ts'
import { someOf } from './problems.ts'
import type { RuleUseProblemSentences } from './problems-rules-use.ts'

const units = { day: 'ngày', week: 'tuần', month: 'tháng', year: 'năm' } as const

export const vietnameseRuleUse: RuleUseProblemSentences = {
  // files of rules
  'no-rules': ({ path, entries }) =>
    `Không có bộ quy tắc nào tại ${path}. Hãy chỉ đến tệp rules.json, tệp quy tắc viết bằng TypeScript, hoặc thư mục có một trong các tệp: ${entries.join(', ')}; với explain và test, nêu bằng --rules.`,
  'not-a-rules-file': ({ path }) =>
    `${path} không phải là tệp quy tắc vì tên không kết thúc bằng .json hay .ts. Hãy chỉ đến tệp rules.json, hoặc tệp TypeScript có bộ quy tắc.`,
  'no-rule-book': () =>
    'Tệp này không có bộ quy tắc. Hãy tập hợp các phần và xuất ra: export default ruleBook({ id, name, currency, parts: [...] }).',
  'no-such-reform': ({ name, known }) =>
    `Không có phương án cải cách ${name}: ${known.length === 0 ? 'bộ quy tắc không kèm phương án nào' : `bộ quy tắc kèm ${someOf(known)}`}, và cũng không có tệp tên như vậy. Hãy chỉ đến tệp phương án (.yaml, .json, .ts), hoặc ghi tên một phương án.`,
  'no-reform': () =>
    'Tệp này không có phương án cải cách. Hãy xuất ra: export default reform({ id, name, of: book, changes: [...] }).',
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
  'household-without-members': ({ name }) =>
    `Hộ "${name}" không có thành viên nào, nên không quy định nào áp dụng được. Hãy ghi người trong hộ: members: [lan], hoặc bỏ hộ này.`,
  'impossible-facts': ({ why, of, period }) =>
    `Dữ kiện của ${of}, kỳ ${formatDate(period, 'vi')}, không thể có: ${why.vi}. Hãy kiểm tra lại ngày sinh và các dữ kiện liên quan.`,
  'compared-not-later': ({ on, and }) =>
    `--compare (${formatDate(and, 'vi')}) phải là ngày sau --on (${formatDate(on, 'vi')}), vì kết quả được so từ ngày trước sang ngày sau. Hãy đổi chỗ hoặc chọn ngày khác.`,
  'before-rules': ({ book, on, since }) =>
    `Bộ quy tắc "${book.vi}" chỉ đầy đủ từ ngày ${formatDate(since, 'vi')}, nên không trả lời cho ngày ${formatDate(on, 'vi')}. Hãy chọn một ngày từ ${formatDate(since, 'vi')} trở đi.`,
  // tests
  'no-tests': ({ path }) =>
    `Không có tệp kiểm tra nào tại ${path}. Hãy chỉ đến tệp kiểm tra YAML (.yaml, .yml), hoặc thư mục có các tệp đó.`,
  // runs
  'wrong-period': ({ value }) =>
    `“${value}” không phải là một kỳ. Hãy ghi năm (2026), tháng (2026-07), hoặc nhiều kỳ liên tiếp (month:2026-01:6).`,
  'period-too-long': ({ period, years }) =>
    `${period} dài hơn ${years} năm, trong khi từng tháng phải được tính theo pháp luật của tháng đó. Hãy chọn một kỳ ngắn hơn.`,
  'wrong-edges': ({ name, edges }) =>
    `Các nhóm của ${name} bắt đầu từ ${edges.join(', ')}, không theo thứ tự tăng dần. Hãy ghi mức dưới của các nhóm theo thứ tự: ${name}:0,18,60.`,
  'not-a-scheme': ({ name, known }) =>
    `${name} không phải là chế độ nên không có điều kiện nào để xét. Các chế độ gồm: ${someOf(known)}.`,
  'break-down-unknown': ({ name, known }) =>
    `Bộ quy tắc không có dữ kiện hay biến nào tên là ${name} để chia nhóm. Một số tên hiện có: ${someOf(known)}. Với cột của dữ liệu dân số mà không quy tắc nào dùng đến, hãy thêm một dữ kiện đầu vào cùng tên vào bộ quy tắc để biết các giá trị của cột.`,
  'clauses-of-one-period': ({ scheme, unit, period }) =>
    `Điều kiện của ${scheme} được xét theo từng ${units[unit]}, nên số người bị loại chỉ vì một điều kiện được đếm cho một ${units[unit]}, không đếm cho ${period}. Hãy chọn kỳ là một ${units[unit]} bằng --period.`,
  'population-lacks-inputs': ({ missing, columns }) =>
    `Dữ liệu dân số thiếu ${missing.length} cột mà quy tắc cần đến cho kỳ này: ${missing.map((it) => `${it.name} (${it.label.vi})`).join('; ')}. Các cột hiện có: ${someOf(columns)}. Hãy bổ sung cột (${missing[0]?.name}, hoặc ${missing[0]?.name}@2026-07 cho một kỳ; ô trống là chưa biết), chỉ tính những kết quả không cần đến các cột này bằng --variables, hoặc coi giá trị là chưa biết đối với mọi người bằng --allow-missing.`,
  'out-is-input': ({ path }) =>
    `Chưa ghi gì: chính lệnh này cần đọc ${path}, nếu ghi thì kết quả sẽ thay thế tệp đó. Hãy đặt tên khác với --out.`,
  'unknown-backend': ({ name, known }) =>
    `Không có bộ máy tính ${name}. Hãy chọn một trong: ${known.join(', ')}; hệ thống không tự ý thay thế.`,
}
