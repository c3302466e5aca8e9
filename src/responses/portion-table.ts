import { dimensionNames, type Portion } from './portion.ts'

/** Heads of the table of shares. They are names for programs, the same in every language. */
export const portionHeader: readonly string[] = [
  'activity',
  'partner',
  'measure',
  'entry',
  'date',
  'year',
  ...dimensionNames.flatMap((it) => [it, `${it}-basis`]),
  'amount',
  'currency',
  'value',
  'value-currency',
  'provider-activity',
  'receiver-activity',
  'rules',
  'flags',
  'excluded',
]

/** One row a share of an amount: what was published, what it is worth in the currency asked, where it stands and by whose
 *  word. Amounts are decimal text, exact; what is missing says in which way, and is never an empty cell or a zero. The rows of
 *  one entry add up to its published amount, those that are excluded from sums included. */
export function* portionRows(portions: Iterable<Portion>): Generator<readonly string[], void> {
  for (const it of portions) {
    yield [
      it.activity,
      it.partner,
      it.measure,
      `${it.entry}`,
      it.date,
      `${it.year}`,
      ...dimensionNames.flatMap((name) => [it[name].key, it[name].basis]),
      it.money.amount,
      it.money.currency,
      typeof it.value === 'string' ? it.value : it.value.amount,
      typeof it.value === 'string' ? '' : it.value.currency,
      it.provider ?? '',
      it.receiver ?? '',
      it.rules.join('; '),
      it.flags.map(flagText).join('; '),
      it.excluded ?? '',
    ]
  }
}

const flagText = ({ code, dimension, sum }: Portion['flags'][number]): string =>
  [code, dimension, sum === undefined ? undefined : `${sum}%`].filter((it) => it !== undefined).join(' ')
