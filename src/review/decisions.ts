import { type Day, latestDay } from '#ground/date'
import { daysBetween } from '#ground/date-arithmetic'
import { isMissing } from '#ground/missing'
import type { Text } from '#ground/text'
import { type Citations, inJournal } from './citation.ts'
import { type Holdings, nameIn } from './holdings.ts'
import type { DecisionView } from './shape-meeting.ts'
import { meetingView } from './view.ts'

/** A line of the journal about a decision, as far as its history asks. */
export type Recorded = { readonly id: string; readonly at: string; readonly who: string }

/** Every decision that was recorded by the day, those of the latest record first, with its age and whether it is late.
 *  @param lines of the journal about decisions, in their order */
export function decisionsOn(
  lines: readonly Recorded[],
  holdings: Holdings,
  day: Day,
  { cite }: Citations,
): readonly DecisionView[] {
  const byDay = holdings.decisions.filter((it) => it.recorded.slice(0, 10) <= day)
  return byDay.toReversed().map((it) => {
    const first = lines.find((one) => one.id === it.id) ?? { at: it.recorded, who: it.by }
    const { functions, groups } = it.placing
    return {
      id: it.id,
      meeting: meetingOf(it.meeting, holdings),
      text: it.text,
      owner: named(it.owner, holdings.organisations),
      partner: named(it.partner, holdings.organisations),
      due: it.due,
      function: named(typeof functions === 'string' ? functions : functions[0], holdings.functions),
      group: named(typeof groups === 'string' ? groups : groups[0], holdings.groups),
      answers: it.answers,
      state: it.state,
      recorded: first.at,
      by: first.who,
      ...(first.at === it.recorded ? {} : { changed: { at: it.recorded, by: it.by } }),
      age: daysBetween(first.at.slice(0, 10), day),
      isLate: it.state === 'open' && !isMissing(it.due) && latestDay(it.due) < day,
      evidence: cite('journal', it.id, it.text, inJournal),
    }
  })
}

const named = (
  id: string | undefined,
  names: ReadonlyMap<string, { readonly name: Text }>,
): string | { id: string; name: Text } =>
  id === undefined ? 'not stated' : isMissing(id) || id === 'all' ? id : { id, name: nameIn(names, id) }

function meetingOf(id: string, holdings: Holdings): DecisionView['meeting'] {
  const found = holdings.meetings.find((it) => it.id === id)
  return found === undefined
    ? { id, title: { vi: 'Cuộc họp chưa được ghi vào hồ sơ', en: 'A meeting not yet recorded in the dossier' } }
    : meetingView(found)
}
