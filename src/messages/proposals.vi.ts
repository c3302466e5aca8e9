import type { CellLabel } from '#review/proposal'
import { formatDate, formatNumber, formatValue, formatWords } from './format.ts'
import type { ProposalSentences } from './proposals.ts'

const list = (names: readonly { readonly vi: string }[]): string =>
  names.map((it) => it.vi.replace(/\.$/, '')).join('; ')

const steps = {
  proposed: 'đề xuất',
  adopted: 'thông qua',
  submitted: 'trình',
  noted: 'ghi nhận',
  mainstreamed: 'lồng ghép',
} as const

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** A cell in words: for whom, which need, where. */
function cellWords(it: CellLabel): string {
  const group = it.group === 'all' ? 'mọi người' : it.group === 'not stated' ? 'nhóm không nêu rõ' : it.group.vi
  const need = typeof it.function === 'string' ? '' : it.function.vi
  const place = typeof it.place === 'string' ? '' : it.place.vi
  return `nhu cầu “${need}” của ${lowerFirst(group)}${place === '' ? '' : ` tại ${place}`}`
}

export const vietnamese: ProposalSentences = {
  'follow-up': ({ decision, decided, due }) => ({
    title: `Báo cáo việc thực hiện quyết định ngày ${formatDate(decided, 'vi')}: ${decision.vi}`,
    reason: `Quyết định còn để ngỏ; thời hạn ghi trong hồ sơ: ${formatDate(due, 'vi')}.`,
  }),
  'answer-recommendation': ({ meeting, count, recommendations, reached }) => ({
    title: `Đề nghị trả lời ${count} khuyến nghị của ${meeting.vi}`,
    reason: `Bước cuối cùng được ghi lại là “${steps[reached]}”; chưa biết khuyến nghị đã được ghi nhận hay chưa. Nội dung: ${list(recommendations)}.`,
  }),
  'confirm-successor': ({ body, ended, count, successors }) => ({
    title: `Xác nhận cơ quan hiện chịu trách nhiệm về ${count} điều khoản còn hiệu lực đang ghi tên ${body.vi}`,
    reason: `Cơ quan này kết thúc hoạt động ngày ${formatDate(ended, 'vi')}. Cơ quan kế thừa được ghi lại: ${list(successors)}. Điều khoản nào chuyển cho cơ quan nào là cách đọc của chúng tôi theo lĩnh vực.`,
  }),
  'renew-cover': ({ cell, activity, ended, count, byPlan, perhaps }) => ({
    title: `Quyết định ai tiếp tục đáp ứng ${cellWords(cell)}, vì hoạt động duy nhất được ghi nhận đã kết thúc`,
    reason: [
      `“${activity.vi}”${count > 1 ? ` và ${count - 1} hoạt động khác` : ''} kết thúc${byPlan ? ' theo kế hoạch' : ''} ngày ${formatDate(ended, 'vi')}.`,
      'Chưa ghi nhận hoạt động nào khác chắc chắn đáp ứng ô nhu cầu này.',
      perhaps > 0 ? `${perhaps} hoạt động có thể đáp ứng, nhưng không nêu cho ai hoặc ở đâu.` : '',
    ]
      .filter((it) => it !== '')
      .join(' '),
  }),
  'fill-gap': ({ row, activities, schemes, indicator, value, unit, period, demanded }) => ({
    title: `Xác định đối tác cho nhu cầu: ${row.vi}`,
    reason: [
      activities === 'only ended' ? 'Mọi hoạt động được ghi nhận đều đã kết thúc.' : 'Chưa ghi nhận hoạt động nào.',
      schemes === 'running' ? 'Đang có chế độ theo luật.' : 'Chưa ghi nhận chế độ nào đang có hiệu lực.',
      demanded === 0 ? '' : `${demanded} điều khoản còn hiệu lực nêu nhu cầu này.`,
      indicator === undefined
        ? 'Chưa có số liệu.'
        : `${indicator.vi}: ${formatValue(value, unit, 'vi')} (${formatDate(period, 'vi')}).`,
    ]
      .filter((it) => it !== '')
      .join(' '),
  }),
  'late-target': ({ target, instrument, wanted, unit, year, missed, last, period, yearlyRise, confirmed }) => ({
    title: missed
      ? `Quyết định hướng xử lý chỉ tiêu năm ${year} không đạt: ${target.vi.replace(/\.$/, '')}`
      : `Thống nhất giải pháp để đạt chỉ tiêu năm ${year}: ${target.vi.replace(/\.$/, '')}`,
    reason: [
      `Cần đạt: ${formatValue(wanted, unit, 'vi')} vào năm ${year} (${instrument.vi}). Số liệu gần nhất: ${formatValue(last, unit, 'vi')} (${formatDate(period, 'vi')}).`,
      yearlyRise === undefined
        ? ''
        : `Mỗi năm phải ${yearlyRise > 0 ? 'tăng' : 'giảm'} ${formatNumber(Math.abs(yearlyRise), 'vi')} điểm.`,
      confirmed ? '' : 'Con số của chỉ tiêu chưa được đối chiếu với văn bản chính thức.',
    ]
      .filter((it) => it !== '')
      .join(' '),
  }),
  'settle-figure': ({ indicator, period, values }) => ({
    title: `Thống nhất mẫu số cho một số liệu đang được công bố theo ${values.length} cách: ${indicator.vi}`,
    reason: `${formatDate(period, 'vi')}: ${values
      .map(
        (it) =>
          `${formatValue(it.value, it.unit, 'vi')} (tử số: ${formatWords(it.numerator, 'vi')}; mẫu số: ${formatWords(it.denominator, 'vi')})`,
      )
      .join('; ')}.`,
  }),
  'match-interest': ({ of, alone, against }) => ({
    title: `Cho ý kiến về ${alone.length} mối quan tâm của đối tác: có đưa thành ưu tiên chung hay không`,
    reason: `Chưa ghi nhận ưu tiên nào nêu cùng nhu cầu trong ${list(against)} cho: ${list(alone)} (${of.vi}).`,
  }),
  'measure-need': ({ count, rows }) => ({
    title: `Đề nghị cung cấp số liệu cho ${count} nhu cầu chưa có số liệu`,
    reason: `Thiếu số liệu thì chưa thể chỉ ra khoảng trống hay tiến độ: ${list(rows)}.`,
  }),
  'resolve-overlap': ({ activities, certain, means }) => ({
    title: `Đề nghị các đối tác cho biết các hoạt động sau là trùng lặp, bổ sung hay phối hợp: ${list(activities)}`,
    reason: certain
      ? `Các hoạt động này cùng lúc đáp ứng một ô nhu cầu bằng cùng phương tiện (${list(means)}).`
      : `Các hoạt động này cùng lúc đáp ứng cùng một nhu cầu bằng cùng phương tiện (${list(means)}); do không nêu cho ai hoặc ở đâu nên có thể không trùng nhau.`,
  }),
}
