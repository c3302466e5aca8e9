import type { Language, Text } from '#ground/text'
import { formatDate } from '#messages/format'
import { labels } from '#messages/labels'
import type { Review } from '#review/shape'
import { changesAnnex } from './annex-changes.ts'
import { comparisonsAnnex } from './annex-comparisons.ts'
import { coversAnnex } from './annex-covers.ts'
import { evidenceAnnex, sourcesAnnex } from './annex-evidence.ts'
import { gapsAnnex } from './annex-gaps.ts'
import { meetingSection } from './annex-meeting.ts'
import { moneyAnnex } from './annex-money.ts'
import { needsAnnex } from './annex-needs.ts'
import { promisesAnnex } from './annex-promises.ts'
import { readAnnex } from './annex-read.ts'
import type { PageDocument, Section } from './blocks.ts'
import { withNotes } from './part-notes.ts'
import { sheetHead, sheetSection } from './sheet.ts'
import { label, say, speak, type Voice, voiceOf } from './voice.ts'

/** The annexes in their order; the letter is the place in the list. */
const annexes: readonly ((review: Review, voice: Voice) => Omit<Section, 'letter'>)[] = [
  needsAnnex,
  comparisonsAnnex,
  coversAnnex,
  gapsAnnex,
  moneyAnnex,
  promisesAnnex,
  changesAnnex,
  readAnnex,
  evidenceAnnex,
  sourcesAnnex,
]

/** The review as a document: the decision sheet, the meeting, and the annexes A to J.
 *  @param languages one for a document in that language; Vietnamese and English for both, Vietnamese first. */
export function reviewDocument(review: Review, languages: readonly Language[]): PageDocument {
  const first = languages[0]
  if (first === undefined) throw new RangeError('a document needs a language')
  const named = [...review.rows, ...review.proposals].flatMap((it) => it.owners)
  const voice = voiceOf(review, languages, named)
  return {
    languages,
    name: nameOf(review.meeting.title, review.asOf, first),
    overline: speak(voice, (language) => [`${labels[language].document} · ${review.dossier.name[language]}`]),
    title: say(voice, review.meeting.title),
    head: sheetHead(review, voice),
    sheet: withNotes(sheetSection(review, voice), review, voice),
    annexes: [
      meetingSection(review, voice),
      ...annexes.map((make, index): Section => ({ ...make(review, voice), letter: String.fromCharCode(65 + index) })),
    ].map((it) => withNotes(it, review, voice)),
    words: {
      skip: labels[first].skip,
      contents: label(voice, 'contents'),
      evidence: labels[first].evidenceShort,
    },
  }
}

const nameOf = (title: Text, asOf: string, language: Language): string =>
  `${title[language]} – ${labels[language].document}, ${formatDate(asOf, language)}`
