import type { Text } from '#ground/text'
import type { Rules } from '#rules/2-ir/rules'
import { callingPlace, type Place } from './place.ts'
import type { Names } from './write.ts'

/** Part of a rule book in which a definition is kept. */
export type Section = Exclude<keyof Rules, 'name' | 'label' | 'currency' | 'since' | 'cases' | 'acts'>

/** Something with a name of its own in a rule book: it can be referred to, and knows how it is written as data. */
export type Definition<S extends Section = Section> = {
  readonly section: S
  /** What the author calls it in the book, where that is not the name it is exported by. */
  readonly id?: string | undefined
  readonly name: Text
  readonly place: Place | undefined
  readonly data: (names: Names, name: string) => Rules[S][string]
}

/** Definitions that an author exports as one thing. `ending` follows the name of the whole: `/eligible`. */
export const group: unique symbol = Symbol('group')
export type Group = { readonly [group]: readonly { readonly definition: Definition; readonly ending?: string }[] }

/** Makes a definition, and remembers where the author wrote it. */
export function defined<S extends Section>(
  section: S,
  spec: { readonly id?: string; readonly name: Text },
  data: (names: Names, name: string) => Rules[S][string],
): Definition<S> {
  return { section, id: spec.id, name: spec.name, place: callingPlace(), data }
}

/** The name in a rule book of what is exported as `socialPension`: `social-pension`. */
export const kebab = (key: string): string =>
  key
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
