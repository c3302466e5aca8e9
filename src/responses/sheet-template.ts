import { type DataValidation, writeXlsx } from 'hucre/xlsx'
import type { Language, Text } from '#ground/text'
import { type Column, formColumns, headerOf, wordLists } from './sheet-columns.ts'
import { exampleIds } from './sheet-example.ts'

/** Records of the dossier that a partner may name in the form, by identifier. */
export type NamedRecords = Readonly<
  Record<'functions' | 'groups' | 'places' | 'means', readonly { readonly id: string; readonly name: Text }[]>
>

/** Makes an empty form as an Excel workbook: its header, one row that is plainly invented, and a second sheet with the
 *  words and identifiers that the form knows. Where a column has words of its own they can be chosen from a list.
 *  @param years which have a column for their budget. */
export async function templateWorkbook(
  language: Language,
  records: NamedRecords,
  years: readonly number[],
): Promise<Uint8Array> {
  const columns: readonly Column[] = [...formColumns, ...years.map((it): Column => `budget ${it}`)]
  const header = columns.map((it) => headerOf(it, language))
  const example = columns.map((it) => exampleIn(language, it, records) ?? null)
  const lists = formColumns.flatMap((column) => {
    const words = wordLists[column]?.(language)
    return words === undefined ? [] : [{ column, words }]
  })
  const { form, words } = sheetNames[language]
  return writeXlsx({
    sheets: [
      {
        name: form,
        rows: [header, example],
        columns: columns.map((it) => ({ width: isWide(it) ? 32 : 18 })),
        freezePane: { rows: 1, columns: 1 },
        dataValidations: lists.map(({ column, words: values }) => validationOf(columns.indexOf(column), values)),
      },
      {
        name: words,
        rows: wordRows(language, lists, records),
        columns: Array.from({ length: 12 }, () => ({ width: 24 })),
      },
    ],
  })
}

const sheetNames = {
  vi: { form: 'Hoạt động', words: 'Từ và mã được dùng' },
  en: { form: 'Activities', words: 'Words and identifiers' },
} as const

const isWide = (column: Column): boolean => ['titleEn', 'titleVi', 'noteEn', 'noteVi', 'funding'].includes(column)

/** As many rows as one partner may hand in. */
const validationOf = (index: number, values: readonly string[]): DataValidation => {
  const letter = columnLetter(index)
  return { type: 'list', values: [...values], allowBlank: true, range: `${letter}2:${letter}5001` }
}

const columnLetter = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${columnLetter(Math.floor(index / 26) - 1)}${columnLetter(index % 26)}`

/** What the invented row says. Its identifier and title tell that it is an example to be taken out. */
const examples: Readonly<Record<Language, Readonly<Partial<Record<Column, string>>>>> = {
  en: {
    id: exampleIds.en,
    titleEn: 'Example, invented: care at home for older people',
    titleVi: 'Ví dụ, không có thật: chăm sóc người cao tuổi tại nhà',
    organisation: 'Name of your organisation',
    role: 'implementing',
    funding: 'Name of one funder; name of another',
    status: 'implementation',
    actualStart: '2025-03',
    plannedEnd: '2027-12-31',
    modality: 'grant',
    sectors: '16010:60; 12220:40',
    countries: 'VN:100',
    budget: '250000',
    currency: 'USD',
    noteEn: 'A few words on what it does.',
  },
  vi: {
    id: exampleIds.vi,
    titleEn: 'Example, invented: care at home for older people',
    titleVi: 'Ví dụ, không có thật: chăm sóc người cao tuổi tại nhà',
    organisation: 'Tên tổ chức của quý vị',
    role: 'thực hiện',
    funding: 'Tên nhà tài trợ thứ nhất; tên nhà tài trợ thứ hai',
    status: 'đang thực hiện',
    actualStart: '2025-03',
    plannedEnd: '2027-12-31',
    modality: 'viện trợ không hoàn lại',
    sectors: '16010:60; 12220:40',
    countries: 'VN:100',
    budget: '250000',
    currency: 'USD',
    noteVi: 'Vài lời về việc hoạt động này làm.',
  },
}

/** Identifiers of the example are the first of the dossier, because others would not pass its check. */
function exampleIn(language: Language, column: Column, records: NamedRecords): string | undefined {
  if (column === 'functions' || column === 'groups' || column === 'places' || column === 'means')
    return records[column][0]?.id
  return examples[language][column]
}

/** Each list stands in columns of its own below its name: words alone, identifiers beside what they mean. */
function wordRows(
  language: Language,
  lists: readonly { readonly column: Column; readonly words: readonly string[] }[],
  records: NamedRecords,
): (string | null)[][] {
  const named = (['functions', 'groups', 'places', 'means'] as const).flatMap((column) => [
    [headerOf(column, language), ...records[column].map(({ id }) => id)],
    ['', ...records[column].map(({ name }) => name[language])],
  ])
  const columns = [...lists.map(({ column, words }) => [headerOf(column, language), ...words]), ...named]
  const height = Math.max(...columns.map((it) => it.length))
  return Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? null))
}
