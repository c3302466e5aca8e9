import { dayOf } from '#ground/calendar'
import type { Column } from './column.ts'
import type { ColumnRequest } from './request.ts'

/** A column to be written. Ids of households are text and have no request. */
export type WrittenColumn =
  | { readonly name: string; readonly texts: readonly string[] }
  | { readonly name: string; readonly request: Pick<ColumnRequest, 'kind' | 'codes'>; readonly column: Column }

/** The first row of a CSV file. */
export const csvHeader = (columns: readonly WrittenColumn[]): string => csvLine(columns.map((it) => it.name))

/** Rows of a CSV file, each with its line end; what is unknown is empty. Reading them back gives the same columns. */
export function csvRows(columns: readonly WrittenColumn[]): string {
  const cells = columns.map(cellTexts)
  const rows = cells[0]?.length ?? 0
  const lines: string[] = []
  for (let row = 0; row < rows; row++) lines.push(csvLine(cells.map((it) => it[row] ?? '')))
  return lines.join('')
}

function cellTexts(it: WrittenColumn): readonly string[] {
  if ('texts' in it) return it.texts
  const { column, request } = it
  const text = texts[request.kind](request.codes ?? [])
  return Array.from(column.values as ArrayLike<number>, (value, row) => (column.known?.[row] === 0 ? '' : text(value)))
}

const texts: Readonly<Record<ColumnRequest['kind'], (codes: readonly string[]) => (value: number) => string>> = {
  number: () => (value) => (Object.is(value, -0) ? '-0' : String(value)),
  truth: () => (value) => (value === 1 ? 'true' : 'false'),
  date: () => dayOf,
  code: (codes) => (value) => codes[value] ?? '',
}

const csvLine = (fields: readonly string[]): string => `${fields.map(quoted).join(',')}\n`

const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)
