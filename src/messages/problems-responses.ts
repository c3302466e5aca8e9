/** Problems of activities, their exchange and their store, with the facts that come with each. */
export type ResponseProblemFacts = {
  'unknown-activity': { id: string; known: readonly string[] }
  // money: flat tables of shares
  'flat-table-lacks-columns': { columns: readonly string[] }
}

export type ResponseProblemSentences = {
  readonly [C in keyof ResponseProblemFacts]: (facts: ResponseProblemFacts[C]) => string
}
