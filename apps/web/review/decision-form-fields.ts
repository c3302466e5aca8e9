/** What a decision form holds, field by field; an empty text where nothing is said. */
export type DecisionFields = {
  readonly vi: string
  readonly en: string
  readonly owner: string
  readonly partner: string
  readonly due: string
  readonly function: string
  readonly group: string
  readonly who: string
  readonly state: string
}

export const emptyDecision: DecisionFields = {
  vi: '',
  en: '',
  owner: '',
  partner: '',
  due: '',
  function: '',
  group: '',
  who: '',
  state: 'open',
}
