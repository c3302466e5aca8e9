import type { Day } from '#ground/date'
import type { Dated } from '#rules/2-ir/rules'
import type { TruthLike } from './fit.ts'
import type { Defined, Names } from './write.ts'

/** First and last day, both included; without `to`, until something else takes its place. */
export type InForce = { readonly from: Day; readonly to?: Day }

/** What the law says of itself: see `Dated` in `2-ir/rules.ts`. */
export type LawFacts = {
  /** The article: `decree-20-2021/article-5.1`. */
  readonly law?: string
  /** Reaches back to this day. */
  readonly appliesFrom?: Day
  /** To whom it reaches back: a truth that is defined by itself; as a function where it is defined further down. */
  readonly scope?: Scope | (() => Scope)
  readonly issued?: Day
  readonly confidence?: 'primary' | 'secondary' | 'unconfirmed'
}

type Scope = TruthLike & { readonly definition?: Defined }

/** What was in force before anyone wrote laws: a definition that no law dates. */
export const ever: InForce = { from: '0001-01-01' }

/** Dates and law as data; what is not said is left out. */
export function datedData(names: Names, { from, to }: InForce, facts: LawFacts): Dated {
  const { law, appliesFrom, scope, issued, confidence } = facts
  return {
    from,
    ...(to !== undefined && { to }),
    ...(appliesFrom !== undefined && { appliesFrom }),
    ...(scope !== undefined && { scope: names.ofScope((typeof scope === 'function' ? scope() : scope).definition) }),
    ...(issued !== undefined && { issued }),
    ...(law !== undefined && { law }),
    ...(confidence !== undefined && { confidence }),
  }
}

/** Later dates after earlier ones, whatever order they are written in. */
export const byDate = <T extends { readonly from: Day }>(entries: readonly T[]): T[] =>
  [...entries].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))

/** What a longer description says of the law, and nothing else of it. */
export const lawFactsOf = ({ law, appliesFrom, scope, issued, confidence }: Loose<LawFacts>): LawFacts => ({
  ...(law !== undefined && { law }),
  ...(appliesFrom !== undefined && { appliesFrom }),
  ...(scope !== undefined && { scope }),
  ...(issued !== undefined && { issued }),
  ...(confidence !== undefined && { confidence }),
})

type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** What the law says, with the law of the whole where it names none of its own. */
export const withLaw = (facts: LawFacts, law: string | undefined): LawFacts =>
  facts.law !== undefined || law === undefined ? facts : { ...facts, law }
