import type { Language, Text } from '#ground/text'
import { formatDate } from '#messages/format'
import { type LabelKey, labels } from '#messages/labels'
import type { Report } from '#review/shape-common'
import { evidenceAnnex, sourcesAnnex } from './annex-evidence.ts'
import type { Block, PageDocument } from './blocks.ts'
import { dateWords, label, say, speak, type Voice, voiceOf } from './voice.ts'

/** The answer to one question as a document: its tables, then the evidence and the sources they stand on.
 *  @param subject what the question is about, where the title alone does not say it.
 *  @param languages one for a document in that language; Vietnamese and English for both, Vietnamese first. */
export function reportDocument<R extends Report>(
  it: R,
  title: LabelKey,
  blocks: (it: R, voice: Voice) => readonly Block[],
  languages: readonly Language[],
  subject?: Text,
): PageDocument {
  const first = languages[0]
  if (first === undefined) throw new RangeError('a document needs a language')
  const voice = voiceOf(it, languages)
  return {
    languages,
    name: `${subject?.[first] ?? labels[first][title]} – ${it.dossier.name[first]}, ${formatDate(it.asOf, first)}`,
    overline: speak(voice, (language) => [`${labels[language].answer} · ${it.dossier.name[language]}`]),
    title: subject === undefined ? label(voice, title) : say(voice, subject),
    head: [
      { term: label(voice, 'dossier'), details: [say(voice, it.dossier.name)] },
      { term: label(voice, 'asOf'), details: [dateWords(voice, it.asOf)] },
    ],
    sheet: {
      anchor: 'answer',
      heading: label(voice, subject === undefined ? 'theAnswer' : title),
      blocks: blocks(it, voice),
    },
    annexes: [evidenceAnnex(it, voice), sourcesAnnex(it, voice)],
    words: {
      skip: labels[first].skipToAnswer,
      contents: label(voice, 'contents'),
      evidence: labels[first].evidenceShort,
    },
  }
}
