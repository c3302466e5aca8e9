import fc from 'fast-check'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { mergedProblems } from '#ground/columns/findings'
import { type PopulationFiles, type ReadOptions, readPopulation } from '#ground/columns/read-population'
import type { PopulationRequest } from '#ground/columns/request'
import type { Table } from '#ground/columns/table'
import { csvTable } from '#ground/columns/table-csv'
import { parquetTable } from '#ground/columns/table-parquet'
import { type Problem, Problems } from '#ground/problem'

const request: PopulationRequest = {
  columns: [
    { name: 'age', entity: 'person', kind: 'number', min: 0, max: 120, integral: true, required: true },
    { name: 'area', entity: 'household', kind: 'code', codes: ['urban', 'rural'], required: true },
  ],
  weights: 'column',
}

/** Rows as careless hands write them: mostly right, in order, and of one household after the other. */
const careless = fc
  .array(
    fc.record({
      step: fc.constantFrom(0, 0, 0, 1, 1, 1, 1, 1, 2, -1),
      name: fc.constantFrom('', ...Array.from({ length: 40 }, () => 'h')),
      weight: fc.constantFrom('0', '', 'x', ...Array.from({ length: 40 }, () => '2')),
      age: fc.constantFrom('-1', 'old', '1,5', 'n/a', '', ...Array.from({ length: 40 }, () => '30')),
      area: fc.constantFrom('sea', '', ...Array.from({ length: 40 }, () => 'rural')),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((rows) => {
    let id = 10
    return rows.map(({ step, name, weight, age, area }) => {
      id += step
      return { household: name === '' ? '' : `${name}${id}`, weight, age, area }
    })
  })

type Row = { readonly household: string; readonly weight: string; readonly age: string; readonly area: string }

const names = ['household', 'weight', 'age', 'area'] as const

function parquet(rows: readonly Row[], columns: readonly (keyof Row)[], rowGroupSize: number): Promise<Table> {
  const columnData = columns.map((name) => ({ name, data: rows.map((it) => it[name]), type: 'STRING' as const }))
  const buffer = parquetWriteBuffer({ columnData, rowGroupSize })
  return parquetTable(columns.includes('age') ? 'persons.parquet' : 'households.parquet', {
    byteLength: buffer.byteLength,
    slice: (start, end) => buffer.slice(start, end),
  })
}

async function problemsOf(files: PopulationFiles, options?: ReadOptions): Promise<readonly Problem[]> {
  try {
    for await (const it of readPopulation(files, request, options).blocks())
      expect(it.offsets.length).toBeGreaterThan(1)
  } catch (error) {
    if (error instanceof Problems) return error.problems
    throw error
  }
  return []
}

/** Kind, column, number and places of what is wrong; which household is named as an example may differ. */
const inShort = (problems: readonly Problem[]): readonly string[] =>
  problems
    .map(({ code, facts, position }) => {
      const {
        column = '',
        count = 0,
        rows = [],
      } = facts as { column?: string; count?: number; rows?: readonly number[] }
      return `${position?.file} ${code} ${column} ${count} ${rows.join(' ')}`
    })
    .toSorted()

describe('what is wrong with a population', () => {
  it('is the same for the readers of its shares together as for one reader, in one file and in two', async () => {
    await fc.assert(
      fc.asyncProperty(
        careless,
        fc.constantFrom('one file', 'two files', 'two that do not fit'),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 5 }),
        async (rows, form, rowGroupSize, of) => {
          const isOne = form === 'one file'
          const households = rows.filter((it, at) => it.household !== rows[at - 1]?.household)
          if (form === 'two that do not fit') households.splice(households.length >> 1, 1)
          const files = isOne
            ? { persons: await parquet(rows, names, rowGroupSize) }
            : {
                persons: await parquet(rows, ['household', 'age'], rowGroupSize),
                households: await parquet(households, ['household', 'weight', 'area'], rowGroupSize),
              }
          const whole = await problemsOf(files)
          const shares = await Promise.all(
            Array.from({ length: of }, (_, index) => problemsOf(files, { share: { index, of }, personsPerBlock: 3 })),
          )
          const together = inShort(mergedProblems(shares))
          expect(together).toEqual(inShort(whole))
        },
      ),
      { numRuns: 400 },
    )
  })

  it('is counted to the row, however the text comes', async () => {
    await fc.assert(
      fc.asyncProperty(careless, fc.integer({ min: 1, max: 200 }), async (rows, size) => {
        const quoted = (it: string): string => (it.includes(',') ? `"${it}"` : it)
        const text = [names.join(), ...rows.map((row) => names.map((name) => quoted(row[name])).join())].join('\n')
        const table = await csvTable('rows.csv', async function* () {
          for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
        })
        const problems = await problemsOf({ persons: table })
        const found = (code: string): readonly number[] =>
          problems
            .filter((it) => it.code === code)
            .flatMap(({ facts }) => (facts as { readonly rows: readonly number[] }).rows)
        const expected = (isWrong: (row: Row, at: number) => boolean): readonly number[] =>
          rows.flatMap((row, at) => (isWrong(row, at) ? [at + 2] : [])).slice(0, 10)
        expect(found('population-not-a-code')).toEqual(expected((row) => row.area === 'sea'))
        expect(found('population-out-of-bounds')).toEqual(expected((row) => row.age === '-1'))
        expect(found('population-number-with-separators')).toEqual(expected((row) => row.age === '1,5'))
        expect(found('population-not-applicable')).toEqual(expected((row) => row.age === 'n/a'))
        expect(found('population-weight-unknown')).toEqual(expected((row) => row.weight === ''))
        expect(found('population-person-without-household')).toEqual(expected((row) => row.household === ''))
        expect(found('population-household-again')).toEqual(
          expected((row, at) => {
            const named = rows.slice(0, at).filter((it) => it.household !== '')
            return (
              row.household !== '' &&
              named.at(-1)?.household !== row.household &&
              named.some((it) => it.household === row.household)
            )
          }),
        )
      }),
      { numRuns: 300 },
    )
  })
})
