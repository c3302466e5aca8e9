import type { Language } from '#ground/text'
import { explanationWords, nameWords } from '#messages/explanations'
import { lawWords } from '#messages/law-words'
import type { LawPiece, RestsOn } from '#rules/2-ir/confidence'
import type { Passage } from './blocks.ts'
import { speak, type Voice } from './voice.ts'

/** How sure the law is that an answer rests on: what nobody has read in the act itself is named, the least sure first. */
export function surenessLines({ weakest, notPrimary }: RestsOn, voice: Voice): readonly Passage[] {
  if (weakest === 'primary') return [speak(voice, (language) => [explanationWords[language].rests.primary('')])]
  const kinds = [...new Set(notPrimary.map((it) => it.confidence))]
  return kinds.map((kind) =>
    speak(voice, (language) => {
      const pieces = notPrimary.filter((it) => it.confidence === kind)
      return [explanationWords[language].rests[kind](pieceNames(pieces, language, voice).join('; '))]
    }),
  )
}

const pieceNames = (pieces: readonly LawPiece[], language: Language, { acts }: Voice): readonly string[] => [
  ...new Set(
    pieces.map((it) => {
      const name = nameWords(it, language)
      return it.law === undefined ? name : `${name} (${lawWords(it.law, acts, language)})`
    }),
  ),
]
