import { type LawPiece, pieceOf } from '#rules/2-ir/confidence'
import type { Answer, Step } from '#rules/2-ir/explanation'
import type { Graph, NodeId } from '#rules/2-ir/graph'
import { lawOn } from '#rules/2-ir/law'
import { type Dated, type Rules, variablesOf } from '#rules/2-ir/rules'

/** What a formula is called: the parts of a scheme as the scheme, for they are one provision. */
function calledIn({ schemes }: Rules): (it: Pick<LawPiece, 'name' | 'label'>) => Pick<LawPiece, 'name' | 'label'> {
  const owners = kept.get(schemes) ?? ownersIn(schemes)
  kept.set(schemes, owners)
  return (it) => owners.get(it.name) ?? it
}

const kept = new WeakMap<Rules['schemes'], ReturnType<typeof ownersIn>>()

const ownersIn = (schemes: Rules['schemes']): ReadonlyMap<string, Pick<LawPiece, 'name' | 'label'>> =>
  new Map(
    Object.entries(schemes).flatMap(([name, it]) =>
      variablesOf(it).map((part) => [part, { name, label: it.label }] as const),
    ),
  )

/** The pieces of law on which an answer rests, as its explanation tells it: of a list of conditions only those that decided. */
export function lawsBehind(rules: Rules): (trees: readonly Step[]) => readonly LawPiece[] {
  const called = calledIn(rules)
  return (trees) => lawBehind(trees, called)
}

function lawBehind(trees: readonly Step[], called: ReturnType<typeof calledIn>): readonly LawPiece[] {
  const found: LawPiece[] = []
  const visit = (it: Step): void => {
    if (it.step === 'variable' && it.formula !== undefined) found.push(...pieceOf(called(it), it.formula, 'formula'))
    if ((it.step === 'parameter' || it.step === 'table') && it.entry !== undefined)
      found.push(...pieceOf(it, it.entry, 'number'))
    if (it.step === 'scale')
      for (const { entry } of it.brackets) if (entry !== undefined) found.push(...pieceOf(it, entry, 'number'))
    for (const one of it.because ?? []) if (hasDecided(one, it)) visit(one)
  }
  for (const tree of trees) visit(tree)
  return found
}

/** Of conditions joined in a list those decided that came out as the list did. */
const hasDecided = (it: Step, list: Step): boolean =>
  list.step !== 'operation' || !lists.has(list.op) || outcome(it.answer) === outcome(list.answer)

const lists: ReadonlySet<string> = new Set(['and', 'or', 'any-members', 'all-members'])

const outcome = (it: Answer): string => (it.status === 'known' ? String(it.value.value) : it.status)

/** The pieces of law that a value of a graph may rest on, for anybody: all that stand below it. */
export function lawBelow(rules: Rules, graph: Graph, roots: readonly NodeId[]): readonly LawPiece[] {
  const pieces = new Map<string, readonly LawPiece[]>()
  const called = calledIn(rules)
  const seen = new Set<NodeId>()
  const open = [...roots]
  const put = (name: string, at: string, it: Dated | undefined, kind: 'number' | 'formula'): void => {
    const label = (rules.variables[name] ?? rules.parameters[name] ?? rules.scales[name] ?? rules.tables[name])?.label
    if (it !== undefined) pieces.set(`${name} ${at}`, pieceOf(called({ name, label }), it, kind))
  }
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    const node = graph.nodes[id]
    open.push(...(node?.args ?? []))
    const { origin } = node ?? {}
    if (origin?.from === 'variable' && origin.formula !== undefined)
      put(origin.name, `${origin.formula}`, rules.variables[origin.name]?.formulas[origin.formula], 'formula')
    if (origin?.from === 'unknown-law') {
      const { name, lawDay } = origin
      const entries: readonly Dated[] = (rules.parameters[name] ?? rules.tables[name])?.values ?? []
      for (const at of lawOn(entries, lawDay)) put(name, `${at}`, entries[at], 'number')
    }
    const slot = node?.op === 'slot' ? graph.slots[node.index as number] : undefined
    if (slot === undefined) continue
    const { name, entry, bracket, side } = slot
    const sides =
      bracket === undefined || side === undefined ? undefined : rules.scales[name]?.brackets[bracket]?.[side]
    put(
      name,
      `${bracket} ${side} ${entry}`,
      (sides ?? (rules.parameters[name] ?? rules.tables[name])?.values)?.[entry],
      'number',
    )
  }
  return [...pieces.values()].flat()
}
