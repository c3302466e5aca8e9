import type { Language } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatDate, formatNumber, formatUnit, formatWords } from '#messages/format'
import { labels } from '#messages/labels'
import type { ObservationView } from '#review/shape-common'
import type { Passage } from './blocks.ts'
import { confidenceRuns, quiet, restoredRuns, speak, strong, type Voice, valueWords } from './voice.ts'

/** Value, period, kind; then of what, of whom, and over which base. */
export const observationPassage = (it: ObservationView, voice: Voice): Passage =>
  speak(
    voice,
    (language) => [
      strong(valueWords(it.value, it.unit, language)),
      ` · ${formatDate(it.period, language)} · ${codeWord('observationKind', it.kind, language)}`,
      ...confidenceRuns(it.confidence, language),
      quiet(` · ${it.indicator[language]}`),
      ...restoredRuns(it.indicator, language),
      quiet(`${isEveryone(it) ? '' : ` (${it.group[language]})`}. ${baseWords(it, language)}`),
    ],
    [it.evidence],
  )

const isEveryone = (it: ObservationView): boolean => it.group.en === 'everyone'

/** Numerator and denominator as the source words them. */
const baseWords = (it: Pick<ObservationView, 'numerator' | 'denominator'>, language: Language): string => {
  const words = labels[language]
  const part = (name: string, value: ObservationView['numerator']): string => `${name}: ${formatWords(value, language)}`
  return `${sentenceCase(part(words.numerator, it.numerator))}; ${part(words.denominator, it.denominator)}`
}

const sentenceCase = (it: string): string => it.charAt(0).toUpperCase() + it.slice(1)

/** `rise needed: 3.39 or 2.66 percentage points a year, from the last value`; signed where one report asks for a rise
 *  and another for a fall. */
export function riseWords(rises: readonly number[], unit: string, language: Language): string {
  const words = labels[language]
  const mixed = rises.some((it) => it > 0) && rises.some((it) => it < 0)
  const sign = (it: number): string => (!mixed ? '' : it > 0 ? '+' : '−')
  const amounts = rises.map((it) => `${sign(it)}${formatNumber(Math.round(Math.abs(it) * 100) / 100, language)}`)
  const name = mixed ? 'changeNeeded' : (rises[0] ?? 0) < 0 ? 'fallNeeded' : 'riseNeeded'
  const points = formatUnit(unit.startsWith('percent') ? 'percentage points' : unit, language)
  return `${words[name]} ${[...new Set(amounts)].join(` ${words.or} `)} ${points} ${words.aYear}, ${words.fromLast}`
}
