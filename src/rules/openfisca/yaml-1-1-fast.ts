import yaml from 'js-yaml'
import type { Position } from '#ground/problem'
import { isWrittenInThousands, plainScalar } from './scalar.ts'
import { nameFrom, type Written, type WrittenEntry } from './yaml-1-1.ts'

/** Reads a YAML text as `readYaml` does, four times as fast (`bench/openfisca.ts`), but without places in the file; nothing where the text is unusual or broken,
 *  so that the plain version has to be asked. */
export function readYamlFast(text: string, file: string): Written | undefined {
  if (mayHoldAlias.test(text)) return undefined
  try {
    return writtenOf(yaml.load(text, { schema }), { file })
  } catch {
    return undefined
  }
}

const mayHoldAlias = /(?:^|[\s[{,:-])\*/

/** What is written without quotes: whoever reads it decides what it says. */
class Plain {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  get [Symbol.toStringTag](): string {
    return 'Plain'
  }
  /** As a name of a mapping: the mark keeps it in its place, which names that are numbers lose in an object. */
  toString(): string {
    return `${mark}${this.text}`
  }
}

const mark = '\u0001'

const schema = yaml.FAILSAFE_SCHEMA.extend({
  implicit: [
    new yaml.Type('tag:yaml.org,2002:plain', { kind: 'scalar', construct: (text: string) => new Plain(text) }),
  ],
})

/** @throws Unusual where the plain version has to be asked */
function writtenOf(value: unknown, position: Position): Written {
  if (value instanceof Plain) {
    const inThousands = isWrittenInThousands(value.text) ? { inThousands: value.text } : {}
    return { kind: 'scalar', value: plainScalar(value.text), ...inThousands, position }
  }
  if (value === null || value === undefined) return { kind: 'scalar', value: null, position }
  if (typeof value === 'string') return { kind: 'scalar', value, position }
  if (Array.isArray(value)) return { kind: 'list', items: value.map((it) => writtenOf(it, position)), position }
  const names = new Set<string>()
  const entries = Object.entries(value).map(([key, it]): WrittenEntry => {
    const isPlain = key.startsWith(mark)
    if (key === `${mark}<<` || (!isPlain && /^\d+$/.test(key))) throw new Unusual()
    const name = isPlain ? nameFrom(key.slice(1)) : key
    if (names.has(name)) throw new Unusual()
    names.add(name)
    return { name, value: writtenOf(it, position), position }
  })
  return { kind: 'map', entries, position }
}

class Unusual extends Error {}
