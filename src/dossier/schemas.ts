import { z } from 'zod'
import { manifest } from './folder.ts'
import { kindNames, kinds } from './kinds.ts'

/** JSON Schema of what an author writes, by file name: one record of a kind or a list of them. An editor that is given
 *  them completes field names and marks errors while typing. */
export function authoringSchemas(): ReadonlyMap<string, string> {
  const schemas = new Map<string, z.ZodType>([['dossier', manifest]])
  for (const kind of kindNames) schemas.set(kind, z.union([kinds[kind], z.array(kinds[kind])]))
  return new Map([...schemas].map(([name, schema]) => [`${name}.schema.json`, schemaText(schema)]))
}

const schemaText = (schema: z.ZodType): string =>
  `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`
