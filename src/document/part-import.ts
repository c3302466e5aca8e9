import type { Text } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatNumber } from '#messages/format'
import type { ImportReport } from '#review/shape-import'
import type { Block, Passage } from './blocks.ts'
import { column, dataTable, heading, keyed, note, numeric, row, shownOf } from './table.ts'
import { asWritten, label, listed, say, speak, type Voice } from './voice.ts'

/** What became of each file, what waits in quarantine and why, and what was left out of records that went in. */
export const importBlocks = (it: ImportReport, voice: Voice): readonly Block[] => [
  note(voice, 'importNote'),
  {
    kind: 'particulars',
    entries: (['activities', 'quarantined', 'leftOut', 'several'] as const).map((key) => ({
      term: label(voice, totalLabels[key]),
      details: [speak(voice, (language) => [formatNumber(it.totals[key], language)])],
    })),
  },
  dataTable(
    'files',
    voice,
    'filesRead',
    [
      column(voice, 'file', 40),
      column(voice, 'whatBecame', 24),
      column(voice, 'activitiesIn', 12, 'end'),
      column(voice, 'before', 12, 'end'),
      column(voice, 'inQuarantine', 12, 'end'),
    ],
    it.files.map((one) =>
      keyed(
        one.file,
        row(
          asWritten(one.file),
          [
            speak(voice, (language) => [codeWord('importHow', one.how, language)]),
            ...reasons([...one.stopped, ...one.told], voice),
          ],
          numeric(one.activities, voice),
          numeric(one.before, voice),
          numeric(one.quarantined, voice),
        ),
      ),
    ),
  ),
  heading(voice, 'inQuarantine'),
  ...shownOf(voice, it.quarantined.length, it.totals.quarantined),
  dataTable(
    'quarantine',
    voice,
    'inQuarantine',
    [column(voice, 'file', 40), column(voice, 'line', 10, 'end'), column(voice, 'reasons', 50)],
    it.quarantined.map((one) => row(asWritten(one.file), numeric(one.line, voice), reasons(one.reasons, voice))),
  ),
  heading(voice, 'leftOutValues'),
  ...shownOf(voice, it.leftOut.length, it.totals.leftOut),
  dataTable(
    'left-out',
    voice,
    'leftOutValues',
    [
      column(voice, 'file', 24),
      column(voice, 'line', 8, 'end'),
      column(voice, 'identifier', 24),
      column(voice, 'reasons', 44),
    ],
    it.leftOut.map((one) =>
      row(asWritten(one.file), numeric(one.line, voice), asWritten(one.id), reasons(one.reasons, voice)),
    ),
  ),
  heading(voice, 'severalRecords'),
  ...shownOf(voice, it.several.length, it.totals.several),
  dataTable(
    'several',
    voice,
    'severalRecords',
    [column(voice, 'identifier', 40), column(voice, 'file', 60)],
    it.several.map((one) =>
      keyed(
        one.id,
        row(
          asWritten(one.id),
          one.files.map((file) => listed(asWritten(file))),
        ),
      ),
    ),
  ),
]

const totalLabels = {
  activities: 'activitiesIn',
  quarantined: 'inQuarantine',
  leftOut: 'leftOutValues',
  several: 'severalRecords',
} as const

const reasons = (list: readonly Text[], voice: Voice): readonly Passage[] => list.map((it) => listed(say(voice, it)))
