/** Why an activity is placed on one value of one dimension. */
export type PlacingReason = {
  readonly dimension: 'function' | 'group' | 'place'
  /** Function, group or place, by its id. */
  readonly value: string
  readonly from: 'record' | 'sector' | 'tag' | 'title' | 'description' | 'location' | 'country'
  /** The code or the words that say it. */
  readonly words: string
  readonly confidence: 'high' | 'medium' | 'low'
}

/** Text of an activity, title before description, in every language it is published in. */
export type PlacedText = { readonly from: 'title' | 'description'; readonly text: string }
