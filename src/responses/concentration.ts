import type { Missing } from '#ground/missing'

/** What one donor gives, or one partner holds; `unknown` where nobody says how much. */
export type Amount = number | Missing

/** How much is concentrated in few hands. */
export type Concentration = {
  /** Σ sᵢ² over the shares, from 1/n (all alike) to 1 (one alone). */
  readonly herfindahl: number
  /** 1 / Σ sᵢ²: as many partners of equal size would give the same concentration. */
  readonly effective: number
  /** Partners with more than nothing. */
  readonly partners: number
  readonly total: number
}

/** Herfindahl–Hirschman index and effective number of partners (Hirschman 1945, Herfindahl 1950; the effective number is
 *  Hill's number of order 2, Hill 1973, and Laakso and Taagepera's of 1979).
 *  A partner given twice is added up before; a net return (a negative amount) is no share of what is given and is left out,
 *  as is a zero. With an unknown amount, or with nothing at all, the index is not known.
 *  @param amounts by partner, in one currency and of one kind. Sums over partners (*total*, *all donors*) do not belong in. */
export function concentrationOf(amounts: ReadonlyMap<string, Amount>): Concentration | Missing {
  const known = [...amounts.values()]
  if (known.some((it) => typeof it !== 'number')) return 'unknown'
  const given = known.filter((it): it is number => typeof it === 'number' && it > 0)
  const total = given.reduce((sum, it) => sum + it, 0)
  if (total === 0) return 'not applicable'
  const herfindahl = given.reduce((sum, it) => sum + (it / total) ** 2, 0)
  return { herfindahl, effective: 1 / herfindahl, partners: given.length, total }
}

/** Money from donors to recipients: rows of a table of who gives how much to whom. */
export type Flow = { readonly donor: string; readonly recipient: string; readonly amount: Amount }

/** Whether an aid relation is significant, and by which test. */
export type Relation = {
  readonly donor: string
  readonly recipient: string
  readonly amount: Amount
  /** The donor's share of this recipient's aid over its share of all aid: above 1 it gives more here than its weight. */
  readonly ratio: number | Missing
  /** The donor is among the largest that together give nine tenths of the recipient's aid. */
  readonly isAmongTop: boolean | Missing
  readonly isSignificant: boolean | Missing
}

const topShare = 0.9

/** Significant aid relations in the OECD's sense (*OECD Report on Division of Labour*, 2009 and 2011): the donor gives the
 *  recipient more than its share of all aid, or is among the largest donors that together give at least 90 % of the
 *  recipient's aid. A relation that is neither adds to fragmentation. Net returns are no aid. The donor with whom 90 % is
 *  reached is within, and so are donors of exactly its size.
 *  One unknown amount to a recipient leaves the order of its donors unknown, and one anywhere every share of the whole.
 *  @param flows of one year and one kind, by donor and recipient; sums over donors or recipients do not belong in. */
export function relationsOf(flows: readonly Flow[]): readonly Relation[] {
  const rows = addedUp(flows)
  const ofDonor = sumsBy(rows, (it) => it.donor)
  const ofRecipient = sumsBy(rows, (it) => it.recipient)
  const all = sumsBy(rows, () => 'all').get('all') ?? 0
  const smallestTop = new Map<string, number | Missing>()
  for (const [recipient, amounts] of amountsByRecipient(rows)) smallestTop.set(recipient, smallestAmongTop(amounts))
  return rows.map((it): Relation => {
    const [given, received] = [ofDonor.get(it.donor) ?? 0, ofRecipient.get(it.recipient) ?? 0]
    const least = smallestTop.get(it.recipient) ?? 'unknown'
    const ratio = locationQuotient({ here: it.amount, allHere: received, everywhere: given, all })
    const isAmongTop = typeof it.amount !== 'number' || typeof least !== 'number' ? 'unknown' : it.amount >= least
    const isOver = typeof ratio === 'number' ? ratio > 1 : ratio
    const isSignificant =
      isAmongTop === true || isOver === true
        ? true
        : isOver === 'unknown' || isAmongTop === 'unknown'
          ? 'unknown'
          : false
    return { ...it, ratio, isAmongTop, isSignificant }
  })
}

/** One row for each pair, returns left out. */
function addedUp(flows: readonly Flow[]): readonly Flow[] {
  const pairs = new Map<string, Flow>()
  for (const it of flows) {
    const key = `${it.donor}\n${it.recipient}`
    pairs.set(key, { ...it, amount: plus(pairs.get(key)?.amount ?? 0, it.amount) })
  }
  return [...pairs.values()].filter((it) => typeof it.amount !== 'number' || it.amount > 0)
}

const plus = (a: Amount, b: Amount): Amount => (typeof a === 'number' && typeof b === 'number' ? a + b : 'unknown')

function sumsBy(rows: readonly Flow[], keyOf: (it: Flow) => string): ReadonlyMap<string, Amount> {
  const sums = new Map<string, Amount>()
  for (const it of rows) sums.set(keyOf(it), plus(sums.get(keyOf(it)) ?? 0, it.amount))
  return sums
}

function amountsByRecipient(rows: readonly Flow[]): ReadonlyMap<string, readonly Amount[]> {
  const amounts = new Map<string, Amount[]>()
  for (const it of rows) {
    const known = amounts.get(it.recipient)
    if (known === undefined) amounts.set(it.recipient, [it.amount])
    else known.push(it.amount)
  }
  return amounts
}

function smallestAmongTop(amounts: readonly Amount[]): number | Missing {
  const known = amounts.filter((it): it is number => typeof it === 'number').toSorted((a, b) => b - a)
  if (known.length < amounts.length) return 'unknown'
  const total = known.reduce((sum, it) => sum + it, 0)
  let cumulative = 0
  for (const it of known) {
    cumulative += it
    if (cumulative >= topShare * total) return it
  }
  return 'not applicable'
}

/** How much of something there is here against everywhere, for example one partner's money in one field.
 *  (here / all here) / (everywhere / all): 1 is as much as everywhere, 2 twice as much (Florence 1939, Haig 1926).
 *  Where nothing at all is here or everywhere the question makes no sense. */
export function locationQuotient(it: {
  readonly here: Amount
  readonly allHere: Amount
  readonly everywhere: Amount
  readonly all: Amount
}): number | Missing {
  const { here, allHere, everywhere, all } = it
  if (
    typeof here !== 'number' ||
    typeof allHere !== 'number' ||
    typeof everywhere !== 'number' ||
    typeof all !== 'number'
  )
    return 'unknown'
  return allHere === 0 || all === 0 || everywhere === 0 ? 'not applicable' : here / allHere / (everywhere / all)
}

/** Hoover index (Hoover 1936): ½ Σ |eᵢ / E − aᵢ / A|, the part of the money that would have to move for every place to have
 *  its share by need, from 0 (as need is) to below 1.
 *  @param pairs money and need (such as poor persons) of each place; unknown as soon as one of them is. */
export function hooverIndex(pairs: readonly { readonly money: Amount; readonly need: Amount }[]): number | Missing {
  const known = pairs.flatMap(({ money, need }) =>
    typeof money === 'number' && typeof need === 'number' ? [{ money, need }] : [],
  )
  if (known.length < pairs.length) return 'unknown'
  const money = known.reduce((sum, it) => sum + it.money, 0)
  const need = known.reduce((sum, it) => sum + it.need, 0)
  if (money <= 0 || need <= 0) return 'not applicable'
  return known.reduce((sum, it) => sum + Math.abs(it.money / money - it.need / need), 0) / 2
}
