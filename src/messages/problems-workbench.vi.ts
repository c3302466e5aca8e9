import type { WorkbenchProblemSentences } from './problems-workbench.ts'

export const vietnameseWorkbench: WorkbenchProblemSentences = {
  'no-such-form': ({ verb, form }) =>
    `Câu trả lời của “${verb}” không có ở dạng “.${form}”. Nếu là tài liệu, hãy chọn .docx, .xlsx, .html, .json hoặc .csv; nếu không, dùng địa chỉ không có phần đuôi.`,
  'not-json': () =>
    'Nội dung gửi lên không phải JSON. Hãy gửi các trường dưới dạng một đối tượng JSON, kiểu application/json.',
}
