import { z } from 'zod'
import { currency, money } from '#ground/money'
import { id } from '#ground/source'
import { text } from '#ground/text-schema'
import { placing } from '#vocabulary/cell'
import { usualSegments } from './allocation.ts'

/** The question of an allocation as people write it (YAML): who has how much, what is lacking where, by which rules. What it
 *  leaves out comes from the dossier, or stays unknown; no figure is made up. */

/** `2000000 USD`. */
export const moneyText = z
  .string()
  .regex(/^\d+(\.\d+)? [A-Z]{3}$/)
  .transform((it) => {
    const [amount = '', code = ''] = it.split(' ')
    return money.parse({ amount, currency: code })
  })
  .meta({ description: 'An amount and its currency: 2000000 USD' })

const percent = z.number().min(0).max(100)

/** A figure of the dossier: the latest of an indicator, as a part of another where it is a share, less another where some of
 *  the people are served. */
const figure = z.strictObject({ indicator: id, of: id.optional(), less: id.optional() })

const need = z.union([
  z.strictObject({ people: z.number().positive() }),
  /** What closing the need costs altogether. */
  z.strictObject({ money: moneyText, people: z.number().positive().optional() }),
  figure,
])

const cost = z.union([
  z.strictObject({ perPerson: moneyText, times: z.number().positive().default(1) }),
  /** A published amount; `times` brings a month to a year. */
  z.strictObject({ indicator: id, times: z.number().positive().default(1) }),
])

export const questionCell = z.strictObject({
  /** A standing row of the reviews, or a cell of its own. */
  row: id.optional(),
  key: id.optional(),
  name: text.optional(),
  placing: placing.optional(),
  need: need.optional(),
  cost: cost.optional(),
  /** Weight of a person here against a person elsewhere. */
  weight: z.number().positive().default(1),
  /** Most partners at once, where not as for all cells. */
  partners: z.int().positive().optional(),
  most: moneyText.optional(),
  /** Part of the need, in percent, that has to be closed. */
  least: percent.default(0),
  /** Whether what is paid is a benefit that comes back every month or year; told from the dossier where not stated. */
  recurring: z.boolean().optional(),
})
export type QuestionCell = z.infer<typeof questionCell>

export const questionPartner = z.strictObject({
  body: id,
  /** The state budget. */
  state: z.boolean().default(false),
  funds: z.array(z.strictObject({ amount: moneyText, only: placing.optional() })).min(1),
  /** Smallest contribution to a cell that is worth its running costs. */
  minimum: moneyText.optional(),
  /** Fields in which it may work; the mandates of the dossier where not stated, everything where there are none. */
  fields: placing.optional(),
  /** Needs that it names as its own priorities, besides those that the dossier records. */
  priorities: placing.optional(),
  /** What it gives now, by cell. */
  gives: z.array(z.strictObject({ cell: id, amount: moneyText })).default([]),
})
export type QuestionPartner = z.infer<typeof questionPartner>

const isFalling = (segments: readonly { share: number; worth: number }[]): boolean =>
  segments.every(({ worth }, index) => index === 0 || worth <= (segments[index - 1]?.worth ?? 0))
const isWhole = (segments: readonly { share: number }[]): boolean =>
  Math.abs(segments.reduce((sum, it) => sum + it.share, 0) - 100) < 1e-9

export const question = z.strictObject({
  name: text,
  /** Budgets and costs that nobody decided: the answer says so. */
  invented: z.boolean().default(false),
  /** Currency of the answer, in whole units. */
  currency,
  /** Day whose exchange rate counts, where it is not the day of the view. */
  rateDay: z.string().optional(),
  objective: z.enum(['value', 'max-min']).default('value'),
  /** What closing a need is worth: its people times their weight, or the weight alone, every cell alike. */
  worth: z.enum(['people', 'cells']).default('people'),
  /** Parts of a need, in percent, and what closing each is worth; a later part is worth no more than an earlier. */
  segments: z
    .array(z.strictObject({ share: z.number().positive().max(100), worth: z.number().nonnegative() }))
    .min(1)
    .default(usualSegments.map(({ share, worth }) => ({ share: share * 100, worth })))
    .refine(isFalling, { params: { code: 'segments-not-falling' } })
    .refine(isWhole, { params: { code: 'segments-not-whole' } }),
  /** Cost of one more partner in a cell, in percent of the worth of an average cell. */
  fragmentation: percent.default(1),
  /** How much more money counts, in percent, that meets the giver's own stated priority. */
  preference: percent.default(5),
  /** Part of what each partner gives now, in percent, that has to go on. */
  continuity: percent.default(0),
  partnersPerCell: z.int().positive().default(3),
  /** Recurring benefits of the state's tiers: `flag` partner money that would pay them, or keep it from them. */
  stateFirst: z.enum(['flag', 'require']).default('flag'),
  partners: z.array(questionPartner).min(1),
  cells: z.array(questionCell).default([]),
})
export type Question = z.infer<typeof question>
