/** Problems of the API and of the workbench: what a request asks for and there is not, what has changed meanwhile. */
export type WorkbenchProblemFacts = {
  'no-such-form': { verb: string; form: string }
  'not-json': Record<string, never>
  'wrong-cell': { expression: string }
  'nobody-in-both': { groups: readonly string[] }
  'unknown-record-kind': { kind: string; known: readonly string[] }
  'no-such-record': { kind: string; id: string; near: readonly string[] }
}

export type WorkbenchProblemSentences = {
  readonly [C in keyof WorkbenchProblemFacts]: (facts: WorkbenchProblemFacts[C]) => string
}
