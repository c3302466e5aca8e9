import { z } from 'zod'

/** What a value is: a truth, a number with a unit, a date (days since 1970-01-01), or a code of an enumeration (its place in the list). */
export const kind = z.enum(['truth', 'number', 'date', 'code'])
export type Kind = z.infer<typeof kind>

/** What rules speak about: a person, or the household of which the person is a member. */
export const entity = z.enum(['person', 'household'])
export type Entity = z.infer<typeof entity>

/** `1` for a number without unit; `VND`, `year`, `person`, `m²` …; a quotient is written with one stroke, `1/year`. */
export const unit = z.string().min(1)
export type Unit = string

/** Kind of an expression. `entity` is `none` where its value is the same for everyone, as that of a parameter is. */
export type Type = {
  readonly kind: Kind
  readonly entity: Entity | 'none'
  /** Of a number. */
  readonly unit?: Unit | undefined
  /** Of a code: name of its enumeration. */
  readonly codes?: string | undefined
}
