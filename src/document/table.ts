import { formatNumber } from '#messages/format'
import { type LabelKey, labels } from '#messages/labels'
import type { Block, Column, Passage, Row, Table } from './blocks.ts'
import { label, speak, type Voice } from './voice.ts'

/** Short hands for the blocks that every annex is made of. */

export const column = (voice: Voice, key: LabelKey, share: number, align?: 'end'): Column => ({
  head: label(voice, key),
  share,
  ...(align === undefined ? {} : { align }),
})

export const row = (...cells: readonly (Passage | readonly Passage[])[]): Row => ({
  cells: cells.map((it) => ('lines' in it ? [it] : it)),
})

export const table = (caption: Passage, columns: readonly Column[], rows: readonly Row[]): Table => ({
  kind: 'table',
  caption,
  columns,
  sections: [{ rows }],
})

export const note = (voice: Voice, key: LabelKey): Block => ({
  kind: 'paragraph',
  passage: label(voice, key),
  role: 'note',
})

/** @param anchor where a link to the part arrives, for a screen that lists the parts. */
export const heading = (voice: Voice, key: LabelKey, anchor?: string): Block => ({
  kind: 'heading',
  level: 3,
  passage: label(voice, key),
  ...(anchor === undefined ? {} : { anchor }),
})

/** A table, or the sentence that the dossier records no such case. */
export const tableOrNone = (
  voice: Voice,
  caption: LabelKey,
  columns: readonly Column[],
  rows: readonly Row[],
): Block =>
  rows.length === 0
    ? { kind: 'paragraph', passage: label(voice, 'noneFound') }
    : table(label(voice, caption), columns, rows)

/** Says how much of a long list is shown; nothing where all of it is. */
export const shownOf = (voice: Voice, shown: number, total: number): readonly Block[] =>
  shown >= total ? [] : [{ kind: 'paragraph', role: 'note', passage: shownWords(voice, shown, total) }]

/** `The list shows 10 of 112.` */
export const shownWords = (voice: Voice, shown: number, total: number): Passage =>
  speak(voice, (language) => {
    const { listShows, outOf } = labels[language]
    return [`${listShows} ${formatNumber(shown, language)} ${outOf} ${formatNumber(total, language)}.`]
  })

/** A table that is also given as data under a name, or the sentence that the dossier records no such case. */
export function dataTable(
  name: string,
  voice: Voice,
  caption: LabelKey,
  columns: readonly Column[],
  rows: readonly Row[],
): Block {
  const made = tableOrNone(voice, caption, columns, rows)
  return made.kind === 'table' ? { ...made, name } : made
}

/** A row about one record. */
export const keyed = (key: string, it: Row): Row => ({ ...it, key })

/** A number that also stands as a number in the data. */
export const numeric = (value: number | undefined, voice: Voice): Passage =>
  value === undefined
    ? label(voice, 'noData')
    : { ...speak(voice, (language) => [formatNumber(value, language)]), value }
