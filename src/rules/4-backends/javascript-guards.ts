import type { Item } from './javascript-items.ts'
import { isLeaf } from './javascript-parts.ts'

/** What a function does with values, as far as it matters where it does it. */
export type Task = {
  /** Items it needs. */
  readonly roots: readonly number[]
  /** One of them, where nothing is to be done if that is 0. */
  readonly unlessZero?: number | undefined
}

/** Lines that run only where a condition holds, or only where it does not; or the body of the loop. */
export type Side = {
  readonly block: Block | undefined
  readonly depth: number
}

/** A condition, and what is only worked out where it holds, or does not. */
export type Block = {
  readonly condition: number
  readonly parent: Side
  readonly holds: Side
  readonly fails: Side
  /** Selects whose value is set here. */
  readonly selects: number[]
}

/** Where everything of a function is worked out. */
export type Guards = {
  readonly body: Side
  readonly homes: ReadonlyMap<number, Side>
  /** Block that sets a select. */
  readonly blockOf: ReadonlyMap<number, Block>
  /** Items outside a block that it needs. */
  readonly needs: (block: Block) => readonly number[]
  /** Per task where it is done, and for which item in place of `unlessZero`. */
  readonly tasks: readonly { readonly side: Side; readonly item: number | undefined }[]
}

export type Local = {
  readonly items: readonly Item[]
  /** Items that another needs in the same function. */
  readonly below: (item: number) => readonly number[]
}

/** Puts what is needed only under a condition under it. Selects under the same condition share a block. */
export function guardsOf(local: Local, tasks: readonly Task[]): Guards {
  const instances = instancesOf(local, tasks)
  const all = place(local, tasks, instances, () => true)
  const work = workOf(local, all)
  const worthwhile = new Set(
    [...all.blocks.values()]
      .filter((it) => it.pushed.length > 0 || isWorthwhile(it, local, work))
      .flatMap((it) => it.selects.concat(it.pushed)),
  )
  return place(local, tasks, instances, (select) => worthwhile.has(select))
}

type Placed = Guards & { readonly blocks: ReadonlyMap<string, Block & { readonly pushed: number[] }> }

const isZero = ({ op, value }: Item): boolean => op === 'constant' && value === 0

const canGuard = ({ items }: Local, id: number): boolean => {
  const { op, args, stage } = items[id] as Item
  const condition = items[args[0] ?? -1]
  return op === 'select' && stage > 0 && condition !== undefined && condition.stage > 0 && !condition.unknowable
}

function place(
  local: Local,
  tasks: readonly Task[],
  instances: ReadonlyMap<number, number>,
  accepts: (select: number) => boolean,
): Placed {
  const { items, below } = local
  const body: Side = { block: undefined, depth: 0 }
  const homes = new Map<number, Side>()
  const blocks = new Map<string, Block & { readonly pushed: number[] }>()
  const blockOf = new Map<number, Block>()
  const sides = new Map<Side, number>([[body, 0]])

  const use = (id: number, side: Side): void => {
    const home = homes.get(id)
    homes.set(id, home === undefined ? side : meeting(home, side))
  }
  const blockAt = (parent: Side, select: number): Block & { readonly pushed: number[] } => {
    const condition = items[select]?.args[0] as number
    const key = `${sides.get(parent)} ${condition} ${instances.get(select)}`
    const found = blocks.get(key)
    if (found !== undefined) return found
    const block = { condition, parent, selects: [], pushed: [] } as unknown as Block & {
      pushed: number[]
      holds: Side
      fails: Side
    }
    block.holds = { block, depth: parent.depth + 1 }
    block.fails = { block, depth: parent.depth + 1 }
    sides.set(block.holds, sides.size)
    sides.set(block.fails, sides.size)
    blocks.set(key, block)
    return block
  }

  const done = tasks.map(({ roots, unlessZero }) => {
    let side = body
    let item = unlessZero
    while (item !== undefined && canGuard(local, item) && below(item).length === 3 && accepts(item)) {
      const { args } = items[item] as Item
      if ((items[item] as Item).unknowable || !isZero(items[args[2] as number] as Item)) break
      const block = blockAt(side, item)
      block.pushed.push(item)
      use(args[0] as number, side)
      side = block.holds
      item = args[1] as number
    }
    for (const it of roots) if (it !== unlessZero) use(it, side)
    if (item !== undefined) use(item, side)
    return { side, item }
  })
  // Users come after what they use, so the last is done first.
  for (let id = items.length - 1; id >= 0; id--) {
    const home = homes.get(id)
    if (home === undefined) continue
    const args = below(id)
    if (args.length === 3 && canGuard(local, id) && accepts(id)) {
      const block = blockAt(home, id)
      block.selects.push(id)
      blockOf.set(id, block)
      use(args[0] as number, home)
      use(args[1] as number, block.holds)
      use(args[2] as number, block.fails)
    } else for (const it of args) use(it, home)
  }
  return {
    body,
    homes,
    blockOf,
    tasks: done,
    blocks,
    needs: needsOf(local, tasks, { homes, done, blockOf, blocks: [...blocks.values()] }),
  }
}

const isWithin = (side: Side, block: Block): boolean => {
  for (let at = side; at.block !== undefined; at = at.block.parent) if (at.block === block) return true
  return false
}

function needsOf(
  { below }: Local,
  tasks: readonly Task[],
  {
    homes,
    done,
    blockOf,
    blocks,
  }: Pick<Guards, 'homes' | 'blockOf'> & { readonly done: Guards['tasks']; readonly blocks: readonly Block[] },
): Guards['needs'] {
  const uses: { readonly side: Side; readonly item: number }[] = []
  for (const [id, home] of homes) {
    const block = blockOf.get(id)
    const sides = block === undefined ? [] : [home, block.holds, block.fails]
    below(id).forEach((item, at) => void uses.push({ side: sides[at] ?? home, item }))
  }
  done.forEach(({ side, item }, at) => {
    const task = tasks[at] as Task
    for (const it of task.roots) if (it !== task.unlessZero) uses.push({ side, item: it })
    if (item !== undefined) uses.push({ side, item })
  })
  for (const it of blocks) uses.push({ side: it.parent, item: it.condition })
  return (block) =>
    [
      ...new Set(
        uses
          .filter(({ side, item }) => isWithin(side, block) && !isWithin(homes.get(item) as Side, block))
          .map((it) => it.item),
      ),
    ].sort((a, b) => a - b)
}

/** The innermost lines that hold both. */
function meeting(a: Side, b: Side): Side {
  let [x, y] = [a, b]
  while (x !== y)
    if (x.depth >= y.depth) x = (x.block as Block).parent
    else y = (y.block as Block).parent
  return x
}

/** Selects of one condition share a block unless one needs, by whatever way, what another sets: those get a block of their own.
 *  Gives the number of the block among those of its condition. */
function instancesOf(local: Local, tasks: readonly Task[]): ReadonlyMap<number, number> {
  const { items, below } = local
  const wanted = new Set<number>()
  const open = tasks.flatMap((it) => it.roots)
  for (let next = open.pop(); next !== undefined; next = open.pop())
    if (!wanted.has(next)) {
      wanted.add(next)
      open.push(...below(next))
    }
  const groups = new Map<number, number[][]>()
  const groupOf = new Map<number, number[]>()
  const instances = new Map<number, number>()
  const reaches = (from: number, group: readonly number[]): boolean => {
    const seen = new Set<number>()
    const stack = [...below(from)]
    for (let next = stack.pop(); next !== undefined; next = stack.pop())
      if (!seen.has(next)) {
        seen.add(next)
        if (group.includes(next)) return true
        // What one select of a group needs, all of them wait for.
        for (const it of groupOf.get(next) ?? [next]) stack.push(...below(it))
      }
    return false
  }
  for (const id of [...wanted].sort((a, b) => a - b)) {
    if (below(id).length !== 3 || !canGuard(local, id)) continue
    const condition = items[id]?.args[0] as number
    const own = groups.get(condition) ?? []
    groups.set(condition, own)
    const last = own.at(-1)
    const group = last !== undefined && !reaches(id, last) ? last : []
    if (group !== last) own.push(group)
    group.push(id)
    groupOf.set(id, group)
    instances.set(id, own.length - 1)
  }
  return instances
}

/** What an engine loses when it has foretold a branch wrongly, in operations. */
const wrongBranch = 60

/** Whether a branch saves more than it costs, by what its condition looks like. Counting needs a branch in any case. */
function isWorthwhile(it: Block, { items }: Local, work: ReadonlyMap<Side, number>): boolean {
  const holds = chanceOf(it.condition, items)
  const saved = (1 - holds) * (work.get(it.holds) ?? 0) + holds * (work.get(it.fails) ?? 0)
  return saved > wrongBranch * Math.min(holds, 1 - holds)
}

/** How often a condition holds, as far as one can tell without people: one code of many rarely, all of several conditions more rarely than each. */
function chanceOf(id: number, items: readonly Item[]): number {
  const item = items[id] as Item
  const { op, args } = item.listed ?? item
  const parts = (): readonly number[] => args.map((it) => chanceOf(it, items))
  if (op === 'and') return parts().reduce((a, b) => a * b, 1)
  if (op === 'or') return 1 - parts().reduce((a, b) => a * (1 - b), 1)
  if (op === 'not') return 1 - chanceOf(args[0] as number, items)
  if (op === 'name' || op === 'of-household') return chanceOf(args[0] as number, items)
  if (op === 'equal') {
    const values = Math.min(
      ...args
        .map((it) => items[it]?.range)
        .map((it) => (it?.integral ? it.max - it.min + 1 : 1))
        .filter((it) => it > 1),
      16,
    )
    return 1 / values
  }
  return 1 / 2
}

/** Work that stands on the lines of each side, in operations of integers, about. */
function workOf({ items }: Local, { homes }: Placed): ReadonlyMap<Side, number> {
  const work = new Map<Side, number>()
  for (const [id, side] of homes) {
    const amount = workOfItem(items[id] as Item)
    for (let at = side; ; at = at.block.parent) {
      work.set(at, (work.get(at) ?? 0) + amount)
      if (at.block === undefined) break
    }
  }
  return work
}

const heavy: Readonly<Partial<Record<Item['op'], number>>> = {
  divide: 5,
  'round-half-up': 3,
  'round-down': 3,
  'round-up': 3,
  'round-half-even': 12,
  minimum: 4,
  maximum: 4,
  select: 3,
  'completed-years': 40,
  'completed-months': 40,
  'add-months': 60,
  'year-of': 20,
  'month-of': 20,
  cell: 4,
}

function workOfItem(it: Item): number {
  if (it.stage === 0) return 0
  if (isLeaf(it)) return 1
  const work = heavy[it.op] ?? 1
  return it.form === 'number' || work > 10 ? work : 1
}
