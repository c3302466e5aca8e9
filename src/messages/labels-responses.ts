/** Fixed words of the answers about who does what: activities, overlaps, gaps, ended cover, money, allocation. */
export type ResponseLabelKey =
  // activities
  'activitiesCounted'

export type ResponseLabels = Readonly<Record<ResponseLabelKey, string>>
