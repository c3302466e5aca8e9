import { type Day, isByDay } from '#ground/date'
import { isMissing } from '#ground/missing'
import { covers as spanCovers } from '#ground/span'
import type { NeedRow } from '#vocabulary/need-row'
import type { Citations } from './citation.ts'
import type { Cover } from './cover.ts'
import { type Holdings, nameIn } from './holdings.ts'
import { isPartnerInterest } from './priorities.ts'
import type { Servings } from './rows.ts'
import type { RowView } from './shape.ts'
import type { WithWhomView } from './shape-with-whom.ts'
import { clauseEvidence, coverView } from './view.ts'

type Candidate = WithWhomView[number]['candidates'][number]
type Because = Candidate['because'][number]

/** Candidates that a need lists, and records that each is shown with. */
const longest = 6
const shownEvidence = 3

/** With whom the needs could be met that no running activity is known to serve: who worked on them, said it wants to, may
 *  by a recorded mandate, or works on another need of the same aim. Activities of several countries count: what a partner can
 *  do does not stop at a border. */
export function withWhomOn(
  rows: readonly RowView[],
  servings: Servings,
  covers: readonly Cover[],
  holdings: Holdings,
  day: Day,
  citations: Citations,
): WithWhomView {
  const records = new Map(holdings.needRows.map((it) => [it.id, it]))
  const byAim = activitiesByAim(covers, holdings)
  return rows
    .filter((it) => it.activities !== 'running')
    .flatMap((row) => {
      const record = records.get(row.id)
      if (record === undefined || record.placing.functions === 'not stated') return []
      const found = new Map<string, Candidate>()
      const worked = (servings.get(row.id) ?? []).flatMap(({ cover }) => (cover.kind === 'activity' ? [cover] : []))
      addActivities(found, worked, 'worked on it', holdings, citations)
      addInterests(found, record, holdings, day, citations)
      addMandates(found, record, holdings, day, citations)
      const near = (byAim.get(record.aim) ?? []).filter((it) => !worked.includes(it) && it.state === 'running')
      addActivities(found, near, 'same aim', holdings, citations)
      const candidates = [...found.values()].toSorted(strongestFirst)
      return [
        {
          id: row.id,
          row: row.name,
          activities: row.activities,
          schemes: row.schemes,
          candidates: candidates.slice(0, longest),
          total: candidates.length,
          evidence: row.evidence,
        },
      ]
    })
}

const strength: readonly Because[] = ['worked on it', 'stated interest', 'mandate', 'same aim']

const strongestFirst = (a: Candidate, b: Candidate): number =>
  strength.indexOf(a.because[0] ?? 'same aim') - strength.indexOf(b.because[0] ?? 'same aim') ||
  (b.last ?? '').localeCompare(a.last ?? '') ||
  b.activities - a.activities

function activitiesByAim(covers: readonly Cover[], holdings: Holdings): ReadonlyMap<string, readonly Cover[]> {
  const found = new Map<string, Cover[]>()
  for (const it of covers) {
    if (it.kind !== 'activity' || typeof it.placing.functions === 'string') continue
    const aims = new Set(it.placing.functions.flatMap((fn) => holdings.functions.get(fn)?.aim ?? []))
    for (const aim of aims) found.set(aim, [...(found.get(aim) ?? []), it])
  }
  return found
}

/** Adds what speaks for a body to what was found for it before. */
function add(found: Map<string, Candidate>, body: string, holdings: Holdings, more: Omit<Candidate, 'partner'>): void {
  const before = found.get(body)
  found.set(body, {
    partner: nameIn(holdings.organisations, body),
    because: [...new Set([...(before?.because ?? []), ...more.because])],
    activities: (before?.activities ?? 0) + more.activities,
    ...((before?.last ?? more.last) === undefined ? {} : { last: before?.last ?? more.last }),
    evidence: [...new Set([...(before?.evidence ?? []), ...more.evidence])],
  })
}

function addActivities(
  found: Map<string, Candidate>,
  covers: readonly Cover[],
  because: Because,
  holdings: Holdings,
  citations: Citations,
): void {
  const byBody = new Map<string, Cover[]>()
  for (const it of covers)
    for (const body of it.organisations) if (!isMissing(body)) byBody.set(body, [...(byBody.get(body) ?? []), it])
  for (const [body, own] of byBody) {
    const latest = own.toSorted((a, b) => (a.span.to < b.span.to ? 1 : -1))
    const last = latest.find((it) => /^\d/.test(it.span.to))?.span.to
    add(found, body, holdings, {
      because: [because],
      activities: own.length,
      ...(because === 'worked on it' && last !== undefined ? { last } : {}),
      evidence: latest.slice(0, shownEvidence).map((it) => coverView(it, holdings, citations).evidence),
    })
  }
}

const namesNeedOf = ({ placing }: NeedRow, functions: readonly string[] | string): boolean =>
  typeof functions !== 'string' &&
  typeof placing.functions !== 'string' &&
  placing.functions.some((it) => functions.includes(it))

function addInterests(
  found: Map<string, Candidate>,
  row: NeedRow,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): void {
  for (const instrument of holdings.instruments.values()) {
    if (!isPartnerInterest(instrument, holdings) || isByDay(instrument.adopted, day) !== 'yes') continue
    for (const clause of instrument.clauses) {
      if (isMissing(instrument.responsible) || !namesNeedOf(row, clause.reading.placing.functions)) continue
      add(found, instrument.responsible, holdings, {
        because: ['stated interest'],
        activities: 0,
        evidence: [clauseEvidence(clause, instrument, citations)],
      })
    }
  }
}

function addMandates(
  found: Map<string, Candidate>,
  row: NeedRow,
  holdings: Holdings,
  day: Day,
  { cite }: Citations,
): void {
  for (const it of holdings.mandates) {
    const isPartner = holdings.organisations.get(it.body)?.country !== holdings.country
    if (!isPartner || spanCovers(it.span, day) !== 'yes' || !namesNeedOf(row, it.placing.functions)) continue
    add(found, it.body, holdings, {
      because: ['mandate'],
      activities: 0,
      evidence: [cite('mandates', it.id, it.work, it)],
    })
  }
}
