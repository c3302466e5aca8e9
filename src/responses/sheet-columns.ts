import { activityStatus, modality, organisationRole } from './activity.ts'

/** Columns of the spreadsheet form, by the field that each fills. */
const columnNames = [
  'id',
  'titleEn',
  'titleVi',
  'organisation',
  'role',
  'funding',
  'implementing',
  'status',
  'plannedStart',
  'actualStart',
  'plannedEnd',
  'actualEnd',
  'functions',
  'groups',
  'places',
  'means',
  'modality',
  'budget',
  'currency',
  'noteEn',
  'noteVi',
  'source',
] as const
export type Column = (typeof columnNames)[number]

/** What a header may say. The language of the header of a title or note is the language of what stands below it. */
const headers: Readonly<Record<Column, readonly string[]>> = {
  id: ['id', 'mã hoạt động'],
  titleEn: ['title'],
  titleVi: ['tên hoạt động'],
  organisation: ['organisation', 'tổ chức'],
  role: ['role', 'vai trò'],
  funding: ['funding', 'nhà tài trợ'],
  implementing: ['implementing', 'đơn vị thực hiện'],
  status: ['status', 'trạng thái'],
  plannedStart: ['planned start', 'ngày bắt đầu dự kiến'],
  actualStart: ['start', 'ngày bắt đầu'],
  plannedEnd: ['planned end', 'ngày kết thúc dự kiến'],
  actualEnd: ['end', 'ngày kết thúc'],
  functions: ['functions', 'chức năng'],
  groups: ['groups', 'nhóm đối tượng'],
  places: ['places', 'địa bàn'],
  means: ['means', 'phương tiện'],
  modality: ['modality', 'phương thức'],
  budget: ['budget', 'ngân sách'],
  currency: ['currency', 'loại tiền'],
  noteEn: ['note'],
  noteVi: ['ghi chú'],
  source: ['source', 'nguồn'],
}

type Words<T extends string> = Readonly<Record<T, string>>

/** Each value's Vietnamese word; the value itself is the English one. */
const statusWords: Words<(typeof activityStatus.options)[number]> = {
  pipeline: 'chuẩn bị',
  implementation: 'đang thực hiện',
  finalisation: 'đang kết thúc',
  closed: 'đã kết thúc',
  cancelled: 'đã hủy',
  suspended: 'tạm dừng',
}

const modalityWords: Words<(typeof modality.options)[number]> = {
  grant: 'viện trợ không hoàn lại',
  loan: 'vốn vay',
  equity: 'góp vốn',
  guarantee: 'bảo lãnh',
  'technical assistance': 'hỗ trợ kỹ thuật',
  dialogue: 'đối thoại',
  exchange: 'trao đổi kinh nghiệm',
}

const roleWords: Words<(typeof organisationRole.options)[number]> = {
  funding: 'tài trợ',
  accountable: 'chịu trách nhiệm',
  extending: 'quản lý vốn',
  implementing: 'thực hiện',
}

export const statusNamed = readerOf(activityStatus.options, statusWords)
export const modalityNamed = readerOf(modality.options, modalityWords)
export const roleNamed = readerOf(organisationRole.options, roleWords)

const columns = new Map(columnNames.flatMap((column) => headers[column].map((header) => [header, column] as const)))

export const columnNamed = (header: string): Column | undefined => columns.get(plain(header))

/** Every header that is understood, for whoever has to say which ones there are. */
export const knownHeaders: readonly string[] = [...columns.keys()]

/** Case, repeated blanks and the two ways to write a Vietnamese mark make no difference. */
export const plain = (words: string): string => words.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/** *All*, in either language. */
export const isAll = (words: string): boolean => plain(words) === 'all' || plain(words) === 'tất cả'

function readerOf<T extends string>(values: readonly T[], words: Words<T>): (written: string) => T | undefined {
  return (written) => values.find((it) => it === plain(written) || words[it] === plain(written))
}
