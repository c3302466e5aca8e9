import { z } from 'zod'

/** What a rule is called and how much it weighs, as its author says. */
export const ruleInfo = z.object({
  id: z.string(),
  severity: z.enum(['critical', 'error', 'warning']),
  category: z.string(),
  message: z.string().optional(),
})
export type RuleInfo = z.infer<typeof ruleInfo>

const simpleCase = z.object({
  condition: z.string().optional(),
  idCondition: z.enum(['NOT_EXISTING_ORG_ID', 'NOT_EXISTING_ORG_ID_PREFIX']).optional(),
  paths: z.array(z.string()).default([]),
  less: z.string().optional(),
  more: z.string().optional(),
  date: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
  one: z.string().optional(),
  all: z.string().optional(),
  regex: z.string().optional(),
  sum: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  excluded: z.array(z.string()).default([]),
  prefix: z.array(z.string()).default([]),
  separator: z.string().default(''),
  if: z.string().optional(),
  // oxlint-disable-next-line unicorn/no-thenable -- the language of rules calls it so; nobody awaits a rule
  then: z.string().optional(),
  ruleInfo: ruleInfo.optional(),
})
export type RuleCase = z.infer<typeof simpleCase>

const simpleRules = z.record(z.string(), z.object({ cases: z.array(simpleCase) }))

const loopCase = simpleCase.extend({
  foreach: z.string().optional(),
  do: simpleRules.optional(),
  subs: z.array(z.string()).default([]),
})
export type LoopCase = z.infer<typeof loopCase>

/** A rule set of the standard's language: context (a path) → name of the rule → its cases. */
export const ruleSet = z.record(z.string(), z.record(z.string(), z.object({ cases: z.array(loopCase) })))
export type RuleSet = z.infer<typeof ruleSet>

/** Every rule of a set that has a number. */
export const ruleNumbers = (set: RuleSet): readonly string[] => [
  ...new Set(
    Object.values(set)
      .flatMap((rules) => Object.values(rules))
      .flatMap((rule) => rule.cases)
      .flatMap((it) => [it, ...Object.values(it.do ?? {}).flatMap((rule) => rule.cases)])
      .flatMap((it) => it.ruleInfo?.id ?? []),
  ),
]
