import type { Day } from '#ground/date'
import { addDays } from '#ground/date-arithmetic'
import { isSeen, startOf } from './2-ir/law.ts'
import { withPieces } from './2-ir/pieces.ts'
import type { Dated, Rules } from './2-ir/rules.ts'
import { type CaseReady, graphOn } from './case-ready.ts'
import { isSame } from './compare-case.ts'
import { outcomesOf } from './explain-case.ts'
import type { NextChange } from './views/shape-outcome.ts'

/** Days on which law turns that are looked at, and years that are looked ahead. */
const mostDays = 6
const mostYears = 5

/** The next day on which law that is known changes something for the case. What the same facts would come to on that day by the law of the day that is asked about is
 *  set beside it, so that a birthday is no change of law. */
export function nextChange(ready: CaseReady): NextChange | undefined {
  const { book, asked, schemes, names, population } = ready
  const frozen = asOn(book, asked.on)
  for (const on of daysAfter(book, asked.on, asked.known).slice(0, mostDays)) {
    const by = (rules: Rules) => {
      const then = { ...asked, on }
      const graph = graphOn({ ...ready, book: rules }, then, schemes)
      return outcomesOf({ book: rules, graph, population, names, asked: then, schemes })
    }
    const [before, after] = [by(frozen), by(book)]
    const changes = before.flatMap(({ outcome, ...about }, at) => {
      const other = after[at]?.outcome
      return other === undefined || isSame(outcome, other) ? [] : [{ ...about, before: outcome, after: other }]
    })
    if (changes.length > 0) return { day: on, changes }
  }
  return undefined
}

/** Every piece of dated law of a book. */
const piecesOf = ({ parameters, tables, scales, variables }: Rules): readonly Dated[] => [
  ...Object.values(parameters).flatMap((it) => it.values),
  ...Object.values(tables).flatMap((it) => it.values),
  ...Object.values(scales).flatMap((it) => it.brackets.flatMap(({ threshold, value }) => [...threshold, ...value])),
  ...Object.values(variables).flatMap((it) => it.formulas),
]

function daysAfter(rules: Rules, on: Day, known: Day | undefined): readonly Day[] {
  const last = `${Number(on.slice(0, 4)) + mostYears}${on.slice(4)}`
  const days = piecesOf(rules)
    .filter((it) => isSeen(it, { known }))
    .flatMap((it) => [startOf(it), it.from, ...(it.to === undefined ? [] : [addDays(it.to, 1)])])
  return [...new Set(days)].filter((it) => it > on && it <= last).sort()
}

/** The book as if the law of a day stayed as it is. */
const asOn = (rules: Rules, on: Day): Rules =>
  withPieces(rules, (pieces) =>
    pieces
      .filter((it) => it.from <= on)
      .map((it) => {
        if (it.to === undefined || it.to < on) return it
        const { to: _, ...open } = it
        return open as typeof it
      }),
  )
