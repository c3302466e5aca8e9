import { caseAnnexes, caseBlocks, caseHead } from '#document/part-case'
import { comparedBlocks, comparedHead } from '#document/part-case-change'
import { rulesDocument } from '#document/rules-document'
import type { Day } from '#ground/date'
import { onDemand } from '#ground/on-demand'
import { Problems } from '#ground/problem'
import type { Language } from '#ground/text'
import { expressionWords } from '#messages/expressions'
import { readCase } from '#rules/case-file'
import { nextChange } from '#rules/case-next'
import { type CaseAsked, caseReady } from '#rules/case-ready'
import { compareCase } from '#rules/compare-case'
import { explainReady } from '#rules/explain-case'
import type { Situation } from '#rules/openfisca/situation'
import { type CaseExplained, caseExplained } from '#rules/views/shape-case'
import { type CaseCompared, caseCompared } from '#rules/views/shape-case-change'
import { bookShown, type RuleBookGiven, withActs } from './rules.ts'

/** A case as its file holds it. Rules and case lie on a disk, so the face reads them. */
type CaseFile = { readonly name: string; readonly text: string }

/** A rule book of more schemes than one reads to their end for one person. */
const isLarge = ({ rules }: RuleBookGiven): boolean => Object.keys(rules.schemes).length > 6

function situationIn({ rules }: RuleBookGiven, it: CaseFile): Situation {
  const { situation, problems } = readCase(it.text, it.name, rules)
  if (situation === undefined) throw new Problems(problems)
  return situation
}

/** Says what the law means for one case, and why; and when law that is known changes something next. */
export const explainVerb = {
  name: 'explain',
  output: caseExplained,
  /** @throws Problems what is wrong with the case, with file and line */
  run: (
    book: RuleBookGiven,
    it: CaseFile,
    asked: CaseAsked & { readonly grounds?: 'all' | 'received' | undefined },
  ): CaseExplained => {
    const { rules } = book
    const ready = caseReady(rules, situationIn(book, it), asked)
    const answer: CaseExplained = {
      schema: 'an-sinh/explain/1',
      rules: { ...bookShown(book), ...(rules.acts && { acts: rules.acts }) },
      case: it.name,
      on: asked.on,
      ...(asked.known === undefined ? {} : { known: asked.known }),
      grounds: asked.grounds ?? (asked.variable === undefined && isLarge(book) ? 'received' : 'all'),
      ...explainReady(ready, expressionWords),
    }
    return onDemand(answer, 'next', () => nextChange(ready))
  },
  document: (result: CaseExplained, languages: readonly Language[]) =>
    rulesDocument(result, 'caseTitle', languages, { blocks: caseBlocks, head: caseHead, annexes: caseAnnexes }),
} as const

/** Says what comes out otherwise for a case on a second day, and which law and facts make the difference. */
export const compareCaseVerb = {
  name: 'explain-change',
  output: caseCompared,
  /** @throws Problems what is wrong with the case, with file and line */
  run: (book: RuleBookGiven, it: CaseFile, asked: CaseAsked, and: Day): CaseCompared =>
    withActs(
      {
        schema: 'an-sinh/explain-change/1',
        rules: bookShown(book),
        case: it.name,
        on: asked.on,
        and,
        ...(asked.known === undefined ? {} : { known: asked.known }),
        ...compareCase(book.rules, situationIn(book, it), asked, and, expressionWords),
      },
      book.rules,
    ),
  document: (result: CaseCompared, languages: readonly Language[]) =>
    rulesDocument(result, 'comparedTitle', languages, { blocks: comparedBlocks, head: comparedHead }),
} as const
