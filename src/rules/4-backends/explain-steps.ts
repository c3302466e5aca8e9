import type { Step } from '#rules/2-ir/explanation'
import type { Node, NodeId, Origin } from '#rules/2-ir/graph'
import type { Rules } from '#rules/2-ir/rules'
import { answerOf, datedOf, entryOf, splitParts } from './explain-answer.ts'
import { deciding, type Reason } from './explain-deciding.ts'
import { scaleStep, tableStep } from './explain-graded.ts'
import { type Evaluation, instanceOf } from './interpret.ts'

export type Storyteller = {
  readonly rules: Rules
  readonly it: Evaluation
  /** Steps that a node comes to: one, or those beneath it where it says nothing itself. */
  readonly stepsOf: (id: NodeId, member: number) => readonly Step[]
}

/** Tells steps for one household. What was told once is not told again. */
export function storyteller(rules: Rules, it: Evaluation): Storyteller {
  const told = new Set<string>()
  const self: Storyteller = { rules, it, stepsOf }
  const nodeAt = (id: NodeId): Node => it.graph.nodes[id] as Node

  function stepsOf(id: NodeId, member: number): readonly Step[] {
    return steps(id, member, true)
  }

  function steps(id: NodeId, member: number, inFull: boolean): readonly Step[] {
    const node = nodeAt(id)
    const { origin } = node
    const said = { answer: answerOf(rules, it, id, member), of: instanceOf(node, member, it) }
    const because = (make: () => readonly Step[]): { readonly because?: readonly Step[] } => {
      const made = inFull ? make() : []
      return made.length > 0 ? { because: made } : {}
    }
    const all = (reasons: readonly Reason[]): readonly Step[] =>
      reasons.flatMap((reason) => steps(reason.node, reason.member, reason.inFull))

    switch (origin?.from) {
      case 'variable':
        return [variableStep(id, member, origin, said, inFull)]
      case 'input':
        return [{ ...inputStep(origin.name, origin.period, howGiven(id, member, origin.how)), ...said }]
      case 'unknown-law':
        return [{ step: 'parameter', name: origin.name, ...labelOf(origin.name), lawDay: origin.lawDay, ...said }]
      case 'parameter':
        return [
          {
            step: 'parameter',
            name: origin.name,
            ...labelOf(origin.name),
            lawDay: origin.lawDay,
            ...entryOf(rules.parameters[origin.name]?.values[origin.entry ?? -1]),
            ...said,
          },
        ]
      case 'scale':
        return [{ ...scaleStep(self, id, member, origin, inFull), ...said }]
      case 'table':
        return [{ ...tableStep(self, id, member, origin, inFull), ...said }]
      case 'split': {
        const parts = splitParts(it, id)
        const days = origin.days.map((day, at) => ({
          ...day,
          answer: answerOf(rules, it, parts[at] as NodeId, member),
        }))
        return [
          {
            step: 'split',
            parts: days,
            ...said,
            ...because(() => parts.flatMap((part) => steps(part, member, inFull))),
          },
        ]
      }
    }
    if (node.op === 'column') {
      const { input, name } = it.graph.columns[node.index as number] as { input: string; name: string }
      const how = said.answer.status === 'known' ? 'given' : 'missing'
      return [{ ...inputStep(input, name.slice(input.length + 1), how), ...said }]
    }
    const reasons = deciding(it, id, member)
    // What only carries a value from one member to another says nothing of its own.
    if (carriers.has(node.op) && origin === undefined)
      return reasons.flatMap((one) => steps(one.node, one.member, inFull))
    const remark = origin?.from === 'clause' ? remarkOf(origin) : {}
    return [{ step: 'operation', op: node.op, ...remark, ...said, ...because(() => all(reasons)) }]
  }

  /** A variable with several formulas by scope stands on choices between them: the one taken is its formula, the scopes are reasons. */
  function variableStep(
    id: NodeId,
    member: number,
    { name, period, lawDay }: Extract<Origin, { from: 'variable' }>,
    said: Pick<Step, 'answer' | 'of'>,
    inFull: boolean,
  ): Step {
    const { scopes, formula, inner } = formulaTaken(id, member)
    const key = `${id} ${nodeAt(id).entity === 'person' ? member : 0}`
    const again = inFull && told.has(key)
    if (inFull) told.add(key)
    const isExplained = inFull && !again && said.answer.status !== 'not-applicable'
    const reasons = isExplained ? [...scopes, inner].flatMap((one) => stepsOf(one, member)) : []
    const inForce = rules.variables[name]?.formulas[formula ?? -1]
    return {
      step: 'variable',
      name,
      ...labelOf(name),
      period,
      lawDay,
      ...(inForce && { formula: { ...datedOf(inForce), ...(inForce.label && { label: inForce.label }) } }),
      ...(again && { again: true }),
      ...said,
      ...(reasons.length > 0 && { because: reasons }),
    }
  }

  function formulaTaken(
    id: NodeId,
    member: number,
  ): { readonly scopes: readonly NodeId[]; readonly formula: number | undefined; readonly inner: NodeId } {
    const scopes: NodeId[] = []
    const { origin } = nodeAt(id) as { origin: Extract<Origin, { from: 'variable' }> }
    let inner = nodeAt(id).args[0] as NodeId
    if (origin.formula !== undefined) return { scopes, formula: origin.formula, inner }
    for (let node = nodeAt(inner); node.op === 'select' && node.origin === undefined; node = nodeAt(inner)) {
      const [scope, here, others] = node.args as [NodeId, NodeId, NodeId]
      const holds = it.valueOf(scope, member)
      if (typeof holds !== 'number') return { scopes, formula: undefined, inner }
      scopes.push(scope)
      inner = holds !== 0 ? here : others
    }
    const taken = nodeAt(inner)
    if (taken.origin?.from !== 'variable') return { scopes, formula: undefined, inner }
    return { scopes, formula: taken.origin.formula, inner: taken.args[0] as NodeId }
  }

  /** An input stands on its column, or on a choice between the column and what is assumed where that is unknown. */
  function howGiven(id: NodeId, member: number, how: 'given' | 'assumed' | 'missing'): typeof how {
    const inner = nodeAt(id).args[0]
    if (inner === undefined) return how
    if (typeof it.valueOf(id, member) !== 'number') return 'missing'
    const { op, args } = nodeAt(inner)
    return op === 'select' && it.valueOf(args[0] as NodeId, member) === 0 ? 'assumed' : how
  }

  const labelOf = (name: string) => {
    const label = (rules.variables[name] ?? rules.inputs[name] ?? rules.parameters[name])?.label
    return label && { label }
  }
  const inputStep = (name: string, period: string, how: 'given' | 'assumed' | 'missing') =>
    ({ step: 'input', name, ...labelOf(name), period, how }) as const

  return self
}

const carriers: ReadonlySet<string> = new Set(['of-household', 'of-member', 'first-member'])

const remarkOf = ({ law, label }: Extract<Origin, { from: 'clause' }>) => ({
  ...(law !== undefined && { law }),
  ...(label && { label }),
})
