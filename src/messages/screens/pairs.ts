import type { Text } from '#ground/text'

/** Words of the queues in which persons say what two activities are to each other. */
export const queueWords = {
  duplicates: { vi: 'Có thể là một hoạt động', en: 'Perhaps one activity' },
  duplicatesLead: {
    vi: 'Các cặp hoạt động có thể là một, do nhiều bên báo cáo. Máy chỉ đề xuất; kết luận là của người đọc hai bản ghi.',
    en: 'Pairs of activities that may be one, reported by several. The program only proposes; the finding is made by whoever reads the two records.',
  },
  overlaps: { vi: 'Chồng chéo và bổ sung', en: 'Overlaps and complements' },
  overlapsLead: {
    vi: 'Các cặp hoạt động phục vụ cùng một ô nhu cầu vào cùng thời gian. Đây là đề xuất để trao đổi với các bên, không phải nhận định rằng có bên làm sai.',
    en: 'Pairs of activities that serve one need cell at the same time. They are proposals to talk about with the partners, and say of nobody that something is done wrongly.',
  },
  list: { vi: 'Danh sách cặp', en: 'List of pairs' },
  show: { vi: 'Hiện', en: 'Show' },
  open: { vi: 'Chưa kết luận', en: 'Open' },
  decided: { vi: 'Đã kết luận', en: 'Decided' },
  mine: { vi: 'Do tôi kết luận', en: 'Decided by me' },
  all: { vi: 'Tất cả', en: 'All' },
  progress: { vi: 'Đã kết luận {done}/{all} cặp', en: '{done} of {all} pairs decided' },
  points: { vi: 'điểm', en: 'points' },
  noneOpen: { vi: 'Không còn cặp nào chưa kết luận.', en: 'No pair is open.' },
  noneShown: { vi: 'Không có cặp nào khớp với lựa chọn này.', en: 'No pair fits this choice.' },
  noOverlaps: {
    vi: 'Vào ngày này không ghi nhận cặp hoạt động nào đang chạy trong cùng một ô. Có {n} hoạt động không nêu ngày kết thúc nên chưa xét được. Có thể chọn một ngày trước đó ở đầu trang để xem lại.',
    en: 'On this day no two activities are recorded as running in one cell. {n} activities state no end, so they cannot be looked at. Choose an earlier day at the head of the page to look back.',
  },
  why: { vi: 'Vì sao được đề xuất', en: 'Why it is proposed' },
  weight: { vi: 'Trọng số', en: 'Weight' },
  alikeShare: { vi: 'Giống nhau', en: 'Alike' },
  factor: { vi: 'Yếu tố', en: 'Factor' },
  sides: { vi: 'Hai bản ghi cạnh nhau', en: 'The two records side by side' },
  field: { vi: 'Mục', en: 'Field' },
  alike: { vi: 'So sánh', en: 'Compared' },
  first: { vi: 'Hoạt động thứ nhất', en: 'First activity' },
  second: { vi: 'Hoạt động thứ hai', en: 'Second activity' },
  verdict: { vi: 'Kết luận', en: 'Finding' },
  notChosen: { vi: 'Hãy chọn một kết luận.', en: 'Choose a finding.' },
  notWritten: {
    vi: 'Hãy ghi lý do bằng cả hai ngôn ngữ và tên người kết luận.',
    en: 'Write the reason in both languages, and who finds it.',
  },
  standsFirst: { vi: 'Hoạt động đứng trước', en: 'Which stands first' },
  firstOfSame: { vi: 'bản ghi được tính tiền', en: 'the record whose money counts' },
  firstOfChain: { vi: 'bên cấp vốn', en: 'the one that funds' },
  firstOfPart: { vi: 'hoạt động lớn', en: 'the whole' },
  readyReason: { vi: 'Lý do soạn sẵn', en: 'Ready reasons' },
  ownReason: { vi: 'Tự viết', en: 'My own words' },
  reasonVi: { vi: 'Lý do (tiếng Việt)', en: 'Reason (Vietnamese)' },
  reasonEn: { vi: 'Lý do (tiếng Anh)', en: 'Reason (English)' },
  who: {
    vi: 'Người hoặc đơn vị kết luận (nhớ trên máy này)',
    en: 'Person or unit that finds it (kept on this device)',
  },
  record: { vi: 'Ghi kết luận', en: 'Record the finding' },
  recording: { vi: 'Đang ghi', en: 'Being recorded' },
  recorded: { vi: 'Đã ghi', en: 'Recorded' },
  notRecorded: {
    vi: 'Chưa ghi được; những gì đã viết vẫn còn',
    en: 'Not recorded yet; what was written is still here',
  },
  stands: { vi: 'Kết luận hiện có', en: 'What stands now' },
  nothingStands: { vi: 'Kết luận trước đó đã được mở lại.', en: 'The earlier finding was opened again.' },
  mineToo: { vi: 'Vẫn ghi kết luận của tôi', en: 'Record mine all the same' },
  keepTheirs: { vi: 'Giữ kết luận hiện có', en: 'Keep what stands' },
  undo: { vi: 'Rút lại', en: 'Take back' },
  foundBy: { vi: 'Người kết luận', en: 'Found by' },
  reportedSince: { vi: 'có báo cáo mới sau đó', en: 'reported on since' },
  otherwise: { vi: 'Người khác kết luận khác', en: 'Others found otherwise' },
  previous: { vi: 'Cặp trước', en: 'Previous pair' },
  next: { vi: 'Cặp sau', en: 'Next pair' },
  keys: { vi: 'Phím tắt', en: 'Keyboard shortcuts' },
  keysOn: { vi: 'Dùng phím tắt', en: 'Use keyboard shortcuts' },
  keysHelp: {
    vi: 'J: cặp sau; K: cặp trước; 1–4: chọn kết luận; R: đến ô lý do. Không dùng khi đang viết.',
    en: 'J: next pair; K: previous pair; 1–4: choose a finding; R: to the reason. Not while you write.',
  },
  overlap: { vi: 'Có thể chồng chéo', en: 'May overlap' },
  complement: { vi: 'Có thể bổ sung cho nhau', en: 'May complement' },
  commonTime: { vi: 'Thời gian chung', en: 'Common time' },
  days: { vi: 'ngày', en: 'days' },
  moneyInTime: { vi: 'Vốn của hai bên trong thời gian đó', en: 'Money of both in that time' },
  cell: { vi: 'Ô nhu cầu', en: 'Need cell' },
  linked: { vi: 'Một bên nêu bên kia là đơn vị tham gia.', en: 'One names the other among its participants.' },
  uncertain: {
    vi: 'Chưa chắc có giao nhau: có bên không nêu phục vụ ai hoặc ở đâu.',
    en: 'It is not certain that they meet: one does not say whom or where it serves.',
  },
  mayReach: { vi: 'có thể đến', en: 'may reach' },
} as const satisfies Record<string, Text>

export type PairVerdict = 'same' | 'chain' | 'part' | 'different' | 'duplicate' | 'complementary' | 'joint' | 'not one'

/** Reasons that come up often, to choose from; both languages say the same. */
export const readyReasons: Readonly<Record<PairVerdict | 'open', readonly Text[]>> = {
  same: [
    {
      vi: 'Tên, thời gian và ngân sách trùng nhau: cùng một hoạt động do hai bên báo cáo.',
      en: 'Title, time and budget are the same: one activity, reported by two.',
    },
    { vi: 'Bên báo cáo đã xác nhận đây là một hoạt động.', en: 'The reporter has confirmed that it is one activity.' },
  ],
  chain: [
    {
      vi: 'Bản ghi nêu vốn của hoạt động này đến từ hoạt động kia.',
      en: 'The record says that the money of one comes from the other.',
    },
    {
      vi: 'Một bên cấp vốn, bên kia thực hiện cùng một công việc.',
      en: 'One pays and the other carries out the same work.',
    },
  ],
  part: [{ vi: 'Một hoạt động là hợp phần của hoạt động kia.', en: 'One activity is a component of the other.' }],
  different: [
    {
      vi: 'Khác nhau về đối tượng, nơi thực hiện hoặc thời gian.',
      en: 'They differ in people, places or time.',
    },
    { vi: 'Chỉ giống tên gọi; nội dung khác nhau.', en: 'Only the titles are alike; what is done differs.' },
  ],
  duplicate: [
    {
      vi: 'Hai bên làm cùng một việc cho cùng đối tượng, ở cùng nơi và cùng thời gian; cần trao đổi để phân công.',
      en: 'Both do the same for the same people in the same place and time; to be talked about and divided.',
    },
  ],
  complementary: [
    {
      vi: 'Hai bên hỗ trợ bằng cách khác nhau và bổ sung cho nhau.',
      en: 'The two help in different ways and complete each other.',
    },
    { vi: 'Hai bên phục vụ các nơi khác nhau.', en: 'The two serve different places.' },
  ],
  joint: [
    { vi: 'Hai bên cùng thực hiện theo một thỏa thuận chung.', en: 'The two work together under one agreement.' },
  ],
  'not one': [
    {
      vi: 'Thực tế không cùng đối tượng hoặc không cùng nơi.',
      en: 'In fact the people or the places are not the same.',
    },
  ],
  open: [
    { vi: 'Có thông tin mới, cần xem lại.', en: 'There is new information; it is to be looked at again.' },
    { vi: 'Rút lại kết luận vừa ghi.', en: 'Takes back the finding just recorded.' },
  ],
}
