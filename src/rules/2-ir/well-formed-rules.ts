import { addDays } from '#ground/date-arithmetic'
import type { PeriodUnit } from '#ground/period'
import type { Problem } from '#ground/problem'
import { circles } from './circles.ts'
import type { Expression, When } from './expression.ts'
import { parts } from './expression.ts'
import type { Type } from './kind.ts'
import { lawOn, startOf, turningDays } from './law.ts'
import type { Dated, Entry, Input, Rules, Scale, Scheme, Variable } from './rules.ts'
import { isFault, typeOfOperation } from './typing.ts'

/** Everything that is wrong with a rule book: names that mean nothing or two things, law whose dates contradict, expressions without a type,
 *  circular definitions. An empty list says that it can be asked for any period. `at` names the part of the book. */
export function problemsOfRules(rules: Rules): readonly Problem[] {
  const problems = [
    ...sameNames(rules),
    ...Object.entries(rules.parameters).flatMap(([name, it]) => ofEntries(rules, name, it.values, it.min ?? 0, it.max)),
    ...Object.entries(rules.scales).flatMap(([name, it]) =>
      it.brackets.flatMap(({ threshold, value }) => [
        ...ofEntries(rules, name, threshold, 0, undefined),
        ...ofEntries(rules, name, value, 0, undefined),
      ]),
    ),
    ...Object.entries(rules.scales).flatMap(([name, it]) => ofBrackets(name, it)),
    ...Object.entries(rules.tables).flatMap(([name, it]) => ofTable(rules, name, it)),
    ...Object.entries(rules.inputs).flatMap(([name, it]) => ofInput(rules, name, it)),
    ...Object.entries(rules.variables).flatMap(([name, it]) => ofVariable(rules, name, it)),
    ...Object.entries(rules.schemes).flatMap(([name, it]) => ofScheme(rules, name, it)),
  ]
  return problems.length === 0 ? circles(rules) : problems
}

function sameNames(rules: Rules): readonly Problem[] {
  const names = [rules.parameters, rules.scales, rules.tables, rules.inputs, rules.variables].flatMap((it) =>
    Object.keys(it),
  )
  return [...new Set(names.filter((it, at) => names.indexOf(it) !== at))].map((name) => ({
    code: 'name-twice',
    facts: { at: name },
  }))
}

/** Dates of pieces of law: none ends before it begins, none begins twice, none reaches forward, every scope is a truth. */
function ofDates(rules: Rules, at: string, pieces: readonly Dated[], of?: Variable): readonly Problem[] {
  const twice = pieces.filter((it, place) =>
    pieces.some(
      (other, before) =>
        before < place && startOf(other) === startOf(it) && other.from === it.from && other.scope === it.scope,
    ),
  )
  return [
    ...twice.map((it) => ({ code: 'law-starts-twice', facts: { at, day: startOf(it) } })),
    ...pieces.flatMap((it): readonly Problem[] => [
      ...(it.to !== undefined && it.to < startOf(it)
        ? [{ code: 'law-ends-before-it-starts', facts: { at, from: startOf(it), to: it.to } }]
        : []),
      ...(it.appliesFrom !== undefined && it.appliesFrom > it.from
        ? [{ code: 'applies-after-in-force', facts: { at, from: it.from, appliesFrom: it.appliesFrom } }]
        : []),
      ...scopeProblems(rules, at, it.scope, of),
    ]),
  ]
}

function scopeProblems(rules: Rules, at: string, scope: string | undefined, of?: Variable): readonly Problem[] {
  if (scope === undefined) return []
  const it = rules.variables[scope] ?? rules.inputs[scope]
  if (it === undefined) return [{ code: 'unknown-name', facts: { at, name: scope } }]
  if (it.kind !== 'truth') return [{ code: 'scope-not-a-truth', facts: { at, name: scope } }]
  if (of === undefined) return []
  return [
    ...(of.entity === it.entity ? [] : [{ code: 'ill-typed', facts: { at, op: 'select', fault: 'mixed-entities' } }]),
    ...(it.period === 'always' || it.period === of.period
      ? []
      : [{ code: 'period-of-other-length', facts: { at, name: scope, expected: of.period, found: it.period } }]),
  ]
}

function ofEntries(
  rules: Rules,
  at: string,
  entries: readonly Entry[],
  min: number,
  max: number | undefined,
): readonly Problem[] {
  return [
    ...ofDates(rules, at, entries),
    ...entries.flatMap(({ value, from }) =>
      typeof value === 'number' && (value < min || (max !== undefined && value > max))
        ? [{ code: 'parameter-out-of-bounds', facts: { at, value, min, max, day: from } }]
        : [],
    ),
  ]
}

/** Brackets have to stand in the order of their thresholds on every day: each ends where the next that is in force begins. */
function ofBrackets(at: string, { brackets }: Scale): readonly Problem[] {
  const series = brackets.flatMap(({ threshold, value }) => [threshold, value])
  const days = [...new Set(series.flatMap((it) => turningDays(it, (day) => addDays(day, 1))))].sort()
  for (const day of days) {
    const on = (entries: readonly Entry[]): Entry['value'] | undefined =>
      entries[lawOn(entries, day).at(-1) ?? -1]?.value
    const inForce = brackets.flatMap(({ threshold, value }, bracket) => {
      const [from, to] = [on(threshold), on(value)]
      return typeof from === 'number' && to !== null && to !== undefined ? [{ bracket, from }] : []
    })
    const wrong = inForce.findIndex((it, place) => it.from < (inForce[place - 1]?.from ?? it.from))
    const [before, it] = [inForce[wrong - 1], inForce[wrong]]
    if (before !== undefined && it !== undefined)
      return [
        {
          code: 'brackets-out-of-order',
          facts: { at, bracket: it.bracket, threshold: it.from, before: before.from, day },
        },
      ]
  }
  return []
}

function ofTable(rules: Rules, at: string, it: Rules['tables'][string]): readonly Problem[] {
  const unknown = it.keys.filter((key) => !(key in rules.enumerations))
  if (unknown.length > 0) return unknown.map((name) => ({ code: 'unknown-name', facts: { at, name } }))
  const cells = it.keys.reduce((product, key) => product * (rules.enumerations[key]?.codes.length ?? 0), 1)
  return [
    ...ofDates(rules, at, it.values),
    ...it.values
      .filter((one) => one.cells.length !== cells)
      .map((one) => ({ code: 'table-cells', facts: { at, expected: cells, found: one.cells.length, day: one.from } })),
  ]
}

function kindProblems(rules: Rules, at: string, it: Input | Variable): readonly Problem[] {
  if (it.kind === 'number' && it.unit === undefined) return [{ code: 'number-without-unit', facts: { at } }]
  if (it.kind === 'code' && !(it.codes !== undefined && it.codes in rules.enumerations))
    return [{ code: 'unknown-name', facts: { at, name: it.codes ?? '' } }]
  return []
}

/** Columns that every population file has of its own. */
const reserved = ['household', 'weight']

function ofInput(rules: Rules, at: string, it: Input): readonly Problem[] {
  const codes = rules.enumerations[it.codes ?? '']?.codes.map((one) => one.key) ?? []
  const wrong = [it.assumed, it.whenNotApplicable].filter((value) => value !== undefined && !isOfKind(it, value, codes))
  return [
    ...(reserved.includes(at) ? [{ code: 'reserved-name', facts: { at } }] : []),
    ...kindProblems(rules, at, it),
    ...wrong.map((value) => ({ code: 'value-of-other-kind', facts: { at, value, kind: it.kind } })),
  ]
}

function isOfKind(it: Input, value: number | boolean | string, codes: readonly string[]): boolean {
  if (it.kind === 'truth') return typeof value === 'boolean'
  if (it.kind === 'number') return typeof value === 'number' && value >= (it.min ?? value) && value <= (it.max ?? value)
  return typeof value === 'string' && (it.kind === 'date' || codes.includes(value))
}

function ofVariable(rules: Rules, at: string, it: Variable): readonly Problem[] {
  return [
    ...kindProblems(rules, at, it),
    ...(it.splitByDay && it.kind !== 'number' ? [{ code: 'split-of-no-number', facts: { at, kind: it.kind } }] : []),
    ...ofDates(rules, at, it.formulas, it),
    ...it.formulas.flatMap(({ expression }) => {
      const problems: Problem[] = []
      const type = typeOf(rules, expression, { at, period: it.period, report: (problem) => problems.push(problem) })
      if (type === undefined) return problems
      if (type.kind !== it.kind || type.codes !== it.codes || type.unit !== it.unit)
        problems.push({ code: 'formula-of-other-type', facts: { at, expected: typeText(it), found: typeText(type) } })
      else if (type.entity !== 'none' && type.entity !== it.entity)
        problems.push({ code: 'formula-of-other-entity', facts: { at, expected: it.entity, found: type.entity } })
      return problems
    }),
  ]
}

/** `number VND`, `code sex`, `truth`. */
const typeText = (it: {
  readonly kind: string
  readonly unit?: string | undefined
  readonly codes?: string | undefined
}): string => [it.kind, it.unit ?? it.codes].filter((part) => part !== undefined).join(' ')

type Reading = {
  readonly at: string
  readonly period: PeriodUnit
  readonly report: (problem: Problem) => void
}

/** Type of an expression in a formula of this period; nothing where it has none, which is reported. */
function typeOf(rules: Rules, it: Expression, reading: Reading): Type | undefined {
  const args = parts(it).map((part) => typeOf(rules, part, reading))
  if (args.includes(undefined)) return undefined
  const types = args as readonly Type[]
  const refuse = (code: string, facts: Readonly<Record<string, unknown>> = {}): undefined => {
    reading.report({ code, facts: { at: reading.at, ...facts } })
  }
  /** A number of the law belongs to whom it reaches back to, and to the period in which they are told. */
  const reaching = (type: Type, pieces: readonly Dated[]): Type | undefined => {
    const period = ('when' in it ? it.when?.unit : undefined) ?? reading.period
    let { entity } = type
    for (const name of new Set(pieces.flatMap((one) => one.scope ?? []))) {
      const scope = rules.variables[name] ?? rules.inputs[name]
      if (scope === undefined) continue
      if (scope.period !== 'always' && scope.period !== period)
        return refuse('period-of-other-length', { name, expected: period, found: scope.period })
      if (entity !== 'none' && entity !== scope.entity)
        return refuse('ill-typed', { op: it.op, fault: 'mixed-entities' })
      entity = scope.entity
    }
    return { ...type, entity }
  }
  switch (it.op) {
    case 'constant': {
      if (it.kind !== 'code') return { kind: it.kind, entity: 'none', unit: it.kind === 'number' ? it.unit : undefined }
      const known = rules.enumerations[it.codes]?.codes.some((one) => one.key === it.value) ?? false
      return known
        ? { kind: 'code', entity: 'none', codes: it.codes }
        : refuse('unknown-name', { name: `${it.codes}.${it.value}` })
    }
    case 'read':
    case 'arrears': {
      const read = rules.inputs[it.variable] ?? rules.variables[it.variable]
      if (read === undefined || (it.op === 'arrears' && it.variable in rules.inputs))
        return refuse('unknown-name', { name: it.variable })
      const when = it.op === 'read' ? it.when : undefined
      if (read.period !== 'always' && read.period !== (when?.unit ?? reading.period))
        return refuse('period-of-other-length', {
          name: it.variable,
          expected: when?.unit ?? reading.period,
          found: read.period,
        })
      if (severalPeriods(when) && !read.flow) return refuse('sum-of-a-state', { name: it.variable })
      return { kind: read.kind, entity: read.entity, unit: read.unit, codes: read.codes }
    }
    case 'parameter': {
      const read = rules.parameters[it.parameter]
      if (read === undefined) return refuse('unknown-name', { name: it.parameter })
      return reaching(
        { kind: read.kind ?? 'number', entity: 'none', unit: read.kind === 'date' ? undefined : read.unit },
        read.values,
      )
    }
    case 'scale': {
      const read = rules.scales[it.scale]
      const [argument] = types
      if (read === undefined) return refuse('unknown-name', { name: it.scale })
      return argument?.unit === read.unit
        ? reaching(
            { kind: 'number', entity: argument.entity, unit: read.resultUnit },
            read.brackets.flatMap(({ threshold, value }) => [...threshold, ...value]),
          )
        : refuse('ill-typed', { op: 'scale', fault: 'mixed-units', units: [read.unit, argument?.unit ?? ''] })
    }
    case 'table': {
      const read = rules.tables[it.table]
      if (read === undefined) return refuse('unknown-name', { name: it.table })
      const wrong = types.length !== read.keys.length || types.some((one, key) => one.codes !== read.keys[key])
      if (wrong) return refuse('ill-typed', { op: 'table', fault: 'mixed-codes', codes: read.keys })
      const entities = new Set(types.map((one) => one.entity).filter((one) => one !== 'none'))
      return entities.size > 1
        ? refuse('ill-typed', { op: 'table', fault: 'mixed-entities' })
        : reaching({ kind: 'number', entity: [...entities][0] ?? 'none', unit: read.unit }, read.values)
    }
    case 'period':
      return it.fact === 'first-day' || it.fact === 'last-day'
        ? { kind: 'date', entity: 'none' }
        : { kind: 'number', entity: 'none', unit: factUnits[it.fact] }
    case 'position':
      return { kind: 'number', entity: 'person', unit: '1' }
    default: {
      const type = typeOfOperation(it.op, types)
      return isFault(type) ? refuse('ill-typed', { op: it.op, ...type }) : type
    }
  }
}

const factUnits = { days: 'day', year: 'year', month: '1' } as const

const severalPeriods = (when: When | undefined): boolean => when?.count !== undefined && when.count !== 1

function ofScheme(rules: Rules, at: string, it: Scheme): readonly Problem[] {
  const parts = { eligible: 'truth', calculated: 'number', amount: 'number', arrears: 'number' } as const
  return [
    ...Object.entries(parts).flatMap(([part, kind]) => {
      const name = it[part as keyof typeof parts]
      const found = rules.variables[name]
      return found?.kind === kind && found.entity === it.entity
        ? []
        : [{ code: 'scheme-without', facts: { at, part, name } }]
    }),
    ...it.exclusions.flatMap(({ schemes }) =>
      schemes.filter((name) => !(name in rules.schemes)).map((name) => ({ code: 'unknown-name', facts: { at, name } })),
    ),
  ]
}
