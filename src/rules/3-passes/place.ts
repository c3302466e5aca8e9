import { dayOf } from '#ground/calendar'
import type { Day } from '#ground/date'
import { dayAfter, eternity, firstDay, type Period, periodAround, periodsWithin, shifted } from '#ground/period'
import type { GraphBuilder } from '#rules/2-ir/builder'
import type { PeriodFact, When } from '#rules/2-ir/expression'
import type { NodeId } from '#rules/2-ir/graph'
import type { LawView } from '#rules/2-ir/law'

/** Where in time an expression stands: the variable in whose formula it is, the period it speaks of, and the day whose law it follows. */
export type Place = {
  readonly variable: string
  readonly period: Period
  readonly lawDay: Day
  readonly view: LawView
}

/** The periods a formula means by `when`, seen from its own. */
export function periodsMeant({ unit, edge, shift, count }: When, from: Period): readonly Period[] {
  if (unit === 'always') return [eternity]
  if (count === 'all') return periodsWithin(from, unit)
  const day = edge === 'last' ? dayAfter(from) - 1 : firstDay(from)
  const first = shifted(periodAround(unit, day), shift ?? 0)
  return Array.from({ length: count ?? 1 }, (_, at) => shifted(first, at))
}

/** What a formula may ask of its period. */
export function periodFact(builder: GraphBuilder, fact: PeriodFact, period: Period): NodeId {
  const first = firstDay(period)
  const last = dayAfter(period) - 1
  if (fact === 'first-day') return builder.constant(first, { kind: 'date' })
  if (fact === 'last-day') return builder.constant(last, { kind: 'date' })
  if (fact === 'days') return builder.constant(last + 1 - first, { kind: 'number', unit: 'day' })
  const [year, month] = dayOf(first).split('-').map(Number) as [number, number]
  return fact === 'year'
    ? builder.constant(year, { kind: 'number', unit: 'year' })
    : builder.constant(month, { kind: 'number', unit: '1' })
}
