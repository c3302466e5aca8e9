/** Where money should go, as numbers: who has how much and for what, which cells lack how much, and by what rules the answer
 *  is judged. Everything is in whole units of one currency; names and evidence stand elsewhere. */
export type Allocation = {
  readonly partners: readonly Partner[]
  readonly funds: readonly Fund[]
  readonly cells: readonly NeedCell[]
  readonly options: readonly Option[]
  readonly rules: Rules
}

export type Partner = {
  readonly key: string
  /** The state budget, which pays recurring benefits of the state's tiers before anybody else does. */
  readonly isState: boolean
}

/** Money of one partner. What is earmarked reaches only some cells: a fund of its own. */
export type Fund = {
  readonly partner: number
  readonly amount: number
  /** Places of the cells it may go to. */
  readonly cells: ReadonlySet<number> | 'all'
}

export type NeedCell = {
  readonly key: string
  /** What closing the need would cost. */
  readonly closing: number
  /** No more than this may go there; at most `closing`. */
  readonly most: number
  /** At least this has to go there. */
  readonly least: number
  /** What closing the need is worth, against other cells: people in need times the weight that the question states. */
  readonly weight: number
  /** Partners that may work there at once. */
  readonly partners: number
}

/** Something that can be done: a partner gives to a cell. */
export type Option = {
  readonly partner: number
  readonly cell: number
  /** Smallest contribution that is worth its running costs; either nothing goes or at least this. */
  readonly minimum: number
  /** What must go on of that which the partner gives now. */
  readonly stays: number
  /** The partner named the need among its own priorities. */
  readonly isOwnPriority: boolean
}

export type Objective = 'value' | 'max-min'

export type Rules = {
  readonly objective: Objective
  /** Worth of the first part of a need closed against the later ones: shares of the need that add up to 1, each worth less
   *  than the one before. The worth of a part is for the whole cell, so 1 throughout makes closing worth the cell's weight. */
  readonly segments: readonly Segment[]
  /** What each partner in a cell costs in coordination, as a part of the weight of an average cell. */
  readonly fragmentation: number
  /** How much more money counts that meets the giver's own stated priority: 0.05 is one in twenty. */
  readonly preference: number
}

export type Segment = { readonly share: number; readonly worth: number }

/** Money from a fund to a cell, in whole units. */
export type Grant = { readonly option: number; readonly fund: number; readonly amount: number }

/** Of four equal parts of a need, the first counts whole and the last a quarter. */
export const usualSegments: readonly Segment[] = [
  { share: 0.25, worth: 1 },
  { share: 0.25, worth: 0.75 },
  { share: 0.25, worth: 0.5 },
  { share: 0.25, worth: 0.25 },
]

/** Funds that may pay for an option. */
export const fundsFor = ({ funds }: Allocation, { partner, cell }: Option): readonly number[] =>
  funds.flatMap((it, index) => (it.partner === partner && (it.cells === 'all' || it.cells.has(cell)) ? [index] : []))

/** Largest amount that an option could take. */
export const ceilingOf = (it: Allocation, option: Option): number =>
  Math.min(
    it.cells[option.cell]?.most ?? 0,
    fundsFor(it, option).reduce((sum, fund) => sum + (it.funds[fund]?.amount ?? 0), 0),
  )

/** What each relation of a partner to a cell takes off the value. */
export const relationCost = ({ cells, rules }: Allocation): number =>
  cells.length === 0 ? 0 : (rules.fragmentation * cells.reduce((sum, it) => sum + it.weight, 0)) / cells.length

/** What one unit of money from an option is worth over and above what it closes. */
export function preferenceOf({ cells, rules }: Allocation, option: Option): number {
  const cell = cells[option.cell]
  return cell === undefined || !option.isOwnPriority ? 0 : (rules.preference * cell.weight) / cell.closing
}

/** Money that reaches each cell. */
export function sumByCell({ cells, options }: Allocation, grants: readonly Grant[]): readonly number[] {
  const sums = cells.map(() => 0)
  for (const it of grants) {
    const cell = options[it.option]?.cell ?? 0
    sums[cell] = (sums[cell] ?? 0) + it.amount
  }
  return sums
}

/** Money that each option takes, from all its funds. */
export function sumByOption({ options }: Allocation, grants: readonly Grant[]): readonly number[] {
  const sums = options.map(() => 0)
  for (const it of grants) sums[it.option] = (sums[it.option] ?? 0) + it.amount
  return sums
}

/** What an amount does for a cell: the first part of a need counts most. */
export function worthOf(cell: NeedCell, amount: number, { segments }: Rules): number {
  let left = amount / cell.closing
  let worth = 0
  for (const it of segments) {
    const part = Math.min(left, it.share)
    worth += part * it.worth
    left -= part
  }
  return cell.weight * worth
}

/** Value of a whole allocation, as the solver counts it. */
export function valueOf(it: Allocation, grants: readonly Grant[]): number {
  const reached = sumByCell(it, grants)
  const given = sumByOption(it, grants)
  const closed = it.cells.reduce((sum, cell, index) => sum + worthOf(cell, reached[index] ?? 0, it.rules), 0)
  const preferred = it.options.reduce((sum, one, index) => sum + preferenceOf(it, one) * (given[index] ?? 0), 0)
  return closed + preferred - relationCost(it) * given.filter((amount) => amount > 0).length
}

/** The smallest share of a need that is closed, among the cells that some option reaches. */
export function lowestShare(it: Allocation, grants: readonly Grant[]): number {
  const reached = sumByCell(it, grants)
  return Math.min(1, ...reachable(it).map((cell) => (reached[cell] ?? 0) / (it.cells[cell]?.closing ?? 1)))
}

/** Cells to which money can go at all. */
export const reachable = (it: Allocation): readonly number[] =>
  [...new Set(it.options.filter((one) => ceilingOf(it, one) > 0).map((one) => one.cell))].sort((a, b) => a - b)
