import { formatDate, formatNumber } from './format.ts'
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
  'example-row': ({ id }) =>
    `Dòng “${id}” là ví dụ trong mẫu trống, không phải hoạt động, nên không được nhận. Hãy xóa dòng này và ghi mỗi hoạt động một dòng.`,
  'not-imported': ({ file }) => `Kho không giữ gì của tệp “${file}”. Có thể tệp đã được bỏ ra rồi.`,
  'no-such-address': ({ path }) => `Không có gì ở “${path}”. Mọi địa chỉ dưới /api được liệt kê tại /api/openapi.json.`,
  'wrong-http-method': ({ method, allowed }) =>
    `Địa chỉ này không nhận phương thức ${method}. Phương thức nhận: ${allowed.join(', ')}.`,
  'our-fault': () =>
    'Có lỗi trong chính chương trình; yêu cầu này chưa ghi gì. Hãy thử lại. Nếu vẫn vậy, hãy báo lại việc đã làm cùng những gì máy chủ in ra.',
  'too-large': ({ limit }) =>
    `Nội dung gửi lên lớn hơn ${limit / 1_000_000} MB, mức tối đa địa chỉ này nhận. Hãy chia nhỏ rồi gửi.`,
  'wrong-content-type': ({ given, wanted }) =>
    `Nội dung gửi lên ${given === '' ? 'không ghi kiểu' : `ghi kiểu “${given}”`}. Hãy gửi dưới dạng ${wanted} và ghi kiểu đó ở content-type.`,
  'not-this-machine': ({ host }) =>
    `Chương trình chỉ trả lời trên máy này, với tên 127.0.0.1 hoặc localhost, nhưng được gọi bằng “${host}”. Hãy mở đúng địa chỉ được in ra khi khởi động.`,
  'other-origin': ({ origin }) =>
    `Một trang của “${origin}” muốn ghi vào hồ sơ này. Chỉ chính chương trình được ghi; chưa có gì được ghi.`,
  'unknown-parameter': ({ parameter, known }) =>
    `Ở đây không có tham số “${parameter}”, nên câu hỏi có thể không đúng ý người hỏi. Các tham số có: ${known.join(', ')}.`,
  'already-standing': ({ who, at }) =>
    `Ở đây đã có nội dung${said(who, at)}. Hãy xem trước; sau đó gửi lại kèm nhãn của nội dung ấy trong If-Match để ghi thay.`,
  'changed-meanwhile': ({ who, at }) =>
    `Nội dung ở đây đã thay đổi sau khi anh/chị xem${said(who, at)}. Chưa ghi gì của anh/chị. Hãy xem nội dung hiện có, rồi giữ nguyên hoặc gửi lại nội dung của mình.`,
  'no-rules-here': () =>
    'Thư mục của hồ sơ này không có bộ quy tắc (không có rules.ts, index.ts hay rules.json), nên chưa thể trả lời về quyền hưởng.',
  'too-many-rows': ({ rows, most }) =>
    `Kết quả có ${formatNumber(rows, 'vi')} dòng, nhiều hơn mức một bảng tính mở tốt (${formatNumber(most, 'vi')}). Hãy lọc bớt, hoặc tải dạng CSV hay JSON Lines, không giới hạn số dòng.`,
  'empty-note': () =>
    'Ghi chú chưa có nội dung. Hãy viết bằng tiếng Việt, tiếng Anh hoặc cả hai; muốn rút ghi chú thì đặt tình trạng “withdrawn”.',
  'already-recorded': ({ id, who, at }) =>
    `Nội dung này đã được ghi đúng từng chữ: ${id}, do ${who} ghi ngày ${formatDate(at, 'vi')}. Hãy sửa mục đó, hoặc ghi nội dung khác.`,
  'wrong-cell': ({ expression }) =>
    `“${expression}” có nhiều phần hơn một ô nhu cầu. Hãy viết chức năng / nhóm / nơi / thời gian, ví dụ “old-age / pwd / vn-02 / 2022”; “all” để ngỏ một phần.`,
  'nobody-in-both': ({ groups }) =>
    `Không có ai thuộc đồng thời các nhóm này: ${groups.join(', ')}. Hãy chọn một nhóm, hoặc các nhóm có người chung.`,
  'unknown-record-kind': ({ kind, known }) => `“${kind}” không phải là một loại mục. Các loại: ${known.join(', ')}.`,
  'no-such-record': ({ kind, id, near }) =>
    `Không có mục “${id}” trong ${kind}. ${near.length === 0 ? 'Hãy tìm theo tên.' : `Có thể là: ${near.join(', ')}. Hoặc tìm theo tên.`}`,
  'repeated-parameter': ({ parameter, values }) =>
    `Tham số “${parameter}” được ghi ${values.length} lần, nên không rõ người hỏi muốn dùng giá trị nào. Hãy chỉ ghi một lần.`,
}

const said = (who: string | undefined, at: string | undefined): string =>
  who === undefined || at === undefined ? '' : `, do ${who} ghi lúc ${at.slice(0, 16).replace('T', ' ')} UTC`
