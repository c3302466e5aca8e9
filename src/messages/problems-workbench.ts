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
  'example-row': { id: string }
  'not-imported': { file: string }
  'no-such-address': { path: string }
  'wrong-http-method': { method: string; allowed: readonly string[] }
  'our-fault': Record<string, never>
  'too-large': { limit: number }
  'wrong-content-type': { given: string; wanted: string }
  'not-this-machine': { host: string }
  'other-origin': { origin: string }
  'unknown-parameter': { parameter: string; known: readonly string[] }
  'already-standing': { who: string | undefined; at: string | undefined }
  'changed-meanwhile': { who: string | undefined; at: string | undefined }
  'no-rules-here': Record<string, never>
  'too-many-rows': { rows: number; most: number }
  'wrong-cell': { expression: string }
  'nobody-in-both': { groups: readonly string[] }
  'unknown-record-kind': { kind: string; known: readonly string[] }
  'no-such-record': { kind: string; id: string; near: readonly string[] }
  'repeated-parameter': { parameter: string; values: readonly string[] }
}

export type WorkbenchProblemSentences = {
  readonly [C in keyof WorkbenchProblemFacts]: (facts: WorkbenchProblemFacts[C]) => string
}
