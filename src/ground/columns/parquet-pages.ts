import type { DecodedArray, PageHeader, SchemaTree } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'
import { convert } from 'hyparquet/src/convert.js'
import { decompressPage, readDataPage, readDataPageV2 } from 'hyparquet/src/datapage.js'
import type { ColumnDecoder } from 'hyparquet/src/types.js'
import type { Cells, Taking } from './table.ts'

export type { ColumnDecoder } from 'hyparquet/src/types.js'

/** Reads one column of one row group for flat columns. The decoder's own way puts every cell that might be null into a list of
 *  objects; here pages are handed on as they are: known cells side by side, codes of a dictionary as codes. Several times as fast
 *  (`bench/columns.ts`); a property test holds it to what the library reads.
 *  @param from rows of the group, up to `to`; the first is the taker's row `at`.
 *  @throws Error where the bytes are no such column. */
export function takePages(
  bytes: ArrayBuffer,
  decoder: ColumnDecoder,
  from: number,
  to: number,
  at: number,
  taking: Taking<unknown>,
): void {
  const reader = { view: new DataView(bytes), offset: 0 }
  const plainly = exactly(decoder)
  let dictionary: Cells = []
  let row = 0
  while (row < to) {
    const header = parquetHeader(reader)
    const page = new Uint8Array(bytes, reader.offset, header.compressed_page_size)
    reader.offset += header.compressed_page_size
    if (header.dictionary_page_header !== undefined) {
      dictionary = plainly(dictionaryOf(page, header, decoder))
      continue
    }
    const { num_values: rows, encoding } = header.data_page_header ?? header.data_page_header_v2 ?? nothing()
    const [first, end] = [Math.max(from - row, 0), Math.min(to - row, rows)]
    if (first < end) {
      const { levels, cells } = contentOf(page, header, decoder)
      const isCoded = encoding.endsWith('_DICTIONARY')
      const known = isCoded ? cells : plainly(cells)
      const hand = (start: number, stop: number, place: number): void =>
        isCoded
          ? taking.pick(dictionary, known as ArrayLike<number>, start, stop, place)
          : taking.take(known, start, stop, place)
      const place = at + row + first - from
      if (levels === undefined) hand(first, end, place)
      else handKnown(levels, first, end, place, hand, taking)
    }
    row += rows
  }
}

function nothing(): never {
  throw new Error('a page of another kind')
}

/** A page's known cells, and which rows they belong to, where not every row has one. */
type Content = { readonly cells: DecodedArray; readonly levels: readonly number[] | undefined }

function contentOf(page: Uint8Array, header: PageHeader, decoder: ColumnDecoder): Content {
  const { data_page_header: first, data_page_header_v2: second } = header
  if (first !== undefined) {
    const bytes = decompressPage(page, header.uncompressed_page_size, decoder.codec, decoder.compressors)
    const { definitionLevels, dataPage } = readDataPage(bytes, first, decoder)
    return { cells: dataPage, levels: definitionLevels?.length === 0 ? undefined : definitionLevels }
  }
  if (second === undefined) return nothing()
  if (second.num_nulls > 0) {
    const { definitionLevels, dataPage } = readDataPageV2(page, header, decoder)
    return { cells: dataPage, levels: definitionLevels }
  }
  // Without a null the levels say nothing: they are stepped over, and the page is one of a column that cannot be null.
  const skipped = second.definition_levels_byte_length + second.repetition_levels_byte_length
  const { dataPage } = readDataPageV2(
    page.subarray(skipped),
    {
      ...header,
      uncompressed_page_size: header.uncompressed_page_size - skipped,
      data_page_header_v2: { ...second, definition_levels_byte_length: 0, repetition_levels_byte_length: 0 },
    },
    { ...decoder, schemaPath: decoder.schemaPath.map(required) },
  )
  return { cells: dataPage, levels: undefined }
}

const required = (it: SchemaTree): SchemaTree => ({ ...it, element: { ...it.element, repetition_type: 'REQUIRED' } })

/** Hands on stretches of known cells, and of rows without. */
function handKnown(
  levels: readonly number[],
  first: number,
  end: number,
  place: number,
  hand: (start: number, stop: number, place: number) => void,
  taking: Taking<unknown>,
): void {
  let cell = 0
  for (let row = 0; row < first; row++) cell += levels[row] === 0 ? 0 : 1
  for (let row = first; row < end; ) {
    const start = row
    const isKnown = levels[row] !== 0
    while (row < end && (levels[row] !== 0) === isKnown) row++
    if (isKnown) {
      hand(cell, cell + row - start, place + start - first)
      cell += row - start
    } else taking.none(place + start - first, place + row - first)
  }
}

function dictionaryOf(page: Uint8Array, header: PageHeader, decoder: ColumnDecoder): DecodedArray {
  const bytes = decompressPage(page, header.uncompressed_page_size, decoder.codec, decoder.compressors)
  // A dictionary is written as a page of plain values is, without nulls.
  const plain = {
    num_values: header.dictionary_page_header?.num_values ?? 0,
    encoding: 'PLAIN' as const,
    definition_level_encoding: 'RLE' as const,
    repetition_level_encoding: 'RLE' as const,
  }
  return readDataPage(bytes, plain, { ...decoder, schemaPath: decoder.schemaPath.map(required) }).dataPage
}

/** Makes plain numbers of what the decoder hands out. Days stay numbers. Decimals, which it multiplies by an inexact 0.01, get the
 *  nearest number back. Integers of 64 bits are put together from their halves, because each as a `bigint` would cost more than all
 *  the rest. */
function exactly(decoder: ColumnDecoder): (cells: DecodedArray) => Cells {
  const { converted_type: converted, scale = 0 } = decoder.element
  if (converted === 'DATE') return (cells) => cells
  const factor = 10 ** scale
  if (converted === 'DECIMAL')
    return (cells) => Array.from(convert(cells, decoder) as ArrayLike<number>, (it) => Math.round(it * factor) / factor)
  return (cells) => {
    const converted = convert(cells, decoder)
    return converted instanceof BigInt64Array ? numbersOf(converted) : converted
  }
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
