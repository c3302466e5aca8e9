import type { Language } from '#ground/text'
import { answerWords, explanationWords, namedAnswer, nameWords, writtenWords } from '#messages/explanations'
import { expressionWords } from '#messages/expressions'
import { formatDate } from '#messages/format'
import { lawWords } from '#messages/law-words'
import { ruleNumber } from '#messages/rule-units'
import type { Acts } from '#rules/2-ir/citation'
import type { Instance, Step } from '#rules/2-ir/explanation'
import type { Joining } from '#rules/2-ir/expression'
import type { Passage } from './blocks.ts'
import { outlined, quiet, speak, type Voice } from './voice.ts'

/** Names of the persons and households of a case, by place. */
export type Names = { readonly persons: readonly string[]; readonly households: readonly string[] }

/** Whom a value belongs to; nothing where it is the same for everyone. */
export const nameOf = ({ person, household }: Instance, { persons, households }: Names): string | undefined =>
  person !== undefined ? persons[person] : household !== undefined ? households[household] : undefined

/** Why things came out as they did, as an outline: each line follows from those one deeper below it. What was opened once is not opened again.
 *  @param whom whose answers they are; where a step is of somebody else, it says whose. */
export function stepLines(
  trees: readonly Step[],
  names: Names,
  whom: string | undefined,
  voice: Voice,
): readonly Passage[] {
  const opened = new Set<string>()
  const asked = askedPeriod(trees)
  const visit = (it: Step, depth: number): readonly Passage[] => {
    const key = it.step === 'variable' ? `${it.name} ${it.period} ${it.lawDay} ${JSON.stringify(it.of)}` : ''
    const isAgain = it.because !== undefined && opened.has(key)
    if (it.step === 'variable' && it.because !== undefined) opened.add(key)
    const below =
      it.step === 'split' ? partsOf(it, voice, depth + 1) : it.step === 'scale' ? bracketsOf(it, voice, depth + 1) : []
    return [
      outlined(
        depth,
        lineOf(isAgain && it.step === 'variable' ? { ...it, again: true } : it, names, whom, asked, voice),
      ),
      ...below,
      ...(isAgain ? [] : (it.because ?? []).filter(isTold).flatMap((one) => visit(one, depth + 1))),
    ]
  }
  return trees.flatMap((it) => visit(it, 0))
}

/** The period that was asked about. */
export const askedPeriod = (trees: readonly Step[]): string | undefined =>
  trees.flatMap((it) => (it.step === 'variable' ? it.period : [])).at(0)

/** `, September 2026` behind a value of another period than was asked about; nothing behind what never changes. */
export function otherPeriod(it: Step, asked: string | undefined, language: Language): string {
  if (it.step !== 'variable' && it.step !== 'input') return ''
  return it.period === 'eternity' || it.period === asked ? '' : `, ${formatDate(it.period, language)}`
}

function lineOf(it: Step, names: Names, whom: string | undefined, asked: string | undefined, voice: Voice): Passage {
  const said = nameOf(it.of, names)
  const other = said !== undefined && said !== whom ? said : undefined
  return speak(voice, (language) => {
    const text = headOf(it, language)
    const head = other === undefined ? text : explanationWords[language].of(text, other)
    const behind = noteOf(it, language, voice.acts)
    return [
      `${head}${otherPeriod(it, asked, language)}: ${namedAnswer(text, it.answer, language)}`,
      ...(behind === '' ? [] : [quiet(` (${behind})`)]),
    ]
  })
}

/** A constant says nothing by itself: it stands in the line of what uses it. */
const isTold = (it: Step): boolean => !(it.step === 'operation' && it.op === 'constant' && it.label === undefined)

/** What a step is called. */
export function headOf(it: Step, language: Language): string {
  if (it.step === 'split') return explanationWords[language].split
  if (it.step !== 'operation') return nameWords(it, language)
  const words = expressionWords[language]
  if (it.label !== undefined) return it.label[language]
  if (it.op === 'and' || it.op === 'or') return words.list[it.op]
  if (it.op === 'select') return explanationWords[language].choice
  return composed(it, language)
}

/** An operation in the names of what it stands on, where all of them are told; else in the sign of the operation alone. */
function composed(it: Extract<Step, { step: 'operation' }>, language: Language): string {
  if (it.op === 'constant') return answerWords(it.answer, language)
  if (it.because === undefined) return explanationWords[language].other
  const words = expressionWords[language].joined[it.op as Joining]
  const args = (it.because ?? []).map((one) => partOf(one, language))
  return words === undefined
    ? it.op
    : words([...args, ...Array.from({ length: Math.max(0, 2 - args.length) }, () => '…')])
}

function partOf(it: Step, language: Language): string {
  if (it.step !== 'operation') return headOf(it, language)
  if (it.op === 'constant' || it.op === 'and' || it.op === 'or' || it.op === 'select')
    return answerWords(it.answer, language)
  const text = headOf(it, language)
  return it.label === undefined && (it.because ?? []).length > 1 ? `(${text})` : text
}

/** What else a reader wants to know of a step: how a fact came, since when and by which article a number holds. */
function noteOf(it: Step, language: Language, acts: Acts | undefined): string {
  const words = explanationWords[language]
  switch (it.step) {
    case 'input':
      return it.how === 'given' ? '' : words.how[it.how]
    case 'variable':
      return [it.formula === undefined ? '' : words.setBy(it.formula, acts), it.again === true ? words.again : '']
        .filter((one) => one !== '')
        .join('; ')
    case 'parameter':
    case 'table':
      return it.entry === undefined ? '' : words.setBy(it.entry, acts)
    case 'operation':
      return it.law === undefined ? '' : lawWords(it.law, acts, language)
    default:
      return ''
  }
}

const partsOf = (it: Extract<Step, { step: 'split' }>, voice: Voice, depth: number): readonly Passage[] =>
  it.parts.map((part) =>
    outlined(
      depth,
      speak(voice, (language) => [
        explanationWords[language].splitPart(
          formatDate(part.first, language),
          part.days,
          answerWords(part.answer, language),
        ),
      ]),
    ),
  )

function bracketsOf(it: Extract<Step, { step: 'scale' }>, voice: Voice, depth: number): readonly Passage[] {
  const unit =
    it.argument?.status === 'known' && it.argument.value.kind === 'number' ? it.argument.value.unit : undefined
  const result = it.answer.status === 'known' && it.answer.value.kind === 'number' ? it.answer.value.unit : undefined
  const isRate = it.form === 'marginal' || it.form === 'average'
  return it.brackets.map((one) =>
    outlined(
      depth,
      speak(voice, (language) => [
        explanationWords[language].bracket(
          one.bracket + 1,
          ruleNumber(one.threshold, unit, language),
          ruleNumber(one.value, isRate ? undefined : result, language),
          one.part === undefined ? undefined : ruleNumber(one.part, result, language),
        ),
        ...(one.entry === undefined ? [] : [quiet(` (${explanationWords[language].setBy(one.entry, voice.acts)})`)]),
      ]),
    ),
  )
}

/** Codes that led to a coefficient, in words. */
export const keysOf = (it: Extract<Step, { step: 'table' }>, language: Language): string =>
  it.keys.map((key) => writtenWords(key, language)).join(', ')
