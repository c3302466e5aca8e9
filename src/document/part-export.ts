import { codeWord } from '#messages/codes'
import { formatNumber } from '#messages/format'
import type { ExportReport } from '#review/shape-export'
import type { Block, Passage } from './blocks.ts'
import { column, dataTable, keyed, note, row } from './table.ts'
import { asWritten, label, say, speak, type Voice } from './voice.ts'

/** What was written, and what could not be said in each form. */
export const exportBlocks = (it: ExportReport, voice: Voice): readonly Block[] => [
  {
    kind: 'particulars',
    entries: [
      { term: label(voice, 'activitiesAsked'), details: [count(it.activities, voice)] },
      { term: label(voice, 'activitiesInIati'), details: [count(it.inIati, voice)] },
      { term: label(voice, 'rowsOfShares'), details: [count(it.shares, voice)] },
    ],
  },
  note(voice, 'exportNote'),
  dataTable(
    'remarks',
    voice,
    'exportRemarks',
    [column(voice, 'record', 28), column(voice, 'form', 12), column(voice, 'reasons', 60)],
    it.remarks.map((one) =>
      keyed(
        `${one.form} ${one.record}`,
        row(
          asWritten(one.record),
          speak(voice, (language) => [codeWord('exportForm', one.form, language)]),
          say(voice, one.says),
        ),
      ),
    ),
  ),
]

const count = (it: number, voice: Voice): Passage => speak(voice, (language) => [formatNumber(it, language)])
