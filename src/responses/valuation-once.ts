import Big from 'big.js'
import { isMissing } from '#ground/missing'
import { shareOut, wholeWeights } from '#ground/money'
import type { Link } from './links.ts'
import type { Measure, Portion } from './portion.ts'

/** At which end of a chain its money is counted: where it is first given, or where it is last spent. */
export type CountingLevel = 'funder' | 'implementer'

export type CountedOnce = {
  /** All portions, activity by activity; what another activity counts already is marked and names it in `countedIn`. */
  readonly portions: readonly LinkedPortion[]
  /** Links that go in a circle: the money would be counted nowhere, so they take nothing out. */
  readonly circular: readonly Link[]
}

export type LinkedPortion = Portion & { readonly countedIn?: string }

/** Counts linked money once, at the level that the question asks for.
 *  - One activity reported twice counts in the record that people put first.
 *  - Of a whole and its parts, the whole counts for funders and the parts for implementers.
 *  - Of a chain, the first giver counts for funders and the last to spend for implementers, up to the amount that passed
 *    between the two where either of them published it: what an implementer spends of other money still counts.
 *  Nothing is taken out unless the activity that it is counted in reports that kind of money. The portions of each
 *  published amount still add up to it. */
export function countedOnce(portions: readonly Portion[], links: readonly Link[], level: CountingLevel): CountedOnce {
  const byActivity = groupedByActivity(portions)
  const present = links.filter((it) => byActivity.has(it.from) && byActivity.has(it.to))
  const { yields, circular } = yieldsOf(present, level)
  const flows = new Map([...byActivity].map(([id, own]) => [id, new Set(own.flatMap(flowOfCounted))]))
  const isReportedBehind = (start: string, flow: Flow): boolean =>
    someReached(start, yields, (id) => flows.get(id)?.has(flow) === true)
  const replaced = new Map<string, readonly LinkedPortion[]>()
  for (const [id, own] of yields) {
    const mine = byActivity.get(id) ?? []
    for (const flow of flows.get(id) ?? []) {
      const toOthers = own.filter((it) => isReportedBehind(it.to, flow))
      if (toOthers.length === 0) continue
      const before = replaced.get(id) ?? mine
      replaced.set(id, takeOut(before, flow, toOthers, byActivity))
    }
  }
  const order = new Map([...byActivity].map(([id, own]) => [id, replaced.get(id) ?? own]))
  return { portions: [...order.values()].flat(), circular }
}

function groupedByActivity(portions: readonly Portion[]): ReadonlyMap<string, readonly Portion[]> {
  const groups = new Map<string, Portion[]>()
  for (const it of portions) {
    const group = groups.get(it.activity)
    if (group === undefined) groups.set(it.activity, [it])
    else group.push(it)
  }
  return groups
}

/** Money that is the same money when it is linked: what one disburses another may report as spent. */
type Flow = Exclude<Measure, 'expenditure'>

const flowOf = (it: Portion): Flow => (it.measure === 'expenditure' ? 'disbursement' : it.measure)

const flowOfCounted = (it: Portion): readonly Flow[] => (it.excluded === undefined ? [flowOf(it)] : [])

/** The activity whose money is taken out yields to the one that it is counted in. */
type Yield = { readonly to: string; readonly link: Link }

/** @returns the yields, free of circles: a link that closes one is left aside. People's decisions come first. */
function yieldsOf(links: readonly Link[], level: CountingLevel) {
  const yields = new Map<string, Yield[]>()
  const circular: Link[] = []
  const ordered = [...links.filter((it) => it.basis === 'decided'), ...links.filter((it) => it.basis === 'published')]
  for (const link of ordered) {
    const isUpwards = level === 'funder' || link.kind === 'same'
    const [id, to] = isUpwards ? [link.to, link.from] : [link.from, link.to]
    if (someReached(to, yields, (it) => it === id)) circular.push(link)
    else yields.set(id, [...(yields.get(id) ?? []), { to, link }])
  }
  return { yields, circular }
}

/** Whether an activity, or any that it yields to in the end, answers the question. */
function someReached(
  start: string,
  yields: ReadonlyMap<string, readonly Yield[]>,
  answers: (id: string) => boolean,
): boolean {
  const seen = new Set([start])
  const next = [start]
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    if (answers(at)) return true
    for (const { to } of yields.get(at) ?? []) {
      if (seen.has(to)) continue
      seen.add(to)
      next.push(to)
    }
  }
  return false
}

function takeOut(
  portions: readonly LinkedPortion[],
  flow: Flow,
  toOthers: readonly Yield[],
  byActivity: ReadonlyMap<string, readonly Portion[]>,
): readonly LinkedPortion[] {
  const counts = (it: LinkedPortion): boolean => it.excluded === undefined && flowOf(it) === flow
  const passed = toOthers.map(({ to, link }) => ({ to, amount: amountPassed(link, flow, byActivity) }))
  const all = passed.find((it) => it.amount === 'all of it')
  if (all !== undefined) return portions.map((it) => (counts(it) ? linkedTo(it, all.to) : it))
  const whole = sumOf(portions.filter(counts))
  return passed.reduce((left: readonly LinkedPortion[], { to, amount }) => {
    if (amount === 'all of it' || whole === undefined || amount.lte(0)) return left
    const still = sumOf(left.filter(counts))
    if (still === undefined || still.lte(amount)) return left.map((it) => (counts(it) ? linkedTo(it, to) : it))
    return left.flatMap((it) => (counts(it) ? cut(it, to, amount, still) : [it]))
  }, portions)
}

const linkedTo = (it: LinkedPortion, to: string): LinkedPortion => ({
  ...it,
  excluded: 'counted once because linked',
  countedIn: to,
})

/** Takes the linked share out of a portion; both pieces together are the portion. */
function cut(it: LinkedPortion, to: string, amount: Big, of: Big): readonly LinkedPortion[] {
  const weights = wholeWeights([amount.toFixed(), of.minus(amount).toFixed()])
  const [linked, left] = shareOut(it.money, weights)
  const values = isMissing(it.value) ? [it.value, it.value] : shareOut(it.value, weights)
  if (linked === undefined || left === undefined) return [it]
  return [
    linkedTo({ ...it, money: linked, value: values[0] ?? it.value }, to),
    { ...it, money: left, value: values[1] ?? it.value },
  ]
}

const incomingOf: Partial<Record<Flow, Measure>> = {
  disbursement: 'incoming funds',
  commitment: 'incoming commitment',
}

/** How much money of a kind went from the giver to the receiver of a chain: as the receiver reports it, else as the giver
 *  does; for kinds in which neither says (budgets), the receiver's own, in the giver's part of its incoming funds.
 *  All of it where none of this is stated, or where an amount has no value. */
function amountPassed(
  { from, to, kind }: Link,
  flow: Flow,
  byActivity: ReadonlyMap<string, readonly Portion[]>,
): Big | 'all of it' {
  if (kind !== 'funds') return 'all of it'
  const ofReceiver = byActivity.get(to) ?? []
  const incoming = ofReceiver.filter((it) => it.measure === incomingOf[flow] && it.provider === from)
  const outgoing = (byActivity.get(from) ?? []).filter((it) => flowOf(it) === flow && it.receiver === to)
  const stated = incoming.length > 0 ? incoming : outgoing
  if (stated.length > 0) return sumOf(stated) ?? 'all of it'
  const funds = ofReceiver.filter((it) => it.measure === 'incoming funds')
  const [given, all] = [sumOf(funds.filter((it) => it.provider === from)), sumOf(funds)]
  const own = sumOf(ofReceiver.filter((it) => it.excluded === undefined && flowOf(it) === flow))
  if (given === undefined || all === undefined || own === undefined || given.lte(0)) return 'all of it'
  return own.times(given).div(all)
}

/** Undefined where a portion has no value. */
const sumOf = (portions: readonly Portion[]): Big | undefined =>
  portions.reduce(
    (sum: Big | undefined, { value }) => (sum === undefined || isMissing(value) ? undefined : sum.plus(value.amount)),
    new Big(0),
  )
