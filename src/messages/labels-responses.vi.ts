import type { ResponseLabels } from './labels-responses.ts'

export const vietnameseResponseLabels: ResponseLabels = {
  // import
  importTitle: 'Nhập hoạt động',
  importNote:
    'Bản ghi không đọc được nằm ở khu cách ly cùng lý do; phần còn lại của tệp vẫn được nhập. Không có gì bị tự ý sửa: giá trị không đọc được được để trống và nêu ở dưới.',
  filesRead: 'Các tệp đã đọc',
  file: 'Tệp',
  line: 'Dòng',
  whatBecame: 'Kết quả',
  activitiesIn: 'Hoạt động đã nhập',
  before: 'Đã nhập từ trước',
  inQuarantine: 'Đang cách ly',
  reasons: 'Lý do và việc cần làm',
  leftOutValues: 'Giá trị bị để trống',
  identifier: 'Mã hoạt động',
  severalRecords: 'Mã có ở nhiều bản ghi',
}
