import Big from 'big.js'
import { earliestDay, latestDay } from '#ground/date'
import { folded, foldedCode } from '#ground/fold'
import { isMissing } from '#ground/missing'
import { type Activity, spanOf } from './activity.ts'
import { type Words, wordsOf } from './duplicates-text.ts'
import { isGenericName, matchOrganisation, type OrganisationNames } from './organisation-match.ts'

/** What an activity is compared by. */
export type Traits = {
  readonly id: string
  /** Letters and digits of the identifier alone. */
  readonly code: string
  /** The part of the identifier behind the reporter's own reference. */
  readonly number: string
  /** Pieces between its dashes and signs. */
  readonly pieces: readonly string[]
  readonly reporter: Body
  readonly funders: readonly Body[]
  readonly implementers: readonly Body[]
  /** Identifiers, as they compare, of the activities that this one names, and how. */
  readonly links: ReadonlyMap<string, LinkKind>
  /** First and last day, in days since 1970. */
  readonly first: number | undefined
  readonly last: number | undefined
  readonly countries: readonly string[]
  /** Places below the country, as ids of the dossier or names as they compare. */
  readonly places: readonly string[]
  /** Amounts that leave it and that enter it: `USD 250000` → the days on which they did. */
  readonly paid: Amounts
  readonly received: Amounts
  /** Sums by currency: of all budgets, of all commitments, of all that entered. */
  readonly totals: Totals
  readonly words: Words
}

export type LinkKind = 'parent' | 'child' | 'sibling' | 'co-funded' | 'third party' | 'provider' | 'receiver'

/** The names under which one body may stand in another record: its organisation of the dossier, or its reference and
 *  name as they compare. Empty where it is nobody in particular. */
export type Body = readonly string[]

export type Amounts = ReadonlyMap<string, readonly number[]>

export type Totals = {
  readonly budgets: ReadonlyMap<string, string>
  readonly commitments: ReadonlyMap<string, string>
  readonly received: ReadonlyMap<string, string>
}

/** @param known names of the dossier's organisations, so that one body under two names is one.
 *  @param whole ids of places that are whole countries: working there tells nobody apart. */
export function traitsReader(
  known: OrganisationNames | undefined,
  whole: ReadonlySet<string>,
): (it: Activity) => Traits {
  const bodies = new Map<string, Body>()
  const bodyOf = (party: Party): Body => {
    const key = JSON.stringify([party.organisation, party.ref, party.name])
    const found = bodies.get(key)
    if (found !== undefined) return found
    const made = readBody(party, known)
    bodies.set(key, made)
    return made
  }
  return (it) => traitsOf(it, bodyOf, whole)
}

type Party = { readonly organisation?: string | undefined; readonly name: string; readonly ref?: string | undefined }

function readBody({ organisation, name, ref }: Party, known: OrganisationNames | undefined): Body {
  if (organisation !== undefined) return [`organisation ${organisation}`]
  const match = known === undefined ? undefined : matchOrganisation(name, ref, known)
  if (match !== undefined && match.confidence !== 'none') return [`organisation ${match.organisation}`]
  const code = ref === undefined ? '' : foldedCode(ref)
  const isCode = code.length > 3 && !/^[1-9]\d000$/.test(code)
  return [
    ...(isCode ? [`reference ${code}`] : []),
    ...(isMissing(name) || isGenericName(name) ? [] : [`name ${folded(name)}`]),
  ]
}

export const isSameBody = (a: Body, b: Body): boolean => a.some((it) => b.includes(it))

function traitsOf(it: Activity, bodyOf: (party: Party) => Body, whole: ReadonlySet<string>): Traits {
  const span = spanOf(it)
  const code = foldedCode(it.id)
  const reference = foldedCode(it.reporting.ref ?? '')
  const inRole = (role: Activity['participants'][number]['role']): readonly Body[] =>
    distinct(it.participants.filter((one) => one.role === role).map(bodyOf))
  return {
    id: it.id,
    code,
    number: reference !== '' && code.startsWith(reference) ? code.slice(reference.length) : code,
    pieces: folded(it.id).split(' '),
    reporter: bodyOf(it.reporting),
    funders: inRole('funding'),
    implementers: inRole('implementing'),
    links: linksOf(it),
    first: isMissing(span.from) || span.from === 'open' ? undefined : dayNumber(earliestDay(span.from)),
    last: isMissing(span.to) || span.to === 'open' ? undefined : dayNumber(latestDay(span.to)),
    countries: it.countries.map((one) => one.code.toUpperCase()).filter((one) => one !== ''),
    places: placesOf(it, whole),
    ...amountsOf(it),
    totals: totalsOf(it),
    words: wordsOf(it),
  }
}

const distinct = (bodies: readonly Body[]): readonly Body[] =>
  [...new Map(bodies.map((it) => [it.join('|'), it])).values()].filter((it) => it.length > 0)

const dayNumber = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000

function linksOf(it: Activity): ReadonlyMap<string, LinkKind> {
  const links = new Map<string, LinkKind>()
  const own = foldedCode(it.id)
  const put = (id: string | undefined, kind: LinkKind): void => {
    const code = foldedCode(id ?? '')
    if (code !== '' && code !== own && !links.has(code)) links.set(code, kind)
  }
  for (const one of it.related) put(one.ref, one.type)
  for (const one of [...it.transactions, ...(it.plannedDisbursements ?? [])]) {
    put(one.provider?.activity, 'provider')
    put(one.receiver?.activity, 'receiver')
  }
  return links
}

/** The dossier's places where they are known, names as written where not. */
function placesOf(it: Activity, whole: ReadonlySet<string>): readonly string[] {
  const placed = typeof it.placing?.places === 'object' ? it.placing.places : []
  const named = it.locations.flatMap((one) => one.place ?? (isMissing(one.name) ? [] : [folded(one.name)]))
  return [...new Set([...placed, ...named])].filter((one) => !whole.has(one))
}

const entering: ReadonlySet<string> = new Set(['incoming funds', 'incoming commitment'])
const leaving: ReadonlySet<string> = new Set(['disbursement', 'commitment'])

/** Amounts that many pay by chance tell nothing. */
const isTelling = (amount: string): boolean => amount.replace(/\..*$/, '').length >= 4 && !amount.startsWith('-')

function amountsOf(it: Activity): { readonly paid: Amounts; readonly received: Amounts } {
  const paid = new Map<string, number[]>()
  const received = new Map<string, number[]>()
  for (const { type, money, date } of it.transactions) {
    const amounts = entering.has(type) ? received : leaving.has(type) ? paid : undefined
    if (amounts === undefined || !isTelling(money.amount) || isMissing(date)) continue
    const key = `${money.currency} ${money.amount}`
    const days = amounts.get(key) ?? []
    days.push(dayNumber(earliestDay(date)))
    amounts.set(key, days)
  }
  return { paid, received }
}

/** The last word on the budget: revised ones stand for the original ones. */
export function lastBudgets(it: Activity): Activity['budgets'] {
  const revised = it.budgets.filter((one) => one.kind === 'revised')
  return revised.length > 0 ? revised : it.budgets
}

function totalsOf(it: Activity): Totals {
  const ofType = (type: string) => it.transactions.filter((one) => one.type === type)
  return {
    budgets: sums(lastBudgets(it)),
    commitments: sums(ofType('commitment')),
    received: sums(ofType('incoming funds')),
  }
}

function sums(lines: readonly { readonly money: { amount: string; currency: string } }[]): ReadonlyMap<string, string> {
  const found = new Map<string, Big>()
  for (const { money } of lines) found.set(money.currency, (found.get(money.currency) ?? new Big(0)).plus(money.amount))
  return new Map([...found].map(([currency, sum]) => [currency, sum.toFixed()]))
}
