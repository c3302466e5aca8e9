import type { Activity } from './activity.ts'

/** A column of the spreadsheet form, by the field that it fills. */
export type Column =
  | 'id'
  | 'titleEn'
  | 'titleVi'
  | 'organisation'
  | 'role'
  | 'funding'
  | 'implementing'
  | 'status'
  | 'plannedStart'
  | 'actualStart'
  | 'plannedEnd'
  | 'actualEnd'
  | 'functions'
  | 'groups'
  | 'places'
  | 'means'
  | 'modality'
  | 'budget'
  | 'currency'
  | 'noteEn'
  | 'noteVi'
  | 'source'

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
const statusWords: Words<Exclude<Activity['status'], 'unknown' | 'not stated' | 'not applicable' | 'suppressed'>> = {
  pipeline: 'chuẩn bị',
  implementation: 'đang thực hiện',
  finalisation: 'đang kết thúc',
  closed: 'đã kết thúc',
  cancelled: 'đã hủy',
  suspended: 'tạm dừng',
}

const modalityWords: Words<Exclude<Activity['modality'], 'unknown' | 'not stated' | 'not applicable' | 'suppressed'>> =
  {
    grant: 'viện trợ không hoàn lại',
    loan: 'vốn vay',
    equity: 'góp vốn',
    guarantee: 'bảo lãnh',
    'technical assistance': 'hỗ trợ kỹ thuật',
    dialogue: 'đối thoại',
    exchange: 'trao đổi kinh nghiệm',
  }

const roleWords: Words<Activity['participants'][number]['role']> = {
  funding: 'tài trợ',
  accountable: 'chịu trách nhiệm',
  extending: 'quản lý vốn',
  implementing: 'thực hiện',
}

export const statusNamed = readerOf(statusWords)
export const modalityNamed = readerOf(modalityWords)
export const roleNamed = readerOf(roleWords)

const columns = new Map(
  (Object.keys(headers) as Column[]).flatMap((column) => headers[column].map((header) => [header, column] as const)),
)

export const columnNamed = (header: string): Column | undefined => columns.get(plain(header))

/** Every header that is understood, for whoever has to say which ones there are. */
export const knownHeaders: readonly string[] = [...columns.keys()]

/** Case, repeated blanks and the two ways to write a Vietnamese mark make no difference. */
export const plain = (words: string): string => words.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/** Headers may be written *all* in either language. */
export const isAll = (words: string): boolean => plain(words) === 'all' || plain(words) === 'tất cả'

function readerOf<T extends string>(words: Words<T>): (written: string) => T | undefined {
  const values = Object.keys(words) as T[]
  return (written) => values.find((it) => it === plain(written) || words[it] === plain(written))
}
