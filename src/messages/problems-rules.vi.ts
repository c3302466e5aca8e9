import type { RuleProblemSentences } from './problems-rules.ts'

export const vietnameseRules: RuleProblemSentences = {
  // backends
  'backend-cannot-run': ({ backend, operators }) =>
    `Bộ máy tính ${backend} không chạy được bộ quy tắc này vì không có phép ${operators.join(', ')}. Hãy chọn bộ máy tính khác bằng --backend; hệ thống không tự ý thay thế.`,
}
