/** Fixed words of the answers about who does what: activities, overlaps, gaps, ended cover, money, allocation. */
export type ResponseLabelKey =
  // import
  | 'importTitle'
  | 'importNote'
  | 'filesRead'
  | 'file'
  | 'line'
  | 'whatBecame'
  | 'activitiesIn'
  | 'before'
  | 'inQuarantine'
  | 'reasons'
  | 'leftOutValues'
  | 'identifier'
  | 'severalRecords'

export type ResponseLabels = Readonly<Record<ResponseLabelKey, string>>
