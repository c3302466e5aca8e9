import { z } from 'zod'
import { id } from './source.ts'
import { text } from './text-schema.ts'

/** What different sources say of the same thing, side by side; none is dropped for another. */
export type Reports<T> = readonly { readonly value: T; readonly sources: readonly string[] }[]

export const reportsOf = <S extends z.ZodType>(schema: S) =>
  z.array(z.strictObject({ value: schema, sources: z.array(id).default([]), note: text.optional() })).min(1)

/** The one value that all reports give; `undefined` if they differ. */
export function agreedValue<T>(reports: Reports<T>): T | undefined {
  const first = reports[0]
  const same = reports.every((it) => JSON.stringify(it.value) === JSON.stringify(first?.value))
  return same ? first?.value : undefined
}

/** The value to work with: the first report, which the dossier's owner puts first. */
export function leadingValue<T>(reports: Reports<T>): T {
  const first = reports[0]
  if (first === undefined) throw new RangeError('no report')
  return first.value
}
