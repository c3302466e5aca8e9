import { type Problem, Problems } from '#ground/problem'
import { type RulesFile, rulesFile } from '#rules/2-ir/reform'
import { problemsOfRules } from '#rules/2-ir/well-formed-rules'
import { schemaProblems } from './schema-problem.ts'

/** A rule book or reform as its file holds it: two spaces, one line end at the end. Equal data gives the same bytes. */
export const dataText = (it: unknown): string => `${JSON.stringify(it, null, 2)}\n`

/** The rule book in the text of a `rules.json`.
 *  @throws Problems all that is wrong with it, each with the way to its place in the file */
export function rulesFrom(text: string, file: string): RulesFile {
  const read = rulesFile.safeParse(valueOf(text, file))
  if (!read.success) throw new Problems(schemaProblems(read.error.issues, file, () => ({ file })))
  const wrong = problemsOfRules(read.data)
  if (wrong.length > 0) throw new Problems(wrong.map((it): Problem => ({ ...it, position: { file } })))
  return read.data
}

function valueOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1]
    const line = at === undefined ? undefined : text.slice(0, Number(at)).split('\n').length
    throw new Problems([
      { code: 'broken-json', facts: {}, position: { file, ...(line === undefined ? {} : { line }) } },
    ])
  }
}
