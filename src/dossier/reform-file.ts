import { Problems } from '#ground/problem'
import { type Reform, reform } from '#rules/2-ir/reform'
import { parseYaml, yamlLocator } from './parse.ts'
import { schemaProblems } from './schema-problem.ts'

/** The reforms in the text of a YAML or JSON file: one, or a list of them, each laid over the one before.
 *  @throws Problems all that is wrong, each with its line. Whether they fit a rule book is told by `applyReform`. */
export function reformsFrom(text: string, file: string): readonly Reform[] {
  const { records, problems } = parseYaml(text, file)
  if (problems.length > 0) throw new Problems(problems)
  if (records.length === 0)
    throw new Problems([{ code: 'not-a-record', facts: { kind: 'reform' }, position: { file, line: 1 } }])
  const locate = yamlLocator(text, file)
  const read = records.map(({ value, path }) => ({ path, parsed: reform.safeParse(value), name: nameIn(value) }))
  const wrong = read.flatMap(({ path, parsed, name }) =>
    parsed.success ? [] : schemaProblems(parsed.error.issues, name, (below) => locate([...path, ...below])),
  )
  if (wrong.length > 0) throw new Problems(wrong)
  return read.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : []))
}

function nameIn(value: unknown): string | undefined {
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined
  return typeof name === 'string' ? name : undefined
}
