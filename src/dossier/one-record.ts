import type { Day } from '#ground/date'
import { earliestDay, isPartialDate, latestDay } from '#ground/date'
import type { Problem } from '#ground/problem'
import { beginningOfTime } from '#ground/span'
import { citationsIn, lawsCitedIn } from '#rules/2-ir/citation'
import { dependencies, dependenciesBelow } from '#rules/2-ir/dependencies'
import { startOf } from '#rules/2-ir/law'
import type { Dated, Rules } from '#rules/2-ir/rules'
import type { Provision } from '#vocabulary/law'
import type { Dossier } from './dossier.ts'

/** A provision of the dossier and the schemes of the rules that carry it out are one record: the provision says what it is for, on which needs it lies and who pays; the
 *  rules say who gets how much, since when and by which article. Here they are held together.
 *
 *  What contradicts is a problem; what is only silent, because rules are still missing, is a remark. */
export function heldTogether(rules: Rules, dossier: Dossier): Held {
  const { provisions } = dossier.records
  const known = new Map(provisions.map((it) => [it.id, it]))
  const problems = [
    ...schemesOutside(rules, known),
    ...unrecordedActs(rules, dossier),
    ...Object.keys(rules.schemes).flatMap((scheme) => daysBeyond(rules, scheme, known)),
  ]
  const remarks = provisions.flatMap((it) => {
    const schemes = schemesOf(rules, it.id)
    if (schemes.length === 0) return [remark('provision-without-rules', it, {}, dossier)]
    return [...daysLeftOut(rules, it, schemes, dossier), ...actsLeftOut(rules, it, schemes, dossier)]
  })
  return { problems, remarks }
}

type Held = { readonly problems: readonly Problem[]; readonly remarks: readonly Problem[] }

/** The provisions that a scheme carries out: what its country says of it as `dossier`. */
export function provisionsOf(rules: Rules, scheme: string): readonly string[] {
  const named = rules.schemes[scheme]?.facts['dossier']
  return Array.isArray(named) ? named.filter((it) => typeof it === 'string') : []
}

/** The schemes that carry out a provision, in the order of the rule book. */
export const schemesOf = (rules: Rules, provision: string): readonly string[] =>
  Object.keys(rules.schemes).filter((it) => provisionsOf(rules, it).includes(provision))

/** What some schemes rest on by their own rules, with the variables that decide them. What decides another scheme that they read is named; what that rests on belongs to it. */
export function partsBehind(rules: Rules, schemes: readonly string[]): readonly string[] {
  const others = Object.keys(rules.schemes).filter((it) => !schemes.includes(it))
  const outside = new Set(others.flatMap((it) => decidedBy(rules, it)))
  const own = new Map([...readsOf(rules)].filter(([name]) => !outside.has(name)))
  return [...dependenciesBelow(own, decidedByAny(rules, schemes)).keys()]
}

/** All that some schemes rest on, however far. */
export const allBehind = (rules: Rules, schemes: readonly string[]): readonly string[] => [
  ...dependenciesBelow(readsOf(rules), decidedByAny(rules, schemes)).keys(),
]

/** Other schemes whose outcome some schemes look at. */
export function schemesBehind(rules: Rules, schemes: readonly string[]): readonly string[] {
  const parts = new Set(partsBehind(rules, schemes))
  return Object.keys(rules.schemes).filter(
    (it) => !schemes.includes(it) && decidedBy(rules, it).some((name) => parts.has(name)),
  )
}

const decidedByAny = (rules: Rules, schemes: readonly string[]): readonly string[] =>
  schemes.flatMap((name) => decidedBy(rules, name))

/** What every name of a rule book reads: worked out once for each book, as every provision asks for it. */
function readsOf(rules: Rules): ReturnType<typeof dependencies> {
  const known = reads.get(rules) ?? dependencies(rules)
  reads.set(rules, known)
  return known
}

const reads = new WeakMap<Rules, ReturnType<typeof dependencies>>()

const decidedBy = (rules: Rules, name: string): readonly string[] => {
  const scheme = rules.schemes[name]
  return scheme === undefined ? [] : [scheme.eligible, scheme.calculated, scheme.amount]
}

/** The acts that some schemes cite, in their own articles and in those of all that they rest on. */
export const actsBehind = (rules: Rules, schemes: readonly string[]): ReadonlySet<string> => {
  const parts = partsBehind(rules, schemes).map(
    (name) => rules.variables[name] ?? rules.parameters[name] ?? rules.scales[name] ?? rules.tables[name],
  )
  return actsOf([parts, schemes.map((it) => rules.schemes[it]?.exclusions)])
}

const actsOf = (data: unknown): ReadonlySet<string> =>
  new Set([...lawsCitedIn(data)].flatMap(citationsIn).map((it) => it.act))

function schemesOutside(rules: Rules, known: ReadonlyMap<string, Provision>): readonly Problem[] {
  return Object.entries(rules.schemes).flatMap(([scheme, { label }]) =>
    provisionsOf(rules, scheme)
      .filter((id) => !known.has(id))
      .map((id) => ({ code: 'no-such-provision', facts: { scheme, label, id, known: [...known.keys()] } })),
  )
}

function unrecordedActs(rules: Rules, { index }: Dossier): readonly Problem[] {
  const { variables, parameters, scales, tables, schemes } = rules
  const cited = new Map<string, string[]>()
  for (const [name, part] of [variables, parameters, scales, tables, schemes].flatMap((it) =>
    Object.entries<object>(it),
  ))
    for (const act of actsOf(part)) if (!index['legal-acts'].has(act)) cited.set(act, [...(cited.get(act) ?? []), name])
  return [...cited].map(([act, rulesCiting]) => ({ code: 'act-not-on-record', facts: { act, rules: rulesCiting } }))
}

/** First and last day of what is in force; without an end where none is set. */
type Hull = { readonly from: Day; readonly to?: Day }

function hullOf(spans: readonly Hull[]): Hull | undefined {
  const from = spans.map((it) => it.from).sort()[0]
  if (from === undefined) return undefined
  const ends = spans.flatMap((it) => it.to ?? [])
  const to = ends.length < spans.length ? undefined : ends.sort().at(-1)
  return { from, ...(to === undefined ? {} : { to }) }
}

const formulasOf = (rules: Rules, scheme: string): readonly Dated[] =>
  rules.variables[rules.schemes[scheme]?.eligible ?? '']?.formulas ?? []

/** When a scheme is in force, all formulas together, and the first day to which one reaches back. */
export const inForceOf = (rules: Rules, scheme: string): (Hull & { readonly appliesFrom: Day }) | undefined => {
  const formulas = formulasOf(rules, scheme)
  const hull = hullOf(formulas.map(({ from, to }) => ({ from, ...(to === undefined ? {} : { to }) })))
  return hull && { ...hull, appliesFrom: formulas.map(startOf).sort()[0] ?? hull.from }
}

/** When a provision is in force, read as widely as its record allows. */
export const daysOf = ({ inForce: { from, to } }: Provision): Hull => ({
  from: isPartialDate(from) ? earliestDay(from) : beginningOfTime,
  ...(isPartialDate(to) ? { to: latestDay(to) } : {}),
})

/** A scheme that is in force on days on which none of its provisions is. */
function daysBeyond(rules: Rules, scheme: string, known: ReadonlyMap<string, Provision>): readonly Problem[] {
  const carried = provisionsOf(rules, scheme).flatMap((it) => known.get(it) ?? [])
  const own = inForceOf(rules, scheme)
  const theirs = hullOf(carried.map(daysOf))
  if (own === undefined || theirs === undefined) return []
  const label = rules.schemes[scheme]?.label
  const differs = (side: 'from' | 'to' | 'appliesFrom', rulesSay: Day | 'open', dossierSays: Day | 'open') => ({
    code: 'scheme-beyond-provision',
    facts: { scheme, label, provisions: carried.map((it) => it.id), side, rules: rulesSay, dossier: dossierSays },
  })
  const reachesBackTo = carried.map((it) => it.appliesFrom ?? daysOf(it).from).sort()[0] ?? theirs.from
  return [
    ...(own.from < theirs.from ? [differs('from', own.from, theirs.from)] : []),
    ...(own.from >= theirs.from &&
    own.appliesFrom < monthStart(reachesBackTo < theirs.from ? reachesBackTo : theirs.from)
      ? [differs('appliesFrom', own.appliesFrom, reachesBackTo)]
      : []),
    ...(theirs.to !== undefined && (own.to === undefined || own.to > theirs.to)
      ? [differs('to', own.to ?? 'open', theirs.to)]
      : []),
  ]
}

/** What comes into force within a month may reach back to its first day: a grant of that month asks for the day of the event. */
const monthStart = (day: Day): Day => `${day.slice(0, 7)}-01`

/** A provision that is in force, or reaches back to days, on which none of its schemes is or does. */
function daysLeftOut(rules: Rules, it: Provision, schemes: readonly string[], dossier: Dossier): readonly Problem[] {
  const own = daysOf(it)
  const theirs = hullOf(schemes.flatMap((name) => inForceOf(rules, name) ?? []))
  if (theirs === undefined) return []
  const differs = (
    side: 'from' | 'to' | 'appliesFrom',
    rulesSay: Day | 'open' | undefined,
    dossierSays: Day | 'open',
  ) => remark('provision-beyond-rules', it, { schemes, side, rules: rulesSay, dossier: dossierSays }, dossier)
  const reachesBack = partsBehind(rules, schemes).some((name) =>
    datesIn(rules.variables[name] ?? rules.parameters[name] ?? rules.scales[name] ?? rules.tables[name]).includes(
      it.appliesFrom ?? '',
    ),
  )
  return [
    ...(own.from < theirs.from ? [differs('from', theirs.from, own.from)] : []),
    ...(theirs.to !== undefined && (own.to === undefined || own.to > theirs.to)
      ? [differs('to', theirs.to, own.to ?? 'open')]
      : []),
    ...(it.appliesFrom === undefined || reachesBack ? [] : [differs('appliesFrom', undefined, it.appliesFrom)]),
  ]
}

/** Days to which pieces of law in a part of the rules reach back. */
function datesIn(it: unknown): readonly string[] {
  if (typeof it !== 'object' || it === null) return []
  return Object.entries(it).flatMap(([key, value]) =>
    key === 'appliesFrom' && typeof value === 'string' ? [value] : datesIn(value),
  )
}

/** Acts that a provision names and none of its schemes cites. */
function actsLeftOut(rules: Rules, it: Provision, schemes: readonly string[], dossier: Dossier): readonly Problem[] {
  const cited = actsBehind(rules, schemes)
  const left = it.law
    .filter(({ act }) => !cited.has(act))
    .map(({ act }) => dossier.index['legal-acts'].get(act)?.number ?? act)
  return left.length === 0 ? [] : [remark('act-not-cited', it, { schemes, acts: [...new Set(left)] }, dossier)]
}

function remark(code: string, it: Provision, facts: Problem['facts'], { files }: Dossier): Problem {
  const file = files.get(`provisions/${it.id}`)
  return {
    code,
    facts: { id: it.id, label: it.name, ...facts },
    ...(file === undefined ? {} : { position: { file } }),
  }
}
