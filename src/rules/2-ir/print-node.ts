import { dayOf } from '#ground/calendar'
import type { Language, Text } from '#ground/text'
import { codeListOf } from './code-list.ts'
import type { Joining } from './expression.ts'
import type { Graph, Node, NodeId } from './graph.ts'
import { type ExpressionWords, holds, leansLeft } from './print.ts'
import type { Rules } from './rules.ts'
import { countedConditions } from './sums.ts'

/** What a node of a graph says, in the terms of the rule book: `Age ≥ Age of entitlement`. Variables, inputs and numbers of the law stand by their names. */
export function printedNode(
  graph: Graph,
  id: NodeId,
  rules: Rules,
  language: Language,
  words: ExpressionWords,
): string {
  const print = (id: NodeId, around: number, isLast = false): string => {
    const node = graph.nodes[id] as Node
    const said = labelOf(node, rules)
    if (said !== undefined) return said[language]
    const { op, args } = node
    if (op === 'name') return print(args[0] as NodeId, around, isLast)
    if (op === 'constant') return constant(node, rules, language, words)
    if (op === 'position') return words.position
    if (op === 'unknown' || op === 'column' || op === 'slot') return nameOf(graph, node)
    const list = codeListOf(graph, id)
    if (list !== undefined) {
      const { codes } = graph.nodes[list.value] as Node
      const named = list.codes.map((value) => constant({ ...node, kind: 'code', codes, value }, rules, language, words))
      return words.oneOf(print(list.value, 9), named)
    }
    const counted = countedConditions(graph, id)
    if (counted !== undefined) return words.howMany(counted.map((it) => print(it, 0)))
    const own = holds[op as Joining] ?? (trailing.has(op) ? 5.5 : undefined)
    const text = words.joined[op as Joining](
      args.map((it, at) => print(it, own === 5.5 ? 0 : (own ?? 0), at > 0 && leansLeft.has(op))),
    )
    return own !== undefined && (own < around || (own === around && isLast) || (op === 'and' && around === holds.or))
      ? `(${text})`
      : text
  }
  return print(id, 0)
}

/** What is said behind a value would be taken for a part of what follows it. */
const trailing: ReadonlySet<string> = new Set([
  'round-half-up',
  'round-half-even',
  'round-down',
  'round-up',
  'add-months',
])

/** The words that the author or the rule book has for a node. */
function labelOf({ origin }: Node, rules: Rules): Text | undefined {
  if (origin === undefined) return undefined
  if (origin.from === 'clause') return origin.label
  if (!('name' in origin)) return undefined
  const { inputs, variables, parameters, scales, tables } = rules
  const { name } = origin
  return (inputs[name] ?? variables[name] ?? parameters[name] ?? scales[name] ?? tables[name])?.label
}

const nameOf = ({ columns, slots }: Graph, { op, index }: Node): string =>
  (op === 'column' ? columns[index ?? -1]?.input : slots[index ?? -1]?.name) ?? '?'

function constant(
  { kind, value = 0, unit, codes }: Node,
  rules: Rules,
  language: Language,
  words: ExpressionWords,
): string {
  if (kind === 'truth') return words.truth(value !== 0)
  if (kind === 'date') return words.date(dayOf(value))
  if (kind === 'number') return words.number(value, unit ?? '1')
  const code = rules.enumerations[codes ?? '']?.codes[value]
  return code?.label[language] ?? String(value)
}
