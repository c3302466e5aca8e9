import type { When } from '#rules/2-ir/expression'
import type { ExpressionWords } from '#rules/2-ir/print'
import { formatDate } from './format.ts'
import { ruleNumber } from './rule-units.ts'

const between =
  (sign: string) =>
  (args: readonly string[]): string =>
    args.join(` ${sign} `)
/** What is made of several parts stands in brackets. */
const whole = (text: string): string => (/, otherwise | [+−×÷] /.test(text) ? `(${text})` : text)
const called =
  (name: string) =>
  (args: readonly string[]): string =>
    `${name} (${args.join('; ')})`

export const englishExpressions: ExpressionWords = {
  truth: (value) => (value ? 'always' : 'never'),
  number: (value, unit) => ruleNumber(value, unit, 'en'),
  date: (day) => formatDate(day, 'en'),
  at: (read, when) => `${read} (${periodMeant(when)})`,
  arrears: (variable) => `${variable}: what law that reaches back adds for earlier periods`,
  scale: (scale, argument) => `${scale}, graded by (${argument})`,
  table: (table, keys) => `${table} for (${keys.join('; ')})`,
  fact: {
    'first-day': 'first day of the period',
    'last-day': 'last day of the period',
    days: 'days in the period',
    year: 'year of the period',
    month: 'month of the period',
  },
  position: 'place in the household',
  orIfUnknown: (value, otherwise) => `${value}, or if that is unknown ${otherwise}`,
  oneOf: (value, codes) => `${value} is one of: ${codes.join('; ')}`,
  howMany: (conditions) => `how many of these hold: (${conditions.join('; ')})`,
  list: { and: 'all of the following', or: 'any of the following' },
  joined: {
    add: between('+'),
    subtract: between('−'),
    multiply: between('×'),
    divide: between('÷'),
    minimum: called('the lowest of'),
    maximum: called('the highest of'),
    'round-half-up': ([value, step]) => `${value}, rounded to ${step}`,
    'round-half-even': ([value, step]) => `${value}, rounded to ${step} (a half to the even)`,
    'round-down': ([value, step]) => `${value}, rounded down to ${step}`,
    'round-up': ([value, step]) => `${value}, rounded up to ${step}`,
    less: between('<'),
    'at-most': between('≤'),
    more: between('>'),
    'at-least': between('≥'),
    equal: between('='),
    and: between('and'),
    or: between('or'),
    not: ([value]) => `not ${value}`,
    select: ([condition, value, otherwise]) => `${value} if ${condition}, otherwise ${otherwise}`,
    known: ([value]) => `${value} is known`,
    'completed-years': ([from, to]) => `completed years from (${from}) to (${to})`,
    'completed-months': ([from, to]) => `completed months from (${from}) to (${to})`,
    'add-months': ([date, months = '']) =>
      /^-?\d/.test(months)
        ? `${date} and ${/\d$/.test(months) ? `${months} months` : months} later`
        : `${date} plus ${whole(months)}`,
    'year-of': called('the year of'),
    'month-of': called('the month of'),
    'sum-members': called('the sum over the members of the household of'),
    'any-members': called('for some member of the household'),
    'all-members': called('for every member of the household'),
    'minimum-members': called('the lowest among the members of the household of'),
    'maximum-members': called('the highest among the members of the household of'),
    'first-member': called('of the member listed first'),
    'of-household': ([value]) => `${value} (of the household)`,
    'of-member': ([link, value, otherwise]) =>
      `${value} (of the member in place ${link}; where there is none, ${otherwise})`,
  },
}

/** `of the last 3 months together`, `of the year before`, `of the year`. */
function periodMeant({ unit, edge, shift = 0, count }: When): string {
  if (unit === 'always') return 'at all times'
  if (count === 'all') return `all ${unit}s of the period together`
  if (count !== undefined && count > 1)
    return shift + count === 0 ? `the ${count} ${unit}s before, together` : `${count} ${unit}s in a row, together`
  if (shift < 0) return shift === -1 ? `the ${unit} before` : `${-shift} ${unit}s before`
  if (shift > 0) return shift === 1 ? `the ${unit} after` : `${shift} ${unit}s after`
  return edge === 'last' ? `the last ${unit} of the period` : `the ${unit} in which the period begins`
}
