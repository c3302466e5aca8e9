import type { Language } from '#ground/text'
import { type Activity, activityStatus, modality, organisationRole } from './activity.ts'

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
  'direction',
  'sectors',
  'countries',
  'budget',
  'currency',
  'inKindEn',
  'inKindVi',
  'inKindAmount',
  'follows',
  'noteEn',
  'noteVi',
  'source',
] as const
export type NamedColumn = (typeof columnNames)[number]
/** The budget of one calendar year has a column of its own, whose header names the year. */
export type YearColumn = `budget ${number}`
export type Column = NamedColumn | YearColumn

/** What a header may say. The language of the header of a title or note is the language of what stands below it. */
const headers: Readonly<Record<NamedColumn, readonly [string, string] | readonly [string]>> = {
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
  direction: ['direction', 'chiều nguồn lực'],
  sectors: ['sectors', 'ngành'],
  countries: ['countries', 'quốc gia'],
  budget: ['budget', 'ngân sách'],
  currency: ['currency', 'loại tiền'],
  inKindEn: ['in kind'],
  inKindVi: ['hiện vật'],
  inKindAmount: ['in-kind amount', 'số lượng hiện vật'],
  follows: ['follows', 'tiếp nối'],
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

const directionWords: Words<Activity['direction']> = {
  received: 'tiếp nhận',
  obligation: 'nghĩa vụ',
  given: 'đóng góp',
}
const directions = ['received', 'obligation', 'given'] as const

export const statusNamed = readerOf(activityStatus.options, statusWords)
export const modalityNamed = readerOf(modality.options, modalityWords)
export const roleNamed = readerOf(organisationRole.options, roleWords)
export const directionNamed = readerOf(directions, directionWords)

const columns = new Map<string, NamedColumn>(
  columnNames.flatMap((column) => headers[column].map((header) => [header, column] as const)),
)

export function columnNamed(header: string): Column | undefined {
  const words = plain(header)
  const [, year] = yearHeader.exec(words) ?? []
  return year === undefined ? columns.get(words) : `budget ${Number(year)}`
}

const yearHeader = /^(?:budget|ngân sách)(?: năm)? (\d{4})$/

/** The year that a column is for, if it is a year's budget. */
export const yearOfColumn = (column: Column): string | undefined => /^budget (\d{4})$/.exec(column)?.[1]

/** Every header that is understood, for whoever has to say which ones there are. */
export const knownHeaders: readonly string[] = [...columns.keys()]

/** Columns of a whole form in their order, but for those of the years. */
export const formColumns: readonly NamedColumn[] = columnNames

/** What stands above a column in one language. Titles, notes and things in kind have a column for each. */
export function headerOf(column: Column, language: Language): string {
  const year = yearOfColumn(column)
  if (year !== undefined) return language === 'en' ? `budget ${year}` : `ngân sách ${year}`
  const [english, vietnamese = english] = headers[column as NamedColumn]
  return language === 'en' ? english : vietnamese
}

/** Words that the form allows in a column, in one language. */
export const wordLists: Readonly<Partial<Record<NamedColumn, (language: Language) => readonly string[]>>> = {
  role: (language) => listOf(organisationRole.options, roleWords, language),
  status: (language) => listOf(activityStatus.options, statusWords, language),
  modality: (language) => listOf(modality.options, modalityWords, language),
  direction: (language) => listOf(directions, directionWords, language),
}

/** The word of the form for a value, in one language; none for what is no value. */
export const formWord =
  (language: Language) =>
  (column: NamedColumn, value: string): string | undefined => {
    const at = wordLists[column]?.('en').indexOf(value) ?? -1
    return wordLists[column]?.(language)[at]
  }

const listOf = <T extends string>(values: readonly T[], words: Words<T>, language: Language): readonly string[] =>
  values.map((it) => (language === 'en' ? it : words[it]))

/** Case, repeated blanks and the two ways to write a Vietnamese mark make no difference. */
export const plain = (words: string): string => words.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/** *All*, in either language. */
export const isAll = (words: string): boolean => plain(words) === 'all' || plain(words) === 'tất cả'

function readerOf<T extends string>(values: readonly T[], words: Words<T>): (written: string) => T | undefined {
  return (written) => values.find((it) => it === plain(written) || words[it] === plain(written))
}
