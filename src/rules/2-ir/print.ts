import type { Language } from '#ground/text'
import { type Expression, type Joining, type PeriodFact, parts, type When } from './expression.ts'
import type { Rules } from './rules.ts'

/** The words of a language that an expression is printed with. */
export type ExpressionWords = {
  readonly truth: (value: boolean) => string
  readonly number: (value: number, unit: string) => string
  readonly date: (day: string) => string
  /** How a value of another period is called: `wage (the last 3 months together)`. */
  readonly at: (read: string, when: When) => string
  readonly arrears: (variable: string) => string
  readonly scale: (scale: string, argument: string) => string
  readonly table: (table: string, keys: readonly string[]) => string
  readonly fact: Readonly<Record<PeriodFact, string>>
  readonly position: string
  readonly orIfUnknown: (value: string, otherwise: string) => string
  /** Every operator, with its arguments as they stand between brackets or commas. */
  readonly joined: Readonly<Record<Joining, (args: readonly string[]) => string>>
  /** A value that is asked whether it is one of several codes: `area is one of: rural, urban`. */
  readonly oneOf: (value: string, codes: readonly string[]) => string
  /** Of several conditions, the number that hold. */
  readonly howMany: (conditions: readonly string[]) => string
  /** Heads of a list of conditions, each on its own line. */
  readonly list: Readonly<Record<'and' | 'or', string>>
}

/** One line of a printed expression; what stands under a list of conditions is one deeper. */
export type PrintedLine = { readonly depth: number; readonly text: string; readonly law?: string | undefined }

/** An expression as one line of plain words and signs, in the terms of the rule book. */
export const printed = (it: Expression, rules: Rules, language: Language, words: ExpressionWords): string =>
  print(it, { rules, language, words }, 0)

/** An expression as the law lists its conditions: each on a line, under “all of” and “any of”. */
export function printedLines(
  it: Expression,
  rules: Rules,
  language: Language,
  words: ExpressionWords,
  depth = 0,
): readonly PrintedLine[] {
  const law = it.law === undefined ? {} : { law: it.law }
  if (it.op !== 'and' && it.op !== 'or') return [{ depth, text: printed(it, rules, language, words), ...law }]
  const label = it.label === undefined ? '' : `${it.label[language]}: `
  return [
    { depth, text: `${label}${words.list[it.op]}`, ...law },
    ...parts(it).flatMap((one) => printedLines(one, rules, language, words, depth + 1)),
  ]
}

type Printing = { readonly rules: Rules; readonly language: Language; readonly words: ExpressionWords }

/** How tightly an operator holds its arguments; one that holds less tightly than what is around it stands in brackets. */
export const holds: Readonly<Partial<Record<Joining, number>>> = {
  select: 1,
  or: 2,
  and: 3,
  not: 4,
  less: 5,
  'at-most': 5,
  more: 5,
  'at-least': 5,
  equal: 5,
  add: 6,
  subtract: 6,
  multiply: 7,
  divide: 7,
}

/** Whether the last argument must hold more tightly than the operator: `a − (b − c)`. */
export const leansLeft: ReadonlySet<string> = new Set(['subtract', 'divide', 'select'])

function print(it: Expression, printing: Printing, around: number): string {
  if (it.label === undefined) return plain(it, printing, around)
  return `${it.label[printing.language]} (${plain(it, printing, 0)})`
}

function plain(it: Expression, printing: Printing, around: number): string {
  const { words } = printing
  const args = (): readonly string[] => parts(it).map((one) => print(one, printing, 0))
  switch (it.op) {
    case 'constant':
      return constant(it, printing)
    case 'read':
      return at(nameOf(it.variable, printing), it.when, printing)
    case 'parameter':
      return at(nameOf(it.parameter, printing), it.when, printing)
    case 'scale':
      return at(words.scale(nameOf(it.scale, printing), args()[0] ?? ''), it.when, printing)
    case 'table':
      return at(words.table(nameOf(it.table, printing), args()), it.when, printing)
    case 'period':
      return at(words.fact[it.fact], it.when, printing)
    case 'arrears':
      return words.arrears(nameOf(it.variable, printing))
    case 'position':
      return words.position
    default:
      return joined(it, printing, around)
  }
}

function joined(it: Extract<Expression, { op: Joining }>, printing: Printing, around: number): string {
  const { words } = printing
  const otherwise = whenUnknown(it)
  if (otherwise !== undefined)
    return words.orIfUnknown(print(otherwise.value, printing, 9), print(otherwise.otherwise, printing, 9))
  const own = holds[it.op]
  const inside = own === undefined ? 0 : own
  const args = it.args.map((one, at) =>
    print(one, printing, own !== undefined && at > 0 && leansLeft.has(it.op) ? inside + 1 : inside),
  )
  const text = words.joined[it.op](args)
  return own !== undefined && own < around ? `(${text})` : text
}

/** `value, or the other where it is unknown` is written by the language as a choice. */
function whenUnknown(
  it: Extract<Expression, { op: Joining }>,
): { readonly value: Expression; readonly otherwise: Expression } | undefined {
  const [condition, value, otherwise] = it.args
  if (it.op !== 'select' || condition?.op !== 'known' || value === undefined || otherwise === undefined)
    return undefined
  return JSON.stringify(condition.args[0]) === JSON.stringify(value) ? { value, otherwise } : undefined
}

function constant(it: Extract<Expression, { op: 'constant' }>, { rules, language, words }: Printing): string {
  if (it.kind === 'truth') return words.truth(it.value)
  if (it.kind === 'number') return words.number(it.value, it.unit)
  if (it.kind === 'date') return words.date(it.value)
  return rules.enumerations[it.codes]?.codes.find((one) => one.key === it.value)?.label[language] ?? it.value
}

const at = (read: string, when: When | undefined, { words }: Printing): string =>
  when === undefined ? read : words.at(read, when)

/** What a name of the rule book is called. */
function nameOf(name: string, { rules, language }: Printing): string {
  const { inputs, variables, parameters, scales, tables } = rules
  const found = inputs[name] ?? variables[name] ?? parameters[name] ?? scales[name] ?? tables[name]
  return found?.label[language] ?? name
}
