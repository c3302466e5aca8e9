import type { ActivityInput } from './activity.ts'
import { defined } from './defined.ts'
import { budgetKinds, budgetStatuses, transactionTypes } from './iati-codes.ts'
import type { Reading } from './iati-values.ts'
import {
  all,
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

/** A transaction, with the parties, sectors, places and terms of its own. */
export function readTransaction(element: Element, reading: Reading): Transaction | undefined {
  const type = codeOf(transactionTypes, first(element, 'transaction-type') ?? element, 'code', reading)
  const date = first(element, 'transaction-date')
  const money = moneyOf(element, reading)
  if (type === undefined || money === undefined) return undefined
  const terms = termsOf((name) => all(element, name), transactionTerms)
  return {
    type,
    date: (date && dateOf(date, 'iso-date', reading)) ?? 'not stated',
    ...money,
    ...defined({
      ref: stated(element, 'ref'),
      provider: partyOf(first(element, 'provider-org'), 'provider-activity-id', reading),
      receiver: partyOf(first(element, 'receiver-org'), 'receiver-activity-id', reading),
      sectors: someOf(readSectors(all(element, 'sector'), reading)),
      countries: someOf(readCountries(all(element, 'recipient-country'), reading)),
      regions: someOf(readRegions(all(element, 'recipient-region'), reading)),
      terms: Object.keys(terms).length === 0 ? undefined : terms,
    }),
  }
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
  elements.map((it) => ({
    vocabulary: stated(it, 'vocabulary') ?? '1',
    code: codeOrNotStated(it, reading),
    ...defined({ share: shareOf(it, reading) }),
  }))

export const readCountries = (elements: readonly Element[], reading: Reading) =>
  elements.map((it) => ({ code: codeOrNotStated(it, reading), ...defined({ share: shareOf(it, reading) }) }))

export const readRegions = (elements: readonly Element[], reading: Reading) =>
  elements.map((it) => ({
    code: codeOrNotStated(it, reading),
    vocabulary: stated(it, 'vocabulary') ?? '1',
    ...defined({ share: shareOf(it, reading) }),
  }))

/** Which elements say how money is given: by default for an activity, and for one transaction. */
export const defaultTerms = {
  finance: 'default-finance-type',
  aid: 'default-aid-type',
  flow: 'default-flow-type',
  tied: 'default-tied-status',
  collaboration: 'collaboration-type',
} as const
const transactionTerms = { finance: 'finance-type', aid: 'aid-type', flow: 'flow-type', tied: 'tied-status' } as const

/** Aid types of other vocabularies (earmarking, cash and voucher) are not the DAC's and say nothing of modality. */
export function termsOf(
  elements: (name: string) => readonly Element[],
  names: Readonly<Partial<Record<keyof Terms, string>>>,
): Terms {
  const terms: Terms = {}
  for (const [term, name] of Object.entries(names) as [keyof Terms, string][]) {
    const found = elements(name).find((it) => term !== 'aid' || (stated(it, 'vocabulary') ?? '1') === '1')
    const code = stated(found, 'code')
    if (code !== undefined) terms[term] = code
  }
  return terms
}

const kindOf = (element: Element, reading: Reading) =>
  (stated(element, 'type') && codeOf(budgetKinds, element, 'type', reading)) || 'original'

const partyOf = (element: Element | undefined, activity: string, reading: Reading): Party | undefined =>
  element && {
    name: nameOf(element, reading),
    ...defined({ ref: stated(element, 'ref'), activity: stated(element, activity) }),
  }

/** A list that holds nothing is not stated. */
const someOf = <T>(list: T[]): T[] | undefined => (list.length === 0 ? undefined : list)

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
  return { money: { amount, currency }, ...defined({ valueDate: dateOf(value, 'value-date', reading) }) }
}

export const isCurrency = (code: string): boolean => /^[A-Z]{3}$/.test(code)

function requiredDate(parent: Element, name: string, reading: Reading): string | undefined {
  const element = first(parent, name)
  if (element !== undefined && stated(element, 'iso-date') !== undefined) return dateOf(element, 'iso-date', reading)
  report(reading, 'wrong-date', element ?? parent, { element: `${parent.name}/${name}`, value: '' })
  return undefined
}
