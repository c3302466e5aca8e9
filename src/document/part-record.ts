import { isMissing } from '#ground/missing'
import type { Source } from '#ground/source'
import type { Language } from '#ground/text'
import { type CodeList, codeWord } from '#messages/codes'
import { formatDate, formatNumber, formatValue } from '#messages/format'
import { labels } from '#messages/labels'
import { recordCodeWords, recordTermWords } from '#messages/record-words'
import type { Report } from '#review/shape-common'
import type { RecordLine, RecordPart, RecordValue, RecordView } from '#review/shape-record'
import type { Block, Particular, Passage, Run } from './blocks.ts'
import { isSafeAddress } from './markup.ts'
import { column, heading, row, shownOf, table } from './table.ts'
import {
  cell,
  cellWords,
  confidenceRuns,
  label,
  listed,
  quiet,
  recordLink,
  restoredRuns,
  speak,
  type Voice,
} from './voice.ts'

/** One record: its words in every language of the document, what is recorded of it, its cells, what refers to it, and its history. */
export const recordBlocks = (it: RecordView & Pick<Report, 'sources'>, voice: Voice): readonly Block[] => [
  {
    kind: 'paragraph',
    role: 'statement',
    passage: speak(
      voice,
      (language) => [
        it.title[language],
        ...restoredRuns(it.title, language),
        ...confidenceRuns(it.confidence, language),
      ],
      [it.self],
    ),
  },
  { kind: 'particulars', entries: [...it.facts.map((one) => particular(one, voice)), ...standingOf(it, voice)] },
  heading(voice, 'recordCells'),
  it.cells.length === 0
    ? { kind: 'paragraph', passage: label(voice, 'noneRecorded') }
    : {
        ...table(
          label(voice, 'recordCells'),
          [column(voice, 'cell', 100)],
          it.cells.map((one) => row(cell(voice, one))),
        ),
        name: 'cells',
      },
  ...it.parts.flatMap((one) => partBlocks(one, voice)),
  ...historyBlocks(it, voice),
]

const term = (it: RecordPart, voice: Voice): Passage => speak(voice, (language) => [recordTermWords[it.term][language]])

const particular = (it: RecordPart, voice: Voice): Particular => ({
  term: term(it, voice),
  details:
    it.lines.length === 0
      ? [label(voice, 'noneRecorded')]
      : it.lines.map((one) => (it.lines.length === 1 ? linePassage(one, voice) : listed(linePassage(one, voice)))),
})

/** How sure the record is, on what it stands, and in which file. */
function standingOf({ self, sources }: RecordView & Pick<Report, 'sources'>, voice: Voice): readonly Particular[] {
  const it = voice.evidence.get(self)
  if (it === undefined) return []
  return [
    {
      term: label(voice, 'recordMade'),
      details: [speak(voice, (language) => [codeWord('confidence', it.confidence, language)])],
    },
    {
      term: label(voice, 'sources'),
      details:
        it.sources.length === 0
          ? [label(voice, 'noneRecorded')]
          : it.sources.map((id) =>
              listed(
                sourcePassage(
                  id,
                  sources.find((one) => one.id === id),
                  voice,
                ),
              ),
            ),
    },
    ...(it.note === undefined
      ? []
      : [{ term: label(voice, 'note'), details: [speak(voice, (language) => [it.note?.[language] ?? ''])] }]),
    ...(it.file === undefined
      ? []
      : [{ term: label(voice, 'recordFile'), details: [speak(voice, () => [quiet(it.file ?? '')])] }]),
  ]
}

/** Title, publisher and day of a source, which opens its record. */
const sourcePassage = (id: string, it: Source | undefined, voice: Voice): Passage =>
  speak(voice, (language) => [
    recordLink('sources', id, it === undefined || isMissing(it.title) ? id : it.title),
    ...(it === undefined
      ? []
      : [
          quiet(
            [it.publisher, it.date]
              .filter((one) => !isMissing(one))
              .map((one) => ` · ${formatDate(one, language)}`)
              .join(''),
          ),
        ]),
  ])

function partBlocks(it: RecordPart, voice: Voice): readonly Block[] {
  const title: Block = { kind: 'heading', level: 3, passage: term(it, voice) }
  if (it.lines.length === 0) return [title, { kind: 'paragraph', passage: label(voice, 'noneRecorded') }]
  return [
    title,
    ...shownOf(voice, it.lines.length, it.total),
    {
      ...table(
        term(it, voice),
        [column(voice, 'recordItem', 50), column(voice, 'recordMore', 50)],
        it.lines.map((one) => row(lineHead(one, voice), lineRest(one, voice))),
      ),
      name: it.term,
    },
  ]
}

const lineHead = (it: RecordLine, voice: Voice): Passage => {
  const [first] = it.values
  return speak(
    voice,
    (language) => [...(first === undefined ? [] : valueRuns(first, language)), ...marks(it, language)],
    it.evidence ?? [],
  )
}

function lineRest({ values }: RecordLine, voice: Voice): readonly Passage[] {
  const rest = values.slice(1)
  return rest.map((it) => speak(voice, (language) => valueRuns(it, language)))
}

const linePassage = (it: RecordLine, voice: Voice): Passage =>
  speak(
    voice,
    (language) => [
      ...it.values.flatMap((one, index): readonly Run[] => [
        ...(index === 0 ? [] : [quiet(' · ')]),
        ...valueRuns(one, language),
      ]),
      ...marks(it, language),
    ],
    it.evidence ?? [],
  )

const marks = (it: RecordLine, language: Language): readonly Run[] => confidenceRuns(it.confidence ?? 'seen', language)

const plain = (text: string): Run => ({ kind: 'words', text })

function valueRuns(it: RecordValue, language: Language): readonly Run[] {
  switch (it.is) {
    case 'text':
      return [plain(it.text[language]), ...restoredRuns(it.text, language)]
    case 'words':
      return [plain(it.words)]
    case 'date':
      return [plain(formatDate(it.date, language))]
    case 'span':
      return [
        plain(
          it.from === it.to
            ? formatDate(it.from, language)
            : `${formatDate(it.from, language)} – ${formatDate(it.to, language)}`,
        ),
      ]
    case 'code':
      return [
        plain(recordCodeWords[it.list]?.[it.code]?.[language] ?? codeWord(it.list as CodeList, it.code, language)),
      ]
    case 'quantity':
      return [plain(it.value === 'unknown' ? labels[language].noData : formatValue(it.value, it.unit, language))]
    case 'money':
      return [plain(`${formatNumber(Number(it.amount), language)}\u00a0${it.currency}`)]
    case 'record':
      return [recordLink(it.kind, it.id, it.name[language]), ...restoredRuns(it.name, language)]
    case 'cell':
      return cellWords(it.cell, language).map((one) => (typeof one === 'string' ? plain(one) : one))
    case 'address':
      return [isSafeAddress(it.address) ? { kind: 'link', to: it.address, text: it.address } : plain(it.address)]
  }
}

function historyBlocks({ history }: RecordView, voice: Voice): readonly Block[] {
  return [
    heading(voice, 'recordHistory'),
    history.length === 0
      ? { kind: 'paragraph', passage: label(voice, 'recordNoHistory') }
      : {
          ...table(
            label(voice, 'recordHistory'),
            [column(voice, 'recordWhen', 18), column(voice, 'recordWho', 22), column(voice, 'recordAfter', 60)],
            history.map((it) =>
              row(
                speak(voice, (language) => [
                  formatDate(it.at.slice(0, 10), language),
                  quiet(` ${it.at.slice(11, 16)}`),
                ]),
                speak(voice, () => [it.who]),
                it.after.map((one) => linePassage(one, voice)),
              ),
            ),
          ),
          name: 'history',
        },
  ]
}
