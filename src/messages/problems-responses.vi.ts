import { someOf } from './problems.ts'
import type { ResponseProblemSentences } from './problems-responses.ts'

export const vietnameseResponses: ResponseProblemSentences = {
  'unknown-activity': ({ id, known }) =>
    `Không có hoạt động nào mang mã ${id}. Hãy dùng một mã có trong hồ sơ: ${someOf(known)}.`,
}
