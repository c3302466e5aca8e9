import type { ResponseCodeWords } from './codes-responses.ts'
import { missingWords } from './format.ts'

const missing = missingWords.en

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
  // one partner
  partnerRelation: {
    'funded by': 'is funded by',
    funds: 'funds',
    'part of': 'is part of',
    'whole of': 'has as its part',
    'same as': 'is the same activity as',
  },
  linkBasis: { published: 'as published', decided: 'decided' },
  partnerMeasure: {
    commitment: 'commitment',
    disbursement: 'disbursement',
    expenditure: 'expenditure',
    budget: 'budget',
  },
  activityRole: {
    funding: 'as the one that pays',
    accountable: 'as the one that is accountable',
    extending: 'as the one that manages the funds',
    implementing: 'as the one that carries out',
  },
  organisationType: {
    ...missing,
    'regional body': 'regional body',
    secretariat: 'secretariat',
    government: 'government',
    parliament: 'parliament',
    party: 'political party',
    ministry: 'ministry',
    unit: 'unit of a body',
    agency: 'agency',
    province: 'province',
    un: 'United Nations',
    bilateral: 'bilateral partner',
    multilateral: 'multilateral partner',
    eu: 'European Union',
    ngo: 'non-governmental organisation',
    'international ngo': 'international non-governmental organisation',
    foundation: 'foundation',
    private: 'private body',
    partnership: 'partnership',
    class: 'several bodies together',
  },
}
