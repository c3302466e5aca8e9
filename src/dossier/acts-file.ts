import { z } from 'zod'
import { Problems } from '#ground/problem'
import type { Acts } from '#rules/2-ir/citation'
import type { Act } from '#rules/2-ir/rules'
import { legalAct } from '#vocabulary/law'
import { parseYaml, yamlLocator } from './parse.ts'
import { schemaProblems } from './schema-problem.ts'

const { id, number, kind, title } = legalAct.shape
const named = z.array(z.object({ id, number, kind, title }))

/** What the file of a dossier's legal acts says of each act that rules may cite. What else stands there is the dossier's to check.
 *  @throws Problems where an act has no number or kind, with file and line */
export function actsFrom(text: string, file: string): Acts {
  const { records, problems } = parseYaml(text, file)
  if (problems.length > 0) throw new Problems(problems)
  const read = named.safeParse(records.map((it) => it.value))
  if (!read.success) throw new Problems(schemaProblems(read.error.issues, file, yamlLocator(text, file)))
  return Object.fromEntries(
    read.data.map((it): [string, Act] => [
      it.id,
      { number: it.number, kind: it.kind, ...(typeof it.title === 'object' ? { title: it.title } : {}) },
    ]),
  )
}
