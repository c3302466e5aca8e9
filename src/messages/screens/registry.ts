import type { Text } from '#ground/text'

/** Words of the registry: heads of its columns, its filters, and what is said of a value. */
export const registryWords = {
  title: { vi: 'Tên hoạt động', en: 'Title' },
  id: { vi: 'Mã hoạt động', en: 'Identifier' },
  reporter: { vi: 'Bên báo cáo', en: 'Reported by' },
  partner: { vi: 'Đối tác', en: 'Partner' },
  function: { vi: 'Chức năng', en: 'Function' },
  group: { vi: 'Nhóm đối tượng', en: 'Group' },
  place: { vi: 'Địa bàn', en: 'Place' },
  modality: { vi: 'Phương thức', en: 'Modality' },
  state: { vi: 'Tình trạng', en: 'State' },
  start: { vi: 'Bắt đầu', en: 'Start' },
  end: { vi: 'Kết thúc', en: 'End' },
  year: { vi: 'Năm thực hiện', en: 'Year at work' },
  committed: { vi: 'Cam kết vốn', en: 'Committed' },
  spent: { vi: 'Giải ngân và chi tiêu', en: 'Disbursed and spent' },
  currency: { vi: 'Loại tiền', en: 'Currency' },
  reported: { vi: 'Báo cáo lần cuối', en: 'Last reported' },
  confidence: { vi: 'Mức tin cậy', en: 'Confidence' },
  basis: { vi: 'Cách xếp ô', en: 'How it was placed' },
  origin: { vi: 'Nguồn', en: 'Origin' },
  file: { vi: 'Tệp', en: 'File' },
  fromFile: { vi: 'tệp của hồ sơ', en: 'file of the dossier' },
  fromImport: { vi: 'nhập vào kho', en: 'imported' },
  all: { vi: 'tất cả', en: 'all' },
  noneRecorded: { vi: 'chưa ghi nhận', en: 'none recorded' },
  severalCountries: {
    vi: 'nhiều nước: không chỉ tiền của nước này',
    en: 'several countries: not this country’s money alone',
  },
} as const satisfies Record<string, Text>
export type RegistryWord = keyof typeof registryWords
