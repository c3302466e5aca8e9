import {
  type AlignmentType,
  ExternalHyperlink,
  type HeadingLevel,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Language } from '#ground/text'
import { evidenceAnchor, type Line, type Passage, type Run } from './blocks.ts'
import { isSafeAddress } from './markup.ts'
import { bodySize, languageTags, withoutControls } from './word-layout.ts'

/** Words, marks and links as Word writes them, in the language of each. */

export type Voicing = {
  readonly size: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly caps?: boolean
}

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

export const evidenceRuns = (number: number, { size }: Voicing): readonly ParagraphChild[] => [
  new TextRun({ text: ' ', size }),
  new InternalHyperlink({
    anchor: evidenceAnchor(number),
    children: [new TextRun({ text: `[${number}]`, size: size - 2 })],
  }),
]

export const lineRuns = (it: Line, voicing: Voicing): readonly ParagraphChild[] =>
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
