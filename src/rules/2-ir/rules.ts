import { z } from 'zod'
import { isDay } from '#ground/date'
import { partialDate } from '#ground/date-schema'
import { text } from '#ground/text-schema'
import { expression } from './expression.ts'
import { entity, kind, unit } from './kind.ts'

const day = partialDate.refine(isDay, { params: { code: 'wrong-day' } })

/** When a piece of law holds. It is seen by who looks from the day it was issued; it is in force from `from` to `to` (both included); where it reaches back,
 *  it applies from `appliesFrom`, and before `from` only to whom `scope` (a truth) holds for; it may do so for days that are over when it comes into force. What came
 *  into force last is the law. */
const dated = {
  from: day,
  to: day.optional(),
  appliesFrom: day.optional(),
  scope: z.string().optional(),
  issued: day.optional(),
  law: z.string().optional(),
  confidence: z.enum(['primary', 'secondary', 'unconfirmed']).optional(),
}
export type Dated = z.infer<z.ZodObject<typeof dated>>

/** A number that law sets on a date; null ends the parameter, `unknown` says that law sets one which nobody at hand knows. */
export const entry = z.strictObject({ ...dated, value: z.union([z.number(), z.null(), z.literal('unknown')]) })
export type Entry = z.infer<typeof entry>

const described = { label: text, note: text.optional() }

/** Values are at least 0 unless `min` says otherwise. */
export const parameter = z.strictObject({
  ...described,
  unit,
  kind: z.enum(['number', 'date']).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** A province may pay more. */
  nationalMinimum: z.boolean().optional(),
  values: z.array(entry).min(1),
})
export type Parameter = z.infer<typeof parameter>

/** How a scale grades its argument. `marginal`: each slice at its own rate. `single-amount`: the amount of the bracket reached.
 *  `amounts`: amounts of all brackets exceeded, added up. `average`: a rate on the whole, interpolated between thresholds.
 *  A bracket is reached from its threshold on (included for single amounts; for amounts it must be exceeded). */
export const scaleForm = z.enum(['marginal', 'single-amount', 'amounts', 'average'])

/** On a day a bracket counts only if both its threshold and its value are set. Thresholds have the argument's unit, `unit`; amounts have `resultUnit`; rates have none. */
export const scale = z.strictObject({
  ...described,
  form: scaleForm,
  unit,
  resultUnit: unit,
  brackets: z.array(z.strictObject({ threshold: z.array(entry).min(1), value: z.array(entry).min(1) })).min(1),
})
export type Scale = z.infer<typeof scale>

/** Coefficients by the codes of one or more enumerations. `cells` are in the order of the keys, the last key running fastest. */
export const table = z.strictObject({
  ...described,
  keys: z.array(z.string()).min(1),
  unit,
  values: z
    .array(z.strictObject({ ...dated, cells: z.array(z.union([z.number(), z.literal('unknown')])).min(1) }))
    .min(1),
})
export type Table = z.infer<typeof table>

export const enumeration = z.strictObject({
  ...described,
  codes: z.array(z.strictObject({ key: z.string(), label: text })).min(1),
})
export type Enumeration = z.infer<typeof enumeration>

const property = {
  ...described,
  entity,
  kind,
  /** Of a number. */
  unit: unit.optional(),
  /** Of a code: its enumeration. */
  codes: z.string().optional(),
  period: z.enum(['day', 'week', 'month', 'year', 'always']),
  /** Whether it adds up over time, as an amount per month does; a state, such as an age, does not. */
  flow: z.boolean(),
}

/** A fact about a person or household that is given. Bounds are checked where it is read in. */
export const input = z.strictObject({
  ...property,
  min: z.number().optional(),
  max: z.number().optional(),
  integral: z.boolean().optional(),
  /** Taken where nobody gave it, and shown as assumed. */
  assumed: z.union([z.number(), z.boolean(), z.string()]).optional(),
  /** That no one can have otherwise, though it is given for a period, as a merit. What holds always is so anyway. */
  fixed: z.literal(true).optional(),
  /** What rules take it to be where it does not apply. */
  whenNotApplicable: z.union([z.number(), z.boolean(), z.string()]).optional(),
})
export type Input = z.infer<typeof input>

export const formula = z.strictObject({ ...dated, label: text.optional(), expression })
export type Formula = z.infer<typeof formula>

/** A property that is computed, by the formula in force. Where none is, it is zero, false, or nothing: the rule does not exist then. */
export const variable = z.strictObject({
  ...property,
  /** Whether a period in which the law changes is split by day; otherwise the law of its first day holds for all of it. */
  splitByDay: z.boolean(),
  /** Of a truth: facts for which it holds cannot be; its label says why. */
  impossible: z.boolean().optional(),
  formulas: z.array(formula).min(1),
})
export type Variable = z.infer<typeof variable>

/** A body of rules that gives a benefit: names of the variables that decide it, and what the country says of it beyond the rules. */
export const scheme = z.strictObject({
  ...described,
  entity,
  period: property.period,
  /** Truth. */
  eligible: z.string(),
  /** Number: what is due before rules between schemes. */
  calculated: z.string(),
  /** Number: what is due. */
  amount: z.string(),
  /** Number: what retroactive law adds for earlier periods. */
  arrears: z.string(),
  /** Rules between schemes that bear on it. */
  exclusions: z.array(
    z.strictObject({
      kind: z.enum(['highest-of', 'not-with']),
      schemes: z.array(z.string()).min(1),
      law: z.string().optional(),
    }),
  ),
  /** Function, tier, financing, aims, acts …: a country's own, checked by the country's schema. */
  facts: z.record(z.string(), z.json()),
})
export type Scheme = z.infer<typeof scheme>

/** The variables that make up a scheme. */
export const variablesOf = ({ eligible, calculated, amount, arrears }: Scheme): readonly string[] => [
  eligible,
  calculated,
  amount,
  arrears,
]

const named = { key: z.string().min(1), plural: z.string().min(1) }

/** How cases name people: `household: { adults: [a, b] }`, `persons: { a: … }`. The first role is that of who is given none. `roleInput` is the input, a code of a person, that holds
 *  the role: its keys are those of the roles. `subroles` are taken in the order in which persons are named; each is held once. */
export const caseNames = z.strictObject({
  person: z.strictObject(named),
  household: z.strictObject({
    ...named,
    roles: z
      .array(
        z.strictObject({
          key: z.string().min(1),
          plural: z.string().optional(),
          max: z.int().min(1).optional(),
          subroles: z.array(z.string()).optional(),
        }),
      )
      .min(1),
  }),
  roleInput: z.string().optional(),
})
export type CaseNames = z.infer<typeof caseNames>

/** A legal act that rules cite, so that a reader is told its number and not our name for it. */
export const act = z.strictObject({
  number: z.string(),
  kind: z.enum(['law', 'ordinance', 'resolution', 'decree', 'decision', 'circular', 'official letter']),
  title: text.optional(),
})
export type Act = z.infer<typeof act>

/** A rule book as data: what `rules.json` holds, and all that run, explain and the web read. Names are unique across its parts. */
export const rules = z.strictObject({
  name: z.string(),
  label: text,
  /** Currency of its amounts; they are counted in whole units of it. */
  currency: unit,
  /** First day for which its rules are whole; nothing is asked of them for earlier days. */
  since: day.optional(),
  /** Left out, cases speak of `persons` and `households` with `members`. */
  cases: caseNames.optional(),
  /** The acts that its references to law begin with, where a list of them was at hand; without it references are shown as they are written. */
  acts: z.record(z.string(), act).optional(),
  enumerations: z.record(z.string(), enumeration),
  parameters: z.record(z.string(), parameter),
  scales: z.record(z.string(), scale),
  tables: z.record(z.string(), table),
  inputs: z.record(z.string(), input),
  variables: z.record(z.string(), variable),
  schemes: z.record(z.string(), scheme),
})
export type Rules = z.infer<typeof rules>
