import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  InternalHyperlink,
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
  evidenceAnchor,
  type Line,
  lineIn,
  type Particular,
  type Passage,
  type Row,
  type Run,
  type Table as TableBlock,
} from './blocks.ts'
import { isSafeAddress } from './markup.ts'
import { bodySize, languageTags, tableSize, textWidth, withoutControls } from './word-layout.ts'

/** Blocks as Word writes them: real headings, tables whose head repeats, rows that are not split, links that jump. */

type Voicing = { readonly size: number; readonly bold?: boolean; readonly italics?: boolean; readonly caps?: boolean }

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

/** The first language in bold, others under it in italics. */
export const headingWord = (
  it: Passage,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  voicing: Voicing = { size: bodySize, bold: true },
): readonly Paragraph[] => [
  new Paragraph({
    heading: level,
    keepNext: true,
    children: it.lines.flatMap((line, index) => [
      ...(index === 0 ? [] : [new TextRun({ break: 1, text: '' })]),
      ...lineRuns(line, index === 0 ? voicing : { size: voicing.size, italics: true }),
    ]),
  }),
]

type Placing = {
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]
  readonly tight?: boolean
  readonly keepNext?: boolean
}

/** One paragraph per language, the evidence behind the first. */
export function passageWord(it: Passage, voicing: Voicing, placing: Placing = {}): readonly Paragraph[] {
  const evidence = it.evidence.flatMap((number) => evidenceRuns(number, voicing))
  const lines: readonly Line[] = it.lines.length === 0 ? [{ runs: [] }] : it.lines
  return lines.map(
    (line, index) =>
      new Paragraph({
        ...(placing.alignment === undefined ? {} : { alignment: placing.alignment }),
        keepNext: placing.keepNext ?? false,
        spacing: placing.tight === true ? { before: 0, after: 20, line: 240 } : { before: 0, after: 120, line: 276 },
        children: [
          ...lineRuns(line, index === 0 ? voicing : { ...voicing, bold: false }),
          ...(index === 0 ? evidence : []),
        ],
      }),
  )
}

const evidenceRuns = (number: number, { size }: Voicing): readonly ParagraphChild[] => [
  new TextRun({ text: ' ', size }),
  new InternalHyperlink({
    anchor: evidenceAnchor(number),
    children: [new TextRun({ text: `[${number}]`, size: size - 2 })],
  }),
]

const lineRuns = (it: Line, voicing: Voicing): readonly ParagraphChild[] =>
  it.runs.map((run) => runWord(run, it.language, voicing))

function runWord(it: Run, language: Language | undefined, { size, bold, italics, caps }: Voicing): ParagraphChild {
  const spoken = (it.kind === 'words' ? it.language : undefined) ?? language
  const style = {
    size,
    bold: bold ?? false,
    italics: italics ?? false,
    allCaps: caps ?? false,
    ...(spoken === undefined ? {} : { language: { value: languageTags[spoken] } }),
  }
  const text = withoutControls(it.text)
  if (it.kind === 'mark')
    return it.mark === 'restored'
      ? new TextRun({ ...style, text, superScript: true, bold: false, allCaps: false })
      : new TextRun({ ...style, text: ` [${text}]`, bold: false, italics: true, allCaps: false })
  if (it.kind === 'words') return new TextRun({ ...style, text, bold: style.bold || it.weight === 'strong' })
  if (it.to.startsWith('#'))
    return new InternalHyperlink({ anchor: it.to.slice(1), children: [new TextRun({ ...style, text })] })
  if (!isSafeAddress(it.to)) return new TextRun({ ...style, text })
  return new ExternalHyperlink({ link: it.to, children: [new TextRun({ ...style, text })] })
}

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
