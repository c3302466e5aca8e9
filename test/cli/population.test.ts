import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { openPopulation } from '#apps/cli/population'
import type { Population } from '#ground/columns/population'
import { readPopulation } from '#ground/columns/read-population'
import type { PopulationRequest } from '#ground/columns/request'
import { parquetFile } from '#ground/columns/write-parquet'
import { Problems } from '#ground/problem'
import { problemSentence } from '#messages/problems'
import { firstWrongByte } from '#responses/iati-encoding'

const made: string[] = []

afterEach(() => {
  for (const it of made.splice(0)) rmSync(it, { recursive: true, force: true })
})

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'an-sinh-population-'))
  made.push(folder)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

const request: PopulationRequest = {
  columns: [
    { name: 'age', entity: 'person', kind: 'number', min: 0, max: 120, integral: true, required: true },
    { name: 'area', entity: 'household', kind: 'code', codes: ['urban', 'rural'], required: true },
  ],
  weights: 'column',
}

async function read(path: string): Promise<readonly Population[]> {
  const population = await openPopulation(path)
  try {
    const blocks: Population[] = []
    for await (const it of readPopulation(population.files, request).blocks()) blocks.push(it)
    return blocks
  } finally {
    await population.close()
  }
}

async function wrongWith(path: string, without: string) {
  try {
    await read(path)
  } catch (error) {
    if (!(error instanceof Problems)) throw error
    for (const it of error.problems)
      for (const language of ['vi', 'en'] as const) {
        expect(problemSentence(it, language)).toMatch(/[.!]$/)
        expect(problemSentence(it, language)).not.toMatch(/undefined|\[object/)
      }
    return error.problems.map(({ code, position }) =>
      [code, position?.file.replace(without, '').replace(/^\//, ''), position?.line]
        .filter((it) => it !== undefined)
        .join(' '),
    )
  }
  return []
}

const persons = 'household,age\n1,40\n1,5\n2,70\n'
const households = 'household,weight,area\n1,2.5,rural\n2,1,urban\n'
const whole = 'household,weight,area,age\n1,2.5,rural,40\n1,2.5,rural,5\n2,1,urban,70\n'

function inParquet(): Uint8Array {
  const numbers = (name: string, ...values: number[]) => ({
    name,
    request: { kind: 'number' as const },
    column: { values: Float64Array.from(values) },
  })
  const rows = [
    numbers('household', 1, 1, 2),
    numbers('weight', 2.5, 2.5, 1),
    { name: 'area', texts: ['rural', 'rural', 'urban'] },
    numbers('age', 40, 5, 70),
  ]
  const file = parquetFile(rows)
  return Buffer.concat([file.add(rows), file.end()])
}

const expected: readonly Population[] = [
  {
    persons: { age: { values: new Uint8Array([40, 5, 70]) } },
    households: { area: { values: new Uint8Array([1, 0]) } },
    offsets: new Uint32Array([0, 2, 3]),
    weights: new Int32Array([640, 256]),
  },
]

describe('a population on disk', () => {
  it.each<[string, Readonly<Record<string, string | Uint8Array>>, string]>([
    ['one CSV file', { 'people.csv': whole }, 'people.csv'],
    ['one packed CSV file', { 'people.csv.gz': gzipSync(whole) }, 'people.csv.gz'],
    ['one Parquet file', { 'people.parquet': inParquet() }, 'people.parquet'],
    ['a folder of two files', { 'persons.csv': persons, 'households.csv.gz': gzipSync(households) }, '.'],
    ['a folder of two kinds of file', { 'persons.csv': persons, 'households.parquet': inParquetOnce() }, ''],
  ])('is read from %s', async (_, files, path) => {
    expect(await read(join(folderWith(files), path))).toEqual(expected)
  })

  it.each<[string, Readonly<Record<string, string | Uint8Array>>, string, readonly string[]]>([
    ['nothing is there', {}, 'people.csv', ['cannot-read']],
    ['the folder has no households', { 'persons.csv': persons }, '', ['population-file-missing']],
    [
      'two files could be meant',
      { 'persons.csv': persons, 'persons.parquet': inParquet(), 'households.csv': households },
      '',
      ['population-file-twice '],
    ],
    ['it is of another kind', { 'people.xlsx': 'x' }, 'people.xlsx', ['population-format people.xlsx']],
    ['it is empty', { 'people.csv': '' }, 'people.csv', ['population-empty people.csv']],
    [
      'it is not in UTF-8',
      { 'people.csv': Buffer.from('household,tuổi\n1,M\xe0\n', 'latin1') },
      'people.csv',
      ['not-utf-8 people.csv'],
    ],
    [
      'its packing is damaged',
      { 'people.csv.gz': gzipSync(whole).subarray(0, 30) },
      'people.csv.gz',
      ['broken-gzip people.csv.gz'],
    ],
    ['it is no Parquet file', { 'people.parquet': whole }, 'people.parquet', ['population-not-parquet people.parquet']],
    [
      'cells are wrong in both files',
      { 'persons.csv': `${persons}3,-1\n`, 'households.csv': `${households}3,0,nowhere\n` },
      '',
      [
        'population-out-of-bounds persons.csv 5',
        'population-not-a-code households.csv 4',
        'population-weight-not-positive households.csv 4',
      ],
    ],
  ])('is refused where %s', async (_, files, path, problems) => {
    const folder = folderWith(files)
    expect(await wrongWith(join(folder, path), folder)).toEqual(problems)
  })

  it.each([7, 2 ** 20 - 2, 2 ** 20 - 1, 2 ** 20, 2 ** 20 + 1, 3 * 2 ** 20 + 5])(
    'is refused with the place of byte %i, which is no part of a character, though the file is read in parts',
    async (place) => {
      const bytes = Buffer.from('ế'.repeat(1.5 * 2 ** 20))
      const shifted = Buffer.concat([Buffer.alloc(place % 3, 'a'), bytes.subarray(0, -3)])
      const wrong = Buffer.concat([shifted.subarray(0, place), Buffer.from([0xff]), shifted.subarray(place)])
      const folder = folderWith({ 'people.csv': wrong })
      const error: unknown = await read(join(folder, 'people.csv')).catch((it: unknown) => it)
      expect(error instanceof Problems && error.problems).toEqual([
        { code: 'not-utf-8', facts: { offset: firstWrongByte(wrong) }, position: { file: join(folder, 'people.csv') } },
      ])
    },
  )

  it('is refused where a folder stands for a file of it', async () => {
    const folder = folderWith({ 'households.csv': households })
    mkdirSync(join(folder, 'persons.csv'))
    expect(await wrongWith(folder, folder)).toEqual(['cannot-read'])
  })
})

/** Households as numbers, where the persons of the CSV file have them as text. */
function inParquetOnce(): Uint8Array {
  const rows = [
    { name: 'household', request: { kind: 'number' as const }, column: { values: Int32Array.from([1, 2]) } },
    { name: 'weight', request: { kind: 'number' as const }, column: { values: Float64Array.from([2.5, 1]) } },
    { name: 'area', texts: ['rural', 'urban'] },
  ]
  const file = parquetFile(rows)
  return Buffer.concat([file.add(rows), file.end()])
}
