import { z } from 'zod'
import type { Problem } from '#ground/problem'
import { id } from '#ground/source'
import { type AlignmentReading, alignmentReading } from '#promises/alignment-reading'
import { type PairReading, pairReading } from '#responses/pair-reading'
import { type Decision, decision } from '#review/decision'
import { meetingNote, type RecordedNote } from '#review/note'

/** One line of the journal: who changed what, when, from what to what. Lines are only ever added. */
export const entry = z.strictObject({
  at: z.iso.datetime({ offset: true }),
  who: z.string().min(1),
  kind: z.string(),
  id,
  before: z.json(),
  after: z.json(),
})
export type Entry = z.infer<typeof entry>
export type Journal = readonly Entry[]

/** Reads a journal, one JSON object a line. */
export function parseJournal(
  text: string,
  file: string,
): { readonly journal: Journal; readonly problems: readonly Problem[] } {
  const journal: Entry[] = []
  const problems: Problem[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const position = { file, line: index + 1, column: 1 }
    const result = entry.safeParse(readJson(line))
    if (result.success) journal.push(result.data)
    else problems.push({ code: 'broken-journal', facts: { line: index + 1 }, position })
  }
  return { journal, problems }
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

export const journalLine = (it: Entry): string => `${JSON.stringify(it)}\n`

/** Decisions as the journal leaves them: the last line about each, in the order they were first taken. */
export function decisionsIn(
  journal: Journal,
): readonly (Decision & { readonly recorded: string; readonly by: string })[] {
  const decisions = new Map<string, Decision & { recorded: string; by: string }>()
  for (const it of journal) {
    if (it.kind !== 'decisions') continue
    const after = decision.safeParse(it.after)
    if (after.success) decisions.set(it.id, { ...after.data, recorded: it.at, by: it.who })
    else decisions.delete(it.id)
  }
  return [...decisions.values()]
}

/** Readings of alignments that the journal records, in the order they were made. */
export const readingsIn = (journal: Journal): readonly AlignmentReading[] =>
  journal.filter((it) => it.kind === 'alignments').flatMap((it) => alignmentReading.safeParse(it.after).data ?? [])

/** What persons found about pairs of activities, in the order in which they found it. */
export const pairReadingsIn = (journal: Journal): readonly PairReading[] =>
  journal.filter((it) => it.kind === 'pair-readings').flatMap((it) => pairReading.safeParse(it.after).data ?? [])

/** Notes to the files of meetings as the journal leaves them: the last line about each that is not withdrawn, in the order they were first written. */
export function notesIn(journal: Journal): readonly RecordedNote[] {
  const notes = new Map<string, RecordedNote>()
  for (const it of journal) {
    if (it.kind !== 'notes') continue
    const after = meetingNote.safeParse(it.after)
    if (after.success) notes.set(it.id, { ...after.data, recorded: it.at, by: it.who })
  }
  return [...notes.values()].filter((it) => it.state === 'standing')
}

/** How many notes a meeting ever had, so that a new one takes a name of its own. */
export const notesEver = (journal: Journal, meeting: string): number =>
  new Set(
    journal
      .filter((it) => it.kind === 'notes')
      .flatMap((it) => (meetingNote.safeParse(it.after).data?.meeting === meeting ? [it.id] : [])),
  ).size
