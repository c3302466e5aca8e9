import { codeWord } from '#messages/codes'
import { formatSpan } from '#messages/format'
import type { Review } from '#review/shape'
import type { Block, Particular, Passage, Section } from './blocks.ts'
import { seriesBlocks } from './part-series.ts'
import { note } from './table.ts'
import { claim, confidenceRuns, label, say, speak, textOrMissing, textRuns, type Voice, word } from './voice.ts'

/** What is recorded of the meeting itself, every reported date beside the others. */
export const meetingSection = (review: Review, voice: Voice): Section => ({
  anchor: 'meeting',
  heading: label(voice, 'theMeeting'),
  blocks: [
    { kind: 'particulars', entries: particulars(review, voice) },
    ...(review.meeting.participants.some((it) => it.confidence === 'inferred')
      ? [note(voice, 'participantsNote')]
      : []),
    ...noteOf(review, voice),
    ...(review.series.some((it) => it.numbered)
      ? seriesBlocks(
          review.series.filter((it) => it.numbered),
          voice,
        )
      : []),
  ],
})

function particulars({ meeting, previous, adjacent }: Review, voice: Voice): readonly Particular[] {
  const evidence = meeting.evidence === undefined ? [] : [meeting.evidence]
  const entry = (key: Parameters<typeof label>[1], details: readonly Passage[]): Particular => ({
    term: label(voice, key),
    details: details.length === 0 ? [label(voice, 'noneRecorded')] : details,
  })
  return [
    entry('meeting', [claim(voice, meeting.title, meeting.confidence, evidence)]),
    entry('series', [say(voice, meeting.series)]),
    entry('date', meeting.recorded ? meeting.dates.map((it) => dateReport(it, voice)) : [label(voice, 'notRecorded')]),
    entry('place', [textOrMissing(voice, meeting.place)]),
    entry('host', [textOrMissing(voice, meeting.host)]),
    entry('mode', [word(voice, 'meetingMode', meeting.mode)]),
    entry('theme', [textOrMissing(voice, meeting.theme)]),
    entry(
      'participants',
      meeting.participants.map((it) => claim(voice, it.name, it.confidence)),
    ),
    entry(
      'agenda',
      meeting.agenda.map((it) => claim(voice, it.item, it.confidence)),
    ),
    ...(previous === undefined
      ? []
      : [
          entry('previous', [
            speak(
              voice,
              (language) => [
                ...textRuns(previous.title, language),
                ` (${codeWord('lookedBack', previous.how, language)})`,
              ],
              [previous.evidence],
            ),
          ]),
        ]),
    ...(adjacent === undefined ? [] : [entry('adjacent', [say(voice, adjacent.title, [adjacent.evidence])])]),
  ]
}

/** A date with the sources that report it: `28 December 2022 [S3]`. */
const dateReport = (it: Review['meeting']['dates'][number], voice: Voice): Passage =>
  speak(voice, (language) => [formatSpan(it.from, it.to, language), ...sourceRuns(it.sources, voice)])

/** Links to the sources in the last annex; a source that it lacks is left out. */
export const sourceRuns = (sources: readonly string[], voice: Voice) =>
  sources.flatMap((id) => {
    const number = voice.sources.get(id)
    return number === undefined ? [] : [' ', { kind: 'link', to: `#s${number}`, text: `[S${number}]` } as const]
  })

const noteOf = ({ meeting }: Review, voice: Voice): readonly Block[] => {
  const { note: said, confidence } = meeting
  if (said === undefined) return []
  return [
    {
      kind: 'paragraph',
      passage: speak(voice, (language) => [...textRuns(said, language), ...confidenceRuns(confidence, language)]),
      role: 'note',
    },
  ]
}
