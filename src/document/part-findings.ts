import { codeWord } from '#messages/codes'
import { formatNumber } from '#messages/format'
import { labels } from '#messages/labels'
import type { CheckReport } from '#review/shape-findings'
import type { Block, Passage } from './blocks.ts'
import { column, dataTable, heading, keyed, note, numeric, row, shownOf } from './table.ts'
import { label, quiet, say, speak, type Voice, word } from './voice.ts'

/** What a check came to: how many of what kind, in which files, and the findings one by one with what to do. */
export const findingsBlocks = (it: CheckReport, voice: Voice): readonly Block[] => [
  note(voice, 'checkNote'),
  {
    kind: 'particulars',
    entries: [
      {
        term: label(voice, 'checkedActivities'),
        details: [
          speak(voice, (language) => [
            formatNumber(it.totals.activities, language),
            quiet(` (${formatNumber(it.totals.sound, language)} ${labels[language].soundActivities})`),
          ]),
        ],
      },
      {
        term: label(voice, 'findingsCounted'),
        details: Object.entries(it.bySeverity).map(([severity, count]) =>
          speak(voice, (language) => [`${codeWord('severity', severity, language)}: ${formatNumber(count, language)}`]),
        ),
      },
    ],
  },
  dataTable(
    'files',
    voice,
    'filesChecked',
    [
      column(voice, 'file', 46),
      column(voice, 'fileVersion', 12),
      column(voice, 'checkedActivities', 14, 'end'),
      column(voice, 'soundActivities', 14, 'end'),
      column(voice, 'findingsCounted', 14, 'end'),
    ],
    it.files.map((one) =>
      keyed(
        one.file,
        row(
          plain(one.file),
          plain(one.version),
          numeric(one.activities, voice),
          numeric(one.sound, voice),
          numeric(one.findings, voice),
        ),
      ),
    ),
  ),
  ...unreadBlocks(it, voice),
  heading(voice, 'findingsByKind'),
  dataTable(
    'kinds',
    voice,
    'findingsByKind',
    [
      column(voice, 'findingSeverity', 10),
      column(voice, 'findingCategory', 12),
      column(voice, 'findingAbout', 18),
      column(voice, 'findingExample', 36),
      column(voice, 'findingsCounted', 12, 'end'),
      column(voice, 'activitiesWith', 12, 'end'),
    ],
    it.kinds.map((one) =>
      keyed(
        `${one.code} ${one.about ?? ''}`.trim(),
        row(
          word(voice, 'severity', one.severity),
          word(voice, 'category', one.category),
          plain(one.about ?? ''),
          say(voice, one.example),
          numeric(one.findings, voice),
          numeric(one.activities, voice),
        ),
      ),
    ),
  ),
  heading(voice, 'findingsList'),
  note(voice, 'findingsListNote'),
  ...shownOf(voice, it.findings.length, it.totals.findings),
  dataTable(
    'findings',
    voice,
    'findingsList',
    [
      column(voice, 'findingSeverity', 10),
      column(voice, 'findingCategory', 12),
      column(voice, 'findingWhere', 28),
      column(voice, 'findingSaid', 50),
    ],
    it.findings.map((one) =>
      keyed(
        one.code,
        row(
          word(voice, 'severity', one.severity),
          word(voice, 'category', one.category),
          [
            ...(one.activity === undefined ? [] : [plain(one.activity)]),
            speak(voice, () => [quiet(placeOf(one))]),
            ...(one.rule === undefined ? [] : [speak(voice, () => [quiet(`IATI ${one.rule}`)])]),
          ],
          say(voice, one.said),
        ),
      ),
    ),
  ),
]

const unreadBlocks = (it: CheckReport, voice: Voice): readonly Block[] =>
  it.totals.unread === 0
    ? []
    : [
        heading(voice, 'notChecked'),
        ...shownOf(voice, it.unread.length, it.totals.unread),
        dataTable(
          'unread',
          voice,
          'notChecked',
          [column(voice, 'findingWhere', 40), column(voice, 'reasons', 60)],
          it.unread.map((one) => row(plain(placeOf(one)), say(voice, one.reason))),
        ),
      ]

const placeOf = ({ file, line }: { readonly file: string; readonly line?: number | undefined }): string =>
  line === undefined ? file : `${file}:${line}`

const plain = (text: string): Passage => ({ lines: [{ runs: [{ kind: 'words', text }] }], evidence: [] })
