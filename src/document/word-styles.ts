import { AlignmentType, type IStylesOptions } from 'docx'
import type { Language } from '#ground/text'
import { bodySize, languageTags, type ParagraphStyle, tableSize, titleSize, typeface } from './word-layout.ts'

/** How each style of a Word file looks; in black throughout, as the decree asks. */
export const wordStyles = (first: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font: typeface, size: bodySize, color: '000000', language: { value: languageTags[first] } },
      paragraph: { spacing: { before: 0, after: 120, line: 276 } },
    },
    heading1: {
      run: { font: typeface, size: titleSize, color: '000000', bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 240, line: 300 } },
    },
    heading2: {
      run: { font: typeface, size: bodySize, color: '000000', bold: true },
      paragraph: { spacing: { before: 240, after: 120 } },
    },
  },
  paragraphStyles: [
    style('Overline', { size: tableSize, alignment: AlignmentType.CENTER }),
    style('Annex', { size: bodySize, alignment: AlignmentType.CENTER, bold: true }),
    style('Note', { size: tableSize }),
    style('Cell', { size: tableSize }),
    style('Item', { size: tableSize, indent: { left: dashWidth, hanging: dashWidth } }),
    style('ItemMore', { size: tableSize, indent: { left: dashWidth } }),
    style('Decision', { size: tableSize + 2 }),
    style('DecisionBeside', { size: tableSize - 2 }),
  ],
})

/** Twentieths of a point. */
const dashWidth = 200

type Look = {
  readonly size: number
  readonly bold?: true
  readonly alignment?: typeof AlignmentType.CENTER
  readonly indent?: { readonly left: number; readonly hanging?: number }
}

const style = (
  id: Exclude<ParagraphStyle, 'Normal' | 'Heading1' | 'Heading2'>,
  { size, bold, alignment, indent }: Look,
) => ({
  id,
  name: `An Sinh ${id}`,
  basedOn: 'Normal',
  quickFormat: true,
  run: { size, ...(bold === undefined ? {} : { bold }) },
  paragraph: {
    spacing: { before: 0, after: 20, line: 240 },
    ...(alignment === undefined ? {} : { alignment }),
    ...(indent === undefined ? {} : { indent }),
  },
})
