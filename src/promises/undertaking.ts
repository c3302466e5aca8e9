import { z } from 'zod'
import { type Day, isByDay, latestDay } from '#ground/date'
import { partialDate } from '#ground/date-schema'
import { isKnown } from '#ground/missing'
import { orMissing } from '#ground/missing-schema'
import { id, sourced } from '#ground/source'
import { text } from '#ground/text-schema'

/** A duty that a body or a country took on, with the steps by which it is carried out: interest, confirmed, roadmap,
 *  endorsed, financed. */
export const undertaking = z
  .strictObject({
    id,
    name: text,
    /** Country that took it on. */
    country: id,
    /** Initiative or text that it was taken on under. */
    under: id,
    path: z
      .array(z.strictObject({ id, name: text }))
      .min(1)
      .refine((it) => new Set(it.map((step) => step.id)).size === it.length, { params: { code: 'step-twice' } }),
    /** Steps recorded as taken, or as not taken by a day. A step left out is unknown. */
    steps: z.array(
      z.strictObject({
        step: id,
        taken: z.boolean(),
        on: orMissing(partialDate),
        /** Clause that records it. */
        clause: id.optional(),
        note: text.optional(),
        sources: z.array(id).default([]),
      }),
    ),
    ...sourced,
  })
  .refine((it) => it.steps.every((one) => it.path.some((step) => step.id === one.step)), {
    params: { code: 'step-not-on-path' },
    path: ['steps'],
  })
export type Undertaking = z.infer<typeof undertaking>

export type UndertakingStep = {
  readonly step: Undertaking['path'][number]
  readonly state: 'taken' | 'not taken' | 'unknown'
  readonly record?: Undertaking['steps'][number]
}

/** Every step on its path with the latest that is recorded of it by a day. */
export const undertakingOn = (it: Undertaking, day: Day): readonly UndertakingStep[] =>
  it.path.map((step) => {
    const record = it.steps
      .filter((one) => one.step === step.id && isKnown(one.on) && isByDay(one.on, day) === 'yes')
      .sort((a, b) => (latestDay(a.on) < latestDay(b.on) ? -1 : 1))
      .at(-1)
    return record === undefined
      ? { step, state: 'unknown' }
      : { step, state: record.taken ? 'taken' : 'not taken', record }
  })
