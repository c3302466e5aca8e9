import type { Language } from '#ground/text'
import { type Block, type DecisionCard, lineIn, type Particular, type Passage, type Row, type Table } from './blocks.ts'
import { type Markup, xml } from './markup.ts'
import { type ParagraphStyle, textWidth } from './word-layout.ts'
import {
  evidenceWord,
  headingWord,
  lineRuns,
  paragraphWord,
  passageWord,
  type Voicing,
  wordsWord,
} from './word-text.ts'

/** Blocks as Word writes them: real headings, tables whose head repeats, rows that are not split, links that jump. */

export function blockWord(it: Block, spoken: readonly Language[]): readonly Markup[] {
  switch (it.kind) {
    case 'heading':
      return [headingWord(it.passage, 'Heading2')]
    case 'paragraph':
      return passageWord(it.passage, it.role === 'note' ? 'Note' : 'Normal', {}, { alignment: 'both' })
    case 'particulars':
      return [particularsWord(it.entries), gap]
    case 'table':
      return [tableWord(it), gap]
    case 'decision':
      return [decisionWord(it, spoken)]
  }
}

const gap = paragraphWord('Cell', [])

const cellWord = (children: readonly Markup[], width: number, span = 1): Markup =>
  // Word opens no cell without a paragraph.
  xml`<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${span === 1 ? undefined : xml`<w:gridSpan w:val="${span}"/>`}</w:tcPr>${children.length === 0 ? gap : children}</w:tc>`

const rowOf = (cells: readonly Markup[], held: boolean, head = false): Markup =>
  xml`<w:tr><w:trPr>${held ? xml`<w:cantSplit/>` : undefined}${head ? xml`<w:tblHeader/>` : undefined}</w:trPr>${cells}</w:tr>`

const rules = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const
const margins = [
  ['top', 40],
  ['left', 80],
  ['bottom', 40],
  ['right', 80],
] as const

const gridProperties = xml`<w:tblPr><w:tblW w:type="dxa" w:w="${textWidth}"/><w:tblBorders>${rules.map(
  (side) => xml`<w:${side} w:val="single" w:sz="4" w:color="000000"/>`,
)}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins.map(
  ([side, width]) => xml`<w:${side} w:w="${width}" w:type="dxa"/>`,
)}</w:tblCellMar></w:tblPr>`

const grid = (rows: readonly Markup[], widths: readonly number[]): Markup =>
  xml`<w:tbl>${gridProperties}<w:tblGrid>${widths.map((width) => xml`<w:gridCol w:w="${width}"/>`)}</w:tblGrid>${rows}</w:tbl>`

function tableWord(it: Table): Markup {
  const widths = it.columns.map((column) => Math.round((textWidth * column.share) / 100))
  const head = rowOf(
    it.columns.map((column, index) =>
      cellWord(passageWord(column.head, 'Cell', { bold: true }, { alignment: 'center' }), widths[index] ?? 0),
    ),
    true,
    true,
  )
  const sections = it.sections.flatMap(({ heading, rows }) => [
    ...(heading === undefined ? [] : [groupWord(heading, widths.length)]),
    ...rows.map((row) => rowWord(row, it, widths)),
  ])
  return grid([head, ...sections], widths)
}

const groupWord = (heading: Passage, columns: number): Markup =>
  rowOf([cellWord(passageWord(heading, 'Cell', { bold: true }, { keepNext: true }), textWidth, columns)], true)

/** Passages that a row holds at most if it is to be kept on one page; a higher one may break. */
const held = 8

const rowWord = (it: Row, table: Table, widths: readonly number[]): Markup =>
  rowOf(
    it.cells.map((passages, index) => {
      const placing = table.columns[index]?.align === 'end' ? { alignment: 'right' as const } : {}
      const paragraphs = passages.flatMap((passage) => passageWord(passage, 'Cell', {}, placing))
      const anchored = index === 0 && it.anchor !== undefined ? [bookmarked(it.anchor, passages[0])] : paragraphs
      return cellWord(anchored, widths[index] ?? 0)
    }),
    it.cells.every((passages) => passages.length <= held),
  )

/** Where links to the row arrive. A bookmark needs a number of its own: its name, read as one. */
function bookmarked(anchor: string, it: Passage | undefined): Markup {
  const number = Number.parseInt(anchor, 36)
  const words = (it?.lines ?? []).slice(0, 1).flatMap((line) => lineRuns(line))
  return paragraphWord('Cell', [
    xml`<w:bookmarkStart w:id="${number}" w:name="${anchor}"/>${words}<w:bookmarkEnd w:id="${number}"/>`,
  ])
}

const particularWidths = [Math.round(textWidth * 0.3), Math.round(textWidth * 0.7)] as const

const particularsWord = (entries: readonly Particular[]): Markup =>
  grid(
    entries.map((it) =>
      rowOf(
        [
          cellWord(passageWord(it.term, 'Cell', { bold: true }), particularWidths[0]),
          cellWord(
            it.details.flatMap((detail) => passageWord(detail, 'Cell')),
            particularWidths[1],
          ),
        ],
        it.details.length <= held,
      ),
    ),
    particularWidths,
  )

/** A decision is one row, so that it stays on one page; each language has a column. */
function decisionWord(it: DecisionCard, spoken: readonly Language[]): Markup {
  const number = Math.round(textWidth * 0.06)
  const column = Math.floor((textWidth - number) / spoken.length)
  const style = spoken.length > 1 ? 'DecisionBeside' : 'Decision'
  return grid(
    [
      rowOf(
        [
          cellWord([paragraphWord(style, [wordsWord(String(it.number), { bold: true })])], number),
          ...spoken.map((language) => cellWord(decisionIn(it, language, style), column)),
        ],
        true,
      ),
    ],
    [number, ...spoken.map(() => column)],
  )
}

function decisionIn(it: DecisionCard, language: Language, style: ParagraphStyle): readonly Markup[] {
  const said = (passage: Passage): Passage => {
    const line = lineIn(passage, language)
    return { lines: line === undefined ? [] : [line], evidence: [] }
  }
  return [
    ...passageWord(said(it.title), style, { bold: true }),
    ...passageWord(said(it.reason), style),
    factsWord(it.particulars, language, style),
  ]
}

/** `Partner: UNICEF; ILO. Proposed date: 20 February 2027.` One after the other, so that ten decisions keep to two pages. */
function factsWord(entries: readonly Particular[], language: Language, style: ParagraphStyle): Markup {
  const runs = (passage: Passage, voicing: Voicing = {}): readonly Markup[] => {
    const line = lineIn(passage, language)
    return line === undefined ? [] : lineRuns(line, voicing)
  }
  return paragraphWord(
    style,
    entries.flatMap((it) => [
      ...runs(it.term, { italics: true }),
      wordsWord(': ', { italics: true }),
      ...it.details.flatMap((detail, index) => [
        ...(index === 0 ? [] : [wordsWord('; ')]),
        ...runs(detail),
        ...detail.evidence.map(evidenceWord),
      ]),
      wordsWord('. '),
    ]),
  )
}
