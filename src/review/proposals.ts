import { addDays, type Day } from '#ground/date'
import { isKnown } from '#ground/missing'
import type { Cover } from './cover.ts'
import type { EndedCover } from './ended-cover.ts'
import { bodyName, type Holdings } from './holdings.ts'
import type { Overlap } from './overlaps.ts'
import { ownersOf } from './owners.ts'
import type { Body, CellLabel, ProposalCode, ProposalOf } from './proposal.ts'
import type { EndedView, Review, RowView } from './shape.ts'
import { placingLabel } from './view.ts'

/** What the decision sheet draws on; all of it is already in the annexes. */
export type Findings = Pick<
  Review,
  'rows' | 'ended' | 'overlaps' | 'comparisons' | 'recommendations' | 'roles' | 'conflicts' | 'decided'
> & {
  readonly covers: readonly Cover[]
  readonly endedCover: readonly EndedCover[]
  readonly overlapCover: readonly Overlap[]
}

type Draft<C extends ProposalCode> = Omit<ProposalOf<C>, 'id'>

const unnamed = { vi: '?', en: '?' }

/** Days after the meeting by which an assignment without a date of its own is proposed. */
const termDays = 90

/** At most ten decisions that the findings ask for. Each kind of finding has its share, so that no kind crowds out the
 *  others: first what was decided and not done, then what is late, then what has nobody, then what is unclear. */
export function proposalsFrom(findings: Findings, holdings: Holdings, asOf: Day): Review['proposals'] {
  const due = addDays(asOf, termDays)
  const drafts = [
    ...followUps(findings, holdings).slice(0, 2),
    ...unansweredRecommendations(findings, due).slice(0, 1),
    ...lostRoles(findings, due).slice(0, 1),
    ...lateTargets(findings, asOf, due).slice(0, 2),
    ...endedCover(findings, holdings, asOf, due).slice(0, 2),
    ...gaps(findings, holdings, due).slice(0, 2),
    ...unmatchedInterests(findings, due).slice(0, 1),
    ...unsettledFigures(findings, due).slice(0, 1),
    ...overlaps(findings, holdings, asOf, due).slice(0, 1),
    ...unmeasuredNeeds(findings, due).slice(0, 1),
  ]
  return drafts.slice(0, 10).map((it, index) => ({ id: `${index + 1}`, ...it }))
}

function followUps({ decided }: Findings, holdings: Holdings): readonly Draft<'follow-up'>[] {
  return decided
    .filter((it) => it.state === 'open')
    .map((it) => ({
      code: 'follow-up',
      facts: { decision: it.text, decided: it.recorded.slice(0, 10), due: it.due },
      cells: [placingLabel(it.placing, holdings)],
      owners: isKnown(it.owner) ? [{ id: it.owner, name: bodyName(holdings, it.owner), confidence: 'seen' }] : [],
      partners: isKnown(it.partner) ? [bodyName(holdings, it.partner)] : [],
      due: it.due,
      evidence: [],
    }))
}

function unansweredRecommendations({ recommendations }: Findings, due: Day): readonly Draft<'answer-recommendation'>[] {
  const open = recommendations.filter((it) =>
    it.steps.some((step) => step.step === 'noted' && step.state === 'unknown'),
  )
  const latest = open[0]
  if (latest === undefined) return []
  const same = open.filter((it) => it.meeting.id === latest.meeting.id)
  return [
    {
      code: 'answer-recommendation',
      facts: {
        meeting: latest.meeting.title,
        count: same.length,
        recommendations: same.slice(0, 3).map((it) => it.text),
        reached: latest.steps.findLast((it) => it.state === 'taken')?.step ?? 'proposed',
      },
      cells: [],
      owners: [],
      partners: [],
      due,
      evidence: same.map((it) => it.evidence),
    },
  ]
}

function lostRoles({ roles }: Findings, due: Day): readonly Draft<'confirm-successor'>[] {
  const living = roles.filter((it) => it.instrumentState === 'in force')
  const bodies = [...new Map(living.map((it) => [it.body.en, it])).values()]
  return bodies.map((it) => {
    const lost = living.filter((role) => role.body.en === it.body.en)
    const heirs = [...new Map(lost.flatMap((role) => role.successors).map((heir) => [heir.name.en, heir])).values()]
    return {
      code: 'confirm-successor',
      facts: { body: it.body, ended: it.ended, count: lost.length, successors: heirs.map((heir) => heir.name) },
      cells: [],
      owners: heirs.map((heir): Body => ({ id: heir.name.en, name: heir.name, confidence: heir.confidence })),
      partners: [],
      due,
      evidence: [...lost.slice(0, 3).map((role) => role.evidence), ...heirs.map((heir) => heir.evidence)],
    }
  })
}

function endedCover(
  { ended, endedCover: raw }: Findings,
  holdings: Holdings,
  asOf: Day,
  due: Day,
): readonly Draft<'renew-cover'>[] {
  return ended
    .map((view, index) => ({ view, cell: raw[index]?.cell }))
    .filter(({ view }) => view.perhaps.length === 0 || view.cell.group !== 'not stated')
    .sort(
      (a, b) =>
        precision(b.view, holdings) - precision(a.view, holdings) || (lastEnd(a.view) < lastEnd(b.view) ? 1 : -1),
    )
    .filter(({ view }, index, all) => all.findIndex((other) => other.view.ended[0]?.id === view.ended[0]?.id) === index)
    .map(({ view, cell }) => ({
      code: 'renew-cover',
      facts: {
        cell: view.cell,
        activity: view.ended[0]?.title ?? unnamed,
        ended: lastEnd(view),
        count: view.ended.length,
        byPlan: view.ended.every((it) => it.state === 'ended by plan'),
        perhaps: view.perhaps.length,
      },
      cells: [view.cell],
      owners: [
        ...ownersOf(
          cell === undefined || cell.function === 'not stated' ? 'not stated' : [cell.function],
          asOf,
          holdings,
        ),
      ],
      partners: uniqueNames(view.ended.flatMap((it) => it.organisations)),
      due,
      evidence: view.ended.map((it) => it.evidence),
    }))
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

const uniqueNames = (names: readonly Body['name'][]): Body['name'][] => [
  ...new Map(names.map((it) => [it.en, it])).values(),
]

function lateTargets({ rows }: Findings, asOf: Day, due: Day): readonly Draft<'late-target'>[] {
  return rows
    .flatMap((row) => row.targets.map((target) => ({ row, target })))
    .filter(({ target }) => isLate(target, asOf))
    .sort((a, b) => urgency(b.target, asOf) - urgency(a.target, asOf))
    .filter(({ row }, index, all) => all.findIndex((other) => other.row.id === row.id) === index)
    .map(({ row, target }) => ({
      code: 'late-target',
      facts: {
        target: target.text,
        instrument: target.instrument,
        wanted: target.wanted,
        unit: target.unit,
        year: target.year,
        missed: target.verdict === 'missed',
        last: target.last[0]?.value ?? 'unknown',
        period: target.last[0]?.period ?? 'unknown',
        ...(target.yearlyRise === undefined ? {} : { yearlyRise: target.yearlyRise }),
        confirmed: target.confidence !== 'unconfirmed',
      },
      cells: [rowLabel(row)],
      owners: row.owners,
      partners: runningPartners(row),
      due: typeof target.year === 'number' && `${target.year}-12-31` > asOf ? `${target.year}-12-31` : due,
      evidence: [target.evidence, ...target.last.map((it) => it.evidence)],
    }))
}

type Target = RowView['targets'][number]

const isLate = (it: Target, asOf: Day): boolean =>
  it.verdict === 'missed' ||
  (it.verdict === 'open' && it.yearlyRise !== undefined && Number(it.year) - Number(asOf.slice(0, 4)) <= 9)

/** A deadline missed within five years comes before one ahead; of those ahead, the steepest relative rise first. */
function urgency(it: Target, asOf: Day): number {
  const years = Number(asOf.slice(0, 4)) - Number(it.year)
  if (it.verdict === 'missed') return years <= 5 ? 1000 - years : 0
  const wanted = typeof it.wanted === 'string' ? 1 : it.wanted.value
  return 100 * Math.abs((it.yearlyRise ?? 0) / (wanted === 0 ? 1 : wanted))
}

const rowLabel = (row: RowView): CellLabel => ({ function: row.name, group: 'all', place: 'all' })

const runningPartners = (row: RowView): Body['name'][] =>
  uniqueNames(
    row.covers.filter((it) => it.kind === 'activity' && it.state === 'running').flatMap((it) => it.organisations),
  )

/** Needs that neither a scheme nor an activity is recorded to serve come first; then those whose value falls short of an
 *  open target while no activity runs. Where the dossier knows a scheme only from a later day, its silence about the day
 *  itself is no gap. */
function gaps({ rows }: Findings, holdings: Holdings, due: Day): readonly Draft<'fill-gap'>[] {
  return rows
    .filter((row) => row.activities === 'none recorded' || row.activities === 'only ended')
    .filter((row) => needsOf(row.id, holdings) !== 'not stated')
    .filter((row) => row.schemes === 'running' || !hasSchemeLater(row.id, holdings))
    .filter((row) => row.schemes !== 'running' || row.targets.some((it) => it.verdict === 'open' && it.last.length > 0))
    .sort(
      (a, b) =>
        Number(a.schemes === 'running') - Number(b.schemes === 'running') || b.targets.length - a.targets.length,
    )
    .map((row) => {
      const value = row.observations[0]
      return {
        code: 'fill-gap',
        facts: {
          row: row.name,
          activities: row.activities,
          schemes: row.schemes,
          ...(value === undefined ? {} : { indicator: value.indicator }),
          value: value?.value ?? 'unknown',
          unit: value?.unit ?? 'not stated',
          period: value?.period ?? 'unknown',
          targets: row.targets.length,
        },
        cells: [rowLabel(row)],
        owners: row.owners,
        partners: [],
        due,
        evidence: [
          ...row.observations.slice(0, 2).map((it) => it.evidence),
          ...row.targets.slice(0, 1).map((it) => it.evidence),
        ],
      }
    })
}

function unmatchedInterests({ comparisons }: Findings, due: Day): readonly Draft<'match-interest'>[] {
  return comparisons
    .filter((it) => it.code === 'partner-interests')
    .flatMap((comparison) => {
      const alone = comparison.matches.filter((it) => !it.with.some((one) => sharesNeed(one.shared)))
      if (alone.length === 0) return []
      return [
        {
          code: 'match-interest',
          facts: {
            of: comparison.of,
            alone: alone.map((it) => it.of.text),
            against: comparison.against.map((it) => it.title),
          },
          cells: [],
          owners: [],
          partners: [],
          due,
          evidence: alone.map((it) => it.of.evidence),
        },
      ]
    })
}

const needsOf = (row: string, holdings: Holdings) =>
  holdings.needRows.find((it) => it.id === row)?.placing.functions ?? 'not stated'

function hasSchemeLater(row: string, holdings: Holdings): boolean {
  const needs = needsOf(row, holdings)
  if (typeof needs === 'string') return false
  return holdings.provisions.some(
    ({ placing }) => typeof placing.functions !== 'string' && placing.functions.some((it) => needs.includes(it)),
  )
}

const sharesNeed = (shared: readonly string[]): boolean => shared.includes('function') || shared.includes('indicator')

/** Contradictions about the needs themselves; the others stand in the annex only. */
function unsettledFigures({ conflicts, rows }: Findings, due: Day): readonly Draft<'settle-figure'>[] {
  const leading = new Set(rows.flatMap((row) => row.observations.map((it) => it.indicator.en)))
  return conflicts
    .filter((reports) => leading.has(reports[0]?.indicator.en ?? ''))
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
      owners: [],
      partners: [],
      due,
      evidence: reports.map((it) => it.evidence),
    }))
}

function overlaps(
  { overlaps: found, overlapCover }: Findings,
  holdings: Holdings,
  asOf: Day,
  due: Day,
): readonly Draft<'resolve-overlap'>[] {
  return found
    .map((view, index) => ({ view, cell: overlapCover[index]?.cell }))
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

function unmeasuredNeeds({ rows }: Findings, due: Day): readonly Draft<'measure-need'>[] {
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
      evidence: [],
    },
  ]
}
