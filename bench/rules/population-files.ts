import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { weightScale } from '#ground/columns/population'
import type { ColumnRequest } from '#ground/columns/request'
import type { WrittenColumn } from '#ground/columns/write-csv'
import { parquetFile } from '#ground/columns/write-parquet'
import { employment, type Generated, generate, householdNames, personNames, sex, usualBlock } from './population.ts'

const truths: ReadonlySet<string> = new Set([
  'pregnant',
  'head',
  'urban',
  'minority',
  ...householdNames.filter((it) => it.startsWith('deprivation')),
])
const wide: ReadonlySet<string> = new Set(['wage', 'otherIncome', 'land'])
const codes: Readonly<Record<string, readonly string[]>> = { sex, employment }

/** Writes a generated population into a folder, block by block: `persons.parquet` and `households.parquet` (a row group per block, joined by
 *  `household`, ascending from 1; `weight` as a number), and every column once more as plain little-endian numbers in `NAME.bin` for
 *  programs without Parquet (`offsets.bin`, and `weights.bin` in steps of 1/256, among them). */
export function writePopulation(folder: string, persons: number): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const files = { persons: parquetIn(folder, 'persons'), households: parquetIn(folder, 'households') }
  append(folder, 'offsets.bin', new Uint32Array(1))
  let households = 0
  let done = 0
  for (const block of generate(persons, usualBlock)) {
    const ids = Int32Array.from(block.weights, (_, at) => households + 1 + at)
    for (const name of personNames) append(folder, `${name}.bin`, block.persons[name].values)
    for (const name of householdNames) append(folder, `${name}.bin`, block.households[name].values)
    append(folder, 'weights.bin', block.weights)
    append(
      folder,
      'offsets.bin',
      block.offsets.subarray(1).map((it) => it + done),
    )
    files.persons.add([
      number('household', idsOfPersons(block, ids)),
      ...personNames.map((name) => written(name, block.persons[name].values)),
    ])
    files.households.add([
      number('household', ids),
      number(
        'weight',
        Float64Array.from(block.weights, (it) => it / weightScale),
      ),
      ...householdNames.map((name) => written(name, block.households[name].values)),
    ])
    households += ids.length
    done += block.persons.age.values.length
  }
  files.persons.end()
  files.households.end()
}

const append = (folder: string, file: string, values: Uint8Array | Int32Array | Uint32Array): void =>
  appendFileSync(join(folder, file), new Uint8Array(values.buffer, values.byteOffset, values.byteLength))

function written(name: string, values: Uint8Array | Int32Array): WrittenColumn {
  const keys = codes[name]
  const request: Pick<ColumnRequest, 'kind' | 'codes'> =
    keys !== undefined ? { kind: 'code', codes: keys } : { kind: truths.has(name) ? 'truth' : 'number' }
  return { name, column: { values }, request }
}

const number = (name: string, values: Int32Array | Float64Array): WrittenColumn => ({
  name,
  column: { values },
  request: { kind: 'number' },
})

function idsOfPersons(block: Generated, ids: Int32Array): Int32Array {
  const found = new Int32Array(block.persons.age.values.length)
  for (const [household, id] of ids.entries()) found.fill(id, block.offsets[household], block.offsets[household + 1])
  return found
}

function parquetIn(folder: string, name: string) {
  const path = join(folder, `${name}.parquet`)
  let file: ReturnType<typeof parquetFile> | undefined
  return {
    add(columns: readonly WrittenColumn[]): void {
      file ??= parquetFile(columns, true)
      appendFileSync(path, file.add(columns))
    },
    end(): void {
      if (file !== undefined) appendFileSync(path, file.end())
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
