import type { Language } from '#ground/text'
import { answerWords, explanationWords, namedAnswer, nameWords, writtenWords } from '#messages/explanations'
import { formatDate } from '#messages/format'
import { lawWords } from '#messages/law-words'
import { valueOfNamed } from '#messages/rule-units'
import type { Change, Explanation, Missing, Obstacle, Step } from '#rules/2-ir/explanation'
import type { Passage, Run } from './blocks.ts'
import { headOf, type Names, nameOf } from './outline-steps.ts'
import { quiet, speak, type Voice } from './voice.ts'

/** What of an explanation is said on one line: a condition in the way, a change, a fact that is missing. */

export function missingOf(explanations: readonly Explanation[]): readonly Missing[] {
  const all = explanations.flatMap(({ tree }) => (tree.answer.status === 'unknown' ? tree.answer.missing : []))
  return [...new Map(all.map((it) => [JSON.stringify(it), it])).values()]
}

export const missingLine = (it: Missing, steps: readonly Step[], names: Names, voice: Voice): Passage =>
  speak(voice, (language) => {
    const words = explanationWords[language]
    if (it.what === 'input') {
      const step = steps.find((one) => one.step === 'input' && one.name === it.name)
      const name = step === undefined ? it.name : headOf(step, language)
      const whom = nameOf(it.of, names)
      const when = it.period === undefined || it.period === 'eternity' ? '' : `, ${formatDate(it.period, language)}`
      return [words.missing.input(whom === undefined ? name : words.of(name, whom), when)]
    }
    if (it.what === 'law') {
      const step = steps.find((one) => 'name' in one && one.name === it.name)
      return [words.missing.law(step === undefined ? it.name : headOf(step, language), formatDate(it.lawDay, language))]
    }
    return [words.missing[it.what]('', '')]
  })

/** `Age ≥ Age of entitlement: no (Age: 57 years) [act, article]` */
export const obstacleRuns = (it: Obstacle, { acts }: Voice, language: Language): readonly (Run | string)[] => [
  obstacleText(it, language),
  ...(it.law === undefined ? [] : [quiet(` [${lawWords(it.law, acts, language)}]`)]),
]

/** The same without its article. Of another rule that applies and must not it is enough that it does. */
export function obstacleText({ label, condition, holds, within }: Obstacle, language: Language): string {
  const head = label?.[language] ?? headOf(condition, language)
  const answer = answerWords(condition.answer, language)
  const inside = within?.flatMap((it) => (it.step === 'operation' ? (it.because ?? []) : [it]))
  if (holds !== true) return `${head}: ${answer}${valuesBehind(inside ?? condition.because ?? [], language)}`
  const isRule = condition.step === 'variable'
  return `${head}: ${explanationWords[language].excludes(answer)}${isRule ? '' : valuesBehind(condition.because ?? [], language)}`
}

/** `(Age: 57 years; Age of entitlement: 75 years)` */
function valuesBehind(behind: readonly Step[], language: Language): string {
  const direct = behind.filter(isNamed)
  const all = behind.flatMap(namedIn)
  const values = (all.length > most ? direct : all).map(
    (one) => `${nameWords(one, language)}: ${namedAnswer(nameWords(one, language), one.answer, language)}`,
  )
  return values.length === 0 ? '' : ` (${[...new Set(values)].join('; ')})`
}

/** Values that are told behind a condition; of more than so many only those that stand in it by themselves. */
const most = 4

type NamedStep = Exclude<Step, { step: 'operation' | 'split' }>
const isNamed = (it: Step): it is NamedStep => it.step !== 'operation' && it.step !== 'split'

/** What an operation is about, by name. */
const namedIn = (it: Step): readonly NamedStep[] =>
  isNamed(it) ? [it] : it.step === 'operation' && !lists.has(it.op) ? (it.because ?? []).flatMap(namedIn) : []

const lists: ReadonlySet<string> = new Set(['and', 'or', 'select'])

/** A fact as it would have to be, with whose it is where that is not the one who is spoken of. */
export function changeText(it: Change, names: Names, language: Language, spokenOf?: string): string {
  const words = explanationWords[language]
  const name = nameWords({ label: it.label, name: it.input }, language)
  const whom = nameOf(it.of, names)
  return words.change(
    whom === undefined || whom === spokenOf ? name : words.of(name, whom),
    valueOfNamed(name, writtenWords(it.from, language), language),
    valueOfNamed(name, writtenWords(it.to, language), language),
    it.bound,
    it.to.kind === 'date',
    it.when === undefined ? undefined : formatDate(it.when, language),
  )
}

/** What is missing, by its name alone. */
export function missingName(
  it: Missing,
  { tree }: Explanation,
  names: Names,
  language: Language,
  spokenOf: string | undefined,
): string {
  if (it.what !== 'input' && it.what !== 'law') return explanationWords[language].missing[it.what]('', '')
  const step = stepNamed(tree, it.name)
  const name = step === undefined ? it.name : headOf(step, language)
  const whom = it.what === 'input' ? nameOf(it.of, names) : undefined
  return whom === undefined || whom === spokenOf ? name : explanationWords[language].of(name, whom)
}

function stepNamed(it: Step, name: string): Step | undefined {
  if ('name' in it && it.name === name) return it
  for (const one of it.because ?? []) {
    const found = stepNamed(one, name)
    if (found !== undefined) return found
  }
  return undefined
}
