import { z } from 'zod'
import { money } from '#ground/money'
import { text } from '#ground/text-schema'
import { pairQuestion } from '#responses/pair-reading'
import { activityRef, pairFinding } from './shape-duplicates.ts'
import { coverState } from './shape-responses.ts'

/** Two activities side by side, field by field, for whoever has to say what they are to each other. */

export const pairField = z.enum([
  'title',
  'reporter',
  'funding',
  'implementing',
  'starts',
  'ends',
  'state',
  'needs',
  'groups',
  'places',
  'means',
  'modality',
  'budgets',
  'commitments',
  'sectors',
  'description',
  'last reported',
])
export type PairField = z.infer<typeof pairField>

/** A value as its publisher wrote it, a name of the dossier in both languages, or a word that the languages have of their own. */
export const pairValue = z.union([
  z.strictObject({ written: z.string() }),
  z.strictObject({ name: text }),
  z.strictObject({ date: z.string() }),
  z.strictObject({ money }),
  z.strictObject({ state: coverState }),
  z.strictObject({ modality: z.string() }),
])
export type PairValue = z.infer<typeof pairValue>

export const pairView = z.strictObject({
  activities: z.tuple([activityRef, activityRef]),
  fields: z.array(
    z.strictObject({
      field: pairField,
      /** Empty where it is not stated. */
      values: z.tuple([z.array(pairValue), z.array(pairValue)]),
      /** `unknown` where one of the two does not state it. */
      alike: z.enum(['same', 'in part', 'different', 'unknown']),
    }),
  ),
  /** What persons found about the two, the last of each question. */
  found: z.array(z.strictObject({ asks: pairQuestion, ...pairFinding.shape })),
})
export type PairView = z.infer<typeof pairView>
