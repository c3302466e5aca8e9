import type { WorkbenchProblemSentences } from './problems-workbench.ts'

export const vietnameseWorkbench: WorkbenchProblemSentences = {
  'no-such-form': ({ verb, form }) =>
    `Câu trả lời của “${verb}” không có ở dạng “.${form}”. Nếu là tài liệu, hãy chọn .docx, .xlsx, .html, .json hoặc .csv; nếu không, dùng địa chỉ không có phần đuôi.`,
  'not-json': () =>
    'Nội dung gửi lên không phải JSON. Hãy gửi các trường dưới dạng một đối tượng JSON, kiểu application/json.',
  'wrong-cell': ({ expression }) =>
    `“${expression}” có nhiều phần hơn một ô nhu cầu. Hãy viết chức năng / nhóm / nơi / thời gian, ví dụ “old-age / pwd / vn-02 / 2022”; “all” để ngỏ một phần.`,
  'nobody-in-both': ({ groups }) =>
    `Không có ai thuộc đồng thời các nhóm này: ${groups.join(', ')}. Hãy chọn một nhóm, hoặc các nhóm có người chung.`,
  'unknown-record-kind': ({ kind, known }) => `“${kind}” không phải là một loại mục. Các loại: ${known.join(', ')}.`,
  'no-such-record': ({ kind, id, near }) =>
    `Không có mục “${id}” trong ${kind}. ${near.length === 0 ? 'Hãy tìm theo tên.' : `Có thể là: ${near.join(', ')}. Hoặc tìm theo tên.`}`,
}
