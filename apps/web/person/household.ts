/** A household as somebody describes it: only what was said. What stands in nobody's facts is unknown. */
export type Household = {
  readonly persons: readonly Unit[]
  readonly homes: readonly Home[]
  /** Facts that somebody was asked for and does not know, as `personOrHome/fact`: they are not asked again. */
  readonly unsure: readonly string[]
}

export type Unit = { readonly name: string; readonly facts: Facts }
export type Home = Unit & { readonly members: readonly string[] }

export type Value = string | number | boolean
/** A value for all time, or values by the period they are for. */
export type Fact = Value | Readonly<Record<string, Value>>
export type Facts = Readonly<Record<string, Fact>>

/** The name of a household that nobody named; a reader sees words for it. */
export const plainHome = 'home'

/** One person of whom nothing is known. */
export const onePerson = (name: string): Household => ({
  persons: [{ name, facts: {} }],
  homes: [{ name: plainHome, facts: {}, members: [name] }],
  unsure: [],
})

/** Whether nothing was said of anybody yet. */
export const isBlank = ({ persons, homes }: Household): boolean =>
  [...persons, ...homes].every((it) => Object.keys(it.facts).length === 0)

/** Whose fact something is, by name. */
export type Whose = { readonly entity: 'person' | 'household'; readonly name: string }

export const factOf = (it: Household, { entity, name }: Whose, fact: string): Fact | undefined =>
  (entity === 'person' ? it.persons : it.homes).find((one) => one.name === name)?.facts[fact]

export const isUnsure = ({ unsure }: Household, { name }: Whose, fact: string): boolean =>
  unsure.includes(`${name}/${fact}`)

/** With a fact set; without it where it is undefined, and asked for again. `unsure` says that nobody knows. */
export function withFact(it: Household, whose: Whose, fact: string, value: Fact | 'unsure' | undefined): Household {
  const change = <U extends Unit>(units: readonly U[]): readonly U[] =>
    units.map((one) => {
      if (one.name !== whose.name) return one
      const { [fact]: _, ...others } = one.facts
      return { ...one, facts: value === undefined || value === 'unsure' ? others : { ...others, [fact]: value } }
    })
  const key = `${whose.name}/${fact}`
  const unsure = it.unsure.filter((one) => one !== key)
  return {
    persons: whose.entity === 'person' ? change(it.persons) : it.persons,
    homes: whose.entity === 'household' ? change(it.homes) : it.homes,
    unsure: value === 'unsure' ? [...unsure, key] : unsure,
  }
}

/** With one more person, in the first household. */
export function withPerson(it: Household, name: string): Household {
  const [home, ...others] = it.homes
  return {
    ...it,
    persons: [...it.persons, { name, facts: {} }],
    homes: home === undefined ? [] : [{ ...home, members: [...home.members, name] }, ...others],
  }
}

/** Without a person, and without a household that nobody lives in any more. */
export const withoutPerson = (it: Household, name: string): Household => ({
  persons: it.persons.filter((one) => one.name !== name),
  homes: it.homes
    .map((one) => ({ ...one, members: one.members.filter((member) => member !== name) }))
    .filter((one) => one.members.length > 0),
  unsure: it.unsure.filter((one) => !one.startsWith(`${name}/`)),
})

export const renamed = (it: Household, from: string, to: string): Household => ({
  persons: it.persons.map((one) => (one.name === from ? { ...one, name: to } : one)),
  homes: it.homes.map((one) => ({ ...one, members: one.members.map((member) => (member === from ? to : member)) })),
  unsure: it.unsure.map((one) => (one.startsWith(`${from}/`) ? `${to}${one.slice(from.length)}` : one)),
})

/** A nickname that nobody of the household has: the word and the next number. */
export function freeName({ persons }: Household, word: string): string {
  const taken = new Set(persons.map((it) => it.name))
  for (let at = persons.length + 1; ; at++) if (!taken.has(`${word} ${at}`)) return `${word} ${at}`
}

/** Whether a nickname can be given: not empty, nobody else's, and no more than a nickname. */
export const isFreeName = ({ persons, homes }: Household, name: string): boolean =>
  name !== '' && name.length <= 40 && !/[/\n]/.test(name) && [...persons, ...homes].every((it) => it.name !== name)

/** The household as the case file that `an-sinh explain` reads. @param homeWord what a household is called that nobody named */
export const caseOf = ({ persons, homes }: Household, homeWord = plainHome) => ({
  persons: Object.fromEntries(persons.map((it) => [it.name, it.facts])),
  households: Object.fromEntries(
    homes.map((it) => [it.name === plainHome ? homeWord : it.name, { members: it.members, ...it.facts }]),
  ),
})
