import type { Language } from '#ground/text'

/** How Decree 30/2020/NĐ-CP sets an administrative document: A4; margins 20–25 mm above and below, 30–35 mm left,
 *  15–20 mm right; Times New Roman in black, body 13–14 pt; page number centred in the top margin, not on page 1. */

const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

export const paper = { width: twips(210), height: twips(297) }
export const pageMargins = { top: twips(20), bottom: twips(20), left: twips(30), right: twips(15), header: twips(10) }
export const textWidth = paper.width - pageMargins.left - pageMargins.right

export const typeface = 'Times New Roman'

/** Sizes in half points: 13 pt for the body, 14 pt for the title; tables are set smaller so that they stay tables. */
export const bodySize = 26
export const titleSize = 28
export const tableSize = 22
export const fineSize = 18

/** Styles of paragraphs by the names they have in the file; an editor of the file finds and changes them there. */
export type ParagraphStyle =
  | 'Normal'
  | 'Heading1'
  | 'Heading2'
  | 'Overline'
  | 'Annex'
  | 'Note'
  | 'Cell'
  | 'Item'
  | 'ItemMore'
  | 'Decision'
  | 'DecisionBeside'

export const languageTags: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' }

/** XML 1.0 has no place for most control characters and for halves of characters; Word refuses a file that holds one. */
export const withoutControls = (text: string): string =>
  isPlain.test(text) ? text : Array.from(text).filter(isWritable).join('')

/** Nearly every text: no control character, no half of a character. */
const isPlain = /^[ -\uD7FF]*$/

const isWritable = (it: string): boolean =>
  (it >= ' ' || it === '\n' || it === '\t') && !(it >= '\uD800' && it <= '\uDFFF' && it.length === 1) && it < '\uFFFE'
