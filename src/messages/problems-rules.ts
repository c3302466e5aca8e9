/** Problems of rule books, of what runs them, and of the populations and cases they are run over, with the facts that come with each. */
export type RuleProblemFacts = {
  // backends
  'backend-cannot-run': { backend: string; operators: readonly string[] }
}

export type RuleProblemSentences = { readonly [C in keyof RuleProblemFacts]: (facts: RuleProblemFacts[C]) => string }
