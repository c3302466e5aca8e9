import { authoringSchemas } from '#dossier/schemas'
import { writeFiles } from '../apps/cli/files.ts'

/** Writes the JSON Schema of every kind of record to `schemas/`, where the editor settings look for them. */
await writeFiles('schemas', new Map([...authoringSchemas()].map(([name, schema]) => [name, () => schema])))
