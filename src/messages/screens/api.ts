import type { Text } from '#ground/text'

/** Words of the page on which the API is tried. */
export const apiWords = {
  title: { vi: 'API', en: 'API' },
  lead: {
    vi: 'Mọi câu hỏi của chương trình đều có địa chỉ để chương trình khác gọi. Chọn một thao tác, điền các trường, rồi gửi.',
    en: 'Every question of the workbench has an address that other programs can call. Choose an operation, fill in the fields, and send.',
  },
  description: { vi: 'Mô tả OpenAPI 3.1', en: 'OpenAPI 3.1 description' },
  operations: { vi: 'Các thao tác', en: 'Operations' },
  filter: { vi: 'Lọc thao tác', en: 'Filter operations' },
  noneFound: { vi: 'Không có thao tác nào khớp', en: 'No operation matches' },
  fields: { vi: 'Các trường', en: 'Fields' },
  noFields: { vi: 'Thao tác này không có trường nào', en: 'This operation has no fields' },
  required: { vi: 'bắt buộc', en: 'required' },
  notGiven: { vi: 'không nêu', en: 'not given' },
  body: { vi: 'Nội dung gửi (JSON)', en: 'Body (JSON)' },
  tag: { vi: 'Nhãn của nội dung đã xem (If-Match)', en: 'Tag of what was seen (If-Match)' },
  file: { vi: 'Tệp', en: 'File' },
  send: { vi: 'Gửi', en: 'Send' },
  sending: { vi: 'Đang gửi…', en: 'Sending…' },
  records: {
    vi: 'Thao tác này ghi vào nhật ký của hồ sơ đang mở.',
    en: 'This operation writes to the journal of the open dossier.',
  },
  address: { vi: 'Lệnh gọi', en: 'The call' },
  copy: { vi: 'Chép', en: 'Copy' },
  copied: { vi: 'Đã chép', en: 'Copied' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  status: { vi: 'Mã trạng thái', en: 'Status' },
  took: { vi: 'Thời gian', en: 'Time' },
  milliseconds: { vi: 'mili giây', en: 'milliseconds' },
  size: { vi: 'Dung lượng', en: 'Size' },
  bytes: { vi: 'byte', en: 'bytes' },
  type: { vi: 'Kiểu', en: 'Type' },
  cut: {
    vi: 'Chỉ hiện phần đầu; tải về để xem toàn bộ.',
    en: 'Only the beginning is shown; download it to see the whole.',
  },
  download: { vi: 'Tải về', en: 'Download' },
} as const satisfies Record<string, Text>

/** Words for a record that somebody else has written meanwhile. */
export const conflictWords = {
  meanwhile: { vi: 'Có người đã ghi nội dung khác trong lúc anh/chị viết', en: 'Somebody recorded this meanwhile' },
  already: { vi: 'Ở đây đã có nội dung', en: 'Something stands here already' },
  nothingLost: {
    vi: 'Nội dung anh/chị viết vẫn còn nguyên và chưa được ghi. Hãy so hai bên rồi chọn.',
    en: 'What you wrote is still here and was not recorded. Compare the two, then choose.',
  },
  theirs: { vi: 'Nội dung đang có', en: 'What stands now' },
  mine: { vi: 'Nội dung của anh/chị', en: 'Yours' },
  nothing: { vi: 'hiện không có nội dung', en: 'nothing stands now' },
  by: { vi: 'Người ghi', en: 'Recorded by' },
  at: { vi: 'Ghi lúc', en: 'Recorded at' },
  fromFiles: { vi: 'từ tệp của hồ sơ, không qua nhật ký', en: 'from a file of the dossier, not the journal' },
  keepMine: { vi: 'Ghi nội dung của tôi thay vào', en: 'Record mine over it' },
  takeTheirs: { vi: 'Giữ nội dung đang có', en: 'Keep what stands' },
} as const satisfies Record<string, Text>

/** What a status says by itself. */
const titles: Readonly<Record<number, Text>> = {
  400: { vi: 'Yêu cầu có chỗ không đúng', en: 'Something in the request is not right' },
  403: { vi: 'Yêu cầu không được phép', en: 'The request is not allowed' },
  404: { vi: 'Không tìm thấy', en: 'There is no such thing' },
  405: { vi: 'Địa chỉ không nhận phương thức này', en: 'The address does not take this method' },
  409: { vi: 'Nội dung này đã có', en: 'This stands already' },
  412: { vi: 'Nội dung đã thay đổi', en: 'What stands has changed' },
  413: { vi: 'Nội dung gửi lên quá lớn', en: 'What was sent is too large' },
  415: { vi: 'Kiểu nội dung không nhận được', en: 'What was sent is of the wrong type' },
  421: { vi: 'Chương trình chỉ phục vụ máy này', en: 'The workbench serves this machine only' },
  428: { vi: 'Cần xem nội dung đang có trước khi ghi', en: 'Look at what stands before recording over it' },
  500: { vi: 'Lỗi của chương trình', en: 'A fault of the program' },
  503: { vi: 'Chưa đọc hoặc ghi được hồ sơ', en: 'The dossier cannot be read or written' },
}

export const statusTitle = (status: number): Text => titles[status] ?? titles[400] ?? { vi: '', en: '' }
