import type { Explanation, Instance, Missing } from '#rules/2-ir/explanation'
import type { SchemeDecided } from './shape-case.ts'

/** A fact that is missing, whose it is, and the schemes that wait for it. */
export type Question = {
  readonly input: string
  readonly of: Instance
  /** Names of schemes, each once. */
  readonly schemes: readonly string[]
}

/** The facts that a decision or an amount lacks. */
export const lackingIn = ({ whether, howMuch }: Pick<SchemeDecided, 'whether' | 'howMuch'>): readonly Missing[] =>
  [whether, howMuch].flatMap((it: Explanation | undefined) =>
    it?.tree.answer.status === 'unknown' ? it.tree.answer.missing : [],
  )

/** What to ask next: every fact that something waits for, that first which brings most to a decision. A fact that is alone missing counts for a whole scheme, one of two
 *  for half of one, so that what decides something soon comes before what is only mentioned often. */
export function questionsOf(decided: readonly SchemeDecided[]): readonly Question[] {
  const found = new Map<string, { readonly question: Question & { schemes: string[] }; weight: number }>()
  for (const it of decided) {
    const facts = new Map(
      lackingIn(it).flatMap((one) => (one.what === 'input' ? [[factKey(one.name, one.of), one] as const] : [])),
    )
    for (const [key, { name, of }] of facts) {
      const one = found.get(key) ?? { question: { input: name, of, schemes: [] }, weight: 0 }
      if (!one.question.schemes.includes(it.name)) one.question.schemes.push(it.name)
      one.weight += 1 / facts.size
      found.set(key, one)
    }
  }
  return [...found.values()].toSorted((a, b) => b.weight - a.weight).map((it) => it.question)
}

/** The same for the same fact of the same person or household. */
export const factKey = (name: string, { person, household }: Instance): string => `${name} ${person} ${household}`
