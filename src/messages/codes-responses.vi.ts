import type { ResponseCodeWords } from './codes-responses.ts'

export const vietnameseResponseCodes: ResponseCodeWords = {
  direction: { received: 'nguồn lực tiếp nhận', obligation: 'nghĩa vụ đóng góp', given: 'đóng góp cho bên khác' },
  pairVerdict: {
    same: 'cùng một hoạt động',
    chain: 'bên này cấp vốn cho bên kia',
    part: 'một phần của hoạt động kia',
    different: 'hai hoạt động khác nhau',
    duplicate: 'trùng lặp',
    complementary: 'bổ sung cho nhau',
    joint: 'cùng thực hiện',
    'not one': 'không phải chồng chéo',
    open: 'mở lại để xem xét',
  },
  factor: {
    needs: 'nhu cầu',
    people: 'đối tượng',
    places: 'địa bàn',
    time: 'thời gian',
    means: 'phương tiện',
    modality: 'phương thức',
  },
  moneyFrom: {
    'budgets by days': 'ngân sách, tính theo ngày',
    'whole commitment': 'toàn bộ vốn cam kết',
    'several countries': 'thực hiện ở nhiều nước',
    'none published': 'không công bố',
  },
  followingReason: {
    'same cell': 'cùng ô nhu cầu',
    'perhaps the same cell': 'có thể cùng ô nhu cầu',
    'same partner': 'cùng đối tác',
    'similar title': 'tên gần giống',
  },
  gapWay: {
    people: 'số người chưa được đáp ứng',
    distance: 'khoảng cách tới chỉ tiêu',
    money: 'vốn theo người',
    partners: 'đối tác',
    since: 'số ngày từ hoạt động cuối cùng',
  },
  lastCover: {
    running: 'đang có hoạt động',
    ended: 'đã kết thúc',
    unknown: 'chưa biết còn hoạt động hay không',
    'none recorded': 'chưa ghi nhận',
  },
  placedFrom: {
    record: 'bản ghi',
    sector: 'mã ngành',
    tag: 'thẻ phân loại',
    title: 'từ trong tên',
    description: 'từ trong mô tả',
    location: 'địa điểm',
    country: 'nước tiếp nhận',
  },
}
