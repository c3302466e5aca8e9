import { isMissing } from '#ground/missing'
import type { Source } from '#ground/source'
import { codeWord } from '#messages/codes'
import { formatDate } from '#messages/format'
import { labels } from '#messages/labels'
import type { Evidence, Review } from '#review/shape'
import { sourceRuns } from './annex-meeting.ts'
import { evidenceAnchor, type Passage, type Row, type Section } from './blocks.ts'
import { isSafeAddress } from './markup.ts'
import { column, table } from './table.ts'
import { claim, label, plainWord, quiet, say, speak, strong, type Voice } from './voice.ts'

/** Annex I: the records behind the claims, by number, each with its file and its sources. */
export const evidenceAnnex = (review: Review, voice: Voice): Section => ({
  anchor: 'evidence',
  heading: label(voice, 'evidenceAnnex'),
  blocks: [
    table(
      label(voice, 'evidenceAnnex'),
      [column(voice, 'ordinal', 8), column(voice, 'record', 66), column(voice, 'sources', 26)],
      review.evidence.map((it) => evidenceRow(it, voice)),
    ),
  ],
})

const evidenceRow = (it: Evidence, voice: Voice): Row => ({
  anchor: evidenceAnchor(it.number),
  cells: [
    [alike(String(it.number))],
    [
      claim(voice, it.label, it.confidence),
      speak(voice, (language) => [
        quiet(
          [
            codeWord('evidenceKind', it.kind, language),
            ...(it.file === undefined ? [] : [`${labels[language].file}: ${it.file}`]),
          ].join(' · '),
        ),
      ]),
      ...(it.note === undefined ? [] : [say(voice, it.note)]),
    ],
    [
      it.sources.some((one) => voice.sources.has(one))
        ? speak(voice, () => sourceRuns(it.sources, voice).slice(1))
        : label(voice, 'noneRecorded'),
    ],
  ],
})

const alike = (text: string): Passage => ({ lines: [{ runs: [strong(text)] }], evidence: [] })

/** Annex J: where the facts can be opened. */
export const sourcesAnnex = (review: Review, voice: Voice): Section => ({
  anchor: 'sources',
  heading: label(voice, 'sourcesAnnex'),
  blocks: [
    table(
      label(voice, 'sourcesAnnex'),
      [
        column(voice, 'ordinal', 8),
        column(voice, 'title', 44),
        column(voice, 'publisher', 22),
        column(voice, 'published', 26),
      ],
      review.sources.map((it, index) => sourceRow(it, index + 1, voice)),
    ),
  ],
})

const sourceRow = (it: Source, number: number, voice: Voice): Row => ({
  anchor: `s${number}`,
  cells: [
    [alike(`S${number}`)],
    [
      speak(voice, (language) => [plainWord(it.title, language)]),
      ...(isMissing(it.address) ? [] : [speak(voice, () => [addressRun(it.address)])]),
      ...(it.note === undefined ? [] : [say(voice, it.note)]),
    ],
    [speak(voice, (language) => [plainWord(it.publisher, language)])],
    [speak(voice, (language) => [formatDate(it.date, language)])],
  ],
})

/** An address that could hold a script stays text. */
const addressRun = (address: string) =>
  isSafeAddress(address) ? ({ kind: 'link', to: address, text: address } as const) : address
