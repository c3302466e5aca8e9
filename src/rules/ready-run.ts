import type { ColumnRequest } from '#ground/columns/request'
import { nearestFirst } from '#ground/near-names'
import { daysIn, periodFrom } from '#ground/period'
import { type Problem, Problems } from '#ground/problem'
import type { Reform } from './2-ir/reform.ts'
import type { BreakDown, Given, Request } from './2-ir/request.ts'
import type { Rules } from './2-ir/rules.ts'
import { asKnownOn } from './3-passes/known.ts'
import { type Planned, plan } from './3-passes/program.ts'
import { applyReform } from './3-passes/reform.ts'
import { problemsOfDay } from './openfisca/impossible.ts'
import { columnRequests, givenBy, inputsNotGiven } from './population-columns.ts'
import { cellCounting } from './small-cells.ts'

/** What a user asks of a rule book over a population, as written: `by` is `province,sex,age:0,18,60`. */
export type RunAsked = {
  readonly period: string
  readonly known?: string | undefined
  readonly by?: string | undefined
  /** Schemes and variables, by commas; all schemes if not said. */
  readonly variables?: string | undefined
  /** Schemes, by commas, for which to count whom each clause alone leaves out. */
  readonly clauses?: string | undefined
  /** Sample units that a cell must have to be told. */
  readonly smallestCell: number
  /** Runs though no column gives an input that has to be given: it is unknown for everybody. */
  readonly allowMissing: boolean
}

/** One law to be counted by. */
export type RunPart = {
  readonly rules: Rules
  readonly planned: Planned
  readonly counting: ReturnType<typeof cellCounting>
}

/** A question made ready for a population of certain columns: programs, and what they want of it. */
export type RunReady = {
  readonly baseline: RunPart
  readonly reformed?: RunPart
  readonly columns: readonly ColumnRequest[]
  /** What is needed to count the units of cells alone. */
  readonly countingColumns: readonly ColumnRequest[]
  readonly notGiven: ReturnType<typeof inputsNotGiven>
  readonly schemes: readonly string[]
  readonly variables: readonly string[]
  readonly notBrokenDown: readonly string[]
  readonly by: readonly BreakDown[]
  readonly request: Request
}

/** A reform, and the file it came from. */
export type ReformGiven = { readonly reform: Reform; readonly file: string }

/** A question made ready: its programs, by the law as it is and as the reforms make it.
 *  @throws Problems what is wrong with the question, and columns that the population lacks */
export function readyRun(
  rules: Rules,
  reforms: readonly ReformGiven[],
  asked: RunAsked,
  columns: readonly string[],
): RunReady {
  const given = givenBy(columns)
  const { known } = asked
  // A reform is supposed, not issued: it is laid over the law as it was known, and is seen itself whatever its days.
  const reformedRules =
    reforms.length === 0 ? undefined : reforms.reduce(applied, known === undefined ? rules : asKnownOn(rules, known))
  const all = reformedRules ?? rules
  const question = questionOf(all, asked)
  const baseline = partOf(rules, question.requestFor(rules), given)
  const reformed =
    reformedRules === undefined
      ? undefined
      : partOf(reformedRules, { ...question.requestFor(reformedRules), known: undefined }, given)
  const parts = [baseline, ...(reformed === undefined ? [] : [reformed])]
  const notGiven = notGivenTo(parts, question.request, given, known)
  if (notGiven.missing.length > 0 && !asked.allowMissing)
    throw new Problems([
      {
        code: 'population-lacks-inputs',
        facts: {
          missing: notGiven.missing.map((name) => ({
            name,
            label: (all.inputs[name] as Rules['inputs'][string]).label,
          })),
          columns,
        },
      },
    ])
  return {
    baseline,
    ...(reformed === undefined ? {} : { reformed }),
    columns: unionOf(parts.map((it) => columnRequests(it.rules, it.planned.program))),
    countingColumns: unionOf(
      parts.map((it) => (it.counting === undefined ? [] : columnRequests(it.rules, it.counting.program))),
    ),
    notGiven,
    ...question,
  }
}

function applied(rules: Rules, { reform, file }: ReformGiven): Rules {
  try {
    return applyReform(rules, reform)
  } catch (error) {
    if (!(error instanceof Problems)) throw error
    throw new Problems(error.problems.map((it) => ({ position: { file }, ...it })))
  }
}

function partOf(rules: Rules, request: Request, given: Given): RunPart {
  const planned = plan(rules, request, given)
  if (planned.problems.length > 0) throw new Problems(planned.problems)
  return { rules, planned, counting: cellCounting(planned.program) }
}

/** The question in the terms of a rule book. What one law does not know is asked of the other alone. */
function questionOf(rules: Rules, asked: RunAsked) {
  const problems: Problem[] = []
  const period = periodFrom(asked.period)
  if (period === undefined) problems.push({ code: 'wrong-period', facts: { value: asked.period } })
  else if (daysIn(period) > mostYears * 366)
    problems.push({ code: 'period-too-long', facts: { period: asked.period, years: mostYears } })
  else problems.push(...problemsOfDay(rules, period.start))
  const names = listOf(asked.variables)
  const unknown = [...names, ...listOf(asked.clauses)].filter((it) => !isKnown(rules, it))
  const by = breakDownsOf(asked.by ?? '', problems)
  const known = [...new Set([rules.schemes, rules.variables, rules.inputs].flatMap((it) => Object.keys(it)))]
  for (const name of unknown) problems.push({ code: 'no-such-rule', facts: { name, known: nearestFirst(name, known) } })
  for (const { variable } of by)
    if (!isRead(rules, variable))
      problems.push({ code: 'break-down-unknown', facts: { name: variable, known: nearestFirst(variable, known) } })
  for (const name of listOf(asked.clauses))
    if (isKnown(rules, name) && !(name in rules.schemes))
      problems.push({ code: 'not-a-scheme', facts: { name, known: nearestFirst(name, Object.keys(rules.schemes)) } })
  for (const name of listOf(asked.clauses)) {
    const unit = rules.schemes[name]?.period
    if (period !== undefined && unit !== undefined && unit !== 'always' && (period.unit !== unit || period.size !== 1))
      problems.push({ code: 'clauses-of-one-period', facts: { scheme: name, unit, period: asked.period } })
  }
  if (period === undefined || problems.length > 0) throw new Problems(problems)
  const schemes = names.length === 0 ? Object.keys(rules.schemes) : names.filter((it) => it in rules.schemes)
  const variables = names.filter((it) => !(it in rules.schemes))
  // What is due for a longer period has arrears of its own months in it; beside it they would be counted twice.
  const withArrears = schemes.filter((name) => rules.schemes[name]?.period === period.unit && period.size === 1)
  const ofPersons = by.some((it) => entityOf(rules, it.variable) === 'person')
  const measured = [
    ...schemes.map((name) => ({ name, variable: rules.schemes[name]?.amount ?? name })),
    ...variables.map((name) => ({ name, variable: name })),
  ]
  const left = measured.filter((it) => ofPersons && entityOf(rules, it.variable) === 'household')
  const request: Request = {
    period,
    known: asked.known,
    totals: [
      ...measured.map(({ variable }) => ({ variable, by: [] })),
      ...withArrears.map((name) => ({ variable: rules.schemes[name]?.arrears ?? name, by: [] })),
      ...(by.length === 0 ? [] : measured.filter((it) => !left.includes(it)).map(({ variable }) => ({ variable, by }))),
    ],
    clauses: listOf(asked.clauses),
  }
  return {
    schemes,
    variables,
    by,
    request,
    notBrokenDown: by.length === 0 ? [] : left.map((it) => it.name),
    requestFor: (one: Rules): Request => ({
      ...request,
      totals: request.totals.filter(
        (it) => isRead(one, it.variable) && it.by.every((each) => isRead(one, each.variable)),
      ),
      clauses: (request.clauses ?? []).filter((it) => it in one.schemes),
    }),
  }
}

/** Every month of a period is worked out by its own law, so that what no one means would take for ever. */
const mostYears = 100

const listOf = (words: string | undefined): readonly string[] =>
  (words ?? '')
    .split(',')
    .map((it) => it.trim())
    .filter((it) => it !== '')

const isRead = (rules: Rules, name: string): boolean => name in rules.variables || name in rules.inputs
const isKnown = (rules: Rules, name: string): boolean => isRead(rules, name) || name in rules.schemes
const entityOf = (rules: Rules, name: string) => (rules.variables[name] ?? rules.inputs[name])?.entity

/** `province,sex,age:0,18,60`: numbers after a name with a colon are the lower edges of its groups. */
function breakDownsOf(words: string, problems: Problem[]): readonly BreakDown[] {
  const found: { variable: string; edges?: number[] }[] = []
  for (const part of listOf(words)) {
    const [variable = '', first] = part.split(':')
    const last = found.at(-1)
    if (first !== undefined) found.push({ variable, edges: [Number(first)] })
    else if (/^-?\d+(\.\d+)?$/.test(part) && last?.edges !== undefined) last.edges.push(Number(part))
    else found.push({ variable: part })
  }
  for (const { variable, edges } of found)
    if (edges?.some((it, at) => !Number.isFinite(it) || it <= (edges[at - 1] ?? -Infinity)) === true)
      problems.push({ code: 'wrong-edges', facts: { name: variable, edges } })
  return found
}

function notGivenTo(
  parts: readonly RunPart[],
  request: Request,
  given: Given,
  known: string | undefined,
): ReturnType<typeof inputsNotGiven> {
  const found = parts.map(({ rules }, at) => {
    const names = [
      ...request.totals.flatMap((it) => [it.variable, ...it.by.map((one) => one.variable)]),
      ...(request.clauses ?? []).flatMap((it) => rules.schemes[it]?.eligible ?? []),
    ].filter((it) => isRead(rules, it))
    const asked = [...new Set(names)].map((variable) => ({ name: variable, variable, period: request.period }))
    return inputsNotGiven(rules, asked, given, at === 0 ? known : undefined)
  })
  return {
    assumed: [...new Set(found.flatMap((it) => it.assumed))],
    missing: [...new Set(found.flatMap((it) => it.missing))],
  }
}

/** Columns that several programs want, each once. */
const unionOf = (lists: readonly (readonly ColumnRequest[])[]): readonly ColumnRequest[] => [
  ...new Map(lists.flat().map((it) => [`${it.entity} ${it.name}`, it])).values(),
]
