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
  activitiesCounted: 'hoạt động',
  // pairs of activities
  duplicates: 'Các hoạt động có thể là một',
  duplicatesNote:
    'Đây là gợi ý chỉ dựa trên hồ sơ: mỗi cặp nêu căn cứ thuận và ngược kèm điểm. Cặp từ {shown} điểm được liệt kê, từ {strong} điểm là có nhiều căn cứ. Không hoạt động nào bị gộp; các bên liên quan quyết định, và quyết định có thể được xem xét lại.',
  duplicatesLanguages:
    'Tên ở hai ngôn ngữ chỉ có thể trùng nhau về số, tên riêng và chữ viết tắt. Không có cặp nào được liệt kê không có nghĩa là không có.',
  pairsCompared:
    '{activities} hoạt động, so sánh {compared} cặp, {candidates} cặp cần xem, trong đó {strong} cặp có nhiều căn cứ',
  pairsTooCommon: 'Số từ, khoản tiền và tổ chức có ở quá nhiều hoạt động nên không phân biệt được: {n}.',
  pairQueue: 'Các cặp cần xem',
  firstActivity: 'Hoạt động thứ nhất',
  secondActivity: 'Hoạt động thứ hai',
  pairSuggestion: 'Có thể là',
  pairReasons: 'Căn cứ thuận và ngược',
  points: 'điểm',
  pairsDecided: 'Các cặp đã có kết luận',
  pairsDecidedNote: 'Kết luận sau cùng có hiệu lực. Khi có kết luận khác nhau, các kết luận được nêu cạnh nhau.',
  pairFinding: 'Kết luận',
  foundBy: 'Người kết luận',
  foundOtherwise: 'Kết luận khác',
}
