import type { Problem } from '#ground/problem'
import type { ActivityInput } from './activity.ts'
import type { FlatFormat } from './flat-format.ts'

type Row = { readonly line: number; readonly activity: ActivityInput }
type Field = keyof ActivityInput

/** Fields to which every row of an activity adds. Money of different rows is different money only where the rows are
 *  money; where they are locations each repeats the whole. */
const growing: Readonly<Record<NonNullable<FlatFormat['rowsAre']>, readonly Field[]>> = {
  locations: ['locations'],
  money: ['participants', 'countries', 'regions', 'sectors', 'locations', 'tags', 'transactions'],
}

/** Makes the rows of one activity into one record. Of a field that cannot grow the first row that states it holds; where
 *  another row says something else, that is noted.
 *  @returns one row an activity, in the order in which each first appears. */
export function mergeRows(
  rows: readonly Row[],
  rowsAre: NonNullable<FlatFormat['rowsAre']>,
  file: string,
): { readonly rows: readonly Row[]; readonly notes: readonly Problem[] } {
  const byId = new Map<string, [Row, ...Row[]]>()
  for (const row of rows) {
    const same = byId.get(row.activity.id)
    if (same === undefined) byId.set(row.activity.id, [row])
    else same.push(row)
  }
  const notes: Problem[] = []
  const merged = [...byId.values()].map(([first, ...others]): Row => {
    const { activity, differing } = mergedActivity(
      [first, ...others].map((it) => it.activity),
      growing[rowsAre],
    )
    if (differing.size > 0) {
      const facts = { record: `activities/${activity.id}`, columns: [...differing] }
      notes.push({ code: 'rows-differ', facts, position: { file, line: first.line } })
    }
    return { line: first.line, activity }
  })
  return { rows: merged, notes }
}

function mergedActivity(rows: readonly ActivityInput[], grows: readonly Field[]) {
  const [first, ...others] = rows
  const differing = new Set<Field>()
  const merged: Record<string, unknown> = { ...first }
  for (const row of others)
    for (const [name, value] of Object.entries(row) as [Field, unknown][]) {
      const before = merged[name]
      if (grows.includes(name)) continue
      if (name === 'dates' || name === 'terms') {
        const said = Object.entries(value as Record<string, unknown>)
        const earlier = before as Record<string, unknown>
        if (said.some(([key, it]) => earlier[key] !== undefined && earlier[key] !== it)) differing.add(name)
        merged[name] = { ...Object.fromEntries(said), ...earlier }
      } else if (isSilent(before)) merged[name] = value
      else if (!isSilent(value) && !isSame(before, value)) differing.add(name)
    }
  for (const name of grows) {
    const lists = rows.flatMap((it) => (it[name] as readonly unknown[] | undefined) ?? [])
    if (lists.length > 0 || merged[name] !== undefined) merged[name] = name === 'transactions' ? lists : distinct(lists)
  }
  return { activity: merged as ActivityInput, differing }
}

/** Two payments may be equal in everything; two sectors that are equal are one. */
const distinct = (list: readonly unknown[]): readonly unknown[] => [
  ...new Map(list.map((it) => [JSON.stringify(it), it] as const)).values(),
]

const isSilent = (it: unknown): boolean =>
  it === undefined || it === 'not stated' || (Array.isArray(it) && it.length === 0)

/** Records of one reader write their fields in one order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
