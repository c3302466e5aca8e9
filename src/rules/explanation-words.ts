import type { Text } from '#ground/text'
import type { Graph, NodeId } from './2-ir/graph.ts'
import { printedNode } from './2-ir/print-node.ts'
import type { Rules } from './2-ir/rules.ts'
import type { WordsOfExpressions } from './views/show-rule.ts'

/** What the nodes of a graph say in both languages, by the words of their formulas. What was said once is kept as long as the graph is. */
export function wordsOfNodes(graph: Graph, rules: Rules, words: WordsOfExpressions): (node: NodeId) => Text {
  const found = kept.get(graph) ?? new Map<NodeId, Text>()
  kept.set(graph, found)
  return (node) => {
    const said = found.get(node) ?? {
      vi: printedNode(graph, node, rules, 'vi', words.vi),
      en: printedNode(graph, node, rules, 'en', words.en),
    }
    found.set(node, said)
    return said
  }
}

const kept = new WeakMap<Graph, Map<NodeId, Text>>()
