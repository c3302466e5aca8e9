import { codeWord } from '#messages/codes'
import { formatDate } from '#messages/format'
import { labels } from '#messages/labels'
import type { CoverView, Review, RowView } from '#review/shape'
import type { Passage, Row, Section } from './blocks.ts'
import { column, note } from './table.ts'
import { claim, label, names, quiet, say, spanWords, speak, textRuns, type Voice, word } from './voice.ts'

/** Annex C: need by need, the schemes and activities that serve it. */
export const coversAnnex = (review: Review, voice: Voice): Section => ({
  anchor: 'who-does-what',
  heading: label(voice, 'covers'),
  blocks: [
    note(voice, 'coversNote'),
    {
      kind: 'table',
      caption: label(voice, 'covers'),
      columns: [
        column(voice, 'coverTitle', 32),
        column(voice, 'organisation', 16),
        column(voice, 'means', 19),
        column(voice, 'span', 15),
        column(voice, 'state', 18),
      ],
      sections: review.rows.map((it) => ({ heading: say(voice, it.name), rows: coverRows(it, voice) })),
    },
  ],
})

/** Those that serve the need for certain first; those that leave open whom or where they serve in one line. */
function coverRows(it: RowView, voice: Voice): readonly Row[] {
  const certain = it.covers.filter((one) => one.serves === 'yes')
  const possible = it.covers.filter((one) => one.serves === 'unknown')
  if (it.covers.length === 0) return [{ cells: [[label(voice, 'noneRecorded')], [], [], [], []] }]
  return [...certain, ...possible].map((one) => coverRow(one, voice))
}

const coverRow = (it: CoverView, voice: Voice): Row => ({
  cells: [
    [claim(voice, it.title, it.confidence, [it.evidence])],
    [it.kind === 'scheme' ? word(voice, 'coverKind', 'scheme') : names(voice, it.organisations)],
    [meansOf(it, voice)],
    [speak(voice, (language) => [spanWords(it.from, it.to, language)])],
    stateOf(it, voice),
  ],
})

const meansOf = (it: CoverView, voice: Voice): Passage =>
  speak(voice, (language) => [
    it.means.length === 0
      ? codeWord('modality', 'not stated', language)
      : it.means.map((one) => one[language]).join(', '),
    ...(it.kind === 'scheme' ? [] : [quiet(` · ${codeWord('modality', it.modality, language)}`)]),
  ])

/** State, how certain the cover is, how it was placed, and when its publisher last spoke. */
const stateOf = (it: CoverView, voice: Voice): readonly Passage[] => [
  word(voice, 'coverState', it.state),
  ...(it.serves === 'yes' ? [] : [word(voice, 'serves', 'unknown')]),
  speak(voice, (language) => [quiet(codeWord('basis', it.basis, language))]),
  ...(it.kind === 'scheme'
    ? []
    : [
        speak(voice, (language) => [
          quiet(`${labels[language].lastReported}: ${formatDate(it.lastReported, language)}`),
        ]),
      ]),
]

/** One line for a cover where only its name, its organisation and its end matter. */
export const coverLine = (it: CoverView, voice: Voice): Passage =>
  speak(
    voice,
    (language) => [
      ...textRuns(it.title, language),
      quiet(
        ` (${[
          ...it.organisations.map((one) => one[language]),
          codeWord('modality', it.modality, language),
          codeWord('coverState', it.state, language),
          formatDate(it.to, language),
        ].join('; ')})`,
      ),
    ],
    [it.evidence],
  )
