import { z } from 'zod'
import type { Day } from '#ground/date'
import { orMissing } from '#ground/missing-schema'
import { confidence, id, sourced } from '#ground/source'
import { hasEnded, span } from '#ground/span'
import { text } from '#ground/text-schema'

export const organisationType = z.enum([
  'regional body',
  'secretariat',
  'government',
  'parliament',
  'party',
  'ministry',
  'unit',
  'agency',
  'province',
  'un',
  'bilateral',
  'multilateral',
  'eu',
  'ngo',
  'international ngo',
  'foundation',
  'private',
  'partnership',
  'class',
])

/** A body that acts: it has a span, other names, and successors that took over its work. */
export const organisation = z.strictObject({
  id,
  name: text,
  type: orMissing(organisationType),
  span,
  within: id.optional(),
  /** Its own country, for a government body. */
  country: id.optional(),
  aliases: z.array(z.string()).default([]),
  /** Identifiers in IATI and other registers: `XM-DAC-41114`. */
  identifiers: z.array(z.string()).default([]),
  successors: z
    .array(
      z.strictObject({
        to: id,
        work: text,
        /** Need functions that passed over; empty where the work is none of them. */
        functions: z.array(id).default([]),
        confidence,
        note: text.optional(),
      }),
    )
    .default([]),
  ...sourced,
})
export type Organisation = z.infer<typeof organisation>

export type Successor = Organisation['successors'][number]

export type Responsible = {
  readonly organisation: string
  readonly through: readonly Successor[]
}

/** Who answers on `day` for what `body` was responsible for: the body itself, or those who took over the function;
 *  where no successor names the function, all successors, because the record does not decide. */
export function responsibleOn(
  body: string,
  need: string | 'all' | 'not stated',
  day: Day,
  organisations: ReadonlyMap<string, Organisation>,
  seen: readonly string[] = [],
): readonly Responsible[] {
  const it = organisations.get(body)
  if (it === undefined || hasEnded(it.span, day) !== 'yes') return [{ organisation: body, through: [] }]
  const exact = it.successors.filter((one) => one.functions.includes(need))
  const heirs = (exact.length > 0 ? exact : it.successors).filter((one) => !seen.includes(one.to))
  return heirs.flatMap((heir) =>
    responsibleOn(heir.to, need, day, organisations, [...seen, body]).map((end) => ({
      organisation: end.organisation,
      through: [heir, ...end.through],
    })),
  )
}
