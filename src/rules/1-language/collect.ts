import type { Position, Problem } from '#ground/problem'
import { isRule, type RuleBetween, rulesAbout, rulesOn } from './between.ts'
import type { RuleBook } from './book.ts'
import { type Definition, type Group, group, kebab, type Section } from './definition.ts'
import { type Place, relativePlace } from './place.ts'
import type { Defined, Names } from './write.ts'

/** The definitions of a rule book under their names, and what is needed to write them as data. */
export type Collected = {
  /** All names, those of the book before among them. */
  readonly names: ReadonlyMap<Defined, string>
  /** All rules between schemes, those of the book before among them. */
  readonly rules: ReadonlySet<RuleBetween>
  /** New ones, in the order of the parts. */
  readonly definitions: readonly { readonly name: string; readonly definition: Definition }[]
  /** Names, as seen by the definition that is being written. */
  readonly namesFor: (name: string, definition: Definition) => Names
  /** Where an author wrote something, as seen from the file of the book. */
  readonly positionOf: (place: Place | undefined) => { readonly position?: Position }
}

/** Gives every definition of a book its name. What is wrong is added to `problems`. `before` is the book that a reform changes. */
export function collect(book: Pick<RuleBook, 'parts' | 'place'>, problems: Problem[], before?: Collected): Collected {
  const names = new Map(before?.names)
  const rules = new Set<RuleBetween>(before?.rules)
  const taken = new Map<string, Definition>()
  const definitions: { name: string; definition: Definition }[] = []
  const positionOf = (place: Place | undefined) =>
    place === undefined ? {} : { position: positionFrom(relativePlace(place, book.place)) }

  for (const part of book.parts)
    for (const [key, thing] of Object.entries(part)) {
      if (isRule(thing)) rules.add(thing)
      for (const { name, definition } of definitionsIn(key, thing)) add(name, definition)
    }
  for (const { name, definition } of definitions)
    if (definition.section === 'schemes')
      for (const rule of rulesAbout(definition))
        if (!rules.has(rule))
          problems.push({
            code: 'rule-not-collected',
            facts: { scheme: name, law: rule.law },
            ...positionOf(rule.place),
          })

  function add(name: string, definition: Definition): void {
    const other = names.get(definition)
    if (other !== undefined) {
      if (other !== name) report('definition-under-two-names', definition, { names: [other, name] })
      return
    }
    names.set(definition, name)
    if (!/^[a-z][a-z0-9]*([_/.-][a-z0-9]+)*$/i.test(name)) report('wrong-rule-name', definition, { name })
    const key = `${spaceOf(definition.section)} ${name}`
    const first = taken.get(key)
    if (first !== undefined) {
      const { position } = positionOf(first.place)
      report('name-taken', definition, { name, first: position })
      return
    }
    taken.set(key, definition)
    definitions.push({ name, definition })
  }

  function report(code: Code, definition: Defined, facts: Readonly<Record<string, unknown>>): void {
    problems.push({ code, facts, ...positionOf(definition.place) })
  }

  function namesFor(user: string, using: Definition): Names {
    const of = (definition: Defined): string => {
      const name = names.get(definition)
      if (name === undefined) report('definition-not-collected', definition, { name: definition.name, usedBy: user })
      return name ?? '?'
    }
    return {
      of,
      ofScope: (definition) => {
        if (definition !== undefined) return of(definition)
        report('scope-not-defined', using, { name: user })
        return '?'
      },
      between: (scheme) => rulesOn(scheme, rules),
      report: (code, facts) => report(code, using, { name: user, ...facts }),
    }
  }

  return { names, rules, definitions, namesFor, positionOf }
}

type Code =
  | 'definition-not-collected'
  | 'definition-under-two-names'
  | 'name-taken'
  | 'wrong-rule-name'
  | 'scope-not-defined'
  | 'value-without-date'

/** A scheme and its amount have one name, and enumerations names of their own; all that a rule reads shares one space of names. */
const spaceOf = (section: Section): string => (section === 'schemes' || section === 'enumerations' ? section : 'read')

const positionFrom = ({ file, line, column }: Place): Position => ({ file, line, column })

function definitionsIn(
  key: string,
  thing: unknown,
): readonly { readonly name: string; readonly definition: Definition }[] {
  if (typeof thing !== 'object' || thing === null) return []
  const own = (definition: Definition): string => definition.id ?? kebab(key)
  if (isGroup(thing)) {
    const whole = thing[group][0]?.definition
    return thing[group].map(({ definition, ending }) => ({
      definition,
      name: definition.id ?? `${whole === undefined ? '' : own(whole)}${ending ?? ''}`,
    }))
  }
  if ('section' in thing) return [{ name: own(thing as Definition), definition: thing as Definition }]
  const definition = (thing as { readonly definition?: Definition }).definition
  return definition === undefined ? [] : [{ name: own(definition), definition }]
}

const isGroup = (it: object): it is Group => group in it
