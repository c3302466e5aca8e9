import type { CellLabel, ProposalFacts, ShownValue } from '#review/proposal'
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

const sentences = (...parts: readonly string[]): string => parts.filter((it) => it !== '').join(' ')

type Ended = ProposalFacts['renew-cover']['activities'][number]

const endWords = ({ title, to, byPlan, lastReported }: Ended): string =>
  byPlan
    ? `“${title.vi}” có ngày kết thúc dự kiến ${formatDate(to, 'vi')} (báo cáo gần nhất: ${formatDate(lastReported, 'vi')})`
    : `“${title.vi}” kết thúc ngày ${formatDate(to, 'vi')}`

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** A cell in words: for whom, which need, where. */
function cellWords(it: CellLabel): string {
  const group = it.group === 'all' ? 'mọi người' : it.group === 'not stated' ? 'nhóm không nêu rõ' : it.group.vi
  const need = typeof it.function === 'string' ? '' : it.function.vi
  const place = typeof it.place === 'string' ? '' : it.place.vi
  return `nhu cầu “${need}” của ${lowerFirst(group)}${place === '' ? '' : ` tại ${place}`}`
}

/** A value, or all that were reported of it. */
const reported = (values: readonly ShownValue[], unit: string): string =>
  `${values.map((it) => formatValue(it, unit, 'vi')).join(' hoặc ')}${values.length > 1 ? ', tùy nguồn' : ''}`

const undecidedWords = ({ count, candidates }: ProposalFacts['confirm-successor']['undecided']): string => {
  if (count === 0) return ''
  return candidates.length === 0
    ? `Với ${count} nội dung, hồ sơ chưa ghi cơ quan kế thừa nào.`
    : `Với ${count} nội dung, hồ sơ chưa xác định cơ quan kế thừa là cơ quan nào trong số: ${list(candidates)}.`
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
  'next-step': ({ undertaking, taken, step, notTakenBy }) => ({
    title: `Xác định bước tiếp theo của cam kết “${undertaking.vi}”: ${step.vi.toLowerCase()}`,
    reason: sentences(
      `Đã ghi nhận thực hiện: ${list(taken)}.`,
      notTakenBy === 'unknown'
        ? 'Chưa có tài liệu nào nói đến bước tiếp theo.'
        : `Đến ${formatDate(notTakenBy, 'vi')} bước tiếp theo được ghi là chưa thực hiện; sau đó chưa ghi nhận gì thêm.`,
    ),
  }),
  'confirm-successor': ({ body, ended, count, successors, undecided }) => ({
    title: `Xác nhận cơ quan hiện chịu trách nhiệm về ${count} nội dung trong văn bản còn hiệu lực mà hồ sơ ghi ${body.vi} phụ trách`,
    reason: sentences(
      `Cơ quan này kết thúc hoạt động ngày ${formatDate(ended, 'vi')}.`,
      ...successors.map(
        (it) =>
          `Theo lĩnh vực, chúng tôi hiểu ${it.count} nội dung đã chuyển cho ${it.name.vi}${it.confidence === 'unconfirmed' ? ' (chưa xác nhận)' : ''}.`,
      ),
      undecidedWords(undecided),
    ),
  }),
  'renew-cover': ({ cell, activities, count, perhaps, schemes }) => ({
    title: `Xem xét việc tiếp tục đáp ứng ${cellWords(cell)}, sau khi các hoạt động được ghi nhận đã hết thời hạn`,
    reason: sentences(
      `${activities.map(endWords).join('; ')}${count > activities.length ? `; và ${count - activities.length} hoạt động khác` : ''}.`,
      'Hồ sơ chưa ghi nhận hoạt động nào khác chắc chắn đáp ứng nhu cầu này.',
      perhaps > 0 ? `${perhaps} hoạt động có thể đáp ứng, nhưng không nêu cho ai hoặc ở đâu.` : '',
      schemes === 'running' ? 'Đang có chế độ theo luật cho nhu cầu này.' : '',
    ),
  }),
  'fill-gap': ({ row, activities, schemes, indicator, values, unit, period, demanded }) => ({
    title: `Xác định đối tác cho nhu cầu: ${row.vi}`,
    reason: sentences(
      activities === 'only ended' ? 'Mọi hoạt động được ghi nhận đều đã hết thời hạn.' : 'Chưa ghi nhận hoạt động nào.',
      schemes === 'running' ? 'Đang có chế độ theo luật.' : 'Chưa ghi nhận chế độ nào đang có hiệu lực.',
      demanded === 0 ? '' : `${demanded} nội dung trong văn bản còn hiệu lực được chúng tôi xếp vào nhu cầu này.`,
      indicator === undefined
        ? 'Chưa có số liệu.'
        : `${indicator.vi}: ${reported(values, unit)} (${formatDate(period, 'vi')}).`,
    ),
  }),
  'late-target': ({ target, instrument, wanted, unit, year, missed, last, period, confirmed }) => {
    const rises = last.flatMap((it) => it.yearlyRise ?? [])
    const points = unit === 'percent' ? 'điểm phần trăm' : 'đơn vị'
    return {
      title: missed
        ? `Quyết định hướng xử lý chỉ tiêu năm ${year} không đạt: ${target.vi.replace(/\.$/, '')}`
        : `Thống nhất giải pháp để đạt chỉ tiêu năm ${year}: ${target.vi.replace(/\.$/, '')}`,
      reason: sentences(
        `Cần đạt: ${formatValue(wanted, unit, 'vi')} vào năm ${year} (${instrument.vi}).`,
        `Số liệu gần nhất (${formatDate(period, 'vi')}): ${reported(
          last.map((it) => it.value),
          unit,
        )}.`,
        rises.length === 0
          ? ''
          : `Tính từ thời điểm đó, bình quân mỗi năm cần ${(rises[0] ?? 0) > 0 ? 'tăng' : 'giảm'} ${rises.map((it) => formatNumber(Math.abs(it), 'vi')).join(' hoặc ')} ${points}.`,
        confirmed ? '' : 'Con số của chỉ tiêu chưa được đối chiếu với văn bản chính thức.',
      ),
    }
  },
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
    reason: `Chưa ghi nhận ưu tiên nào nêu cùng nhu cầu trong ${against.map((it) => `${it.title.vi}${it.draft ? ' (khi đó là dự thảo, đọc theo văn bản ban hành sau)' : ''}`).join('; ')} cho: ${list(alone)} (${of.vi}).`,
  }),
  'measure-need': ({ count, rows }) => ({
    title: `Đề nghị cung cấp số liệu cho ${count} nhu cầu mà hồ sơ chưa ghi nhận số liệu`,
    reason: `Thiếu số liệu thì chưa thể chỉ ra khoảng trống hay tiến độ: ${list(rows)}.`,
  }),
  'resolve-overlap': ({ activities, certain, means }) => ({
    title: `Đề nghị các đối tác cho biết các hoạt động sau là trùng lặp, bổ sung hay phối hợp: ${list(activities)}`,
    reason: certain
      ? `Các hoạt động này cùng lúc đáp ứng một ô nhu cầu bằng cùng phương tiện (${list(means)}).`
      : `Các hoạt động này cùng lúc đáp ứng cùng một nhu cầu bằng cùng phương tiện (${list(means)}); do không nêu cho ai hoặc ở đâu nên có thể không trùng nhau.`,
  }),
}
