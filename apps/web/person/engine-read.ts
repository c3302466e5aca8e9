import { periodText } from '#ground/period'
import { Problems } from '#ground/problem'
import type { Rules } from '#rules/2-ir/rules'
import { readCase } from '#rules/case-file'
import { namesOf } from '#rules/openfisca/names'
import type { Situation } from '#rules/openfisca/situation'
import { caseOf, type Fact, type Facts, type Home, type Household, plainHome, type Unit } from './household.ts'

/** A household from the text of a case file, YAML or JSON. @throws Problems what is wrong, with its line */
export function householdIn(text: string, file: string, rules: Rules): Household {
  const { situation, problems } = readCase(text, file, rules)
  if (situation === undefined) throw new Problems(problems)
  return householdOf(situation, rules)
}

function householdOf(situation: Situation, rules: Rules): Household {
  const { person, household } = namesOf(rules)
  const names = situation.names.get(person.key) ?? []
  const homes = situation.names.get(household.key) ?? []
  const members = situation.members.get(household.key) ?? []
  return {
    persons: names.map((name, at) => ({ name, facts: factsOf(situation, person.key, at) })),
    homes: homes.map((name, at) => ({
      name,
      facts: factsOf(situation, household.key, at),
      members: names.filter((_, place) => members[place]?.group === at),
    })),
    unsure: [],
  }
}

function factsOf({ inputs }: Situation, entity: string, at: number): Facts {
  const facts: Record<string, Fact> = {}
  for (const { variable, period, values, ...it } of inputs) {
    const value = values[at]
    if (it.entity !== entity || value === undefined) continue
    const before = facts[variable]
    if (period.unit === 'always') facts[variable] = value
    else facts[variable] = { ...(typeof before === 'object' ? before : {}), [periodText(period)]: value }
  }
  return facts
}

/** A household from what a link holds. What in it means nothing to these rules is left out, and named. */
export function householdFrom(
  held: unknown,
  rules: Rules,
): { readonly household?: Household; readonly leftOut: readonly string[] } {
  const leftOut: string[] = []
  const { p, h, u } = fieldsOf(held)
  const fits = (facts: Record<string, unknown>, entity: 'person' | 'household'): boolean => {
    const persons = { a: entity === 'person' ? facts : {} }
    const text = JSON.stringify({
      persons,
      households: { b: { members: ['a'], ...(entity === 'household' && facts) } },
    })
    return readCase(text, 'link', rules).situation !== undefined
  }
  const unitOf = (it: unknown, entity: 'person' | 'household'): Unit | undefined => {
    const { name, facts } = fieldsOf(it)
    if (typeof name !== 'string' || name === '' || name.length > mostLetters) {
      leftOut.push(shortened(it))
      return undefined
    }
    const given = Object.entries(fieldsOf(facts)).filter(([fact, value]) => {
      const isFact = isKnownFact(rules, fact, entity) && fits({ [fact]: value }, entity)
      if (!isFact) leftOut.push(`${name}/${fact}`)
      return isFact
    })
    return { name, facts: Object.fromEntries(given) as Facts }
  }
  const persons = distinct(listOf(p).flatMap((it) => unitOf(it, 'person') ?? []))
  const names = new Set(persons.map((it) => it.name))
  const homes = listOf(h).flatMap((it): readonly Home[] => {
    const home = unitOf(it, 'household')
    const members = listOf(fieldsOf(it)['members']).filter(
      (one): one is string => typeof one === 'string' && names.delete(one),
    )
    return home === undefined || members.length === 0 ? [] : [{ ...home, members }]
  })
  if (persons.length === 0) return { leftOut }
  const [first, ...others] = distinct(homes)
  const household: Household = {
    persons,
    // Whoever lives nowhere lives in the first household.
    homes: [{ name: plainHome, facts: {}, ...first, members: [...(first?.members ?? []), ...names] }, ...others],
    unsure: listOf(u).filter((it): it is string => typeof it === 'string'),
  }
  const whole = readCase(JSON.stringify(caseOf(household)), 'link', rules)
  return whole.situation === undefined ? { leftOut: [shortened(held)] } : { household, leftOut }
}

const isKnownFact = ({ inputs, variables }: Rules, fact: string, entity: 'person' | 'household'): boolean =>
  (inputs[fact] ?? variables[fact])?.entity === entity

const fieldsOf = (it: unknown): Readonly<Record<string, unknown>> =>
  typeof it === 'object' && it !== null && !Array.isArray(it) ? (it as Readonly<Record<string, unknown>>) : {}
const listOf = (it: unknown): readonly unknown[] => (Array.isArray(it) ? (it as readonly unknown[]) : [])
const distinct = <U extends Unit>(units: readonly U[]): readonly U[] =>
  [...new Map([...units].reverse().map((it) => [it.name, it])).values()].reverse()

const mostLetters = 80
const shortened = (it: unknown): string => {
  const text = typeof it === 'string' ? it : (JSON.stringify(it) ?? '')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
