import { type Day, isByDay } from '#ground/date'
import { isMissing } from '#ground/missing'
import { sumByCurrency } from '#ground/money'
import { boundsOf, isMeasured } from '#ground/quantity'
import { covers } from '#ground/span'
import type { Text } from '#ground/text'
import type { Activity } from '#responses/activity'
import { hooverIndex } from '#responses/concentration'
import { type Account, aggregate, type LedgerLine, ledgerOf } from '#responses/ledger'
import { type DimensionName, dimensionNames, type Measure, type Portion, type ValuationRules } from '#responses/portion'
import type { CountingLevel } from '#responses/valuation-once'
import type { Citations } from './citation.ts'
import { countMoney, countryCode } from './counted-money.ts'
import { type Holdings, nameIn, narrativeText } from './holdings.ts'
import { type AskedMeasure, type MoneyColumn, type MoneyView, moneyColumns } from './shape-money.ts'
import { rounded } from './view.ts'

/** What is asked of the money. */
export type MoneyQuestion = {
  readonly by: readonly MoneyColumn[]
  readonly measure: AskedMeasure
  /** ISO 4217 code. */
  readonly currency: string
  readonly level: CountingLevel
  readonly direction: Activity['direction']
  readonly rules: MoneyView['rules']
  readonly partner?: string
  readonly from?: number
  readonly until?: number
}

/** Lines that a table shows; the total says how many more there are. */
const longest = 400

/** Money laid out by the columns asked, with the account of every share: what is in it, what is not and why, what stands
 *  where it stands by a rule, what counts once because it is linked. */
export function moneyBy(question: MoneyQuestion, holdings: Holdings, day: Day, citations: Citations): MoneyView {
  const { by, measure, currency, level, direction, rules } = question
  const counting = { currency, level, direction, rules: rulesOf(rules, holdings), dimensions: dimensionsOf(by) }
  const { known, portions } = countMoney(counting, holdings, day)
  const { lines, account } = aggregate(ledgerOf(portions, currency), {
    by,
    measures: measuresOf(measure),
    where: {
      ...countryAsked(direction, holdings),
      ...(question.partner === undefined ? {} : { partner: [question.partner] }),
      ...yearsAsked(question, portions),
    },
  })
  const inOrder = by.includes('year') ? lines : lines.toSorted((a, b) => Number(b.amount) - Number(a.amount))
  return {
    currency,
    by: [...by],
    measure,
    level,
    direction,
    rules,
    lines: inOrder.slice(0, longest).map((it) => ({
      ...it,
      keys: [...it.keys],
      names: it.keys.map((key, index) => nameOf(by[index] ?? 'activity', key, holdings)),
      published: [...it.published],
    })),
    total: lines.length,
    ...(by.length === 1 && by[0] === 'place' ? { uneven: unevenness(lines, account, holdings, day) } : {}),
    account: accountView(account),
    flags: flagsOf(portions.filter((it) => measuresOf(measure).includes(it.measure))),
    directions: directionsOf(known, citations),
  }
}

/** Money by province against people by province, as far as both are known. */
function unevenness(
  lines: readonly LedgerLine[],
  account: Account,
  holdings: Holdings,
  day: Day,
): NonNullable<MoneyView['uneven']> {
  const sums = new Map(lines.map((it) => [it.keys[0], it]))
  const populations = populationsIn(holdings)
  const provinces = [...holdings.places.values()].flatMap(({ id, level, span }) => {
    const need = populations.get(id)
    if (level !== 'province' || covers(span, day) === 'no' || need === undefined) return []
    const line = sums.get(id)
    return [{ need, money: line === undefined ? 0 : line.unvalued > 0 ? ('unknown' as const) : Number(line.amount) }]
  })
  const hoover = hooverIndex(provinces)
  const standing = provinces.reduce((sum, { money }) => sum + (typeof money === 'number' ? money : 0), 0)
  const whole = Number(account.included.amount)
  return {
    hoover: typeof hoover === 'number' ? rounded(hoover) : hoover,
    provinces: provinces.length,
    withMoney: provinces.filter(({ money }) => money !== 0).length,
    share: whole === 0 ? 0 : rounded(standing / whole),
  }
}

const measuresOf = (it: AskedMeasure): readonly Measure[] => (it === 'spent' ? ['disbursement', 'expenditure'] : [it])

const dimensionsOf = (by: readonly MoneyColumn[]): readonly DimensionName[] =>
  dimensionNames.filter((it) => by.some((column) => column === it))

const rulesOf = ({ places, ...others }: MoneyView['rules'], holdings: Holdings): ValuationRules => ({
  ...others,
  places: places === 'by population' ? { populationOf: populationsIn(holdings) } : places,
})

/** Persons by place: the latest measured figure of the indicator of population, all groups together. */
function populationsIn({ observations }: Holdings): ReadonlyMap<string, number> {
  const latest = new Map<string, { readonly period: string; readonly persons: number }>()
  for (const { indicator, group, breakdown, period, value, place } of observations) {
    if (!indicator.endsWith('-population') || group !== 'all' || breakdown !== undefined) continue
    if (isMissing(period) || isMissing(value) || !isMeasured(value)) continue
    if ((latest.get(place)?.period ?? '') <= period) latest.set(place, { period, persons: boundsOf(value).low })
  }
  return new Map([...latest].map(([place, it]) => [place, it.persons]))
}

/** What comes into the country is its own share of an activity; that of other countries is accounted for, and not in the
 *  sums. What goes out of it goes to others. */
function countryAsked(direction: Activity['direction'], holdings: Holdings) {
  const code = countryCode(holdings)
  return direction === 'given' || code === undefined ? {} : { country: [code] }
}

function yearsAsked({ from, until }: MoneyQuestion, portions: readonly Portion[]) {
  if (from === undefined && until === undefined) return {}
  const years = [...new Set(portions.map((it) => it.year))].filter((it) => typeof it === 'number')
  return { year: years.filter((it) => it >= (from ?? it) && it <= (until ?? it)).map(String) }
}

const unnamed = (key: string): Text => ({ vi: key, en: key })

function nameOf(column: MoneyColumn, key: string, holdings: Holdings): Text {
  switch (column) {
    case 'function':
      return nameIn(holdings.functions, key)
    case 'group':
      return nameIn(holdings.groups, key)
    case 'place':
      return nameIn(holdings.places, key)
    case 'partner':
      return nameIn(holdings.organisations, key)
    case 'sector':
      return holdings.sectorMappings.find((it) => `${it.vocabulary}:${it.code}` === key)?.name ?? unnamed(key)
    case 'activity': {
      const found = holdings.activities.find((it) => it.id === key)
      return found === undefined ? unnamed(key) : narrativeText(found.title, key)
    }
    case 'country':
      return [...holdings.places.values()].find((it) => it.code === key)?.name ?? unnamed(key)
    case 'year':
      return unnamed(key)
  }
}

const accountView = (it: Account): MoneyView['account'] => ({
  ...it,
  byRule: it.byRule.map((one) => ({ ...one })),
  excluded: it.excluded.map((one) => ({
    ...one,
    reason: typeof one.reason === 'string' ? one.reason : { ...one.reason },
  })),
})

function flagsOf(portions: readonly Portion[]): MoneyView['flags'] {
  const found = new Map<MoneyView['flags'][number]['code'], { activities: Set<string>; shares: number }>()
  for (const { activity, flags } of portions)
    for (const { code } of flags) {
      const known = found.get(code) ?? { activities: new Set(), shares: 0 }
      known.activities.add(activity)
      found.set(code, { ...known, shares: known.shares + 1 })
    }
  return [...found].map(([code, { activities, shares }]) => ({ code, activities: activities.size, shares }))
}

const directionWords = ['received', 'obligation', 'given'] as const

function directionsOf(known: readonly Activity[], { cite, day }: Citations): MoneyView['directions'] {
  return directionWords.map((direction) => {
    const activities = known.filter((it) => it.direction === direction)
    const reported = activities.flatMap((it) =>
      it.transactions.filter((one) => isMissing(one.date) || isByDay(one.date, day) !== 'no'),
    )
    const money = [...new Set(reported.map((it) => it.type))].map((measure) => ({
      measure,
      published: [...sumByCurrency(reported.filter((it) => it.type === measure).map((it) => it.money))],
    }))
    return {
      direction,
      activities: activities.length,
      withoutMoney: activities.filter((it) => it.transactions.length === 0 && it.budgets.length === 0).length,
      money,
      inKind: activities.flatMap((it) =>
        (it.inKind ?? []).map((one) => ({
          activity: narrativeText(it.title, it.id),
          what: one.what,
          ...(one.quantity === undefined ? {} : { quantity: one.quantity }),
          unit: one.unit ?? 'not stated',
          date: one.date,
          evidence: cite('activities', it.id, narrativeText(it.title, it.id), it),
        })),
      ),
    }
  })
}

export const isMoneyColumn = (it: string): it is MoneyColumn => moneyColumns.some((column) => column === it)
