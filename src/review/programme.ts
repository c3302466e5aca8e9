/** A linear or mixed-integer programme as plain data, and what a solver answers. No solver is named here: a face hands one
 *  in, and everything above works with whichever it is. */

/** A quantity to be chosen. */
export type Column = {
  readonly name: string
  /** What one unit of it adds to the sum that is maximised. */
  readonly worth: number
  readonly least: number
  /** `Number.POSITIVE_INFINITY` where nothing limits it. */
  readonly most: number
  /** Whether only whole numbers will do. */
  readonly whole: boolean
}

/** A limit on a weighted sum of columns: `least ≤ Σ factor × column ≤ most`; either end may be infinite. */
export type Row = {
  readonly name: string
  /** Place of the column, factor; every column at most once. */
  readonly entries: readonly (readonly [number, number])[]
  readonly least: number
  readonly most: number
}

export type Programme = {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** The search may stop where no better answer can be more than this share better. */
  readonly gap: number
  /** Longest time, in seconds. */
  readonly seconds: number
}

export type Solution =
  | {
      readonly status: 'solved'
      readonly objective: number
      /** Proven: no answer is better than this. */
      readonly bound: number
      readonly values: readonly number[]
      /** What one unit more on the binding end of each row would add; none of them where a column is whole. */
      readonly rowWorths: readonly number[]
      /** What forcing one unit of a column in would add; below zero for what does not pay. */
      readonly columnWorths: readonly number[]
    }
  | { readonly status: 'infeasible' | 'unbounded' | 'out of time' }

/** Maximises a programme. @throws RangeError where the programme itself is faulty: see `faultsIn`. */
export type Solve = (programme: Programme) => Solution

/** What no solver should be given: a number that is none, a limit upside down, a name that is empty or used twice, an entry
 *  without its column, a fraction as the limit of a whole number. Solvers answer such programmes with silence or nonsense:
 *  HiGHS calls 1.5 the optimal whole number up to 1.5. */
export function faultsIn({ columns, rows, gap, seconds }: Programme): readonly string[] {
  const names = [...columns, ...rows].map((it) => it.name)
  return [
    ...names.filter((it) => !/^[a-z][a-z0-9_]*$/.test(it)).map((it) => `name ${it}`),
    ...(new Set(names).size === names.length ? [] : ['names used twice']),
    ...columns.filter((it) => !Number.isFinite(it.worth)).map((it) => `worth of ${it.name}`),
    ...[...columns, ...rows].filter((it) => !isRange(it.least, it.most)).map((it) => `limits of ${it.name}`),
    ...columns.filter((it) => it.whole && !areWhole(it.least, it.most)).map((it) => `fraction limits ${it.name}`),
    ...rows.filter((it) => !areEntries(it.entries, columns.length)).map((it) => `entries of ${it.name}`),
    ...(gap >= 0 && gap < 1 ? [] : ['gap']),
    ...(seconds > 0 ? [] : ['seconds']),
  ]
}

const isRange = (least: number, most: number): boolean =>
  least <= most && least < Number.POSITIVE_INFINITY && most > Number.NEGATIVE_INFINITY

const areWhole = (...limits: readonly number[]): boolean =>
  limits.every((it) => !Number.isFinite(it) || Number.isInteger(it))

const areEntries = (entries: Row['entries'], columns: number): boolean =>
  entries.every(([at, factor]) => Number.isInteger(at) && at >= 0 && at < columns && Number.isFinite(factor)) &&
  new Set(entries.map(([at]) => at)).size === entries.length

/** The programme in the LP text format that most solvers read, so that another solver can check the answer. */
export function programmeText({ columns, rows }: Programme): string {
  const sum = (entries: Row['entries']): string =>
    entries.length === 0
      ? `0 ${columns[0]?.name ?? 'x'}`
      : entries.map(([at, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${columns[at]?.name}`).join('\n  ')
  const worths = columns.flatMap(({ worth }, index) => (worth === 0 ? [] : [[index, worth] as const]))
  const limits = rows.flatMap((it) => {
    if (it.least === it.most) return [` ${it.name}: ${sum(it.entries)} = ${it.most}`]
    return [
      ...(Number.isFinite(it.least) ? [` ${it.name}_least: ${sum(it.entries)} >= ${it.least}`] : []),
      ...(Number.isFinite(it.most) ? [` ${it.name}_most: ${sum(it.entries)} <= ${it.most}`] : []),
    ]
  })
  const bounds = columns.map((it) => ` ${limit(it.least)} <= ${it.name} <= ${limit(it.most)}`)
  const whole = columns.filter((it) => it.whole).map((it) => ` ${it.name}`)
  return [
    'Maximize',
    ` worth: ${sum(worths)}`,
    'Subject To',
    ...limits,
    'Bounds',
    ...bounds,
    ...(whole.length === 0 ? [] : ['Generals', ...whole]),
    'End',
    '',
  ].join('\n')
}

const limit = (it: number): string => (Number.isFinite(it) ? String(it) : it > 0 ? '+inf' : '-inf')
