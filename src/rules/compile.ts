import { z } from 'zod'
import { type Problem, Problems } from '#ground/problem'
import type { RuleBook } from './1-language/book.ts'
import { collect } from './1-language/collect.ts'
import type { Definition, Section } from './1-language/definition.ts'
import { type Rules, rules } from './2-ir/rules.ts'
import { problemsOfRules } from './2-ir/well-formed-rules.ts'

/** A rule book as data. Names are in the order of their characters, and fields always in the same order, so that equal books give equal text.
 *  @throws Problems all that is wrong, each with where its author wrote it */
export function compile(book: RuleBook): Rules {
  const problems: Problem[] = []
  const { definitions, namesFor, positionOf } = collect(book, problems)
  const sections = Object.fromEntries(sectionNames.map((it) => [it, {}])) as Record<Section, Record<string, unknown>>
  const ordered = [...definitions].sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const { name, definition } of ordered) {
    const data = definition.data(namesFor(name, definition), name)
    sections[definition.section][name] = data
    problems.push(...problemsOf(definition, name, data, book).map((it) => ({ ...it, ...positionOf(definition.place) })))
  }
  if (problems.length > 0) throw new Problems(problems)
  const made = { name: book.id, label: book.name, currency: book.currency, ...sections } as Rules
  const places = new Map(definitions.map(({ name, definition }) => [name, definition.place]))
  const wrong = problemsOfRules(made).map((it) => ({ ...it, ...positionOf(places.get(String(it.facts['at']))) }))
  if (wrong.length > 0) throw new Problems(wrong)
  return made
}

const sectionNames = [
  'enumerations',
  'parameters',
  'scales',
  'tables',
  'inputs',
  'variables',
  'schemes',
] as const satisfies readonly Section[]

/** What the schema of a section finds in a definition, and the country's in the facts of a scheme. */
function problemsOf(definition: Definition, name: string, data: unknown, book: RuleBook): readonly Problem[] {
  const shape = rules.shape[definition.section].valueType
  const wrong = shape.safeParse(data).error?.issues ?? []
  const facts = definition.section === 'schemes' ? (data as Rules['schemes'][string]).facts : undefined
  const unfit = facts === undefined ? [] : ((book.facts ?? z.strictObject({})).safeParse(facts).error?.issues ?? [])
  return [
    ...wrong.map((it) => ({ code: 'wrong-definition', facts: { name, field: fieldOf(it) } })),
    ...unfit.map((it) => ({ code: 'wrong-scheme-facts', facts: { scheme: name, field: fieldOf(it) } })),
  ]
}

/** The innermost field that is wrong. */
function fieldOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return [...issue.path, issue.keys[0]].join('.')
  return issue.path.join('.')
}
