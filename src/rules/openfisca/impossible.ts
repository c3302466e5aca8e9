import { dayNumberOf } from '#ground/calendar'
import type { Population } from '#ground/columns/population'
import type { Day } from '#ground/date'
import { periodAround, periodText } from '#ground/period'
import type { Problem } from '#ground/problem'
import type { Entity } from '#rules/2-ir/kind'
import type { Given } from '#rules/2-ir/request'
import type { Rules } from '#rules/2-ir/rules'
import type { Evaluate } from './cases.ts'

/** Why a rule book has no answer for a day, whoever asks: it begins later. */
export const problemsOfDay = ({ since, label }: Rules, on: Day): readonly Problem[] =>
  since === undefined || on >= since ? [] : [{ code: 'before-rules', facts: { book: label, on, since } }]

/** What of the facts about persons and households cannot be on a day, each with whose it is.
 *  @param names of persons and households, in the order of the population */
export function impossibleFacts(
  rules: Rules,
  { population, given }: { readonly population: Population; readonly given: Given },
  on: Day,
  names: Readonly<Record<Entity, readonly string[]>>,
  evaluate: Evaluate,
): readonly Problem[] {
  const asked = Object.entries(rules.variables)
    .filter(([, it]) => it.impossible === true)
    .map(([variable, { period }]) => ({ name: variable, variable, period: periodAround(period, dayNumberOf(on)) }))
  if (asked.length === 0) return []
  const { values, problems } = evaluate(rules, population, given, asked)
  const found = asked.flatMap(({ variable, period }) => {
    const { label, entity } = rules.variables[variable] as Rules['variables'][string]
    return (values[variable] ?? []).flatMap((it, at): readonly Problem[] =>
      it === 1
        ? [{ code: 'impossible-facts', facts: { why: label, of: names[entity][at] ?? '', period: periodText(period) } }]
        : [],
    )
  })
  return [...problems, ...found]
}
