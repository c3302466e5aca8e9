import { earliestDay, isDay, latestDay, type PartialDate } from '#ground/date'
import { isKnown, isMissing } from '#ground/missing'
import type { Activity } from './activity.ts'
import { budgetKinds, budgetStatuses, transactionTypes } from './iati-codes.ts'
import { codeFor, elementOf, nameIn, narrativesOf, type Remarks } from './iati-write-parts.ts'
import type { Element } from './iati-xml.ts'

type Budget = Activity['budgets'][number]
type Transaction = Activity['transactions'][number]
type Planned = NonNullable<Activity['plannedDisbursements']>[number]
type Party = NonNullable<Transaction['provider']>

/** A period holds every day that its ends may mean, so `2024` to `2024` is the whole year. */
export const budgetElement = (it: Budget, remarks: Remarks): Element =>
  elementOf('budget', { type: codeFor(budgetKinds, it.kind), status: codeFor(budgetStatuses, it.status) }, [
    elementOf('period-start', { 'iso-date': earliestDay(it.from) }),
    elementOf('period-end', { 'iso-date': latestDay(it.to) }),
    valueElement(it, earliestDay(it.from), 'budget', remarks),
  ])

export const plannedElement = (it: Planned, remarks: Remarks): Element =>
  elementOf('planned-disbursement', { type: codeFor(budgetKinds, it.kind) }, [
    elementOf('period-start', { 'iso-date': earliestDay(it.from) }),
    ...(isKnown(it.to) ? [elementOf('period-end', { 'iso-date': latestDay(it.to) })] : []),
    valueElement(it, earliestDay(it.from), 'planned-disbursement', remarks),
    ...partyElements(it),
  ])

/** A transaction of which only the month or year is known goes out on its last day, and says so in its description. One
 *  without any date cannot go out. */
export function transactionElement(it: Transaction, remarks: Remarks): readonly Element[] {
  if (isMissing(it.date)) {
    remarks.leftOut.add('transaction/transaction-date')
    return []
  }
  const day = latestDay(it.date)
  if (!isDay(it.date)) remarks.completed.add('transaction/transaction-date')
  const terms = it.terms ?? {}
  return [
    elementOf('transaction', { ref: it.ref }, [
      elementOf('transaction-type', { code: codeFor(transactionTypes, it.type) }),
      elementOf('transaction-date', { 'iso-date': day }),
      valueElement(it, day, 'transaction', remarks),
      ...(isDay(it.date) ? [] : [elementOf('description', {}, narrativesOf(knownOnly(it.date)))]),
      ...partyElements(it),
      ...sectorElements(it, remarks),
      ...placeElements(it, remarks),
      ...codeElement('flow-type', terms.flow),
      ...codeElement('finance-type', terms.finance),
      ...codeElement('aid-type', terms.aid),
      ...codeElement('tied-status', terms.tied),
    ]),
  ]
}

/** Says beside a full day that the day is not known. */
export const knownOnly = (date: PartialDate) => ({
  en: `The record knows ${date} only; the day is added because IATI wants one.`,
  vi: `Hồ sơ chỉ ghi ${date}; ngày cụ thể được thêm vào vì IATI bắt buộc phải có.`,
})

export const codeElement = (name: string, code: string | undefined): readonly Element[] =>
  code === undefined ? [] : [elementOf(name, { code })]

/** IATI wants a day at which to convert each value. Where the record names none it is the day of the transaction, or the
 *  first of the period. */
function valueElement(it: Pick<Budget, 'money' | 'valueDate'>, day: string, of: string, remarks: Remarks): Element {
  if (it.valueDate === undefined || !isDay(it.valueDate)) remarks.completed.add(`${of}/value/@value-date`)
  const valueDate = it.valueDate === undefined ? day : latestDay(it.valueDate)
  return elementOf('value', { currency: it.money.currency, 'value-date': valueDate }, it.money.amount)
}

const partyElements = (it: { readonly provider?: Party | undefined; readonly receiver?: Party | undefined }) => [
  ...(it.provider === undefined ? [] : [partyElement('provider', it.provider)]),
  ...(it.receiver === undefined ? [] : [partyElement('receiver', it.receiver)]),
]

const partyElement = (side: 'provider' | 'receiver', it: Party): Element =>
  elementOf(`${side}-org`, { ref: it.ref, [`${side}-activity-id`]: it.activity }, nameIn(it.name))

/** Sectors of a transaction carry no percentage in IATI. Without their shares they would say something else. */
function sectorElements(it: Transaction, remarks: Remarks): readonly Element[] {
  if (it.sectors === undefined) return []
  if (it.sectors.some(({ share }) => share !== undefined && share !== 100)) {
    remarks.leftOut.add('transaction/sector')
    return []
  }
  return it.sectors.map(({ vocabulary, code }) => elementOf('sector', { vocabulary, code }))
}

/** A transaction has at most one country and one region in IATI, without percentage. */
function placeElements({ countries = [], regions = [] }: Transaction, remarks: Remarks): readonly Element[] {
  const all = [...countries, ...regions]
  if (countries.length > 1 || regions.length > 1 || all.some(({ share }) => share !== undefined && share !== 100)) {
    remarks.leftOut.add('transaction/recipient-country')
    return []
  }
  return [
    ...countries.map(({ code }) => elementOf('recipient-country', { code })),
    ...regions.map(({ code, vocabulary }) => elementOf('recipient-region', { code, vocabulary })),
  ]
}
