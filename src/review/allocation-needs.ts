import type { Day } from '#ground/date'
import { addYears } from '#ground/date-arithmetic'
import { isMissing } from '#ground/missing'
import { always, endDay } from '#ground/span'
import type { Text } from '#ground/text'
import type { Truth } from '#ground/truth'
import { type Cell, cellsOf, type Placing } from '#vocabulary/cell'
import type { Provision } from '#vocabulary/law'
import { type FigureNote, figuresOf, type Place, type Reading } from './allocation-figures.ts'
import type { QuestionCell } from './allocation-question.ts'
import { type Cover, servesBy } from './cover.ts'
import type { CellLabel } from './proposal.ts'
import { coverView, placingLabel } from './view.ts'

/** A cell of the question with what is known of its need. What is not known stays unknown; such a cell is named, not weighed. */
export type CellNeed = {
  readonly key: string
  readonly name: Text
  readonly label: CellLabel
  /** Without time: the question is about now. */
  readonly cells: readonly Cell[]
  readonly means: readonly string[]
  readonly asked: QuestionCell
  readonly people: number | 'unknown'
  /** What closing the need costs, in whole units of the currency of the question. */
  readonly closing: number | 'unknown'
  readonly lacks: readonly Lack[]
  /** How far the figures can be relied on, where they are not plain. */
  readonly notes: readonly FigureNote[]
  readonly recurring: 'yes' | 'no' | 'unknown'
  /** Activities that run there on the day: for certain, and perhaps, where silence on place or people leaves it open. */
  readonly running: Running
  readonly perhaps: Running
  readonly evidence: readonly number[]
}

/** Activities by the numbers of their evidence, and those of them that end within a year. */
export type Running = { readonly all: readonly number[]; readonly ending: readonly number[] }

/** Why a cell cannot be weighed. */
export type Lack = 'no-people' | 'no-cost' | 'not-asked'

export function cellNeed(
  key: string,
  name: Text,
  placing: Placing,
  means: readonly string[],
  indicators: readonly string[],
  asked: QuestionCell | undefined,
  at: Place,
  reading: Reading,
): CellNeed {
  const { holdings, covers, day, cited } = reading
  // A need of which no place is stated is a need of the country, as in the standing rows.
  const places = placing.places === 'not stated' ? 'all' : placing.places
  const cells = cellsOf({ ...placing, places, span: 'all' }, holdings.space).map((it) => ({ ...it, span: always }))
  const found = asked === undefined ? undefined : figuresOf(asked, indicators, at, reading)
  const certainty = new Map(covers.map((it) => [it, servesBy(it, means, cells, holdings)]))
  const serving = [...certainty].flatMap(([it, truth]) => (truth === 'yes' ? [it] : []))
  const lacks: Lack[] = []
  if (asked === undefined) lacks.push('not-asked')
  else {
    if (found?.people === undefined && (reading.worth === 'people' || found?.closing === undefined))
      lacks.push('no-people')
    if (found?.closing === undefined && found?.hasCost !== true) lacks.push('no-cost')
  }
  const runningBy = (truth: Truth): Running => {
    const found = [...certainty].flatMap(([it, one]) =>
      one === truth && it.kind === 'activity' && it.state === 'running' ? [it] : [],
    )
    const numbers = (some: readonly Cover[]) => some.map((it) => coverView(it, holdings, cited).evidence)
    return { all: numbers(found), ending: numbers(found.filter((it) => endsWithinAYear(it, day))) }
  }
  return {
    key,
    name,
    label: placingLabel(placing, holdings),
    cells,
    means,
    asked: asked ?? { weight: 1, least: 0 },
    people: found?.people ?? 'unknown',
    closing: found?.closing ?? 'unknown',
    lacks,
    notes: [...(found?.notes ?? [])],
    recurring: recurringOf(asked, found?.isMonthly === true, serving),
    // A need that is not asked about cites nothing.
    running: asked === undefined ? noneRunning : runningBy('yes'),
    perhaps: asked === undefined ? noneRunning : runningBy('unknown'),
    evidence: [...(found?.evidence ?? [])],
  }
}

const noneRunning: Running = { all: [], ending: [] }

function endsWithinAYear({ span }: Cover, day: Day): boolean {
  const last = endDay(span)
  return !isMissing(last) && last <= addYears(day, 1)
}

/** Tiers whose benefits the state budget pays. */
const stateTiers = ['floor', 'social-pension']

/** A monthly amount comes back; so may one where the state pays cash to the same people. */
function recurringOf(
  asked: QuestionCell | undefined,
  isMonthly: boolean,
  serving: readonly Cover[],
): CellNeed['recurring'] {
  if (asked?.recurring !== undefined) return asked.recurring ? 'yes' : 'no'
  if (isMonthly) return 'yes'
  const paid = serving.some(
    (it) =>
      it.kind === 'scheme' &&
      it.state === 'running' &&
      it.means.includes('cash') &&
      stateTiers.includes((it.record as Provision).tier),
  )
  return paid ? 'unknown' : 'no'
}
