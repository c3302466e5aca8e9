import type { MeetingLabels } from './labels-meeting.ts'

export const englishMeetingLabels: MeetingLabels = {
  noteOf: 'Note of',
  noteInOtherLanguage: 'in Vietnamese only',
  noteMissingHere: 'not written in English',
  noteOnProposal: 'on the proposal',
  decisionsTitle: 'Decisions recorded',
  decisionsNote: 'As people recorded them, with their state today. Age is counted from the day of the first record.',
  answersProposal: 'answers proposal',
  overdue: 'past its date',
  recordedOn: 'recorded',
  updatedOn: 'last changed',
  leadBody: 'Lead body',
  dueBy: 'Due',
}
