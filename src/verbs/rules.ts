import { z } from 'zod'
import { provisionBlocks } from '#document/part-provisions'
import { graphBlocks, ruleBlocks, rulesBlocks, rulesHead } from '#document/part-rules'
import { rulesDocument } from '#document/rules-document'
import type { Dossier } from '#dossier/dossier'
import { type ProvisionShown, provisionShown, provisionsShown } from '#dossier/provision-view'
import type { Day } from '#ground/date'
import { nearestFirst } from '#ground/near-names'
import { Problems } from '#ground/problem'
import type { Language } from '#ground/text'
import { expressionWords } from '#messages/expressions'
import { actsCited, lawsCitedIn } from '#rules/2-ir/citation'
import type { Reform } from '#rules/2-ir/reform'
import type { Rules } from '#rules/2-ir/rules'
import { listRules } from '#rules/views/list-rules'
import {
  type RuleBookShown,
  type RuleShown,
  type RulesGraph,
  type RulesList,
  ruleShown,
  rulesGraph,
  rulesList,
} from '#rules/views/shape-rules'
import { showGraph } from '#rules/views/show-graph'
import { namesOf, partNamed, showRule } from '#rules/views/show-rule'

/** A rule book with the hash of its text; the text lies on a disk, so the face reads it. */
export type RuleBookGiven = { readonly rules: Rules; readonly hash: string }

/** How an answer names the rule book it was made with. */
export const bookShown = ({ rules, hash }: RuleBookGiven) => ({ name: rules.name, label: rules.label, hash })

/** An answer with the acts that it cites, so that a reader is told them by number. */
export function withActs<R extends { readonly rules: RuleBookShown }>(answer: R, { acts }: Rules): R {
  if (acts === undefined) return answer
  return { ...answer, rules: { ...answer.rules, acts: actsCited(lawsCitedIn(answer), acts) } }
}

/** Lists what is in a rule book. */
export const rulesVerb = {
  name: 'rules',
  output: rulesList,
  run: (book: RuleBookGiven, on: Day, reforms: Readonly<Record<string, Reform>> = {}): RulesList =>
    withActs(listRules(book.rules, reforms, bookShown(book), on), book.rules),
  document: (result: RulesList, languages: readonly Language[]) =>
    rulesDocument(result, 'rulesTitle', languages, { blocks: rulesBlocks, head: rulesHead }),
} as const

type RuleWithProvisions = RuleShown & { readonly provisions: ProvisionShown[] }

/** Shows one part of a rule book with its law. @throws Problems where it has nothing of this name */
export const ruleVerb = {
  name: 'rule',
  output: ruleShown.extend({ provisions: z.array(provisionShown) }),
  /** @param dossier which stands beside the rules, if one does: what it says of a scheme is shown with it. */
  run: (book: RuleBookGiven, name: string, dossier?: Dossier): RuleWithProvisions => {
    checkName(book, name)
    const shown = withActs(showRule(book.rules, bookShown(book), name, expressionWords), book.rules)
    return { ...shown, provisions: provisionsShown(book.rules, name, dossier) }
  },
  document: (result: RuleWithProvisions, languages: readonly Language[]) =>
    rulesDocument(result, 'rulesTitle', languages, {
      blocks: (it, voice) => [...ruleBlocks(it, voice), ...provisionBlocks(it.provisions, voice)],
      subject: result.label,
    }),
} as const

/** Shows what one part of a rule book, or all its schemes, rests on. @throws Problems where it has nothing of this name */
export const rulesGraphVerb = {
  name: 'rules-graph',
  output: rulesGraph,
  run: (book: RuleBookGiven, name?: string): RulesGraph => {
    if (name !== undefined) checkName(book, name)
    return showGraph(book.rules, bookShown(book), name)
  },
  document: (result: RulesGraph, languages: readonly Language[]) =>
    rulesDocument(result, 'graphTitle', languages, { blocks: graphBlocks }),
} as const

function checkName({ rules }: RuleBookGiven, name: string): void {
  if (partNamed(rules, name) !== undefined) return
  const known = namesOf(rules)
  throw new Problems([{ code: 'no-such-rule', facts: { name, known: nearestFirst(name, known) } }])
}
