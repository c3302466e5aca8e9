import { isMissing } from '#ground/missing'
import type { Source } from '#ground/source'
import type { Text } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatDate } from '#messages/format'
import { labels } from '#messages/labels'
import type { Review } from '#review/shape'
import type { Evidence } from '#review/shape-common'
import { recordKinds } from '#review/shape-record'
import { sourceRuns } from './annex-meeting.ts'
import { evidenceAnchor, type Passage, type Row, type Run, type Section } from './blocks.ts'
import { isSafeAddress } from './markup.ts'
import { column, table } from './table.ts'
import { beside, fine, label, marksBeside, plainWord, recordLink, speak, strong, type Voice } from './voice.ts'

/** Annex I: the records behind the claims, by number, each with its file and its sources. */
export const evidenceAnnex = (review: Pick<Review, 'evidence'>, voice: Voice): Section => ({
  anchor: 'evidence',
  heading: label(voice, 'evidenceAnnex'),
  blocks: [
    {
      ...table(
        label(voice, 'evidenceAnnex'),
        [column(voice, 'ordinal', 8), column(voice, 'record', 76), column(voice, 'sources', 16)],
        review.evidence.map((it) => evidenceRow(it, voice)),
      ),
      name: 'evidence',
    },
  ],
})

const evidenceRow = (it: Evidence, voice: Voice): Row => ({
  anchor: evidenceAnchor(it.number),
  cells: [
    [alike(String(it.number))],
    [
      labelPassage(it, voice),
      beside(voice, (language) => codeWord('evidenceKind', it.kind, language), {
        after: it.file === undefined ? [] : [fileRun(it.file, voice)],
        weight: 'quiet',
      }),
      ...(it.note === undefined ? [] : [besideText(it.note, voice)]),
    ],
    [
      it.sources.some((one) => voice.sources.has(one))
        ? speak(voice, () => sourceRuns(it.sources, voice).slice(1))
        : label(voice, 'noneRecorded'),
    ],
  ],
})

/** What the record is called, in all languages on one line; on a screen it opens the record. */
function labelPassage(it: Evidence, voice: Voice): Passage {
  const named = beside(voice, (language) => it.label[language], { after: marksBeside(voice, it.label, it.confidence) })
  const kind = recordKinds.find((one) => one === it.kind)
  if (kind === undefined) return named
  const link = (run: Run): Run =>
    run.kind === 'words' && run.weight === undefined
      ? { ...recordLink(kind, it.id, run.text), ...(run.language === undefined ? {} : { language: run.language }) }
      : run
  return { ...named, lines: named.lines.map((line) => ({ ...line, runs: line.runs.map(link) })) }
}

const fileRun = (file: string, voice: Voice): Run => {
  const words = voice.languages.map((language) => labels[language].dossierFile).join(' / ')
  return fine(` · ${words}: ${file}`)
}

const besideText = (it: Text, voice: Voice): Passage =>
  beside(voice, (language) => it[language], { after: marksBeside(voice, it, 'seen'), weight: 'quiet' })

const alike = (text: string): Passage => ({ lines: [{ runs: [strong(text)] }], evidence: [] })

/** Annex J: where the facts can be opened. */
export const sourcesAnnex = (review: Pick<Review, 'sources'>, voice: Voice): Section => ({
  anchor: 'sources',
  heading: label(voice, 'sourcesAnnex'),
  blocks: [
    {
      ...table(
        label(voice, 'sourcesAnnex'),
        [
          column(voice, 'ordinal', 8),
          column(voice, 'title', 44),
          column(voice, 'publisher', 22),
          column(voice, 'published', 26),
        ],
        review.sources.map((it, index) => sourceRow(it, index + 1, voice)),
      ),
      name: 'sources',
    },
  ],
})

const sourceRow = (it: Source, number: number, voice: Voice): Row => ({
  anchor: `s${number}`,
  cells: [
    [alike(`S${number}`)],
    [
      ...(isMissing(it.title) && !isMissing(it.address)
        ? []
        : [beside(voice, (language) => plainWord(it.title, language))]),
      ...(isMissing(it.address) ? [] : [speak(voice, () => [addressRun(it.address)])]),
      ...(it.note === undefined ? [] : [besideText(it.note, voice)]),
    ],
    [beside(voice, (language) => plainWord(it.publisher, language))],
    [beside(voice, (language) => formatDate(it.date, language))],
  ],
})

/** An address that could hold a script stays text. */
const addressRun = (address: string) =>
  isSafeAddress(address) ? ({ kind: 'link', to: address, text: address } as const) : address
