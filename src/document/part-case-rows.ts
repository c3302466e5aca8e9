import type { Language } from '#ground/text'
import { answerWords } from '#messages/explanations'
import { formatDate } from '#messages/format'
import { lawWords } from '#messages/law-words'
import { type Acts, citationsIn } from '#rules/2-ir/citation'
import type { Sureness } from '#rules/2-ir/confidence'
import type { Step } from '#rules/2-ir/explanation'
import type { Rules } from '#rules/2-ir/rules'
import { factKey, lackingIn, type Question, questionsOf } from '#rules/views/case-questions'
import { nearestFirst } from '#rules/views/nearest'
import type { CaseExplained, SchemeDecided } from '#rules/views/shape-case'
import type { Decision } from '#rules/views/shape-outcome'
import { changeText, missingName } from './case-lines.ts'
import type { Names } from './outline-steps.ts'
import { obstaclesByLaw, ruleBetween } from './part-case-brief.ts'

/** One scheme for one person or household in a few words, in the words of the full answer: a line of a list that opens. */
export type CaseRow = {
  readonly name: string
  readonly label: string
  readonly of: string
  readonly entity: 'person' | 'household'
  readonly decision: Decision
  /** `540.000 đồng`; the word for unknown where the amount lacks a fact. */
  readonly amount?: string
  /** The amount as a number of its unit, where it is known. */
  readonly due?: { readonly value: number; readonly unit: string }
  readonly arrears?: string
  readonly period: string
  readonly since?: string
  readonly laws: readonly LawCited[]
  readonly sureness?: Sureness
  /** A province may pay more. */
  readonly atLeast: boolean
  /** Conditions in the way, each with the article that it ends in. */
  readonly obstacles: readonly { readonly text: string; readonly law?: string }[]
  /** What would bring it: tried, and found to. */
  readonly change?: string
  /** Facts that are missing for it, by place among the questions. */
  readonly lacks: readonly number[]
  /** What else is missing: a number of the law that nobody at hand knows. */
  readonly lacksOther: readonly string[]
}

/** A reference to law, and what the acts that it names are about. */
export type LawCited = { readonly words: string; readonly titles: readonly string[] }

export type CaseRows = { readonly rows: readonly CaseRow[]; readonly questions: readonly Question[] }

/** Schemes person by person, then household by household: what is received, what is not decided (what lacks least first), what is not received (the nearest first). */
export function caseRows(
  it: Pick<CaseExplained, 'schemes' | 'persons' | 'households'>,
  rules: Rules,
  language: Language,
): CaseRows {
  const questions = questionsOf(it.schemes)
  const places = new Map(questions.map(({ input, of }, at) => [factKey(input, of), at]))
  const of = (decision: Decision): readonly SchemeDecided[] => it.schemes.filter((one) => one.decision === decision)
  const row = (one: SchemeDecided): CaseRow => rowOf(one, { names: it, rules, language, places })
  const undecided = of('unknown').map(row)
  return {
    questions,
    rows: [
      ...of('entitled').map(row),
      ...undecided.toSorted((a, b) => a.lacks.length - b.lacks.length),
      ...of('nothing-due').map(row),
      ...nearestFirst(of('not-entitled')).map(row),
      ...of('not-in-force').map(row),
    ],
  }
}

type Setting = {
  readonly names: Names
  readonly rules: Rules
  readonly language: Language
  readonly places: ReadonlyMap<string, number>
}

function rowOf(it: SchemeDecided, { names, rules, language, places }: Setting): CaseRow {
  const { acts } = rules
  const { amount, arrears, since, howMuch, whether, confidence, of } = it
  const cite = (law: string): LawCited => ({
    words: lawWords(law, acts, language),
    titles: titlesOf(law, acts, language),
  })
  const said: Pick<CaseRow, 'name' | 'label' | 'of' | 'entity' | 'decision' | 'period'> = {
    name: it.name,
    label: it.label[language],
    of: of ?? '',
    entity: it.entity,
    decision: it.decision,
    period: formatDate(it.period, language),
  }
  const nothing = { laws: [], atLeast: false, obstacles: [], lacks: [], lacksOther: [] }
  if (it.decision === 'not-in-force') return { ...said, ...nothing }
  const lacking = lackingIn(it)
  const lacks = lacking.flatMap((one) => (one.what === 'input' ? (places.get(factKey(one.name, one.of)) ?? []) : []))
  const other = lacking.filter((one) => one.what !== 'input')
  const told = howMuch?.tree.answer.status === 'unknown' ? howMuch : whether
  const between = it.decision === 'nothing-due' && howMuch !== undefined ? ruleBetween(howMuch.tree) : undefined
  const { failing = [], qualifies } = whether.whyNot ?? {}
  return {
    ...said,
    ...(amount && { amount: answerWords(amount, language) }),
    ...(amount?.status === 'known' &&
      amount.value.kind === 'number' && { due: { value: amount.value.value, unit: amount.value.unit ?? '1' } }),
    ...(arrears && { arrears: answerWords(arrears, language) }),
    ...(since && { since: formatDate(since, language) }),
    laws: [...it.laws, ...(between === undefined ? [] : [between])].map(cite),
    ...(it.decision === 'entitled' && confidence && { sureness: confidence.weakest }),
    atLeast: howMuch !== undefined && hasMinimum(howMuch.tree, rules),
    obstacles: obstaclesByLaw(failing, { acts }, language).map(({ text, law, isLast }) => ({
      text,
      ...(law !== undefined && isLast && { law }),
    })),
    ...(qualifies && { change: qualifies.map((one) => changeText(one, names, language, of)).join('; ') }),
    lacks: [...new Set(lacks)],
    lacksOther: [...new Set(other.map((one) => missingName(one, told, names, language, of)))],
  }
}

/** What the acts that are cited are about. */
const titlesOf = (law: string, acts: Acts | undefined, language: Language): readonly string[] => [
  ...new Set(citationsIn(law).flatMap(({ act }) => acts?.[act]?.title?.[language] ?? [])),
]

/** Whether a number of the law bears on an amount that a province may set higher. */
const hasMinimum = (it: Step, rules: Rules): boolean =>
  (it.step === 'parameter' && rules.parameters[it.name]?.nationalMinimum === true) ||
  (it.because ?? []).some((one) => hasMinimum(one, rules))
