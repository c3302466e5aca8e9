import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'
import type { ColumnMetaData } from 'hyparquet/src/types.js'
import { type BasicType, ByteWriter, type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import { writePageHeader } from 'hyparquet-writer/src/datapage.js'
import { writeMetadata } from 'hyparquet-writer/src/metadata.js'
import { describe, expect, it } from 'vitest'
import { findingsIn } from '#ground/columns/findings'
import type { Taker } from '#ground/columns/table'
import { parquetTable } from '#ground/columns/table-parquet'

/** The same file with its pages as most programs still write them: lengths before the levels, and levels inside the page. */
function withOldPages(file: ArrayBuffer): ArrayBuffer {
  const metadata = parquetMetadata(file)
  const writer = new ByteWriter()
  writer.appendUint32(0x31524150)
  for (const group of metadata.row_groups)
    for (const column of group.columns) {
      const chunk = column.meta_data as ColumnMetaData
      const start = Number(chunk.dictionary_page_offset ?? chunk.data_page_offset)
      const reader = { view: new DataView(file, start, Number(chunk.total_compressed_size)), offset: 0 }
      const newStart = BigInt(writer.offset)
      const hasDictionary = chunk.dictionary_page_offset !== undefined
      delete chunk.dictionary_page_offset
      delete column.offset_index_offset
      delete column.offset_index_length
      if (hasDictionary) chunk.dictionary_page_offset = newStart
      let firstData: bigint | undefined
      while (reader.offset < reader.view.byteLength) {
        const header = parquetHeader(reader)
        const bytes = new Uint8Array(file, start + reader.offset, header.compressed_page_size)
        reader.offset += header.compressed_page_size
        const page = header.data_page_header_v2
        if (page === undefined) {
          writePageHeader(writer, header)
          writer.appendBytes(bytes)
          continue
        }
        firstData ??= BigInt(writer.offset)
        const levels = bytes.subarray(0, page.definition_levels_byte_length)
        const size = bytes.length + (levels.length > 0 ? 4 : 0)
        writePageHeader(writer, {
          type: 'DATA_PAGE',
          uncompressed_page_size: size,
          compressed_page_size: size,
          data_page_header: {
            num_values: page.num_values,
            encoding: page.encoding,
            definition_level_encoding: 'RLE',
            repetition_level_encoding: 'RLE',
          },
        })
        if (levels.length > 0) writer.appendUint32(levels.length)
        writer.appendBytes(bytes)
      }
      chunk.data_page_offset = firstData ?? newStart
      chunk.total_compressed_size = BigInt(writer.offset) - newStart
      chunk.total_uncompressed_size = chunk.total_compressed_size
      column.file_offset = newStart
    }
  writeMetadata(writer, metadata)
  writer.appendUint32(0x31524150)
  return writer.getBuffer()
}

const inMemory = (buffer: ArrayBuffer) => ({
  byteLength: buffer.byteLength,
  slice: (start: number, end?: number) => buffer.slice(start, end),
})

/** Takes cells as they come. */
const asIs = (name: string): Taker<readonly unknown[]> => ({
  name,
  begin(length) {
    const cells = Array.from<unknown>({ length })
    return {
      take(from, start, end, at) {
        for (let next = start; next < end; next++) cells[at + next - start] = from[next]
      },
      pick(dictionary, places, start, end, at) {
        for (let next = start; next < end; next++) cells[at + next - start] = dictionary[places[next] as number]
      },
      none(at, end) {
        cells.fill(null, at, end)
      },
      done: () => cells,
    }
  },
})

const types: readonly (readonly [BasicType | 'DATE', fc.Arbitrary<unknown>])[] = [
  ['INT32', fc.integer()],
  ['INT32', fc.integer({ min: 0, max: 3 })],
  ['INT64', fc.bigInt({ min: -(2n ** 52n), max: 2n ** 52n })],
  ['INT64', fc.bigInt({ min: 0n, max: 5n })],
  ['FLOAT', fc.float()],
  ['DOUBLE', fc.double()],
  ['DOUBLE', fc.constantFrom(0.1, 7, -3.25)],
  ['BOOLEAN', fc.boolean()],
  ['STRING', fc.constantFrom('nam', 'nữ', '')],
  ['STRING', fc.string({ unit: 'grapheme' })],
  ['DATE', fc.integer({ min: -200_000, max: 200_000 })],
]

const source = fc
  .tuple(fc.constantFrom(...types), fc.boolean(), fc.integer({ min: 0, max: 120 }))
  .chain(([[type, value], nullable, length]) =>
    fc.record({
      type: fc.constant(type),
      nullable: fc.constant(nullable),
      cells: fc.array(nullable ? fc.option(value, { freq: 3 }) : value, { minLength: length, maxLength: length }),
    }),
  )

/** A cell of the library's rows as a column of numbers holds it. */
const plain = (cell: unknown): unknown =>
  cell instanceof Date ? cell.getTime() / 86_400_000 : typeof cell === 'bigint' ? Number(cell) : (cell ?? null)

describe('pages of a Parquet file', () => {
  it('are read as the library reads them, whatever their type, size, dictionary, nulls and age, whole or in part', async () => {
    await fc.assert(
      fc.asyncProperty(
        source,
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        fc.constantFrom('SNAPPY' as const, 'UNCOMPRESSED' as const),
        fc.tuple(fc.nat(130), fc.nat(130)),
        async ({ type, nullable, cells }, pageSize, rowGroupSize, isOld, codec, [one, other]) => {
          const repetition_type = nullable ? ('OPTIONAL' as const) : ('REQUIRED' as const)
          const physical = { name: 'x', repetition_type }
          const element =
            type === 'DATE'
              ? { ...physical, type: 'INT32' as const, converted_type: 'DATE' as const }
              : type === 'STRING'
                ? { ...physical, type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const }
                : { ...physical, type: type as 'INT32' }
          const columnData: ColumnSource[] = [{ name: 'x', data: cells }]
          const written = parquetWriteBuffer({
            schema: [{ name: 'root', num_children: 1 }, element],
            columnData,
            pageSize,
            rowGroupSize,
            codec: isOld ? 'UNCOMPRESSED' : codec,
          })
          const file = inMemory(isOld ? withOldPages(written) : written)
          const expected = (await parquetReadObjects({ file })).map((row) => plain(row['x']))
          expect(expected).toEqual(cells.map(plain))
          const table = await parquetTable('x.parquet', file)
          const findings = findingsIn('x.parquet')
          const read = async (range?: { readonly from: number; readonly to: number }) => {
            const all: unknown[] = []
            for await (const { taken } of table.pieces([asIs('x')], findings, range)) all.push(...(taken[0] ?? []))
            return all
          }
          expect(await read()).toEqual(expected)
          const range = { from: Math.min(one, other, cells.length), to: Math.min(Math.max(one, other), cells.length) }
          expect(await read(range)).toEqual(expected.slice(range.from, range.to))
          expect(findings.problems).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })
})
