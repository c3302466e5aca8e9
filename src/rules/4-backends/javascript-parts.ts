import { type Item, type Items, isOwn, movesOf } from './javascript-items.ts'

/** One function of the kernel: a part of a stage, run over a chunk. */
export type Part = {
  readonly stage: number
  /** Items that are computed in it, ascending. */
  readonly items: number[]
}

/** Which items are computed where. */
export type Parts = {
  readonly parts: readonly Part[]
  /** Per item the part that computes it. */
  readonly partOf: ReadonlyMap<number, number>
}

/** Engines do not optimise functions beyond 60 KB of bytecode, and take long over large ones; an item is about 15 bytes. */
const mostItems = 600

/** Stages cut into functions that an engine still optimises. An item comes in the same part as its arguments, or in a later one. */
export function partsOf({ items, needed }: Items): Parts {
  const last = Math.max(2, ...[...needed].map((it) => items[it]?.stage ?? 0))
  const parts: Part[] = []
  const partOf = new Map<number, number>()
  for (let stage = 1; stage <= last; stage++) {
    const mine = [...needed].filter((it) => items[it]?.stage === stage).sort((a, b) => a - b)
    for (let from = 0; from === 0 || from < mine.length; from += mostItems) {
      const part = { stage, items: mine.slice(from, from + mostItems) }
      for (const it of part.items) partOf.set(it, parts.length)
      parts.push(part)
    }
  }
  return { parts, partOf }
}

/** What is read where it stands rather than computed: columns, what is the same for everyone, places, and what the household has. */
export const isLeaf = ({ op, stage, args }: Item): boolean =>
  stage === 0 || op === 'of-household' || (!isOwn(op) && args.length === 0)

/** Operations that are cheaper done again in each function than kept for later: few, and on what is read anyway. */
const mostRepeated = 3

export function repeatable(items: readonly Item[]): readonly boolean[] {
  const costs: number[] = []
  for (const item of items) {
    const plain = item.op !== 'cell' && movesOf(item.op) === undefined && !item.unknowable
    const cost = isLeaf(item) ? 0 : plain ? item.args.reduce((sum, it) => sum + (costs[it] as number), 1) : Infinity
    costs.push(
      item.op === 'divide' || item.op.startsWith('round') || item.form === 'number'
        ? cost + (isLeaf(item) ? 0 : 2)
        : cost,
    )
  }
  return costs.map((it) => it <= mostRepeated)
}
