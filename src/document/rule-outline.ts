import type { Language } from '#ground/text'
import { expressionWords } from '#messages/expressions'
import { pageWords } from '#messages/page-words'
import { type Expression, parts } from '#rules/2-ir/expression'
import { printed } from '#rules/2-ir/print'
import type { Rules } from '#rules/2-ir/rules'

/** One line of an outline, with the article that it renders. */
export type OutlineLine = { readonly depth: number; readonly text: string; readonly law?: string | undefined }

/** An expression as an outline that people read: conditions each on a line, choices case by case, and what holds neither in one line. */
export const outlineOf = (it: Expression, rules: Rules, language: Language): readonly OutlineLine[] =>
  outline(withoutSeries(it), 0, { rules, language })

type Telling = { readonly rules: Rules; readonly language: Language }

function outline(it: Expression, depth: number, telling: Telling): readonly OutlineLine[] {
  const { language } = telling
  const law = it.law === undefined ? {} : { law: it.law }
  const inOneLine = (): readonly OutlineLine[] => [{ depth, text: say(it, telling), ...law }]
  if (!isLong(it)) return inOneLine()
  const label = it.label === undefined ? '' : `${it.label[language]}: `
  const under = (args: readonly Expression[]) => args.flatMap((one) => outline(one, depth + 1, telling))
  if (it.op === 'select') {
    if (it.label === undefined) return choices(it, depth, telling)
    return [{ depth, text: label.trim(), ...law }, ...choices(it, depth + 1, telling)]
  }
  const { heads } = pageWords[language]
  const head =
    it.op === 'and' || it.op === 'or'
      ? expressionWords[language].list[it.op]
      : (heads as Partial<Record<Expression['op'], string>>)[it.op]
  return head === undefined ? inOneLine() : [{ depth, text: `${label}${head}:`, ...law }, ...under(withoutNesting(it))]
}

/** A list of conditions within a list of the same kind, of which nothing else is said, is part of it. */
const withoutNesting = (it: Expression): readonly Expression[] =>
  parts(it).flatMap((one) => {
    const isPart =
      (it.op === 'and' || it.op === 'or') && one.op === it.op && one.law === undefined && one.label === undefined
    return isPart ? withoutNesting(one) : [one]
  })

const say = (it: Expression, { rules, language }: Telling): string =>
  printed(it, rules, language, expressionWords[language])

/** Whether an expression is, or holds, a choice or a list of conditions, so that one line does not hold it. */
const isLong = (it: Expression): boolean =>
  it.op === 'and' || it.op === 'or' || (it.op === 'select' && !isKnownOr(it)) || parts(it).some(isLong)

/** `a value, or another where it is unknown`, which has words of its own. */
const isKnownOr = (it: Expression): boolean => it.op === 'select' && parts(it)[0]?.op === 'known'

/** One case of a choice in words. */
type Case = readonly OutlineLine[]

/** A choice within a choice is its next case; cases that only count on (the first spell, the second …) are said for the first. */
function choices(it: Expression, depth: number, telling: Telling): readonly OutlineLine[] {
  const words = pageWords[telling.language]
  const cases: Case[] = []
  let rest = it
  while (rest.op === 'select' && isLong(rest)) {
    const [condition, value, otherwise] = rest.args
    if (condition === undefined || value === undefined || otherwise === undefined) break
    cases.push(
      condition.op === 'known'
        ? caseOf(`${words.ifKnown}:`, undefined, value, depth, telling)
        : caseOf(words.if, condition, value, depth, telling),
    )
    rest = otherwise
  }
  return [
    ...inRuns(cases).flatMap((run) => (run.length > 2 ? [...(run[0] ?? []), { depth, text: '…' }] : run.flat())),
    ...caseOf(words.otherwise, undefined, rest, depth, telling),
  ]
}

/** Neighbours that only count on, together. */
function inRuns(cases: readonly Case[]): readonly (readonly Case[])[] {
  const runs: Case[][] = []
  for (const it of cases) {
    const run = runs.at(-1)
    if (run !== undefined && countsOn([...run.slice(-2), it])) run.push(it)
    else runs.push([it])
  }
  return runs
}

/** Whether cases say the same but for numbers that each go on by a step of their own, one of them by 1, up or down. A list of days or amounts that law sets does not count
 *  on, and is told to its end. */
function countsOn(cases: readonly Case[]): boolean {
  const texts = cases.map((it) => it.map((one) => one.text).join('\n'))
  if (new Set(texts.map((it) => it.replace(number, '#'))).size > 1) return false
  const numbers = texts.map((it) => (it.match(number) ?? []).map(Number))
  const steps = numbers.slice(1).map((it, at) => it.map((one, place) => one - (numbers[at]?.[place] ?? 0)))
  return steps.every((it) => it.some((one) => Math.abs(one) === 1) && it.join() === steps[0]?.join())
}

const number = /\d+/g

/** `if …: …`; what is long stands under its head. */
function caseOf(
  head: string,
  condition: Expression | undefined,
  value: Expression,
  depth: number,
  telling: Telling,
): readonly OutlineLine[] {
  const { so } = pageWords[telling.language]
  const asked: readonly OutlineLine[] =
    condition !== undefined && isLong(condition)
      ? [{ depth, text: `${head}:` }, ...outline(condition, depth + 1, telling)]
      : []
  const lead =
    condition === undefined ? head.replace(/:$/, '') : asked.length > 0 ? so : `${head} ${say(condition, telling)}`
  return isLong(value)
    ? [...asked, { depth, text: `${lead}:` }, ...outline(value, depth + 1, telling)]
    : [...asked, { depth, text: `${lead}: ${say(value, telling)}` }]
}

/** What is said over and over for the first, the second and the next of something is said for the first: `the sum from spell 1 on (… + …)`. */
function withoutSeries(it: Expression, within?: string): Expression {
  if (!('args' in it)) return it
  const own = seriesOf(it) ?? within
  const args = it.args.map((one) =>
    own !== undefined && seriesOf(one) === own ? ({ op: 'read', variable: '…' } as const) : withoutSeries(one, own),
  )
  return { ...it, args } as Expression
}

/** The label of an expression without its number. */
const seriesOf = ({ label }: Expression): string | undefined =>
  label !== undefined && /\d/.test(label.en) ? label.en.replace(/\d+/, '#') : undefined

/** The amount of a scheme as its article has it: without what every scheme adds, that it is nothing for those who are not entitled, and that it is paid in whole units. */
export function ownAmount(it: Expression, eligible: string): Expression {
  const [condition, value] = parts(it)
  const entitled = it.op === 'select' && condition?.op === 'read' && condition.variable === eligible ? value : undefined
  const amount = entitled ?? it
  const [rounded, step] = parts(amount)
  const isWhole = step?.op === 'constant' && step.kind === 'number' && step.value === 1
  return amount.op === 'round-half-up' && isWhole && rounded !== undefined ? rounded : amount
}
