import { dayNumberOf } from '#ground/calendar'
import type { Column } from '#ground/columns/column'
import { type Population, weightScale } from '#ground/columns/population'
import { type Period, periodText } from '#ground/period'
import type { Problem } from '#ground/problem'
import type { Given } from '#rules/2-ir/request'
import type { CaseNames, Input, Rules } from '#rules/2-ir/rules'
import { givenName } from './overridden.ts'
import type { GivenValues, Situation } from './situation.ts'
import { spread } from './spread.ts'
import type { Value } from './system.ts'

/** A situation as a population, for a rule book that takes as inputs all that it gives (overridden.ts).
 *  `persons[i]` and `households[i]` are the places of the situation's persons and households in the population. */
export type CasePopulation = {
  readonly population: Population
  readonly given: Given
  readonly persons: readonly number[]
  readonly households: readonly number[]
  readonly problems: readonly Problem[]
}

/** Persons are put beside the other members of their household, in the order in which they are named; a household without a member is left out (place −1). */
export function populationOf(rules: Rules, situation: Situation, names: CaseNames): CasePopulation {
  const members = situation.members.get(names.household.key) ?? []
  const living = [...new Set(members.map((it) => it.group))].sort((a, b) => a - b)
  const placeOf = new Map(living.map((group, place) => [group, place]))
  const households = (situation.names.get(names.household.key) ?? []).map((_, at) => placeOf.get(at) ?? -1)
  const order = members.map((_, at) => at).sort((a, b) => groupOf(members, a) - groupOf(members, b) || a - b)
  const persons = Array<number>(order.length).fill(-1)
  for (const [place, at] of order.entries()) persons[at] = place
  const offsets = new Uint32Array(living.length + 1)
  for (const { group } of members) {
    const next = (placeOf.get(group) ?? 0) + 1
    offsets[next] = (offsets[next] ?? 0) + 1
  }
  for (let at = 1; at < offsets.length; at++) offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0)
  const problems: Problem[] = []
  const columns = { person: new Map<string, Column>(), household: new Map<string, Column>() }
  const given = new Map<string, { readonly column: string; readonly period?: Period }[]>()

  for (const [variable, values] of byVariable([...situation.inputs, ...rolesGiven(rules, situation, names)])) {
    const name = variable in rules.inputs ? variable : givenName(variable)
    const input = rules.inputs[name]
    if (input === undefined) continue
    const parts = spread(values, { unit: input.period, flow: input.flow })
    problems.push(...parts.problems)
    const places = input.entity === 'person' ? order : living
    given.set(
      name,
      parts.spread.map(({ period, values }) => {
        const always = period.unit === 'always'
        const column = always ? name : `${name}@${periodText(period)}`
        columns[input.entity].set(
          column,
          columnOf(
            rules,
            input,
            places.map((at) => values[at]),
          ),
        )
        return always ? { column } : { column, period }
      }),
    )
  }
  const population: Population = {
    persons: Object.fromEntries(columns.person),
    households: Object.fromEntries(columns.household),
    offsets,
    weights: new Int32Array(living.length).fill(weightScale),
  }
  return { population, given: (name) => given.get(name) ?? [], persons, households, problems }
}

/** What the persons and households are called, in the order of the population. */
export function namesInPopulation(
  situation: Situation,
  { persons, households }: Pick<CasePopulation, 'persons' | 'households'>,
  { person, household }: CaseNames,
): Readonly<Record<'person' | 'household', readonly string[]>> {
  const ordered = (key: string, places: readonly number[]): readonly string[] => {
    const names: string[] = []
    for (const [at, place] of places.entries()) if (place >= 0) names[place] = situation.names.get(key)?.[at] ?? ''
    return names
  }
  return { person: ordered(person.key, persons), household: ordered(household.key, households) }
}

const groupOf = (members: readonly { readonly group: number }[], at: number): number => members[at]?.group ?? 0

function byVariable(inputs: readonly GivenValues[]): ReadonlyMap<string, readonly GivenValues[]> {
  const found = new Map<string, GivenValues[]>()
  for (const it of inputs) found.set(it.variable, [...(found.get(it.variable) ?? []), it])
  return found
}

/** The role each person holds, as a value of the input that takes it. */
function rolesGiven(
  rules: Rules,
  situation: Situation,
  { roleInput, person, household }: CaseNames,
): readonly GivenValues[] {
  const input = roleInput === undefined ? undefined : rules.inputs[roleInput]
  if (roleInput === undefined || input === undefined) return []
  const members = situation.members.get(household.key) ?? []
  const keyOf = (role: string): string => household.roles.find((it) => it.subroles?.includes(role))?.key ?? role
  return [
    {
      variable: roleInput,
      entity: person.key,
      period: { unit: 'always', start: '0001-01-01', size: 1 },
      values: members.map((it) => keyOf(it.role)),
    },
  ]
}

function columnOf(rules: Rules, input: Input, values: readonly (Value | undefined)[]): Column {
  const numbers = values.map((it) => (it === undefined ? undefined : numberFor(rules, input, it)))
  const known = numbers.map((it) => (it === undefined ? 0 : 1))
  return {
    values: Float64Array.from(numbers, (it) => it ?? 0),
    ...(known.includes(0) && { known: Uint8Array.from(known) }),
  }
}

/** A value as the number that stands for it: truths 0 and 1, dates day numbers, codes places in their enumeration. */
function numberFor(rules: Rules, { kind, codes }: Input, value: Value): number {
  if (typeof value !== 'string') return Number(value)
  if (kind === 'date') return dayNumberOf(value)
  return rules.enumerations[codes ?? '']?.codes.findIndex((it) => it.key === value) ?? 0
}
