import { codeWord } from './codes.ts'
import type { ReasonSentences } from './reasons.ts'

const list = (names: readonly { readonly en: string }[]): string => names.map((it) => it.en).join(', ')
const duty = (it: string): string => codeWord('duty', it, 'en')

export const english: ReasonSentences = {
  'asks-nothing': ({ why }) =>
    ({
      'not entered': 'This part of the text has not been entered in the dossier yet, so nothing can be said of it.',
      report: 'It reports or describes, and asks nothing that another text could hold.',
      vision: 'It names no need, no people, no duty and no number that could be compared.',
      'joint task': 'It is a task of the bodies that adopted it together.',
    })[why],
  'nothing-found': () => 'No clause and no scheme among the texts read speaks of this need and these people.',
  'all-found': () => 'Need, people, duty and number are held by the counterparts together.',
  'needs-missing': ({ functions }) => `Nothing is recorded on: ${list(functions)}.`,
  'people-missing': ({ groups }) => `Nothing is recorded for: ${list(groups)}.`,
  'need-missing-for': ({ functions, groups }) => `Nothing is recorded on ${list(functions)} for ${list(groups)}.`,
  'people-not-all': () => 'The counterparts reach only part of the people.',
  'people-not-stated': () => 'The closest counterpart does not say whom it is for.',
  'only-parts': () => 'The closest counterpart holds only part of the need that is asked for.',
  'only-general': () => 'Texts speak of the whole system, and none of this need by name.',
  'duty-alone': ({ duty: asked }) =>
    `It names no need; the counterparts share its kind of duty (${duty(asked)}) and some of its words, and have to be read.`,
  'other-duty': ({ asked, found }) =>
    `It asks for ${duty(asked)}; the closest counterpart states ${found.length === 0 ? 'no duty' : found.map(duty).join(', ')}.`,
  'other-means': () => 'The closest counterpart helps by other means.',
  'only-aims': () => 'The closest counterpart states it as an aim, without saying what is to be done.',
  number: ({ standing }) =>
    ({
      better: 'The number of the counterpart is better, or to be reached earlier.',
      lower: 'The number of the counterpart is weaker.',
      later: 'The date of the counterpart is later.',
      'not comparable': 'Its number has no counterpart in the same indicator and unit.',
    })[standing],
  'binds-nobody': () => 'It stands only in texts that bind nobody on the day.',
}
