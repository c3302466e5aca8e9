import type { Cell } from '#vocabulary/cell'
import { meet, shares } from '#vocabulary/cell'
import type { Cover } from './cover.ts'
import type { Holdings } from './holdings.ts'

export type Overlap = {
  readonly covers: readonly [Cover, Cover]
  readonly cell: Cell
  readonly means: readonly string[]
  /** Whether it is stated whom and where both serve; otherwise they may or may not meet. */
  readonly certain: boolean
}

/** Running activities of different organisations that serve the same cell in the same way.
 *  A loan and an advice project in one cell complement each other; two loans overlap. */
export function findOverlaps(covers: readonly Cover[], holdings: Holdings): readonly Overlap[] {
  const running = covers.filter((it) => it.kind === 'activity' && it.state === 'running')
  const seen = new Set<string>()
  return pairsByFunction(running).flatMap(([a, b]) => {
    const means = a.means.filter((it) => b.means.includes(it))
    if (means.length === 0 || a.modality !== b.modality || isFamily(a, b)) return []
    if (a.organisations.some((it) => b.organisations.includes(it)) || seen.has(titles(a, b))) return []
    seen.add(titles(a, b))
    return commonCell(a, b, holdings).map(({ cell, certain }) => ({ covers: [a, b] as const, cell, means, certain }))
  })
}

/** A contribution that its publisher splits by sector carries one title: it is one. */
const titles = (a: Cover, b: Cover): string =>
  JSON.stringify([a, b].map((it) => ('title' in it.record ? it.record.title : it.id)))

/** Pairs that name at least one need function in common; every pair once. */
function pairsByFunction(covers: readonly Cover[]): readonly (readonly [Cover, Cover])[] {
  const byFunction = new Map<string, Cover[]>()
  for (const it of covers)
    for (const fn of typeof it.placing.functions === 'string' ? [] : it.placing.functions)
      byFunction.set(fn, [...(byFunction.get(fn) ?? []), it])
  const pairs = new Map<string, readonly [Cover, Cover]>()
  for (const group of byFunction.values())
    for (const [index, a] of group.entries())
      for (const b of group.slice(index + 1)) pairs.set(`${a.id}|${b.id}`, [a, b])
  return [...pairs.values()]
}

/** An activity and its own parts are one. */
function isFamily(a: Cover, b: Cover): boolean {
  const related = (it: Cover) => ('related' in it.record ? it.record.related.map((one) => one.ref) : [])
  return related(a).includes(b.id) || related(b).includes(a.id)
}

/** Who works in the whole country does not say that he works in each of its provinces. */
const samePlace = (a: Cell, b: Cell): boolean => JSON.stringify(a.place) === JSON.stringify(b.place)

/** The first cell in which two covers meet: a certain one before one that silence leaves open. */
function commonCell(a: Cover, b: Cover, holdings: Holdings): readonly { cell: Cell; certain: boolean }[] {
  const shared = a.cells.flatMap((mine) =>
    b.cells.map((theirs) => ({ mine, theirs, truth: shares(mine, theirs, holdings.space) })),
  )
  const certain = shared.find((it) => it.truth === 'yes' && samePlace(it.mine, it.theirs))
  if (certain !== undefined) {
    const cell = meet(certain.mine, certain.theirs, holdings.space) ?? certain.mine
    return [{ cell, certain: true }]
  }
  const open = shared.find((it) => it.truth !== 'no' && it.mine.function !== 'not stated')
  return open === undefined ? [] : [{ cell: open.mine, certain: false }]
}
