import type { ResponseCodeWords } from './codes-responses.ts'

export const englishResponseCodes: ResponseCodeWords = {
  direction: { received: 'resources received', obligation: 'obligations met', given: 'contributions given to others' },
  pairVerdict: {
    same: 'one and the same activity',
    chain: 'one funds the other',
    part: 'part of the other',
    different: 'two different activities',
    duplicate: 'duplicate',
    complementary: 'complementary',
    joint: 'joint',
    'not one': 'no overlap',
    open: 'opened again',
  },
  importHow: {
    imported: 'imported',
    resumed: 'imported from where it had stopped',
    unchanged: 'imported before, not changed since',
    stopped: 'stopped before its end',
  },
  // pairs of activities
  pairQuestion: { 'one activity': 'one activity?', overlap: 'an overlap?' },
  pairKind: {
    same: 'may be one activity, reported twice',
    chain: 'the first may fund the second',
    part: 'the second may be part of the first',
  },
  pairStrength: { strong: 'strong reasons', possible: 'some reasons' },
}
