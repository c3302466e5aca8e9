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
  factor: {
    needs: 'needs',
    people: 'people',
    places: 'places',
    time: 'time',
    means: 'means',
    modality: 'modality',
  },
  moneyFrom: {
    'budgets by days': 'budgets, by days',
    'whole commitment': 'all that was committed',
    'several countries': 'works in several countries',
    'none published': 'none published',
  },
  followingReason: {
    'same cell': 'same cell',
    'perhaps the same cell': 'perhaps the same cell',
    'same partner': 'same partner',
    'similar title': 'similar title',
  },
  gapWay: {
    people: 'people left without',
    distance: 'distance to target',
    money: 'money a person',
    partners: 'partners',
    since: 'days since the last activity',
  },
  lastCover: {
    running: 'one is running',
    ended: 'ended',
    unknown: 'not known whether one runs',
    'none recorded': 'none recorded',
  },
  placedFrom: {
    record: 'the record',
    sector: 'sector',
    tag: 'tag',
    title: 'word in the title',
    description: 'word in the description',
    location: 'location',
    country: 'receiving country',
  },
}
