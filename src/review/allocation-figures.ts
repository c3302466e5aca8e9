import Big from 'big.js'
import { type Day, earliestDay } from '#ground/date'
import { isMissing } from '#ground/missing'
import { convert, type ExchangeRate, type Money, type RateTable } from '#ground/money'
import type { Position, Problem } from '#ground/problem'
import { isMeasured } from '#ground/quantity'
import { latestByDay } from '#vocabulary/indicator'
import type { QuestionCell } from './allocation-question.ts'
import type { Citations } from './citation.ts'
import type { Cover } from './cover.ts'
import type { Holdings } from './holdings.ts'
import { observationView } from './view.ts'

/** Figures behind a need: how many people, and what closing it costs. They stand in the question or are looked up in the
 *  dossier; a figure that nobody published is not replaced by one. */

/** - `bound`: the source gives a bound or a range, and its stated number is used;
 *  - `differ`: sources give different figures, and the first is used;
 *  - `computed`: worked out from several figures. */
export type FigureNote = 'bound' | 'differ' | 'computed'

export type Reading = {
  readonly currency: string
  readonly rateDay: Day
  readonly rates: RateTable
  readonly worth: 'people' | 'cells'
  readonly holdings: Holdings
  readonly covers: readonly Cover[]
  readonly day: Day
  readonly cited: Citations
  readonly problem: (it: Problem) => void
}

/** Where in the question a figure stands. */
export type Place = Position | undefined

export type Figures = {
  readonly people: number | undefined
  readonly closing: number | undefined
  readonly hasCost: boolean
  readonly isMonthly: boolean
  readonly notes: ReadonlySet<FigureNote>
  readonly evidence: ReadonlySet<number>
}

export function figuresOf(asked: QuestionCell, indicators: readonly string[], at: Place, reading: Reading): Figures {
  const notes = new Set<FigureNote>()
  const evidence = new Set<number>()
  const latest = (indicator: string): Found | undefined => latestOf(indicator, notes, evidence, at, reading)
  const { need, cost } = asked

  const people = ((): number | undefined => {
    if (need === undefined) return measuredByItself(indicators, latest, reading)
    if ('money' in need || 'people' in need) return need.people
    const whole = 'of' in need && need.of !== undefined ? countOf(need.of, latest, at, reading) : undefined
    const count =
      need.of === undefined ? countOf(need.indicator, latest, at, reading) : partOf(need.indicator, whole, latest)
    if (need.of !== undefined || need.less !== undefined) notes.add('computed')
    if (count === undefined || need.less === undefined) return count
    const served = countOf(need.less, latest, at, reading)
    return served === undefined ? undefined : Math.max(0, count - served)
  })()

  if (need !== undefined && 'money' in need)
    return {
      people,
      closing: inUnits(need.money, 'up', at, reading),
      hasCost: true,
      isMonthly: false,
      notes,
      evidence,
    }
  const price = cost === undefined ? undefined : priceOf(cost, latest, at, reading)
  const closing =
    people === undefined || price === undefined
      ? undefined
      : inUnits(
          {
            amount: new Big(price.money.amount)
              .times(people)
              .times(cost?.times ?? 1)
              .toFixed(),
            currency: price.money.currency,
          },
          'up',
          at,
          reading,
        )
  return { people, closing, hasCost: price !== undefined, isMonthly: price?.isMonthly === true, notes, evidence }
}

type Found = { readonly value: number; readonly unit: string }

/** The latest figure for the whole country. */
function latestOf(
  indicator: string,
  notes: Set<FigureNote>,
  evidence: Set<number>,
  at: Place,
  { holdings, day, cited, problem }: Reading,
): Found | undefined {
  if (!holdings.indicators.has(indicator)) {
    problem(
      placed('unknown-record', { what: 'indicator', name: indicator, known: [...holdings.indicators.keys()] }, at),
    )
    return undefined
  }
  const national = holdings.observations.filter(
    (it) => it.indicator === indicator && it.place === holdings.country && it.breakdown === undefined,
  )
  const known = latestByDay(national, day).filter((it) => !isMissing(it.value))
  const first = known[0]
  if (first === undefined || isMissing(first.value)) return undefined
  const { value } = first
  if (!isMeasured(value)) notes.add('bound')
  if (known.some((it) => !isMissing(it.value) && it.value.value !== value.value)) notes.add('differ')
  for (const it of known) evidence.add(observationView(it, holdings, cited).evidence)
  return { value: value.value, unit: first.unit }
}

const people: Readonly<Record<string, number>> = {
  persons: 1,
  children: 1,
  workers: 1,
  'thousand persons': 1e3,
  'million persons': 1e6,
}

/** A row whose indicators count people who lack something is measured by them. */
function measuredByItself(
  indicators: readonly string[],
  latest: (indicator: string) => Found | undefined,
  { holdings }: Reading,
): number | undefined {
  const counts = indicators.filter((id) => {
    const known = holdings.indicators.get(id)
    return known?.better === 'down' && known.unit in people
  })
  const found = counts.map(latest).find((it) => it !== undefined)
  return found === undefined ? undefined : Math.round(found.value * (people[found.unit] ?? 1))
}

function countOf(
  indicator: string,
  latest: (indicator: string) => Found | undefined,
  at: Place,
  { problem }: Reading,
): number | undefined {
  const found = latest(indicator)
  if (found === undefined) return undefined
  const factor = people[found.unit]
  if (factor !== undefined) return Math.round(found.value * factor)
  problem(placed('need-not-in-people', { indicator, unit: found.unit }, at))
  return undefined
}

/** Percent of a count. */
function partOf(
  indicator: string,
  whole: number | undefined,
  latest: (indicator: string) => Found | undefined,
): number | undefined {
  const share = latest(indicator)
  return share === undefined || whole === undefined || share.unit !== 'percent'
    ? undefined
    : Math.round((whole * share.value) / 100)
}

const moneyUnit = /^(?:(thousand|million|billion) )?([A-Z]{3})(?: per (month|year))?$/
const powers: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 }

function priceOf(
  cost: NonNullable<QuestionCell['cost']>,
  latest: (indicator: string) => Found | undefined,
  at: Place,
  { problem }: Reading,
): { readonly money: Money; readonly isMonthly: boolean } | undefined {
  if ('perPerson' in cost) return { money: cost.perPerson, isMonthly: false }
  const found = latest(cost.indicator)
  if (found === undefined) return undefined
  const [, power, code, every] = moneyUnit.exec(found.unit) ?? []
  if (code === undefined) {
    problem(placed('cost-not-in-money', { indicator: cost.indicator, unit: found.unit }, at))
    return undefined
  }
  const amount = new Big(found.value).times(power === undefined ? 1 : (powers[power] ?? 1)).toFixed()
  return { money: { amount, currency: code }, isMonthly: every === 'month' }
}

/** Whole units of the currency of the question, at the rate of its day. Budgets are rounded down and costs up, so that nothing is
 *  promised that is not there. Beyond what whole numbers hold exactly the amount is refused. */
export function inUnits(it: Money, round: 'up' | 'down', at: Place, reading: Reading): number | undefined {
  const { currency, rateDay, rates, holdings, problem } = reading
  const converted = convert(it, currency, rateDay, rates)
  if (isMissing(converted)) {
    const last = lastRate(holdings.exchangeRates, it.currency, currency)
    problem(placed('no-exchange-rate', { from: it.currency, to: currency, day: rateDay, last: last ?? 'none' }, at))
    return undefined
  }
  const exact = new Big(converted.money.amount)
  const whole = Number(exact.round(0, round === 'up' ? Big.roundUp : Big.roundDown).toFixed())
  if (Number.isSafeInteger(whole)) return whole
  problem(placed('amount-too-large', { amount: it.amount, currency: it.currency }, at))
  return undefined
}

const lastRate = (rates: readonly ExchangeRate[], a: string, b: string): string | undefined =>
  rates
    .filter((it) => (it.currency === a && it.per === b) || (it.currency === b && it.per === a))
    .map((it) => it.date)
    .sort((one, other) => (earliestDay(one) < earliestDay(other) ? -1 : 1))
    .at(-1)

/** A problem with where it stands in the question, if that is known. */
export const placed = (code: string, facts: Problem['facts'], at: Place): Problem => ({
  code,
  facts,
  ...(at === undefined ? {} : { position: at }),
})
