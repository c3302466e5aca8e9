import type { Language } from '#ground/text'
import { ruleWords } from '#messages/rule-words'
import type { RulesGraph } from '#rules/views/shape-rules'

/** A graph of rules as Graphviz reads it; arrows lead from what reads to what is read. */
export function dotOf(it: RulesGraph, language: Language): string {
  const nodes = it.nodes.map(
    (one) =>
      `  ${quoted(one.name)} [label=${quoted(`${one.label[language]}\n${one.name}`)}, shape=${shapes[one.part]}]`,
  )
  const edges = it.edges.map(({ from, to }) => `  ${quoted(from)} -> ${quoted(to)}`)
  return ['digraph rules {', '  rankdir=LR', ...nodes, ...edges, '}', ''].join('\n')
}

type Part = RulesGraph['nodes'][number]['part']

const shapes: Readonly<Record<Part, string>> = {
  scheme: 'doubleoctagon',
  variable: 'box',
  input: 'ellipse',
  parameter: 'note',
  scale: 'note',
  table: 'note',
}

const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`

/** The same graph as Mermaid reads it. */
export function mermaidOf(it: RulesGraph, language: Language): string {
  const places = new Map(it.nodes.map((one, at) => [one.name, `n${at}`]))
  const nodes = it.nodes.map((one) => {
    const words = `${one.label[language]}<br/>${ruleWords[language].part[one.part]}: ${one.name}`
    return `  ${places.get(one.name)}["${words.replaceAll('"', '#quot;')}"]`
  })
  const edges = it.edges.map(({ from, to }) => `  ${places.get(from)} --> ${places.get(to)}`)
  return ['flowchart LR', ...nodes, ...edges, ''].join('\n')
}
