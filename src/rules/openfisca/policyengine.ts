import type { DatedParameter, Metadata, ParameterNode, ParameterTree } from './parameters.ts'

/** How a parameter grows after its last value, as PolicyEngine notes it: with another parameter, or by itself (`self`). */
export type Uprating = {
  readonly parameter: string
  readonly rounding?: { readonly type: 'nearest' | 'upwards' | 'downwards'; readonly interval: number }
}

/** The uprating a parameter states: a name, or an object with `parameter` and `rounding`; a bare number rounds to the nearest. */
export function upratingOf({ metadata }: Pick<DatedParameter, 'metadata'>): Uprating | undefined {
  const stated = metadata['uprating']
  if (typeof stated === 'string') return { parameter: stated }
  if (!isObject(stated) || typeof stated['parameter'] !== 'string') return undefined
  const { parameter, rounding } = stated
  if (typeof rounding === 'number') return { parameter, rounding: { type: 'nearest', interval: rounding } }
  if (!isObject(rounding) || typeof rounding['interval'] !== 'number') return { parameter }
  const type = (['upwards', 'downwards'] as const).find((it) => it === rounding['type']) ?? 'nearest'
  return { parameter, rounding: { type, interval: rounding['interval'] } }
}

/** Names of the enumerations or ranges by which the children of a node are broken down. */
export function breakdownOf({ metadata }: Pick<ParameterNode, 'metadata'>): readonly string[] {
  const stated = metadata['breakdown']
  return isList(stated) ? stated.map(String) : []
}

const isObject = (it: unknown): it is Metadata => typeof it === 'object' && it !== null && !isList(it)

const isList = (it: unknown): it is readonly unknown[] => Array.isArray(it)

const ownOnly = new Set(['breakdown', 'label', 'name', 'description'])

/** The tree after nodes that say `propagate_metadata_to_children` have handed theirs to all below; what they hand down stands over what was there. */
export function withMetadataPassedDown(tree: ParameterNode, from: Metadata = {}): ParameterNode {
  const metadata = { ...tree.metadata, ...from }
  const passed = metadata['propagate_metadata_to_children'] === true ? passedOn(metadata) : {}
  const children = [...tree.children].map(([name, child]): readonly [string, ParameterTree] => [
    name,
    child.kind === 'node'
      ? withMetadataPassedDown(child, passed)
      : { ...child, metadata: { ...child.metadata, ...passed } },
  ])
  return { ...tree, metadata, children: new Map(children) }
}

const passedOn = (metadata: Metadata): Metadata =>
  Object.fromEntries(Object.entries(metadata).filter(([name]) => !ownOnly.has(name)))
