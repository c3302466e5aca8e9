import type { Step } from '#rules/2-ir/explanation'
import type { Node, NodeId, Origin, Slot } from '#rules/2-ir/graph'
import type { Rules } from '#rules/2-ir/rules'
import { answerOf, entryOf, writtenOf } from './explain-answer.ts'
import type { Storyteller } from './explain-steps.ts'
import type { Evaluation } from './interpret.ts'

type ScaleStep = Omit<Extract<Step, { step: 'scale' }>, 'answer' | 'of'>
type TableStep = Omit<Extract<Step, { step: 'table' }>, 'answer' | 'of'>

/** How a number was graded. Scales are plain operations in the graph; the slots of their brackets say which is which. */
export function scaleStep(
  { rules, it, stepsOf }: Storyteller,
  id: NodeId,
  member: number,
  { name, lawDay }: Extract<Origin, { from: 'scale' }>,
): ScaleStep {
  const scale = rules.scales[name] as Rules['scales'][string]
  const seen = graded(it, name, id, member)
  const brackets = [...seen.brackets]
    .map(([bracket, { threshold, value, part }]) => ({
      bracket,
      threshold,
      value,
      part: scale.form === 'marginal' ? part : scale.form === 'amounts' ? value?.value : undefined,
    }))
    .filter(({ threshold, value, part }) => threshold !== undefined && value !== undefined && part !== 0)
    .sort((a, b) => a.bracket - b.bracket)
  const because = seen.argument !== undefined ? stepsOf(seen.argument, member) : []
  return {
    step: 'scale',
    name,
    label: scale.label,
    lawDay,
    form: scale.form,
    ...(seen.argument !== undefined && { argument: answerOf(rules, it, seen.argument, member) }),
    brackets: brackets.map(({ bracket, threshold, value, part }) => ({
      bracket,
      threshold: threshold?.value as number,
      value: value?.value as number,
      ...(part !== undefined && { part }),
      ...entryOf(scale.brackets[bracket]?.value[value?.slot.entry ?? -1]),
    })),
    ...(because.length > 0 && { because }),
  }
}

type Side = { readonly slot: Slot; readonly value: number }
type Graded = {
  argument?: NodeId
  readonly brackets: Map<number, { threshold?: Side; value?: Side; part?: number }>
}

/** Brackets on the way to the value, and the number they grade: what stands left of a threshold. */
function graded(it: Evaluation, name: string, id: NodeId, member: number): Graded {
  const seen: Graded = { brackets: new Map() }
  const nodeAt = (at: NodeId): Node => it.graph.nodes[at] as Node
  const slotAt = (at: NodeId | undefined): Slot | undefined => {
    const node = at === undefined ? undefined : nodeAt(at)
    if (node?.op === 'select') return slotAt(node.args[1])
    const slot = node?.op === 'slot' ? it.graph.slots[node.index as number] : undefined
    return slot?.name === name ? slot : undefined
  }
  const visited = new Set<NodeId>()
  const visit = (at: NodeId): void => {
    if (visited.has(at)) return
    visited.add(at)
    const node = nodeAt(at)
    const slot = node.op === 'slot' ? slotAt(at) : undefined
    if (slot?.bracket !== undefined && slot.side !== undefined) {
      const bracket = seen.brackets.get(slot.bracket) ?? {}
      bracket[slot.side] = { slot, value: it.slots[node.index as number] as number }
      seen.brackets.set(slot.bracket, bracket)
      return
    }
    if (node.op === 'name' && at !== id) return
    const [left, right] = node.args as [NodeId, NodeId]
    const isThreshold = slotAt(right)?.side === 'threshold' && slotAt(left) === undefined
    const isCut = nodeAt(left ?? at).op === 'minimum' && slotAt(nodeAt(left ?? at).args[1])?.side === 'threshold'
    if (isThreshold && graders.has(node.op) && !isCut) {
      seen.argument ??= left
      visit(right)
      return
    }
    const value = slotAt(right)
    if (node.op === 'multiply' && value?.side === 'value' && value.bracket !== undefined) {
      const part = it.valueOf(at, member)
      const bracket = seen.brackets.get(value.bracket) ?? {}
      if (typeof part === 'number') bracket.part = part
      seen.brackets.set(value.bracket, bracket)
    }
    const holds = node.op === 'select' ? it.valueOf(left, member) : undefined
    const taken = typeof holds === 'number' ? [left, node.args[holds !== 0 ? 1 : 2] as NodeId] : node.args
    for (const arg of taken) visit(arg)
  }
  visit(id)
  return seen
}

const graders: ReadonlySet<string> = new Set(['minimum', 'subtract', 'at-least', 'more'])

/** How a coefficient was looked up: the codes compared on the way to the cell. */
export function tableStep(
  { rules, it, stepsOf }: Storyteller,
  id: NodeId,
  member: number,
  { name, lawDay }: Extract<Origin, { from: 'table' }>,
): TableStep {
  const conditions = new Set<NodeId>()
  const keys = new Set<NodeId>()
  let at = it.graph.nodes[id]?.args[0] as NodeId
  for (let node = it.graph.nodes[at] as Node; node.op === 'select'; node = it.graph.nodes[at] as Node) {
    const [condition, here, others] = node.args as [NodeId, NodeId, NodeId]
    const compared = it.graph.nodes[condition] as Node
    const key = compared.op === 'equal' ? (compared.args[0] as NodeId) : undefined
    if (key !== undefined) keys.add(key)
    conditions.add(key ?? condition)
    const holds = it.valueOf(condition, member)
    if (typeof holds !== 'number') break
    at = holds !== 0 ? here : others
  }
  const cell = it.graph.nodes[at] as Node
  const entry = cell.op === 'slot' ? it.graph.slots[cell.index as number]?.entry : undefined
  const because = [...conditions].flatMap((one) => stepsOf(one, member))
  return {
    step: 'table',
    name,
    ...(rules.tables[name] && { label: rules.tables[name].label }),
    lawDay,
    keys: [...keys].flatMap((key) => {
      const value = it.valueOf(key, member)
      return typeof value === 'number' ? [writtenOf(rules, it.graph.nodes[key] as Node, value)] : []
    }),
    ...entryOf(rules.tables[name]?.values[entry ?? -1]),
    ...(because.length > 0 && { because }),
  }
}
