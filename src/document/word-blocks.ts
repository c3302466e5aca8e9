import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Language } from '#ground/text'
import {
  type Block,
  type DecisionCard,
  lineIn,
  type Particular,
  type Passage,
  type Row,
  type Table as TableBlock,
} from './blocks.ts'
import { bodySize, tableSize, textWidth } from './word-layout.ts'
import { evidenceRuns, headingWord, lineRuns, passageWord, type Voicing } from './word-text.ts'

/** Blocks as Word writes them: real headings, tables whose head repeats, rows that are not split, links that jump. */

export function blockWord(it: Block, spoken: readonly Language[]): readonly FileChild[] {
  switch (it.kind) {
    case 'heading':
      return headingWord(it.passage, HeadingLevel.HEADING_2)
    case 'paragraph':
      return passageWord(it.passage, { size: bodySize }, { alignment: AlignmentType.JUSTIFIED })
    case 'particulars':
      return [particularsWord(it.entries), gap()]
    case 'table':
      return [tableWord(it), gap()]
    case 'decision':
      return [decisionWord(it, spoken)]
  }
}

const gap = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 60 }, children: [] })

const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const borders = { top: rule, bottom: rule, left: rule, right: rule }
const margins = { top: 40, bottom: 40, left: 80, right: 80 }

const cellWord = (children: readonly Paragraph[], width: number, span?: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins,
    verticalAlign: VerticalAlign.TOP,
    ...(span === undefined ? {} : { columnSpan: span }),
    // Word opens no cell without a paragraph.
    children: children.length === 0 ? [new Paragraph({ children: [] })] : [...children],
  })

const grid = (rows: readonly TableRow[], widths: readonly number[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: { ...borders, insideHorizontal: rule, insideVertical: rule },
    rows: [...rows],
  })

function tableWord(it: TableBlock): Table {
  const widths = it.columns.map((column) => Math.round((textWidth * column.share) / 100))
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: it.columns.map((column, index) =>
      cellWord(
        passageWord(column.head, { size: tableSize, bold: true }, { tight: true, alignment: AlignmentType.CENTER }),
        widths[index] ?? 0,
      ),
    ),
  })
  const sections = it.sections.flatMap(({ heading, rows }) => [
    ...(heading === undefined ? [] : [groupWord(heading, widths.length)]),
    ...rows.map((row) => rowWord(row, it, widths)),
  ])
  return grid([head, ...sections], widths)
}

const groupWord = (heading: Passage, columns: number): TableRow =>
  new TableRow({
    cantSplit: true,
    keepNext: true,
    children: [cellWord(passageWord(heading, { size: tableSize, bold: true }, { tight: true }), textWidth, columns)],
  })

/** Passages that a row holds at most if it is to be kept on one page; a higher one may break. */
const held = 8

function rowWord(it: Row, table: TableBlock, widths: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: it.cells.every((passages) => passages.length <= held),
    children: it.cells.map((passages, index) => {
      const alignment = table.columns[index]?.align === 'end' ? AlignmentType.END : AlignmentType.START
      const paragraphs = passages.flatMap((passage) =>
        passageWord(passage, { size: tableSize }, { tight: true, alignment }),
      )
      const anchored = index === 0 && it.anchor !== undefined ? [bookmarked(it.anchor, passages[0])] : paragraphs
      return cellWord(anchored, widths[index] ?? 0)
    }),
  })
}

/** Where links to the row arrive. */
const bookmarked = (anchor: string, it: Passage | undefined): Paragraph =>
  new Paragraph({
    children: [
      new Bookmark({
        id: anchor,
        children: (it?.lines ?? []).slice(0, 1).flatMap((line) => lineRuns(line, { size: tableSize })),
      }),
    ],
  })

function particularsWord(entries: readonly Particular[]): Table {
  const widths = [Math.round(textWidth * 0.3), Math.round(textWidth * 0.7)] as const
  const rows = entries.map(
    (it) =>
      new TableRow({
        cantSplit: it.details.length <= held,
        children: [
          cellWord(passageWord(it.term, { size: tableSize, bold: true }, { tight: true }), widths[0]),
          cellWord(
            it.details.flatMap((detail) => passageWord(detail, { size: tableSize }, { tight: true })),
            widths[1],
          ),
        ],
      }),
  )
  return grid(rows, widths)
}

/** A decision is one row, so that it stays on one page; each language has a column. */
function decisionWord(it: DecisionCard, spoken: readonly Language[]): Table {
  const number = Math.round(textWidth * 0.06)
  const column = Math.floor((textWidth - number) / spoken.length)
  const size = spoken.length > 1 ? tableSize - 2 : tableSize + 2
  return grid(
    [
      new TableRow({
        cantSplit: true,
        children: [
          cellWord([new Paragraph({ children: [new TextRun({ text: String(it.number), bold: true, size })] })], number),
          ...spoken.map((language) => cellWord(decisionIn(it, language, size), column)),
        ],
      }),
    ],
    [number, ...spoken.map(() => column)],
  )
}

function decisionIn(it: DecisionCard, language: Language, size: number): readonly Paragraph[] {
  const said = (passage: Passage): Passage => {
    const line = lineIn(passage, language)
    return { lines: line === undefined ? [] : [line], evidence: [] }
  }
  return [
    ...passageWord(said(it.title), { size, bold: true }, { tight: true }),
    ...passageWord(said(it.reason), { size }, { tight: true }),
    factsWord(it.particulars, language, size),
  ]
}

/** `Partner: UNICEF; ILO. Proposed date: 20 February 2027.` One after the other, so that ten decisions keep to two pages. */
function factsWord(entries: readonly Particular[], language: Language, size: number): Paragraph {
  const runs = (passage: Passage, voicing: Voicing): readonly ParagraphChild[] => {
    const line = lineIn(passage, language)
    return line === undefined ? [] : lineRuns(line, voicing)
  }
  return new Paragraph({
    spacing: { before: 0, after: 20, line: 240 },
    children: entries.flatMap((it) => [
      ...runs(it.term, { size, italics: true }),
      new TextRun({ text: ': ', size, italics: true }),
      ...it.details.flatMap((detail, index) => [
        ...(index === 0 ? [] : [new TextRun({ text: '; ', size })]),
        ...runs(detail, { size }),
        ...detail.evidence.flatMap((number) => evidenceRuns(number, { size })),
      ]),
      new TextRun({ text: '. ', size }),
    ]),
  })
}
