import Big from 'big.js'
import { isMissing } from '#ground/missing'
import { convert, type ExchangeRate, type RateTable, rateTable } from '#ground/money'
import type { Activity } from './activity.ts'
import { pairsToCompare } from './duplicates-blocks.ts'
import { decidedKeys } from './duplicates-decided.ts'
import { areOfOnePublisher, type Factor, factorsOf, scoreOf, shownFrom, strongFrom } from './duplicates-factors.ts'
import { pairKey } from './duplicates-pair.ts'
import { frequenciesOf } from './duplicates-text.ts'
import { lastBudgets, type Traits, traitsReader } from './duplicates-traits.ts'
import type { OrganisationNames } from './organisation-match.ts'
import type { PairReading } from './pair-reading.ts'

/** Two records that may be one activity, or two ends of one flow of money. A proposal: persons decide. */
export type Candidate = {
  /** Of a chain the one that funds, of a part the whole stands first; of the same activity the order says nothing. */
  readonly activities: readonly [string, string]
  /** What the factors suggest: reported twice, one funds the other, one is part of the other. */
  readonly kind: 'same' | 'chain' | 'part'
  /** Sum of the factors' points. */
  readonly score: number
  readonly strength: 'strong' | 'possible'
  /** Those for it first, the weightiest first. */
  readonly factors: readonly Factor[]
}

export type Candidates = {
  /** The highest score first. */
  readonly candidates: readonly Candidate[]
  /** Pairs that were compared. */
  readonly compared: number
  /** Keys that too many activities share to compare them all. */
  readonly tooCommon: number
}

/** What helps to compare, where the dossier has it. */
export type Comparison = {
  readonly organisations?: OrganisationNames
  readonly rates?: readonly ExchangeRate[]
  /** Ids of places that are whole countries. */
  readonly countries?: ReadonlySet<string>
}

/** Finds pairs of records that may be one activity. Nothing is merged: each pair comes with its reasons, and a pair on
 *  which a person has decided does not come again until someone opens it. Two records of one publisher are only asked
 *  about where their identifiers are one, because a publisher's own links are facts, not guesses. */
export function findDuplicates(
  activities: readonly Activity[],
  readings: readonly PairReading[],
  comparison: Comparison = {},
): Candidates {
  const read = traitsReader(comparison.organisations, comparison.countries ?? new Set())
  const inOrder = activities.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const traits = inOrder.map(read)
  const frequencies = frequenciesOf(traits.map((it) => it.words))
  const comparing = { frequencies, inOneCurrency: dollarsOf(inOrder, comparison.rates ?? []) }
  const decided = decidedKeys('one activity', readings)
  const { pairs, tooCommon } = pairsToCompare(traits, frequencies.words)
  const candidates: Candidate[] = []
  let compared = 0
  for (const [i, j] of pairs) {
    const [a, b] = [traits[i], traits[j]]
    if (a === undefined || b === undefined || a.id === b.id) continue
    if (areOfOnePublisher(a, b) && a.code !== b.code) continue
    compared++
    if (decided.has(pairKey(a.id, b.id))) continue
    const factors = factorsOf(a, b, comparing)
    const score = scoreOf(factors)
    if (score >= shownFrom) candidates.push(candidateOf(a, b, factors, score))
  }
  candidates.sort((a, b) => b.score - a.score || (pairKey(...a.activities) < pairKey(...b.activities) ? -1 : 1))
  return { candidates, compared, tooCommon }
}

function candidateOf(a: Traits, b: Traits, factors: readonly Factor[], score: number): Candidate {
  const ranked = factors.toSorted((x, y) => y.points - x.points || (x.factor < y.factor ? -1 : 1))
  return {
    ...suggestion(a, b, factors),
    score,
    strength: score >= strongFrom ? 'strong' : 'possible',
    factors: ranked,
  }
}

/** What the factors suggest. A stated relation decides; without one, money on its way or a funder that names its
 *  implementer makes a chain. */
function suggestion(a: Traits, b: Traits, factors: readonly Factor[]): Pick<Candidate, 'kind' | 'activities'> {
  const ordered = (first: string): readonly [string, string] => (first === a.id ? [a.id, b.id] : [b.id, a.id])
  const other = (id: string): string => (id === a.id ? b.id : a.id)
  for (const it of factors) {
    if (it.factor !== 'stated link') continue
    const { relation, by } = it.facts
    if (relation === 'parent') return { kind: 'part', activities: ordered(other(by)) }
    if (relation === 'child') return { kind: 'part', activities: ordered(by) }
    if (relation === 'provider') return { kind: 'chain', activities: ordered(other(by)) }
    if (relation === 'receiver') return { kind: 'chain', activities: ordered(by) }
    if (relation === 'third party') return { kind: 'same', activities: ordered(a.id < b.id ? a.id : b.id) }
  }
  for (const it of factors) {
    if (it.factor === 'funds and implements') return { kind: 'chain', activities: ordered(it.facts.funder) }
    if (it.factor === 'money passed on') return { kind: 'chain', activities: ordered(it.facts.payer) }
  }
  return { kind: 'same', activities: ordered(a.id < b.id ? a.id : b.id) }
}

/** Sums in dollars, by which money of two currencies is near or not; each line at the rate of its own date. */
function dollarsOf(activities: readonly Activity[], rates: readonly ExchangeRate[]) {
  const byId = new Map(activities.map((it) => [it.id, it]))
  const table = rateTable(rates)
  const made = new Map<string, number | undefined>()
  return (it: Traits, of: 'budgets' | 'commitments'): number | undefined => {
    if (rates.length === 0) return undefined
    const key = `${of} ${it.id}`
    if (!made.has(key)) made.set(key, dollars(byId.get(it.id), of, table))
    return made.get(key)
  }
}

function dollars(it: Activity | undefined, of: 'budgets' | 'commitments', rates: RateTable): number | undefined {
  if (it === undefined) return undefined
  const lines =
    of === 'budgets'
      ? lastBudgets(it).map((one) => ({ money: one.money, day: one.valueDate ?? one.from }))
      : it.transactions
          .filter((one) => one.type === 'commitment')
          .map((one) => ({ money: one.money, day: one.valueDate ?? one.date }))
  let sum = new Big(0)
  for (const { money, day } of lines) {
    const converted = isMissing(day) ? day : convert(money, 'USD', day, rates)
    if (typeof converted === 'string') return undefined
    sum = sum.plus(converted.money.amount)
  }
  return lines.length === 0 ? undefined : sum.toNumber()
}
