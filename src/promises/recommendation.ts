import { z } from 'zod'
import { type Day, isByDay } from '#ground/date'
import { partialDate } from '#ground/date-schema'
import { isMissing } from '#ground/missing'
import { orMissing } from '#ground/missing-schema'
import { id, sourced } from '#ground/source'
import { text } from '#ground/text-schema'
import { placing } from '#vocabulary/cell'

/** The way of a recommendation, in order. `noted` is weaker than adopted, and says that the addressee took it up. */
export const recommendationStep = z.enum(['proposed', 'adopted', 'submitted', 'noted', 'mainstreamed'])
export type RecommendationStep = z.infer<typeof recommendationStep>

export const recommendation = z.strictObject({
  id,
  text,
  /** Number that the source gives it. */
  number: z.int().optional(),
  /** Bodies that it asks to act. */
  addressedTo: z.array(id).default([]),
  /** Clauses of plans that are known to carry it out. */
  carriedTo: z.array(id).default([]),
  groups: z.array(id).default([]),
  placing,
  /** Steps that are recorded as taken or not taken. A step left out is unknown. */
  steps: z
    .array(
      z.strictObject({
        step: recommendationStep,
        taken: z.boolean(),
        at: id.optional(),
        on: orMissing(partialDate).default('not stated'),
        note: text.optional(),
      }),
    )
    .min(1)
    .refine((steps) => new Set(steps.map((it) => it.step)).size === steps.length, { params: { code: 'step-twice' } }),
  ...sourced,
})
export type Recommendation = z.infer<typeof recommendation>

export type StepState = { readonly step: RecommendationStep; readonly state: 'taken' | 'not taken' | 'unknown' }

/** Every step with what is recorded of it. What was adopted was proposed; any other step that no record speaks of reads
 *  *unknown*, even where a later one was taken.
 *  @param hadMet whether a meeting had taken place; what a later one did, or what came on a later day, is not known yet. */
export function stepsOf(it: Recommendation, hadMet: (meeting: string) => boolean, day: Day): readonly StepState[] {
  const known = it.steps.filter(
    (one) => (one.at === undefined || hadMet(one.at)) && (isMissing(one.on) || isByDay(one.on, day) !== 'no'),
  )
  const taken = (step: RecommendationStep) => known.find((one) => one.step === step)?.taken
  return recommendationStep.options.map((step) => {
    const recorded = taken(step)
    if (recorded !== undefined) return { step, state: recorded ? 'taken' : 'not taken' }
    const proposed = step === 'proposed' && known.some((one) => one.taken)
    return { step, state: proposed ? 'taken' : 'unknown' }
  })
}
