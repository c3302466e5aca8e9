import type { Day } from '#ground/date'
import { isMissing } from '#ground/missing'
import { hasEnded, hasStarted, type Span } from '#ground/span'
import type { Clause } from '#promises/instrument'
import { responsibleOn } from '#vocabulary/organisation'
import { standingOn } from '#vocabulary/place'
import type { Citations } from './citation.ts'
import type { Shown } from './findings.ts'
import { type Holdings, nameIn } from './holdings.ts'
import type { Review } from './shape.ts'
import { bodyEvidence, clauseEvidence } from './view.ts'

/** Clauses of instruments known on the day whose responsible body no longer exists, with who took over. */
export function endedRoles(
  holdings: Holdings,
  day: Day,
  citations: Citations,
  limit: number,
): Shown<Review['roles'][number]> {
  const lost = [...holdings.instruments.values()].flatMap((instrument) => {
    const state = holdings.stateOf(instrument, day)
    if (state === 'not yet') return []
    return instrument.clauses.flatMap((clause) => {
      const body = holdings.organisations.get(clause.responsible)
      return clause.entered && body !== undefined && hasEnded(body.span, day) === 'yes'
        ? [{ instrument, state, clause, body }]
        : []
    })
  })
  const shown = lost.slice(0, limit).map(({ instrument, state, clause, body }) => ({
    body: body.name,
    ended: body.span.to,
    clause: clause.id,
    instrument: instrument.title,
    text: clause.text,
    instrumentState: state,
    successors: heirsOf(body.id, clause, holdings, day, citations),
    evidence: clauseEvidence(clause, instrument, citations),
  }))
  return { shown, total: lost.length }
}

/** Those who answer today for what the clause speaks of: for certain where the succession names its need. */
function heirsOf(
  body: string,
  { reading }: Clause,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): Review['roles'][number]['successors'] {
  const { functions } = reading.placing
  const wanted = typeof functions === 'string' ? [functions] : functions
  const heirs = wanted.flatMap((fn) => responsibleOn(body, fn, day, holdings.organisations))
  return [...new Map(heirs.map((it) => [it.organisation, it])).values()].flatMap((it) => {
    const link = it.through.at(-1)
    const heir = holdings.organisations.get(it.organisation)
    if (link === undefined || heir === undefined) return []
    const certain = wanted.some((fn) => link.functions.includes(fn))
    return [
      {
        id: heir.id,
        name: heir.name,
        work: link.work,
        confidence: link.confidence,
        certain,
        evidence: bodyEvidence(heir, citations),
      },
    ]
  })
}

/** Bodies of the country that had ended by the day, with those that took over and what. */
export function successionsOn(holdings: Holdings, day: Day, citations: Citations): Review['successions'] {
  return [...holdings.organisations.values()]
    .filter((it) => it.successors.length > 0 && hasEnded(it.span, day) === 'yes')
    .map((body) => ({
      body: body.name,
      ended: body.span.to,
      confidence: body.confidence,
      successors: body.successors.flatMap((heir) => {
        const organisation = holdings.organisations.get(heir.to)
        if (organisation === undefined) return []
        return [
          {
            name: organisation.name,
            work: heir.work,
            functions: heir.functions.map((it) => nameIn(holdings.functions, it)),
            confidence: heir.confidence,
            ...(heir.note === undefined ? {} : { note: heir.note }),
            evidence: bodyEvidence(organisation, citations),
          },
        ]
      }),
      evidence: bodyEvidence(body, citations),
    }))
}

/** Who belonged to each group of countries on the day, who watched, and who the record says joined later. */
export function standingsOn(holdings: Holdings, day: Day, { cite }: Citations): Review['standings'] {
  return holdings.countryGroups.map((group) => {
    const countries = [...new Set(group.memberships.map((it) => it.country))]
    const standing = (country: string) => standingOn(group, country, day)
    const undated = (span: Span) => isMissing(span.from)
    return {
      group: group.name,
      members: countries
        .filter(
          (it) => standing(it) === 'member' || group.memberships.some((one) => one.country === it && undated(one.span)),
        )
        .map((it) => nameIn(holdings.places, it)),
      observers: group.memberships
        .filter(
          (it) => it.standing === 'observer' && hasStarted(it.span, day) === 'yes' && hasEnded(it.span, day) === 'no',
        )
        .map((it) => ({ name: nameIn(holdings.places, it.country), from: it.span.from, to: it.span.to })),
      joinsLater: group.memberships
        .filter((it) => it.standing === 'member' && hasStarted(it.span, day) === 'no')
        .map((it) => ({ name: nameIn(holdings.places, it.country), from: it.span.from })),
      evidence: cite('country-groups', group.id, group.name, group),
    }
  })
}
