import type { Day } from '#ground/date'
import { isKnown } from '#ground/missing'
import { type Citations, inJournal } from './citation.ts'
import { type Draft, type Findings, rowLabel, uniqueNames } from './findings.ts'
import { bodyName, type Holdings } from './holdings.ts'
import type { Body } from './proposal.ts'
import type { RowView } from './shape.ts'
import { placingLabel } from './view.ts'

/** What to decide about what was said: decisions, recommendations, roles, targets, interests. */

export function followUps(
  { decided }: Findings,
  holdings: Holdings,
  { cite }: Citations,
): readonly Draft<'follow-up'>[] {
  return decided
    .filter((it) => it.state === 'open')
    .map((it) => ({
      code: 'follow-up',
      facts: { decision: it.text, decided: it.recorded.slice(0, 10), due: it.due },
      cells: [placingLabel(it.placing, holdings)],
      owners: isKnown(it.owner) ? [{ id: it.owner, name: bodyName(holdings, it.owner), confidence: 'seen' }] : [],
      partners: isKnown(it.partner) ? [bodyName(holdings, it.partner)] : [],
      due: it.due,
      evidence: [cite('journal', it.id, it.text, inJournal)],
    }))
}

export function unansweredRecommendations(
  { recommendations, own }: Findings,
  due: Day,
): readonly Draft<'answer-recommendation'>[] {
  const open = recommendations.filter(
    (it) =>
      it.meeting.id !== own &&
      it.answered !== 'answered together' &&
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

/** The first step of each undertaking that is not recorded as taken, after one that is. */
export const nextSteps = ({ undertakings }: Findings, due: Day): readonly Draft<'next-step'>[] =>
  undertakings.flatMap((it): Draft<'next-step'>[] => {
    const next = it.steps.find(({ state }) => state !== 'taken')
    const taken = it.steps.filter(({ state }) => state === 'taken')
    if (next === undefined || taken.length === 0) return []
    return [
      {
        code: 'next-step',
        facts: {
          undertaking: it.name,
          taken: taken.map(({ step }) => step),
          step: next.step,
          notTakenBy: next.on ?? 'unknown',
        },
        cells: [],
        owners: [],
        partners: [],
        due,
        evidence: [...new Set([it.evidence, ...it.steps.flatMap(({ evidence }) => evidence ?? [])])],
      },
    ]
  })

export function lostRoles({ roles }: Findings, due: Day): readonly Draft<'confirm-successor'>[] {
  const living = roles.filter((it) => it.instrumentState === 'in force')
  const bodies = [...new Map(living.map((it) => [it.body.en, it])).values()]
  return bodies.map((it) => {
    const lost = living.filter((role) => role.body.en === it.body.en)
    const named = lost.flatMap((role) => role.successors).filter((heir) => heir.certain)
    const heirs = [...new Map(named.map((heir) => [heir.id, heir])).values()]
    const undecided = lost.filter((role) => !role.successors.some((heir) => heir.certain))
    const open = undecided.flatMap((role) => role.successors)
    const candidates = [...new Map(open.map((heir) => [heir.id, heir])).values()]
    return {
      code: 'confirm-successor',
      facts: {
        body: it.body,
        ended: it.ended,
        count: lost.length,
        successors: heirs.map(({ id, name, confidence }) => ({
          name,
          count: named.filter((heir) => heir.id === id).length,
          confidence,
        })),
        undecided: { count: undecided.length, candidates: candidates.map((heir) => heir.name) },
      },
      cells: [],
      owners:
        undecided.length > 0
          ? []
          : heirs.map((heir): Body => ({ id: heir.id, name: heir.name, confidence: heir.confidence })),
      partners: [],
      due,
      evidence: [
        ...lost.slice(0, 12).map((role) => role.evidence),
        ...new Set([...heirs, ...candidates].map((heir) => heir.evidence)),
      ],
    }
  })
}

export function lateTargets({ rows }: Findings, asOf: Day, due: Day): readonly Draft<'late-target'>[] {
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
        last: target.last.map((it, index) => {
          const rise = target.yearlyRises[index]
          return { value: it.value, ...(rise === undefined ? {} : { yearlyRise: rise }) }
        }),
        period: target.last[0]?.period ?? 'unknown',
        confirmed: target.confidence !== 'unconfirmed',
      },
      cells: [rowLabel(row)],
      owners: row.owners,
      partners: runningPartners(row),
      due,
      evidence: [target.evidence, ...target.last.map((it) => it.evidence)],
    }))
}

type Target = RowView['targets'][number]

const isLate = (it: Target, asOf: Day): boolean =>
  it.verdict === 'missed' ||
  (it.verdict === 'open' && it.yearlyRises.length > 0 && Number(it.year) - Number(asOf.slice(0, 4)) <= 9)

/** A deadline missed within five years comes before one ahead; of those ahead, the steepest relative rise first. */
function urgency(it: Target, asOf: Day): number {
  const years = Number(asOf.slice(0, 4)) - Number(it.year)
  if (it.verdict === 'missed') return years <= 5 ? 1000 - years : 0
  const wanted = typeof it.wanted === 'string' ? 1 : it.wanted.value
  return 100 * Math.abs((it.yearlyRises[0] ?? 0) / (wanted === 0 ? 1 : wanted))
}

const runningPartners = (row: RowView): Body['name'][] =>
  uniqueNames(
    row.covers
      .filter((it) => it.kind === 'activity' && it.state === 'running' && !it.severalCountries)
      .flatMap((it) => it.organisations),
  )

/** Interests that partners stated and that share no need with any priority of the ministry, list by list. */
export function unmatchedInterests({ priorities }: Findings, due: Day): readonly Draft<'match-interest'>[] {
  const { alone, ministrySets } = priorities
  if (ministrySets.length === 0) return []
  return [...new Map(alone.partner.map((it) => [it.instrument.en, it.instrument])).values()].map((of) => {
    const interests = alone.partner.filter((it) => it.instrument.en === of.en)
    return {
      code: 'match-interest',
      facts: {
        of,
        alone: interests.map((it) => it.text),
        against: ministrySets.map((it) => ({ title: it.title, draft: it.state === 'draft' })),
      },
      cells: [],
      owners: [],
      partners: [],
      due,
      evidence: interests.map((it) => it.evidence),
    }
  })
}
