import type { Text } from '#ground/text'

type Provision = { readonly id: string; readonly label: Text }
type Days = {
  readonly side: 'from' | 'to' | 'appliesFrom'
  /** A day; `open` where no end is set, nothing where the rules say nothing. */
  readonly rules?: string
  readonly dossier: string
}

/** Problems and remarks where provisions of a dossier and the rules that carry them out do not hold together. */
export type OneRecordProblemFacts = {
  'no-such-provision': { scheme: string; label: Text; id: string; known: readonly string[] }
  'act-not-on-record': { act: string; rules: readonly string[] }
  'scheme-beyond-provision': Days & { scheme: string; label: Text; provisions: readonly string[] }
  'provision-without-rules': Provision
  'provision-beyond-rules': Provision & Days & { schemes: readonly string[] }
  'act-not-cited': Provision & { schemes: readonly string[]; acts: readonly string[] }
}

export type OneRecordProblemSentences = {
  readonly [C in keyof OneRecordProblemFacts]: (facts: OneRecordProblemFacts[C]) => string
}
