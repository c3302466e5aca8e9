import { type Allocation, fundsFor, type Grant } from './allocation.ts'

/** An allocation in whole units of currency: each fund gives out what the solver gave out, rounded, and never more than it
 *  has; what is left after cutting goes to the largest remainders. A solver keeps limits to within a small amount, so what is
 *  over is taken back first and what falls short is made up. `breachesIn` has the last word.
 *  @param chosen options that are used, so that their smallest sizes hold. */
export function inWholeUnits(it: Allocation, grants: readonly Grant[], chosen: readonly boolean[]): readonly Grant[] {
  const lines: Line[] = grants.map((one) => ({ ...one, exact: one.amount, amount: Math.floor(one.amount) }))
  const book = bookOf(it, lines, chosen)
  for (const [fund] of it.funds.entries()) takeBack(book, -book.left(fund), (one) => one.fund === fund)
  for (const [cell] of it.cells.entries()) takeBack(book, -book.room(cell), (one) => book.cellOf(one) === cell)
  for (const [option, { cell }] of it.options.entries()) makeUp(it, book, book.lacking(option), [option], cell)
  for (const [cell, need] of it.cells.entries()) {
    const working = it.options.flatMap((one, at) => (one.cell === cell && book.given(at) > 0 ? [at] : []))
    makeUp(it, book, need.least - book.reached(cell), working, cell)
  }
  for (const [fund, { amount }] of it.funds.entries()) {
    const mine = lines.filter((one) => one.fund === fund)
    const wanted = Math.min(amount, Math.round(mine.reduce((sum, one) => sum + one.exact, 0)))
    let left = wanted - mine.reduce((sum, one) => sum + one.amount, 0)
    for (const one of mine.sort((a, b) => b.exact - b.amount - (a.exact - a.amount)))
      if (left > 0 && book.given(one.option) > 0 && book.room(book.cellOf(one)) > 0) {
        one.amount += 1
        left -= 1
      }
  }
  return lines.filter((one) => one.amount > 0).map(({ option, fund, amount }) => ({ option, fund, amount }))
}

/** One line of money while it is being rounded; `exact` is what the solver said. */
type Line = { readonly option: number; readonly fund: number; readonly exact: number; amount: number }

/** What the lines add up to, and what may still move. */
function bookOf(it: Allocation, lines: Line[], chosen: readonly boolean[]) {
  const sum = (which: (one: Line) => boolean): number =>
    lines.reduce((total, one) => (which(one) ? total + one.amount : total), 0)
  const cellOf = (one: Line): number => it.options[one.option]?.cell ?? 0
  const given = (option: number): number => sum((one) => one.option === option)
  const reached = (cell: number): number => sum((one) => cellOf(one) === cell)
  const owed = (option: number): number => {
    const { minimum = 0, stays = 0 } = it.options[option] ?? {}
    return Math.max(stays, chosen[option] === true && given(option) > 0 ? minimum : 0)
  }
  const lacking = (option: number): number => Math.max(0, owed(option) - given(option))
  return {
    lines,
    cellOf,
    given,
    reached,
    lacking,
    /** What a fund has not given out; below zero where it gave too much. */
    left: (fund: number): number => (it.funds[fund]?.amount ?? 0) - sum((one) => one.fund === fund),
    /** What still fits into a cell. */
    room: (cell: number): number => (it.cells[cell]?.most ?? 0) - reached(cell),
    /** What a line can give up without breaking what its option and its cell are owed. */
    spare: (one: Line): number =>
      Math.max(
        0,
        Math.min(
          one.amount,
          given(one.option) - owed(one.option),
          reached(cellOf(one)) - (it.cells[cellOf(one)]?.least ?? 0),
        ),
      ),
  }
}
type Book = ReturnType<typeof bookOf>

/** Takes an amount back from the lines that can spare most. */
function takeBack(book: Book, amount: number, from: (one: Line) => boolean): void {
  let left = amount
  while (left > 0) {
    const richest = book.lines
      .filter(from)
      .map((one) => ({ one, spare: book.spare(one) }))
      .reduce<{ one: Line; spare: number } | undefined>(
        (a, b) => (a !== undefined && a.spare >= b.spare ? a : b),
        undefined,
      )
    if (richest === undefined || richest.spare === 0) return
    const taken = Math.min(left, richest.spare)
    richest.one.amount -= taken
    left -= taken
  }
}

/** Adds an amount to one of several options of a cell, out of what its funds have left, else out of what others can spare. */
function makeUp(it: Allocation, book: Book, amount: number, options: readonly number[], cell: number): void {
  if (amount <= 0) return
  takeBack(book, amount - book.room(cell), (one) => book.cellOf(one) === cell && !options.includes(one.option))
  let left = amount
  for (const option of options) {
    const which = it.options[option]
    for (const fund of which === undefined ? [] : fundsFor(it, which)) {
      takeBack(book, left - book.left(fund), (one) => one.fund === fund && one.option !== option)
      const added = Math.min(left, book.left(fund))
      if (added <= 0) continue
      const line = book.lines.find((one) => one.option === option && one.fund === fund)
      if (line === undefined) book.lines.push({ option, fund, exact: 0, amount: added })
      else line.amount += added
      left -= added
    }
    if (left === 0) return
  }
}
