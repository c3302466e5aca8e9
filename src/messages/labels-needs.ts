/** Fixed words of the answers about needs and published figures. */
export type NeedLabelKey =
  | 'needsAnswer'
  | 'needRows'
  | 'needsReadNote'
  | 'noDataFor'
  | 'noDataForNote'
  | 'noFigureOf'
  | 'provincesWithFigure'
  | 'worstPlaces'
  | 'worstPlacesNote'
  | 'provincesCompared'
  | 'figuresAnswer'
  | 'figuresNote'
  | 'people'
  | 'reportsDiffer'

export type NeedLabels = Readonly<Record<NeedLabelKey, string>>
