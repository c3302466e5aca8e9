import { z } from 'zod'
import { text } from '#ground/text-schema'
import { activity, transactionType } from '#responses/activity'
import { exclusions, portionFlagCodes, portionRules } from '#responses/portion'
import { shownValue } from './proposal.ts'
import { evidenceNumber } from './shape-common.ts'

/** Columns that money can be laid out by. */
export const moneyColumns = ['function', 'partner', 'year', 'sector', 'country', 'place', 'group', 'activity'] as const
export type MoneyColumn = (typeof moneyColumns)[number]

/** Kinds of money that can be asked for. `spent` is disbursement and expenditure, which both have gone out. */
export const askedMeasures = ['spent', ...transactionType.options, 'budget', 'planned disbursement'] as const
export type AskedMeasure = (typeof askedMeasures)[number]

const published = z.array(z.strictObject({ amount: z.string(), currency: z.string() }))

/** Rows of shares and their sum in the currency asked; those without a rate add nothing to it. */
const tally = z.strictObject({ rows: z.int(), amount: z.string(), unvalued: z.int() })

export const moneyView = z.strictObject({
  currency: z.string(),
  by: z.array(z.enum(moneyColumns)),
  measure: z.enum(askedMeasures),
  level: z.enum(['funder', 'implementer']),
  direction: activity.shape.direction.unwrap(),
  /** Rules chosen for what publishers do not state. */
  rules: z.strictObject({
    places: z.enum(['not shared out', 'equal parts', 'by population']),
    functions: z.enum(['not shared out', 'equal parts']),
    groups: z.enum(['not shared out', 'equal parts']),
  }),
  lines: z.array(
    z.strictObject({
      /** One name for each column of `by`. */
      names: z.array(text),
      keys: z.array(z.string()),
      activities: z.int(),
      ...tally.shape,
      published,
    }),
  ),
  total: z.int(),
  /** Of money by place alone: how unevenly it lies over the provinces, against their people; what stands on no single
   *  province has no part in it. */
  uneven: z
    .strictObject({
      /** Hoover index, from 0 (each province has the share of its people) to below 1. */
      hoover: z.union([z.number(), z.string()]),
      /** Provinces with a figure of population, and those of them on which money stands. */
      provinces: z.int(),
      withMoney: z.int(),
      /** Part of the sums that stands on them. */
      share: z.number(),
    })
    .optional(),
  /** Where every share went; whole = included + unvalued + linked + excluded + elsewhere. */
  account: z.strictObject({
    whole: tally,
    included: tally,
    byRule: z.array(z.strictObject({ rule: z.enum(portionRules), ...tally.shape })),
    unvalued: tally,
    linked: tally,
    excluded: z.array(
      z.strictObject({
        reason: z.union([z.enum(exclusions), z.strictObject({ column: z.string(), says: z.string() })]),
        ...tally.shape,
      }),
    ),
    elsewhere: tally,
  }),
  /** What is odd about published money; it counts all the same. */
  flags: z.array(z.strictObject({ code: z.enum(portionFlagCodes), activities: z.int(), shares: z.int() })),
  /** What goes each way, in money and in kind; neither the ways nor the two are ever added together. */
  directions: z.array(
    z.strictObject({
      direction: activity.shape.direction.unwrap(),
      activities: z.int(),
      withoutMoney: z.int(),
      money: z.array(z.strictObject({ measure: z.enum(askedMeasures), published })),
      inKind: z.array(
        z.strictObject({
          activity: text,
          what: text,
          quantity: shownValue.optional(),
          unit: z.string(),
          date: z.string(),
          evidence: evidenceNumber,
        }),
      ),
    }),
  ),
})
export type MoneyView = z.infer<typeof moneyView>
