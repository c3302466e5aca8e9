import type { Day } from '#ground/date'
import { addYears } from '#ground/date-arithmetic'
import { isMissing } from '#ground/missing'
import { always } from '#ground/span'
import type { Text } from '#ground/text'
import { type Cell, cellsOf } from '#vocabulary/cell'
import { everyone, type Group, meetGroups } from '#vocabulary/group'
import { latestByDay, type Observation } from '#vocabulary/indicator'
import type { NeedRow } from '#vocabulary/need-row'
import type { Citations } from './citation.ts'
import { type Cover, coversByNeed, servesBy } from './cover.ts'
import { endOf } from './following.ts'
import { type Holdings } from './holdings.ts'
import { byIndicator } from './rows.ts'
import type { CellCover, CellsBy, CellsView, ServedCell } from './shape-cells.ts'
import { observationView } from './view.ts'

/** The standing needs against every group of people, or every part of the country. A cell that a need has nothing to do with, such as old age and
 *  children, says so and is no gap.
 *  @param only rows that are asked for. */
export function cellsOn(
  by: CellsBy,
  only: (row: NeedRow) => boolean,
  covers: readonly Cover[],
  holdings: Holdings,
  day: Day,
  citations: Citations,
): CellsView {
  const columns = columnsOf(by, holdings)
  const near = coversByNeed(covers, holdings)
  const values = byIndicator(holdings.observations)
  return {
    by,
    columns: columns.map(({ id, name }) => ({ id, name })),
    rows: holdings.needRows
      .filter((row) => row.placing.functions !== 'not stated' && only(row))
      .map((row) => {
        const serving = nearRow(row, near, covers)
        return {
          id: row.id,
          name: row.name,
          evidence: citations.cite('need-rows', row.id, row.name, { sources: [], confidence: 'inferred' }),
          cells: columns.map((column) => cellOf(row, column, serving, values, holdings, day, citations)),
        }
      }),
  }
}

/** A group or a part of the country; the first is everyone in the whole country. */
type Column = { readonly id: string; readonly name: Text; readonly group: Group; readonly place: Cell['place'] }

function columnsOf(by: CellsBy, { space, groups, places, country }: Holdings): readonly Column[] {
  if (by === 'groups')
    return [
      { id: 'all', name: { vi: 'Mọi người', en: 'Everyone' }, group: everyone, place: 'all' },
      ...[...groups.values()].map(
        ({ id, name }): Column => ({ id, name, group: space.groups.get(id) ?? everyone, place: 'all' }),
      ),
    ]
  const land = space.places.get(country) ?? []
  const parts = [...places.values()].filter(
    (it) => it.level === 'part' && (space.places.get(it.id) ?? ['']).every((piece) => land.includes(piece)),
  )
  return [
    { id: 'all', name: { vi: 'Cả nước', en: 'Whole country' }, group: everyone, place: 'all' },
    ...parts.map(({ id, name }): Column => ({ id, name, group: everyone, place: space.places.get(id) ?? [] })),
  ]
}

function nearRow(
  { placing }: NeedRow,
  near: ReturnType<typeof coversByNeed>,
  covers: readonly Cover[],
): readonly Cover[] {
  const { functions } = placing
  return typeof functions === 'string' ? covers : [...new Set(functions.flatMap((it) => near.of(it)))]
}

function cellOf(
  row: NeedRow,
  column: Column,
  near: readonly Cover[],
  values: ReadonlyMap<string, readonly Observation[]>,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): ServedCell {
  const cells = cellsOf(row.placing, holdings.space).flatMap((it): Cell[] => {
    if (it.group === 'not stated') return []
    const group = meetGroups(it.group, column.group, holdings.space.attributes)
    return group === undefined ? [] : [{ ...it, group, place: column.place, span: always }]
  })
  const fn = typeof row.placing.functions === 'string' ? 'all' : (row.placing.functions[0] ?? 'all')
  const where = typeof column.place === 'string' ? `${fn} / ${column.id}` : `${fn} / ${groupOf(row)} / ${column.id}`
  const head = { column: column.id, cell: where }
  if (cells.length === 0)
    return {
      ...head,
      cover: 'not applicable',
      schemes: 'none recorded',
      running: 0,
      partners: 0,
      perhaps: 0,
      ended: 0,
      need: [],
    }
  const serving = near
    .map((cover) => ({ cover, certainty: servesBy(cover, row.means, cells, holdings) }))
    .filter((it) => it.certainty !== 'no')
  const activities = serving.filter(({ cover }) => cover.kind === 'activity')
  const running = activities.filter((it) => it.cover.state === 'running' && it.certainty === 'yes').map(coverIn)
  const perhaps = activities.filter(
    (it) => it.cover.state === 'unknown' || (it.cover.state === 'running' && it.certainty === 'unknown'),
  )
  const ended = activities.map(coverIn).filter((it) => it.state === 'ended' || it.state === 'ended by plan')
  const [until, lastEnd] = [lastOf(running), lastOf(ended)]
  const schemes = schemesState(serving.map(coverIn).filter((it) => it.kind === 'scheme'))
  const isEnding = until !== undefined && until <= addYears(day, 1)
  return {
    ...head,
    cover: coverState(running.length, isEnding, perhaps.length, ended.length, schemes),
    schemes,
    running: running.length,
    partners: new Set(running.flatMap((it) => it.organisations)).size,
    perhaps: perhaps.length,
    ended: ended.length,
    ...(until === undefined ? {} : { until }),
    ...(lastEnd === undefined ? {} : { lastEnd }),
    need: figuresOf(row, column, values, holdings, day).map((it) => observationView(it, holdings, citations)),
  }
}

const coverIn = ({ cover }: { readonly cover: Cover }): Cover => cover

/** The people of a need in the words of an address. */
const groupOf = ({ placing }: NeedRow): string =>
  typeof placing.groups === 'string' ? 'all' : (placing.groups[0] ?? 'all')

function coverState(
  running: number,
  isEnding: boolean,
  perhaps: number,
  ended: number,
  schemes: ServedCell['schemes'],
): CellCover {
  if (running > 0) return isEnding ? 'ending' : 'running'
  if (perhaps > 0) return 'unknown'
  if (ended > 0) return 'ended'
  return schemes === 'running' ? 'state only' : 'none recorded'
}

/** The last of the days on which they end; nothing where that of one is not known. */
function lastOf(covers: readonly Cover[]): Day | undefined {
  const ends = covers.map(endOf)
  return ends.some(isMissing) ? undefined : ends.toSorted().at(-1)
}

function schemesState(schemes: readonly Cover[]): ServedCell['schemes'] {
  if (schemes.length === 0) return 'none recorded'
  if (schemes.some((it) => it.state === 'running')) return 'running'
  return schemes.some((it) => it.state === 'unknown') ? 'unknown' : 'only ended'
}

/** The latest figure of each indicator of the need for just these people or this part of the country. */
function figuresOf(
  row: NeedRow,
  { id, place }: Column,
  values: ReadonlyMap<string, readonly Observation[]>,
  holdings: Holdings,
  day: Day,
): readonly Observation[] {
  const isColumn = (it: Observation): boolean =>
    it.breakdown === undefined &&
    (typeof place !== 'string'
      ? it.place === id
      : it.place === holdings.country && (it.group === id || (id === 'all' && it.group === 'all')))
  return row.indicators.flatMap((indicator) => latestByDay((values.get(indicator) ?? []).filter(isColumn), day))
}
