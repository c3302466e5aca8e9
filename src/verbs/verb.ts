import { z } from 'zod'
import type { PageDocument } from '#document/blocks'
import type { Dossier } from '#dossier/dossier'
import { type Day, isDay } from '#ground/date'
import { Problems } from '#ground/problem'
import type { Language, Text } from '#ground/text'
import type { Solve } from '#review/programme'
import type { Rules } from '#rules/2-ir/rules'

/** What a verb may know besides its input. There is no clock and no disk below the faces: they hand both in. */
export type Context = {
  readonly dossier: Dossier
  readonly today: Day
  /** This instant, ISO 8601 with offset. */
  readonly now: string
  /** The rules that stand beside the dossier, for a verb that holds the two together. */
  readonly rules?: Rules
  /** A solver of linear programmes, for a verb that solves; a face that has none hands none in. */
  readonly solve?: Solve
}

/** Something a user can do, once: the schema of what goes in, what it does, the schema of what comes out.
 *  Faces derive their commands, routes and forms from it. Field metadata: `vi` and `en` describe the field,
 *  `argument` makes it a positional argument of the command; `file` names a file, of which the face hands in name and text. */
export type Verb<I extends z.ZodObject, O extends z.ZodType> = {
  readonly name: string
  readonly summary: Text
  readonly input: I
  readonly output: O
  /** Whether it wants a solver: faces load one only then. */
  readonly solves?: boolean
  /** Whether it looks at the rules beside the dossier, where there are any: faces read them only then. */
  readonly readsRules?: boolean
  /** @throws Problems, all that is wrong at once. */
  readonly run: (input: z.output<I>, context: Context) => z.output<O>
  /** The result as a document, for verbs that answer with one: page, Word file and tables are drawn from it. */
  readonly document?: (result: z.output<O>, languages: readonly Language[]) => PageDocument
}

export const verb = <I extends z.ZodObject, O extends z.ZodType>(it: Verb<I, O>): Verb<I, O> => it

/** A description in both languages for a field of a verb's input. */
export const field = (vi: string, en: string, more: { readonly argument?: boolean; readonly file?: boolean } = {}) => ({
  vi,
  en,
  ...more,
})

/** A verb whose result is a document. */
export type DocumentVerb<I extends z.ZodObject, O extends z.ZodType> = Verb<I, O> &
  Required<Pick<Verb<I, O>, 'document'>>

/** What drawing a result takes: its name, its schema, and the document that shows it. */
export type Presented<R> = {
  readonly name: string
  readonly output: z.ZodType
  readonly document: (result: R, languages: readonly Language[]) => PageDocument
}

export const documentVerb = <I extends z.ZodObject, O extends z.ZodType>(it: DocumentVerb<I, O>): DocumentVerb<I, O> =>
  it

/** The day of the view: what the user gives, else today. @throws Problems where it is no day. */
export function dayAsked(asOf: string | undefined, { today }: Pick<Context, 'today'>): Day {
  if (asOf !== undefined && !isDay(asOf)) throw new Problems([{ code: 'wrong-day', facts: { value: asOf } }])
  return asOf ?? today
}

/** The field that asks for it. */
export const asOfField = z.string().optional().meta(field('Ngày xem (YYYY-MM-DD)', 'Day of the view (YYYY-MM-DD)'))
