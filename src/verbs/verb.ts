import type { z } from 'zod'
import type { Dossier } from '#dossier/dossier'
import type { Day } from '#ground/date'
import type { Text } from '#ground/text'

/** What a verb may know besides its input. There is no clock and no disk below the faces: they hand both in. */
export type Context = {
  readonly dossier: Dossier
  readonly today: Day
  /** This instant, ISO 8601 with offset. */
  readonly now: string
}

/** Something a user can do, once: the schema of what goes in, what it does, the schema of what comes out.
 *  Faces derive their commands, routes and forms from it. Field metadata: `vi` and `en` describe the field,
 *  `argument` makes it a positional argument of the command. */
export type Verb<I extends z.ZodObject, O extends z.ZodType> = {
  readonly name: string
  readonly summary: Text
  readonly input: I
  readonly output: O
  /** @throws Problems, all that is wrong at once. */
  readonly run: (input: z.output<I>, context: Context) => z.output<O>
}

export const verb = <I extends z.ZodObject, O extends z.ZodType>(it: Verb<I, O>): Verb<I, O> => it

/** A description in both languages for a field of a verb's input. */
export const field = (vi: string, en: string, more: { readonly argument?: boolean } = {}) => ({ vi, en, ...more })
