import { Document, type Node, Pair, Scalar as ScalarNode, YAMLMap, YAMLSeq } from 'yaml'
import { plainScalar, type Scalar, scalarText } from './scalar.ts'

/** What can be written: scalars, lists, and names with values, in their order. */
export type Writable =
  | Scalar
  | readonly Writable[]
  | ReadonlyMap<string, Writable>
  | { readonly [name: string]: Writable }

/** A value as a YAML 1.1 text. Text and names that a YAML 1.1 loader would take for something else are quoted; `readYaml` reads all of it back. */
export function yamlText(value: Writable): string {
  const document = new Document(null, { schema: 'failsafe' })
  document.contents = nodeOf(value) as typeof document.contents
  return document.toString({ lineWidth: 0 })
}

function nodeOf(value: Writable): Node {
  if (value === null || typeof value !== 'object') return scalarNode(value)
  if (isList(value)) {
    const list = new YAMLSeq()
    list.items.push(...value.map(nodeOf))
    list.flow = value.length === 0
    return list
  }
  const map = new YAMLMap<Node, Node>()
  for (const [name, it] of value instanceof Map ? value : Object.entries(value))
    map.items.push(new Pair(nameNode(name), nodeOf(it)))
  map.flow = map.items.length === 0
  return map
}

const isList = (value: object): value is readonly Writable[] => Array.isArray(value)

function scalarNode(value: Scalar): ScalarNode {
  if (typeof value !== 'string') return plain(scalarText(value))
  return plainScalar(value) === value && !blanksAtLineEnds.test(value) ? new ScalarNode(value) : quoted(value)
}

/** Lines that begin or end with a blank do not survive in a text of several lines without quotes. */
const blanksAtLineEnds = /(?:^|\n)[ \t].*\n|[ \t]\n|\n[ \t]/

/** Names of years stay text for loaders that tell numbers from text. */
const nameNode = (name: string): ScalarNode =>
  plainScalar(name) === name && name !== '<<' ? new ScalarNode(name) : quoted(name)

function plain(text: string): ScalarNode {
  const node = new ScalarNode(text)
  node.type = 'PLAIN'
  return node
}

function quoted(text: string): ScalarNode {
  const node = new ScalarNode(text)
  node.type = 'QUOTE_DOUBLE'
  return node
}
