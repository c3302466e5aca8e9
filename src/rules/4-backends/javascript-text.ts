import type { Operator } from '#rules/2-ir/operators'
import type { Range } from '#rules/2-ir/ranges'
import type { Item } from './javascript-items.ts'
import { tolerance } from './rounding.ts'

/** An argument as text: its value, and where it can be unknown the mask that says whether it is known. Texts are names or numbers, so that they may be repeated. */
export type Argument = Pick<Item, 'form' | 'range'> & {
  readonly value: string
  readonly known?: string | undefined
  /** The number itself, where it is always the same. */
  readonly constant?: number | undefined
  /** Of a number that is the same for everyone: the least whole number not below it, or the greatest not above, as an integer held just outside the range of what it is compared with. */
  readonly bound?: ((toward: 'up' | 'down', against: Range) => string) | undefined
}

/** A value as text, and the mask that says whether it is known, where it can be unknown. */
export type Text = { readonly value: string; readonly known?: string | undefined }

/** Operators that one line of text says. The others read another person's or household's values. */
export type Plain = Exclude<
  Operator,
  | 'constant'
  | 'unknown'
  | 'column'
  | 'slot'
  | 'position'
  | 'of-household'
  | 'of-member'
  | 'first-member'
  | 'sum-members'
  | 'any-members'
  | 'all-members'
  | 'minimum-members'
  | 'maximum-members'
>

type Write = (item: Item, args: readonly [Argument, Argument, Argument]) => string

/** Text of an operation; values that are not known are any number, and never an error. */
export function textOf(op: Plain, item: Item, args: readonly Argument[]): Text {
  const all = args as readonly [Argument, Argument, Argument]
  const value = values[op](item, all)
  if (!item.unknowable) return { value }
  if (op === 'and' || op === 'or') return { value, known: kleene(op, args) }
  if (op === 'select') return { value, known: knownChoice(all) }
  const parts = args.flatMap((it) => it.known ?? [])
  if (op === 'divide') parts.push(`-((${all[1].value} !== 0) | 0)`)
  if (op.startsWith('round')) parts.push(`-((${all[1].value} > 0) | 0)`)
  return { value, known: parts.join(' & ') }
}

const joined =
  (sign: string): Write =>
  ({ form }, args) =>
    args
      .map((it) => it.value)
      .reduce((a, b) => (form === 'integer' ? `(${a} ${sign} ${b} | 0)` : `(${a} ${sign} ${b})`))

/** Whether the difference of two integers is an integer of 32 bits. */
const differ = (a: Argument, b: Argument): boolean =>
  a.form === 'integer' &&
  b.form === 'integer' &&
  a.range.max - b.range.min < 2 ** 31 &&
  a.range.min - b.range.max >= -(2 ** 31)

/** Whether an integer can be compared with any number that is the same for everyone, held just outside its range. */
const isNarrow = (it: Argument): boolean => it.form === 'integer' && it.range.min > -(2 ** 29) && it.range.max < 2 ** 29

/** Zero among doubles is read from an array: an engine that has seen only small whole numbers takes all of them for integers, and checks each. */
export const doubleZero = 'zero'
const asDouble = ({ value }: Argument): string => (value === '0' ? doubleZero : value)

/** a < b. */
function less(a: Argument, b: Argument): string {
  if (differ(a, b)) return `((${a.value} - ${b.value}) >> 31)`
  if (isNarrow(a) && b.bound !== undefined) return `((${a.value} - ${b.bound('up', a.range)}) >> 31)`
  if (isNarrow(b) && a.bound !== undefined) return `((${a.bound('down', b.range)} - ${b.value}) >> 31)`
  return mask(`${asDouble(a)} < ${asDouble(b)}`)
}

/** a ≤ b. */
function atMost(a: Argument, b: Argument): string {
  if (differ(b, a)) return `~((${b.value} - ${a.value}) >> 31)`
  if (isNarrow(a) && b.bound !== undefined) return `~((${b.bound('down', a.range)} - ${a.value}) >> 31)`
  if (isNarrow(b) && a.bound !== undefined) return `~((${b.value} - ${a.bound('up', b.range)}) >> 31)`
  return mask(`${asDouble(a)} <= ${asDouble(b)}`)
}

/** A truth as a mask, in a way that engines turn into no branch. */
const mask = (truth: string): string => `-((${truth}) | 0)`

function equal(a: Argument, b: Argument): string {
  if (a.form === 'truth') return `~(${a.value} ^ ${b.value})`
  if (a.form === 'integer' && b.form === 'integer' && a.range.min >= 0 && b.range.min >= 0)
    return `(((${a.value} ^ ${b.value}) - 1) >> 31)`
  return a.form === 'integer' && b.form === 'integer'
    ? mask(`${a.value} === ${b.value}`)
    : mask(`${asDouble(a)} === ${asDouble(b)}`)
}

const extreme =
  (sign: '<' | '>'): Write =>
  ({ form }, [a, b]) => {
    const [low, high] = sign === '<' ? [a, b] : [b, a]
    if (form === 'integer' && differ(low, high))
      return `(${b.value} ^ ((${a.value} ^ ${b.value}) & ((${low.value} - ${high.value}) >> 31)))`
    const value = `(${asDouble(a)} ${sign} ${asDouble(b)} ? ${asDouble(a)} : ${asDouble(b)})`
    return form === 'integer' ? `(${value} | 0)` : value
  }

/** a where the mask holds, else b; of integers and truths without a branch. */
function choice({ form }: Item, [condition, a, b]: readonly [Argument, Argument, Argument]): string {
  if (form === 'number') return `(${condition.value} !== 0 ? ${asDouble(a)} : ${asDouble(b)})`
  if (b.value === '0') return `(${a.value} & ${condition.value})`
  if (a.value === '0') return `(${b.value} & ~${condition.value})`
  if (form === 'truth' && a.value === '-1') return `(${condition.value} | ${b.value})`
  if (form === 'truth' && b.value === '-1') return `(${a.value} | ~${condition.value})`
  return `(${b.value} ^ ((${a.value} ^ ${b.value}) & ${condition.value}))`
}

const half = 0.5 + tolerance

/** The quotient by the step, which is not divided by where it is 1, put through `round` and taken times the step. */
const rounded =
  (round: (quotient: string) => string): Write =>
  ({ form }, [value, step]) => {
    if (step.constant === 1 && value.form === 'integer') return value.value
    const whole = round(step.constant === 1 ? value.value : `${value.value} / ${step.value}`)
    const result = step.constant === 1 ? whole : `${whole} * ${step.value}`
    return form === 'integer' ? `(${result} | 0)` : `(${result})`
  }

const call =
  (name: string): Write =>
  ({ form }, args) =>
    form === 'integer'
      ? `(${name}(${args.map((it) => it.value).join(', ')}) | 0)`
      : `${name}(${args.map((it) => it.value).join(', ')})`

const values: Readonly<Record<Plain, Write>> = {
  name: (_, [a]) => a.value,
  add: joined('+'),
  subtract: joined('-'),
  multiply: ({ form }, args) =>
    args.map((it) => it.value).reduce((a, b) => (form === 'integer' ? `Math.imul(${a}, ${b})` : `(${a} * ${b})`)),
  divide: (_, [a, b]) => `(${a.value} / ${b.value})`,
  minimum: extreme('<'),
  maximum: extreme('>'),
  'round-half-up': rounded((it) => `Math.floor(${it} + ${half})`),
  'round-half-even': rounded((it) => `halfToEven(${it})`),
  'round-down': rounded((it) => `Math.floor(${it} + ${tolerance})`),
  'round-up': rounded((it) => `Math.ceil(${it} - ${tolerance})`),
  less: (_, [a, b]) => less(a, b),
  'at-most': (_, [a, b]) => atMost(a, b),
  more: (_, [a, b]) => less(b, a),
  'at-least': (_, [a, b]) => atMost(b, a),
  equal: (_, [a, b]) => equal(a, b),
  and: (_, args) => `(${args.map((it) => it.value).join(' & ')})`,
  or: (_, args) => `(${args.map((it) => it.value).join(' | ')})`,
  not: (_, [a]) => `~${a.value}`,
  select: choice,
  known: (_, [a]) => a.known ?? '-1',
  'completed-years': call('completedYears'),
  'completed-months': call('completedMonths'),
  'add-months': call('addMonths'),
  'year-of': call('yearOf'),
  'month-of': call('monthOf'),
}

/** Place of the first truth that holds, or their number where none does: each sets a bit, the first the highest. */
export const firstText = (truths: readonly Argument[]): string =>
  `Math.clz32(${[...truths.map((it, at) => `(${it.value} & ${(1 << (31 - at)) | 0})`), (1 << (31 - truths.length)) | 0].join(' | ')})`

/** Known where one decides, or all are known. */
function kleene(op: 'and' | 'or', args: readonly Argument[]): string {
  const deciding = args.map((it) => {
    const decides = op === 'and' ? `~${it.value}` : it.value
    return it.known === undefined ? decides : `(${it.known} & ${decides})`
  })
  return `(${[...deciding, `(${args.flatMap((it) => it.known ?? []).join(' & ')})`].join(' | ')})`
}

/** Known where the condition is and the branch that it names; or where both branches are, and equal. */
function knownChoice([condition, a, b]: readonly [Argument, Argument, Argument]): string {
  const of = (mask: string, it: Argument): string => (it.known === undefined ? mask : `(${mask} & ${it.known})`)
  const chosen =
    a.known === undefined && b.known === undefined
      ? '-1'
      : `(${of(condition.value, a)} | ${of(`~${condition.value}`, b)})`
  if (condition.known === undefined) return chosen
  const both = [mask(`${a.value} === ${b.value}`), a.known, b.known].filter((it) => it !== undefined).join(' & ')
  return `((${condition.known} & ${chosen}) | (${both}))`
}

/** Operators whose text is one expression over their arguments. */
export const isPlain = (op: Item['op']): op is Plain => op in values
