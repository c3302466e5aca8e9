import { dayOf } from '#ground/calendar'
import type { Population } from '#ground/columns/population'
import { type Period, periodText } from '#ground/period'
import type { Position, Problem } from '#ground/problem'
import type { Missing } from '#rules/2-ir/explanation'
import type { Given } from '#rules/2-ir/request'
import type { CaseNames, Rules } from '#rules/2-ir/rules'
import { meets } from './compare.ts'
import { type Expectation, expectationsOf } from './expectations.ts'
import { impossibleFacts, problemsOfDay } from './impossible.ts'
import { systemOf } from './names.ts'
import { overridable } from './overridden.ts'
import { type CasePopulation, namesInPopulation, populationOf } from './population.ts'
import { withParameters } from './replaced.ts'
import { type Situation, situationOf } from './situation.ts'
import type { System, Value } from './system.ts'
import type { OpenFiscaTest } from './tests.ts'

/** What a test is run by: a rule book, how tests name what it speaks of, the changes that tests may ask for by name, and a way to find values. */
export type CaseSetting = {
  readonly rules: Rules
  readonly names: CaseNames
  /** By the dotted name under which tests know them: reforms, and extensions. */
  readonly changes?: ReadonlyMap<string, (rules: Rules) => Rules>
  readonly evaluate: Evaluate
}

/** Finds values of persons or households, in the order of the population. Problems of the rules leave no values. */
export type Evaluate = (
  rules: Rules,
  population: Population,
  given: Given,
  asked: readonly AskedValue[],
) => { readonly values: Readonly<Record<string, readonly FoundValue[]>>; readonly problems: readonly Problem[] }

export type AskedValue = { readonly name: string; readonly variable: string; readonly period: Period }

/** A number (truths 0 and 1, dates day numbers, codes places in their enumeration), or what is missing for it. */
export type FoundValue = number | { readonly missing: readonly Missing[] }

/** How a test came out. `not-run`: it could not be read or the rules could not answer, for the reasons in `problems`. */
export type CaseResult = {
  readonly name?: string
  readonly position: Position
  readonly status: 'passed' | 'failed' | 'not-run'
  /** Values that are not what was expected. */
  readonly differences: readonly Difference[]
  /** How many values were compared. */
  readonly compared: number
  /** Names in the input that the format passes over without a word. */
  readonly dropped: readonly string[]
  readonly problems: readonly Problem[]
}

export type Difference = {
  readonly variable: string
  readonly period: string
  /** Name of the person or household. */
  readonly of: string
  /** Null where it was to be unknown. */
  readonly expected: Value | null
  /** Left out where it is not known; then `missing` says why. */
  readonly found?: Value
  readonly missing: readonly Missing[]
  readonly absoluteMargin?: number
  readonly relativeMargin?: number
  readonly position: Position
}

/** Runs one test. Everything that does not come out as expected is named. */
export function runCase(test: OpenFiscaTest, setting: CaseSetting): CaseResult {
  const { rules, problems: changing } = changedRules(test, setting)
  const system = systemOf(rules, setting.names)
  const { situation, dropped, problems: reading } = situationOf(test, system)
  const notRun = (problems: readonly Problem[]): CaseResult => ({
    ...named(test),
    status: 'not-run',
    differences: [],
    compared: 0,
    dropped,
    problems,
  })
  if (situation === undefined || changing.length > 0) return notRun([...changing, ...reading])
  const { expectations, problems: expecting } = expectationsOf(test, system, situation)
  const open = overridable(rules, [...new Set(situation.inputs.map((it) => it.variable))])
  const population = populationOf(open, situation, setting.names)
  if (expecting.length + population.problems.length > 0) return notRun([...expecting, ...population.problems])
  const context = { rules, system, situation, population, names: setting.names }
  const instances = namesInPopulation(situation, population, setting.names)
  const periods = expectations.map((it) => it.period).filter((it) => it.unit !== 'always')
  const refused = [...new Set(periods.map((it) => it.start))].flatMap((on) => [
    ...problemsOfDay(rules, on),
    ...impossibleFacts(open, population, on, instances, setting.evaluate),
  ])
  if (refused.length > 0) return notRun(refused.map((it) => ({ position: test.position, ...it })))
  const asked = expectations.map((it, at) => ({ name: String(at), variable: it.variable, period: it.period }))
  const { values, problems } = setting.evaluate(open, population.population, population.given, asked)
  if (problems.length > 0) return notRun(problems.map((it) => ({ position: test.position, ...it })))
  const compared = expectations.flatMap((it, at) => compare(it, values[String(at)] ?? [], context))
  const differences = compared.filter((it) => !it.isMet).map((it) => it.difference)
  return {
    ...named(test),
    status: differences.length === 0 ? 'passed' : 'failed',
    differences,
    compared: compared.length,
    dropped,
    problems: [],
  }
}

const named = ({ name, position }: OpenFiscaTest): Pick<CaseResult, 'name' | 'position'> => ({
  ...(name !== undefined && { name }),
  position,
})

/** The rule book after the reforms and extensions that the test names, in their order, and with its parameters. */
function changedRules(
  test: OpenFiscaTest,
  { rules, changes = new Map() }: CaseSetting,
): { readonly rules: Rules; readonly problems: readonly Problem[] } {
  const wanted = [...test.reforms, ...test.extensions]
  const unknown = wanted.filter((it) => !changes.has(it))
  const changed = wanted.reduce((book, it) => changes.get(it)?.(book) ?? book, rules)
  const replaced = test.parameters === undefined ? undefined : withParameters(changed, test.parameters)
  return {
    rules: replaced?.rules ?? changed,
    problems: [
      ...unknown.map((name) => ({
        code: 'openfisca-unknown-reform',
        facts: { name, known: [...changes.keys()] },
        position: test.position,
      })),
      ...(replaced?.problems ?? []).map((it) => ({ ...it, position: test.position })),
    ],
  }
}

type Context = {
  readonly rules: Rules
  readonly system: System
  readonly situation: Situation
  readonly population: CasePopulation
  readonly names: CaseNames
}

function compare(
  it: Expectation,
  found: readonly FoundValue[],
  { rules, system, situation, population, names }: Context,
): readonly { readonly isMet: boolean; readonly difference: Difference }[] {
  const entity = system.variables.get(it.variable)?.entity ?? ''
  const places = entity === names.person.key ? population.persons : population.households
  return it.values.map((expected, at) => {
    const instance = it.index ?? at
    const number = found[places[instance] ?? -1]
    const value = typeof number === 'number' ? valueOf(rules, it.variable, number) : undefined
    return {
      isMet: meets(expected, value, it),
      difference: {
        variable: it.variable,
        period: periodText(it.period),
        of: situation.names.get(entity)?.[instance] ?? '',
        expected,
        ...(value !== undefined && { found: value }),
        missing: typeof number === 'object' ? number.missing : [],
        ...(it.absoluteMargin !== undefined && { absoluteMargin: it.absoluteMargin }),
        ...(it.relativeMargin !== undefined && { relativeMargin: it.relativeMargin }),
        position: it.position,
      },
    }
  })
}

/** A number of the rules as people write it. */
function valueOf(rules: Rules, variable: string, number: number): Value | undefined {
  const it = rules.variables[variable] ?? rules.inputs[variable]
  if (it?.kind === 'truth') return number !== 0
  if (it?.kind === 'date') return dayOf(number)
  return it?.kind === 'code' ? rules.enumerations[it.codes ?? '']?.codes[number]?.key : number
}
