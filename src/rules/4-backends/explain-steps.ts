import { onDemand } from '#ground/on-demand'
import type { Text } from '#ground/text'
import { codeListOf } from '#rules/2-ir/code-list'
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
  /** One answer, with its reasons: they are told when somebody reads them. */
  readonly told: (id: NodeId, member: number) => Step
  /** Steps that a node comes to: one, or those beneath it where it says nothing itself. */
  readonly stepsOf: (id: NodeId, member: number) => readonly Step[]
}

/** Variables within variables beyond which an explanation is cut: a benefit that rests on the month before, and so on for years. */
const deepest = 60

/** How far down a step stands, in variables; `answer` where only its answer is told. */
type Level = number | 'answer'

/** What a node of the graph says, for operations to which no author gave words. */
export type Say = (node: NodeId) => Text

/** Tells steps for one household. What was told once is not told again.
 *  @param say left out, such operations name their node, for those who have the graph */
export function storyteller(rules: Rules, it: Evaluation, say?: Say): Storyteller {
  const given = new Set<string>()
  const nodeAt = (id: NodeId): Node => it.graph.nodes[id] as Node

  function steps(id: NodeId, member: number, level: Level): readonly Step[] {
    const node = nodeAt(id)
    const { origin } = node
    const said = { answer: answerOf(rules, it, id, member), of: instanceOf(node, member, it) }
    switch (origin?.from) {
      case 'variable':
        return [variableStep(id, member, origin, said, level)]
      case 'input':
        return [{ ...inputStep(origin.name, origin.period, howGiven(id, member, origin.how)), ...said }]
      case 'unknown-law':
      case 'parameter':
        return [{ ...parameterStep(origin), ...said }]
      case 'scale':
        return [{ ...scaleStep(at(level), id, member, origin), ...said }]
      case 'table':
        return [{ ...tableStep(at(level), id, member, origin), ...said }]
      case 'split': {
        const parts = splitParts(it, id)
        const answers = parts.map((part) => answerOf(rules, it, part, member))
        const days = origin.days.map((day, place) => ({ ...day, answer: answers[place] as (typeof answers)[number] }))
        return [
          { step: 'split', parts: days, ...said, ...because(parts.flatMap((part) => at(level).stepsOf(part, member))) },
        ]
      }
    }
    if (node.op === 'column') {
      const { input, name } = it.graph.columns[node.index as number] as { input: string; name: string }
      const how = said.answer.status === 'known' ? 'given' : 'missing'
      return [{ ...inputStep(input, name.slice(input.length + 1), how), ...said }]
    }
    const reasons = deciding(it, id, member)
    const isCarrier = carriers.has(node.op) || (node.op === 'select' && reasons.length === 1)
    if (isCarrier && origin === undefined) return tell(reasons, level)
    const remark = origin?.from === 'clause' ? remarkOf(origin) : {}
    const below = level === 'answer' ? [] : tell(reasons, level)
    return [
      { step: 'operation', op: node.op, ...wordsOf(id, remark.label, below), ...remark, ...said, ...because(below) },
    ]
  }

  /** Lists of conditions and choices say what they are by what stands beneath them, unless that is not told. */
  function wordsOf(
    id: NodeId,
    label: Text | undefined,
    below: readonly Step[],
  ): { readonly node?: NodeId; readonly label?: Text } {
    if (say === undefined) return { node: id }
    const { op } = nodeAt(id)
    return label !== undefined ||
      op === 'constant' ||
      (below.length > 0 && lists.has(op) && codeListOf(it.graph, id) === undefined)
      ? {}
      : { label: say(id) }
  }

  function told(id: NodeId, member: number): Step {
    const { op, origin } = nodeAt(id)
    const [first] = steps(id, member, origin === undefined && lists.has(op) ? 0 : 'answer') as readonly [Step]
    return 'because' in first || first.step === 'input' || first.step === 'parameter'
      ? first
      : onDemand(first, 'because', () => {
          given.clear()
          return steps(id, member, 0)[0]?.because
        })
  }

  /** For steps that find their reasons themselves. */
  const at = (level: Level): Storyteller => ({
    rules,
    it,
    told,
    stepsOf: (id, member) => (level === 'answer' ? [] : steps(id, member, level)),
  })

  const tell = (reasons: readonly Reason[], level: Level): readonly Step[] =>
    reasons.flatMap((one) => steps(one.node, one.member, one.inFull ? level : 'answer'))

  /** A variable with several formulas by scope stands on choices between them: the one taken is its formula, the scopes are reasons. */
  function variableStep(
    id: NodeId,
    member: number,
    { name, period, lawDay }: Extract<Origin, { from: 'variable' }>,
    said: Pick<Step, 'answer' | 'of'>,
    level: Level,
  ): Step {
    const { scopes, formula, inner } = formulaTaken(id, member)
    const key = `${id} ${nodeAt(id).entity === 'person' ? member : 0}`
    const again = level !== 'answer' && given.has(key)
    const cut = level !== 'answer' && !again && level >= deepest
    const isTold = level !== 'answer' && !again && !cut && said.answer.status !== 'not-applicable'
    if (isTold) given.add(key)
    const reasons = isTold ? [...scopes, inner].flatMap((one) => steps(one, member, level + 1)) : []
    const inForce = rules.variables[name]?.formulas[formula ?? -1]
    return {
      step: 'variable',
      name,
      ...labelOf(name),
      period,
      lawDay,
      ...(inForce && { formula: { ...datedOf(inForce), ...(inForce.label && { label: inForce.label }) } }),
      ...(again && { again }),
      ...(cut && { cut }),
      ...said,
      ...because(reasons),
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

  const parameterStep = (origin: Extract<Origin, { from: 'parameter' | 'unknown-law' }>) => {
    const entry = origin.from === 'parameter' ? rules.parameters[origin.name]?.values[origin.entry ?? -1] : undefined
    const { name, lawDay } = origin
    return { step: 'parameter', name, ...labelOf(name), lawDay, ...entryOf(entry) } as const
  }

  return at(0)
}

const lists: ReadonlySet<string> = new Set(['and', 'or', 'select'])

const because = (reasons: readonly Step[]) => (reasons.length > 0 ? { because: reasons } : {})

/** What only carries a value from one member to another says nothing of its own; nor does the choice of a value because it is known. */
const carriers: ReadonlySet<string> = new Set(['of-household', 'of-member', 'first-member'])

const remarkOf = ({ law, label }: Extract<Origin, { from: 'clause' }>) => ({
  ...(law !== undefined && { law }),
  ...(label && { label }),
})
