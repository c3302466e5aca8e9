import { parseDocument, stringify } from 'yaml'
import type { Layer } from './folder.ts'
import { type Kind, kinds } from './kinds.ts'

type Plain = Readonly<Record<string, unknown>>

/** Records as a file of a dossier, such that reading it gives the same records. What a reader would fill in by itself is
 *  left out. */
export const recordsText = (kind: Kind, records: readonly object[]): string =>
  stringify(
    records.map((it) => withoutDefaults(kind, asWritten(it) as Plain)),
    { lineWidth: 120, aliasDuplicateObjects: false },
  )

/** The same record as a person would write it. A quantity in memory is a relation and a number; in a file it is text. */
function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWritten)
  if (typeof value !== 'object' || value === null) return value
  const { relation, value: number, upper } = value as Plain
  if (typeof relation === 'string' && typeof number === 'number')
    return typeof upper === 'number' ? `${number}..${upper}` : relation === '=' ? number : `${relation} ${number}`
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, asWritten(it)]))
}

function withoutDefaults(kind: Kind, record: Plain): Plain {
  const whole = JSON.stringify(kinds[kind].parse(record))
  return Object.keys(record).reduce<Plain>((kept, field) => {
    const { [field]: _left, ...rest } = kept
    const result = kinds[kind].safeParse(rest)
    return result.success && JSON.stringify(result.data) === whole ? rest : kept
  }, record)
}

/** A manifest with one more folder; comments and order of the others stay as they are.
 *  @param at `first` lays it below all others, `last` above them. */
export function withLayer(
  manifest: string,
  layer: Partial<Layer> & Pick<Layer, 'folder'>,
  at: 'first' | 'last',
): string {
  const document = parseDocument(manifest)
  const layers = document.toJS() as { layers: readonly Layer[] }
  const others = layers.layers.filter((it) => it.folder !== layer.folder)
  document.set('layers', at === 'first' ? [layer, ...others] : [...others, layer])
  return document.toString({ lineWidth: 120 })
}
