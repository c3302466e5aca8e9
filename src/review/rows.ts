import { type Day, isByDay } from '#ground/date'
import { isMissing } from '#ground/missing'
import { always, hasStarted, startDay } from '#ground/span'
import { type Clause, dueOf, type Instrument } from '#promises/instrument'
import { indicatorOf } from '#promises/match'
import { targetStanding } from '#promises/target'
import { type Cell, cellsOf, shares } from '#vocabulary/cell'
import { latestByDay, type Observation } from '#vocabulary/indicator'
import type { NeedRow } from '#vocabulary/need-row'
import type { Citations } from './citation.ts'
import { type Cover, coversByNeed, servesBy } from './cover.ts'
import { type Holdings, nameIn } from './holdings.ts'
import { ownersOf } from './owners.ts'
import type { RowState } from './proposal.ts'
import type { RowView, TargetView } from './shape.ts'
import { clauseEvidence, coverView, observationView } from './view.ts'

/** The standing rows with all that is known of each on a day: values, targets, and who serves the need. */
export function rowsOn(holdings: Holdings, servings: Servings, day: Day, citations: Citations): readonly RowView[] {
  const known = {
    targets: targetsByIndicator(holdings, day),
    values: byIndicator(holdings.observations),
    demanded: clausesInForce(holdings, day),
  }
  return holdings.needRows.map((row) => rowOn(row, holdings, servings.get(row.id) ?? [], day, citations, known))
}

/** Covers and demands that a row lists; the counts beside them tell of the rest. */
const shownCovers = 60
const shownDemands = 5

/** What every row draws on, looked up once. */
type Known = {
  readonly targets: ReadonlyMap<string, readonly Wanted[]>
  readonly values: ReadonlyMap<string, readonly Observation[]>
  readonly demanded: readonly Wanted[]
}

/** A cover of a row, and whether it serves it for certain. */
export type Serving = { readonly cover: Cover; readonly certainty: 'yes' | 'unknown' }

/** By the id of each row, what serves it. */
export type Servings = ReadonlyMap<string, readonly Serving[]>

/** What serves each standing row: found once, for all that is said of the rows. */
export function servingsOf(holdings: Holdings, covers: readonly Cover[]): Servings {
  const byNeed = coversByNeed(covers, holdings)
  const inOrder = new Map(covers.map((it, index) => [it, index]))
  return new Map(
    holdings.needRows.map((row) => {
      const { functions } = row.placing
      if (functions === 'not stated') return [row.id, []]
      const cells = cellsOfRow(row, holdings)
      const near = functions === 'all' ? covers : [...new Set(functions.flatMap((it) => byNeed.of(it)))]
      const serving = near.flatMap((cover): readonly Serving[] => {
        const certainty = servesBy(cover, row.means, cells, holdings)
        return certainty === 'no' ? [] : [{ cover, certainty }]
      })
      return [row.id, serving.toSorted((a, b) => (inOrder.get(a.cover) ?? 0) - (inOrder.get(b.cover) ?? 0))]
    }),
  )
}

/** A row speaks of the whole country at any time. */
export const cellsOfRow = (row: NeedRow, holdings: Holdings): readonly Cell[] =>
  cellsOf(row.placing, holdings.space).map((it) => ({ ...it, place: 'all', span: always }))

const order = ['running', 'unknown', 'ended by plan', 'ended', 'not started']
const runningFirst = (a: Serving, b: Serving): number =>
  order.indexOf(a.cover.state) - order.indexOf(b.cover.state) ||
  (a.certainty === b.certainty ? 0 : a.certainty === 'yes' ? -1 : 1)

/** National clauses that bind on the day and ask for something: neither reports, nor how satisfied people are, nor one
 *  province's own plan. */
export const clausesInForce = (holdings: Holdings, day: Day): readonly Wanted[] =>
  [...holdings.instruments.values()]
    .filter((it) => it.level === 'national' && holdings.stateOf(it, day) === 'in force')
    .flatMap((instrument) => instrument.clauses.map((clause) => ({ clause, instrument })))
    .filter(({ clause }) => !isReport(clause) && clause.reading.duty !== 'quality' && !isOverdue(clause, day))
    .filter(({ clause }) => holdings.organisations.get(clause.responsible)?.type !== 'province')

/** A clause whose year has passed asks for nothing any more; it stands with its verdict. */
const isOverdue = (it: Clause, day: Day): boolean => `${dueOf(it) ?? 9999}-12-31` < day

/** Clauses that name one of the row's needs and, where both name people, people of the row. A clause about the whole
 *  system names no need. */
function demandsOf(row: NeedRow, clauses: readonly Wanted[]): readonly Wanted[] {
  const { functions, groups } = row.placing
  if (typeof functions === 'string') return []
  return clauses.filter(({ clause }) => {
    const { placing } = clause.reading
    if (typeof placing.functions === 'string' || !placing.functions.some((it) => functions.includes(it))) return false
    return (
      typeof groups === 'string' ||
      typeof placing.groups === 'string' ||
      placing.groups.some((it) => groups.includes(it))
    )
  })
}

/** First day of the earliest scheme that serves the row, where the record of the law only begins after the day. */
const schemesKnownFrom = (row: NeedRow, cells: readonly Cell[], holdings: Holdings, day: Day): Day | undefined =>
  row.placing.functions === 'not stated' ? undefined : schemesFrom(cells, row.means, holdings, day)

/** First day of the earliest scheme that may serve the cells by one of the means, among those that begin after the day.
 *  @param means any where empty. */
export function schemesFrom(
  cells: readonly Cell[],
  means: readonly string[],
  holdings: Holdings,
  day: Day,
): Day | undefined {
  return holdings.provisions
    .filter(
      (it) =>
        hasStarted(it.inForce, day) === 'no' && (means.length === 0 || it.means.some((one) => means.includes(one))),
    )
    .filter((it) =>
      cellsOf({ ...it.placing, span: 'all' }, holdings.space).some((mine) =>
        cells.some((cell) => shares(mine, cell, holdings.space) !== 'no'),
      ),
    )
    .flatMap((it) => (isMissing(startDay(it.inForce)) ? [] : [startDay(it.inForce)]))
    .sort()[0]
}

export type Wanted = { readonly clause: Clause; readonly instrument: Instrument }

function targetsByIndicator(holdings: Holdings, day: Day): ReadonlyMap<string, readonly Wanted[]> {
  const found = new Map<string, Wanted[]>()
  for (const instrument of holdings.instruments.values()) {
    if (instrument.level !== 'national' || isByDay(instrument.adopted, day) !== 'yes') continue
    for (const clause of instrument.clauses) {
      const indicator = indicatorOf(clause)
      if (clause.target === undefined || indicator === undefined || isReport(clause)) continue
      if (clause.target.unit !== holdings.indicators.get(indicator)?.unit) continue
      found.set(indicator, [...(found.get(indicator) ?? []), { clause, instrument }])
    }
  }
  return found
}

/** A verdict or a status states a result, not something to reach. */
const isReport = (it: Clause): boolean => it.kind === 'verdict' || it.kind === 'status'

export function byIndicator(observations: readonly Observation[]): ReadonlyMap<string, readonly Observation[]> {
  const found = new Map<string, Observation[]>()
  for (const it of observations) {
    const known = found.get(it.indicator)
    if (known === undefined) found.set(it.indicator, [it])
    else known.push(it)
  }
  return found
}

function rowOn(
  row: NeedRow,
  holdings: Holdings,
  serving: readonly Serving[],
  day: Day,
  citations: Citations,
  { targets, values, demanded }: Known,
): RowView {
  const cells = cellsOfRow(row, holdings)
  const demands = demandsOf(row, demanded)
  const knownFrom = schemesKnownFrom(row, cells, holdings, day)
  return {
    id: row.id,
    name: row.name,
    aim: nameIn(holdings.aims, row.aim),
    ...cellOfRow(row),
    evidence: citations.cite('need-rows', row.id, row.name, { sources: [], confidence: 'inferred' }),
    demands: demands.slice(0, shownDemands).map(({ clause, instrument }) => ({
      clause: clause.id,
      instrument: instrument.title,
      text: clause.text,
      evidence: clauseEvidence(clause, instrument, citations),
    })),
    demanded: demands.length,
    ...(knownFrom === undefined ? {} : { schemesKnownFrom: knownFrom }),
    covered: serving.length,
    observations: row.indicators.flatMap((id) =>
      latestByDay(
        (values.get(id) ?? []).filter((it) => isNational(it, holdings)),
        day,
      ).map((it) => observationView(it, holdings, citations)),
    ),
    targets: row.indicators.flatMap((id) =>
      (targets.get(id) ?? []).map((it) => targetView(it, id, holdings, values.get(id) ?? [], day, citations)),
    ),
    covers: [...serving]
      .sort(runningFirst)
      .slice(0, shownCovers)
      .map(({ cover, certainty }) => coverView(cover, holdings, citations, certainty)),
    schemes: stateOfCovers(serving.map((it) => it.cover).filter((it) => it.kind === 'scheme')),
    activities: stateOfCovers(serving.map((it) => it.cover).filter((it) => it.kind === 'activity')),
    owners: [...ownersOf(row.placing.functions, day, holdings)],
  }
}

/** A row speaks of the whole country; a part of it or a sub-group of the sexes is not its value. */
export const isNational = (it: Observation, holdings: Holdings): boolean =>
  it.place === holdings.country && it.breakdown === undefined

/** What opens the cell of a row; one that speaks of several needs has none, and one of several groups opens its need. */
function cellOfRow({ placing: { functions, groups } }: NeedRow): Pick<RowView, 'cell'> {
  const [need, ...others] = typeof functions === 'string' ? [] : functions
  if (need === undefined || others.length > 0) return {}
  const group = typeof groups !== 'string' && groups.length === 1 ? groups[0] : undefined
  return { cell: `${need} / ${group ?? 'all'} / all` }
}

export function stateOfCovers(covers: readonly Cover[]): RowState {
  if (covers.length === 0) return 'none recorded'
  if (covers.some((it) => it.state === 'running')) return 'running'
  return covers.some((it) => it.state === 'unknown') ? 'unknown' : 'only ended'
}

export function targetView(
  { clause, instrument }: Wanted,
  indicator: string,
  holdings: Holdings,
  observations: readonly Observation[],
  day: Day,
  citations: Citations,
): TargetView {
  const national = observations.filter((it) => isNational(it, holdings))
  const standing = targetStanding(clause, holdings.indicators.get(indicator), national, day)
  return {
    clause: clause.id,
    instrument: instrument.title,
    text: clause.text,
    indicator: nameIn(holdings.indicators, indicator),
    wanted: clause.target?.value ?? 'not stated',
    unit: clause.target === undefined || isMissing(clause.target.unit) ? 'not stated' : clause.target.unit,
    year: clause.target?.year ?? 'not stated',
    verdict: standing.verdict,
    last: standing.last.map((it) => observationView(it, holdings, citations)),
    yearlyRises: standing.yearlyRises.map((it) => Math.round(it * 100) / 100),
    confidence: clause.confidence,
    evidence: clauseEvidence(clause, instrument, citations),
  }
}
