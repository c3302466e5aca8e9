import { nearNames } from '#ground/near-names'
import { type Period, periodText } from '#ground/period'
import type { Position, Problem } from '#ground/problem'
import { axesIn, expanded } from './axes.ts'
import { membersOf } from './members.ts'
import { periodIn } from './periods.ts'
import { entitiesOf, notAValue, type System, type SystemVariable, type Value, valueFor } from './system.ts'
import type { OpenFiscaTest } from './tests.ts'
import { entryOf, plainValue, type Written, type WrittenEntry, type WrittenMap } from './yaml-1-1.ts'

/** Persons, the groups they belong to, and what is known of them. */
export type Situation = {
  /** Names of the persons, and of each kind of group, by the key of the entity, in their order. */
  readonly names: ReadonlyMap<string, readonly string[]>
  /** For each kind of group, by its key: where each person belongs, in the order of the persons. */
  readonly members: ReadonlyMap<string, readonly Membership[]>
  readonly inputs: readonly GivenValues[]
}

export type Membership = { readonly group: number; readonly role: string }

/** What is given of a variable for a period: one value for each of its entity, in their order; nothing where none was given to that one. */
export type GivenValues = {
  readonly variable: string
  readonly entity: string
  readonly period: Period
  readonly values: readonly (Value | undefined)[]
}

/** What the input of a test says, in any of the three forms of the format. `dropped` are names the format passes over without a word:
 *  beside an entity in the singular whatever is no entity.
 *  Problems: openfisca-unknown-entity, openfisca-unknown-variable, openfisca-wrong-entity, openfisca-no-persons, openfisca-unknown-person, openfisca-person-twice,
 *  openfisca-too-many-in-role, openfisca-not-a-period, openfisca-no-period, openfisca-not-a-value, openfisca-list-length, openfisca-wrong-shape, openfisca-wrong-axis. */
export function situationOf(
  test: OpenFiscaTest,
  system: System,
): { readonly situation?: Situation; readonly dropped: readonly string[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const { map, dropped } = inPlural(test.input, system)
  const plurals = new Set(entitiesOf(system).map((it) => it.plural))
  const reading: Reading = { system, test, problems, given: new Map() }
  const situation = map.entries.some((it) => plurals.has(it.name))
    ? fromEntities(map, reading)
    : fromVariables(map, reading)
  return problems.length > 0 || situation === undefined ? { dropped, problems } : { situation, dropped, problems }
}

type Reading = {
  readonly system: System
  readonly test: OpenFiscaTest
  readonly problems: Problem[]
  /** By variable and period. */
  readonly given: Map<string, { variable: string; entity: string; period: Period; values: (Value | undefined)[] }>
}

/** An entity in the singular is one of its kind, named after it. */
function inPlural(
  input: WrittenMap,
  system: System,
): { readonly map: WrittenMap; readonly dropped: readonly string[] } {
  const entities = entitiesOf(system)
  const singular = input.entries.filter((entry) => entities.some((it) => it.key === entry.name))
  if (singular.length === 0) return { map: input, dropped: [] }
  const made = singular.map((entry): WrittenEntry => {
    const plural = entities.find((it) => it.key === entry.name)?.plural ?? entry.name
    return {
      name: plural,
      value: { kind: 'map', entries: [entry], position: entry.value.position },
      position: entry.position,
    }
  })
  const names = new Set(made.map((it) => it.name))
  const plural = input.entries.filter((entry) => entities.some((it) => it.plural === entry.name))
  return {
    map: { ...input, entries: [...plural.filter((it) => !names.has(it.name)), ...made] },
    dropped: input.entries.filter((it) => !singular.includes(it) && !plural.includes(it)).map((it) => it.name),
  }
}

function fromEntities(map: WrittenMap, reading: Reading): Situation | undefined {
  const { system, problems } = reading
  const plurals = entitiesOf(system).map((it) => it.plural)
  for (const { name, position } of map.entries)
    if (name !== 'axes' && !plurals.includes(name))
      problems.push({ code: 'openfisca-unknown-entity', facts: { name, known: plurals }, position })
  const listed = entryOf(map, system.person.plural)
  const persons = listed === undefined ? [] : instancesOf(listed.value, system.person.plural, problems)
  if (persons.length === 0) {
    problems.push({
      code: 'openfisca-no-persons',
      facts: { expected: system.person.plural },
      position: listed?.position ?? map.position,
    })
    return undefined
  }
  const names = persons.map((it) => it.name)
  for (const [index, { value }] of persons.entries())
    readValues(value.entries, system.person.key, index, names.length, reading)
  const groups = system.groups.map((group) => {
    const written = entryOf(map, group.plural)?.value
    const isAbsent = written === undefined || (written.kind === 'scalar' && written.value === null)
    const found = membersOf(group, isAbsent ? undefined : instancesOf(written, group.plural, problems), names, problems)
    for (const [index, entries] of found.values.entries())
      readValues(entries, group.key, index, found.names.length, reading)
    return { key: group.key, ...found }
  })
  const situation: Situation = {
    names: new Map([[system.person.key, names], ...groups.map((it) => [it.key, it.names] as const)]),
    members: new Map(groups.map((it) => [it.key, it.members])),
    inputs: [...reading.given.values()],
  }
  const axes = axesIn(
    entryOf(map, 'axes')?.value,
    system,
    { testPeriod: reading.test.period, sizeOf: (entity) => situation.names.get(entity)?.length ?? 0 },
    problems,
  )
  return axes === undefined ? situation : expanded(situation, axes)
}

export type Instance = { readonly name: string; readonly value: WrittenMap; readonly position: Position }

function instancesOf(written: Written, plural: string, problems: Problem[]): readonly Instance[] {
  const wrong = (position: Position): readonly Instance[] => {
    problems.push({ code: 'openfisca-wrong-shape', facts: { what: plural, shape: 'mapping' }, position })
    return []
  }
  if (written.kind !== 'map') return wrong(written.position)
  return written.entries.flatMap(({ name, value, position }) =>
    value.kind === 'map' ? [{ name, value, position }] : wrong(position),
  )
}

/** Values of one instance of an entity. */
function readValues(
  entries: readonly WrittenEntry[],
  entity: string,
  index: number,
  count: number,
  reading: Reading,
): void {
  for (const { name, value, position } of entries) {
    const variable = variableOf(name, entity, position, reading)
    if (variable === undefined) continue
    for (const { period, value: written } of byPeriod(name, value, position, reading)) {
      const found = oneValue(name, variable, written, reading)
      if (found !== undefined) valuesAt(name, variable, period, count, reading)[index] = found
    }
  }
}

function variableOf(
  name: string,
  entity: string | undefined,
  position: Position,
  { system, problems }: Reading,
): SystemVariable | undefined {
  const variable = system.variables.get(name)
  if (variable === undefined)
    problems.push({
      code: 'openfisca-unknown-variable',
      facts: { name, near: nearNames(name, [...system.variables.keys()]) },
      position,
    })
  else if (entity !== undefined && variable.entity !== entity)
    problems.push({ code: 'openfisca-wrong-entity', facts: { name, entity: variable.entity, found: entity }, position })
  else return variable
  return undefined
}

/** A value with the period it is for: the test's own where it names none. */
function byPeriod(
  name: string,
  value: Written,
  position: Position,
  { test, problems }: Reading,
): readonly { readonly period: Period; readonly value: Written }[] {
  if (value.kind !== 'map') {
    if (test.period !== undefined) return [{ period: test.period, value }]
    problems.push({ code: 'openfisca-no-period', facts: { name }, position })
    return []
  }
  return value.entries.flatMap((it) => {
    const period = periodIn(it.name)
    if (period !== undefined) return [{ period, value: it.value }]
    problems.push({ code: 'openfisca-not-a-period', facts: { text: it.name }, position: it.position })
    return []
  })
}

function oneValue(name: string, variable: SystemVariable, written: Written, { problems }: Reading): Value | undefined {
  if (written.kind === 'scalar' && written.value === null) return undefined
  const inThousands = written.kind === 'scalar' && variable.kind === 'whole-number' ? written.inThousands : undefined
  const value = written.kind === 'scalar' && inThousands === undefined ? valueFor(variable, written.value) : undefined
  if (value === undefined)
    problems.push({
      code: 'openfisca-not-a-value',
      facts: notAValue(name, variable, JSON.stringify(inThousands ?? plainValue(written))),
      position: written.position,
    })
  return value
}

function valuesAt(
  name: string,
  { entity }: SystemVariable,
  period: Period,
  count: number,
  { given }: Reading,
): (Value | undefined)[] {
  const key = `${name}@${periodText(period)}`
  const found = given.get(key) ?? { variable: name, entity, period, values: Array<undefined>(count).fill(undefined) }
  given.set(key, found)
  return found.values
}

/** Without entities, the number of persons is the length of the first value that is a list; each is alone, in the first role. */
function fromVariables(map: WrittenMap, reading: Reading): Situation {
  const { system, problems } = reading
  const count = lengthOf(map.entries[0]?.value)
  for (const { name, value, position } of map.entries) {
    const variable = variableOf(name, undefined, position, reading)
    if (variable === undefined) continue
    for (const { period, value: written } of byPeriod(name, value, position, reading)) {
      const items = written.kind === 'list' ? written.items : [written]
      const values = items.map((it) => oneValue(name, variable, it, reading))
      if (items.length === count) valuesAt(name, variable, period, count, reading).splice(0, count, ...values)
      else
        problems.push({
          code: 'openfisca-list-length',
          facts: { name, expected: count, found: items.length },
          position: written.position,
        })
    }
  }
  const names = Array.from({ length: count }, (_, index) => String(index))
  const alone = system.groups.map((group) => [group.key, membersOf(group, undefined, names, problems)] as const)
  return {
    names: new Map([[system.person.key, names], ...alone.map(([key, it]) => [key, it.names] as const)]),
    members: new Map(alone.map(([key, it]) => [key, it.members])),
    inputs: [...reading.given.values()],
  }
}

function lengthOf(written: Written | undefined): number {
  if (written?.kind === 'map') return lengthOf(written.entries[0]?.value)
  return written?.kind === 'list' ? written.items.length : 1
}
