import type { AsyncBuffer, FileMetaData, ParquetParsers, SchemaTree } from 'hyparquet'
import { parquetMetadataAsync, parquetRead, parquetSchema } from 'hyparquet'
import { Problems } from '#ground/problem'
import type { Findings } from './findings.ts'
import type { Cells, ColumnType, Piece, Table, TableColumn, Taker } from './table.ts'

/** A file of bytes that can be read anywhere. */
export type Bytes = AsyncBuffer

/** A Parquet file of flat columns. Rows are counted from 1.
 *  @throws Problems where it is no such file. */
export async function parquetTable(file: string, bytes: Bytes): Promise<Table> {
  const metadata = await metadataOf(file, bytes)
  const { children } = parquetSchema(metadata)
  const { compressors } = await import('hyparquet-compressors')
  const trees = new Map(children.map((it) => [it.element.name, it]))
  const read = async (name: string, from: number, to: number): Promise<readonly Chunk[]> => {
    const chunks: Chunk[] = []
    await parquetRead({
      file: bytes,
      metadata,
      columns: [name],
      rowStart: from,
      rowEnd: to,
      useOffsetIndex: true,
      compressors,
      parsers,
      onChunk: ({ columnData, rowStart, rowEnd }) => chunks.push({ cells: columnData, from: rowStart, to: rowEnd }),
    })
    const exact = exactly(trees.get(name))
    return chunks.map((it) => ({ ...it, cells: exact(it.cells) }))
  }
  return {
    file,
    columns: children.map(columnOf),
    firstRow: 1,
    rows: Number(metadata.num_rows),
    async *pieces<T>(takers: readonly Taker<T>[], findings: Findings, range = { from: 0, to: Infinity }) {
      for (const { from, to } of stretches(metadata, range.from, range.to)) {
        const taken: T[] = []
        for (const taker of takers) {
          const chunks = await read(taker.name, from, to).catch(orFind(findings, taker.name, from + 1))
          if (chunks === undefined) return
          const taking = taker.begin(to - from, from)
          for (const it of chunks)
            taking.take(
              it.cells,
              Math.max(from - it.from, 0),
              Math.min(to, it.to) - it.from,
              Math.max(it.from - from, 0),
            )
          taken.push(taking.done())
        }
        yield { row: from, length: to - from, taken } satisfies Piece<T>
      }
    },
  }
}

type Chunk = { readonly cells: Cells; readonly from: number; readonly to: number }

/** One column of so many rows is decoded at a time: large enough for few calls, small enough for memory where a row group is huge. */
const mostRows = 1 << 19

/** The row groups, or parts of them, that make up a range of rows. */
function* stretches(metadata: FileMetaData, first: number, end: number): Generator<{ from: number; to: number }> {
  let start = 0
  for (const group of metadata.row_groups) {
    const next = start + Number(group.num_rows)
    for (let from = Math.max(start, first); from < Math.min(next, end); from += mostRows)
      yield { from, to: Math.min(from + mostRows, next, end) }
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
  (error: unknown): undefined => {
    if (error instanceof Problems) throw error
    findings.add('population-broken-parquet', row, { column, reason: messageOf(error) })
  }

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Days since 1970-01-01; a time of day leaves a fraction, which is no day. */
const parsers: Partial<ParquetParsers> = {
  dateFromDays: (days) => days,
  timestampFromMilliseconds: (it) => Number(it) / 86_400_000,
  timestampFromMicroseconds: (it) => Number(it) / 86_400_000_000,
  timestampFromNanoseconds: (it) => Number(it) / 86_400_000_000_000,
}

function columnOf({ element, children }: SchemaTree): TableColumn {
  const type = children.length > 0 || element.repetition_type === 'REPEATED' ? 'other' : typeOf(element)
  return element.type === 'FLOAT' ? { name: element.name, type, float32: true } : { name: element.name, type }
}

function typeOf({ type, converted_type: converted, logical_type: logical }: SchemaTree['element']): ColumnType {
  if (type === 'BOOLEAN') return 'truth'
  if (converted === 'DATE' || converted?.startsWith('TIMESTAMP') === true) return 'date'
  if (logical?.type === 'DATE' || logical?.type === 'TIMESTAMP' || type === 'INT96') return 'date'
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL' || logical?.type === 'FLOAT16') return 'number'
  if (converted?.startsWith('TIME') === true || logical?.type === 'TIME') return 'other'
  if (type === 'BYTE_ARRAY') return converted === 'JSON' || converted === 'BSON' ? 'other' : 'text'
  return type === 'FIXED_LEN_BYTE_ARRAY' ? 'other' : 'number'
}

/** Makes plain numbers of what the decoder hands out: decimals, which it multiplies by an inexact 0.01, get the nearest number back;
 *  integers of 64 bits are put together from their halves, because each as a `bigint` would cost more than all the rest. */
function exactly(tree: SchemaTree | undefined): (cells: Cells) => Cells {
  const scale = tree?.element.converted_type === 'DECIMAL' ? (tree.element.scale ?? 0) : 0
  if (scale > 0) {
    const factor = 10 ** scale
    return (cells) =>
      Array.from(cells, (it: unknown) => (typeof it === 'number' ? Math.round(it * factor) / factor : it))
  }
  return (cells) => (cells instanceof BigInt64Array ? numbersOf(cells) : cells)
}

/** Where one is too large for a number they stay as they are, and whoever takes them refuses that one. */
function numbersOf(cells: BigInt64Array): Cells {
  const halves = new Int32Array(cells.buffer, cells.byteOffset, cells.length * 2)
  const numbers = new Float64Array(cells.length)
  for (let at = 0; at < numbers.length; at++) {
    const high = halves[2 * at + 1] as number
    if (high >= 0x200000 || high < -0x200000) return cells
    numbers[at] = high * 0x100000000 + ((halves[2 * at] as number) >>> 0)
  }
  return numbers
}
