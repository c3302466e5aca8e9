import { dayOf } from '#ground/calendar'
import type { Language, Text } from '#ground/text'
import { codeListOf } from './code-list.ts'
import type { Joining } from './expression.ts'
import type { Graph, Node, NodeId } from './graph.ts'
import type { ExpressionWords } from './print.ts'
import type { Rules } from './rules.ts'

/** What a node of a graph says, in the terms of the rule book: `Age ≥ Age of entitlement`. Variables, inputs and numbers of the law stand by their names. */
export function printedNode(
  graph: Graph,
  id: NodeId,
  rules: Rules,
  language: Language,
  words: ExpressionWords,
): string {
  const print = (id: NodeId, isInner: boolean): string => {
    const node = graph.nodes[id] as Node
    const said = labelOf(node, rules)
    if (said !== undefined) return said[language]
    const { op, args } = node
    if (op === 'name') return print(args[0] as NodeId, isInner)
    if (op === 'constant') return constant(node, rules, language, words)
    if (op === 'position') return words.position
    if (op === 'unknown' || op === 'column' || op === 'slot') return nameOf(graph, node)
    const list = codeListOf(graph, id)
    if (list !== undefined) {
      const { codes } = graph.nodes[list.value] as Node
      const named = list.codes.map((value) => constant({ ...node, kind: 'code', codes, value }, rules, language, words))
      return words.oneOf(print(list.value, true), named)
    }
    const text = words.joined[op as Joining](args.map((it) => print(it, true)))
    return isInner && args.length > 1 ? `(${text})` : text
  }
  return print(id, false)
}

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
