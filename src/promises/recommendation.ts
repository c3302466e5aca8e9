import { z } from 'zod'
import { partialDate } from '#ground/date'
import { orMissing } from '#ground/missing'
import { id, sourced } from '#ground/source'
import { text } from '#ground/text'
import { placing } from '#vocabulary/cell'

/** The way of a recommendation, in order. `noted` is weaker than adopted, and says that the addressee took it up. */
export const recommendationStep = z.enum(['proposed', 'adopted', 'submitted', 'noted', 'mainstreamed'])
export type RecommendationStep = z.infer<typeof recommendationStep>

export const recommendation = z.strictObject({
  id,
  text,
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
 *  *unknown*, even where a later one was taken. */
export function stepsOf(it: Recommendation): readonly StepState[] {
  const taken = (step: RecommendationStep) => it.steps.find((one) => one.step === step)?.taken
  return recommendationStep.options.map((step) => {
    const recorded = taken(step)
    if (recorded !== undefined) return { step, state: recorded ? 'taken' : 'not taken' }
    const proposed = step === 'proposed' && it.steps.some((one) => one.taken)
    return { step, state: proposed ? 'taken' : 'unknown' }
  })
}

/** The furthest step taken, and the first after it that nobody knows of or that was refused. */
export function standingOf(it: Recommendation): { readonly reached: RecommendationStep; readonly next?: StepState } {
  const states = stepsOf(it)
  const last = states.findLastIndex((one) => one.state === 'taken')
  const next = states[last + 1]
  const reached = states[Math.max(last, 0)]?.step ?? 'proposed'
  return next === undefined ? { reached } : { reached, next }
}
