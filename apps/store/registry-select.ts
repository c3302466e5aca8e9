import type { Day } from '#ground/date'
import { addMonths } from '#ground/date-arithmetic'
import { hasEnded, hasStarted } from '#ground/span'
import { activityState, stateBy } from '#responses/activity'
import { type Columns, type Dictionary, dayNumber, firstYear, manyValued } from './registry-columns.ts'
import {
  type Dimension,
  dimensions,
  endings,
  type Facet,
  type RegistryFilter,
  type Sort,
  type Term,
} from './registry-shape.ts'

/** Which rows a question asks for, in which order, and how many there are of each value. */
export type Selection = {
  /** Numbers of the rows, in order. */
  readonly rows: Int32Array
  readonly facets: Readonly<Record<Dimension, Facet>>
  readonly leftOut: readonly { readonly field: string; readonly value: string }[]
}

/** Values that a facet lists; those asked for stand with them however few they are. */
const longestFacet = 60

const states = activityState.options
const running = states.indexOf('running')

/** First and last year that is counted by; what is stated outside of them is left to the other columns. */
const [earliest, latest] = [1950, 2100]

/** Works out states for a day: by the same rule as the review, once for each pair of dates and not for each row. */
export function statesOn({ count, from, to, isActual }: Columns, { bounds }: Dictionary, day: Day): Uint8Array {
  const started = bounds.map((it) => hasStarted({ from: it, to: 'not stated' }, day))
  const ended = bounds.map((it) => hasEnded({ from: 'not stated', to: it }, day))
  const found = new Uint8Array(count)
  for (let n = 0; n < count; n++)
    found[n] = states.indexOf(
      stateBy(started[from[n] ?? 0] ?? 'unknown', ended[to[n] ?? 0] ?? 'unknown', isActual[n] === 1),
    )
  return found
}

/** Values of one dimension as the rows have them. */
type Reader = { readonly terms: readonly Term[]; readonly each: (n: number, use: (code: number) => void) => void }

const codeTerm = (key: string): Term => ({ key, name: { vi: key, en: key } })

function readersFor(
  columns: Columns,
  dictionary: Dictionary,
  state: Uint8Array,
  day: Day,
): Readonly<Record<Dimension, Reader>> {
  const many = (of: (typeof manyValued)[number]): Reader => {
    const { starts, codes } = columns.many[of]
    return {
      terms: dictionary.terms[of],
      each: (n, use) => {
        for (let at = starts[n] ?? 0; at < (starts[n + 1] ?? 0); at++) use(codes[at] ?? 0)
      },
    }
  }
  const one = (terms: readonly Term[], column: ArrayLike<number>): Reader => ({
    terms,
    each: (n, use) => use(column[n] ?? 0),
  })
  const years = dictionary.bounds.map(firstYear)
  const lastDays = dictionary.bounds.map((it) => dayNumber(it, 'last'))
  const horizons = endings.map((it) => dayNumber(addMonths(day, it), 'last'))
  return {
    state: one(states.map(codeTerm), state),
    ends: {
      terms: endings.map((it) => codeTerm(`${it}`)),
      each: (n, use) => {
        if (state[n] !== running) return
        const last = lastDays[columns.to[n] ?? 0] ?? Number.NaN
        for (const [code, horizon] of horizons.entries()) if (last <= horizon) use(code)
      },
    },
    partner: many('partner'),
    function: many('function'),
    group: many('group'),
    place: many('place'),
    modality: one(dictionary.terms.modality, columns.modality),
    confidence: one(dictionary.terms.confidence, columns.confidence),
    origin: one(dictionary.terms.origin, columns.origin),
    year: {
      terms: Array.from({ length: latest - earliest + 1 }, (_, index) => codeTerm(`${earliest + index}`)),
      // Of what states no last day, only the year in which it began is stated.
      each: (n, use) => {
        const first = years[columns.from[n] ?? 0] ?? years[columns.to[n] ?? 0]
        if (first === undefined) return
        const last = years[columns.to[n] ?? 0] ?? first
        for (let year = Math.max(first, earliest); year <= Math.min(last, latest); year++) use(year - earliest)
      },
    },
  }
}

/** @param found rows that hold the words asked for; all of them where none are asked.
 *  @param order all rows in the order asked. */
export function select(
  columns: Columns,
  dictionary: Dictionary,
  state: Uint8Array,
  day: Day,
  asked: RegistryFilter,
  found: Uint8Array | undefined,
  order: Int32Array,
): Selection {
  const readers = readersFor(columns, dictionary, state, day)
  const { count } = columns
  const leftOut: { field: string; value: string }[] = []
  const wanted = new Map<Dimension, Uint8Array>()
  for (const of of dimensions) {
    const { terms } = readers[of]
    const keys = new Map(terms.map((it, code) => [it.key, code]))
    const codes = (asked[of] ?? '').split('|').flatMap((value) => {
      if (value === '') return []
      const code = keys.get(value)
      if (code === undefined) leftOut.push({ field: of, value })
      return code ?? []
    })
    if (codes.length === 0) continue
    const marks = new Uint8Array(terms.length)
    for (const it of codes) marks[it] = 1
    wanted.set(of, marks)
  }
  const failing = failuresOf(count, readers, wanted, found)
  let passing = 0
  const rows = new Int32Array(count)
  for (const n of order) if (failing[n] === 0) rows[passing++] = n
  const facets = Object.fromEntries(
    dimensions.map((of) => [of, facetOf(readers[of], wanted.get(of), failing, 1 << dimensions.indexOf(of))]),
  ) as Record<Dimension, Facet>
  return { rows: rows.slice(0, passing), facets, leftOut }
}

/** For each row the dimensions that it fails on, one bit each: a row that fails on one alone is counted there. */
function failuresOf(
  count: number,
  readers: Readonly<Record<Dimension, Reader>>,
  wanted: ReadonlyMap<Dimension, Uint8Array>,
  found: Uint8Array | undefined,
): Uint16Array {
  const failing = new Uint16Array(count)
  if (found !== undefined) for (let n = 0; n < count; n++) if (found[n] !== 1) failing[n] = 1 << dimensions.length
  for (const [of, marks] of wanted) {
    const bit = 1 << dimensions.indexOf(of)
    const { each } = readers[of]
    let isIn = false
    const look = (code: number): void => {
      if (marks[code] === 1) isIn = true
    }
    for (let n = 0; n < count; n++) {
      isIn = false
      each(n, look)
      if (!isIn) failing[n] = (failing[n] ?? 0) | bit
    }
  }
  return failing
}

function facetOf(reader: Reader, marks: Uint8Array | undefined, failing: Uint16Array, bit: number): Facet {
  const counts = new Int32Array(reader.terms.length)
  const add = (code: number): void => {
    counts[code] = (counts[code] ?? 0) + 1
  }
  for (let n = 0; n < failing.length; n++) if (((failing[n] ?? 0) & ~bit) === 0) reader.each(n, add)
  const values = reader.terms
    .map((it, code) => ({ ...it, count: counts[code] ?? 0, isAsked: marks?.[code] === 1 }))
    .filter((it) => it.count > 0 || it.isAsked)
    .toSorted((a, b) => Number(b.isAsked) - Number(a.isAsked) || b.count - a.count)
  return {
    values: values.slice(0, longestFacet).map(({ key, name, count }) => ({ key, name, count })),
    more: Math.max(0, values.length - longestFacet),
  }
}

/** All rows in an order. Rows of which it is not known stand last, whichever way it goes; equal ones by title. */
export function orderBy(
  columns: Columns,
  dictionary: Dictionary,
  state: Uint8Array,
  { sort, order, lang }: Pick<RegistryFilter, 'sort' | 'order' | 'lang'>,
): Int32Array {
  const titles = lang === 'vi' ? columns.titleVi : columns.titleEn
  const byTitle = new Int32Array(columns.count)
  for (let n = 0; n < columns.count; n++) byTitle[titles[n] ?? 0] = n
  const keys = keysFor(sort, columns, dictionary, state, lang)
  if (keys === undefined) return order === 'up' ? byTitle : byTitle.reverse()
  const sign = order === 'up' ? 1 : -1
  // Key and rank by title in one number that holds both exactly: keys are below 2^27 and ranks below 2^25.
  const packed = Float64Array.from(byTitle, (n, rank) => {
    const key = keys[n] ?? Number.NaN
    return (Number.isNaN(key) ? 2 ** 27 : sign * key) * 2 ** 25 + rank
  }).sort()
  return Int32Array.from(packed, (it) => byTitle[((it % 2 ** 25) + 2 ** 25) % 2 ** 25] ?? 0)
}

/** What is ordered by as numbers, `NaN` where it is not known; none for the title, of which the rank is the order. */
function keysFor(
  sort: Sort,
  columns: Columns,
  dictionary: Dictionary,
  state: Uint8Array,
  lang: 'vi' | 'en',
): ArrayLike<number> | undefined {
  switch (sort) {
    case 'title':
      return undefined
    case 'state':
      return state
    case 'partner':
      return partnerRanks(columns, dictionary, lang)
    case 'start':
      return daysOf(columns.from, dictionary, 'first')
    case 'end':
      return daysOf(columns.to, dictionary, 'last')
    case 'reported':
      return daysOf(columns.lastReported, dictionary, 'last')
    case 'committed':
      return amountRanks(columns.committed, columns.committedIn, dictionary)
    case 'spent':
      return amountRanks(columns.spent, columns.spentIn, dictionary)
  }
}

function daysOf(column: Int32Array, { bounds }: Dictionary, side: 'first' | 'last'): Float64Array {
  const days = bounds.map((it) => dayNumber(it, side))
  return Float64Array.from(column, (it) => days[it] ?? Number.NaN)
}

/** By the name of the first partner. */
function partnerRanks({ count, many }: Columns, { terms }: Dictionary, lang: 'vi' | 'en'): Float64Array {
  const inOrder = terms.partner
    .map((it, code) => ({ name: it.name[lang], code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, lang))
  const ranks = new Float64Array(terms.partner.length)
  for (const [rank, { code }] of inOrder.entries()) ranks[code] = rank
  const { starts, codes } = many.partner
  return Float64Array.from({ length: count }, (_, n) => {
    const first = starts[n] ?? 0
    return first < (starts[n + 1] ?? 0) ? (ranks[codes[first] ?? 0] ?? Number.NaN) : Number.NaN
  })
}

/** Amounts of one currency stand together: two currencies have no order but that of their names. */
function amountRanks(amounts: Float64Array, within: Int32Array, { currencies }: Dictionary): Float64Array {
  const names = currencies.map((it, code) => ({ it, code })).toSorted((a, b) => (a.it < b.it ? -1 : 1))
  const place = new Int32Array(currencies.length)
  for (const [at, { code }] of names.entries()) place[code] = at
  const known = Array.from(amounts.keys()).filter((n) => !Number.isNaN(amounts[n]))
  const rows = Int32Array.from(known).sort(
    (a, b) => (place[within[a] ?? 0] ?? 0) - (place[within[b] ?? 0] ?? 0) || (amounts[a] ?? 0) - (amounts[b] ?? 0),
  )
  const ranks = new Float64Array(amounts.length).fill(Number.NaN)
  let rank = 0
  for (const [at, n] of rows.entries()) {
    const before = rows[at - 1]
    if (before !== undefined && (amounts[before] !== amounts[n] || within[before] !== within[n])) rank++
    ranks[n] = rank
  }
  return ranks
}
