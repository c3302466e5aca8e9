import type { Acts } from '#rules/2-ir/citation'
import type { ExplanationWords, LawNamed } from './explanations.ts'
import { formatDate, formatNumber } from './format.ts'
import { lawWords } from './law-words.ts'
import { ruleWords } from './rule-words.ts'

const numbers = {
  'at-least': 'at least ',
  'at-most': 'at most ',
  more: 'more than ',
  less: 'less than ',
  exactly: '',
} as const
const dates = {
  'at-least': 'on or after ',
  'at-most': 'on or before ',
  more: 'after ',
  less: 'before ',
  exactly: '',
} as const

export const englishExplanations: ExplanationWords = {
  decision: {
    entitled: 'Entitled',
    'nothing-due': 'Meets the conditions of the scheme, but nothing is due',
    'not-entitled': 'Not entitled',
    unknown: 'Cannot be decided: facts are missing',
    'not-in-force': 'Not in force in this period: there is nothing to decide',
  },
  how: { given: 'given', assumed: 'assumed, as nobody gave it', missing: 'nobody gave it' },
  unknown: 'unknown',
  notInForce: 'not in force',
  again: 'explained above',
  choice: 'By the condition below',
  split: 'The law changes within the period; each part by its own law',
  other: 'A further condition',
  splitPart: (first, days, value) =>
    `from ${first}, ${days === 1 ? '1 day' : `${formatNumber(days, 'en')} days`}: ${value}`,
  setBy,
  rests: {
    unconfirmed: (pieces) => `Unconfirmed: ${pieces}`,
    secondary: (pieces) => `From a secondary source: ${pieces}`,
    'not-stated': (pieces) => `Not stated how sure: ${pieces}`,
    primary: () => 'From the acts themselves',
  },
  bracket: (at, threshold, value, part) =>
    `bracket ${at}, from ${threshold}: ${value}${part === undefined ? '' : `, which makes ${part}`}`,
  missing: {
    input: (name, when) => `${name}${when}: nobody gave it`,
    law: (name, when) => `${name}: the law sets a value on ${when} that this rule book does not know`,
    'division-by-zero': () => 'a division by zero',
    'step-not-positive': () => 'a rounding to a step that is not above zero',
    'no-such-member': () => 'a member whom the household does not have',
    value: () => 'a value without a name',
  },
  of: (what, whom) => `${what} of ${whom}`,
  change: (what, from, to, bound, isDate, when) =>
    `${what}: ${(isDate ? dates : numbers)[bound]}${to} instead of ${from}${when === undefined ? '' : ` (comes about by itself on ${when})`}`,
  excludes: (answer) => `${answer}, and so excluded`,
  wouldQualify: (changes) => `would qualify with ${changes}`,
}

function setBy({ from, law, confidence }: LawNamed, acts: Acts | undefined): string {
  const since = from === undefined || from <= '0001-01-01' ? [] : [`from ${formatDate(from, 'en')}`]
  return [
    ...since,
    ...(law === undefined ? [] : [lawWords(law, acts, 'en')]),
    ...(confidence === undefined ? [] : [ruleWords.en.confidence[confidence]]),
  ].join(', ')
}
