import { codeWord } from './codes.ts'
import type { ReasonSentences } from './reasons.ts'

const list = (names: readonly { readonly vi: string }[]): string => names.map((it) => it.vi).join(', ')
const duty = (it: string): string => codeWord('duty', it, 'vi')

export const vietnamese: ReasonSentences = {
  'asks-nothing': ({ why }) =>
    ({
      'not entered': 'Phần này của văn kiện chưa được nhập vào hồ sơ nên chưa thể nói gì.',
      report: 'Điều khoản này thuật lại hoặc mô tả, không đặt ra yêu cầu để văn kiện khác đáp ứng.',
      vision: 'Điều khoản này không nêu nhu cầu, đối tượng, nghĩa vụ hay con số có thể so sánh.',
      'joint task': 'Đây là việc chung của các cơ quan đã thông qua văn kiện.',
    })[why],
  'nothing-found': () => 'Trong các văn kiện đã đọc, không điều khoản hay chế độ nào nói về nhu cầu và đối tượng này.',
  'all-found': () => 'Các nội dung tương ứng gộp lại có đủ nhu cầu, đối tượng, nghĩa vụ và con số.',
  'needs-missing': ({ functions }) => `Chưa ghi nhận gì về: ${list(functions)}.`,
  'people-missing': ({ groups }) => `Chưa ghi nhận gì cho: ${list(groups)}.`,
  'need-missing-for': ({ functions, groups }) => `Chưa ghi nhận gì về ${list(functions)} cho ${list(groups)}.`,
  'people-not-all': () => 'Các nội dung tương ứng chỉ đến được một phần đối tượng.',
  'people-not-stated': () => 'Nội dung tương ứng sát nhất không nêu dành cho ai.',
  'only-parts': () => 'Nội dung tương ứng sát nhất chỉ đáp ứng một phần nhu cầu được nêu.',
  'only-general': () => 'Có văn kiện nói chung về cả hệ thống, không văn kiện nào nêu đích danh nhu cầu này.',
  'duty-alone': ({ duty: asked }) =>
    `Điều khoản này không nêu nhu cầu; các nội dung tương ứng cùng loại nghĩa vụ (${duty(asked)}) và có từ ngữ chung, cần được đọc lại.`,
  'other-duty': ({ asked, found }) =>
    `Điều khoản này yêu cầu về ${duty(asked)}; nội dung tương ứng sát nhất ${found.length === 0 ? 'không nêu nghĩa vụ' : `nêu ${found.map(duty).join(', ')}`}.`,
  'other-means': () => 'Nội dung tương ứng sát nhất hỗ trợ bằng phương tiện khác.',
  'only-aims': () => 'Nội dung tương ứng sát nhất chỉ nêu thành mục tiêu, chưa nêu việc phải làm.',
  number: ({ standing }) =>
    ({
      better: 'Con số trong nội dung tương ứng tốt hơn, hoặc phải đạt sớm hơn.',
      lower: 'Con số trong nội dung tương ứng kém hơn.',
      later: 'Thời hạn trong nội dung tương ứng muộn hơn.',
      'not comparable': 'Không có con số tương ứng cùng chỉ tiêu thống kê và đơn vị với con số của điều khoản này.',
    })[standing],
  'binds-nobody': () => 'Nội dung này chỉ có trong những văn kiện không có giá trị ràng buộc vào ngày đó.',
}
