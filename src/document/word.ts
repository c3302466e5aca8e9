import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Language } from '#ground/text'
import { labels } from '#messages/labels'
import type { PageDocument, Section } from './blocks.ts'
import { type Markup, xml } from './markup.ts'
import { blockWord } from './word-blocks.ts'
import { bodySize, pageMargins, paper, typeface, withoutControls } from './word-layout.ts'
import { wordStyles } from './word-styles.ts'
import { headingWord, paragraphWord, passageWord, wordsWord } from './word-text.ts'

/** A document as a Word file, laid out as Decree 30/2020/NĐ-CP asks of administrative documents. It bears no state
 *  letterhead, number or signature: it is a working paper until an office issues it.
 *  @returns the bytes of a .docx file. */
export const documentWord = async (it: PageDocument): Promise<Uint8Array> =>
  Packer.pack(frame(it), 'uint8array', undefined, [
    { path: 'word/document.xml', data: body(it).toString() },
    { path: 'word/_rels/document.xml.rels', data: relations.toString() },
  ])

/** All of the file but its body: styles, the heads of pages, what a package needs. */
const frame = (it: PageDocument): Document =>
  new Document({
    title: withoutControls(it.name),
    creator: 'An Sinh',
    styles: wordStyles(it.languages[0] ?? 'vi'),
    sections: [
      {
        properties: { titlePage: true },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({ children: [] })] }) },
        children: [],
      },
    ],
  })

const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: bodySize, font: typeface })],
      }),
    ],
  })

const schemas = 'http://schemas.openxmlformats.org'
const kind = `${schemas}/officeDocument/2006/relationships`

const parts = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  settings: 'settings',
  header1: 'header',
  header2: 'header',
  'theme/theme1': 'theme',
  fontTable: 'fontTable',
} as const

/** Which parts of the package the body goes with. */
const relations = xml`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="${schemas}/package/2006/relationships">${Object.entries(parts).map(
  ([part, type]) => xml`<Relationship Id="${relationOf(part)}" Type="${kind}/${type}" Target="${part}.xml"/>`,
)}</Relationships>`

function relationOf(part: string): string {
  return `r-${part.replace('/', '-')}`
}

const body = (it: PageDocument): Markup => xml`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="${schemas}/wordprocessingml/2006/main" xmlns:r="${kind}"><w:body>${opening(it)}${it.annexes.flatMap(
  (section) => annexWord(section, it.languages),
)}${page}</w:body></w:document>`

const page = xml`<w:sectPr><w:headerReference w:type="default" r:id="${relationOf('header1')}"/><w:headerReference w:type="first" r:id="${relationOf('header2')}"/><w:pgSz w:w="${paper.width}" w:h="${paper.height}"/><w:pgMar w:top="${pageMargins.top}" w:right="${pageMargins.right}" w:bottom="${pageMargins.bottom}" w:left="${pageMargins.left}" w:header="${pageMargins.header}" w:footer="${pageMargins.header}" w:gutter="0"/><w:titlePg/></w:sectPr>`

/** Title, the few particulars, and the decisions. */
const opening = (it: PageDocument): readonly Markup[] => [
  ...passageWord(it.overline, 'Overline'),
  headingWord(it.title, 'Heading1', { caps: true }),
  ...blockWord({ kind: 'particulars', entries: it.head }, it.languages),
  headingWord(it.sheet.heading, 'Heading2'),
  ...it.sheet.blocks.flatMap((block) => blockWord(block, it.languages)),
]

/** `Phụ lục A`, its name under it in capitals, on a new page. */
const annexWord = (it: Section, spoken: readonly Language[]): readonly Markup[] => [
  paragraphWord(
    'Annex',
    it.letter === undefined
      ? []
      : [wordsWord(spoken.map((language) => `${labels[language].annex} ${it.letter}`).join(' / '))],
    { keepNext: true, breaks: true },
  ),
  headingWord(it.heading, 'Heading1', { caps: true }),
  ...it.blocks.flatMap((block) => blockWord(block, spoken)),
]
