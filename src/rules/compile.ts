import { z } from 'zod'
import { type Problem, Problems } from '#ground/problem'
import { rulesOn } from './1-language/between.ts'
import type { RuleBook } from './1-language/book.ts'
import { type Collected, collect } from './1-language/collect.ts'
import type { Definition, Section } from './1-language/definition.ts'
import type { Reform } from './1-language/reform.ts'
import { type Acts, actsCited, citationsIn, lawsCitedIn } from './2-ir/citation.ts'
import { type Reform as ReformData, reform } from './2-ir/reform.ts'
import { type Rules, rules } from './2-ir/rules.ts'
import { problemsOfRules } from './2-ir/well-formed-rules.ts'

/** A rule book as data. Names are in the order of their characters, and fields always in the same order, so that equal books give equal text.
 *  @param acts the country's legal acts by id: those that are cited go into the book, and one that is cited and not among them is a problem
 *  @throws Problems all that is wrong, each with where its author wrote it */
export function compile(book: RuleBook, acts?: Acts): Rules {
  const problems: Problem[] = []
  const collected = collect(book, problems)
  const sections = writtenSections(collected, book.facts, problems)
  if (acts !== undefined) problems.push(...actsNotFound(collected, sections, acts))
  if (problems.length > 0) throw new Problems(problems)
  const made = {
    name: book.id,
    label: book.name,
    currency: book.currency,
    ...(book.since !== undefined && { since: book.since }),
    ...(book.cases && { cases: book.cases }),
    ...(acts && { acts: actsCited(lawsCitedIn(sections), acts) }),
    ...sections,
  }
  const wrong = problemsOfRules(made).map((it) => located(it, collected))
  if (wrong.length > 0) throw new Problems(wrong)
  return made
}

/** A reform as data. Whether it fits its book is told by `applyReform`.
 *  @throws Problems all that is wrong, each with where its author wrote it */
export function compileReform(it: Reform): ReformData {
  const problems: Problem[] = []
  const before = collectedOf(it.of)
  const collected = collect({ parts: it.parts ?? [], place: it.place }, problems, before)
  const adds = writtenSections(collected, factsOf(it.of), problems)
  const changes = writtenChanges(it, collected, before)
  const filled = Object.fromEntries(Object.entries(adds).filter(([, one]) => Object.keys(one).length > 0))
  const made = {
    name: it.id,
    label: it.name,
    ...(it.note && { note: it.note }),
    ...changes,
    ...(Object.keys(filled).length > 0 && { adds: filled }),
  }
  for (const field of fieldsOf(reform.safeParse(made).error?.issues ?? []))
    problems.push({ code: 'wrong-definition', facts: { name: it.id, field }, ...collected.positionOf(it.place) })
  if (problems.length > 0) throw new Problems(problems)
  return made
}

/** What the changes of a reform say, each under what it changes; and what its rules between schemes make of schemes that were there before. */
function writtenChanges(it: Reform, collected: Collected, before: Collected): Record<string, Record<string, unknown>> {
  const changes: Record<string, Record<string, unknown>> = {}
  const put = (section: string, name: string, data: unknown) => {
    const of = (changes[section] ??= {})
    const earlier = of[name]
    of[name] =
      Array.isArray(earlier) && Array.isArray(data) ? [...(earlier as unknown[]), ...(data as unknown[])] : data
  }
  for (const change of it.changes ?? []) {
    const names = collected.namesFor(it.id, change.of)
    put(change.section, names.of(change.of), change.data(names))
  }
  for (const [definition, name] of before.names) {
    const names = collected.namesFor(name, definition as Definition)
    if (
      definition.section !== 'schemes' ||
      names.between(definition).length === rulesOn(definition, before.rules).length
    )
      continue
    const { amount, exclusions } = (definition as Definition<'schemes'>).data(names, name)
    const [due] = [...before.names].find(([one, called]) => one.section === 'variables' && called === amount) ?? []
    put('formulas', amount, (due as Definition<'variables'>).data(names, amount).formulas)
    put('exclusions', name, exclusions)
  }
  return changes
}

/** Names and rules of the book that a reform changes, and of the reforms before it. What is wrong with them is told where they are compiled. */
const collectedOf = (it: RuleBook | Reform): Collected =>
  collect({ parts: it.parts ?? [], place: it.place }, [], 'of' in it ? collectedOf(it.of) : undefined)

const factsOf = (it: RuleBook | Reform): z.ZodType | undefined => ('of' in it ? factsOf(it.of) : it.facts)

/** Acts that definitions cite and nobody lists, each once for every definition. */
const actsNotFound = ({ definitions, positionOf }: Collected, sections: Sections, acts: Acts): readonly Problem[] =>
  definitions.flatMap(({ name, definition }) => {
    const cited = [...lawsCitedIn(sections[definition.section][name])].flatMap((it) => citationsIn(it))
    const unknown = new Set(cited.map((it) => it.act).filter((it) => acts[it] === undefined))
    return [...unknown].map((act) => ({ code: 'no-such-act', facts: { name, act }, ...positionOf(definition.place) }))
  })

type Sections = Omit<Rules, 'name' | 'label' | 'currency' | 'since' | 'cases' | 'acts'>

/** Every definition as data, under its name. What is wrong with one is added to `problems`. */
function writtenSections(collected: Collected, facts: z.ZodType | undefined, problems: Problem[]): Sections {
  const sections = Object.fromEntries(sectionNames.map((it) => [it, {}])) as Record<Section, Record<string, unknown>>
  const ordered = [...collected.definitions].sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const { name, definition } of ordered) {
    const position = collected.positionOf(definition.place)
    const data = dataOf(definition, name, collected)
    if (data instanceof TypeError) {
      problems.push({ code: 'not-a-rule-value', facts: { name, reason: data.message }, ...position })
      continue
    }
    sections[definition.section][name] = data
    problems.push(...problemsOf(definition, name, data, facts).map((it) => ({ ...it, ...position })))
  }
  return sections as Sections
}

/** A definition as data. Where no editor checks types, a text or a function can stand where a value should, and writing it fails: the fault is then the answer. */
function dataOf(definition: Definition, name: string, collected: Collected): object | TypeError {
  try {
    return definition.data(collected.namesFor(name, definition), name)
  } catch (error) {
    if (error instanceof TypeError) return error
    throw error
  }
}

/** A problem of the finished rules, with where the definition stands that it is about. */
function located(it: Problem, { definitions, positionOf }: Collected): Problem {
  const names = [it.facts['at'], ...(Array.isArray(it.facts['path']) ? (it.facts['path'] as unknown[]) : [])]
  const found = definitions.find(({ name }) => names.includes(name))
  return { ...it, ...positionOf(found?.definition.place) }
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
function problemsOf(
  definition: Definition,
  name: string,
  data: unknown,
  schema: z.ZodType | undefined,
): readonly Problem[] {
  const shape = rules.shape[definition.section].valueType
  const wrong = shape.safeParse(data).error?.issues ?? []
  const facts = definition.section === 'schemes' ? (data as Rules['schemes'][string]).facts : undefined
  const unfit = facts === undefined ? [] : ((schema ?? z.strictObject({})).safeParse(facts).error?.issues ?? [])
  return [
    ...fieldsOf(wrong).map((field) => ({ code: 'wrong-definition', facts: { name, field, ...given(data, field) } })),
    ...fieldsOf(unfit).map((field) => ({ code: 'wrong-scheme-facts', facts: { scheme: name, field } })),
  ]
}

/** Fields that are wrong, each once. */
const fieldsOf = (issues: readonly z.core.$ZodIssue[]): readonly string[] => [...new Set(issues.map(fieldOf))]

/** The innermost field that is wrong. */
function fieldOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return [...issue.path, issue.keys[0]].join('.')
  return issue.path.join('.')
}

/** What stands in a field, where it can be quoted: authors know what they wrote better than how it is kept. */
function given(data: unknown, field: string): { readonly given?: string } {
  const value = field
    .split('.')
    .reduce<unknown>((it, key) => (it === null || typeof it !== 'object' ? undefined : Reflect.get(it, key)), data)
  return (typeof value === 'string' && value !== '') || Number.isFinite(value) ? { given: String(value) } : {}
}
