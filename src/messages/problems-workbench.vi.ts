import { formatDate } from './format.ts'
import type { WorkbenchProblemSentences } from './problems-workbench.ts'

export const vietnameseWorkbench: WorkbenchProblemSentences = {
  'no-such-form': ({ verb, form }) =>
    `Câu trả lời của “${verb}” không có ở dạng “.${form}”. Nếu là tài liệu, hãy chọn .docx, .xlsx, .html, .json hoặc .csv; nếu không, dùng địa chỉ không có phần đuôi.`,
  'not-json': () =>
    'Nội dung gửi lên không phải JSON. Hãy gửi các trường dưới dạng một đối tượng JSON, kiểu application/json.',
  'wrong-tile': ({ map, fault, names }) => {
    const who = names.join(', ')
    const what = {
      'shared tile': `${who} nằm trên cùng một ô. Hãy ghi cho mỗi nơi một hàng và một cột riêng.`,
      'placed twice': `${who} có hai ô. Hãy giữ lại một ô.`,
      'not placed': `${who} chưa có ô. Hãy thêm một ô với hàng và cột.`,
      'not a province then': `${who} không phải là tỉnh trong thời gian của bản đồ. Hãy bỏ ô này, hoặc sửa thời gian.`,
    }
    return `Bản đồ ô ${map}: ${what[fault]}`
  },
  'import-cancelled': ({ records }) =>
    `Đã dừng nhập sau ${records} bản ghi; các bản ghi này được giữ lại. Gửi lại chính tệp đó để nhập tiếp, hoặc bỏ tệp khỏi kho.`,
  'upload-too-large': ({ file, limit }) =>
    `${file} lớn hơn ${limit / 1024 ** 2} MB nên không lấy gì từ tệp này. Hãy chia nhỏ, nén (.gz), hoặc nhập bằng lệnh “an-sinh activities import”, lệnh này không giới hạn dung lượng.`,
  'not-a-file': () => 'Tệp phải được gửi nguyên dạng, kiểu application/octet-stream, có tên trong trường “name”.',
  'no-activities': ({ file }) =>
    `${file} không có hoạt động nào nên không lấy gì. Nếu là mẫu trống, hãy ghi mỗi hoạt động một dòng; nếu là IATI, tệp phải có phần tử iati-activity.`,
  'not-imported': ({ file }) => `Kho không giữ gì của tệp “${file}”. Có thể tệp đã được bỏ ra rồi.`,
  'empty-note': () =>
    'Ghi chú chưa có nội dung. Hãy viết bằng tiếng Việt, tiếng Anh hoặc cả hai; muốn rút ghi chú thì đặt tình trạng “withdrawn”.',
  'already-recorded': ({ id, who, at }) =>
    `Nội dung này đã được ghi đúng từng chữ: ${id}, do ${who} ghi ngày ${formatDate(at, 'vi')}. Hãy sửa mục đó, hoặc ghi nội dung khác.`,
}
