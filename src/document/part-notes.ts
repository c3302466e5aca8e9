import { formatDate } from '#messages/format'
import { labels } from '#messages/labels'
import type { RecordedNote, ReviewPart } from '#review/note'
import type { Review } from '#review/shape'
import type { Block, DecisionCard, Run, Section } from './blocks.ts'
import { quiet, speak, strong, type Voice } from './voice.ts'

/** Notes that people wrote to the file, under the heading they belong to, each with whose it is and of which day. */
export const withNotes = (it: Section, { notes }: Review, voice: Voice): Section => {
  const own = notes.filter((one) => one.part === (it.anchor as ReviewPart))
  if (own.length === 0) return it
  const cards = it.blocks.filter((block) => block.kind === 'decision')
  const isUnder = (one: RecordedNote, card: DecisionCard): boolean =>
    one.proposal?.title !== undefined && isTitled(card, one)
  const loose = own.filter((one) => !cards.some((card) => isUnder(one, card)))
  const blocks = it.blocks.flatMap((block): readonly Block[] =>
    block.kind === 'decision'
      ? [block, ...own.filter((one) => isUnder(one, block)).map((one) => noteBlock(one, voice))]
      : [block],
  )
  return { ...it, blocks: [...loose.map((one) => noteBlock(one, voice, 'withTitle')), ...blocks] }
}

/** A proposal may have another number by now; its words tell whether it is the same. */
const isTitled = (card: DecisionCard, { proposal }: RecordedNote): boolean =>
  card.title.lines.some((line) => {
    const said = line.runs.map((run) => run.text).join('')
    return said === proposal?.title.vi || said === proposal?.title.en
  })

const noteBlock = (it: RecordedNote, voice: Voice, about?: 'withTitle'): Block => ({
  kind: 'paragraph',
  role: 'statement',
  passage: speak(voice, (language) => {
    const { noteOf, noteOnProposal, noteMissingHere, noteInOtherLanguage } = labels[language]
    const title =
      about === undefined || it.proposal === undefined ? '' : `, ${noteOnProposal} “${it.proposal.title[language]}”`
    const head = `${noteOf} ${it.by}, ${formatDate(it.recorded.slice(0, 10), language)}${title}`
    const own = it.text[language]
    if (own !== undefined) return [strong(`${head}: `), own]
    const other = language === 'vi' ? 'en' : 'vi'
    // Where the document shows the other language too, the words stand there.
    if (voice.languages.includes(other)) return [strong(`${head}: `), quiet(noteMissingHere)]
    const words: Run = { kind: 'words', text: it.text[other] ?? '', language: other }
    return [strong(head), quiet(` (${noteInOtherLanguage})`), strong(': '), words]
  }),
})
