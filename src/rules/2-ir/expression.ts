import { z } from 'zod'
import { partialDate } from '#ground/date-schema'
import type { Text } from '#ground/text'
import { text } from '#ground/text-schema'
import { unit } from './kind.ts'
import type { Operator } from './operators.ts'
import { operatorNames } from './operators.ts'

/** Which period is read, seen from the period of the formula: of the unit `unit`, the one that holds the first (or last) day of the formula's period,
 *  moved by `shift` units. `count` periods in a row are summed, counted from there; `all` are those that lie in the formula's period.
 *  Left out, the formula's own period is read. `{ unit: 'month', shift: -3, count: 3 }` is the sum of the last three months. */
export const when = z.strictObject({
  unit: z.enum(['day', 'week', 'month', 'year', 'always']),
  edge: z.enum(['first', 'last']).optional(),
  shift: z.int().optional(),
  count: z.union([z.int().min(1), z.literal('all')]).optional(),
})
export type When = z.infer<typeof when>

/** What an author may say of any part of an expression, so that an explanation can quote it. */
export type Remark = {
  /** Article it renders: `decree-20-2021/article-5.1`. */
  readonly law?: string | undefined
  /** The condition in words. */
  readonly label?: Text | undefined
}

/** Operators that join expressions in a rule; the others are leaves of their own shape. */
export type Joining = Exclude<Operator, 'constant' | 'unknown' | 'column' | 'slot' | 'position' | 'name'>

/** What a rule says, before it is asked for a period: plain data, one shape per line.
 *  A scale takes the number that is graded; a table the codes of its keys, in their order. `arrears` of a variable is what retroactive
 *  law that comes into force in the period adds for earlier periods. */
export type Expression = Remark &
  (
    | { readonly op: 'constant'; readonly kind: 'number'; readonly value: number; readonly unit: string }
    | { readonly op: 'constant'; readonly kind: 'truth'; readonly value: boolean }
    | { readonly op: 'constant'; readonly kind: 'date'; readonly value: string }
    | { readonly op: 'constant'; readonly kind: 'code'; readonly value: string; readonly codes: string }
    | { readonly op: 'read'; readonly variable: string; readonly when?: When | undefined }
    | { readonly op: 'parameter'; readonly parameter: string; readonly when?: When | undefined }
    | {
        readonly op: 'scale'
        readonly scale: string
        readonly when?: When | undefined
        readonly args: readonly [Expression]
      }
    | {
        readonly op: 'table'
        readonly table: string
        readonly when?: When | undefined
        readonly args: readonly Expression[]
      }
    | { readonly op: 'period'; readonly fact: PeriodFact; readonly when?: When | undefined }
    | { readonly op: 'arrears'; readonly variable: string }
    | { readonly op: 'position' }
    | { readonly op: Joining; readonly args: readonly Expression[] }
  )

/** First and last day are dates; days, year and month are numbers. */
export const periodFact = z.enum(['first-day', 'last-day', 'days', 'year', 'month'])
export type PeriodFact = z.infer<typeof periodFact>

const remark = { law: z.string().optional(), label: text.optional() }

const joining = operatorNames.filter(
  (it): it is Joining => !['constant', 'unknown', 'column', 'slot', 'position', 'name'].includes(it),
)

export const expression: z.ZodType<Expression> = z.lazy(() => {
  const args = z.array(expression)
  const constant = z.discriminatedUnion('kind', [
    z.strictObject({ op: z.literal('constant'), kind: z.literal('number'), value: z.number(), unit, ...remark }),
    z.strictObject({ op: z.literal('constant'), kind: z.literal('truth'), value: z.boolean(), ...remark }),
    z.strictObject({ op: z.literal('constant'), kind: z.literal('date'), value: partialDate, ...remark }),
    z.strictObject({
      op: z.literal('constant'),
      kind: z.literal('code'),
      value: z.string(),
      codes: z.string(),
      ...remark,
    }),
  ])
  return z.discriminatedUnion('op', [
    z.strictObject({ op: z.enum(joining), args: args.min(1), ...remark }),
    constant,
    z.strictObject({ op: z.literal('read'), variable: z.string(), when: when.optional(), ...remark }),
    z.strictObject({ op: z.literal('parameter'), parameter: z.string(), when: when.optional(), ...remark }),
    z.strictObject({
      op: z.literal('scale'),
      scale: z.string(),
      when: when.optional(),
      args: z.tuple([expression]),
      ...remark,
    }),
    z.strictObject({ op: z.literal('table'), table: z.string(), when: when.optional(), args: args.min(1), ...remark }),
    z.strictObject({ op: z.literal('period'), fact: periodFact, when: when.optional(), ...remark }),
    z.strictObject({ op: z.literal('arrears'), variable: z.string(), ...remark }),
    z.strictObject({ op: z.literal('position'), ...remark }),
  ])
})

/** Expressions directly under one. */
export const parts = (it: Expression): readonly Expression[] => ('args' in it ? it.args : [])
