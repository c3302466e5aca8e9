import { z } from 'zod'
import { isDay } from '#ground/date'
import { partialDate } from '#ground/date-schema'
import { text } from '#ground/text-schema'
import { entry, formula, rules, scheme, table } from './rules.ts'

const day = partialDate.refine(isDay, { params: { code: 'wrong-day' } })

/** A named change to a rule book, as data: what a reform file holds. What it sets leads from its first day to its last, or for ever, over all
 *  that the law says for these days; what the law says for the days after its last stands. */
export const reform = z.strictObject({
  name: z.string(),
  label: text,
  note: text.optional(),
  /** New values of parameters. */
  parameters: z.record(z.string(), z.array(entry).min(1)).optional(),
  /** New thresholds and values of the brackets of scales, by the place of the bracket from 0. */
  scales: z
    .record(
      z.string(),
      z
        .array(
          z.strictObject({
            bracket: z.int().min(0),
            threshold: z.array(entry).min(1).optional(),
            value: z.array(entry).min(1).optional(),
          }),
        )
        .min(1),
    )
    .optional(),
  /** New cells of tables, all of them. */
  tables: z.record(z.string(), table.shape.values).optional(),
  /** New formulas of variables. */
  formulas: z.record(z.string(), z.array(formula).min(1)).optional(),
  /** Rules between schemes as they are then, of each scheme whose rules change. Their formulas are among `formulas`. */
  exclusions: z.record(z.string(), scheme.shape.exclusions).optional(),
  /** Schemes and variables that end, with their last day. */
  ends: z.record(z.string(), day).optional(),
  /** New definitions, in the shape of the rule book. */
  adds: rules
    .omit({ name: true, label: true, currency: true, since: true, cases: true, acts: true })
    .partial()
    .optional(),
})
export type Reform = z.infer<typeof reform>

/** A rule book with the reforms that come with it, by the names under which tests and commands ask for them: the whole of a `rules.json`. */
export const rulesFile = rules.extend({ reforms: z.record(z.string(), reform).optional() })
export type RulesFile = z.infer<typeof rulesFile>
