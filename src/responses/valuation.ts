import { type PartialDate, yearOf } from '#ground/date'
import { isMissing, type Missing } from '#ground/missing'
import { convert, type Money, shareOut } from '#ground/money'
import { type Activity, partnersOf } from './activity.ts'
import { defined } from './defined.ts'
import type { Dimension, DimensionName, Flag, Measure, Portion, Rule, ValuationQuestion } from './portion.ts'
import {
  bounded,
  type Shared,
  type Slice,
  sharedByCountry,
  sharedByFunction,
  sharedByGroup,
  sharedByPlace,
  sharedBySector,
  whole,
} from './valuation-shares.ts'
import { type TimePart, timesOf } from './valuation-time.ts'

/** All money of an activity in portions by the dimensions asked and by calendar year: the one account of it that tables,
 *  maps, exports and the optimiser share. The portions of each published amount add up to it exactly, in its own currency
 *  and in the one asked; each says by which rules it was cut, what is odd about it, and whether it counts.
 *  Publishers' figures stay as they are: a repair is a rule with a flag, and what is not known has a key that says so. */
export function portionsOf(it: Activity, question: ValuationQuestion): readonly Portion[] {
  const ofActivity = partsOf(it, it, 'stated', question)
  const partner = partnerOf(it)
  const head = { activity: it.id, partner }
  return entriesOf(it).flatMap((entry) => {
    const own = entry.own
    const parts = own === undefined ? ofActivity : partsOf(it, own, 'stated by the transaction', question)
    return portionsOfEntry(head, entry, parts, question)
  })
}

/** One name to count by: of an activity that several fund and another reports, the first. */
function partnerOf(it: Activity): string {
  const { organisation, ref, name } = it.reporting
  return it.reporting.secondary === true ? (partnersOf(it)[0] ?? name) : (organisation ?? ref ?? name)
}

/** An amount as published, with what decides how it is shared out. */
type Entry = {
  readonly measure: Measure
  readonly index: number
  readonly date: PartialDate | Missing
  readonly money: Money
  readonly valueDate: PartialDate | Missing
  readonly times: readonly TimePart[]
  readonly flags: readonly Flag[]
  readonly provider?: string
  readonly receiver?: string
  /** Sectors and countries of a transaction, where it names its own. */
  readonly own?: SharedFields
}

type SharedFields = Partial<Pick<Activity, 'sectors' | 'countries' | 'regions'>>

function entriesOf(it: Activity): readonly Entry[] {
  const transactions = it.transactions.map((one, index): Entry => {
    const year = isMissing(one.date) ? one.date : yearOf(one.date)
    return {
      measure: one.type,
      index,
      date: one.date,
      money: one.money,
      valueDate: one.valueDate ?? one.date,
      times: [{ year, weight: 1 }],
      flags: isMissing(one.date) ? [{ code: 'no date' }] : [],
      ...defined({ provider: one.provider?.activity, receiver: one.receiver?.activity, own: ownFieldsOf(one) }),
    }
  })
  const planned = it.plannedDisbursements ?? []
  return [...transactions, ...plannedEntries('budget', it.budgets), ...plannedEntries('planned disbursement', planned)]
}

/** Where a transaction names its own sectors or its own countries, they stand in place of the activity's. */
function ownFieldsOf(one: Activity['transactions'][number]): SharedFields | undefined {
  const hasSectors = (one.sectors ?? []).length > 0
  const hasCountries = (one.countries ?? []).length + (one.regions ?? []).length > 0
  if (!hasSectors && !hasCountries) return undefined
  return {
    ...(hasSectors ? defined({ sectors: one.sectors }) : {}),
    ...(hasCountries ? { countries: one.countries ?? [], regions: one.regions ?? [] } : {}),
  }
}

type Plan = Activity['budgets'][number] | NonNullable<Activity['plannedDisbursements']>[number]

function plannedEntries(measure: 'budget' | 'planned disbursement', plans: readonly Plan[]): readonly Entry[] {
  const times = timesOf(plans, measure === 'budget' ? 'odd' : 'usual')
  return plans.map((one, index): Entry => {
    const timed = times[index] ?? { parts: [], flags: [] }
    const hasDate = one.valueDate !== undefined
    return {
      measure,
      index,
      date: one.from,
      money: one.money,
      valueDate: one.valueDate ?? one.from,
      times: timed.parts,
      flags: hasDate ? timed.flags : [...timed.flags, { code: 'no value date' }],
      ...('receiver' in one || 'provider' in one
        ? defined({ provider: one.provider?.activity, receiver: one.receiver?.activity })
        : {}),
    }
  })
}

/** A combination of one value on each dimension, with its weight among the others. */
type Part = Readonly<Record<DimensionName, Dimension>> & {
  readonly weight: Slice['weight']
  readonly rules: readonly Rule[]
  readonly flags: readonly Flag[]
}

/** More pieces than this of a single amount tell nobody anything, and a thousand such amounts would fill the memory. */
const mostPieces = 2_000

const notAsked = whole('not asked', 'none')

function partsOf(
  it: Activity,
  own: SharedFields,
  ownBasis: 'stated' | 'stated by the transaction',
  question: ValuationQuestion,
): readonly Part[] {
  const isAsked = (name: DimensionName): boolean => question.dimensions.includes(name)
  const countriesOf = own.countries === undefined && own.regions === undefined ? it : own
  const countryBasis = countriesOf === it ? 'stated' : ownBasis
  const sectorBasis = own.sectors === undefined ? 'stated' : ownBasis
  const sectors = () => sharedBySector(own.sectors ?? it.sectors, sectorBasis, question.vocabulary)
  const dimensions = bounded(
    new Map<DimensionName, Shared>([
      ['sector', isAsked('sector') || isAsked('function') ? sectors() : notAsked],
      ['country', isAsked('country') ? sharedByCountry(countriesOf, countryBasis) : notAsked],
      ['place', isAsked('place') ? sharedByPlace(it, question) : notAsked],
      ['group', isAsked('group') ? sharedByGroup(it, question) : notAsked],
    ]),
    mostPieces,
  )
  const shared = (name: DimensionName): Shared => dimensions.get(name) ?? notAsked
  let parts = partsBySector(it, shared('sector'), question)
  // Parts of one country stand together, and within it those of one place: an amount is shared out by running totals, so
  // that what a country gets is the same to the cent whatever else is asked.
  for (const name of ['group', 'place', 'country'] as const) {
    const { slices, rules, flags } = shared(name)
    const [only] = slices
    if (slices.length === 1 && only !== undefined)
      parts = parts.map((part) => withDimension(part, name, only.dimension, rules, flags))
    else
      parts = slices.flatMap((slice) =>
        parts.map((part) => ({
          ...withDimension(part, name, slice.dimension, rules, flags),
          weight: part.weight * slice.weight,
        })),
      )
  }
  return parts
}

const withDimension = (
  part: Part,
  name: DimensionName,
  dimension: Dimension,
  rules: readonly Rule[],
  flags: readonly Flag[],
): Part => ({ ...part, [name]: dimension, rules: [...part.rules, ...rules], flags: [...part.flags, ...flags] })

/** Sectors and, from each, functions. Where only functions are asked, sectors of the same function become one part. */
function partsBySector(it: Activity, sectors: Shared, question: ValuationQuestion): readonly Part[] {
  const asksFunction = question.dimensions.includes('function')
  const asksSector = question.dimensions.includes('sector')
  const open = { key: 'not asked', basis: 'none' } as const
  const cut = sectors.slices.map((sector) => ({
    ...sector,
    functions: asksFunction ? sharedByFunction(it, sector.dimension.key, question) : notAsked,
  }))
  // Sectors are cut into different numbers of functions; a common multiple keeps all weights whole.
  const multiple = [...new Set(cut.map(({ functions }) => functions.slices.length))].reduce(
    (product, count) => product * count,
    1,
  )
  const parts = cut.flatMap(({ dimension, weight, functions }) =>
    functions.slices.map(
      (fn): Part => ({
        sector: asksSector ? dimension : open,
        function: fn.dimension,
        country: open,
        place: open,
        group: open,
        weight: weight * fn.weight * BigInt(multiple / functions.slices.length),
        rules: [...sectors.rules, ...functions.rules],
        flags: sectors.flags,
      }),
    ),
  )
  if (asksSector || parts.length <= 1) return parts
  const byFunction = new Map<string, Part>()
  for (const part of parts) {
    const key = `${part.function.key}/${part.function.basis}`
    const before = byFunction.get(key)
    byFunction.set(key, before === undefined ? part : { ...before, weight: before.weight + part.weight })
  }
  // Money that all goes to one function does not depend on how its sectors were read.
  const [only] = byFunction.size === 1 ? byFunction.values() : []
  return only === undefined ? [...byFunction.values()] : [{ ...only, rules: [], flags: [] }]
}

function portionsOfEntry(
  head: Pick<Portion, 'activity' | 'partner'>,
  entry: Entry,
  parts: readonly Part[],
  question: ValuationQuestion,
): readonly Portion[] {
  const pieces = entry.times.flatMap((time) => parts.map((part) => ({ time, part })))
  const weights = pieces.map(({ time, part }) => part.weight * BigInt(time.weight))
  const valued = valueOf(entry, question)
  const money = shareOut(entry.money, weights)
  const values = valued.value === undefined ? undefined : shareOut(valued.value, weights)
  const entryRules: readonly Rule[] = entry.times.length > 1 ? ['years by days', ...valued.rules] : valued.rules
  const entryFlags = [...entry.flags, ...valued.flags]
  // One literal with every field: spreading one for each portion takes most of the time of a large import.
  return pieces.map(
    ({ time, part }, index): Portion => ({
      activity: head.activity,
      partner: head.partner,
      measure: entry.measure,
      entry: entry.index,
      date: entry.date,
      year: time.year,
      money: money[index] ?? entry.money,
      value: values?.[index] ?? 'unknown',
      sector: part.sector,
      country: part.country,
      place: part.place,
      group: part.group,
      function: part.function,
      provider: entry.provider,
      receiver: entry.receiver,
      rules: together(part.rules, entryRules),
      flags: together(part.flags, entryFlags),
      excluded: time.excluded,
    }),
  )
}

/** Lists that are empty are shared, not copied: most portions have no rule and no flag. */
const together = <T>(a: readonly T[], b: readonly T[]): readonly T[] => {
  if (b.length === 0) return a
  return a.length === 0 ? b : [...new Set([...a, ...b])]
}

type Valued = { readonly value?: Money; readonly rules: readonly Rule[]; readonly flags: readonly Flag[] }

/** The whole amount is converted once, and then shared out, so that rounding does not grow with the number of pieces. */
function valueOf({ money, valueDate }: Entry, { currency, rates }: ValuationQuestion): Valued {
  if (money.currency === currency) return { value: money, rules: [], flags: [] }
  if (isMissing(valueDate)) return { rules: [], flags: [{ code: 'no value date' }] }
  const converted = convert(money, currency, valueDate, rates)
  if (isMissing(converted)) return { rules: [], flags: [{ code: 'no rate' }] }
  return {
    value: converted.money,
    rules: converted.rates.length > 1 ? ['converted through a third currency'] : [],
    flags: [],
  }
}
