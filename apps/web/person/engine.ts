import type { Block, PageDocument } from '#document/blocks'
import { caseAnnexes, caseBlocks, caseHead } from '#document/part-case'
import { comparedBlocks, nextBlocks } from '#document/part-case-change'
import { schemeTold } from '#document/part-case-full'
import { type CaseRow, caseRows } from '#document/part-case-rows'
import { rulesDocument } from '#document/rules-document'
import { type Voice, voiceOf } from '#document/voice'
import type { Day } from '#ground/date'
import { onDemand } from '#ground/on-demand'
import { type Problem, Problems } from '#ground/problem'
import type { Language, Text } from '#ground/text'
import { expressionWords } from '#messages/expressions'
import { problemSentence } from '#messages/problems'
import type { Instance } from '#rules/2-ir/explanation'
import type { Rules } from '#rules/2-ir/rules'
import { readCase } from '#rules/case-file'
import { type CaseKeeper, caseKeeper } from '#rules/case-kept'
import { nextChange } from '#rules/case-next'
import { compareReady } from '#rules/compare-case'
import { explainReady } from '#rules/explain-case'
import type { CaseExplained } from '#rules/views/shape-case'
import { caseOf, type Household, plainHome, type Whose } from './household.ts'

/** A rule book as the server gives it, and the hash by which answers name it. */
export type Book = { readonly rules: Rules; readonly hash: string }

/** A household, a day, and the language in which the answer is worded. */
export type Asked = { readonly household: Household; readonly on: Day; readonly language: Language }

/** A fact to ask for, and how many schemes wait for it. */
export type Asking = Whose & { readonly fact: string; readonly schemes: number }

export type Answered = { readonly rows: readonly CaseRow[]; readonly asking: readonly Asking[] }

/** The rules of a country, ready to be asked about one household again and again. Every question throws Problems where the facts cannot be. */
export type Engine = {
  readonly answer: (asked: Asked) => Answered
  /** All grounds of one scheme for one person or household. */
  readonly grounds: (asked: Asked, scheme: string, whose: Whose) => readonly Block[]
  /** What law that is known changes next. */
  readonly next: (asked: Asked) => readonly Block[]
  /** What comes out otherwise on a later day, and by which law. */
  readonly compared: (asked: Asked, and: Day) => readonly Block[]
  /** The whole answer, as the command line writes it. */
  readonly document: (asked: Asked, languages: readonly Language[]) => PageDocument
}

export function engineOf({ rules, hash }: Book): Engine {
  const keep = caseKeeper(rules)
  let last: { readonly key: string; readonly it: CaseExplained } | undefined

  const explained = (asked: Asked): CaseExplained => {
    const key = JSON.stringify(asked)
    if (last?.key === key) return last.it
    const ready = readyFor(keep, rules, asked)
    const it: CaseExplained = {
      schema: 'an-sinh/explain/1',
      rules: { name: rules.name, label: rules.label, hash, ...(rules.acts && { acts: rules.acts }) },
      case: caseWords[asked.language],
      on: asked.on,
      grounds: 'received',
      ...explainReady(ready, expressionWords),
    }
    last = { key, it: onDemand(it, 'next', () => nextChange(ready)) }
    return last.it
  }
  const voice = ({ language }: Asked): Voice => ({
    ...voiceOf({ evidence: [], sources: [] }, [language]),
    acts: rules.acts,
  })

  return {
    answer: (asked) => {
      const it = explained(asked)
      const { rows, questions } = caseRows(it, rules, asked.language)
      const back = (name: string): string => (name === homeWords[asked.language] ? plainHome : name)
      return {
        rows: rows.map((row) => ({ ...row, of: back(row.of) })),
        asking: questions.map(({ input, of, schemes }) => {
          const whose = whoseIs(of, it)
          return { entity: whose.entity, name: back(whose.name), fact: input, schemes: schemes.length }
        }),
      }
    },
    grounds: (asked, scheme, { entity, name }) => {
      const it = explained(asked)
      const told = name === plainHome ? homeWords[asked.language] : name
      const one = it.schemes.find((each) => each.name === scheme && each.entity === entity && each.of === told)
      return one === undefined ? [] : schemeTold(one, it, voice(asked))
    },
    next: (asked) => nextBlocks(explained(asked).next, voice(asked)),
    compared: (asked, and) => {
      if (and <= asked.on) throw new Problems([{ code: 'compared-not-later', facts: { on: asked.on, and } }])
      const before = { asked, ready: readyFor(keep, rules, asked) }
      const after = readyFor(keep, rules, { ...asked, on: and })
      const it = compareReady(rules, before.ready, after, expressionWords)
      return comparedBlocks(
        {
          schema: 'an-sinh/explain-change/1',
          rules: { name: rules.name, label: rules.label, hash },
          case: '',
          on: asked.on,
          and,
          ...it,
        },
        voice(asked),
      )
    },
    document: (asked, languages) =>
      rulesDocument(explained(asked), 'caseTitle', languages, {
        blocks: caseBlocks,
        head: caseHead,
        annexes: caseAnnexes,
      }),
  }
}

/** What a household is called that has no name: in sentences such as "housing of …". */
const homeWords: Readonly<Record<Language, string>> = { vi: 'hộ này', en: 'this household' }
const caseWords: Readonly<Record<Language, string>> = { vi: 'ghi trên trình duyệt', en: 'described in the browser' }

function readyFor(keep: CaseKeeper, rules: Rules, { household, on, language }: Asked) {
  const { situation, problems } = readCase(JSON.stringify(caseOf(household, homeWords[language])), 'case', rules)
  if (situation === undefined) throw new Problems(problems)
  return keep(situation, { on })
}

const whoseIs = ({ person, household }: Instance, it: CaseExplained): Whose =>
  person === undefined
    ? { entity: 'household', name: it.households[household ?? 0] ?? '' }
    : { entity: 'person', name: it.persons[person] ?? '' }

/** What is wrong, in both languages. */
export const wordsOf = (error: Problems): readonly (Problem & Text)[] =>
  error.problems.map((it) => ({ ...it, vi: problemSentence(it, 'vi'), en: problemSentence(it, 'en') }))
