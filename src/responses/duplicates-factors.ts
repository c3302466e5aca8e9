import Big from 'big.js'
import {
  descriptionLikeness,
  type Frequencies,
  namesShared,
  shareNoLanguage,
  titleLikeness,
} from './duplicates-text.ts'
import { type Amounts, isSameBody, type LinkKind, type Totals, type Traits } from './duplicates-traits.ts'

/** What speaks for or against two records being one activity, with what it rests on. */
export type FactorFacts = {
  /** The identifiers are equal but for case, spaces and signs. */
  'same identifier': Record<string, never>
  /** One identifier stands whole inside the other: who re-publishes a record often builds its own name around it. */
  'identifier inside the other': { inner: string }
  /** Both carry the same number of their own, such as a project number. */
  'same number': { number: string }
  /** One names the other as related. */
  'stated link': { relation: LinkKind; by: string }
  /** What one pays for, the other's publisher carries out; `both` where both records say so. */
  'funds and implements': { funder: string; both: boolean }
  /** Both name the same third body as the one that pays, or as the one that carries out. */
  'same third party': { role: 'funding' | 'implementing' }
  'starts together': { days: number }
  'spans overlap': { share: number }
  /** Long after each other, where nothing says that one funds the other: who funds may begin years before. */
  'starts apart': { days: number }
  'spans apart': { days: number }
  'same places': { shared: readonly string[]; share: number }
  /** Both name places, and none of them is the same. */
  'other places': Record<string, never>
  'other countries': Record<string, never>
  /** An amount that leaves one enters the other. */
  'money passed on': { payer: string; amount: string; currency: string; days: number | 'total' }
  'same money': { of: 'budgets' | 'commitments' | 'budget and commitment'; amount: string; currency: string }
  /** Nearly as much; `converted` where it took an exchange rate to compare. */
  'near money': { of: 'budgets' | 'commitments'; converted: boolean }
  /** `bearers`: how many activities bear the title, the two among them. */
  'titles alike': { share: number; bearers: number }
  'descriptions alike': { share: number }
  /** Acronyms and numbers in both texts; across languages nothing else of the words can match. */
  'shared names': { names: readonly string[]; acrossLanguages: boolean }
  /** One publisher gave the two records two identifiers, so it tells them apart. */
  'same publisher': Record<string, never>
}

export type FactorName = keyof FactorFacts

export type Factor = {
  readonly [N in FactorName]: {
    readonly factor: N
    /** How far it holds, 0 to 1. */
    readonly value: number
    /** What it adds to the score: its weight by its value. */
    readonly points: number
    readonly facts: FactorFacts[N]
  }
}[FactorName]

/** Points that each factor adds where it holds fully. Set by what each can mean by chance: an identifier hardly ever
 *  matches by chance, a title sometimes, two starts on 1 January always. Those against are below zero. */
export const weights: Readonly<Record<FactorName, number>> = {
  'same identifier': 70,
  'identifier inside the other': 50,
  'same number': 30,
  'stated link': 60,
  'funds and implements': 30,
  'same third party': 6,
  'starts together': 10,
  'spans overlap': 8,
  'starts apart': -15,
  'spans apart': -30,
  'same places': 8,
  'other places': -10,
  'other countries': -40,
  'money passed on': 25,
  'same money': 20,
  'near money': 8,
  'titles alike': 40,
  'descriptions alike': 16,
  'shared names': 16,
  'same publisher': -40,
}

/** A candidate is shown from 30 points. One strong reason reaches it: an identifier, a stated link, the same title, two
 *  records that name each other's publisher as the one that pays and the one that carries out. Dates, places or a round
 *  sum alone do not. */
export const shownFrom = 30

/** From 55 points the reasons are strong: two kinds of evidence agree, or the identifiers do. */
export const strongFrom = 55

/** Likeness below which words agree by chance. */
const titlesFrom = 0.4
const descriptionsFrom = 0.25

/** What comparing needs to know besides the two. */
export type Comparing = {
  readonly frequencies: Frequencies
  /** A sum in one currency for all, where rates allow; unknown otherwise. */
  readonly inOneCurrency: (it: Traits, of: 'budgets' | 'commitments') => number | undefined
}

/** Every factor that speaks for or against two records. Symmetric: who comes first makes no difference. */
export function factorsOf(a: Traits, b: Traits, comparing: Comparing): readonly Factor[] {
  const [first, second] = a.id < b.id ? [a, b] : [b, a]
  const relations = [...linkFactors(first, second), ...partyFactors(first, second)]
  const mayFund = relations.some((it) => it.factor === 'stated link' || it.factor === 'funds and implements')
  return [
    ...identifierFactors(first, second),
    ...relations,
    ...timeFactors(first, second, mayFund),
    ...placeFactors(first, second),
    ...moneyFactors(first, second, comparing),
    ...textFactors(first, second, comparing.frequencies),
  ]
}

export const scoreOf = (factors: readonly Factor[]): number =>
  Math.round(factors.reduce((sum, it) => sum + it.points, 0) * 10) / 10

/** Whether an activity is compared with another of its own publisher at all: only where their identifiers are one. */
export const areOfOnePublisher = (a: Traits, b: Traits): boolean => isSameBody(a.reporter, b.reporter)

function factor<N extends FactorName>(name: N, value: number, facts: FactorFacts[N]): Factor {
  const points = Math.round(weights[name] * value * 10) / 10
  return { factor: name, value: Math.round(value * 100) / 100, points, facts } as Factor
}

/** Codes shorter than this stand inside others by chance. */
const shortestCode = 7

function identifierFactors(a: Traits, b: Traits): readonly Factor[] {
  const found: Factor[] = []
  if (a.code === b.code) found.push(factor('same identifier', 1, {}))
  else {
    const [inner, outer] = a.code.length < b.code.length ? [a, b] : [b, a]
    if (inner.code.length >= shortestCode && isWithin(inner.code, outer.pieces))
      found.push(factor('identifier inside the other', 1, { inner: inner.id }))
    else if (a.number === b.number && isTellingNumber(a.number) && !areOfOnePublisher(a, b))
      found.push(factor('same number', 1, { number: a.number }))
  }
  if (found.length > 0 || !areOfOnePublisher(a, b)) return found
  return [...found, factor('same publisher', 1, {})]
}

/** Whether neighbouring pieces of an identifier, joined, are the code. */
const isWithin = (code: string, pieces: readonly string[]): boolean => runsOf(pieces).includes(code)

/** Every run of neighbouring pieces, joined: `["gb","1","205"]` → gb, gb1, gb1205, 1, 1205, 205. */
export function runsOf(pieces: readonly string[]): readonly string[] {
  const few = pieces.slice(0, 12)
  return few.flatMap((_, from) => few.slice(from).map((__, length) => few.slice(from, from + length + 1).join('')))
}

/** A number of one's own that tells something: six signs and more, at least four of them digits. */
export const isTellingNumber = (number: string): boolean =>
  number.length >= 6 && number.replaceAll(/\D/g, '').length >= 4

function linkFactors(a: Traits, b: Traits): readonly Factor[] {
  const byA = a.links.get(b.code)
  const byB = b.links.get(a.code)
  const relation = byA ?? byB
  if (relation === undefined) return []
  return [factor('stated link', linkValue[relation], { relation, by: byA === undefined ? b.id : a.id })]
}

/** Siblings are two by name, and what is co-funded is paid by both: neither says that the records are one. */
const linkValue: Readonly<Record<LinkKind, number>> = {
  parent: 1,
  child: 1,
  provider: 1,
  receiver: 1,
  'third party': 1,
  'co-funded': 0.4,
  sibling: 0,
}

function partyFactors(a: Traits, b: Traits): readonly Factor[] {
  const [fromA, fromB] = [fundingSaid(a, b), fundingSaid(b, a)]
  const found: Factor[] = []
  const [said, funder] = fromA >= fromB ? [fromA, a] : [fromB, b]
  if (said > 0 && fromA !== fromB && !areOfOnePublisher(a, b))
    found.push(factor('funds and implements', said === 2 ? 1 : 0.5, { funder: funder.id, both: said === 2 }))
  const reporters = [a.reporter, b.reporter]
  for (const [role, mine, theirs] of [
    ['funding', a.funders, b.funders],
    ['implementing', a.implementers, b.implementers],
  ] as const)
    if (mine.some((it) => !reporters.some((one) => isSameBody(one, it)) && theirs.some((one) => isSameBody(it, one))))
      found.push(factor('same third party', 1, { role }))
  return found
}

/** How many of the two records say that the first one's publisher pays and the second one's carries out. */
const fundingSaid = (funder: Traits, implementer: Traits): 0 | 1 | 2 =>
  ((funder.implementers.some((it) => isSameBody(it, implementer.reporter)) ? 1 : 0) +
    (implementer.funders.some((it) => isSameBody(it, funder.reporter)) ? 1 : 0)) as 0 | 1 | 2

/** Starts within so many days are near each other. */
const nearStart = 31

/** Starts further apart than half a year begin to speak against one activity; three years do so fully. */
const apartFrom = 183
const apartFully = 3 * 365

function timeFactors(a: Traits, b: Traits, mayFund: boolean): readonly Factor[] {
  if (a.first === undefined || b.first === undefined) return []
  const days = Math.abs(a.first - b.first)
  const found: Factor[] = []
  if (days <= nearStart) found.push(factor('starts together', 1 - days / (nearStart + 1), { days }))
  else if (days > apartFrom && !mayFund)
    found.push(factor('starts apart', Math.min(1, (days - apartFrom) / (apartFully - apartFrom)), { days }))
  if (a.last === undefined || b.last === undefined) return found
  const common = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1
  const whole = Math.max(a.last, b.last) - Math.min(a.first, b.first) + 1
  if (common > 0) {
    const share = Math.round((common / whole) * 100) / 100
    return [...found, factor('spans overlap', share, { share })]
  }
  return [...found, factor('spans apart', Math.min(1, -common / 365), { days: -common })]
}

function placeFactors(a: Traits, b: Traits): readonly Factor[] {
  if (a.countries.length > 0 && b.countries.length > 0 && !a.countries.some((it) => b.countries.includes(it)))
    return [factor('other countries', 1, {})]
  if (a.places.length === 0 || b.places.length === 0) return []
  const shared = a.places.filter((it) => b.places.includes(it))
  if (shared.length === 0) return [factor('other places', 1, {})]
  const share = Math.round((shared.length / new Set([...a.places, ...b.places]).size) * 100) / 100
  return [factor('same places', Math.max(0.25, share), { shared: shared.toSorted(), share })]
}

function moneyFactors(a: Traits, b: Traits, comparing: Comparing): readonly Factor[] {
  const passed = bestOf([...passedOn(a, b), ...passedOn(b, a)])
  const same = passed.length > 0 ? [] : sameMoney(a, b)
  const near = passed.length > 0 || same.length > 0 ? [] : nearMoney(a, b, comparing)
  return [...passed, ...same, ...near]
}

const bestOf = (factors: readonly Factor[]): readonly Factor[] =>
  factors.length === 0 ? [] : [factors.reduce((best, it) => (it.points > best.points ? it : best))]

/** Money that leaves within a quarter of entering is the same; later it may be by chance. */
const passedWithin = 92

function passedOn(payer: Traits, payee: Traits): readonly Factor[] {
  const found = inBoth(payer.paid, payee.received).map(([key, days]) => {
    const [currency = '', amount = ''] = key.split(' ')
    const value = (days <= passedWithin ? 1 : 0.4) * (isRound(amount) ? 0.4 : 1)
    return factor('money passed on', value, { payer: payer.id, amount, currency, days })
  })
  const total = equalSum(payer.totals.commitments, payee.totals.received)
  if (total === undefined) return found
  const value = isRound(total.amount) ? 0.4 : 1
  return [...found, factor('money passed on', value, { payer: payer.id, ...total, days: 'total' })]
}

/** At most two digits before the zeros: many activities are worth a hundred thousand. */
const isRound = (amount: string): boolean => /^\d{1,2}0+$/.test(amount)

/** Amounts in both, with the fewest days between the two. */
function inBoth(paid: Amounts, received: Amounts): readonly (readonly [string, number])[] {
  const [few, many] = paid.size <= received.size ? [paid, received] : [received, paid]
  return [...few].flatMap(([key, days]): [string, number][] => {
    const others = many.get(key)
    return others === undefined ? [] : [[key, Math.min(...days.flatMap((x) => others.map((y) => Math.abs(x - y))))]]
  })
}

type Sum = { readonly amount: string; readonly currency: string }

function equalSum(a: Totals['budgets'], b: Totals['budgets']): Sum | undefined {
  for (const [currency, amount] of a)
    if (b.get(currency) === amount && amount.replace(/\..*$/, '').length >= 4) return { amount, currency }
  return undefined
}

function sameMoney(a: Traits, b: Traits): readonly Factor[] {
  const budgets = equalSum(a.totals.budgets, b.totals.budgets)
  const worth = (it: Sum, value: number): number => (isRound(it.amount) ? value * 0.4 : value)
  if (budgets !== undefined) return [factor('same money', worth(budgets, 1), { of: 'budgets', ...budgets })]
  const commitments = equalSum(a.totals.commitments, b.totals.commitments)
  if (commitments !== undefined)
    return [factor('same money', worth(commitments, 1), { of: 'commitments', ...commitments })]
  const mixed = equalSum(a.totals.commitments, b.totals.budgets) ?? equalSum(a.totals.budgets, b.totals.commitments)
  return mixed === undefined ? [] : [factor('same money', worth(mixed, 0.8), { of: 'budget and commitment', ...mixed })]
}

/** Two sums are near within two in a hundred: rounding, and rates of neighbouring days. */
const nearBy = 0.02

function nearMoney(a: Traits, b: Traits, { inOneCurrency }: Comparing): readonly Factor[] {
  for (const of of ['budgets', 'commitments'] as const) {
    for (const [currency, amount] of a.totals[of]) {
      const other = b.totals[of].get(currency)
      if (other !== undefined && isNear(new Big(amount), new Big(other)))
        return [factor('near money', 1, { of, converted: false })]
    }
    if ([...a.totals[of].keys()].some((it) => b.totals[of].has(it))) continue
    const [mine, theirs] = [inOneCurrency(a, of), inOneCurrency(b, of)]
    if (mine !== undefined && theirs !== undefined && isNear(new Big(mine), new Big(theirs)))
      return [factor('near money', 1, { of, converted: true })]
  }
  return []
}

const isNear = (a: Big, b: Big): boolean =>
  a.gt(0) &&
  b.gt(0) &&
  a
    .minus(b)
    .abs()
    .lte((a.gt(b) ? a : b).times(nearBy))

function textFactors(a: Traits, b: Traits, frequencies: Frequencies): readonly Factor[] {
  const found: Factor[] = []
  const { share, bearers } = titleLikeness(a.words, b.words, frequencies)
  if (share >= titlesFrom) {
    const value = above(share, titlesFrom) * commonness(bearers)
    found.push(factor('titles alike', value, { share: hundredths(share), bearers }))
  }
  const told = descriptionLikeness(a.words, b.words, frequencies)
  if (told >= descriptionsFrom)
    found.push(factor('descriptions alike', above(told, descriptionsFrom), { share: hundredths(told) }))
  const { names, value } = namesShared(a.words, b.words, frequencies)
  if (names.length > 0)
    found.push(factor('shared names', value, { names, acrossLanguages: shareNoLanguage(a.words, b.words) }))
  return found
}

/** Two bearers are the pair itself; each further one takes from what the title says. */
const commonness = (bearers: number): number => 1 / Math.sqrt(bearers - 1)

const above = (value: number, from: number): number => Math.min(1, (value - from) / (1 - from))
const hundredths = (value: number): number => Math.round(value * 100) / 100
