import type { AsyncBuffer, FileMetaData, ParquetParsers, RowGroup, SchemaElement, SchemaTree } from 'hyparquet'
import { parquetMetadataAsync, parquetSchema } from 'hyparquet'
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js'
import { Problems } from '#ground/problem'
import type { Findings } from './findings.ts'
import { type ColumnDecoder, takePages } from './parquet-pages.ts'
import type { ColumnType, Piece, Table, TableColumn, Taker, Taking } from './table.ts'

/** A file of bytes that can be read anywhere. */
export type Bytes = AsyncBuffer

/** A Parquet file of flat columns. Rows are counted from 1.
 *  @throws Problems where it is no such file. */
export async function parquetTable(file: string, bytes: Bytes): Promise<Table> {
  const metadata = await metadataOf(file, bytes)
  const { compressors } = await import('hyparquet-compressors')
  const root = parquetSchema(metadata)
  /** Hands rows of a row group to a taker. */
  const read = async ({ group, start, from, to }: Stretch, taking: Taking<unknown>, name: string): Promise<void> => {
    const column = group.columns.find(
      ({ meta_data: it }) => it?.path_in_schema.length === 1 && it.path_in_schema[0] === name,
    )
    const chunk = column?.meta_data
    const tree = root.children.find((it) => it.element.name === name)
    if (chunk === undefined || tree === undefined) throw new Error('a column without place')
    const first = Number(chunk.dictionary_page_offset ?? chunk.data_page_offset)
    const part = await bytes.slice(first, first + Number(chunk.total_compressed_size))
    const decoder: ColumnDecoder = {
      pathInSchema: chunk.path_in_schema,
      type: chunk.type,
      element: known(tree.element),
      schemaPath: [root, tree],
      codec: chunk.codec,
      compressors,
      parsers,
    }
    takePages(part, decoder, from - start, to - start, 0, taking)
  }
  return {
    file,
    columns: root.children.map(columnOf),
    firstRow: 1,
    rows: Number(metadata.num_rows),
    async *pieces<T>(takers: readonly Taker<T>[], findings: Findings, range = { from: 0, to: Infinity }) {
      for (const stretch of stretches(metadata, range.from, range.to)) {
        const { from, to } = stretch
        const taken: T[] = []
        for (const taker of takers) {
          const taking = taker.begin(to - from, from)
          const isWhole = await read(stretch, taking, taker.name).then(
            () => true,
            orFind(findings, taker.name, from + 1),
          )
          if (!isWhole) return
          taken.push(taking.done())
        }
        yield { row: from, length: to - from, taken } satisfies Piece<T>
      }
    },
  }
}

/** Rows `from` up to `to` of the file, which lie in a row group that begins with row `start`. */
type Stretch = { readonly group: RowGroup; readonly start: number; readonly from: number; readonly to: number }

/** One column of so many rows is decoded at a time: large enough for few calls, small enough for memory where a row group is huge. */
const mostRows = 1 << 19

/** The row groups, or parts of them, that make up a range of rows. */
function* stretches(metadata: FileMetaData, first: number, end: number): Generator<Stretch> {
  let start = 0
  for (const group of metadata.row_groups) {
    const next = start + Number(group.num_rows)
    for (let from = Math.max(start, first); from < Math.min(next, end); from += mostRows)
      yield { group, start, from, to: Math.min(from + mostRows, next, end) }
    start = next
  }
}

async function metadataOf(file: string, bytes: Bytes): Promise<FileMetaData> {
  try {
    return await parquetMetadataAsync(bytes)
  } catch (error) {
    if (error instanceof Problems) throw error
    throw new Problems([{ code: 'population-not-parquet', facts: { reason: messageOf(error) }, position: { file } }])
  }
}

/** What is broken inside a file is found; what the disk refuses goes on. */
const orFind =
  (findings: Findings, column: string, row: number) =>
  (error: unknown): false => {
    if (error instanceof Problems) throw error
    findings.add('population-broken-parquet', row, { column, reason: messageOf(error) })
    return false
  }

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Days since 1970-01-01; a time of day leaves a fraction, which is no day. */
const parsers: ParquetParsers = {
  ...DEFAULT_PARSERS,
  dateFromDays: (days) => days,
  timestampFromMilliseconds: (it) => Number(it) / 86_400_000,
  timestampFromMicroseconds: (it) => Number(it) / 86_400_000_000,
  timestampFromNanoseconds: (it) => Number(it) / 86_400_000_000_000,
}

/** The decoder knows decimals by their old mark only, and would hand out 1234 for 12.34 where only the new one is written. */
function known(it: SchemaElement): SchemaElement {
  return it.logical_type?.type === 'DECIMAL'
    ? { ...it, converted_type: 'DECIMAL', scale: it.logical_type.scale, precision: it.logical_type.precision }
    : it
}

function columnOf({ element, children }: SchemaTree): TableColumn {
  const type = children.length > 0 || element.repetition_type === 'REPEATED' ? 'other' : typeOf(element)
  return element.type === 'FLOAT' ? { name: element.name, type, float32: true } : { name: element.name, type }
}

function typeOf({ type, converted_type: converted, logical_type: logical }: SchemaElement): ColumnType {
  if (type === 'BOOLEAN') return 'truth'
  if (converted === 'DATE' || converted?.startsWith('TIMESTAMP') === true) return 'date'
  if (logical?.type === 'DATE' || logical?.type === 'TIMESTAMP' || type === 'INT96') return 'date'
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL' || logical?.type === 'FLOAT16') return 'number'
  if (converted?.startsWith('TIME') === true || logical?.type === 'TIME') return 'other'
  if (type === 'BYTE_ARRAY') return converted === 'JSON' || converted === 'BSON' ? 'other' : 'text'
  return type === 'FIXED_LEN_BYTE_ARRAY' ? 'other' : 'number'
}
