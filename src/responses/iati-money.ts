import type { ActivityInput } from './activity.ts'
import { defined } from './defined.ts'
import { budgetKinds, budgetStatuses, transactionTypes } from './iati-codes.ts'
import type { Reading } from './iati-values.ts'
import {
  codeOf,
  codeOrNotStated,
  dateOf,
  decimalOf,
  first,
  nameOf,
  report,
  shareOf,
  stated,
  textOf,
} from './iati-values.ts'
import type { Element } from './iati-xml.ts'

type Budget = NonNullable<ActivityInput['budgets']>[number]
type Transaction = NonNullable<ActivityInput['transactions']>[number]
type PlannedDisbursement = NonNullable<ActivityInput['plannedDisbursements']>[number]
type Party = NonNullable<Transaction['provider']>
type Terms = NonNullable<ActivityInput['terms']>

/** A budget; `undefined` and reported where its period or its money cannot be read. */
export function readBudget(element: Element, reading: Reading): Budget | undefined {
  const from = requiredDate(element, 'period-start', reading)
  const to = requiredDate(element, 'period-end', reading)
  const money = moneyOf(element, reading)
  if (from === undefined || to === undefined || money === undefined) return undefined
  return {
    kind: kindOf(element, reading),
    status: (stated(element, 'status') && codeOf(budgetStatuses, element, 'status', reading)) || 'indicative',
    from,
    to,
    ...money,
  }
}

/** A transaction, with the parties, sectors, places and terms of its own. There are hundreds to an activity, so its
 *  elements are gone through once. */
export function readTransaction(element: Element, reading: Reading): Transaction | undefined {
  let type: Transaction['type'] | undefined
  let hasType = false
  let date: string | undefined
  let provider: Party | undefined
  let receiver: Party | undefined
  const sectors: Element[] = []
  const countries: Element[] = []
  const regions: Element[] = []
  const terms: Terms = {}
  for (const it of element.children)
    switch (it.name) {
      case 'transaction-type':
        if (!hasType) type = codeOf(transactionTypes, it, 'code', reading)
        hasType = true
        break
      case 'transaction-date':
        date ??= dateOf(it, 'iso-date', reading)
        break
      case 'provider-org':
        provider ??= partyOf(it, 'provider-activity-id', reading)
        break
      case 'receiver-org':
        receiver ??= partyOf(it, 'receiver-activity-id', reading)
        break
      case 'sector':
        sectors.push(it)
        break
      case 'recipient-country':
        countries.push(it)
        break
      case 'recipient-region':
        regions.push(it)
        break
      default:
        readTerm(terms, transactionTerms, it)
    }
  if (!hasType) codeOf(transactionTypes, element, 'code', reading)
  const read = moneyOf(element, reading)
  if (type === undefined || read === undefined) return undefined
  const transaction: Transaction = { type, date: date ?? 'not stated', money: read.money }
  if (read.valueDate !== undefined) transaction.valueDate = read.valueDate
  const ref = stated(element, 'ref')
  if (ref !== undefined) transaction.ref = ref
  if (provider !== undefined) transaction.provider = provider
  if (receiver !== undefined) transaction.receiver = receiver
  if (sectors.length > 0) transaction.sectors = readSectors(sectors, reading)
  if (countries.length > 0) transaction.countries = readCountries(countries, reading)
  if (regions.length > 0) transaction.regions = readRegions(regions, reading)
  for (const _ in terms) {
    transaction.terms = terms
    break
  }
  return transaction
}

/** Money that is planned to be paid out in a period, whose end may be left open. */
export function readPlannedDisbursement(element: Element, reading: Reading): PlannedDisbursement | undefined {
  const from = requiredDate(element, 'period-start', reading)
  const end = first(element, 'period-end')
  const money = moneyOf(element, reading)
  if (from === undefined || money === undefined) return undefined
  return {
    kind: kindOf(element, reading),
    from,
    to: (end && dateOf(end, 'iso-date', reading)) ?? 'not stated',
    ...money,
    ...defined({
      provider: partyOf(first(element, 'provider-org'), 'provider-activity-id', reading),
      receiver: partyOf(first(element, 'receiver-org'), 'receiver-activity-id', reading),
    }),
  }
}

export const readSectors = (elements: readonly Element[], reading: Reading) =>
  elements.map((it) =>
    withShare({ vocabulary: stated(it, 'vocabulary') ?? '1', code: codeOrNotStated(it, reading) }, it, reading),
  )

export const readCountries = (elements: readonly Element[], reading: Reading) =>
  elements.map((it) => withShare({ code: codeOrNotStated(it, reading) }, it, reading))

export const readRegions = (elements: readonly Element[], reading: Reading) =>
  elements.map((it) =>
    withShare({ code: codeOrNotStated(it, reading), vocabulary: stated(it, 'vocabulary') ?? '1' }, it, reading),
  )

function withShare<T extends object>(entry: T & { share?: number }, element: Element, reading: Reading) {
  const share = shareOf(element, reading)
  if (share !== undefined) entry.share = share
  return entry
}

type TermNames = ReadonlyMap<string, keyof Terms>

/** Which elements say how money is given: by default for an activity, and for one transaction. */
export const defaultTerms: TermNames = new Map([
  ['default-finance-type', 'finance'],
  ['default-aid-type', 'aid'],
  ['default-flow-type', 'flow'],
  ['default-tied-status', 'tied'],
  ['collaboration-type', 'collaboration'],
])
const transactionTerms: TermNames = new Map([
  ['finance-type', 'finance'],
  ['aid-type', 'aid'],
  ['flow-type', 'flow'],
  ['tied-status', 'tied'],
])

/** Adds what one element says of how money is given. Aid types of other vocabularies (earmarking, cash and voucher) are
 *  not the DAC's and say nothing of modality. */
export function readTerm(terms: Terms, names: TermNames, element: Element): void {
  const term = names.get(element.name)
  const code = term && stated(element, 'code')
  if (term === undefined || code === undefined || terms[term] !== undefined) return
  if (term !== 'aid' || (stated(element, 'vocabulary') ?? '1') === '1') terms[term] = code
}

const kindOf = (element: Element, reading: Reading) =>
  (stated(element, 'type') && codeOf(budgetKinds, element, 'type', reading)) || 'original'

function partyOf(element: Element | undefined, activityAttribute: string, reading: Reading): Party | undefined {
  if (element === undefined) return undefined
  const party: Party = { name: nameOf(element, reading) }
  const ref = stated(element, 'ref')
  const activity = stated(element, activityAttribute)
  if (ref !== undefined) party.ref = ref
  if (activity !== undefined) party.activity = activity
  return party
}

/** Amount, currency and value date. Without an amount or a currency there is no money to record. */
function moneyOf(element: Element, reading: Reading): { money: Transaction['money']; valueDate?: string } | undefined {
  const value = first(element, 'value')
  const written = textOf(value)
  const amount = decimalOf(written)
  if (value === undefined || amount === undefined) {
    report(reading, 'wrong-number', value ?? element, { element: `${element.name}/value`, value: written })
    return undefined
  }
  const currency = value.attributes['currency'] ?? reading.currency ?? ''
  if (!isCurrency(currency)) {
    report(reading, 'wrong-currency', value, { element: `${element.name}/value`, value: currency })
    return undefined
  }
  const valueDate = dateOf(value, 'value-date', reading)
  return valueDate === undefined ? { money: { amount, currency } } : { money: { amount, currency }, valueDate }
}

export const isCurrency = (code: string): boolean => /^[A-Z]{3}$/.test(code)

function requiredDate(parent: Element, name: string, reading: Reading): string | undefined {
  const element = first(parent, name)
  if (element !== undefined && stated(element, 'iso-date') !== undefined) return dateOf(element, 'iso-date', reading)
  report(reading, 'wrong-date', element ?? parent, { element: `${parent.name}/${name}`, value: '' })
  return undefined
}
