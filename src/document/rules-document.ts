import type { Language, Text } from '#ground/text'
import { type LabelKey, labels } from '#messages/labels'
import type { RuleBookShown } from '#rules/views/shape-rules'
import type { Block, PageDocument, Particular, Section } from './blocks.ts'
import { asWritten, label, say, speak, type Voice, voiceOf } from './voice.ts'

/** An answer that stands on a rule book alone, as a document. Its head names the rules by their hash, so that the same answer can be made again.
 *  @param head what else the answer was made with: day, period, population.
 *  @param subject what it is about, where the title alone does not say it. */
export function rulesDocument<R extends { readonly rules: RuleBookShown }>(
  it: R,
  title: LabelKey,
  languages: readonly Language[],
  parts: {
    readonly blocks: (it: R, voice: Voice) => readonly Block[]
    readonly annexes?: (it: R, voice: Voice) => readonly Section[]
    readonly head?: (it: R, voice: Voice) => readonly Particular[]
    readonly subject?: Text
  },
): PageDocument {
  const first = languages[0]
  if (first === undefined) throw new RangeError('a document needs a language')
  const voice: Voice = { ...voiceOf({ evidence: [], sources: [] }, languages), acts: it.rules.acts }
  const { subject } = parts
  const { label: book, hash } = it.rules
  return {
    languages,
    name: `${subject?.[first] ?? labels[first][title]} – ${book[first]}`,
    overline: speak(voice, (language) => [`${labels[language][title]} · ${book[language]}`]),
    title: subject === undefined ? label(voice, title) : say(voice, subject),
    head: [
      { term: label(voice, 'ruleBook'), details: [say(voice, book)] },
      { term: label(voice, 'rulesHash'), details: [asWritten(hash)] },
      ...(parts.head?.(it, voice) ?? []),
    ],
    sheet: {
      anchor: 'answer',
      heading: label(voice, subject === undefined ? 'theAnswer' : title),
      blocks: parts.blocks(it, voice),
    },
    annexes: parts.annexes?.(it, voice) ?? [],
    words: {
      skip: labels[first].skipToAnswer,
      contents: label(voice, 'contents'),
      evidence: labels[first].evidenceShort,
    },
  }
}
