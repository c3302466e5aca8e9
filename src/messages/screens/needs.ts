import type { Text } from '#ground/text'

/** Words of the screens about needs. */
export const needsWords = {
  needs: { vi: 'Nhu cầu: ai được bảo vệ, ai bị bỏ lại', en: 'Needs: who is protected, who is left behind' },
  lead: {
    vi: 'Theo số liệu đã công bố. Mọi con số mở ra nguồn của nó; nơi chưa có số liệu được ghi rõ.',
    en: 'By published figures. Every number opens its source; where there is none, it is said.',
  },
  map: { vi: 'Bản đồ các tỉnh', en: 'Map of provinces' },
  mapLead: {
    vi: 'Mỗi ô là một tỉnh, đặt gần vị trí thật; không phải ranh giới. Chọn một ô để mở ô nhu cầu của tỉnh.',
    en: 'Each tile is a province near where it lies; it shows no boundary. Choose a tile to open the need cell of the province.',
  },
  indicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  people: { vi: 'Đối tượng', en: 'People' },
  period: { vi: 'Kỳ', en: 'Period' },
  units: { vi: 'Đơn vị hành chính', en: 'Units' },
  byDay: { vi: 'theo ngày xem', en: 'as on the day' },
  provincesWith: { vi: '{n} tỉnh có số liệu', en: '{n} provinces with a figure' },
  noProvinces: { vi: 'Chưa có chỉ tiêu nào có số liệu theo tỉnh.', en: 'No indicator has a figure by province.' },
  mapName: {
    vi: '{indicator}, {people}, {period}: {n} ô. Dùng các phím mũi tên để đi từ ô này sang ô khác.',
    en: '{indicator}, {people}, {period}: {n} tiles. Use the arrow keys to go from tile to tile.',
  },
  partOf: { vi: 'thuộc {province}', en: 'part of {province}' },
  legend: { vi: 'Chú giải', en: 'Legend' },
  legendNote: {
    vi: 'Năm bậc, mỗi bậc một phần năm số liệu các tỉnh trong mọi kỳ.',
    en: 'Five classes, each a fifth of the figures of provinces in all periods.',
  },
  upTo: { vi: 'dưới {to}', en: 'below {to}' },
  from: { vi: 'từ {from}', en: '{from} and more' },
  between: { vi: '{from} đến dưới {to}', en: '{from} to below {to}' },
  zero: { vi: 'bằng 0', en: 'zero' },
  noData: { vi: 'chưa có số liệu', en: 'no data' },
  notRanked: { vi: 'có báo cáo, không xếp bậc', en: 'reported, not classed' },
  worse: { vi: 'xấu hơn', en: 'worse' },
  better: { vi: 'tốt hơn', en: 'better' },
  noMerged: {
    vi: 'Chưa có số liệu của tỉnh hợp nhất; của các tỉnh trước đây: {parts}',
    en: 'No figure for the merged province; those of its former parts: {parts}',
  },
  table: { vi: 'Bảng số liệu', en: 'The figures as a table' },
  place: { vi: 'Địa bàn', en: 'Place' },
  value: { vi: 'Giá trị', en: 'Value' },
  report: { vi: 'Loại và nguồn', en: 'Kind and source' },
  disputed: { vi: 'các báo cáo khác nhau', en: 'reports differ' },
  whole: { vi: 'Cả nước và các vùng', en: 'The country and its regions' },
  evidence: { vi: 'Nguồn của số liệu {place}', en: 'Source of the figure of {place}' },
  source: { vi: 'Nguồn', en: 'Source' },
  leftOut: {
    vi: 'Địa chỉ có giá trị không có trong hồ sơ nên đã bỏ qua: {what}',
    en: 'The address holds a value that the dossier does not have, and it was left out: {what}',
  },
  playback: { vi: 'Chọn kỳ', en: 'Choose the period' },
} as const satisfies Record<string, Text>
