import type { Language } from '#ground/text'
import { evidenceAnchor, type Line, type Passage, type Run } from './blocks.ts'
import { isSafeAddress, type Markup, xml } from './markup.ts'
import { fineSize, languageTags, type ParagraphStyle, withoutControls } from './word-layout.ts'

/** Words, marks and links as WordprocessingML, in the language of each. It is written as text: objects of the docx
 *  library took 25 s and 2.5 GB for a review with 2 744 pieces of evidence, text takes a second and a tenth of that. */

/** What a run changes in the style of its paragraph. */
export type Voicing = { readonly bold?: boolean; readonly italics?: boolean; readonly caps?: boolean }

type Placing = { readonly alignment?: 'center' | 'right' | 'both'; readonly keepNext?: boolean; readonly breaks?: true }

export const paragraphWord = (style: ParagraphStyle, content: readonly Markup[], placing: Placing = {}): Markup =>
  xml`<w:p><w:pPr><w:pStyle w:val="${style}"/>${placing.keepNext === true ? keepNext : undefined}${placing.breaks === true ? newPage : undefined}${placing.alignment === undefined ? undefined : alignments[placing.alignment]}</w:pPr>${content}</w:p>`

const keepNext = xml`<w:keepNext/>`
const newPage = xml`<w:pageBreakBefore/>`
const alignments = {
  center: xml`<w:jc w:val="center"/>`,
  right: xml`<w:jc w:val="right"/>`,
  both: xml`<w:jc w:val="both"/>`,
} as const

/** The first language as the style has it, others under it in italics. */
export const headingWord = (it: Passage, style: 'Heading1' | 'Heading2', voicing: Voicing = {}): Markup =>
  paragraphWord(
    style,
    it.lines.flatMap((line, index) =>
      index === 0
        ? lineRuns(line, voicing)
        : [lineBreak, ...lineRuns(line, { bold: false, italics: true, caps: false })],
    ),
    { keepNext: true },
  )

const lineBreak = xml`<w:r><w:br/></w:r>`

/** One paragraph per language, the evidence behind the first; an item of a list begins with a dash. */
export function passageWord(
  it: Passage,
  style: ParagraphStyle,
  voicing: Voicing = {},
  placing: Placing = {},
): readonly Markup[] {
  const lines: readonly Line[] = it.lines.length === 0 ? [{ runs: [] }] : it.lines
  return lines.map((line, index) =>
    paragraphWord(
      it.item === true ? (index === 0 ? 'Item' : 'ItemMore') : style,
      [
        ...(it.item === true && index === 0 ? [dash] : []),
        ...lineRuns(line, index === 0 ? voicing : { ...voicing, bold: false }),
        ...(index === 0 ? it.evidence.map(evidenceWord) : []),
      ],
      placing,
    ),
  )
}

const dash = xml`<w:r><w:t>–</w:t></w:r><w:r><w:tab/></w:r>`

export const evidenceWord = (number: number): Markup =>
  xml`<w:r><w:t xml:space="preserve"> </w:t></w:r><w:hyperlink w:anchor="${evidenceAnchor(number)}"><w:r><w:rPr><w:sz w:val="${fineSize}"/><w:szCs w:val="${fineSize}"/></w:rPr><w:t>[${number}]</w:t></w:r></w:hyperlink>`

export const lineRuns = (it: Line, voicing: Voicing = {}): readonly Markup[] =>
  it.runs.map((run) => runWord(run, it.language, voicing))

export const wordsWord = (text: string, voicing: Voicing = {}): Markup => textWord(text, voicing)

function runWord(it: Run, language: Language | undefined, voicing: Voicing): Markup {
  const spoken = (it.kind === 'mark' ? undefined : it.language) ?? language
  if (it.kind === 'mark')
    return it.mark === 'restored'
      ? textWord(it.text, { bold: false }, spoken, 'raised')
      : textWord(` [${it.text}]`, { bold: false, italics: true }, spoken)
  if (it.kind === 'words')
    return textWord(
      it.text,
      it.weight === 'strong' ? { ...voicing, bold: true } : voicing,
      spoken,
      it.weight === 'fine' ? 'fine' : undefined,
    )
  const text = textWord(it.text, voicing, spoken)
  if (it.to.startsWith('#')) return xml`<w:hyperlink w:anchor="${it.to.slice(1)}">${text}</w:hyperlink>`
  return isSafeAddress(it.to) ? xml`<w:fldSimple w:instr="${jumpTo(it.to)}">${text}</w:fldSimple>` : text
}

/** The field that opens an address; quotes and backslashes would end its argument. */
const jumpTo = (address: string): string =>
  ` HYPERLINK "${withoutControls(address).replace(/["\\\s]/g, encodeURIComponent)}" `

const textWord = (text: string, voicing: Voicing, language?: Language, size?: 'fine' | 'raised'): Markup =>
  xml`<w:r>${properties(voicing, language, size)}<w:t xml:space="preserve">${withoutControls(text)}</w:t></w:r>`

/** In the order in which the schema of Word wants them. */
const properties = (
  { bold, italics, caps }: Voicing,
  language: Language | undefined,
  size: 'fine' | 'raised' | undefined,
): Markup =>
  xml`<w:rPr>${toggle('b', bold)}${toggle('i', italics)}${caps === true ? capitals : undefined}${size === 'fine' ? small : undefined}${size === 'raised' ? raised : undefined}${language === undefined ? undefined : tongues[language]}</w:rPr>`

const capitals = xml`<w:caps/>`
const small = xml`<w:sz w:val="${fineSize}"/><w:szCs w:val="${fineSize}"/>`
const raised = xml`<w:vertAlign w:val="superscript"/>`
const tongues: Readonly<Record<Language, Markup>> = {
  vi: xml`<w:lang w:val="${languageTags.vi}"/>`,
  en: xml`<w:lang w:val="${languageTags.en}"/>`,
}

const toggle = (name: 'b' | 'i', value: boolean | undefined): Markup | undefined =>
  value === undefined ? undefined : toggles[name][value ? 'on' : 'off']

const toggles = {
  b: { on: xml`<w:b/><w:bCs/>`, off: xml`<w:b w:val="0"/><w:bCs w:val="0"/>` },
  i: { on: xml`<w:i/><w:iCs/>`, off: xml`<w:i w:val="0"/><w:iCs w:val="0"/>` },
} as const
