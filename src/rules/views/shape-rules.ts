import { z } from 'zod'
import { text } from '#ground/text-schema'
import { act } from '#rules/2-ir/rules'

/** Which rule book an answer was made with: the SHA-256 is of its text. With the acts that the answer cites, where the book has them. */
export const ruleBookShown = z.strictObject({
  name: z.string(),
  label: text,
  hash: z.string(),
  acts: z.record(z.string(), act).optional(),
})
export type RuleBookShown = z.infer<typeof ruleBookShown>

/** From and until when; without `from`, from before anyone wrote laws; without `to`, until it is replaced. */
export const inForceShown = z.strictObject({ from: z.string().optional(), to: z.string().optional() })

const partShown = { name: z.string(), label: text, laws: z.array(z.string()) }

/** What a value is: its kind, unit or enumeration, of whom and how often. */
const kindShown = {
  kind: z.enum(['truth', 'number', 'date', 'code']),
  unit: z.string().optional(),
  codes: z.string().optional(),
  entity: z.enum(['person', 'household']),
  period: z.enum(['day', 'week', 'month', 'year', 'always']),
}

/** What is in a rule book, and what of it holds on a day. */
export const rulesList = z.strictObject({
  schema: z.literal('an-sinh/rules/1'),
  rules: ruleBookShown,
  on: z.string(),
  /** Reforms that come with the rule book. */
  reforms: z.array(z.strictObject({ name: z.string(), label: text })),
  schemes: z.array(
    z.strictObject({
      ...partShown,
      entity: kindShown.entity,
      period: kindShown.period,
      inForce: inForceShown,
      holds: z.boolean(),
    }),
  ),
  inputs: z.array(
    z.strictObject({ ...partShown, ...kindShown, assumed: z.string().optional(), assumedLabel: text.optional() }),
  ),
  variables: z.array(z.strictObject({ ...partShown, ...kindShown, inForce: inForceShown, holds: z.boolean() })),
  parameters: z.array(
    z.strictObject({
      ...partShown,
      /** `number`, `scale`, `table`. */
      form: z.enum(['number', 'date', 'scale', 'table']),
      unit: z.string(),
      inForce: inForceShown,
      /** Its value on the day, where it is one number or date; `unknown` where law sets one that nobody at hand knows. */
      value: z.union([z.number(), z.string()]).optional(),
    }),
  ),
})
export type RulesList = z.infer<typeof rulesList>

const line = z.strictObject({ depth: z.int(), text, law: z.string().optional() })

const datedShown = {
  from: z.string(),
  to: z.string().optional(),
  appliesFrom: z.string().optional(),
  issued: z.string().optional(),
  scope: text.optional(),
  law: z.string().optional(),
  confidence: z.enum(['primary', 'secondary', 'unconfirmed']).optional(),
}

const named = z.strictObject({ name: z.string(), label: text })

/** A computed property: its formulas, each dated as the law is. */
export const formulasShown = z.strictObject({
  name: z.string(),
  label: text,
  formulas: z.array(z.strictObject({ ...datedShown, label: text.optional(), lines: z.array(line) })),
})
export type FormulasShown = z.infer<typeof formulasShown>

/** One part of a rule book: what it is, its law, its dated values or formulas, what it reads and what reads it. */
export const ruleShown = z.strictObject({
  schema: z.literal('an-sinh/rule/1'),
  rules: ruleBookShown,
  part: z.enum(['scheme', 'variable', 'input', 'parameter', 'scale', 'table', 'enumeration']),
  name: z.string(),
  label: text,
  note: text.optional(),
  kind: kindShown.kind.optional(),
  unit: z.string().optional(),
  entity: kindShown.entity.optional(),
  period: kindShown.period.optional(),
  bounds: z.strictObject({ min: z.number().optional(), max: z.number().optional() }).optional(),
  assumed: z.string().optional(),
  /** Words of a code that is assumed. */
  assumedLabel: text.optional(),
  /** What the country says of a scheme beyond its rules. */
  facts: z.record(z.string(), z.json()).optional(),
  /** Of an enumeration, or of a code. */
  codes: z.array(z.strictObject({ key: z.string(), label: text })).optional(),
  /** Of a scheme: who is entitled, the amount by its own rules, what is due; of a variable itself. */
  formulas: z.array(formulasShown),
  /** Dated numbers; of a scale with bracket and side, of a table with the codes of its cell. */
  values: z.array(
    z.strictObject({
      ...datedShown,
      bracket: z.int().optional(),
      side: z.enum(['threshold', 'rate', 'amount']).optional(),
      /** Words of the codes that lead to a cell of a table. */
      cell: text.optional(),
      unit: z.string().optional(),
      value: z.union([z.number(), z.string()]).nullable(),
    }),
  ),
  reads: z.array(named),
  readBy: z.array(named),
})
export type RuleShown = z.infer<typeof ruleShown>

/** What rests on what. `edges` lead from what reads to what is read. */
export const rulesGraph = z.strictObject({
  schema: z.literal('an-sinh/rules-graph/1'),
  rules: ruleBookShown,
  of: z.array(z.string()),
  nodes: z.array(
    z.strictObject({
      name: z.string(),
      label: text,
      part: z.enum(['scheme', 'variable', 'input', 'parameter', 'scale', 'table']),
    }),
  ),
  edges: z.array(z.strictObject({ from: z.string(), to: z.string() })),
})
export type RulesGraph = z.infer<typeof rulesGraph>
