import { type Day, earliestDay, latestDay, type PartialDate } from '#ground/date'
import { isMissing } from '#ground/missing'
import { leadingValue } from '#ground/reports'
import type { Bound, Span } from '#ground/span'
import type { Text } from '#ground/text'
import type { AlignmentReading } from '#promises/alignment-reading'
import type { Instrument } from '#promises/instrument'
import { spanOf } from '#responses/activity'
import { latestByDay, type Observation } from '#vocabulary/indicator'
import type { Place } from '#vocabulary/place'
import { type Citable, type Citations, inJournal } from './citation.ts'
import { clausesById } from './clause-view.ts'
import type { Shown } from './findings.ts'
import { type Holdings, nameIn, narrativeText } from './holdings.ts'
import { type ChangeGroup, type ChangeView, changeGroups } from './shape.ts'
import { observationId } from './view.ts'

type Change = ChangeView['change']

/** Something dated in a record, before it is shown. */
type Event = {
  readonly on: Bound
  readonly change: Change
  readonly what: Text
  readonly kind: string
  readonly id: string
  readonly record: Citable
  readonly value?: ChangeView['value']
  readonly step?: ChangeView['step']
}

/** Where a meeting looks for each kind of change. */
const groupOf: Readonly<Record<Change, ChangeGroup>> = {
  adopted: 'promises',
  'horizon ended': 'promises',
  'step taken': 'promises',
  'step not taken': 'promises',
  commented: 'promises',
  'comment decided': 'promises',
  'alignment read': 'meetings',
  'lesson drawn': 'promises',
  'trend seen': 'promises',
  'practice seen': 'promises',
  'in force': 'law',
  'no longer in force': 'law',
  'act in force': 'law',
  'published for': 'values',
  'activity started': 'activities',
  'activity ended': 'activities',
  'activity due to end': 'activities',
  'body formed': 'bodies',
  'body ended': 'bodies',
  'places rearranged': 'places',
  'place ended': 'places',
  'place changed type': 'places',
  joined: 'places',
  left: 'places',
  met: 'meetings',
  decided: 'meetings',
}

/** What happened after one day and up to another, by the dates in the records: what came into being, what ended, what
 *  was published. A date of which only the year is known counts where the whole year lies between.
 *  @param own the meeting that is being reviewed: that it met is no news to it. */
export function changesBetween(
  after: Day,
  until: Day,
  holdings: Holdings,
  { cite }: Citations,
  limit: number,
  own?: string,
): Shown<ChangeView> {
  const between = oncePerLine(eventsIn(holdings))
    .filter((it) => isBetween(it.on, after, until) && !(it.change === 'met' && it.id === own))
    .sort((a, b) => order(a) - order(b) || (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const shown = between.slice(0, limit).map(({ on, change, what, kind, id, record, value, step }) => ({
    group: groupOf[change],
    on,
    change,
    what,
    ...(value === undefined ? {} : { value }),
    ...(step === undefined ? {} : { step }),
    evidence: cite(kind, id, what, record),
  }))
  return { shown, total: between.length }
}

const order = ({ change }: Event): number => changeGroups.indexOf(groupOf[change])

function eventsIn(holdings: Holdings): readonly Event[] {
  const rows = new Set(holdings.needRows.flatMap((it) => it.indicators))
  return [
    ...[...holdings.instruments.values()].flatMap((it) => {
      const about = { what: it.title, kind: 'instruments', id: it.id, record: it }
      return [event(it.adopted, 'adopted', about), event(it.horizon.to, 'horizon ended', about)]
    }),
    ...holdings.provisions.flatMap((it) =>
      spanEvents(it.inForce, 'in force', 'no longer in force', {
        what: it.name,
        kind: 'provisions',
        id: it.id,
        record: it,
      }),
    ),
    ...holdings.activities.flatMap((it) => {
      const about = { what: narrativeText(it.title, it.id), kind: 'activities', id: it.id, record: it }
      const ended = it.dates.actualEnd === undefined ? 'activity due to end' : 'activity ended'
      return spanEvents(spanOf(it), 'activity started', ended, about)
    }),
    ...[...holdings.organisations.values()].flatMap((it) =>
      spanEvents(it.span, 'body formed', 'body ended', { what: it.name, kind: 'organisations', id: it.id, record: it }),
    ),
    ...placeEvents([...holdings.places.values()]),
    ...holdings.countryGroups.flatMap((group) =>
      group.memberships
        .filter((it) => it.standing === 'member')
        .flatMap((it) => {
          const country = nameIn(holdings.places, it.country)
          const what = { vi: `${country.vi} – ${group.name.vi}`, en: `${country.en} – ${group.name.en}` }
          return spanEvents(it.span, 'joined', 'left', { what, kind: 'country-groups', id: group.id, record: group })
        }),
    ),
    ...[...holdings.legalActs.values()].map((it) => {
      const what = isMissing(it.title) ? { vi: it.number, en: it.number } : withNumber(it.title, it.number)
      return event(it.inForce.from, 'act in force', { what, kind: 'legal-acts', id: it.id, record: it })
    }),
    ...holdings.meetings.flatMap((it) =>
      typeof it.date === 'string'
        ? []
        : [event(lastDate(leadingValue(it.date)), 'met', { what: it.title, kind: 'meetings', id: it.id, record: it })],
    ),
    ...valueEvents(holdings, rows),
    ...saidEvents(holdings),
    ...holdings.decisions.map((it) =>
      event(it.recorded.slice(0, 10), 'decided', { what: it.text, kind: 'journal', id: it.id, record: inJournal }),
    ),
  ]
}

/** Figures of the standing rows for the whole country, each with the one of the period before it. */
function valueEvents(holdings: Holdings, rows: ReadonlySet<string>): readonly Event[] {
  const national = holdings.observations.filter(
    (it) => rows.has(it.indicator) && it.place === holdings.country && it.breakdown === undefined,
  )
  return national.map((it) => {
    const name = nameIn(holdings.indicators, it.indicator)
    const group = it.group === 'all' ? undefined : nameIn(holdings.groups, it.group)
    const before = latestByDay(
      national.filter((one) => isComparable(one, it)),
      '9999-12-31',
    )[0]
    return {
      ...event(it.period, 'published for', {
        what: group === undefined ? name : { vi: `${name.vi} (${group.vi})`, en: `${name.en} (${group.en})` },
        kind: 'observations',
        id: observationId(it),
        record: it,
      }),
      value: {
        now: it.value,
        unit: it.unit,
        ...(before === undefined ? {} : { before: before.value, period: before.period }),
      },
    }
  })
}

/** Whether one figure came before another of the same thing by the same source: two sources side by side are no change. */
const isComparable = (one: Observation, it: Observation): boolean =>
  one.indicator === it.indicator &&
  one.group === it.group &&
  one.unit === it.unit &&
  one.sources.some((source) => it.sources.includes(source)) &&
  !isMissing(one.period) &&
  !isMissing(it.period) &&
  latestDay(one.period) < earliestDay(it.period)

/** What was said and done about promises: steps of recommendations and undertakings, comments, readings, learning. */
function saidEvents(holdings: Holdings): readonly Event[] {
  const stepEvent = (taken: boolean): Change => (taken ? 'step taken' : 'step not taken')
  return [
    ...holdings.meetings.flatMap((meeting) =>
      meeting.recommendations.flatMap((it) =>
        it.steps.map((step) => ({
          ...event(step.on, stepEvent(step.taken), { what: it.text, kind: 'recommendations', id: it.id, record: it }),
          step: step.step,
        })),
      ),
    ),
    ...holdings.undertakings.flatMap((it) =>
      it.steps.map((step) => {
        const name = it.path.find((one) => one.id === step.step)?.name ?? it.name
        const what = { vi: `${it.name.vi}: ${name.vi}`, en: `${it.name.en}: ${name.en}` }
        return event(step.on, stepEvent(step.taken), { what, kind: 'undertakings', id: it.id, record: it })
      }),
    ),
    ...holdings.comments.flatMap((it) => {
      const about = { what: it.text, kind: 'comments', id: it.id, record: it }
      const decided = it.disposition === undefined ? [] : [event(it.disposition.on, 'comment decided', about)]
      return [event(it.on, 'commented', about), ...decided]
    }),
    ...readingEvents(holdings),
    ...holdings.lessons.map((it) =>
      event(it.on, 'lesson drawn', { what: it.text, kind: 'lessons', id: it.id, record: it }),
    ),
    ...holdings.trends.map((it) =>
      event(it.since, 'trend seen', { what: it.text, kind: 'trends', id: it.id, record: it }),
    ),
    ...holdings.practices.map((it) =>
      event(it.on, 'practice seen', { what: it.text, kind: 'practices', id: it.id, record: it }),
    ),
  ]
}

/** Alignments that were read: one line for all of one text on one day. */
function readingEvents(holdings: Holdings): readonly Event[] {
  const found = new Map<string, { readonly instrument: Instrument; readonly readings: AlignmentReading[] }>()
  for (const it of holdings.alignments) {
    const instrument = clausesById(holdings).get(it.clause)?.instrument
    if (instrument === undefined) continue
    const key = `${it.made} ${instrument.id}`
    const known = found.get(key) ?? { instrument, readings: [] }
    known.readings.push(it)
    found.set(key, known)
  }
  return [...found.values()].flatMap(({ instrument, readings }) => {
    const [first] = readings
    if (first === undefined) return []
    const what = {
      vi: `${instrument.title.vi}: ${readings.length} điều khoản`,
      en: `${instrument.title.en}: ${readings.length} ${readings.length === 1 ? 'clause' : 'clauses'}`,
    }
    return [event(first.made, 'alignment read', { what, kind: 'instruments', id: instrument.id, record: instrument })]
  })
}

/** Several records that would print the same line make one. */
const oncePerLine = (events: readonly Event[]): readonly Event[] => [
  ...new Map(
    events.map((it) => [
      `${it.on}|${it.change}|${it.what.en}|${it.step ?? ''}|${JSON.stringify(it.value?.now ?? '')}`,
      it,
    ]),
  ).values(),
]

/** The last date of a report as it is written: a month stays a month. */
const lastDate = (it: PartialDate | Span): Bound => (typeof it === 'string' ? it : it.to)

const withNumber = (title: Text, number: string): Text => ({
  vi: `${title.vi} (${number})`,
  en: `${title.en} (${number})`,
})

/** Units formed from others on one day are one rearrangement; a unit that ended without a successor, and one that changed
 *  its type, are told by themselves. */
function placeEvents(places: readonly Place[]): readonly Event[] {
  const absorbed = new Set(places.flatMap((it) => it.formedFrom))
  const byDay = new Map<Bound, Place[]>()
  for (const it of places)
    if (it.formedFrom.length > 0) byDay.set(it.span.from, [...(byDay.get(it.span.from) ?? []), it])
  const rearranged = [...byDay].flatMap(([day, formed]): Event[] => {
    const first = formed[0]
    if (first === undefined) return []
    const before = new Set(formed.flatMap((it) => it.formedFrom)).size
    const what = { vi: `${before} đơn vị thành ${formed.length} đơn vị`, en: `${before} units became ${formed.length}` }
    return [event(day, 'places rearranged', { what, kind: 'places', id: first.id, record: first })]
  })
  const others = places.flatMap((it) => {
    const about = { what: it.name, kind: 'places', id: it.id, record: it }
    const gone = absorbed.has(it.id) ? [] : [event(it.span.to, 'place ended', about)]
    const types = it.types
      .filter((one) => !isMissing(one.span.from) && one.span.from !== it.span.from)
      .map((one) => {
        const what = { vi: `${it.name.vi}: ${one.type.vi}`, en: `${it.name.en}: ${one.type.en}` }
        return event(one.span.from, 'place changed type', { ...about, what })
      })
    return [...gone, ...types]
  })
  return [...rearranged, ...others]
}

type About = Pick<Event, 'what' | 'kind' | 'id' | 'record'>

const event = (on: Bound, change: Change, about: About): Event => ({ on, change, ...about })

const spanEvents = ({ from, to }: Span, start: Change, end: Change, about: About): readonly Event[] => [
  event(from, start, about),
  event(to, end, about),
]

/** Whether every day that the date may mean lies between. */
function isBetween(date: Bound, after: Day, until: Day): boolean {
  if (date === 'open' || isMissing(date)) return false
  return earliestDay(date) > after && latestDay(date) <= until
}
