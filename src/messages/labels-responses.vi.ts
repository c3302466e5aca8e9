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
  // one partner
  partnerProfile: 'Hồ sơ đối tác',
  partnerNote:
    'Hoạt động của đối tác là những hoạt động do chính đối tác báo cáo. Điều chưa được ghi ở đây vẫn có thể có.',
  partnerMandates: 'Chức năng, nhiệm vụ được giao',
  noMandateOfPartner: 'Hồ sơ chưa có bản ghi công khai về chức năng, nhiệm vụ của đối tác.',
  partnerReports: 'Tự báo cáo',
  partnerTakesPart: 'Tham gia hoạt động do bên khác báo cáo',
  partnerLastReported: 'Lần gần nhất cập nhật về hoạt động của mình',
  partnerNeverSaid: 'không nêu ngày cập nhật của {n} hoạt động',
  partnerWorksWith: 'Các bên được nêu trong hoạt động của đối tác',
  endNotStated: 'không nêu ngày kết thúc',
  notStartedCount: 'chưa bắt đầu',
  partnerWhat: 'Làm gì, ở đâu, cho ai và bằng cách nào',
  partnerSpreadNote:
    'Theo cách đọc của chúng tôi về từng hoạt động. Một hoạt động có thể ở nhiều dòng; “không nêu” không có nghĩa là “không có”.',
  partnerFields: 'Lĩnh vực',
  partnerPlaces: 'Địa bàn',
  partnerGroups: 'Nhóm đối tượng',
  partnerModalities: 'Phương thức',
  runningNow: 'Đang chạy',
  endedBefore: 'Đã kết thúc',
  endUnknown: 'Không nêu kết thúc',
  partnerNeeds: 'Có thể tiếp tục ở đâu',
  partnerNeedsNote:
    'Gợi ý từ các hoạt động đã ghi. Làm sâu: đối tác đang hoặc đã làm về nhu cầu này. Mở rộng: nhu cầu khác cùng mục tiêu mà đối tác chưa có hoạt động được ghi. Còn trống: nhu cầu nằm trong ưu tiên của Bộ mà chưa ghi nhận hoạt động của đối tác nào.',
  openNeeds: 'Còn trống',
  ownHistory: 'Hoạt động của đối tác',
  otherPartners: 'Đối tác khác',
  andMore: 'và {n} nội dung khác',
  partnerMoney: 'Tiền theo năm',
  partnerMoneyNote:
    'Cam kết vốn, giải ngân, chi tiêu và ngân sách không bao giờ được cộng với nhau. Năm là năm của giao dịch; ngân sách nhiều năm được chia theo số ngày. Số tiền ghi như công bố, và quy ra đô la khi biết tỷ giá của ngày đó.',
  partnerSeveralCountries: 'Không tính vì thực hiện ở nhiều nước: {n} hoạt động.',
  partnerCountedElsewhere:
    'Không tính toàn bộ hoặc một phần vì hoạt động có liên kết đã tính cùng khoản tiền: {n} hoạt động.',
  partnerNoMoney: 'Không công bố khoản tiền có ngày: {n} hoạt động.',
  year: 'Năm',
  partnerEnding: 'Kết thúc trong vòng một năm',
  endsOn: 'Ngày kết thúc',
  partnerLinks: 'Liên kết với hoạt động của bên khác',
  partnerLinksNote:
    'Các liên kết do bên công bố nêu hoặc đã có người kết luận; các cặp chỉ có thể có liên kết nằm ở lệnh “duplicates”.',
  ownActivity: 'Hoạt động của đối tác',
  otherActivity: 'Hoạt động kia',
  relation: 'Quan hệ',
}
