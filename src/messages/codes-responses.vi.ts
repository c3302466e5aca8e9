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
  importHow: {
    imported: 'đã nhập',
    resumed: 'đã nhập tiếp từ chỗ dừng',
    unchanged: 'đã nhập trước đây, tệp không đổi',
    stopped: 'dừng giữa chừng',
  },
  // pairs of activities
  pairQuestion: { 'one activity': 'cùng một hoạt động?', overlap: 'chồng chéo?' },
  pairKind: {
    same: 'có thể là cùng một hoạt động, được báo cáo hai lần',
    chain: 'hoạt động thứ nhất có thể tài trợ hoạt động thứ hai',
    part: 'hoạt động thứ hai có thể là một phần của hoạt động thứ nhất',
  },
  pairStrength: { strong: 'nhiều căn cứ', possible: 'có căn cứ' },
}
