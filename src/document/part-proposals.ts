import type { ReadyProposal } from '#review/shape-meeting'
import type { Block, Passage } from './blocks.ts'
import { column, dataTable, keyed, row } from './table.ts'
import { cell, dateWords, label, names, quietly, say, type Voice } from './voice.ts'

/** The proposals of a sheet as a table: to be worked on in a spreadsheet before a meeting. */
export const proposalsBlocks = (list: readonly ReadyProposal[], voice: Voice): readonly Block[] => [
  dataTable(
    'proposals',
    voice,
    'proposalsTitle',
    [
      column(voice, 'decisionNumber', 6),
      column(voice, 'proposedDecision', 44),
      column(voice, 'cells', 20),
      column(voice, 'owner', 18),
      column(voice, 'due', 12),
    ],
    list.map((it) =>
      keyed(
        `${it.number}`,
        row(
          { lines: [{ runs: [{ kind: 'words', text: `${it.number}` }] }], evidence: [], value: it.number },
          [say(voice, it.title), quietly(say(voice, it.reason))],
          orNone(
            it.cells.map((one) => cell(voice, one)),
            voice,
          ),
          it.owners.length === 0
            ? label(voice, 'ownerUnknown')
            : names(
                voice,
                it.owners.map((one) => one.name),
              ),
          dateWords(voice, it.due),
        ),
      ),
    ),
  ),
]

const orNone = (list: readonly Passage[], voice: Voice): readonly Passage[] =>
  list.length === 0 ? [label(voice, 'noneRecorded')] : list
