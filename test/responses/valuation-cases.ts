import { type ExchangeRate, rateTable } from '#ground/money'
import { type Activity, type ActivityInput, activity } from '#responses/activity'
import { type Portion, plainRules, type ValuationQuestion } from '#responses/portion'

/** An invented activity with what a test names of it. */
export const activityWith = (fields: Partial<ActivityInput>): Activity =>
  activity.parse({
    id: 'XM-TEST-1',
    title: { en: 'Test' },
    reporting: { name: 'A partner', ref: 'XM-TEST' },
    confidence: 'seen',
    sources: ['test'],
    ...fields,
  })

export const spending = (amount: string, fields: object = {}) => ({
  type: 'disbursement' as const,
  date: '2020-05-01',
  money: { amount, currency: 'USD' },
  ...fields,
})

export const rate = (currency: string, date: string, value: string): ExchangeRate => ({
  currency,
  per: 'USD',
  date,
  rate: value,
  sources: ['test'],
  confidence: 'seen',
})

export const questionWith = (fields: Partial<ValuationQuestion> = {}): ValuationQuestion => ({
  currency: 'USD',
  rates: rateTable([]),
  dimensions: [],
  sectors: new Map(),
  rules: plainRules,
  ...fields,
})

/** `key amount` of each portion on one dimension. */
export const byKey = (portions: readonly Portion[], name: 'sector' | 'country' | 'place' | 'group' | 'function') =>
  portions.map((it) => `${it[name].key} ${it.money.amount}`)
