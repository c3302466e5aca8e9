import { describe, expect, it } from 'vitest'
import { mergedProblems } from '#ground/columns/findings'
import { mostMembers, type Population, personCount } from '#ground/columns/population'
import { type PopulationReading, type ReadOptions, readPopulation } from '#ground/columns/read-population'
import type { ColumnRequest, PopulationRequest } from '#ground/columns/request'
import { csvTable } from '#ground/columns/table-csv'
import { type Problem, Problems } from '#ground/problem'
import { problemSentence } from '#messages/problems'

const age: ColumnRequest = {
  name: 'age',
  entity: 'person',
  kind: 'number',
  min: 0,
  max: 120,
  integral: true,
  required: true,
}
const wage: ColumnRequest = { name: 'wage', entity: 'person', kind: 'number', required: true }
const female: ColumnRequest = { name: 'female', entity: 'person', kind: 'truth', required: true }
const born: ColumnRequest = { name: 'born', entity: 'person', kind: 'date', required: true }
const area: ColumnRequest = {
  name: 'area',
  entity: 'household',
  kind: 'code',
  codes: ['urban', 'rural'],
  required: true,
}

const weighted = (...columns: readonly ColumnRequest[]): PopulationRequest => ({ columns, weights: 'column' })
const unweighted = (...columns: readonly ColumnRequest[]): PopulationRequest => ({ columns, weights: 'all-one' })

const table = (text: string, file = 'persons.csv', size = 7) =>
  csvTable(file, async function* () {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
  })

async function blocksOf(reading: PopulationReading): Promise<readonly Population[]> {
  const blocks: Population[] = []
  for await (const it of reading.blocks()) blocks.push(it)
  return blocks
}

async function read(request: PopulationRequest, persons: string, households?: string, options?: ReadOptions) {
  const files = {
    persons: await table(persons),
    ...(households === undefined ? {} : { households: await table(households, 'households.csv') }),
  }
  return blocksOf(readPopulation(files, request, options))
}

async function problemsOf(work: Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Problems)) throw error
    for (const it of error.problems)
      for (const language of ['vi', 'en'] as const)
        expect(problemSentence(it, language)).toMatch(/^(?!.*(?:undefined|NaN,|\[object)).+\.$/)
    return error.problems
  }
  return []
}

/** What a problem says in short: its kind, column, how many, and where. */
const inShort = (it: Problem) => {
  const { column, count, rows } = it.facts as { column?: string; count?: number; rows?: readonly number[] }
  return [it.code, it.position?.file, column, count, rows?.join(' ')].filter((part) => part !== undefined).join(' ')
}

const wrongWith = async (...parameters: Parameters<typeof read>) => (await problemsOf(read(...parameters))).map(inShort)

describe('a population', () => {
  it('is read into the narrowest columns that hold what is asked for', async () => {
    const [block] = await read(
      weighted(age, wage, female, born, area),
      'household,weight,age,wage,female,born,area\nA,2.5,61,1200.5,yes,1964-02-29,rural\nA,2.5,7,0,false,2018-01-01,rural\nB,1,30,8.25,1,1995-12-31,urban\n',
    )
    expect(block).toEqual({
      persons: {
        age: { values: new Uint8Array([61, 7, 30]) },
        wage: { values: new Float64Array([1200.5, 0, 8.25]) },
        female: { values: new Uint8Array([1, 0, 1]) },
        born: { values: new Int32Array([-2133, 17532, 9495]) },
      },
      households: { area: { values: new Uint8Array([1, 0]) } },
      offsets: new Uint32Array([0, 2, 3]),
      weights: new Int32Array([640, 256]),
    })
  })

  it('keeps unknown, zero and not applicable apart', async () => {
    const months: ColumnRequest = { ...wage, name: 'months', whenNotApplicable: -1 }
    const [block] = await read(
      unweighted(months),
      'household,months\n1,0\n2,\n3,unknown\n4,not applicable\n5,N/A\n6,3\n',
    )
    expect(block?.persons['months']).toEqual({
      values: new Float64Array([0, 0, 0, -1, -1, 3]),
      known: new Uint8Array([1, 0, 0, 1, 1, 1]),
    })
  })

  it('may have its households in a file of their own', async () => {
    const [block] = await read(
      weighted(age, area),
      'household,age\n10,40\n10,5\n2,70\n',
      'household,area,weight\n10,urban,3\n2,rural,4.5\n',
    )
    expect(block?.households).toEqual({ area: { values: new Uint8Array([0, 1]) } })
    expect(block?.weights).toEqual(new Int32Array([768, 1152]))
    expect(block?.offsets).toEqual(new Uint32Array([0, 2, 3]))
  })

  it('may have the value of one period in a column', async () => {
    const [block] = await read(unweighted({ ...wage, name: 'wage@2025-07' }), 'household,wage@2025-07\n1,5\n')
    expect(block?.persons['wage@2025-07']?.values).toEqual(new Float64Array([5]))
  })

  it('comes in blocks of whole households, none larger than asked for unless one household is', async () => {
    const rows = ['a', 'a', 'b', 'c', 'c', 'c', 'c', 'd'].map((it) => `${it},1\n`).join('')
    const blocks = await read(unweighted(age), `household,age\n${rows}`, undefined, { personsPerBlock: 3 })
    expect(blocks.map((it) => [...it.offsets])).toEqual([
      [0, 2, 3],
      [0, 4],
      [0, 1],
    ])
  })

  it('tells which columns nobody asked for, and which were asked for and may be left out', async () => {
    const files = { persons: await table('household,age,hair,weight\n1,4,brown,1\n') }
    const reading = readPopulation(files, unweighted(age, { ...wage, required: false }))
    expect(reading.ignored.map((it) => it.column)).toEqual(['hair', 'weight'])
    expect(reading.absent).toEqual(['wage'])
    const [block] = await blocksOf(reading)
    expect(block?.persons['wage']).toEqual({ values: new Float64Array([0]), known: new Uint8Array([0]) })
  })

  it('may begin with a byte order mark, end lines as Windows does, quote its cells, and end in blank lines', async () => {
    const [block] = await read(
      unweighted(age, area),
      '\uFEFFhousehold,"age",area\r\n"A, ""old""",4,rural\r\n"B\nb", 5 ,"urban"\r\n\r\n\r\n',
    )
    expect(block?.persons['age']?.values).toEqual(new Uint8Array([4, 5]))
    expect(block?.households['area']?.values).toEqual(new Uint8Array([1, 0]))
  })

  it('is the same whatever the parts in which its text comes', async () => {
    const text = `household,weight,age\n${Array.from({ length: 200 }, (_, at) => `h${at >> 1},1.5,${at % 90}`).join('\n')}`
    const whole = await blocksOf(readPopulation({ persons: await table(text, 'a.csv', 1e6) }, weighted(age)))
    for (const size of [1, 2, 13, 400])
      expect(await blocksOf(readPopulation({ persons: await table(text, 'a.csv', size) }, weighted(age)))).toEqual(
        whole,
      )
  })

  it('is divided into shares that together are the whole', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => `${at >> 1},${at}\n`).join('')
    const persons = `household,age\n${rows}`
    const shares = await Promise.all(
      [0, 1, 2].map((index) =>
        read(unweighted(age), persons, undefined, { personsPerBlock: 4, share: { index, of: 3 } }),
      ),
    )
    const ages = shares.flat().flatMap((it) => [...(it.persons['age']?.values ?? [])])
    expect(ages.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, at) => at))
  })
})

describe('a wrong population is refused, and what is wrong is counted and located:', () => {
  it.each<[string, PopulationRequest, string, string | undefined, readonly string[]]>([
    ['no persons', unweighted(age), 'household,age\n', undefined, ['population-empty persons.csv']],
    [
      'a missing column',
      weighted(age, wage),
      'household,weight,age\n1,1,5\n',
      undefined,
      ['population-column-missing persons.csv wage'],
    ],
    [
      'missing weights, which are never assumed',
      weighted(age),
      'household,age\n1,5\n',
      undefined,
      ['population-column-missing persons.csv weight'],
    ],
    [
      'no column of households',
      weighted(age),
      'id,age\n1,5\n',
      undefined,
      ['population-column-missing persons.csv household', 'population-column-missing persons.csv weight'],
    ],
    [
      'a missing column and wrong cells, together',
      weighted(age),
      'household,age\n1,old\n2,-4\n',
      undefined,
      [
        'population-column-missing persons.csv weight',
        'population-not-a-number persons.csv age 1 2',
        'population-out-of-bounds persons.csv age 1 3',
      ],
    ],
    [
      'a negative age',
      unweighted(age),
      'household,age\n1,5\n2,-1\n3,121\n',
      undefined,
      ['population-out-of-bounds persons.csv age 2 3 4'],
    ],
    [
      'numbers that may be read in two ways',
      unweighted(age, wage),
      'household,age,wage\n1,5,"1,5"\n2,5,1 000\n3,5,1.000.000\n4,1.000,3\n',
      undefined,
      [
        'population-number-with-separators persons.csv wage 3 2 3 4',
        'population-number-with-separators persons.csv age 1 5',
      ],
    ],
    [
      'words for numbers',
      unweighted(wage),
      'household,wage\n1,NaN\n2,Infinity\n3,0x10\n4,five\n5,1e999\n',
      undefined,
      ['population-not-a-number persons.csv wage 5 2 3 4 5 6'],
    ],
    [
      'a part of a year',
      unweighted(age),
      'household,age\n1,5.5\n',
      undefined,
      ['population-not-whole persons.csv age 1 2'],
    ],
    [
      'a truth in other words',
      unweighted(female),
      'household,female\n1,maybe\n2,2\n',
      undefined,
      ['population-not-a-truth persons.csv female 2 2 3'],
    ],
    [
      'a day that does not exist, or is written otherwise',
      unweighted(born),
      'household,born\n1,1999-02-29\n2,28/12/1966\n3,1966\n4,1999-13-01\n',
      undefined,
      ['population-not-a-date persons.csv born 4 2 3 4 5'],
    ],
    [
      'a code that is none',
      unweighted(area),
      'household,area\n1,Rural\n',
      undefined,
      ['population-not-a-code persons.csv area 1 2'],
    ],
    [
      'not applicable, where a value is needed of everybody',
      unweighted(age),
      'household,age\n1,n/a\n',
      undefined,
      ['population-not-applicable persons.csv age 1 2'],
    ],
    [
      'a person without household',
      unweighted(age),
      'household,age\n1,5\n,6\n,7\n2,8\n',
      undefined,
      ['population-person-without-household persons.csv 2 3 4'],
    ],
    [
      'weights that are zero, negative, no number, too small, too large, missing',
      weighted(age),
      'household,weight,age\n1,0,1\n2,-3,1\n3,many,1\n4,0.001,1\n5,9e9,1\n6,,1\n7,0.00196,1\n',
      undefined,
      [
        'population-weight-not-positive persons.csv weight 2 2 3',
        'population-not-a-number persons.csv weight 1 4',
        'population-weight-too-small persons.csv weight 1 5',
        'population-weight-too-large persons.csv weight 1 6',
        'population-weight-unknown persons.csv weight 1 7',
      ],
    ],
    [
      'a household that comes again',
      unweighted(age),
      'household,age\n1,5\n2,6\n1,7\n3,8\n2,9\n',
      undefined,
      ['population-household-again persons.csv 2 4 6'],
    ],
    [
      'members who disagree about their household',
      weighted(area),
      'household,weight,area\n1,2,rural\n1,2,urban\n1,3,urban\n2,1,urban\n2,1,\n',
      undefined,
      [
        'population-household-disagrees persons.csv area 2 3 6',
        'population-household-disagrees persons.csv weight 1 4',
      ],
    ],
    [
      'rows longer or shorter than the header, and blank ones between others',
      unweighted(age),
      'household,age\n1,5,6\n2\n\n3,5\n\n',
      undefined,
      ['population-row-length persons.csv 3 2 3 4'],
    ],
    [
      'a quote inside a field',
      unweighted(age),
      'household,age\n1,5\n2,x"y\n',
      undefined,
      ['population-broken-quotes persons.csv 1 3'],
    ],
    ['semicolons', unweighted(age), 'household;age\n1;5\n', undefined, ['population-separator persons.csv']],
    ['a column twice', unweighted(age), 'household,age,age\n1,5,6\n', undefined, ['duplicate-column persons.csv age']],
    ['nothing at all', unweighted(age), '', undefined, ['population-empty persons.csv']],
    [
      'households without members and persons whose household is not there',
      unweighted(age, area),
      'household,age\n1,5\n2,6\n4,7\n',
      'household,area\n1,rural\n3,rural\n4,urban\n5,urban\n',
      ['population-household-not-on-file persons.csv 1 3', 'population-household-without-members households.csv 2 3 5'],
    ],
    [
      'a household without persons at the end, and one without id',
      unweighted(age, area),
      'household,age\n1,5\n',
      'household,area\n1,rural\n2,rural\n,rural\n',
      ['population-household-without-members households.csv 1 3', 'population-household-without-id households.csv 1 4'],
    ],
    [
      'two files in different order',
      unweighted(age, area),
      'household,age\n1,5\n3,6\n2,7\n',
      'household,area\n1,rural\n2,rural\n3,rural\n',
      ['population-households-in-other-order persons.csv 1 3'],
    ],
    [
      'a household twice in the file of households',
      unweighted(age, area),
      'household,age\n1,5\n2,6\n',
      'household,area\n1,rural\n1,rural\n2,rural\n',
      ['population-household-again households.csv 1 3'],
    ],
    [
      'both files wrong, together',
      weighted(age, area),
      'household,age\n1,-5\n2,6\n',
      'household,area,weight\n1,nowhere,1\n2,rural,0\n',
      [
        'population-out-of-bounds persons.csv age 1 2',
        'population-not-a-code households.csv area 1 2',
        'population-weight-not-positive households.csv weight 1 3',
      ],
    ],
  ])('%s', async (_, request, persons, households, expected) => {
    expect(await wrongWith(request, persons, households)).toEqual(expected)
  })

  it('of many wrong rows the first ten are named, and all counted, however the text comes', async () => {
    const text = `household,age\n${Array.from({ length: 5_000 }, (_, at) => `${at},${at % 2 === 0 ? -1 : 1}`).join('\n')}`
    const problems = await problemsOf(
      blocksOf(readPopulation({ persons: await table(text, 'a.csv', 999) }, unweighted(age))),
    )
    expect(problems.map(inShort)).toEqual(['population-out-of-bounds a.csv age 2500 2 4 6 8 10 12 14 16 18 20'])
    expect(problems[0]?.position).toEqual({ file: 'a.csv', line: 2 })
  })

  it('a household of more members than one may have', async () => {
    const text = `household,age\n${'1,5\n'.repeat(mostMembers + 1)}2,6\n`
    const reading = readPopulation({ persons: await table(text, 'a.csv', 1 << 20) }, unweighted(age))
    expect((await problemsOf(blocksOf(reading))).map(inShort)).toEqual(['population-household-too-large a.csv 1 2'])
  })

  it('no block comes after what is wrong, and the end is never reached in silence', async () => {
    const text = `household,age\n1,5\n2,-1\n3,5\n`
    const reading = readPopulation({ persons: await table(text) }, unweighted(age), { personsPerBlock: 1 })
    const seen: number[] = []
    const problems = await problemsOf(
      (async () => {
        for await (const it of reading.blocks()) seen.push(personCount(it))
      })(),
    )
    expect(seen.length).toBeLessThan(3)
    expect(problems).toHaveLength(1)
  })

  it('households in no order are read, and one that comes again among them is still found', async () => {
    const ids = ['7', 'x', '3', 'b', '10', 'a']
    const text = (list: readonly string[]) => `household,age\n${list.map((it) => `${it},1\n`).join('')}`
    expect((await read(unweighted(age), text(ids)))[0]?.offsets).toHaveLength(7)
    expect(await wrongWith(unweighted(age), text([...ids, '3']))).toEqual([
      'population-household-again persons.csv 1 8',
    ])
  })

  it('by exactly one of the readers of shares', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `${at},${at % 4 === 0 ? -1 : 1}\n`).join('')
    const found = await Promise.all(
      [0, 1, 2].map((index) =>
        problemsOf(read(unweighted(age), `household,age\n${rows}`, undefined, { share: { index, of: 3 } })),
      ),
    )
    expect(mergedProblems(found).map(inShort)).toEqual([
      'population-out-of-bounds persons.csv age 10 2 6 10 14 18 22 26 30 34 38',
    ])
  })

  it('and each is said in both languages, with its place', async () => {
    const [problem] = await problemsOf(read(unweighted(age), 'household,age\n1,-5\n2,-6\n'))
    expect(problem && problemSentence(problem, 'en')).toBe(
      '2 rows (2, 3): “age” must be from 0 to 120 (first: -5). Correct the value, or leave the cell empty where it is not known.',
    )
    expect(problem && problemSentence(problem, 'vi')).toBe(
      '2 dòng (2, 3): “age” phải từ 0 đến 120 (ô đầu tiên: -5). Hãy sửa giá trị, hoặc để trống khi chưa biết.',
    )
  })
})
