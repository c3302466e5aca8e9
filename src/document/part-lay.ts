import { formatNumber } from '#messages/format'
import type { LayReport } from '#review/shape-lay'
import type { Block, Passage } from './blocks.ts'
import { column, dataTable, heading, keyed, note, row } from './table.ts'
import { asWritten, dateWords, label, say, speak, type Voice } from './voice.ts'

/** What a partner's folder brings: conflicts side by side first, then what is new. */
export const layBlocks = (it: LayReport, voice: Voice): readonly Block[] => [
  {
    kind: 'particulars',
    entries: [
      { term: label(voice, 'partner'), details: [say(voice, it.partner)] },
      { term: label(voice, 'packMade'), details: [dateWords(voice, it.made)] },
      { term: label(voice, 'newRecords'), details: [count(it.added.length, voice)] },
      { term: label(voice, 'sameRecords'), details: [count(it.same, voice)] },
      { term: label(voice, 'differences'), details: [count(it.conflicts.length, voice)] },
    ],
  },
  note(voice, 'layNote'),
  dataTable(
    'differences',
    voice,
    'differences',
    [column(voice, 'record', 30), column(voice, 'field', 14), column(voice, 'ours', 28), column(voice, 'theirs', 28)],
    it.conflicts.map((one) =>
      keyed(
        `${one.kind}/${one.id} ${one.field}`,
        row(
          asWritten(`${one.kind}/${one.id}`),
          asWritten(one.field),
          written(one.ours, voice),
          written(one.theirs, voice),
        ),
      ),
    ),
  ),
  heading(voice, 'newRecords'),
  dataTable(
    'added',
    voice,
    'newRecords',
    [column(voice, 'kindOfRecord', 30), column(voice, 'identifier', 70)],
    it.added.map((one) => keyed(`${one.kind}/${one.id}`, row(asWritten(one.kind), asWritten(one.id)))),
  ),
]

const count = (it: number, voice: Voice): Passage => speak(voice, (language) => [formatNumber(it, language)])

const written = (value: string | undefined, voice: Voice): Passage =>
  value === undefined ? label(voice, 'notWritten') : asWritten(value)
