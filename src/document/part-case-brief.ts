import type { Language } from '#ground/text'
import { answerWords, explanationWords } from '#messages/explanations'
import { labels } from '#messages/labels'
import { lawWords } from '#messages/law-words'
import { ruleWords } from '#messages/rule-words'
import type { Explanation, Obstacle, Step } from '#rules/2-ir/explanation'
import { nearestFirst } from '#rules/views/nearest'
import type { CaseExplained, SchemeDecided } from '#rules/views/shape-case'
import type { Decision } from '#rules/views/shape-outcome'
import type { Block, Particular, Passage, Run } from './blocks.ts'
import { changeText, missingName, missingOf, obstacleText } from './case-lines.ts'
import type { Names } from './outline-steps.ts'
import { schemeTold, term } from './part-case-full.ts'
import { asWritten, label, outlined, quiet, say, speak, strong, type Voice } from './voice.ts'

/** Person by person, then household by household: what is received, with its grounds; what cannot be decided; what is not received, the nearest first; and what is
 *  not in force. */
export const briefBlocks = (it: CaseExplained, voice: Voice): readonly Block[] => [
  ...it.persons.flatMap((name) => unitBlocks(name, 'person', it, voice)),
  ...it.households.flatMap((name) => unitBlocks(name, 'household', it, voice)),
]

function unitBlocks(
  name: string,
  entity: SchemeDecided['entity'],
  whole: CaseExplained,
  voice: Voice,
): readonly Block[] {
  const own = whole.schemes.filter((it) => it.of === name && it.entity === entity)
  if (own.length === 0) return []
  const of = (decision: Decision): readonly SchemeDecided[] => own.filter((it) => it.decision === decision)
  const received = of('entitled')
  const title: Passage =
    entity === 'person'
      ? asWritten(name)
      : speak(voice, (language) => [`${name} (${ruleWords[language].entity.household})`])
  return [
    { kind: 'heading', level: 2, passage: title },
    ...(received.length === 0
      ? [{ kind: 'paragraph' as const, passage: label(voice, 'caseNothingReceived') }]
      : [{ kind: 'particulars' as const, entries: [receivedEntry(received, whole, voice)] }]),
    ...received.flatMap((it): readonly Block[] => [
      { kind: 'heading', level: 3, passage: say(voice, it.label) },
      ...schemeTold(it, whole, voice),
    ]),
    {
      kind: 'particulars',
      entries: [
        ...lines('caseNothingDue', of('nothing-due'), (it) => nothingDueLine(it, voice), voice),
        ...lines('caseUndecided', byFewest(of('unknown')), (it) => undecidedLine(it, whole, voice), voice),
        ...lines('caseNotReceived', nearestFirst(of('not-entitled')), (it) => refusedLine(it, whole, voice), voice),
        ...notInForce(of('not-in-force'), voice),
      ],
    },
  ]
}

const lines = (
  key: Parameters<typeof term>[0],
  schemes: readonly SchemeDecided[],
  line: (it: SchemeDecided) => Passage,
  voice: Voice,
): readonly Particular[] =>
  schemes.length === 0
    ? []
    : [
        term(
          key,
          schemes.map((it) => outlined(0, line(it))),
          voice,
        ),
      ]

/** `Social pension: 540,000 VND` */
const receivedEntry = (received: readonly SchemeDecided[], names: Names, voice: Voice): Particular =>
  term(
    'caseReceived',
    received.map(({ label: name, amount, howMuch, of }) =>
      outlined(
        0,
        speak(voice, (language) => [
          strong(`${name[language]}: ${amount === undefined ? '' : answerWords(amount, language)}`),
          ...(amount?.status !== 'unknown' || howMuch === undefined
            ? []
            : [`;${lacking(howMuch, names, language, of)}`]),
        ]),
      ),
    ),
    voice,
  )

/** A rule between schemes that says so is named by its article. */
const nothingDueLine = ({ label: name, howMuch }: SchemeDecided, voice: Voice): Passage => {
  const law = howMuch === undefined ? undefined : ruleBetween(howMuch.tree)
  return speak(voice, (language) => [
    name[language],
    ...(law === undefined ? [] : [quiet(` [${lawWords(law, voice.acts, language)}]`)]),
  ])
}

/** The article of the first condition on which the amount fails. */
export function ruleBetween(it: Step): string | undefined {
  const { answer } = it
  const hasFailed = answer.status === 'known' && answer.value.kind === 'truth' && !answer.value.value
  if (it.step === 'operation' && hasFailed && it.law !== undefined) return it.law
  for (const one of it.because ?? []) {
    const found = ruleBetween(one)
    if (found !== undefined) return found
  }
  return undefined
}

/** Those that lack the fewest facts first: they are decided soonest. */
const byFewest = (schemes: readonly SchemeDecided[]): readonly SchemeDecided[] =>
  schemes
    .map((it) => ({ it, lacks: missingOf([it.whether]).length }))
    .sort((a, b) => a.lacks - b.lacks)
    .map(({ it }) => it)

/** Facts, or conditions, that are named on one line. */
const most = 3

const undecidedLine = ({ label: name, whether, of }: SchemeDecided, names: Names, voice: Voice): Passage =>
  speak(voice, (language) => [`${name[language]}:${lacking(whether, names, language, of)}`])

/** ` missing: Income; Date of birth of binh` */
function lacking(it: Explanation, names: Names, language: Language, spokenOf: string | undefined): string {
  const missing = new Set(missingOf([it]).map((one) => missingName(one, it, names, language, spokenOf)))
  return ` ${labels[language].caseLacks} ${someOf([...missing], language)}`
}

const someOf = (all: readonly string[], language: Language): string =>
  [
    ...all.slice(0, most),
    ...(all.length > most ? [labels[language].caseMore.replace('{n}', String(all.length - most))] : []),
  ].join('; ')

const refusedLine = ({ label: name, whether, of }: SchemeDecided, names: Names, voice: Voice): Passage =>
  speak(voice, (language): readonly (Run | string)[] => {
    const { failing = [], qualifies } = whether.whyNot ?? {}
    const told = obstaclesByLaw(failing, voice, language)
    const conditions = told
      .slice(0, most)
      .flatMap(({ text, law, isLast }, at) => [
        ...(at === 0 ? [] : ['; ']),
        text,
        ...(law === undefined || !(isLast || at === most - 1) ? [] : [quiet(` [${law}]`)]),
      ])
    const more = told.length - most
    return [
      strong(`${name[language]}: `),
      ...conditions,
      ...(more > 0 ? [`; ${labels[language].caseMore.replace('{n}', String(more))}`] : []),
      ...(qualifies === undefined
        ? []
        : [
            ` → ${explanationWords[language].wouldQualify(qualifies.map((it) => changeText(it, names, language, of)).join('; '))}`,
          ]),
    ]
  })

type ObstacleTold = { readonly text: string; readonly law: string | undefined; readonly isLast: boolean }

/** Conditions in the way, each said once, those of one article together, so that it is cited once. */
export function obstaclesByLaw(
  all: readonly Obstacle[],
  { acts }: Pick<Voice, 'acts'>,
  language: Language,
): readonly ObstacleTold[] {
  const byLaw = new Map<string | undefined, Set<string>>()
  const said = new Set<string>()
  for (const it of all) {
    const text = obstacleText(it, language)
    if (said.has(text)) continue
    said.add(text)
    const law = it.law === undefined ? undefined : lawWords(it.law, acts, language)
    byLaw.set(law, (byLaw.get(law) ?? new Set()).add(text))
  }
  return [...byLaw].flatMap(([law, texts]) =>
    [...texts].map((text, at) => ({ text, law, isLast: at === texts.size - 1 })),
  )
}

const notInForce = (schemes: readonly SchemeDecided[], voice: Voice): readonly Particular[] =>
  schemes.length === 0
    ? []
    : [
        term(
          'caseNotInForce',
          [speak(voice, (language) => [schemes.map((it) => it.label[language]).join('; ')])],
          voice,
        ),
      ]
