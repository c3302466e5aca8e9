import { type Day, isByDay, isPartialDate } from '#ground/date'
import { isMissing } from '#ground/missing'
import type { Text } from '#ground/text'
import type { Clause, Instrument } from '#promises/instrument'
import type { Meeting } from '#promises/meeting'
import { daysOf } from '#promises/meeting'
import { type Activity, isInOneCountry } from '#responses/activity'
import type { Cell, Placing } from '#vocabulary/cell'
import type { Group } from '#vocabulary/group'
import type { Observation } from '#vocabulary/indicator'
import type { Provision } from '#vocabulary/law'
import type { Organisation } from '#vocabulary/organisation'
import type { Territory } from '#vocabulary/place'
import type { Citable, Citations } from './citation.ts'
import type { Cover } from './cover.ts'
import { bodyName, type Holdings, nameIn, narrativeText } from './holdings.ts'
import type { CellLabel } from './proposal.ts'
import type { ObservationView } from './shape-common.ts'
import type { CoverView } from './shape-responses.ts'

/** Records as the review shows them: names in both languages, and the evidence number behind each. */

export function observationView(it: Observation, holdings: Holdings, { cite }: Citations): ObservationView {
  const indicator = nameIn(holdings.indicators, it.indicator)
  const period = isMissing(it.period) ? (it.periodLabel ?? it.period) : it.period
  const label = { vi: `${indicator.vi}, ${period}`, en: `${indicator.en}, ${period}` }
  return {
    indicator,
    group: it.group === 'all' ? everyoneLabel : nameIn(holdings.groups, it.group),
    ...(it.breakdown === undefined ? {} : { part: it.breakdown }),
    place: nameIn(holdings.places, it.place),
    period,
    value: it.value,
    unit: it.unit,
    numerator: it.numerator,
    denominator: it.denominator,
    kind: it.kind,
    confidence: it.confidence,
    evidence: cite('observations', observationId(it), label, it),
  }
}

const everyoneLabel: Text = { vi: 'mọi người', en: 'everyone' }

/** Observations have no id of their own; what they are of, and their value, tells them apart. */
export const observationId = (it: Observation): string =>
  [
    it.indicator,
    it.place,
    it.group,
    it.breakdown,
    it.period,
    it.periodLabel,
    typeof it.value === 'string' ? it.value : it.value.value,
    it.sources.join('+'),
  ]
    .filter((part) => part !== undefined)
    .join('/')

/** Shows a cover. The end of a scheme that still ran on the day was not set then, so it is shown as open. */
export function coverView(
  it: Cover,
  holdings: Holdings,
  { cite, day }: Citations,
  certainty: 'yes' | 'unknown' = 'yes',
): CoverView {
  const title = 'name' in it.record ? it.record.name : narrativeText(it.record.title, it.record.id)
  const kind = it.kind === 'scheme' ? 'provisions' : 'activities'
  return {
    kind: it.kind,
    id: it.id,
    title,
    organisations: it.organisations.map((body) => bodyName(holdings, body)),
    means: it.means.map((id) => nameIn(holdings.means, id)),
    modality: it.modality,
    from: it.span.from,
    to: it.kind === 'scheme' && it.state === 'running' ? 'open' : it.span.to,
    state: it.state,
    lastReported: 'lastReported' in it.record ? it.record.lastReported : 'not applicable',
    severalCountries: 'countries' in it.record && !isInOneCountry(it.record),
    serves: certainty,
    basis: it.basis,
    ...(it.reasons === undefined ? {} : { reasons: [...it.reasons] }),
    confidence: it.confidence,
    evidence: cite(
      kind,
      it.id,
      it.kind === 'scheme' ? withLaw(it.record as Provision, holdings, day) : title,
      noteOf(it.record),
    ),
  }
}

/** References of a scheme to the acts that were issued by the day. Where an act has no date, the year in its number or the
 *  day it came into force tells; one that has neither counts as known. */
export const knownActs = (it: Provision, { legalActs }: Holdings, day: Day) =>
  it.law.flatMap(({ act, articles }) => {
    const found = legalActs.get(act)
    const number = found?.number ?? act
    const dated = [found?.issued, /\/(\d{4})\//.exec(number)?.[1], found?.inForce.from]
    const issued = dated.find((one) => one !== undefined && isPartialDate(one))
    return issued !== undefined && isByDay(issued, day) === 'no' ? [] : [{ number, articles }]
  })

/** A scheme with the acts and articles that it stood in by the day: the law first, the address second. */
function withLaw(it: Provision, holdings: Holdings, day: Day): Text {
  const cited = knownActs(it, holdings, day)
  const words = (article: string): string =>
    cited
      .map(({ number, articles }) => (articles === undefined ? number : `${number} ${article} ${articles}`))
      .join('; ')
  if (cited.length === 0) return it.name
  return { vi: `${it.name.vi} – ${words('điều')}`, en: `${it.name.en} – ${words('art.')}` }
}

/** What an activity does, in our words, stands with its evidence: published titles are short and in many languages. */
function noteOf(it: Provision | Activity): Citable {
  if (!('summary' in it) || it.summary === undefined) return it
  const { summary, note } = it
  const both = note === undefined ? summary : { vi: `${summary.vi} ${note.vi}`, en: `${summary.en} ${note.en}` }
  return { sources: it.sources, confidence: it.confidence, note: both }
}

export const reporterName = (it: Activity, holdings: Holdings): Text =>
  it.reporting.organisation === undefined
    ? { vi: it.reporting.name, en: it.reporting.name }
    : bodyName(holdings, it.reporting.organisation)

/** The cell's name on each dimension; a group or territory is named if the dossier has a name for exactly it. */
export function cellLabel(it: Cell, holdings: Holdings): CellLabel {
  return {
    function:
      it.function === 'all' || it.function === 'not stated' ? it.function : nameIn(holdings.functions, it.function),
    group: groupLabel(it, holdings),
    place: placeLabel(it, holdings),
    expression: expressionOf(it, holdings),
  }
}

/** What opens the cell: `old-age / pwd / vn-02`, `shocks / farmers+poor / all`. Its span is left out: the day of the view stands beside it. */
export function expressionOf(it: Cell, holdings: Holdings): string {
  const fn = it.function === 'not stated' ? 'all' : it.function
  const groups = it.group === 'not stated' ? 'all' : groupIds(it.group, holdings)
  const places = typeof it.place === 'string' ? [] : placeIds(it.place, holdings)
  return [fn, typeof groups === 'string' ? groups : groups.join('+') || 'all', places.join('+') || 'all'].join(' / ')
}

/** Names of the dossier that together are a group: its own, or those of its conditions. */
function groupIds(group: Group, holdings: Holdings): readonly string[] | 'all' {
  const named = [...holdings.space.groups].find(([, it]) => JSON.stringify(it) === JSON.stringify(group))?.[0]
  if (named !== undefined) return [named]
  if (group.age === undefined && Object.keys(group.attributes).length === 0) return 'all'
  return [...holdings.space.groups].filter(([, it]) => isPart(it, group)).map(([id]) => id)
}

function groupLabel({ group }: Cell, holdings: Holdings): CellLabel['group'] {
  if (group === 'not stated') return group
  const ids = groupIds(group, holdings)
  return ids === 'all' ? ids : joined(ids, holdings.groups, ' + ')
}

/** Whether a named group is one of the conditions of a conjunction. */
const isPart = (it: Group, of: Group): boolean =>
  it.age === undefined &&
  Object.keys(it.attributes).length > 0 &&
  Object.entries(it.attributes).every(([name, value]) => of.attributes[name] === value)

function placeLabel({ place }: Cell, holdings: Holdings): CellLabel['place'] {
  return typeof place === 'string' ? place : joined(placeIds(place, holdings), holdings.places)
}

/** The place that is exactly a territory, or else its pieces. */
function placeIds(territory: Territory, { space }: Holdings): readonly string[] {
  const named = [...space.places].find(
    ([, it]) => it.length === territory.length && it.every((piece, index) => piece === territory[index]),
  )?.[0]
  return named === undefined ? territory : [named]
}

/** The label of a placing with one function, one group and one place; the first of each where there are several. */
export const placingLabel = (it: Placing, holdings: Holdings): CellLabel => ({
  function: typeof it.functions === 'string' ? it.functions : joined(it.functions, holdings.functions),
  group: typeof it.groups === 'string' ? it.groups : joined(it.groups, holdings.groups),
  place: typeof it.places === 'string' ? it.places : joined(it.places, holdings.places),
  ...([it.functions, it.groups, it.places].every((ids) => typeof ids === 'string' || ids.length === 1)
    ? { expression: [it.functions, it.groups, it.places].map(onlyOf).join(' / ') }
    : {}),
})

const onlyOf = (ids: readonly string[] | string): string => (typeof ids === 'string' ? 'all' : (ids[0] ?? 'all'))

const joined = (ids: readonly string[], names: ReadonlyMap<string, { readonly name: Text }>, between = ', '): Text => {
  const found = ids.map((id) => nameIn(names, id))
  return { vi: found.map((it) => it.vi).join(between), en: found.map((it) => it.en).join(between) }
}

export const provisionEvidence = (it: Provision, holdings: Holdings, { cite, day }: Citations): number =>
  cite('provisions', it.id, withLaw(it, holdings, day), it)

export const clauseEvidence = (it: Clause, instrument: Instrument, { cite }: Citations): number =>
  cite(
    'clauses',
    it.id,
    { vi: `${instrument.title.vi}: ${it.text.vi}`, en: `${instrument.title.en}: ${it.text.en}` },
    it,
  )

export const bodyEvidence = (it: Organisation, { cite }: Citations): number => cite('organisations', it.id, it.name, it)

export const meetingEvidence = (it: Meeting, { cite }: Citations): number => cite('meetings', it.id, it.title, it)

export function meetingView(it: Meeting) {
  const days = daysOf(it)
  return { id: it.id, title: it.title, ...(typeof days === 'string' ? {} : { first: days.first, last: days.last }) }
}

/** Four digits after the point: indices between 0 and 1 need three. */
export const rounded = (it: number): number => Math.round(it * 10_000) / 10_000
