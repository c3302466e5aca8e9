import type { NeedLabels } from './labels-needs.ts'

export const englishNeedLabels: NeedLabels = {
  needsAnswer: 'Needs',
  needRows: 'The standing needs under the three aims',
  needsReadNote:
    'Read: {figures} published figures of {indicators} indicators from {sources} sources, the last of {until}, and {instruments} national texts in force. “No data” means that none of them has a figure; it does not mean that there is none.',
  noDataFor: 'Groups and places without data',
  noDataForNote:
    'Groups that the need, or a national text in force, names for it, and of which none of its indicators has a published figure. A figure of everyone says nothing of a group.',
  noFigureOf: 'No data on',
  provincesWithFigure: 'Provinces with a figure',
  worstPlaces: 'Provinces furthest behind',
  worstPlacesNote:
    'Provinces are ranked only within one indicator, one unit and one period: the last with figures of at least five provinces. Nothing is added up or averaged.',
  provincesCompared: '{n} provinces compared',
  figuresAnswer: 'Published figures',
  figuresNote:
    'Figures as their sources publish them, by place. Reports that disagree stand side by side. A place that is not listed has no published figure here.',
  people: 'People',
  reportsDiffer: 'reports differ',
}
