import { expect } from 'vitest'
import { dayNumberOf } from '#ground/calendar'
import type { Population } from '#ground/columns/population'
import { type Period, periodFrom } from '#ground/period'
import type { Text } from '#ground/text'
import type { Expression } from '#rules/2-ir/expression'
import type { Given } from '#rules/2-ir/request'
import { type Entry, type Formula, type Input, type Rules, rules as schema, type Variable } from '#rules/2-ir/rules'
import { faultsOf } from '#rules/2-ir/well-formed-graph'
import { plan } from '#rules/3-passes/program'
import { javascript } from '#rules/4-backends/javascript'
import { evaluate } from '#rules/evaluate'

export const words = (it: string): Text => ({ vi: it, en: it })

/** Value of a fact: a number, a truth, a day; nothing where nobody knows it. */
type Fact = number | boolean | string | undefined
/** A household of one person, or of several, by what is known of each. */
export type Case = Readonly<Record<string, Fact>> | readonly Readonly<Record<string, Fact>>[]

export function householdOf(people: Case): Population {
  const persons = Array.isArray(people)
    ? (people as readonly Readonly<Record<string, Fact>>[])
    : [people as Readonly<Record<string, Fact>>]
  const names = [...new Set(persons.flatMap((it) => Object.keys(it)))]
  const numeric = (it: Fact): number => (typeof it === 'string' ? dayNumberOf(it) : Number(it ?? 0))
  return {
    persons: Object.fromEntries(
      names.map((name) => [
        name,
        {
          values: Float64Array.from(persons, (it) => numeric(it[name])),
          known: Uint8Array.from(persons, (it) => Number(it[name] !== undefined)),
        },
      ]),
    ),
    households: {},
    offsets: Uint32Array.of(0, persons.length),
    weights: Int32Array.of(256),
  }
}

/** Columns by their names: `wage` for every period, `wage@2026-05` for that one. */
const givenBy =
  (columns: readonly string[]): Given =>
  (input) =>
    columns
      .filter((it) => it === input || it.startsWith(`${input}@`))
      .map((column) => {
        const [, when] = column.split('@')
        return { column, ...(when !== undefined && { period: periodFrom(when) }) }
      })

/** What a variable is for each person, or for the household: by the interpreter, after the book went through JSON, and by the JavaScript kernel, which have to agree. `?` is unknown. */
export function decided(
  book: Rules,
  variable: string,
  period: string,
  people: Case,
  known?: string,
): readonly (number | '?' | 'not in force')[] {
  const rules = schema.parse(JSON.parse(JSON.stringify(book)))
  const population = householdOf(people)
  const given = givenBy(Object.keys(population.persons))
  const asked = { period: periodFrom(period) as Period, known }
  const { values, problems } = evaluate(
    rules,
    population,
    given,
    [{ name: 'asked', variable, period: asked.period }],
    known,
  )
  expect(problems).toEqual([])
  const planned = plan(rules, { ...asked, totals: [], columns: [variable] }, given)
  expect(planned.problems).toEqual([])
  expect(faultsOf(planned.unfolded)).toEqual([])
  const runner = javascript.prepare(planned.program, { unknowns: new Set(Object.keys(population.persons)) })
  runner.run(population)
  const [column] = runner.finish().sinks
  const found = (values['asked'] ?? []).map((it) => (typeof it === 'number' ? it + 0 : '?'))
  if (column?.kind === 'column')
    expect(Array.from(column.values, (it, at) => (column.known[at] === 0 ? '?' : it))).toEqual(found)
  return planned.notInForce.has(variable) ? found.map(() => 'not in force') : found
}

type Reading = Extract<Expression, { op: 'read' }>

export const read = (variable: string, when?: Reading['when']): Expression => ({
  op: 'read',
  variable,
  ...(when && { when }),
})
export const amount = (value: number): Expression => ({ op: 'constant', kind: 'number', value, unit: 'VND' })
export const theStandard: Expression = { op: 'parameter', parameter: 'standard' }
export const arrearsOf = (variable: string): Variable => computed({ op: 'arrears', variable }, { splitByDay: false })

export const money = {
  label: words('money'),
  kind: 'number',
  unit: 'VND',
  entity: 'person',
  flow: true,
  period: 'month',
} as const
export const truth = { label: words('truth'), kind: 'truth', entity: 'person', flow: false, period: 'month' } as const

/** An amount by one formula since 2000, or by several. */
export const computed = (formulas: Expression | readonly Formula[], more: Partial<Variable> = {}): Variable => ({
  ...money,
  splitByDay: true,
  formulas: 'op' in formulas ? [{ from: '2000-01-01', expression: formulas }] : [...formulas],
  ...more,
})

/** A truth by the law of the first day of its period. */
export const condition = (expression: Expression, more: Partial<Variable> = {}): Variable => {
  const { unit: _, ...rest } = computed(expression)
  return { ...rest, ...truth, splitByDay: false, ...more }
}

/** A rule book of a few variables, with a standard amount by its dates. */
export const bookOf = (
  variables: Rules['variables'],
  {
    standard = [],
    inputs = {},
    ...more
  }: Partial<Omit<Rules, 'inputs'>> & {
    readonly standard?: readonly Entry[]
    readonly inputs?: Readonly<Record<string, Input>>
  } = {},
): Rules => ({
  name: 'book',
  label: words('book'),
  currency: 'VND',
  enumerations: {},
  parameters:
    standard.length === 0 ? {} : { standard: { label: words('standard'), unit: 'VND', values: [...standard] } },
  scales: {},
  tables: {},
  inputs,
  variables,
  schemes: {},
  ...more,
})
