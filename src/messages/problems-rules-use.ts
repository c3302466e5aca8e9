import type { PeriodUnit } from '#ground/period'
import type { Text } from '#ground/text'

/** Problems of those who use a rule book: its files, the cases it is asked about, the runs it is asked for. */
export type RuleUseProblemFacts = {
  // files of rules
  'no-rules': { path: string; entries: readonly string[] }
  'not-a-rules-file': { path: string }
  'no-rule-book': Record<string, never>
  'no-such-reform': { name: string; known: readonly string[] }
  'no-reform': Record<string, never>
  'rules-do-not-build': { reason: string }
  'rules-do-not-load': { reason: string }
  'broken-json': Record<string, never>
  'no-such-rule': { name: string; known: readonly string[] }
  // cases
  'not-one-case': Record<string, never>
  'household-without-members': { name: string }
  'impossible-facts': { why: Text; of: string; period: string }
  'compared-not-later': { on: string; and: string }
  'before-rules': { book: Text; on: string; since: string }
  // tests
  'no-tests': { path: string }
  // runs
  'wrong-period': { value: string }
  'period-too-long': { period: string; years: number }
  'wrong-edges': { name: string; edges: readonly number[] }
  'not-a-scheme': { name: string; known: readonly string[] }
  'break-down-unknown': { name: string; known: readonly string[] }
  'clauses-of-one-period': { scheme: string; unit: Exclude<PeriodUnit, 'always'>; period: string }
  'population-lacks-inputs': { missing: readonly { name: string; label: Text }[]; columns: readonly string[] }
  'out-is-input': { path: string }
  'unknown-backend': { name: string; known: readonly string[] }
}

export type RuleUseProblemSentences = {
  readonly [C in keyof RuleUseProblemFacts]: (facts: RuleUseProblemFacts[C]) => string
}
