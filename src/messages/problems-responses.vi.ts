import { someOf } from './problems.ts'
import type { ResponseProblemSentences } from './problems-responses.ts'

export const vietnameseResponses: ResponseProblemSentences = {
  'unknown-activity': ({ id, known }) =>
    `Không có hoạt động nào mang mã ${id}. Hãy dùng một mã có trong hồ sơ: ${someOf(known)}.`,
  // money: flat tables of shares
  'flat-table-lacks-columns': ({ columns }) =>
    `Bảng phân bổ này thiếu cột ${columns.join(', ')}; thiếu cột đó thì không đọc được dòng nào. Hãy nộp bảng giữ nguyên tiêu đề cột bằng tiếng Anh của nơi công bố.`,
}
