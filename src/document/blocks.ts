import type { Confidence } from '#ground/source'
import type { Language } from '#ground/text'

/** A document as plain data, built once and drawn as a page or as a Word file. Nothing here knows of either. */

/** How a run of words has to be read: a confidence below `seen`, or Vietnamese that an editor composed. */
export type Mark = Exclude<Confidence, 'seen'> | 'restored'

export type Run =
  | {
      readonly kind: 'words'
      readonly text: string
      /** `fine`: smaller still, for what only a keeper of the dossier looks up. */
      readonly weight?: 'strong' | 'quiet' | 'fine'
      /** Only where a line mixes languages. */
      readonly language?: Language
    }
  | { readonly kind: 'mark'; readonly mark: Mark; readonly text: string }
  /** To an anchor of this document (`#e12`), an address elsewhere, or something of the dossier, which has a screen of its own: a need cell
   *  (`cell:old-age / pwd`), a record (`record:clauses/ID`). */
  | { readonly kind: 'link'; readonly to: string; readonly text: string; readonly language?: Language }

/** One text in one language; without a language where it reads the same in all of them. */
export type Line = { readonly language?: Language; readonly runs: readonly Run[] }

/** One text in the languages of the document, and the evidence it stands on. */
export type Passage = {
  readonly lines: readonly Line[]
  readonly evidence: readonly number[]
  /** Stands in a list with the items before and after it. */
  readonly item?: true
  /** Stands on a line of its own, so many steps below what leads to it: an outline of conditions or reasons. */
  readonly depth?: number
  /** The number behind the words, for tables that a program reads. */
  readonly value?: number
}

export type Column = {
  readonly head: Passage
  /** Part of the table's width, in percent; the columns of a table add up to 100. */
  readonly share: number
  readonly align?: 'end'
}

/** A cell holds one passage or several under each other. `key` is the id of the record that the row is about. */
export type Row = { readonly anchor?: string; readonly key?: string; readonly cells: readonly (readonly Passage[])[] }

/** The first cell of each row names the row. Sections with a heading stand under it across all columns. */
export type Table = {
  readonly kind: 'table'
  /** Name of the sheet and the file in which the table is also given as data; without one it is only printed. */
  readonly name?: string
  readonly caption: Passage
  readonly columns: readonly Column[]
  readonly sections: readonly { readonly heading?: Passage; readonly rows: readonly Row[] }[]
}

export type Particular = { readonly term: Passage; readonly details: readonly Passage[] }

export type DecisionCard = {
  readonly kind: 'decision'
  readonly number: number
  readonly title: Passage
  readonly reason: Passage
  readonly particulars: readonly Particular[]
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly passage: Passage; readonly anchor?: string }
  | { readonly kind: 'paragraph'; readonly passage: Passage; readonly role?: 'note' | 'statement' }
  | { readonly kind: 'particulars'; readonly entries: readonly Particular[] }
  | Table
  | DecisionCard

/** A part with a heading of its own: the sheet, the meeting, an annex. */
export type Section = {
  readonly anchor: string
  /** Letter of an annex. */
  readonly letter?: string
  readonly heading: Passage
  readonly blocks: readonly Block[]
}

export type PageDocument = {
  readonly languages: readonly Language[]
  /** Name of the file for the window and the reader's library, in the first language. */
  readonly name: string
  readonly overline: Passage
  readonly title: Passage
  readonly head: readonly Particular[]
  readonly sheet: Section
  readonly annexes: readonly Section[]
  readonly words: {
    readonly skip: string
    readonly contents: Passage
    readonly evidence: string
  }
}

export const evidenceAnchor = (number: number): string => `e${number}`

/** What a passage says in one language. */
export const lineIn = (it: Passage, language: Language): Line | undefined =>
  it.lines.find((line) => line.language === language) ?? it.lines[0]

/** The words of a line without marks and numbers of evidence: for labels that a reader hears, and names of files. */
export const plainText = (line: Line): string =>
  line.runs
    .filter((run) => run.kind === 'words' || (run.kind === 'link' && !run.to.startsWith('#')))
    .map((run) => run.text)
    .join('')
    .trim()

/** The words of a line with its marks in brackets: for output without a style. */
export const markedText = (line: Line): string =>
  line.runs
    .map((run) => (run.kind === 'mark' && run.mark !== 'restored' ? ` [${run.text}]` : run.text))
    .join('')
    .trim()
