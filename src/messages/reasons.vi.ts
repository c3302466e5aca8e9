import { codeWord } from './codes.ts'
import type { ReasonSentences } from './reasons.ts'

const list = (names: readonly { readonly vi: string }[]): string => names.map((it) => it.vi).join(', ')
const duty = (it: string): string => codeWord('duty', it, 'vi')

export const vietnamese: ReasonSentences = {
  'asks-nothing': ({ why }) =>
    ({
      report: 'Nội dung này thuật lại hoặc mô tả, không đặt ra yêu cầu để văn kiện khác đáp ứng.',
      vision: 'Nội dung này không nêu nhu cầu, đối tượng, nghĩa vụ hay con số có thể so sánh.',
      'joint task': 'Đây là việc chung của các cơ quan đã thông qua văn kiện.',
    })[why],
  'nothing-found': () => 'Trong các văn kiện đã đọc, không nội dung hay chế độ nào nói về nhu cầu và đối tượng này.',
  'all-found': () => 'Các nội dung tương ứng cùng nhau có đủ nhu cầu, đối tượng, nghĩa vụ và con số.',
  'needs-missing': ({ functions }) => `Chưa ghi nhận gì về: ${list(functions)}.`,
  'people-missing': ({ groups }) => `Chưa ghi nhận gì cho: ${list(groups)}.`,
  'people-not-all': () => 'Các nội dung tương ứng chỉ đến được một phần đối tượng.',
  'people-not-stated': () => 'Nội dung gần nhất không nêu dành cho ai.',
  'only-parts': () => 'Nội dung gần nhất chỉ có một phần nhu cầu được yêu cầu.',
  'only-general': () => 'Có văn kiện nói chung về cả hệ thống, không văn kiện nào nêu đích danh nhu cầu này.',
  'duty-alone': ({ duty: asked }) =>
    `Nội dung này không nêu nhu cầu; các nội dung tương ứng cùng loại nghĩa vụ (${duty(asked)}) và có từ ngữ chung, cần được đọc lại.`,
  'other-duty': ({ asked, found }) =>
    `Nội dung này yêu cầu về ${duty(asked)}; nội dung gần nhất ${found.length === 0 ? 'không nêu nghĩa vụ' : `nêu ${found.map(duty).join(', ')}`}.`,
  'other-means': () => 'Nội dung gần nhất hỗ trợ bằng phương tiện khác.',
  'only-aims': () => 'Nội dung gần nhất chỉ nêu thành mục tiêu, chưa nói phải làm gì.',
  number: ({ standing }) =>
    ({
      better: 'Con số tốt hơn, hoặc phải đạt sớm hơn.',
      lower: 'Con số thấp hơn.',
      later: 'Thời hạn muộn hơn.',
      'not comparable': 'Con số không có nội dung tương ứng cùng chỉ tiêu thống kê và đơn vị.',
    })[standing],
  'binds-nobody': () => 'Nội dung này chỉ có trong văn kiện không ràng buộc ai vào ngày đó.',
}
