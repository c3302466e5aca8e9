import { z } from 'zod'
import type { AnyVerb } from './asked-input.ts'
import type { Schema } from './described.ts'

export const referTo = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

/** The fields of a verb as JSON Schema, each described in both languages. */
export function inputSchema(it: AnyVerb): Schema {
  const {
    $schema: _$schema,
    additionalProperties: _open,
    ...schema
  } = z.toJSONSchema(it.input, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const { vi, en } = jsonSchema as { vi?: string; en?: string }
      if (vi === undefined || en === undefined) return
      for (const key of ['vi', 'en', 'argument', 'file']) delete jsonSchema[key]
      jsonSchema.description = `${vi} / ${en}`
      jsonSchema['x-text'] = { vi, en }
    },
  })
  return schema
}

/** What the verbs answer with, each shape once: what several of them share stands by itself. */
export function outputComponents(verbs: readonly AnyVerb[]): Readonly<Record<string, Schema>> {
  const registry = z.registry<{ id: string }>()
  const byOutput = new Map<z.ZodType, string>()
  for (const { name, output } of verbs) {
    if (byOutput.has(output)) continue
    byOutput.set(output, name)
    registry.add(output, { id: name })
  }
  const { schemas } = z.toJSONSchema(registry, {
    io: 'output',
    reused: 'ref',
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
  })
  const written = JSON.parse(
    JSON.stringify(schemas).replaceAll('#/components/schemas/__shared#/$defs/', '#/components/schemas/shared-'),
  ) as Readonly<Record<string, Schema>>
  const { __shared: shared = {}, ...own } = written
  const parts = Object.entries((shared['$defs'] ?? {}) as Readonly<Record<string, Schema>>)
  const same = verbs.filter((it) => byOutput.get(it.output) !== it.name)
  return Object.fromEntries([
    ...Object.entries(own).map(([name, it]) => [name, withoutNames(it)] as const),
    ...same.map((it) => [it.name, referTo(byOutput.get(it.output) ?? '')] as const),
    ...parts.map(([name, it]) => [`shared-${name}`, withoutNames(it)] as const),
  ])
}

const withoutNames = ({ $schema: _$schema, $id: _$id, id: _id, ...it }: Schema): Schema => it
