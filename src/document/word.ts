import { AlignmentType, Document, Header, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Language } from '#ground/text'
import { labels } from '#messages/labels'
import type { Review } from '#review/shape'
import type { ReviewDocument, Section } from './blocks.ts'
import { reviewDocument } from './review-document.ts'
import { blockWord } from './word-blocks.ts'
import {
  bodySize,
  languageTags,
  pageMargins,
  paper,
  tableSize,
  titleSize,
  typeface,
  withoutControls,
} from './word-layout.ts'
import { headingWord, passageWord } from './word-text.ts'

/** The review as a Word file, laid out as Decree 30/2020/NĐ-CP asks of administrative documents. It bears no state
 *  letterhead, number or signature: it is a working paper until an office issues it.
 *  @returns the bytes of a .docx file. */
export const reviewWord = async (
  review: Review,
  options: { readonly languages: readonly Language[] },
): Promise<Uint8Array> => Packer.pack(wordDocument(reviewDocument(review, options.languages)), 'uint8array')

function wordDocument(it: ReviewDocument): Document {
  const first = it.languages[0] ?? 'vi'
  return new Document({
    title: withoutControls(it.name),
    creator: 'An Sinh',
    styles: {
      default: {
        document: {
          run: { font: typeface, size: bodySize, color: '000000', language: { value: languageTags[first] } },
          paragraph: { spacing: { before: 0, after: 120, line: 276 } },
        },
        heading1: {
          run: { font: typeface, size: titleSize, color: '000000', bold: true },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 240 } },
        },
        heading2: {
          run: { font: typeface, size: bodySize, color: '000000', bold: true },
          paragraph: { spacing: { before: 240, after: 120 } },
        },
        hyperlink: { run: { color: '000000', underline: { type: 'none' } } },
      },
    },
    sections: [
      {
        properties: { titlePage: true, page: { size: paper, margin: pageMargins } },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({ children: [] })] }) },
        children: [...opening(it), ...it.annexes.flatMap((section) => annexWord(section, it.languages))],
      },
    ],
  })
}

const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: bodySize, font: typeface })],
      }),
    ],
  })

/** Title, the few particulars, and the decisions. */
const opening = (it: ReviewDocument) => [
  ...passageWord(it.overline, { size: tableSize }, { alignment: AlignmentType.CENTER, tight: true }),
  new Paragraph({ spacing: { before: 0, after: 0 }, children: [] }),
  ...headingWord(it.title, HeadingLevel.HEADING_1, { size: titleSize, bold: true, caps: true }),
  ...blockWord({ kind: 'particulars', entries: it.head }, it.languages),
  ...headingWord(it.sheet.heading, HeadingLevel.HEADING_2, { size: titleSize, bold: true }),
  ...it.sheet.blocks.flatMap((block) => blockWord(block, it.languages)),
]

/** `Phụ lục A`, its name under it in capitals, on a new page. */
const annexWord = (it: Section, spoken: readonly Language[]) => [
  new Paragraph({
    pageBreakBefore: true,
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 0, after: 0 },
    children:
      it.letter === undefined
        ? []
        : [
            new TextRun({
              text: spoken.map((language) => `${labels[language].annex} ${it.letter}`).join(' / '),
              bold: true,
            }),
          ],
  }),
  ...headingWord(it.heading, HeadingLevel.HEADING_1, { size: bodySize, bold: true, caps: true }),
  ...it.blocks.flatMap((block) => blockWord(block, spoken)),
]
