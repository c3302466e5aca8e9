import type { Position } from '#ground/problem'
import type { Text } from '#ground/text'
import type { TypeFault } from '#rules/2-ir/typing'

/** Problems of rule books, of what runs them, and of the populations and cases they are run over, with the facts that come with each. */
export type RuleProblemFacts = {
  // backends
  'backend-cannot-run': { backend: string; operators: readonly string[] }
  'population-lacks-columns': { columns: readonly string[] }
  'unknowns-not-told': { columns: readonly string[] }
  'sum-too-large': Record<string, never>
  // what a rule book says, and what is asked of it
  'circular-definition': { path: readonly string[] }
  'endless-past': { path: readonly string[] }
  'parameter-without-value': { name: string; day: string; variable: string; first?: string }
  'unknown-variable': { name: string; known: readonly string[] }
  'period-too-short': { name: string; period: string; unit: string }
  'ill-typed': { at?: string; variable?: string; op: string } & TypeFault
  'name-twice': { at: string }
  'reserved-name': { at: string }
  'law-starts-twice': { at: string; day: string }
  'law-ends-before-it-starts': { at: string; from: string; to: string }
  'applies-after-in-force': { at: string; from: string; appliesFrom: string }
  'unknown-name': { at: string; name: string }
  'scope-not-a-truth': { at: string; name: string }
  'parameter-out-of-bounds': { at: string; value: number; min: number; max?: number; day: string }
  'brackets-out-of-order': { at: string; bracket: number; threshold: number; before: number; day: string }
  'split-of-no-number': { at: string; kind: string }
  'table-cells': { at: string; expected: number; found: number; day: string }
  'number-without-unit': { at: string }
  'value-of-other-kind': { at: string; value: unknown; kind: string }
  'formula-of-other-type': { at: string; expected: string; found: string }
  'formula-of-other-entity': { at: string; expected: string; found: string }
  'period-of-other-length': { at: string; name: string; expected: string; found: string }
  'sum-of-a-state': { at: string; name: string }
  'break-down-of-members': { name: string }
  'break-down-without-bounds': { name: string; most: number }
  'scheme-without': { at: string; part: string; name: string }
  // what an author writes in TypeScript
  'definition-not-collected': { name: Text; usedBy: string }
  'definition-under-two-names': { names: readonly string[] }
  'name-taken': { name: string; first?: Position }
  'wrong-rule-name': { name: string }
  'scope-not-defined': { name: string }
  'value-without-date': { name: string; value: number }
  'rule-not-collected': { scheme: string; law?: string }
  'wrong-definition': { name: string; field: string; given?: string }
  'not-a-rule-value': { name: string; reason: string }
  'wrong-scheme-facts': { scheme: string; field: string }
  'no-such-act': { name: string; act: string }
  // reforms
  'unknown-bracket': { at: string; name: string; bracket: number; brackets: number }
  'ends-before-it-starts': { at: string; name: string; day: string; first: string }
}

export type RuleProblemSentences = { readonly [C in keyof RuleProblemFacts]: (facts: RuleProblemFacts[C]) => string }
