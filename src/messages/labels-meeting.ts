/** Fixed words of what people write about a meeting: notes to its file, and what it decided. */
export type MeetingLabelKey =
  | 'noteOf'
  | 'noteInOtherLanguage'
  | 'noteMissingHere'
  | 'noteOnProposal'
  | 'decisionsTitle'
  | 'decisionsNote'
  | 'answersProposal'
  | 'overdue'
  | 'recordedOn'
  | 'updatedOn'
  | 'leadBody'
  | 'dueBy'

export type MeetingLabels = Readonly<Record<MeetingLabelKey, string>>
