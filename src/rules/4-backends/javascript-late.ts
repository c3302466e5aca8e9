import { type Item, movesOf } from './javascript-items.ts'
import { isLeaf, repeatable } from './javascript-parts.ts'

/** What a sink reads. All of it is read in one stage: the first in which all of it is there, and not before `least`. */
export type Use = { readonly items: readonly number[]; readonly least: number }

/** Items moved to the stage in which they are first needed, where that costs no more to keep: what is only made of columns is worked out where it is
 *  used rather than written to memory and read again. */
export function late(
  items: readonly Item[],
  uses: readonly Use[],
): { readonly items: readonly Item[]; readonly needed: ReadonlySet<number>; readonly sinkStages: readonly number[] } {
  const sinkStages = uses.map((it) => Math.max(it.least, ...it.items.map((one) => items[one]?.stage ?? 0)))
  const original = items.map((it) => it.stage)
  const asked = new Map<number, number>()
  uses.forEach((use, at) => {
    for (const it of use.items) asked.set(it, Math.min(asked.get(it) ?? Infinity, sinkStages[at] as number))
  })
  const needed = neededItems(items, [...asked.keys()])

  const isKept = items.map(() => false)
  for (const at of needed)
    (items[at] as Item).args.forEach((arg, place) => {
      if ((original[at] as number) - distance(items[at] as Item, place) > (original[arg] as number)) isKept[arg] = true
    })
  const cheap = repeatable(items)
  const movable: boolean[] = []
  items.forEach((item, at) => {
    const isPlain = item.stage > 0 && (item.op === 'of-household' || movesOf(item.op) === undefined)
    movable[at] =
      isPlain &&
      item.args.length > 0 &&
      (isLeaf(item) ||
        item.args.every((it) => isLeaf(items[it] as Item) || cheap[it] || isKept[it] || movable[it] === true))
  })
  // From the last: when what uses an item has moved, the item may follow.
  const stages = [...original]
  const moved = items.map((_, at) => asked.get(at) ?? Infinity)
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at] as Item
    if (!needed.has(at)) continue
    const first = moved[at] as number
    if (movable[at] === true && first > item.stage && first < Infinity && (first - item.stage) % 2 === 0)
      stages[at] = first
    item.args.forEach((arg, place) => {
      moved[arg] = Math.min(moved[arg] as number, (stages[at] as number) - distance(item, place))
    })
  }
  return { items: items.map((it, at) => ({ ...it, stage: stages[at] as number })), needed, sinkStages }
}

/** How many stages before an item its argument must be there. */
function distance({ op }: Item, place: number): number {
  const moves = movesOf(op)
  if (moves === 'between-members') return place === 1 ? 2 : 0
  return moves === undefined ? 0 : 1
}

function neededItems(items: readonly Item[], asked: readonly number[]): ReadonlySet<number> {
  const needed = new Set(asked)
  for (let at = items.length - 1; at >= 0; at--)
    if (needed.has(at)) for (const it of [...(items[at]?.args ?? []), ...(items[at]?.rests ?? [])]) needed.add(it)
  return needed
}
