import fc from 'fast-check'
import { parquetReadObjects, type SchemaElement } from 'hyparquet'
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '#ground/calendar'
import type { Column, Columns } from '#ground/columns/column'
import { findingsIn } from '#ground/columns/findings'
import { type Population, weightScale } from '#ground/columns/population'
import { type PopulationFiles, type ReadOptions, readPopulation } from '#ground/columns/read-population'
import { type ColumnRequest, type PopulationRequest, valuesFor } from '#ground/columns/request'
import type { Table } from '#ground/columns/table'
import { csvTable, fieldsWithQuotes, plainFields } from '#ground/columns/table-csv'
import { parquetTable } from '#ground/columns/table-parquet'
import { csvHeader, csvRows, type WrittenColumn } from '#ground/columns/write-csv'
import { parquetFile } from '#ground/columns/write-parquet'
import { Problems } from '#ground/problem'
import { problemSentence } from '#messages/problems'

const columns: readonly ColumnRequest[] = [
  { name: 'age', entity: 'person', kind: 'number', min: 0, max: 120, integral: true, required: true },
  { name: 'debt', entity: 'person', kind: 'number', min: -30_000, max: 0, integral: true, required: true },
  { name: 'wage', entity: 'person', kind: 'number', min: 0, max: 2e9, integral: true, required: true },
  { name: 'rate, "in" %', entity: 'person', kind: 'number', required: true },
  { name: 'female', entity: 'person', kind: 'truth', required: true },
  { name: 'born@2025', entity: 'person', kind: 'date', required: true },
  { name: 'area', entity: 'household', kind: 'code', codes: ['thành thị', 'nông thôn, "xa"'], required: true },
  { name: 'land', entity: 'household', kind: 'number', min: 0, required: true },
]

const valueOf = (it: ColumnRequest): fc.Arbitrary<number> => {
  if (it.kind === 'truth') return fc.integer({ min: 0, max: 1 })
  if (it.kind === 'date') return fc.integer({ min: dayNumber(1, 1, 1), max: dayNumber(9999, 12, 31) })
  if (it.kind === 'code') return fc.integer({ min: 0, max: (it.codes?.length ?? 1) - 1 })
  if (it.integral === true) return fc.integer({ min: it.min ?? 0, max: it.max ?? 0 }).map((value) => value + 0)
  return fc.double({ min: it.min ?? -Number.MAX_VALUE, noNaN: true, noDefaultInfinity: true })
}

const columnOf = (it: ColumnRequest, length: number): fc.Arbitrary<Column> =>
  fc.array(fc.option(valueOf(it), { freq: 5 }), { minLength: length, maxLength: length }).map((cells) => {
    const values = valuesFor(it, length)
    for (const [at, cell] of cells.entries()) values[at] = cell ?? 0
    return cells.includes(null)
      ? { values, known: Uint8Array.from(cells, (cell) => (cell === null ? 0 : 1)) }
      : { values }
  })

const columnsOf = (entity: ColumnRequest['entity'], length: number): fc.Arbitrary<Columns> =>
  fc.record(
    Object.fromEntries(columns.filter((it) => it.entity === entity).map((it) => [it.name, columnOf(it, length)])),
  )

const population: fc.Arbitrary<Population> = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 })
  .chain((sizes) => {
    const offsets = new Uint32Array(sizes.length + 1)
    for (const [at, size] of sizes.entries()) offsets[at + 1] = (offsets[at] ?? 0) + size
    return fc.record({
      persons: columnsOf('person', offsets.at(-1) ?? 0),
      households: columnsOf('household', sizes.length),
      offsets: fc.constant(offsets),
      weights: fc
        .array(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { minLength: sizes.length, maxLength: sizes.length })
        .map((steps) => Int32Array.from(steps)),
    })
  })

const request: PopulationRequest = { columns, weights: 'column' }

const weightsOf = (it: Population): WrittenColumn => ({
  name: 'weight',
  request: { kind: 'number' },
  column: { values: Float64Array.from(it.weights, (steps) => steps / weightScale) },
})

/** The rows of two files: ids in an order of their own, because the order of ids is for the file to choose. */
function twoFiles(it: Population): {
  readonly persons: readonly WrittenColumn[]
  readonly households: readonly WrittenColumn[]
} {
  const idOf = (household: number): string => `${(household * 7) % 13}, no. ${household}`
  const written = (entity: ColumnRequest['entity'], from: Columns): readonly WrittenColumn[] =>
    columns
      .filter((one) => one.entity === entity)
      .map((one) => ({ name: one.name, request: one, column: from[one.name] as Column }))
  const households = Array.from(it.weights, (_, at) => at)
  const members = households.flatMap((at) =>
    Array.from({ length: (it.offsets[at + 1] ?? 0) - (it.offsets[at] ?? 0) }, () => idOf(at)),
  )
  return {
    persons: [{ name: 'household', texts: members }, ...written('person', it.persons)],
    households: [
      { name: 'household', texts: households.map(idOf) },
      weightsOf(it),
      ...written('household', it.households),
    ],
  }
}

const csv = (rows: readonly WrittenColumn[], size: number): Promise<Table> =>
  csvTable('rows.csv', async function* () {
    const text = csvHeader(rows) + csvRows(rows)
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
  })

/** Rows in groups of so many. */
function parquetBytes(rows: readonly WrittenColumn[], size: number): ArrayBuffer {
  const file = parquetFile(rows)
  const parts: Uint8Array[] = []
  const length = 'texts' in (rows[0] as WrittenColumn) ? (rows[0] as { texts: readonly string[] }).texts.length : 0
  for (let from = 0; from < length; from += size) parts.push(file.add(rows.map((it) => part(it, from, from + size))))
  parts.push(file.end())
  const bytes = new Uint8Array(parts.reduce((sum, it) => sum + it.length, 0))
  let at = 0
  for (const it of parts) {
    bytes.set(it, at)
    at += it.length
  }
  return bytes.buffer
}

function part(it: WrittenColumn, from: number, to: number): WrittenColumn {
  if ('texts' in it) return { ...it, texts: it.texts.slice(from, to) }
  const { values, known } = it.column
  const column = { values: values.slice(from, to), ...(known === undefined ? {} : { known: known.slice(from, to) }) }
  return { ...it, column }
}

const inMemory = (buffer: ArrayBuffer) => ({
  byteLength: buffer.byteLength,
  slice: (start: number, end?: number) => buffer.slice(start, end),
})

const parquet = (buffer: ArrayBuffer): Promise<Table> => parquetTable('rows.parquet', inMemory(buffer))

async function blocksOf(files: PopulationFiles, options?: ReadOptions): Promise<readonly Population[]> {
  const blocks: Population[] = []
  for await (const it of readPopulation(files, request, options).blocks()) blocks.push(it)
  return blocks
}

describe('a population that is written', () => {
  it('to CSV and read back is the same, unknown included', async () => {
    await fc.assert(
      fc.asyncProperty(population, fc.integer({ min: 1, max: 300 }), async (it, size) => {
        const { persons, households } = twoFiles(it)
        const files = { persons: await csv(persons, size), households: await csv(households, size) }
        expect(await blocksOf(files)).toEqual([it])
      }),
      { numRuns: 60 },
    )
  })

  it('to Parquet and read back is the same, unknown included, whatever the row groups', async () => {
    await fc.assert(
      fc.asyncProperty(population, fc.integer({ min: 1, max: 40 }), async (it, size) => {
        const { persons, households } = twoFiles(it)
        const files = {
          persons: await parquet(parquetBytes(persons, size)),
          households: await parquet(parquetBytes(households, size)),
        }
        expect(await blocksOf(files)).toEqual([it])
      }),
      { numRuns: 60 },
    )
  })

  it('is read in shares that together are the whole, however many, in blocks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        population,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 20 }),
        async (it, size, of, personsPerBlock) => {
          const { persons, households } = twoFiles(it)
          const files = {
            persons: await parquet(parquetBytes(persons, size)),
            households: await parquet(parquetBytes(households, size)),
          }
          const blocks = (
            await Promise.all(
              Array.from({ length: of }, (_, index) => blocksOf(files, { personsPerBlock, share: { index, of } })),
            )
          ).flat()
          expect(blocks.flatMap((one) => [...one.weights])).toEqual([...it.weights])
          for (const { name, entity } of columns) {
            const kept = (one: Population) => (entity === 'person' ? one.persons : one.households)[name] as Column
            expect(blocks.flatMap((one) => [...kept(one).values])).toEqual([...kept(it).values])
            expect(blocks.flatMap((one) => knownOf(kept(one)))).toEqual(knownOf(kept(it)))
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('in one file, with the columns of households on each row, is the same as in two', async () => {
    await fc.assert(
      fc.asyncProperty(population, async (it) => {
        const { persons, households } = twoFiles(it)
        const repeated = households.slice(1).map((one): WrittenColumn => {
          if ('texts' in one) return one
          const rows = Array.from(it.weights, (_, at) =>
            Array.from({ length: (it.offsets[at + 1] ?? 0) - (it.offsets[at] ?? 0) }, () => at),
          ).flat()
          const { values, known } = one.column
          const spread = new (values.constructor as new (length: number) => typeof values)(rows.length)
          for (const [row, at] of rows.entries()) spread[row] = values[at] ?? 0
          const mask = known && Uint8Array.from(rows, (at) => known[at] ?? 0)
          return { ...one, column: mask === undefined ? { values: spread } : { values: spread, known: mask } }
        })
        const whole = [...persons, ...repeated]
        expect(await blocksOf({ persons: await csv(whole, 50) })).toEqual([it])
        expect(await blocksOf({ persons: await parquet(parquetBytes(whole, 7)) })).toEqual([it])
      }),
      { numRuns: 30 },
    )
  })
})

const knownOf = ({ values, known }: Column): readonly number[] => [...(known ?? new Uint8Array(values.length).fill(1))]

describe('a Parquet file', () => {
  const written = (columnData: ColumnSource[]) => parquet(parquetWriteBuffer({ columnData }))
  const ids: ColumnSource = { name: 'household', data: BigInt64Array.from([1n, 1n, 2n]), type: 'INT64' }
  const read = async (source: readonly ColumnSource[], ...wanted: readonly ColumnRequest[]) => {
    const blocks: Population[] = []
    const reading = readPopulation({ persons: await written([...source]) }, { columns: wanted, weights: 'all-one' })
    for await (const it of reading.blocks()) blocks.push(it)
    return blocks[0]
  }
  const wrongWith = async (...parameters: Parameters<typeof read>): Promise<readonly string[]> => {
    try {
      await read(...parameters)
    } catch (error) {
      if (!(error instanceof Problems)) throw error
      for (const it of error.problems)
        for (const language of ['vi', 'en'] as const)
          expect(problemSentence(it, language)).toMatch(/^(?!.*(?:undefined|\[object)).+\.$/)
      return error.problems.map(({ code, facts }) => {
        const { column = '', rows = [] } = facts as { readonly column?: string; readonly rows?: readonly number[] }
        return `${code} ${column} ${rows.join()}`
      })
    }
    return []
  }
  const number: ColumnRequest = { name: 'x', entity: 'person', kind: 'number', required: true }

  it('may hold whole numbers of 64 bits, up to 2^53', async () => {
    const x = (data: bigint[]): ColumnSource => ({ name: 'x', data: BigInt64Array.from(data), type: 'INT64' })
    expect((await read([ids, x([-5n, 2n ** 53n - 1n, 0n])], number))?.persons['x']?.values).toEqual(
      new Float64Array([-5, 2 ** 53 - 1, 0]),
    )
    expect(await wrongWith([ids, x([1n, 2n ** 53n, -(2n ** 60n)])], number)).toEqual(['population-not-a-number x 2,3'])
  })

  it('keeps numbers of 32 bits as they are', async () => {
    const block = await read([ids, { name: 'x', data: Float32Array.from([0.1, 2, 3]), type: 'FLOAT' }], number)
    expect(block?.persons['x']?.values).toEqual(new Float32Array([0.1, 2, 3]))
  })

  it.each([
    ['the old', { converted_type: 'DECIMAL' as const, precision: 9, scale: 2 }],
    ['the new', { logical_type: { type: 'DECIMAL' as const, precision: 9, scale: 2 } }],
  ])('may hold decimals, marked in %s way, which come as the nearest number', async (_, mark) => {
    const schema: SchemaElement[] = [
      { name: 'root', num_children: 2 },
      { name: 'household', type: 'INT32', repetition_type: 'REQUIRED' },
      { name: 'x', type: 'INT32', repetition_type: 'OPTIONAL', ...mark },
    ]
    const stored = 'scale' in mark ? [0.07, 19.99, 123456.29] : [7, 1999, 12345629]
    const columnData = [
      { name: 'household', data: Int32Array.from([1, 1, 2]) },
      { name: 'x', data: stored },
    ]
    const reading = readPopulation(
      { persons: await parquet(parquetWriteBuffer({ schema, columnData })) },
      { columns: [number], weights: 'all-one' },
    )
    const values: number[] = []
    for await (const it of reading.blocks()) values.push(...(it.persons['x']?.values ?? []))
    expect(values).toEqual([0.07, 19.99, 123456.29])
  })

  it('may hold a day as a moment at midnight, and is refused where the moment is another', async () => {
    const born: ColumnRequest = { ...number, kind: 'date' }
    const x = (...days: string[]): ColumnSource => ({
      name: 'x',
      data: days.map((it) => new Date(it)),
      type: 'TIMESTAMP',
    })
    const block = await read([ids, x('1970-01-02', '1969-12-31', '2000-01-01')], born)
    expect(block?.persons['x']?.values).toEqual(new Int32Array([1, -1, 10957]))
    expect(await wrongWith([ids, x('1970-01-02', '1970-01-02T07:00Z', '1970-01-02')], born)).toEqual([
      'population-not-a-date x 2',
    ])
  })

  it('says where a number is none, null is unknown', async () => {
    const x: ColumnSource = { name: 'x', data: [1, null, 3], type: 'DOUBLE' }
    expect((await read([ids, x], number))?.persons['x']?.known).toEqual(new Uint8Array([1, 0, 1]))
    const nan: ColumnSource = { name: 'x', data: Float64Array.from([1, Number.NaN, Infinity]), type: 'DOUBLE' }
    expect(await wrongWith([ids, nan], number)).toEqual(['population-not-a-number x 2,3'])
  })

  it.each<[string, ColumnSource, ColumnRequest['kind']]>([
    ['a truth where a number is needed', { name: 'x', data: [true, false, true] }, 'number'],
    ['a number where a day is needed', { name: 'x', data: Int32Array.from([1, 2, 3]) }, 'date'],
    ['a day where a number is needed', { name: 'x', data: [new Date(0), new Date(0), new Date(0)] }, 'number'],
    ['a record where a truth is needed', { name: 'x', data: [{ a: 1 }, { a: 1 }, { a: 1 }] }, 'truth'],
  ])('is refused by its column where it has %s', async (_, x, kind) => {
    expect(await wrongWith([ids, x], { ...number, kind })).toEqual(['population-wrong-type x '])
  })

  it('is refused where ids are too large to be told apart, or missing', async () => {
    const large: ColumnSource = { name: 'household', data: [2n ** 60n, 2n ** 60n + 1n, 1n], type: 'INT64' }
    expect(await wrongWith([large])).toEqual(['population-household-number-too-large household 1,2'])
    const missing: ColumnSource = { name: 'household', data: [1, null, 2], type: 'INT32' }
    expect(await wrongWith([missing])).toEqual(['population-person-without-household  2'])
  })

  it('is refused where it is cut off, or is no such file', async () => {
    const whole = parquetWriteBuffer({ columnData: [ids] })
    for (const bytes of [
      whole.slice(0, 40),
      new TextEncoder().encode('household,age\n1,5\n').buffer,
      new ArrayBuffer(0),
    ])
      await expect(parquet(bytes)).rejects.toThrow('population-not-parquet')
  })

  it('is refused where its inside is damaged', async () => {
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData: [ids] }))
    bytes.fill(0xff, 4, 30)
    const reading = readPopulation({ persons: await parquet(bytes.buffer) }, { columns: [], weights: 'all-one' })
    await expect(
      (async () => {
        for await (const it of reading.blocks()) expect(it).toBeUndefined()
      })(),
    ).rejects.toThrow('population-broken-parquet')
  })

  it('can be read by others', async () => {
    const bytes = parquetBytes(
      [
        { name: 'household', texts: ['a', 'b'] },
        {
          name: 'born',
          request: { kind: 'date' },
          column: { values: Int32Array.from([1, 0]), known: Uint8Array.from([1, 0]) },
        },
      ],
      10,
    )
    expect(await parquetReadObjects({ file: inMemory(bytes) })).toEqual([
      { household: 'a', born: new Date('1970-01-02') },
      { household: 'b', born: null },
    ])
  })
})

describe('the fast reader of CSV', () => {
  it('reads what has no quotes as the one that knows quotes does', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', '.', '-', 'ế', ';', '\t'), maxLength: 4 })
    const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((it) => it.join(','))
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (lines, end, ended) => {
          const text = lines.join(end) + (ended ? end : '')
          const findings = findingsIn('rows.csv')
          expect(plainFields(text)).toEqual(fieldsWithQuotes(text, findings, 1))
          expect(findings.any).toBe(false)
        },
      ),
    )
  })
})
