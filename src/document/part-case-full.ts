import { answerWords, explanationWords, namedAnswer } from '#messages/explanations'
import { formatDate } from '#messages/format'
import { labels } from '#messages/labels'
import type { Explanation, Obstacle, Step } from '#rules/2-ir/explanation'
import type { CaseExplained, SchemeDecided } from '#rules/views/shape-case'
import type { Block, Particular, Passage } from './blocks.ts'
import { changeText, missingLine, missingOf, obstacleRuns } from './case-lines.ts'
import { askedPeriod, headOf, type Names, nameOf, otherPeriod, stepLines } from './outline-steps.ts'
import { surenessLines } from './sureness.ts'
import { column, dataTable, keyed, row } from './table.ts'
import { asWritten, dateWords, label, lawPassage, outlined, quiet, speak, strong, type Voice } from './voice.ts'

/** Variables that were asked for by name, each with its grounds. */
export const valuesBlocks = (it: CaseExplained, voice: Voice): readonly Block[] =>
  it.values.flatMap((one): readonly Block[] => [
    { kind: 'heading', level: 2, passage: titleOf(one, voice) },
    {
      kind: 'particulars',
      entries: [
        term('casePeriod', [periodWords(one.period, voice)], voice),
        ...surenessOf(one, voice),
        ...factsOf([one.explanation], it, voice),
      ],
    },
    groundsBlock([one.explanation], one.of, it, voice),
    ...whyNotBlocks(one.explanation, it, voice),
  ])

export const decisionsTable = (it: CaseExplained, voice: Voice): Block =>
  dataTable(
    'decisions',
    voice,
    'caseDecisions',
    [
      column(voice, 'ruleSchemes', 35),
      column(voice, 'caseOf', 15),
      column(voice, 'casePeriod', 10),
      column(voice, 'caseDecision', 20),
      column(voice, 'caseAmount', 20, 'end'),
    ],
    it.schemes.map((one) =>
      keyed(
        one.name,
        row(
          titleOf({ label: one.label }, voice),
          one.of === undefined ? [] : asWritten(one.of),
          periodWords(one.period, voice),
          decisionWords(one, voice),
          one.amount === undefined ? [] : amountWords(one.amount, voice),
        ),
      ),
    ),
  )

/** One scheme for one person or household: the decision, what it rests on, the grounds, and what stands in the way. */
export function schemeBlocks(it: SchemeDecided, whole: CaseExplained, voice: Voice): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 2, passage: titleOf(it, voice) }
  return [heading, ...schemeTold(it, whole, voice)]
}

/** The same without its heading. */
export function schemeTold(it: SchemeDecided, whole: CaseExplained, voice: Voice): readonly Block[] {
  const told = [it.whether, ...(it.howMuch === undefined ? [] : [it.howMuch])]
  const entries: readonly Particular[] = [
    term('caseDecision', [decisionWords(it, voice)], voice),
    term('casePeriod', [periodWords(it.period, voice)], voice),
    ...(it.amount === undefined ? [] : [term('caseAmount', [amountWords(it.amount, voice)], voice)]),
    ...(it.arrears === undefined ? [] : [term('caseArrears', [amountWords(it.arrears, voice)], voice)]),
    ...(it.since === undefined ? [] : [term('caseSince', [dateWords(voice, it.since)], voice)]),
    ...(it.laws.length === 0
      ? []
      : [
          term(
            'ruleLaw',
            it.laws.map((law) => lawPassage(voice, law)),
            voice,
          ),
        ]),
    ...surenessOf(it, voice),
  ]
  if (it.decision === 'not-in-force') return [{ kind: 'particulars', entries }]
  return [
    { kind: 'particulars', entries: [...entries, ...factsOf(told, whole, voice, it.of)] },
    groundsBlock(told, it.of, whole, voice),
    ...whyNotBlocks(it.whether, whole, voice),
  ]
}

const surenessOf = ({ confidence }: Pick<SchemeDecided, 'confidence'>, voice: Voice): readonly Particular[] =>
  confidence === undefined
    ? []
    : [
        term(
          'caseSureness',
          surenessLines(confidence, voice).map((it) => outlined(0, it)),
          voice,
        ),
      ]

export const term = (key: Parameters<typeof label>[1], details: readonly Passage[], voice: Voice): Particular => ({
  term: label(voice, key),
  details,
})

const titleOf = (
  it: { readonly label: SchemeDecided['label']; readonly of?: string | undefined },
  voice: Voice,
): Passage =>
  speak(voice, (language) => [it.of === undefined ? it.label[language] : `${it.label[language]} – ${it.of}`])

const decisionWords = ({ decision }: SchemeDecided, voice: Voice): Passage =>
  speak(voice, (language) => [strong(explanationWords[language].decision[decision])])

export const amountWords = (it: NonNullable<SchemeDecided['amount']>, voice: Voice): Passage => ({
  ...speak(voice, (language) => [answerWords(it, language)]),
  ...(it.status === 'known' && it.value.kind === 'number' ? { value: it.value.value } : {}),
})

const periodWords = (period: string, voice: Voice): Passage =>
  speak(voice, (language) => [period === 'eternity' ? labels[language].caseAlways : formatDate(period, language)])

/** Every step of the explanations, each thing once. */
function allSteps(explanations: readonly Explanation[]): readonly Step[] {
  const found = new Map<string, Step>()
  const visit = (it: Step): void => {
    const key =
      'name' in it ? `${it.step} ${it.name} ${JSON.stringify(it.of)} ${'period' in it ? it.period : it.lawDay}` : ''
    if (key !== '' && !found.has(key)) found.set(key, it)
    it.because?.forEach(visit)
  }
  for (const { tree, whyNot } of explanations) {
    visit(tree)
    for (const { condition } of [...(whyNot?.failing ?? []), ...(whyNot?.notKnown ?? [])]) visit(condition)
  }
  return [...found.values()]
}

/** What a decision rests on: numbers of the law with their dates, facts given, assumed and missing. */
function factsOf(
  explanations: readonly Explanation[],
  names: Names,
  voice: Voice,
  spokenOf?: string,
): readonly Particular[] {
  const steps = allSteps(explanations)
  const asked = askedPeriod(explanations.map((it) => it.tree))
  const set = steps.filter((it) => it.step === 'parameter' || it.step === 'table')
  const given = (how: 'given' | 'assumed'): readonly Step[] =>
    steps.filter((it) => it.step === 'input' && it.how === how && it.answer.status === 'known')
  const lines: readonly (readonly [Parameters<typeof label>[1], readonly Passage[]])[] = [
    ['caseParameters', set.map((it) => factLine(it, asked, names, voice, spokenOf))],
    ['caseGiven', given('given').map((it) => factLine(it, asked, names, voice))],
    ['caseAssumed', given('assumed').map((it) => factLine(it, asked, names, voice, spokenOf))],
    ['caseMissing', missingOf(explanations).map((it) => missingLine(it, steps, names, voice))],
  ]
  return lines.flatMap(([key, details]) =>
    details.length === 0
      ? []
      : [
          term(
            key,
            details.map((it) => outlined(0, it)),
            voice,
          ),
        ],
  )
}

const factLine = (it: Step, asked: string | undefined, names: Names, voice: Voice, spokenOf?: string): Passage =>
  speak(voice, (language) => {
    const words = explanationWords[language]
    const whom = nameOf(it.of, names)
    const name = headOf(it, language)
    const entry = it.step === 'parameter' || it.step === 'table' ? it.entry : undefined
    return [
      `${whom === undefined || whom === spokenOf ? name : words.of(name, whom)}${otherPeriod(it, asked, language)}: ${namedAnswer(name, it.answer, language)}`,
      ...(entry === undefined ? [] : [quiet(` (${words.setBy(entry, voice.acts)})`)]),
    ]
  })

const groundsBlock = (
  explanations: readonly Explanation[],
  whom: string | undefined,
  names: Names,
  voice: Voice,
): Block => ({
  kind: 'particulars',
  entries: [
    {
      term: label(voice, 'caseGrounds'),
      details: stepLines(
        explanations.map((it) => it.tree),
        names,
        whom,
        voice,
      ),
    },
  ],
})

/** The conditions in the way, each with its article, and what would change the decision. */
function whyNotBlocks({ whyNot }: Explanation, names: Names, voice: Voice): readonly Block[] {
  if (whyNot === undefined) return []
  const { failing, notKnown, qualifies } = whyNot
  const list = (key: Parameters<typeof label>[1], obstacles: readonly Obstacle[]): readonly Particular[] =>
    obstacles.length === 0
      ? []
      : [
          term(
            key,
            obstacles.map((it) =>
              outlined(
                0,
                speak(voice, (language) => obstacleRuns(it, voice, language)),
              ),
            ),
            voice,
          ),
        ]
  return [
    {
      kind: 'particulars',
      entries: [
        ...list('caseFailing', failing),
        ...list('caseNotKnown', notKnown),
        term(
          'caseQualifies',
          qualifies === undefined
            ? [label(voice, 'caseNoChange')]
            : qualifies.map((it) =>
                outlined(
                  0,
                  speak(voice, (language) => [changeText(it, names, language)]),
                ),
              ),
          voice,
        ),
      ],
    },
  ]
}
