import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { isMissing } from '#ground/missing'
import { formatNumber, formatSpan } from '#messages/format'
import { reviewWords } from '#messages/screens/review'
import { useAnswer } from '../shell/answers.ts'
import type { Result } from '../shell/ask.ts'
import { Go } from '../shell/go.tsx'
import { useView, useWords } from '../shell/view.ts'

export type MeetingLine = Result<'meetings'>[number]

/** Where one is among the meetings, and the way to the others. A past meeting is shown as of its day, so the day of the view stays behind. */
export function MeetingBar({ id }: { readonly id: string }) {
  const { asOf } = useView()
  const say = useWords(reviewWords)
  const meetings = useAnswer('meetings', {})
  const [isOpen, setOpen] = useState(false)
  const here = meetings.find((it) => it.id === id)
  const isUnknown = id !== 'next' && here === undefined
  const ofSeries = here === undefined ? [] : dated(meetings).filter((it) => it.series === here.series)
  const at = here === undefined ? -1 : ofSeries.indexOf(here)
  const [before, after] = [ofSeries[at - 1], at < 0 ? undefined : ofSeries[at + 1]]
  return (
    <div className="meeting-bar no-print">
      {isUnknown ? (
        <>
          <h1>{say('noSuchMeeting')}</h1>
          <p>{say('noSuchMeetingWhy')}</p>
        </>
      ) : undefined}
      <div className="meeting-ways">
        {isUnknown ? undefined : (
          <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {say('chooseMeeting')} ({meetings.length})
          </Button>
        )}
        {before === undefined ? undefined : (
          <Go to={`review/${before.id}`} search={{ asOf: undefined }}>
            ← {say('previousOfSeries')}
          </Go>
        )}
        {after === undefined ? undefined : (
          <Go to={`review/${after.id}`} search={{ asOf: undefined }}>
            {say('nextOfSeries')} →
          </Go>
        )}
        {id === 'next' ? undefined : (
          <Go to="" search={{ asOf: undefined }}>
            {say('nextMeeting')} →
          </Go>
        )}
        {here === undefined ? undefined : <DayLinks here={here} asOf={asOf} />}
      </div>
      {isOpen || isUnknown ? <MeetingList meetings={meetings} here={id} /> : undefined}
    </div>
  )
}

/** A past meeting can be seen as the dossier stood on its day, or as it stands today. */
function DayLinks({ here, asOf }: { readonly here: MeetingLine; readonly asOf: string | undefined }) {
  const say = useWords(reviewWords)
  if (here.state !== 'past') return undefined
  return asOf === undefined || asOf === here.last ? (
    <Go to={`review/${here.id}`} search={{ asOf: new Date().toLocaleDateString('sv') }}>
      {say('asOfToday')}
    </Go>
  ) : (
    <Go to={`review/${here.id}`} search={{ asOf: undefined }}>
      {say('asOfMeeting')}
    </Go>
  )
}

const latestFirst = (list: readonly MeetingLine[]): readonly MeetingLine[] => [
  ...dated(list).toReversed(),
  ...list.filter((it) => isMissing(it.first)),
]

const dated = (list: readonly MeetingLine[]): readonly MeetingLine[] => list.filter((it) => !isMissing(it.first))

/** Every meeting under its series, the latest first. */
function MeetingList({ meetings, here }: { readonly meetings: readonly MeetingLine[]; readonly here: string }) {
  const { language } = useView()
  const say = useWords(reviewWords)
  const series = [
    ...new Set(
      meetings
        .toReversed()
        .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn))
        .map((it) => it.series),
    ),
  ]
  return (
    <nav className="meeting-list" aria-label={say('chooseMeeting')}>
      {series.map((id) => (
        <section key={id}>
          <h2>{meetings.find((it) => it.series === id)?.seriesName[language]}</h2>
          <ul>
            {latestFirst(meetings.filter((it) => it.series === id)).map((it) => (
              <li key={it.id}>
                <MeetingLink it={it} isHere={it.id === here} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

const marks = { unconfirmed: 'dateUnconfirmed', inferred: 'dateInferred' } as const

function MeetingLink({ it, isHere }: { readonly it: MeetingLine; readonly isHere: boolean }) {
  const { language } = useView()
  const say = useWords(reviewWords)
  const day = isMissing(it.first) ? say('dateUnknown') : formatSpan(it.from, it.to, language)
  const mark = marks[it.confidence as keyof typeof marks]
  return (
    <>
      <Go to={`review/${it.id}`} search={{ asOf: undefined }} className={isHere ? 'here' : ''}>
        {it.title[language]}
      </Go>
      <p className="quiet">
        {[
          day,
          ...(it.state === 'unknown' ? [] : [say(it.state)]),
          ...(mark === undefined ? [] : [say(mark)]),
          ...(it.decisions === 0 ? [] : [`${formatNumber(it.decisions, language)} ${say('decisionsOf')}`]),
        ].join(' · ')}
      </p>
    </>
  )
}
