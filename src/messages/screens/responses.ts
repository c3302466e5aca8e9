import type { Text } from '#ground/text'

/** Words of the screens about who does what. */
export const responsesWords = {
  // registry
  registry: { vi: 'Danh mục hoạt động', en: 'Registry of activities' },
  searchIn: { vi: 'Tìm trong danh mục', en: 'Search the registry' },
  searchHint: {
    vi: 'Tên, mã, tổ chức; có dấu hoặc không dấu',
    en: 'Title, identifier, organisation; with or without diacritics',
  },
  filters: { vi: 'Bộ lọc', en: 'Filters' },
  columns: { vi: 'Cột', en: 'Columns' },
  clearAll: { vi: 'Bỏ mọi bộ lọc', en: 'Clear all filters' },
  remove: { vi: 'Bỏ lọc', en: 'Remove filter' },
  rowsOf: { vi: 'hoạt động trong tổng số', en: 'of' },
  rowsAll: { vi: 'hoạt động', en: 'activities' },
  rowsEnd: { vi: '', en: 'activities' },
  noRows: {
    vi: 'Chưa ghi nhận hoạt động nào khớp với các bộ lọc này. Điều đó không có nghĩa là không có.',
    en: 'No activity is recorded that matches these filters. That does not mean that there is none.',
  },
  making: { vi: 'Đang lập bảng từ hồ sơ', en: 'Making the table from the dossier' },
  makingAnew: {
    vi: 'Hồ sơ đã thay đổi: đang lập lại bảng; các dòng dưới đây là của lần trước',
    en: 'The dossier has changed: the table is being made anew; the rows below are those of before',
  },
  rowLoading: { vi: 'Đang tải dòng', en: 'Loading row' },
  leftOut: {
    vi: 'Bộ lọc trong địa chỉ không có trong danh mục nên đã bỏ qua',
    en: 'The address asks for what the registry does not have, and it was left out',
  },
  more: { vi: 'giá trị khác ít gặp hơn: hãy tìm theo tên', en: 'further, rarer values: search by name' },
  showMore: { vi: 'Hiện thêm', en: 'Show more' },
  showLess: { vi: 'Thu gọn', en: 'Show fewer' },
  sortBy: { vi: 'Sắp xếp theo', en: 'Sort by' },
  up: { vi: 'tăng dần', en: 'ascending' },
  down: { vi: 'giảm dần', en: 'descending' },
  currencyOrder: {
    vi: 'Số tiền chỉ được xếp trong từng loại tiền; hai loại tiền không so được với nhau.',
    en: 'Amounts are ordered within each currency; two currencies are not compared.',
  },
  downloadRows: { vi: 'Tải các dòng này', en: 'Download these rows' },
  keys: {
    vi: 'Phím mũi tên, Page Up, Page Down, Home, End để di chuyển; Enter mở hoạt động.',
    en: 'Move with the arrow keys, Page Up, Page Down, Home and End; Enter opens the activity.',
  },
  moreOf: { vi: 'và', en: 'and' },
  moreSums: { vi: 'loại tiền khác', en: 'more currencies' },
  computedPlacing: { vi: 'xếp theo mã ngành và từ ngữ', en: 'placed from sectors and words' },
  severalShort: { vi: 'nhiều nước', en: 'several countries' },
} as const satisfies Record<string, Text>
