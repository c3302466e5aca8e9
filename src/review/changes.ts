import { type Day, earliestDay, latestDay } from '#ground/date'
import { isMissing } from '#ground/missing'
import type { Bound, Span } from '#ground/span'
import type { Text } from '#ground/text'
import { daysOf } from '#promises/meeting'
import { spanOf } from '#responses/activity'
import type { Citable, Citations } from './citation.ts'
import { type Holdings, nameIn, narrativeText } from './holdings.ts'
import type { ChangeView } from './shape.ts'
import { observationId } from './view.ts'

/** What happened after one day and up to another, by the dates in the records: what came into being, what ended, what
 *  was published. A date of which only the year is known counts where the whole year lies between. */
export function changesBetween(
  after: Day,
  until: Day,
  holdings: Holdings,
  citations: Citations,
): readonly ChangeView[] {
  const changes: ChangeView[] = []
  const add = (
    on: Bound,
    change: ChangeView['change'],
    what: Text,
    kind: string,
    id: string,
    record: Citable,
  ): void => {
    if (isBetween(on, after, until))
      changes.push({ on, change, what, evidence: citations.cite(kind, id, what, record) })
  }
  const addSpan = (
    span: Span,
    [start, end]: readonly [ChangeView['change'], ChangeView['change']],
    what: Text,
    kind: string,
    id: string,
    record: Citable,
  ): void => {
    add(span.from, start, what, kind, id, record)
    add(span.to, end, what, kind, id, record)
  }
  for (const it of holdings.instruments.values()) {
    add(it.adopted, 'adopted', it.title, 'instruments', it.id, it)
    add(it.horizon.to, 'horizon ended', it.title, 'instruments', it.id, it)
  }
  for (const it of holdings.provisions)
    addSpan(it.inForce, ['in force', 'no longer in force'], it.name, 'provisions', it.id, it)
  for (const it of holdings.activities)
    addSpan(
      spanOf(it),
      ['activity started', it.dates.actualEnd === undefined ? 'activity due to end' : 'activity ended'],
      narrativeText(it.title, it.id),
      'activities',
      it.id,
      it,
    )
  for (const it of holdings.organisations.values())
    addSpan(it.span, ['body formed', 'body ended'], it.name, 'organisations', it.id, it)
  for (const it of holdings.places.values())
    addSpan(it.span, ['place formed', 'place ended'], it.name, 'places', it.id, it)
  for (const it of holdings.countryGroups)
    for (const member of it.memberships) {
      const country = nameIn(holdings.places, member.country)
      const what = { vi: `${country.vi} – ${it.name.vi}`, en: `${country.en} – ${it.name.en}` }
      if (member.standing === 'member') addSpan(member.span, ['joined', 'left'], what, 'country-groups', it.id, it)
    }
  for (const it of holdings.meetings) {
    const days = daysOf(it)
    if (typeof days !== 'string' && days.first > after && days.last < until)
      add(days.last, 'met', it.title, 'meetings', it.id, it)
  }
  const shown = new Set(holdings.needRows.flatMap((it) => it.indicators))
  for (const it of holdings.observations) {
    if (!shown.has(it.indicator) || it.place !== holdings.country || it.breakdown !== undefined || isMissing(it.period))
      continue
    const indicator = nameIn(holdings.indicators, it.indicator)
    const what = { vi: `${indicator.vi}, ${it.period}`, en: `${indicator.en}, ${it.period}` }
    add(it.period, 'published for', what, 'observations', observationId(it), it)
  }
  for (const it of holdings.decisions)
    if (isBetween(it.recorded.slice(0, 10), after, until))
      changes.push({ on: it.recorded.slice(0, 10), change: 'decided', what: it.text })
  return changes.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** Whether every day that the date may mean lies between. */
function isBetween(date: Bound, after: Day, until: Day): boolean {
  if (date === 'open' || isMissing(date)) return false
  return earliestDay(date) > after && latestDay(date) <= until
}
