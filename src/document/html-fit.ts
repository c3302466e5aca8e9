import { type DecisionCard, lineIn, type PageDocument, type Particular, type Passage, plainText } from './blocks.ts'

/** How large the type of the printed decision sheet may be, so that it fills two pages and never runs onto a third. */

/** Millimetres at scale 1, as the style sheet sets them: height of a line, and characters that a line holds. */
const millimetres = { title: 4.2, reason: 3.9, facts: 3.8, note: 4, aroundCard: 6 }
const characters = { title: 52, reason: 56, facts: 56, note: 110 }

/** Two pages of A4 without their margins (528 mm), less the masthead and what is left blank where a card does not fit
 *  the foot of the first page. */
const room = 430

const smallest = 0.8
const largest = 1.2

/** Both the height of lines and their number grow with the type, so the height needed grows with its square. */
export function sheetScale(it: PageDocument): number {
  const cards = it.sheet.blocks.filter((block) => block.kind === 'decision')
  const notes = it.sheet.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.role === 'statement' ? [block] : [],
  )
  const height =
    cards.reduce((sum, card) => sum + cardHeight(card, it.languages.length), 0) +
    notes.reduce((sum, one) => sum + noteHeight(one.passage), 0)
  const scale = Math.sqrt(room / Math.max(height, 1))
  return Math.round(Math.min(largest, Math.max(smallest, scale)) * 100) / 100
}

/** Notes of people stand across the page, their languages under each other. */
const noteHeight = (it: Passage): number =>
  it.lines.reduce((sum, line) => sum + Math.ceil(plainText(line).length / characters.note), 0) * millimetres.note +
  millimetres.aroundCard

function cardHeight(it: DecisionCard, languages: number): number {
  const width = languages > 1 ? 1 : 2.1
  const facts = it.particulars.map((one) => Math.max(...lengthsOf(one)))
  return (
    linesOf(it.title, characters.title * width) * millimetres.title +
    linesOf(it.reason, characters.reason * width) * millimetres.reason +
    linesOfFacts(facts, characters.facts * width) * millimetres.facts +
    millimetres.aroundCard
  )
}

/** Languages stand beside each other, so the longer decides. */
const linesOf = (it: Passage, width: number): number =>
  Math.max(...it.lines.map((line) => Math.ceil(plainText(line).length / width)))

/** Facts follow each other on a line as long as they fit; a longer one begins a line of its own. */
function linesOfFacts(lengths: readonly number[], width: number): number {
  let [lines, used] = [1, 0]
  for (const length of lengths) {
    if (used > 0 && used + length > width) [lines, used] = [lines + 1, 0]
    lines += Math.max(0, Math.ceil(length / width) - 1)
    used += length > width ? width : length + 4
  }
  return lines
}

/** Characters of a fact in each language; a link to evidence takes about five. */
const lengthsOf = (it: Particular): readonly number[] =>
  it.term.lines.map((term) => {
    const details = it.details.map((detail) => {
      const line = term.language === undefined ? detail.lines[0] : lineIn(detail, term.language)
      return (line === undefined ? 0 : plainText(line).length + 2) + detail.evidence.length * 5
    })
    return plainText(term).length + 2 + details.reduce((sum, length) => sum + length, 0)
  })
