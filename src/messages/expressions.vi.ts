import type { When } from '#rules/2-ir/expression'
import type { ExpressionWords } from '#rules/2-ir/print'
import { formatDate } from './format.ts'
import { ruleNumber, valueOfNamed } from './rule-units.ts'

const between =
  (sign: string) =>
  (args: readonly string[]): string =>
    args.join(` ${sign} `)
/** `Tuổi < 16 tuổi` */
const compared =
  (sign: string) =>
  ([left = '', right = '']: readonly string[]): string =>
    `${valueOfNamed(right, left, 'vi')} ${sign} ${valueOfNamed(left, right, 'vi')}`
/** What is made of several parts stands in brackets. */
const whole = (text: string): string => (/, nếu không| [+−×÷] /.test(text) ? `(${text})` : text)
const called =
  (name: string) =>
  (args: readonly string[]): string =>
    `${name} (${args.join('; ')})`

export const vietnameseExpressions: ExpressionWords = {
  truth: (value) => (value ? 'mọi trường hợp' : 'không trường hợp nào'),
  number: (value, unit) => ruleNumber(value, unit, 'vi'),
  date: (day) => formatDate(day, 'vi'),
  at: (read, when) => `${read} (${periodMeant(when)})`,
  arrears: (variable) => `${variable}: phần tăng thêm cho các kỳ trước do quy định có hiệu lực trở về trước`,
  scale: (scale, argument) => `${scale}, áp dụng cho (${argument})`,
  table: (table, keys) => `${table} theo (${keys.join('; ')})`,
  fact: {
    'first-day': 'ngày đầu của kỳ',
    'last-day': 'ngày cuối của kỳ',
    days: 'số ngày trong kỳ',
    year: 'năm của kỳ',
    month: 'tháng của kỳ',
  },
  position: 'vị trí trong hộ',
  orIfUnknown: (value, otherwise) => `${value}, nếu chưa biết thì ${otherwise}`,
  oneOf: (value, codes) => `${value} là một trong: ${codes.join('; ')}`,
  howMany: (conditions) => `số điều kiện được đáp ứng trong (${conditions.join('; ')})`,
  list: { and: 'có đủ các điều kiện sau', or: 'có một trong các điều kiện sau' },
  joined: {
    add: between('+'),
    subtract: between('−'),
    multiply: between('×'),
    divide: between('÷'),
    minimum: called('mức thấp nhất trong'),
    maximum: called('mức cao nhất trong'),
    'round-half-up': ([value, step]) => `${value}, làm tròn đến ${step}`,
    'round-half-even': ([value, step]) => `${value}, làm tròn đến ${step} (nửa đơn vị làm tròn về số chẵn)`,
    'round-down': ([value, step]) => `${value}, làm tròn xuống đến ${step}`,
    'round-up': ([value, step]) => `${value}, làm tròn lên đến ${step}`,
    less: compared('<'),
    'at-most': compared('≤'),
    more: compared('>'),
    'at-least': compared('≥'),
    equal: compared('='),
    and: between('và'),
    or: between('hoặc'),
    not: ([value]) => `không thuộc trường hợp (${value})`,
    select: ([condition, value, otherwise]) => `${value} nếu ${condition}, nếu không thì ${otherwise}`,
    known: ([value]) => `đã biết ${value}`,
    'completed-years': ([from, to]) => `số năm tròn từ ${from} đến ${to}`,
    'completed-months': ([from, to]) => `số tháng tròn từ ${from} đến ${to}`,
    'add-months': ([date, months = '']) => `${date} cộng ${/\d$/.test(months) ? `${months} tháng` : whole(months)}`,
    'year-of': called('năm của'),
    'month-of': called('tháng của'),
    'sum-members': called('tổng trong hộ của'),
    'any-members': called('có ít nhất một thành viên trong hộ'),
    'all-members': called('mọi thành viên trong hộ'),
    'minimum-members': called('mức thấp nhất trong hộ của'),
    'maximum-members': called('mức cao nhất trong hộ của'),
    'first-member': ([value]) => `${value} (của thành viên ghi đầu tiên)`,
    'of-household': ([value]) => `${value} (của hộ)`,
    'of-member': ([link, value, otherwise]) =>
      `${value} (của thành viên ở vị trí ${link}; nếu không có thì ${otherwise})`,
  },
}

const units = { day: 'ngày', week: 'tuần', month: 'tháng', year: 'năm' } as const

/** `3 tháng liền trước, cộng lại`, `năm trước`, `năm của ngày đầu kỳ`. */
function periodMeant({ unit, edge, shift = 0, count }: When): string {
  if (unit === 'always') return 'mọi thời điểm'
  const word = units[unit]
  if (count === 'all') return `mọi ${word} trong kỳ, cộng lại`
  if (count !== undefined && count > 1)
    return shift + count === 0 ? `${count} ${word} liền trước, cộng lại` : `${count} ${word} liên tiếp, cộng lại`
  if (shift < 0) return shift === -1 ? `${word} trước` : `${-shift} ${word} trước`
  if (shift > 0) return shift === 1 ? `${word} sau` : `${shift} ${word} sau`
  return edge === 'last' ? `${word} cuối của kỳ` : `${word} có ngày đầu của kỳ`
}
