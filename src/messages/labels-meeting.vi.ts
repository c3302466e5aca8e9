import type { MeetingLabels } from './labels-meeting.ts'

export const vietnameseMeetingLabels: MeetingLabels = {
  noteOf: 'Ghi chú của',
  noteInOtherLanguage: 'chỉ có tiếng Anh',
  noteMissingHere: 'chưa có bản tiếng Việt',
  noteOnProposal: 'về đề xuất',
  decisionsTitle: 'Các quyết định đã ghi',
  decisionsNote: 'Theo lời người ghi, kèm tình trạng hiện nay. Thời gian đã qua tính từ ngày ghi lần đầu.',
  answersProposal: 'trả lời đề xuất',
  overdue: 'quá thời hạn',
  recordedOn: 'ghi ngày',
  updatedOn: 'sửa lần cuối ngày',
  leadBody: 'Cơ quan chủ trì',
  dueBy: 'Thời hạn',
}
