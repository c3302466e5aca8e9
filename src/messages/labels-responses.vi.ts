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
  // packs
  layTitle: 'Phần đóng góp của đối tác đặt lên hồ sơ',
  layNote:
    'Chưa có gì được đưa vào hồ sơ. Nơi hai bên khác nhau, cả hai được nêu cạnh nhau; dùng --take theirs hoặc --take ours cùng --who để nhận thư mục này, và nhật ký sẽ ghi ai đã nhận.',
  packMade: 'Ngày lập',
  newRecords: 'Bản ghi mới',
  differences: 'Nơi hai bên khác nhau',
  sameRecords: 'Bản ghi giống hệt',
  field: 'Trường',
  ours: 'Hồ sơ của ta',
  theirs: 'Của đối tác',
  kindOfRecord: 'Loại bản ghi',
  notWritten: 'không nêu',
}
