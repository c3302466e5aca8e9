import type { Day } from '#ground/date'
import { isPartialDate, latestDay } from '#ground/date'
import { always } from '#ground/span'
import type { Truth } from '#ground/truth'
import { hasMet } from '#promises/meeting'
import { stepsOf } from '#promises/recommendation'
import { undertakingOn } from '#promises/undertaking'
import { type Cell, cellsOf, contains, type Placing, shares } from '#vocabulary/cell'
import { everyone } from '#vocabulary/group'
import { conflictingObservations, type Indicator, type Observation, observationKind } from '#vocabulary/indicator'
import type { AskedCell } from './cell-asked.ts'
import { neighboursOf } from './cell-neighbours.ts'
import type { Citations } from './citation.ts'
import { type Cover, coversOn, plannedSchemes, serves } from './cover.ts'
import { endedOn } from './ended-view.ts'
import type { Holdings } from './holdings.ts'
import { orphansOn } from './orphans.ts'
import { overlapsOn } from './overlap-view.ts'
import { ownersOf } from './owners.ts'
import { reportersOn } from './reporters.ts'
import { byIndicator, isNational, schemesFrom, stateOfCovers, targetView } from './rows.ts'
import type { CellView, Extent } from './shape-cell.ts'
import { cellLabel, clauseEvidence, coverView, observationView } from './view.ts'

/** Figures of one indicator that a cell lists. */
const shownFigures = 12
/** Lines of each list of the gap. */
const shownLines = 20

/** Everything recorded about one cell on a day.
 *  @param rulesOf schemes of the rule book that carry out a provision; none where no rules are at hand. */
export function cellOn(
  asked: AskedCell,
  rulesOf: (provision: string) => readonly string[],
  holdings: Holdings,
  day: Day,
  citations: Citations,
): CellView {
  const timeless = { ...asked.cell, span: always }
  const covers = coversOn(holdings, day)
  const serving = covers.flatMap((cover) => {
    const certainty = serves(cover, [timeless], holdings)
    return certainty === 'no' ? [] : [{ cover, certainty }]
  })
  const planned = plannedSchemes(holdings, day).flatMap((cover) => {
    const certainty = serves(cover, [timeless], holdings)
    return certainty === 'no' ? [] : [{ cover, certainty }]
  })
  const show = ({ cover, certainty }: Served) => coverView(cover, holdings, citations, certainty)
  const schemes = [...serving.filter(({ cover }) => cover.kind === 'scheme'), ...planned]
  const neighbours = neighboursOf(asked, covers, holdings, day)
  return {
    cell: cellLabel(asked.cell, holdings),
    expression: asked.expression,
    asked: { function: asked.function, group: asked.group, place: asked.place, span: asked.span },
    owners: [...ownersOf(asked.function === 'all' ? 'all' : [asked.function], day, holdings)],
    ...figuresOf(asked.cell, holdings, citations),
    schemes: schemes.toSorted(runningFirst).map((it) => ({ ...show(it), rules: [...rulesOf(it.cover.id)] })),
    activities: serving
      .filter(({ cover }) => cover.kind === 'activity')
      .toSorted(runningFirst)
      .map(show),
    ...promisesOf(asked.cell, holdings, day, citations),
    gap: gapOf(asked, covers, serving, neighbours.narrower, holdings, day, citations),
    ...neighbours,
    reporters: [...reportersOn(holdings, day)],
  }
}

type Served = { readonly cover: Cover; readonly certainty: 'yes' | 'unknown' }

const order = ['running', 'unknown', 'not started', 'ended by plan', 'ended']
const runningFirst = (a: Served, b: Served): number =>
  Number(a.certainty === 'unknown') - Number(b.certainty === 'unknown') ||
  order.indexOf(a.cover.state) - order.indexOf(b.cover.state)

/** Figures by indicator, those of the cell itself first; indicators of the need without any. */
function figuresOf(asked: Cell, holdings: Holdings, citations: Citations): Pick<CellView, 'people' | 'unmeasured'> {
  const values = byIndicator(holdings.observations)
  const people: CellView['people'][number][] = []
  const unmeasured: CellView['unmeasured'][number][] = []
  for (const indicator of holdings.indicators.values()) {
    if (!isOfNeed(indicator, asked, holdings)) continue
    const found = (values.get(indicator.id) ?? []).flatMap((it) => {
      const extent = extentOf(it, indicator, asked, holdings)
      return extent === undefined ? [] : [{ it, extent }]
    })
    const isGeneral = indicator.placing.functions === 'all'
    if (found.length === 0 && isGeneral && asked.function !== 'all') continue
    const line = {
      indicator: indicator.name,
      id: indicator.id,
      evidence: citations.cite('indicators', indicator.id, indicator.name, indicator),
    }
    if (found.length === 0) {
      unmeasured.push(line)
      continue
    }
    const figures = found.toSorted((a, b) => orderOf(a, b, holdings))
    people.push({
      ...line,
      figures: figures
        .slice(0, shownFigures)
        .map(({ it, extent }) => ({ ...observationView(it, holdings, citations), extent })),
      total: figures.length,
      differ: conflictingObservations(found.map(({ it }) => it)).length > 0,
    })
  }
  return {
    people: people.toSorted((a, b) => extents.indexOf(nearest(a)) - extents.indexOf(nearest(b))),
    unmeasured,
  }
}

/** Figures of the cell itself first, of the own country before others, the latest first, and what was published before what was worked out. */
function orderOf(a: Placed, b: Placed, holdings: Holdings): number {
  const [first, second] = [lastDay(a.it), lastDay(b.it)]
  return (
    extents.indexOf(a.extent) - extents.indexOf(b.extent) ||
    Number(isNational(b.it, holdings)) - Number(isNational(a.it, holdings)) ||
    (first === second ? 0 : first < second ? 1 : -1) ||
    observationKind.options.indexOf(a.it.kind) - observationKind.options.indexOf(b.it.kind)
  )
}

type Placed = { readonly it: Observation; readonly extent: Extent }

const extents: readonly Extent[] = ['inside', 'wider', 'partly']
const nearest = ({ figures }: CellView['people'][number]): Extent => figures[0]?.extent ?? 'partly'

const lastDay = ({ period }: Observation): Day => (isPartialDate(period) ? latestDay(period) : '')

/** Whether an indicator measures the need for certain; where and of whom, its figures say. */
const isOfNeed = ({ placing }: Indicator, asked: Cell, holdings: Holdings): boolean =>
  placing.functions !== 'not stated' &&
  cellsOf({ ...placing, groups: 'all', places: 'all', span: 'all' }, holdings.space).some(
    (it) => shares(it, { ...asked, group: everyone, place: 'all', span: always }, holdings.space) === 'yes',
  )

/** How a figure lies to the cell; nothing where they share nothing for certain. */
function extentOf(it: Observation, indicator: Indicator, asked: Cell, { space }: Holdings): Extent | undefined {
  const cells = cellsOf(
    {
      ...indicator.placing,
      groups: it.group === 'all' ? indicator.placing.groups : [it.group],
      places: [it.place],
      span: isPartialDate(it.period) ? { from: it.period, to: it.period } : 'not stated',
    },
    space,
  )
  if (sharesAny(cells, asked, space) !== 'yes') return undefined
  if (cells.some((cell) => contains(asked, cell, space))) return 'inside'
  return cells.some((cell) => contains(cell, { ...asked, span: cell.span }, space)) ? 'wider' : 'partly'
}

const sharesAny = (cells: readonly Cell[], asked: Cell, space: Holdings['space']): Truth => {
  const truths = cells.map((it) => shares(it, asked, space))
  return truths.includes('yes') ? 'yes' : truths.includes('unknown') ? 'unknown' : 'no'
}

/** Whether what a text speaks of meets the cell. One that names no need speaks of none. */
function meets(placing: Placing, asked: Cell, { space }: Holdings): Truth {
  if (placing.functions === 'not stated') return 'no'
  return sharesAny(cellsOf({ ...placing, span: 'all' }, space), asked, space)
}

function promisesOf(
  asked: Cell,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): Pick<CellView, 'clauses' | 'recommendations' | 'undertakings' | 'targets'> {
  const placed = [...holdings.instruments.values()].flatMap((instrument) => {
    const state = holdings.stateOf(instrument, day)
    return state === 'not yet'
      ? []
      : instrument.clauses.flatMap((clause) => {
          const certainty = meets(clause.reading.placing, asked, holdings)
          return certainty === 'no' ? [] : [{ clause, instrument, state, certainty }]
        })
  })
  const values = byIndicator(holdings.observations)
  const inForce = ({ state }: { readonly state: string }): number => (state === 'in force' ? 0 : 1)
  return {
    clauses: placed
      .toSorted(
        (a, b) => Number(a.certainty === 'unknown') - Number(b.certainty === 'unknown') || inForce(a) - inForce(b),
      )
      .map(({ clause, instrument, state, certainty }) => ({
        clause: clause.id,
        instrument: instrument.title,
        instrumentId: instrument.id,
        text: clause.text,
        kind: clause.kind,
        duty: clause.reading.duty,
        state,
        serves: certainty,
        evidence: clauseEvidence(clause, instrument, citations),
      })),
    recommendations: recommendationsOf(asked, holdings, day, citations),
    undertakings: holdings.undertakings
      .filter((it) => it.steps.some(({ clause }) => placed.some((one) => one.clause.id === clause)))
      .map((it) => {
        const last = undertakingOn(it, day).findLast(({ state }) => state === 'taken')
        return {
          id: it.id,
          name: it.name,
          ...(last === undefined ? {} : { step: last.step.name }),
          evidence: citations.cite('undertakings', it.id, it.name, it),
        }
      }),
    targets: placed
      .filter(
        ({ clause, certainty }) => clause.target !== undefined && clause.kind !== 'verdict' && certainty === 'yes',
      )
      .map(({ clause, instrument }) => {
        const indicator = clause.target?.indicator ?? clause.indicator ?? ''
        return targetView({ clause, instrument }, indicator, holdings, values.get(indicator) ?? [], day, citations)
      }),
  }
}

const recommendationsOf = (
  asked: Cell,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): CellView['recommendations'] => {
  const had = (id: string): boolean => holdings.meetings.some((it) => it.id === id && hasMet(it, day))
  return holdings.meetings
    .filter((it) => hasMet(it, day))
    .flatMap((meeting) =>
      meeting.recommendations.flatMap((it) => {
        const certainty = meets(it.placing, asked, holdings)
        if (certainty === 'no') return []
        return [
          {
            id: it.id,
            meeting: meeting.title,
            text: it.text,
            steps: [...stepsOf(it, had, day)],
            serves: certainty,
            evidence: citations.cite('recommendations', it.id, it.text, it),
          },
        ]
      }),
    )
}

/** What of the cell no recorded cover serves, as the review decides it: demanded cells, cells left, cells about to be left, and overlaps. */
function gapOf(
  asked: AskedCell,
  covers: readonly Cover[],
  serving: readonly Served[],
  narrower: CellView['narrower'],
  holdings: Holdings,
  day: Day,
  citations: Citations,
): CellView['gap'] {
  const { group } = asked.cell
  const narrowed = {
    ...(asked.function === 'all' ? {} : { need: asked.function }),
    ...(group === 'not stated' ? {} : { group }),
  }
  const inPlace = (cell: { readonly place: unknown; readonly expression?: string | undefined }): boolean =>
    asked.place === 'all' || cell.place === 'all' || cell.expression?.split(' / ')[2] === asked.place
  const orphans = orphansOn(covers, narrowed, holdings, day, citations)
  const { view: left } = endedOn([], covers, Number.POSITIVE_INFINITY, holdings, day, citations, narrowed)
  const { view: met } = overlapsOn(covers, shownLines, holdings, day, citations, narrowed)
  const ended = left.cells.filter((it) => inPlace(it.cell))
  const ending = left.ending.filter((it) => inPlace(it.cell))
  const overlaps = met.overlaps.filter((it) => inPlace(it.cell))
  const stated = serving.filter(({ certainty }) => certainty === 'yes').map(({ cover }) => cover)
  const count = (kind: Cover['kind']): number =>
    serving.filter(({ cover, certainty }) => cover.kind === kind && certainty === 'unknown').length
  const knownFrom = schemesFrom([{ ...asked.cell, span: always }], [], holdings, day)
  return {
    schemes: stateOfCovers(stated.filter((it) => it.kind === 'scheme')),
    perhapsSchemes: count('scheme'),
    activities: stateOfCovers(stated.filter((it) => it.kind === 'activity')),
    perhapsActivities: count('activity'),
    ...(knownFrom === undefined || asked.function === 'all' ? {} : { schemesKnownFrom: knownFrom }),
    orphans: orphans.slice(0, shownLines),
    ended: ended.slice(0, shownLines),
    ending: ending.slice(0, shownLines),
    overlaps,
    unserved: narrower.filter((it) => it.schemes !== 'running' && it.activities !== 'running'),
    totals: {
      orphans: orphans.length,
      ended: ended.length,
      ending: ending.length,
      overlaps:
        met.overlaps.length < met.totals.overlaps && asked.place === 'all' ? met.totals.overlaps : overlaps.length,
    },
  }
}
