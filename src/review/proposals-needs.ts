import type { Day } from '#ground/date'
import { addYears } from '#ground/date-arithmetic'
import type { Text } from '#ground/text'
import { isInOneCountry } from '#responses/activity'
import type { Cover } from './cover.ts'
import type { EndedCover } from './ended-cover.ts'
import { type Draft, type Findings, rowLabel, uniqueNames, unnamed } from './findings.ts'
import type { Holdings } from './holdings.ts'
import { ownersOf } from './owners.ts'
import type { RowState } from './proposal.ts'
import type { RowView } from './shape.ts'
import type { EndedView } from './shape-responses.ts'

/** What to decide about needs and who serves them: ended cover, gaps, overlaps, figures. */

/** What is older stays in the annex: the meeting has lived with it. */
const recentYears = 3

export function endedCover(
  { ended: { cells: ended }, endedCover: raw, rows }: Findings,
  holdings: Holdings,
  asOf: Day,
  due: Day,
): readonly Draft<'renew-cover'>[] {
  const seen = new Set<string>()
  return ended
    .map((view, index) => ({ view, cover: raw[index] }))
    .filter(({ view }) => lastEnd(view) >= addYears(asOf, -recentYears))
    .filter(({ view }) => view.perhapsCount === 0 || view.cell.group !== 'not stated')
    .filter(({ cover }) => cover?.ended.every((it) => isLasting(it)) === true)
    .sort(
      (a, b) =>
        precision(b.view, holdings) - precision(a.view, holdings) || (lastEnd(a.view) < lastEnd(b.view) ? 1 : -1),
    )
    .filter(({ view }) => {
      const id = view.ended[0]?.id ?? ''
      return !seen.has(id) && seen.add(id)
    })
    .slice(0, 2)
    .map(({ view, cover }) => ({
      code: 'renew-cover',
      facts: {
        cell: view.cell,
        activities: view.ended.slice(0, 3).map((it) => ({
          title: it.title,
          to: it.to,
          byPlan: it.state === 'ended by plan',
          lastReported: it.lastReported,
        })),
        count: view.endedCount,
        perhaps: view.perhapsCount,
        schemes: schemesFor(cover, rows, holdings),
      },
      cells: [view.cell],
      owners: [...ownersOf(functionOf(cover), asOf, holdings)],
      partners: uniqueNames(view.ended.flatMap((it) => it.organisations)),
      due,
      evidence: view.ended.slice(0, 5).map((it) => it.evidence),
    }))
}

/** Emergency relief is meant to end, and the end of a programme in many countries is no decision of this one. */
const isLasting = ({ means, record }: Cover): boolean =>
  !means.includes('emergency-relief') && 'countries' in record && isInOneCountry(record)

const functionOf = (it: EndedCover | undefined): readonly string[] | 'not stated' =>
  it === undefined || it.cell.function === 'not stated' || it.cell.function === 'all'
    ? 'not stated'
    : [it.cell.function]

/** Whether the law runs a scheme for the cell's need, by the row that stands for it. */
function schemesFor(it: EndedCover | undefined, rows: readonly RowView[], holdings: Holdings): RowState {
  const needs = functionOf(it)
  if (typeof needs === 'string') return 'unknown'
  const row = holdings.needRows.find(
    ({ placing }) => typeof placing.functions !== 'string' && placing.functions.some((fn) => needs.includes(fn)),
  )
  return rows.find((one) => one.id === row?.id)?.schemes ?? 'unknown'
}

/** A cell that names its people, or a place within the country, says more than one that leaves them open. */
function precision({ cell }: EndedView, holdings: Holdings): number {
  const country = holdings.places.get(holdings.country)?.name.en
  const people = typeof cell.group === 'string' ? 0 : 2
  return people + (typeof cell.place === 'string' || cell.place.en === country ? 0 : 1)
}

const lastEnd = (it: EndedView): string =>
  it.ended
    .map((one) => one.to)
    .sort()
    .at(-1) ?? 'unknown'

/** Needs that no running activity is recorded to serve: first those without a scheme either, then those whose value falls
 *  short of an open target; among them, those that most clauses in force ask for. Where the dossier knows a scheme only
 *  from a later day, its silence about the day itself is no gap. */
export function gaps({ rows, conflicts, withWhom }: Findings, due: Day): readonly Draft<'fill-gap'>[] {
  return rows
    .filter((row) => row.activities === 'none recorded' || row.activities === 'only ended')
    .filter((row) =>
      row.schemes === 'running' ? fallsShort(row) : row.schemesKnownFrom === undefined && row.demanded > 0,
    )
    .sort((a, b) => Number(a.schemes === 'running') - Number(b.schemes === 'running') || b.demanded - a.demanded)
    .map((row) => {
      const value = row.observations[0]
      const reports = conflicts.find((all) => all.some((it) => it.evidence === value?.evidence)) ?? [value]
      return {
        code: 'fill-gap',
        facts: {
          row: row.name,
          activities: row.activities,
          schemes: row.schemes,
          ...(value === undefined ? {} : { indicator: value.indicator }),
          values: reports.flatMap((it) => it?.value ?? []),
          unit: value?.unit ?? 'not stated',
          period: value?.period ?? 'unknown',
          demanded: row.demanded,
        },
        cells: [rowLabel(row)],
        owners: row.owners,
        partners: candidatesFor(row, withWhom),
        due,
        evidence: [
          row.evidence,
          ...reports.flatMap((it) => it?.evidence ?? []),
          ...row.demands.slice(0, 2).map((it) => it.evidence),
        ],
      }
    })
}

/** Partners that worked on the need or said they want to; who merely works near it stands in the annex. */
const candidatesFor = (row: RowView, withWhom: Findings['withWhom']): Text[] =>
  (withWhom.find((it) => it.id === row.id)?.candidates ?? [])
    .filter(({ because }) => because.some((it) => it !== 'same aim'))
    .slice(0, 3)
    .map((it) => it.partner)

const fallsShort = (row: RowView): boolean => row.targets.some((it) => it.verdict === 'open' && it.last.length > 0)

export function overlaps(
  { overlaps: { overlaps: found }, overlapCover }: Findings,
  holdings: Holdings,
  asOf: Day,
  due: Day,
): readonly Draft<'resolve-overlap'>[] {
  return found
    .map((view, index) => ({ view, cell: overlapCover[index]?.cell }))
    .filter(({ view }) => view.means.length > 0)
    .sort((a, b) => Number(b.view.certain) - Number(a.view.certain))
    .map(({ view, cell }) => ({
      code: 'resolve-overlap',
      facts: { activities: view.covers.map((it) => it.title), certain: view.certain, means: view.means },
      cells: [view.cell],
      owners: [
        ...ownersOf(
          cell === undefined || cell.function === 'not stated' ? 'not stated' : [cell.function],
          asOf,
          holdings,
        ),
      ],
      partners: uniqueNames(view.covers.flatMap((it) => it.organisations)),
      due,
      evidence: view.covers.map((it) => it.evidence),
    }))
}

/** Recent contradictions about the needs themselves; the others stand in the annex only. */
export function unsettledFigures(
  { conflicts, rows }: Findings,
  asOf: Day,
  due: Day,
): readonly Draft<'settle-figure'>[] {
  const leading = new Set(rows.flatMap((row) => row.observations.map((it) => it.indicator.en)))
  return conflicts
    .filter(
      (reports) =>
        leading.has(reports[0]?.indicator.en ?? '') && (reports[0]?.period ?? '') >= addYears(asOf, -recentYears),
    )
    .sort((a, b) => ((a[0]?.period ?? '') < (b[0]?.period ?? '') ? 1 : -1))
    .map((reports) => ({
      code: 'settle-figure',
      facts: {
        indicator: reports[0]?.indicator ?? unnamed,
        period: reports[0]?.period ?? 'unknown',
        values: reports.map((it) => ({
          value: it.value,
          unit: it.unit,
          numerator: it.numerator,
          denominator: it.denominator,
        })),
      },
      cells: [],
      owners:
        rows.find((row) => row.observations.some((it) => it.indicator.en === reports[0]?.indicator.en))?.owners ?? [],
      partners: [],
      due,
      evidence: reports.map((it) => it.evidence),
    }))
}

export function unmeasuredNeeds({ rows }: Findings, due: Day): readonly Draft<'measure-need'>[] {
  const silent = rows.filter((row) => row.observations.length === 0)
  if (silent.length === 0) return []
  return [
    {
      code: 'measure-need',
      facts: { count: silent.length, rows: silent.map((row) => row.name) },
      cells: silent.slice(0, 4).map(rowLabel),
      owners: [],
      partners: [],
      due,
      evidence: silent.map((row) => row.evidence),
    },
  ]
}
