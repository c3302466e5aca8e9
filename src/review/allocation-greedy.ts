import {
  type Allocation,
  fundsFor,
  type Grant,
  type NeedCell,
  type Option,
  preferenceOf,
  reachable,
  relationCost,
} from './allocation.ts'
import { breachesIn } from './allocation-check.ts'

/** A preview without a solver: what is owed first, then always the step that does most for a unit of money. It keeps every
 *  limit and is never better than the optimum; where it finds nothing, there may still be an answer.
 *  @returns grants in whole units, or nothing where it could not serve what is owed. */
export function previewOf(it: Allocation): readonly Grant[] | undefined {
  const purse = purseOf(it)
  for (const [at, option] of it.options.entries())
    if (option.stays > 0) purse.give(at, Math.max(option.stays, option.minimum))
  for (const [cell, { least }] of it.cells.entries()) raise(it, purse, cell, least)
  if (it.rules.objective === 'max-min') raiseTogether(it, purse)
  for (let step = bestStep(it, purse); step !== undefined; step = bestStep(it, purse))
    purse.give(step.option, step.amount)
  const grants = purse.grants()
  return breachesIn(it, grants).length === 0 ? grants : undefined
}

/** What has been given so far, and what is left to give. */
function purseOf(it: Allocation) {
  const left = it.funds.map((fund) => fund.amount)
  const reached = it.cells.map(() => 0)
  const given = it.options.map(() => 0)
  const busy = it.cells.map(() => 0)
  const lines = new Map<string, { option: number; fund: number; amount: number }>()
  // Money that may go to few cells goes first, so that the free money lasts.
  const width = (fund: number): number => {
    const cells = it.funds[fund]?.cells
    return cells === undefined || cells === 'all' ? Number.POSITIVE_INFINITY : cells.size
  }
  const sources = it.options.map((option) => fundsFor(it, option).toSorted((a, b) => width(a) - width(b)))
  const byCell = it.cells.map((): number[] => [])
  for (const [at, option] of it.options.entries()) byCell[option.cell]?.push(at)
  return {
    reached,
    given,
    byCell,
    grants: (): readonly Grant[] => [...lines.values()],
    /** The most that an option can take now. */
    room: (at: number): number => {
      const { cell } = it.options[at] as Option
      const need = it.cells[cell] as NeedCell
      if (given[at] === 0 && (busy[cell] ?? 0) >= need.partners) return 0
      const money = (sources[at] ?? []).reduce((sum, fund) => sum + (left[fund] ?? 0), 0)
      return Math.min(money, need.most - (reached[cell] ?? 0))
    },
    give: (at: number, amount: number): void => {
      const { cell } = it.options[at] as Option
      if (given[at] === 0) busy[cell] = (busy[cell] ?? 0) + 1
      let rest = amount
      for (const fund of sources[at] ?? []) {
        const part = Math.min(rest, left[fund] ?? 0)
        if (part === 0) continue
        const line = lines.get(`${at}/${fund}`) ?? { option: at, fund, amount: 0 }
        line.amount += part
        lines.set(`${at}/${fund}`, line)
        left[fund] = (left[fund] ?? 0) - part
        rest -= part
      }
      reached[cell] = (reached[cell] ?? 0) + amount - rest
      given[at] = (given[at] ?? 0) + amount - rest
    },
  }
}
type Purse = ReturnType<typeof purseOf>

/** Brings a cell up to an amount: by those who work there already, then by those with most to give. @returns whether it
 *  got there. */
function raise(it: Allocation, purse: Purse, cell: number, to: number): boolean {
  const order = [...(purse.byCell[cell] ?? [])].sort(
    (a, b) => Number((purse.given[b] ?? 0) > 0) - Number((purse.given[a] ?? 0) > 0) || purse.room(b) - purse.room(a),
  )
  for (const at of order) {
    const lacking = to - (purse.reached[cell] ?? 0)
    if (lacking <= 0) return true
    const floor = purse.given[at] === 0 ? (it.options[at]?.minimum ?? 0) : 0
    const amount = Math.min(Math.max(lacking, floor), purse.room(at))
    if (amount > 0 && amount >= floor) purse.give(at, amount)
  }
  return to <= (purse.reached[cell] ?? 0)
}

/** Levels through which all cells rise together. */
const levels = 200

/** Raises all reachable cells together; a cell that can rise no more stays behind. */
function raiseTogether(it: Allocation, purse: Purse): void {
  let rising = [...reachable(it)]
  for (let level = 1; level <= levels && rising.length > 0; level++)
    rising = rising.filter((cell) =>
      raise(
        it,
        purse,
        cell,
        Math.min(it.cells[cell]?.most ?? 0, Math.ceil(((it.cells[cell]?.closing ?? 0) * level) / levels)),
      ),
    )
}

type Step = { readonly option: number; readonly amount: number; readonly perUnit: number }

/** The step that adds most value for a unit of money: to the end of the part of the need that is being closed, or of all that
 *  there is to give, which pays where a new relation costs something. */
function bestStep(it: Allocation, purse: Purse): Step | undefined {
  const cost = relationCost(it)
  let best: Step | undefined
  for (const [at, option] of it.options.entries()) {
    const room = purse.room(at)
    if (room < 1) continue
    const cell = it.cells[option.cell] as NeedCell
    const reached = purse.reached[option.cell] ?? 0
    const isNew = purse.given[at] === 0
    const floor = isNew ? option.minimum : 0
    const step = Math.max(floor, Math.min(room, partLeft(it, cell, reached)))
    for (const amount of step === room ? [room] : [step, room]) {
      if (amount > room || amount < floor) continue
      const gain = gainOf(it, cell, reached, amount) + preferenceOf(it, option) * amount - (isNew ? cost : 0)
      const perUnit = gain / amount
      if (perUnit > 0 && perUnit > (best?.perUnit ?? 0)) best = { option: at, amount, perUnit }
    }
  }
  return best
}

/** Whole units up to the end of the part of the need that an amount has reached; at least one. */
function partLeft(it: Allocation, { closing }: NeedCell, reached: number): number {
  let end = 0
  for (const { share } of it.rules.segments) {
    end += share
    const left = Math.floor(end * closing) - reached
    if (left > 0) return left
  }
  return 1
}

/** What an amount adds to a cell that has been reached by another. */
function gainOf(it: Allocation, { closing, weight }: NeedCell, reached: number, amount: number): number {
  let from = reached / closing
  const to = (reached + amount) / closing
  let end = 0
  let worth = 0
  for (const segment of it.rules.segments) {
    end += segment.share
    const part = Math.min(to, end) - from
    if (part <= 0) continue
    worth += part * segment.worth
    from += part
  }
  return weight * worth
}
