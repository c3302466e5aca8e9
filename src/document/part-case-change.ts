import type { Language } from '#ground/text'
import { answerWords, explanationWords, namedAnswer, nameWords } from '#messages/explanations'
import { formatDate } from '#messages/format'
import { labels } from '#messages/labels'
import type { CaseCompared, LawSide, OutcomeChange } from '#rules/views/shape-case-change'
import type { NextChange, Outcome } from '#rules/views/shape-outcome'
import type { Block, Column, Particular, Passage } from './blocks.ts'
import { column, dataTable, keyed, row } from './table.ts'
import { asWritten, dateWords, label, outlined, say, speak, strong, type Voice } from './voice.ts'

export const comparedHead = (it: CaseCompared, voice: Voice): readonly Particular[] => [
  { term: label(voice, 'caseFile'), details: [asWritten(it.case)] },
  { term: label(voice, 'comparedDays'), details: [dateWords(voice, it.on), dateWords(voice, it.and)] },
  ...(it.known === undefined ? [] : [{ term: label(voice, 'lawKnownOn'), details: [dateWords(voice, it.known)] }]),
]

/** What is otherwise on a second day, side by side: decisions and amounts, and below them the law and the facts that make the difference. */
export const comparedBlocks = (it: CaseCompared, voice: Voice): readonly Block[] => [
  ...(it.changes.length === 0
    ? [{ kind: 'paragraph' as const, passage: label(voice, 'comparedNothing') }]
    : [
        dataTable(
          'changes',
          voice,
          'comparedChanges',
          [
            column(voice, 'ruleSchemes', 20),
            column(voice, 'caseOf', 10),
            day(it.on, voice),
            day(it.and, voice),
            column(voice, 'comparedLaw', 26),
            column(voice, 'comparedFacts', 14),
          ],
          it.changes.map((one) => keyed(one.name, changeRow(one, voice))),
        ),
      ]),
  ...namesBlock('comparedBegins', it.begins, voice),
  ...namesBlock('comparedEnds', it.ends, voice),
  ...namesBlock('comparedUndecided', it.undecided, voice),
  {
    kind: 'paragraph',
    role: 'note',
    passage: speak(voice, (language) => [labels[language].comparedSame.replace('{n}', String(it.unchanged))]),
  },
]

const namesBlock = (
  key: 'comparedBegins' | 'comparedEnds' | 'comparedUndecided',
  list: CaseCompared['begins'],
  voice: Voice,
): readonly Block[] =>
  list.length === 0
    ? []
    : [
        {
          kind: 'particulars',
          entries: [
            {
              term: label(voice, key),
              details: [speak(voice, (language) => [list.map((one) => one.label[language]).join('; ')])],
            },
          ],
        },
      ]

const day = (on: string, voice: Voice): Column => ({ head: dateWords(voice, on), share: 15 })

const changeRow = (it: OutcomeChange, voice: Voice) =>
  row(
    say(voice, it.label),
    it.of === undefined ? [] : asWritten(it.of),
    outcomePassage(it.before, voice),
    outcomePassage(it.after, voice),
    it.law.map((one) =>
      outlined(
        0,
        speak(voice, (language) => [
          `${nameWords(one, language)}: ${sideWords(one, one.before, language, voice)} → ${sideWords(one, one.after, language, voice)}`,
        ]),
      ),
    ),
    it.facts.map((one) =>
      outlined(
        0,
        speak(voice, (language) => {
          const name = nameWords(one, language)
          return [`${name}: ${namedAnswer(name, one.before, language)} → ${namedAnswer(name, one.after, language)}`]
        }),
      ),
    ),
  )

const outcomePassage = (it: Outcome, voice: Voice): Passage =>
  speak(voice, (language) => [strong(outcomeWords(it, language))])

/** `Entitled, 540,000 VND; arrears 120,000 VND` */
function outcomeWords({ decision, amount, arrears }: Outcome, language: Language): string {
  const due = amount === undefined || decision === 'nothing-due' ? '' : `, ${answerWords(amount, language)}`
  const back = arrears === undefined ? '' : `; ${labels[language].caseArrears}: ${answerWords(arrears, language)}`
  return `${explanationWords[language].decision[decision]}${due}${back}`
}

function sideWords(
  one: OutcomeChange['law'][number],
  side: LawSide | undefined,
  language: Language,
  { acts }: Voice,
): string {
  const said = explanationWords[language]
  if (side === undefined) return said.notInForce
  const value = side.value === undefined ? '' : `${namedAnswer(nameWords(one, language), side.value, language)} `
  return `${value}(${said.setBy(side, acts)})`
}

/** When law that is known changes something next, and what. */
export const nextBlocks = (next: NextChange | undefined, voice: Voice): readonly Block[] =>
  next === undefined
    ? []
    : [
        {
          kind: 'particulars',
          entries: [
            {
              term: speak(voice, (language) => [
                labels[language].caseNext.replace('{day}', formatDate(next.day, language)),
              ]),
              details: next.changes.map((it) =>
                outlined(
                  0,
                  speak(voice, (language) => [
                    `${it.label[language]}${it.of === undefined ? '' : ` – ${it.of}`}: ${outcomeWords(it.before, language)} → ${outcomeWords(it.after, language)}`,
                  ]),
                ),
              ),
            },
          ],
        },
      ]
