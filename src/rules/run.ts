import { weightScale } from '#ground/columns/population'
import type { Dimension } from './2-ir/program.ts'
import type { Rules } from './2-ir/rules.ts'
import type { CountedRow, RunResult } from './2-ir/run-result.ts'
import { exactSum, type SinkTotals, type Sums, type Totals } from './2-ir/totals.ts'
import type { Counted, CountedValue, Planned } from './3-passes/program.ts'

type Of<K extends SinkTotals['kind']> = Extract<SinkTotals, { readonly kind: K }>

/** What the totals of a planned run say, in the words of the rule book. */
export function resultOf(rules: Rules, planned: Planned, totals: Totals): RunResult {
  const tables: RunResult['tables'] = []
  const clauses: RunResult['clauses'] = []
  const distributions: RunResult['distributions'] = []
  const assumptions: RunResult['assumptions'] = []
  planned.counted.forEach((counted, at) => {
    const found = totals.sinks[at] as SinkTotals
    if (counted.kind === 'histogram') distributions.push(distributionOf(counted, found as Of<'histogram'>))
    if (counted.kind !== 'totals') return
    const [first] = counted.values
    if (first?.assumed !== undefined) assumptions.push(...assumptionsOf(counted, found as Of<'totals'>))
    else if (first?.clause !== undefined) clauses.push(...clausesOf(counted.values, found as Of<'totals'>))
    else
      tables.push({
        entity: counted.entity,
        by: counted.by.map((it) => it.variable),
        rows: rowsOf(rules, counted, found as Of<'totals'>),
      })
  })
  return { tables, clauses, distributions, assumptions, notInForce: [...planned.notInForce] }
}

/** One row per cell that has units, and variable; what lies above and below zero is one value again. */
function rowsOf(rules: Rules, counted: Extract<Counted, { kind: 'totals' }>, found: Of<'totals'>): CountedRow[] {
  const variables = [...new Set(counted.values.map((it) => it.variable))]
  return Array.from({ length: found.units.low.length }, (_, cell) => cell)
    .filter((cell) => exactSum(found.units, cell) !== 0n)
    .flatMap((cell) =>
      variables.map((variable): CountedRow => {
        const parts = counted.values.flatMap((it, at) =>
          it.variable === variable ? { it, of: found.values[at] as (typeof found.values)[number] } : [],
        )
        const steps = parts[0]?.it.steps ?? 1
        const sum = parts.reduce(
          (total, { it, of }) => total + (it.below === true ? -1n : 1n) * exactSum(of.sum, cell),
          0n,
        )
        const number = parts.reduce((total, { of }) => total + exactSum(of.nonzero, cell), 0n)
        const isTruth = (rules.variables[variable] ?? rules.inputs[variable])?.kind === 'truth'
        return {
          cell: cellOf(rules, counted, cell),
          variable,
          ...(!isTruth && { sum: decimalOf(sum, weightScale * steps) }),
          number: weighted(number),
          unknown: weightedAt(parts[0]?.of.unknown, cell),
          units: weightedAt(found.units, cell),
        }
      }),
    )
}

/** What a cell of a break-down is, one entry per dimension. */
export function cellOf(
  rules: Rules,
  { by, dimensions }: Extract<Counted, { kind: 'totals' }>,
  cell: number,
): CountedRow['cell'] {
  const places: number[] = []
  let rest = cell
  for (const { size } of dimensions.toReversed()) {
    places.unshift(rest % (size + 1))
    rest = Math.floor(rest / (size + 1))
  }
  return places.map((place, at) => nameOf(rules, by[at]?.variable ?? '', dimensions[at] as Dimension, place))
}

function nameOf(
  rules: Rules,
  variable: string,
  { first, size, edges }: Dimension,
  place: number,
): string | number | boolean | null {
  if (place === size) return null
  if (edges !== undefined) return edges[place] ?? null
  const it = rules.inputs[variable] ?? rules.variables[variable]
  if (it?.kind === 'truth') return place === 1
  if (it?.kind === 'code') return rules.enumerations[it.codes ?? '']?.codes[place]?.key ?? null
  return first + place
}

function assumptionsOf(
  { entity, values }: Extract<Counted, { kind: 'totals' }>,
  found: Of<'totals'>,
): RunResult['assumptions'] {
  return values.map(({ variable, assumed }, at) => ({
    input: variable,
    column: assumed as string,
    entity,
    number: weightedAt(found.values[at]?.nonzero, 0),
  }))
}

function clausesOf(values: readonly CountedValue[], found: Of<'totals'>): RunResult['clauses'] {
  return values.map(({ clause }, at) => {
    const { scheme, at: place, clause: it } = clause as NonNullable<typeof clause>
    const of = found.values[at] as (typeof found.values)[number]
    return {
      scheme,
      at: place,
      ...(it.law !== undefined && { law: it.law }),
      ...(it.label !== undefined && { label: { vi: it.label.vi, en: it.label.en } }),
      ...(it.variable !== undefined && { variable: it.variable }),
      leftOut: weightedAt(of.nonzero, 0),
      unknown: weightedAt(of.unknown, 0),
    }
  })
}

function distributionOf(
  counted: Extract<Counted, { kind: 'histogram' }>,
  found: Of<'histogram'>,
): RunResult['distributions'][number] {
  const bins = Array.from({ length: found.units.low.length }, (_, bin) => bin).filter(
    (bin) => exactSum(found.units, bin) !== 0n,
  )
  const gini = giniOf(
    bins.map((bin) => ({ units: Number(exactSum(found.units, bin)), sum: Number(exactSum(found.sum, bin)) })),
  )
  return {
    variable: counted.variable,
    perPerson: counted.perPerson,
    width: counted.width,
    bins: bins.map((bin) => ({ bin, units: weightedAt(found.units, bin), sum: weightedAt(found.sum, bin) })),
    unknown: weightedAt(found.unknown, 0),
    ...(gini !== undefined && { gini }),
  }
}

/** Gini coefficient of groups in ascending order, each taken as equal within: one less twice the area under the Lorenz curve. */
export function giniOf(groups: readonly { readonly units: number; readonly sum: number }[]): number | undefined {
  const units = groups.reduce((total, it) => total + it.units, 0)
  const sum = groups.reduce((total, it) => total + it.sum, 0)
  if (!(units > 0 && sum > 0)) return undefined
  let below = 0
  let area = 0
  for (const it of groups) {
    area += (it.units / units) * (below + it.sum / 2)
    below += it.sum
  }
  return 1 - (2 * area) / sum
}

const weighted = (it: bigint): string => decimalOf(it, weightScale)
const weightedAt = (it: Sums | undefined, cell: number): string => weighted(it === undefined ? 0n : exactSum(it, cell))

/** A whole number of parts, of which a power of two make one, as an exact decimal: 2^k in a denominator has k decimals. */
export function decimalOf(parts: bigint, perUnit: number): string {
  const places = Math.log2(perUnit)
  const scaled = (parts < 0n ? -parts : parts) * 5n ** BigInt(places)
  const digits = scaled.toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '')
  return `${parts < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
