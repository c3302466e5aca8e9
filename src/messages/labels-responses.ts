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
  // packs
  | 'layTitle'
  | 'layNote'
  | 'packMade'
  | 'newRecords'
  | 'sameRecords'
  | 'differences'
  | 'field'
  | 'ours'
  | 'theirs'
  | 'kindOfRecord'
  | 'notWritten'

export type ResponseLabels = Readonly<Record<ResponseLabelKey, string>>
