import type { z } from 'zod'
import type { Position, Problem } from '#ground/problem'
import { languages } from '#ground/text'

type Issue = z.core.$ZodIssue

/** Turns what the schema library found into problems of ours: what is wrong, in which field, and where. */
export function schemaProblems(
  issues: readonly Issue[],
  record: string | undefined,
  locate: (path: readonly (string | number)[]) => Position,
): readonly Problem[] {
  return issues.map((issue) => {
    const { path, code, facts } = explain(issue, [])
    const position = locate(path)
    return { code, facts: { record: record ?? '?', field: path.join('.'), ...facts }, position }
  })
}

type Explained = {
  readonly code: string
  readonly path: readonly (string | number)[]
  readonly facts: Readonly<Record<string, unknown>>
}

function explain(issue: Issue, above: readonly (string | number)[]): Explained {
  const path = [...above, ...(issue.path as (string | number)[])]
  switch (issue.code) {
    case 'invalid_union':
      return explainUnion(issue.errors, path)
    case 'unrecognized_keys':
      return { code: 'unknown-field', path: [...path, issue.keys[0] ?? ''], facts: { fields: issue.keys } }
    case 'custom':
      return { code: (issue.params?.['code'] as string | undefined) ?? 'wrong-value', path, facts: {} }
    case 'invalid_type':
      if (isAbsent(issue)) {
        const last = path.at(-1)
        const translation = languages.find((it) => it === last)
        return translation === undefined
          ? { code: 'missing-field', path, facts: { expected: issue.expected } }
          : { code: 'missing-translation', path, facts: { language: translation } }
      }
      return { code: 'wrong-value', path, facts: { expected: issue.expected } }
    case 'invalid_value':
      return { code: 'wrong-value', path, facts: { expected: issue.values.join(' | ') } }
    case 'invalid_format':
      return { code: 'wrong-value', path, facts: formatFacts(issue.pattern) }
    default:
      return { code: 'wrong-value', path, facts: { expected: issue.message } }
  }
}

/** What is wanted where a pattern says it: an example, which reads the same in every language. */
const examples: Readonly<Record<string, string>> = {
  '/^[A-Z]{3}$/': 'VND, USD, EUR',
  '/^-?\\d+(\\.\\d+)?$/': '1250000, 12.5',
  '/^\\d+(\\.\\d+)? [A-Z]{3}$/': '2000000 USD',
  '/^[A-Za-z0-9][A-Za-z0-9._:/()-]*$/': 'ten-khong-dau-1',
  '/^\\d+\\.\\.\\d*$/': '60.., 0..15',
}

function formatFacts(pattern: string | undefined): { expected?: string } {
  const example = examples[pattern ?? '']
  return example === undefined ? {} : { expected: example }
}

const isAbsent = (issue: Issue): boolean => issue.message.endsWith('received undefined')

/** Of several readings of a field, the one that got furthest says best what the author meant. */
function explainUnion(branches: readonly (readonly Issue[])[], path: readonly (string | number)[]): Explained {
  const explained = branches.flatMap((issues) => issues.slice(0, 1).map((it) => explain(it, path)))
  const best = explained.sort((a, b) => b.path.length - a.path.length || rank(b.code) - rank(a.code))[0]
  return best ?? { code: 'wrong-value', path, facts: {} }
}

const rank = (code: string): number => (code === 'wrong-value' ? 0 : 1)
