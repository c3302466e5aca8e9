/** Problems of the API and of the workbench: what a request asks for and there is not, what has changed meanwhile. */
export type WorkbenchProblemFacts = {
  'no-such-form': { verb: string; form: string }
  'not-json': Record<string, never>
  'empty-note': Record<string, never>
  'already-recorded': { id: string; who: string; at: string }
  'wrong-tile': {
    map: string
    fault: 'shared tile' | 'placed twice' | 'not placed' | 'not a province then'
    names: readonly string[]
  }
  'import-cancelled': { records: number }
  'upload-too-large': { file: string; limit: number }
  'not-a-file': Record<string, never>
  'no-activities': { file: string }
  'not-imported': { file: string }
}

export type WorkbenchProblemSentences = {
  readonly [C in keyof WorkbenchProblemFacts]: (facts: WorkbenchProblemFacts[C]) => string
}
