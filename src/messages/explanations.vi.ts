import type { Acts } from '#rules/2-ir/citation'
import type { ExplanationWords, LawNamed } from './explanations.ts'
import { formatDate, formatNumber } from './format.ts'
import { lawWords } from './law-words.ts'
import { ruleWords } from './rule-words.ts'

const numbers = { 'at-least': 'ít nhất ', 'at-most': 'không quá ', more: 'trên ', less: 'dưới ', exactly: '' } as const
const dates = { 'at-least': 'từ ', 'at-most': 'chậm nhất là ', more: 'sau ', less: 'trước ', exactly: '' } as const

export const vietnameseExplanations: ExplanationWords = {
  decision: {
    entitled: 'Được hưởng',
    'nothing-due': 'Đủ điều kiện của chế độ nhưng không phát sinh khoản được hưởng',
    'not-entitled': 'Không được hưởng',
    unknown: 'Chưa thể quyết định vì thiếu dữ kiện',
    'not-in-force': 'Chế độ không có hiệu lực trong kỳ này nên không xem xét',
  },
  how: { given: 'theo hồ sơ', assumed: 'giả định, do hồ sơ không nêu', missing: 'hồ sơ không nêu' },
  unknown: 'chưa biết',
  notInForce: 'không có hiệu lực',
  again: 'đã giải thích ở trên',
  choice: 'Tùy theo điều kiện dưới đây',
  split: 'Pháp luật thay đổi trong kỳ; mỗi phần theo quy định của phần đó',
  other: 'Điều kiện khác',
  splitPart: (first, days, value) => `từ ${first}, ${formatNumber(days, 'vi')} ngày: ${value}`,
  setBy,
  rests: {
    unconfirmed: (pieces) => `Chưa xác nhận: ${pieces}`,
    secondary: (pieces) => `Theo nguồn thứ cấp: ${pieces}`,
    'not-stated': (pieces) => `Chưa nêu mức tin cậy: ${pieces}`,
    primary: () => 'Theo văn bản gốc',
  },
  bracket: (at, threshold, value, part) =>
    `bậc ${at}, từ ${threshold}: ${value}${part === undefined ? '' : `, thành ${part}`}`,
  missing: {
    input: (name, when) => `${name}${when}: hồ sơ không nêu`,
    law: (name, when) => `${name}: pháp luật có quy định tại ngày ${when} nhưng bộ quy tắc chưa biết mức`,
    'division-by-zero': () => 'phép chia cho 0',
    'step-not-positive': () => 'phép làm tròn theo bước không lớn hơn 0',
    'no-such-member': () => 'một thành viên không có trong hộ',
    value: () => 'một giá trị không có tên',
  },
  of: (what, whom) => `${what} của ${whom}`,
  change: (what, from, to, bound, isDate, when) =>
    `${what}: ${(isDate ? dates : numbers)[bound]}${to} thay vì ${from}${when === undefined ? '' : ` (đến ngày ${when} sẽ tự đạt)`}`,
  excludes: (answer) => `${answer}, nên không thuộc diện`,
  wouldQualify: (changes) => `sẽ đủ điều kiện nếu ${changes}`,
}

function setBy({ from, law, confidence }: LawNamed, acts: Acts | undefined): string {
  const since = from === undefined || from <= '0001-01-01' ? [] : [`từ ${formatDate(from, 'vi')}`]
  return [
    ...since,
    ...(law === undefined ? [] : [lawWords(law, acts, 'vi')]),
    ...(confidence === undefined ? [] : [ruleWords.vi.confidence[confidence]]),
  ].join(', ')
}
