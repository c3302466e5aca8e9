import type { ResponseCodeWords } from './codes-responses.ts'
import { missingWords } from './format.ts'

const missing = missingWords.vi

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
  // one partner
  partnerRelation: {
    'funded by': 'nhận vốn từ',
    funds: 'cấp vốn cho',
    'part of': 'là một phần của',
    'whole of': 'gồm có',
    'same as': 'là cùng một hoạt động với',
  },
  linkBasis: { published: 'theo công bố', decided: 'đã có kết luận' },
  partnerMeasure: {
    commitment: 'cam kết vốn',
    disbursement: 'giải ngân',
    expenditure: 'chi tiêu',
    budget: 'ngân sách',
  },
  activityRole: {
    funding: 'với vai trò tài trợ',
    accountable: 'với vai trò chịu trách nhiệm',
    extending: 'với vai trò quản lý vốn',
    implementing: 'với vai trò thực hiện',
  },
  organisationType: {
    ...missing,
    'regional body': 'tổ chức khu vực',
    secretariat: 'ban thư ký',
    government: 'chính phủ',
    parliament: 'nghị viện',
    party: 'đảng chính trị',
    ministry: 'bộ',
    unit: 'đơn vị trực thuộc',
    agency: 'cơ quan',
    province: 'tỉnh, thành phố',
    un: 'Liên hợp quốc',
    bilateral: 'đối tác song phương',
    multilateral: 'đối tác đa phương',
    eu: 'Liên minh châu Âu',
    ngo: 'tổ chức phi chính phủ',
    'international ngo': 'tổ chức phi chính phủ quốc tế',
    foundation: 'quỹ',
    private: 'tổ chức tư nhân',
    partnership: 'quan hệ đối tác',
    class: 'nhóm nhiều tổ chức',
  },
}
