import { caseAnnexes, caseBlocks, caseHead } from '#document/part-case'
import { rulesDocument } from '#document/rules-document'
import { Problems } from '#ground/problem'
import type { Language } from '#ground/text'
import { expressionWords } from '#messages/expressions'
import { readCase } from '#rules/case-file'
import { type CaseAsked, explainCase } from '#rules/explain-case'
import { type CaseExplained, caseExplained } from '#rules/views/shape-case'
import { bookShown, type RuleBookGiven } from './rules.ts'

/** A rule book of more schemes than one reads to their end for one person. */
const isLarge = ({ rules }: RuleBookGiven): boolean => Object.keys(rules.schemes).length > 6

/** Says what the law means for one case, and why. Rules and case lie on a disk, so the face reads them. */
export const explainVerb = {
  name: 'explain',
  output: caseExplained,
  /** @throws Problems what is wrong with the case, with file and line */
  run: (
    book: RuleBookGiven,
    it: { readonly name: string; readonly text: string },
    asked: CaseAsked & { readonly grounds?: 'all' | 'received' | undefined },
  ): CaseExplained => {
    const { situation, problems } = readCase(it.text, it.name, book.rules)
    if (situation === undefined) throw new Problems(problems)
    return {
      schema: 'an-sinh/explain/1',
      rules: { ...bookShown(book), ...(book.rules.acts && { acts: book.rules.acts }) },
      case: it.name,
      on: asked.on,
      ...(asked.known === undefined ? {} : { known: asked.known }),
      grounds: asked.grounds ?? (asked.variable === undefined && isLarge(book) ? 'received' : 'all'),
      ...explainCase(book.rules, situation, asked, expressionWords),
    }
  },
  document: (result: CaseExplained, languages: readonly Language[]) =>
    rulesDocument(result, 'caseTitle', languages, { blocks: caseBlocks, head: caseHead, annexes: caseAnnexes }),
} as const
