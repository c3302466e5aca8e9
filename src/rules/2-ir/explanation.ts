import { z } from 'zod'
import { text } from '#ground/text-schema'
import { operatorNames } from './operators.ts'
import { entry, scaleForm } from './rules.ts'

/** Whom a value belongs to, by place in the population; neither where it is the same for everyone. */
export const instance = z.strictObject({ person: z.int().optional(), household: z.int().optional() })
export type Instance = z.infer<typeof instance>

/** Why a value is not known. */
export const missing = z.discriminatedUnion('what', [
  /** A fact that nobody gave. */
  z.strictObject({ what: z.literal('input'), name: z.string(), period: z.string().optional(), of: instance }),
  /** A number of the law that nobody at hand knows. */
  z.strictObject({ what: z.literal('law'), name: z.string(), lawDay: z.string() }),
  z.strictObject({ what: z.literal('division-by-zero'), of: instance }),
  /** A number was to be rounded to a step that is not above 0. */
  z.strictObject({ what: z.literal('step-not-positive'), of: instance }),
  /** A link leads to a member that the household does not have. */
  z.strictObject({ what: z.literal('no-such-member'), of: instance }),
  /** A value without name. */
  z.strictObject({ what: z.literal('value'), of: instance }),
])
export type Missing = z.infer<typeof missing>

/** A value as people write it: a truth, a number with its unit, a day, or a code with the words for it. */
export const written = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('truth'), value: z.boolean() }),
  z.strictObject({ kind: z.literal('number'), value: z.number(), unit: z.string().optional() }),
  z.strictObject({ kind: z.literal('date'), value: z.string() }),
  z.strictObject({ kind: z.literal('code'), value: z.string(), codes: z.string().optional(), label: text.optional() }),
])
export type Written = z.infer<typeof written>

/** What came out. `not-applicable`: no formula is in force, so there is nothing to decide. */
export const answer = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('known'), value: written }),
  z.strictObject({ status: z.literal('unknown'), missing: z.array(missing) }),
  z.strictObject({ status: z.literal('not-applicable') }),
])
export type Answer = z.infer<typeof answer>

const remark = { law: z.string().optional(), label: text.optional() }
const dated = entry.omit({ value: true, scope: true }).partial()
const said = { answer, of: instance }

/** One thing that was decided, and because of what: what did not bear on it is left out. */
export type Step = z.infer<typeof shallow> & {
  /** What it follows from, the deciding first; left out of what needs no reason. */
  readonly because?: readonly Step[] | undefined
}

const shallow = z.discriminatedUnion('step', [
  /** A property of the rules, by the formula in force. `again` where the same was explained further up, `cut` where it stands too deep to be. */
  z.strictObject({
    step: z.literal('variable'),
    name: z.string(),
    label: text.optional(),
    period: z.string(),
    lawDay: z.string(),
    formula: z.strictObject({ ...dated.shape, label: text.optional() }).optional(),
    again: z.literal(true).optional(),
    cut: z.literal(true).optional(),
    ...said,
  }),
  z.strictObject({
    step: z.literal('input'),
    name: z.string(),
    label: text.optional(),
    period: z.string(),
    how: z.enum(['given', 'assumed', 'missing']),
    ...said,
  }),
  /** A number set by law, with the dated entry that sets it; of an unknown one, only the day. */
  z.strictObject({
    step: z.literal('parameter'),
    name: z.string(),
    label: text.optional(),
    lawDay: z.string(),
    entry: dated.optional(),
    ...said,
  }),
  /** A number graded; `brackets` are those that bear on it, in order. */
  z.strictObject({
    step: z.literal('scale'),
    name: z.string(),
    label: text.optional(),
    lawDay: z.string(),
    form: scaleForm,
    /** Left out of a scale that has no bracket on that day. */
    argument: answer.optional(),
    brackets: z.array(
      z.strictObject({
        bracket: z.int(),
        threshold: z.number(),
        /** Rate or amount. */
        value: z.number(),
        /** What this bracket adds; left out where brackets do not add up. */
        part: z.number().optional(),
        entry: dated.optional(),
      }),
    ),
    ...said,
  }),
  /** A coefficient looked up, by the codes that led to it. */
  z.strictObject({
    step: z.literal('table'),
    name: z.string(),
    label: text.optional(),
    lawDay: z.string(),
    keys: z.array(written),
    entry: dated.optional(),
    ...said,
  }),
  /** A period in parts, each by its own law; `because` explains them in this order. */
  z.strictObject({
    step: z.literal('split'),
    parts: z.array(z.strictObject({ first: z.string(), days: z.int(), answer })),
    ...said,
  }),
  /** An operation, or a clause of the law: then with its words and article. */
  z.strictObject({
    step: z.literal('operation'),
    op: z.enum(operatorNames),
    /** Its place in the graph, for those who have the graph and can say it in words. */
    node: z.int().optional(),
    ...remark,
    ...said,
  }),
])

export const step: z.ZodType<Step> = z.lazy(() => {
  const because = z.array(step).optional()
  const [first, ...others] = shallow.options
  return z.discriminatedUnion('step', [first.extend({ because }), ...others.map((it) => it.extend({ because }))])
}) as z.ZodType<Step>

/** A fact as it would have to be. `bound` says how far: at least 75, before 1950-07-01, exactly this code. */
export const change = z.strictObject({
  input: z.string(),
  label: text.optional(),
  period: z.string(),
  of: instance,
  from: written,
  to: written,
  bound: z.enum(['at-least', 'at-most', 'more', 'less', 'exactly']),
  /** That nobody can have otherwise, as a birth or a merit of the past. */
  fixed: z.literal(true).optional(),
  /** Where it is a matter of age: the day on which that age is reached, with nothing done. */
  when: z.string().optional(),
})
export type Change = z.infer<typeof change>

/** A condition that stands in the way. */
export const obstacle = z.strictObject({
  /** Article and words of the nearest clause, or of the formula it stands in. */
  ...remark,
  /** The variable in whose formula it stands. */
  variable: z.string().optional(),
  condition: step,
  /** It holds, and must not: another scheme is received, an exception applies. */
  holds: z.literal(true).optional(),
  /** Of a condition that has a name of its own: what in it is not as it would have to be. */
  within: z.array(step).optional(),
  /** What would make this condition alone hold: tried, and found to. */
  change: change.optional(),
})
export type Obstacle = z.infer<typeof obstacle>

/** Why a truth is false: of the ways it could be true, the one with the fewest conditions in the way. */
export const whyNot = z.strictObject({
  failing: z.array(obstacle),
  /** Conditions of the same way that nobody can tell: they may hold or not. */
  notKnown: z.array(obstacle),
  /** Changes that together make it true: tried, and found to. Left out where none were found that do. */
  qualifies: z.array(change).optional(),
})
export type WhyNot = z.infer<typeof whyNot>

/** How one value of one person or household came about: what `explain --json` writes. */
export const explanation = z.strictObject({
  rules: z.string(),
  root: z.string(),
  tree: step,
  whyNot: whyNot.optional(),
})
export type Explanation = z.infer<typeof explanation>
