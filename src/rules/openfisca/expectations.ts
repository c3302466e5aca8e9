import { nearNames } from '#ground/near-names'
import type { Period } from '#ground/period'
import type { Position, Problem } from '#ground/problem'
import { periodIn } from './periods.ts'
import type { Situation } from './situation.ts'
import { entitiesOf, notAValue, type System, type SystemVariable, type Value, valueFor } from './system.ts'
import type { Margins, OpenFiscaTest } from './tests.ts'
import { plainValue, type Written, type WrittenMap } from './yaml-1-1.ts'

/** What is to come out of a test: the values of one variable in one period. */
export type Expectation = {
  readonly variable: string
  readonly period: Period
  /** The instance of the variable's entity it is asked of; all of them, where none is named. */
  readonly index?: number
  /** One value for each instance asked; null where it is to be unknown. */
  readonly values: readonly (Value | null)[]
  readonly absoluteMargin?: number
  readonly relativeMargin?: number
  readonly position: Position
}

/** What the output of a test says, in any of its forms: a variable, an entity in the singular with variables, or in the plural with instances.
 *  Problems: openfisca-unknown-output, openfisca-unknown-variable, openfisca-unknown-instance, openfisca-not-a-period, openfisca-no-period,
 *  openfisca-not-a-value, openfisca-list-length, openfisca-no-margin, openfisca-wrong-shape. */
export function expectationsOf(
  test: OpenFiscaTest,
  system: System,
  situation: Situation,
): { readonly expectations: readonly Expectation[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const reading: Reading = { test, system, situation, problems }
  const expectations = test.output.entries.flatMap(({ name, value, position }) => {
    if (system.variables.has(name)) return readVariable(name, value, position, undefined, reading)
    const entities = entitiesOf(system)
    if (entities.some((it) => it.key === name)) return readVariables(value, name, undefined, reading)
    const entity = entities.find((it) => it.plural === name)
    if (entity !== undefined) return readInstances(value, entity.key, reading)
    problems.push({ code: 'openfisca-unknown-output', facts: { name }, position })
    return []
  })
  return { expectations, problems }
}

type Reading = {
  readonly test: OpenFiscaTest
  readonly system: System
  readonly situation: Situation
  readonly problems: Problem[]
}

function readInstances(written: Written, entity: string, reading: Reading): readonly Expectation[] {
  return entriesOf(written, entity, reading).flatMap(({ name, value, position }) => {
    const known = reading.situation.names.get(entity) ?? []
    const index = known.indexOf(name)
    if (index >= 0) return readVariables(value, entity, index, reading)
    reading.problems.push({ code: 'openfisca-unknown-instance', facts: { name, known }, position })
    return []
  })
}

function readVariables(
  written: Written,
  entity: string,
  index: number | undefined,
  reading: Reading,
): readonly Expectation[] {
  return entriesOf(written, entity, reading).flatMap(({ name, value, position }) =>
    readVariable(name, value, position, index, reading),
  )
}

function entriesOf(written: Written, what: string, { problems }: Reading): WrittenMap['entries'] {
  if (written.kind === 'map') return written.entries
  problems.push({ code: 'openfisca-wrong-shape', facts: { what, shape: 'mapping' }, position: written.position })
  return []
}

function readVariable(
  name: string,
  written: Written,
  position: Position,
  index: number | undefined,
  reading: Reading,
): readonly Expectation[] {
  const { test, system, problems } = reading
  const variable = system.variables.get(name)
  const margins = marginsFor(name, test, position, problems)
  if (variable === undefined) {
    problems.push({
      code: 'openfisca-unknown-variable',
      facts: { name, near: nearNames(name, [...system.variables.keys()]) },
      position,
    })
    return []
  }
  if (written.kind === 'map')
    return written.entries.flatMap((it) => {
      const period = periodIn(it.name)
      if (period !== undefined) return readAt(name, variable, period, it.value, index, margins, reading)
      problems.push({ code: 'openfisca-not-a-period', facts: { text: it.name }, position: it.position })
      return []
    })
  if (test.period !== undefined) return readAt(name, variable, test.period, written, index, margins, reading)
  problems.push({ code: 'openfisca-no-period', facts: { name }, position })
  return []
}

type TwoMargins = Pick<Expectation, 'absoluteMargin' | 'relativeMargin'>

function marginsFor(variable: string, test: OpenFiscaTest, position: Position, problems: Problem[]): TwoMargins {
  const margin = (margins: Margins | undefined): number | undefined => {
    if (margins === undefined) return undefined
    const found = margins.has(variable) ? margins.get(variable) : margins.get('default')
    if (found === undefined) problems.push({ code: 'openfisca-no-margin', facts: { name: variable }, position })
    return found ?? undefined
  }
  const absoluteMargin = margin(test.absoluteMargin)
  const relativeMargin = margin(test.relativeMargin)
  return {
    ...(absoluteMargin === undefined ? {} : { absoluteMargin }),
    ...(relativeMargin === undefined ? {} : { relativeMargin }),
  }
}

function readAt(
  name: string,
  variable: SystemVariable,
  period: Period,
  written: Written,
  index: number | undefined,
  margins: TwoMargins,
  { situation, problems }: Reading,
): readonly Expectation[] {
  const { position } = written
  const count = index === undefined ? (situation.names.get(variable.entity)?.length ?? 0) : 1
  const items = written.kind === 'list' ? written.items : [written]
  if (items.length !== count && items.length !== 1) {
    problems.push({ code: 'openfisca-list-length', facts: { name, expected: count, found: items.length }, position })
    return []
  }
  const values = items.map((it) => {
    if (it.kind !== 'scalar') return undefined
    return it.value === null ? null : valueFor(outputOf(variable), it.value)
  })
  if (!values.every((it) => it !== undefined)) {
    const found = JSON.stringify(plainValue(written))
    problems.push({
      code: 'openfisca-not-a-value',
      facts: notAValue(name, outputOf(variable), found),
      position,
    })
    return []
  }
  // One value stands for all instances.
  const all = values.length === count ? values : Array.from({ length: count }, () => values[0] as Value | null)
  return [{ variable: name, period, ...(index === undefined ? {} : { index }), values: all, ...margins, position }]
}

/** Any number may be expected: it then differs, within its margin or not. */
function outputOf({ entity, kind, codes, period }: SystemVariable): SystemVariable {
  return { entity, kind: kind === 'whole-number' ? 'number' : kind, ...(codes && { codes }), period }
}
