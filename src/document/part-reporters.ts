import type { ReporterViews } from '#review/shape-responses'
import type { Block } from './blocks.ts'
import { column, dataTable, heading, note, numeric, row } from './table.ts'
import { dateWords, say, type Voice } from './voice.ts'

/** Who reported, and until when: without it *none recorded* says nothing. */
export const reporterBlocks = (reporters: ReporterViews, voice: Voice): readonly Block[] => [
  heading(voice, 'reporters'),
  note(voice, 'silenceNote'),
  dataTable(
    'reporters',
    voice,
    'reporters',
    [column(voice, 'reporter', 50), column(voice, 'activities', 20, 'end'), column(voice, 'reportedUntil', 30)],
    reporters.map((one) => row(say(voice, one.name), numeric(one.activities, voice), dateWords(voice, one.until))),
  ),
]
