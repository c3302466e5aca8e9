import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ColumnSource, fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import { weightScale } from '#ground/columns/population'
import { type Generated, generate, householdNames, personNames, usualBlock } from './population.ts'

/** Columns of 0 and 1 that are truths. */
const truths: ReadonlySet<string> = new Set([
  'pregnant',
  'head',
  'urban',
  'minority',
  ...householdNames.filter((it) => it.startsWith('deprivation')),
])
const wide: ReadonlySet<string> = new Set(['wage', 'otherIncome', 'land'])

/** Writes a generated population into a folder, block by block: `persons.parquet` and `households.parquet` (a row group per block,
 *  joined by `household`, ascending from 1; `weight` as a number), and every column once more as plain little-endian
 *  numbers in `NAME.bin` for programs without Parquet (`offsets.bin` and `weights.bin` in steps of 1/256 among them). */
export async function writePopulation(folder: string, persons: number): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const parquet = {
    persons: parquetFile(join(folder, 'persons.parquet')),
    households: parquetFile(join(folder, 'households.parquet')),
  }
  writeFileSync(join(folder, 'offsets.bin'), new Uint32Array(1))
  let households = 0
  let done = 0
  for (const block of generate(persons, usualBlock)) {
    const count = block.weights.length
    for (const name of personNames) append(folder, name, block.persons[name].values)
    for (const name of householdNames) append(folder, name, block.households[name].values)
    append(folder, 'weights', block.weights)
    append(
      folder,
      'offsets',
      block.offsets.subarray(1).map((it) => it + done),
    )
    await parquet.persons.write([
      { name: 'household', type: 'INT32', data: householdOfPersons(block, households + 1), nullable: false },
      ...personNames.map((name) => column(name, block.persons[name].values)),
    ])
    await parquet.households.write([
      {
        name: 'household',
        type: 'INT32',
        data: Int32Array.from({ length: count }, (_, at) => households + 1 + at),
        nullable: false,
      },
      {
        name: 'weight',
        type: 'DOUBLE',
        data: Float64Array.from(block.weights, (it) => it / weightScale),
        nullable: false,
      },
      ...householdNames.map((name) => column(name, block.households[name].values)),
    ])
    households += count
    done += block.persons.age.values.length
  }
  await parquet.persons.finish()
  await parquet.households.finish()
}

const append = (folder: string, name: string, values: Uint8Array | Int32Array | Uint32Array): void =>
  appendFileSync(join(folder, `${name}.bin`), new Uint8Array(values.buffer, values.byteOffset, values.byteLength))

const column = (name: string, values: Uint8Array | Int32Array): ColumnSource =>
  truths.has(name)
    ? { name, type: 'BOOLEAN', data: Array.from(values, (it) => it === 1), nullable: false }
    : { name, type: 'INT32', data: Int32Array.from(values), nullable: false }

function householdOfPersons(block: Generated, first: number): Int32Array {
  const found = new Int32Array(block.persons.age.values.length)
  for (let household = 0; household < block.weights.length; household++)
    found.fill(first + household, block.offsets[household], block.offsets[household + 1])
  return found
}

/** Writes a row group at a time. */
function parquetFile(path: string) {
  const writer = fileWriter(path)
  let file: ParquetWriter | undefined
  return {
    async write(columnData: ColumnSource[]): Promise<void> {
      file ??= new ParquetWriter({ writer, schema: schemaFromColumnData({ columnData }) })
      await file.write({ columnData, rowGroupSize: columnData[0]?.data.length ?? 1 })
    },
    async finish(): Promise<void> {
      await file?.finish()
    },
  }
}

/** The plain columns of a folder back in memory, as one block. */
export function readPopulation(folder: string): Generated {
  const bytes = (name: string): Buffer => readFileSync(join(folder, `${name}.bin`))
  const values = (name: string): { values: Uint8Array | Int32Array } => {
    const read = bytes(name)
    return { values: wide.has(name) ? new Int32Array(aligned(read)) : new Uint8Array(aligned(read)) }
  }
  const all = <Name extends string>(names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, values(name)])) as Record<Name, { values: Uint8Array | Int32Array }>
  return {
    persons: all(personNames),
    households: all(householdNames),
    offsets: new Uint32Array(aligned(bytes('offsets'))),
    weights: new Int32Array(aligned(bytes('weights'))),
  }
}

/** The bytes in a buffer of their own, on which wider numbers can lie. */
const aligned = (it: Buffer): ArrayBuffer =>
  it.buffer.slice(it.byteOffset, it.byteOffset + it.byteLength) as ArrayBuffer
