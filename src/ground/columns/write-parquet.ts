import type { SchemaElement } from 'hyparquet'
import { ByteWriter, type ColumnSource, ParquetWriter } from 'hyparquet-writer'
import type { Values } from './column.ts'
import type { WrittenColumn } from './write-csv.ts'

/** Writes a Parquet file, one row group at a time. */
export type ParquetFile = {
  /** Bytes of one more row group; all have the same columns. */
  add(columns: readonly WrittenColumn[]): Uint8Array
  /** Bytes of the end of the file. */
  end(): Uint8Array
}

/** A Parquet file of such columns. What is unknown is null; reading the file back gives the same columns.
 *  @param shape columns like those to come: their names, and how wide their values are. A column may be unknown here and there, unless
 *  `complete` says that none is, which is read several times as fast. */
export function parquetFile(shape: readonly WrittenColumn[], complete = false): ParquetFile {
  const writer = new ByteWriter()
  const schema: SchemaElement[] = [
    { name: 'root', num_children: shape.length },
    ...shape.map((it) => elementOf(it, complete)),
  ]
  const file = new ParquetWriter({ writer, schema })
  return {
    add(columns) {
      const columnData = columns.map(dataOf)
      const rows = columnData[0]?.data.length ?? 0
      if (rows > 0) void file.write({ columnData, rowGroupSize: rows })
      return written(writer)
    },
    end() {
      void file.finish()
      return written(writer)
    },
  }
}

/** The bytes since the last time; the writer goes on counting, because the end of the file names the place of each column. */
function written(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice()
  writer.index = 0
  return bytes
}

function elementOf(it: WrittenColumn, complete: boolean): SchemaElement {
  const { name } = it
  const repetition_type = complete ? 'REQUIRED' : 'OPTIONAL'
  if ('texts' in it || it.request.kind === 'code')
    return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type }
  if (it.request.kind === 'truth') return { name, type: 'BOOLEAN', repetition_type }
  if (it.request.kind === 'date') return { name, type: 'INT32', converted_type: 'DATE', repetition_type }
  return { name, type: typeOf(it.column.values), repetition_type }
}

const typeOf = (values: Values): 'INT32' | 'FLOAT' | 'DOUBLE' =>
  values instanceof Float64Array ? 'DOUBLE' : values instanceof Float32Array ? 'FLOAT' : 'INT32'

function dataOf(it: WrittenColumn): ColumnSource {
  if ('texts' in it) return { name: it.name, data: it.texts as string[] }
  const { name, column, request } = it
  const { values, known } = column
  const stored = storedAs[request.kind](request.codes ?? [])
  if (known === undefined && stored === undefined) return { name, data: plain(values) }
  const value = stored ?? ((number) => number)
  return {
    name,
    data: Array.from(values as ArrayLike<number>, (it, row) => (known?.[row] === 0 ? null : value(it))),
  }
}

const plain = (values: Values): Int32Array | Float32Array | Float64Array =>
  values instanceof Float32Array || values instanceof Float64Array || values instanceof Int32Array
    ? values
    : Int32Array.from(values)

type Stored = ((value: number) => unknown) | undefined

const storedAs: Readonly<Record<'number' | 'truth' | 'date' | 'code', (codes: readonly string[]) => Stored>> = {
  number: () => undefined,
  truth: () => (value) => value === 1,
  date: () => undefined,
  code: (codes) => (value) => codes[value],
}
