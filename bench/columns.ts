import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPopulation } from '#apps/cli/population'
import type { Column } from '#ground/columns/column'
import { findingsIn } from '#ground/columns/findings'
import { personCount } from '#ground/columns/population'
import { readPopulation } from '#ground/columns/read-population'
import { type ColumnRequest, valuesFor } from '#ground/columns/request'
import { fieldsWithQuotes, plainFields } from '#ground/columns/table-csv'
import { csvHeader, csvRows, type WrittenColumn } from '#ground/columns/write-csv'
import { parquetFile } from '#ground/columns/write-parquet'

/** How fast a population of 20 columns is read, checked and put together to blocks: CPU seconds (user and system) and peak memory of
 *  a whole process, one process for each line. Beside it, in the same run, what else reads the same file: the library's own rows as
 *  objects (on the small file only, because 10^7 of them do not fit), and pyarrow where python3 has it. `required` has no column
 *  that may be null, `nullable` is what other programs write (and 2 % of wages are unknown).
 *  Run with `npm run bench:columns`, or with the number of persons of the large file. */
const columns: readonly ColumnRequest[] = [
  whole('age', 0, 120),
  { name: 'female', entity: 'person', kind: 'truth', required: true },
  whole('employment', 0, 5),
  whole('years', 0, 60),
  { name: 'pregnant', entity: 'person', kind: 'truth', required: true },
  {
    name: 'disability',
    entity: 'person',
    kind: 'code',
    codes: ['none', 'light', 'severe', 'very-severe'],
    required: true,
  },
  { name: 'born', entity: 'person', kind: 'date', required: true },
  whole('wage', 0, 2_000_000_000),
  whole('other-income', 0, 2_000_000_000),
  whole('pension', 0, 2_000_000_000),
  { name: 'hours', entity: 'person', kind: 'number', min: 0, required: true },
  whole('province', 0, 62, 'household'),
  { name: 'urban', entity: 'household', kind: 'truth', required: true },
  { name: 'minority', entity: 'household', kind: 'truth', required: true },
  whole('land', 0, 100_000, 'household'),
  whole('rooms', 0, 20, 'household'),
  whole('deprivations', 0, 12, 'household'),
  { name: 'income@2024', entity: 'household', kind: 'number', required: true },
]

function whole(name: string, min: number, max: number, entity: ColumnRequest['entity'] = 'person'): ColumnRequest {
  return { name, entity, kind: 'number', min, max, integral: true, required: true }
}

/** Rows of households of 1 to 7 persons, the columns of the household on each. */
function generated(from: number, length: number, nullable: boolean): readonly WrittenColumn[] {
  let state = 88_172_645 + from
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 0x1_0000_0000
  }
  const ids = Int32Array.from({ length }, (_, at) => Math.floor((from + at) / 3.59))
  const column = (it: ColumnRequest): Column => {
    const values = valuesFor(it, length)
    const most =
      it.kind === 'truth' ? 1 : it.kind === 'code' ? 3 : it.kind === 'date' ? 20_000 : Math.min(it.max ?? 60, 90_000)
    for (let at = 0; at < length; at++) {
      const share = it.entity === 'person' ? random() : ((ids[at] ?? 0) % 97) / 97
      const value = Math.floor(share * (most + 1))
      values[at] = (it.max ?? 0) > 1e6 ? value * 1_000 : value
    }
    if (!nullable || it.name !== 'wage') return { values }
    const known = Uint8Array.from({ length }, () => (random() < 0.02 ? 0 : 1))
    for (let at = 0; at < length; at++) if (known[at] === 0) values[at] = 0
    return { values, known }
  }
  return [
    { name: 'household', request: { kind: 'number' }, column: { values: ids } },
    {
      name: 'weight',
      request: { kind: 'number' },
      column: { values: Float64Array.from(ids, (id) => 0.5 + (id % 9) / 8) },
    },
    ...columns.map((it) => ({ name: it.name, request: it, column: column(it) })),
  ]
}

const group = 200_000

function writeParquet(path: string, persons: number, nullable: boolean): void {
  const out = openSync(path, 'w')
  const file = parquetFile(generated(0, 1, nullable), !nullable)
  for (let from = 0; from < persons; from += group)
    writeSync(out, file.add(generated(from, Math.min(group, persons - from), nullable)))
  writeSync(out, file.end())
  closeSync(out)
}

function writeCsv(path: string, persons: number): void {
  const out = openSync(path, 'w')
  writeSync(out, csvHeader(generated(0, 1, true)))
  for (let from = 0; from < persons; from += group)
    writeSync(out, csvRows(generated(from, Math.min(group, persons - from), true)))
  closeSync(out)
}

async function readOurs(path: string): Promise<number> {
  const population = await openPopulation(path)
  let persons = 0
  for await (const it of readPopulation(population.files, { columns, weights: 'column' }).blocks())
    persons += personCount(it)
  await population.close()
  return persons
}

async function readObjects(path: string): Promise<number> {
  const { asyncBufferFromFile, parquetReadObjects } = await import('hyparquet')
  const { compressors } = await import('hyparquet-compressors')
  return (await parquetReadObjects({ file: await asyncBufferFromFile(path), compressors })).length
}

/** One way of reading in a process of its own: user and system seconds, and peak memory. */
function measured(name: string, way: string, path: string): void {
  const started = performance.now()
  const run = spawnSync(process.execPath, ['--import', 'tsx', import.meta.filename, way, path], { encoding: 'utf8' })
  const elapsed = (performance.now() - started) / 1_000
  if (run.status !== 0) {
    console.log(`${name.padEnd(48)} failed: ${run.stderr.trim().split('\n').at(-1)}`)
    return
  }
  const { cpu, memory, persons } = JSON.parse(run.stdout) as { cpu: number; memory: number; persons: number }
  const size = (statSync(path).size / 1e6).toFixed(0)
  console.log(
    `${name.padEnd(48)} ${cpu.toFixed(2).padStart(7)} s CPU ${((cpu / persons) * 1e9).toFixed(0).padStart(6)} ns a person ${elapsed.toFixed(1).padStart(6)} s ${memory.toFixed(0).padStart(6)} MB peak, file ${size} MB`,
  )
}

const python = `
import json, resource, sys
import pyarrow.parquet
rows = 0
for batch in pyarrow.parquet.ParquetFile(sys.argv[1]).iter_batches(batch_size=65536, use_threads=False):
    rows += batch.num_rows
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({'cpu': used.ru_utime + used.ru_stime, 'memory': used.ru_maxrss / 1024, 'rows': rows}))
`

function measuredPython(path: string): void {
  const run = spawnSync('python3', ['-c', python, path], { encoding: 'utf8' })
  if (run.status !== 0) return console.log('pyarrow: not there')
  const { cpu, memory } = JSON.parse(run.stdout) as { cpu: number; memory: number }
  console.log(`${'pyarrow, arrays only'.padEnd(48)} ${cpu.toFixed(2).padStart(7)} s CPU, ${memory.toFixed(0)} MB peak`)
}

/** The two ways of cutting lines into fields, on the same text in turns. */
function measuredLines(): void {
  const text = csvRows(generated(0, 20_000, true))
  const cpu = (work: () => unknown): number => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000
  }
  const rounds = Array.from({ length: 9 }, () => ({
    plain: cpu(() => plainFields(text)),
    quoted: cpu(() => fieldsWithQuotes(text, findingsIn(''), 1)),
  }))
  const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[4] ?? 0
  const [plain, quoted] = [median(rounds.map((it) => it.plain)), median(rounds.map((it) => it.quoted))]
  console.log(`20,000 lines of CSV into fields: without quotes ${plain.toFixed(0)} ms, with ${quoted.toFixed(0)} ms`)
}

const [way, path = ''] = process.argv.slice(2)
if (way === 'ours' || way === 'objects') {
  const before = process.cpuUsage()
  const persons = await (way === 'ours' ? readOurs(path) : readObjects(path))
  const { user, system } = process.cpuUsage(before)
  const memory = process.resourceUsage().maxRSS / 1_024
  console.log(JSON.stringify({ cpu: (user + system) / 1e6, memory, persons }))
} else if (way === 'write') {
  const [, , , , persons, kind] = process.argv
  writeParquet(path, Number(persons), kind === 'nullable')
} else {
  const folder = mkdtempSync(join(tmpdir(), 'an-sinh-columns-'))
  try {
    measuredLines()
    const large = Number(way ?? 1e7)
    for (const [persons, withRivals] of [
      [1e6, true],
      [large, false],
    ] as const) {
      for (const kind of ['required', 'nullable'] as const) {
        const file = join(folder, `${kind}.parquet`)
        execFileSync(process.execPath, ['--import', 'tsx', import.meta.filename, 'write', file, String(persons), kind])
        measured(`${persons.toExponential(0)} persons, Parquet, ${kind}: blocks`, 'ours', file)
        if (withRivals)
          measured(`${persons.toExponential(0)} persons, Parquet, ${kind}: rows as objects`, 'objects', file)
        if (withRivals) measuredPython(file)
      }
      if (withRivals) {
        const csv = join(folder, 'persons.csv')
        writeCsv(csv, persons)
        measured(`${persons.toExponential(0)} persons, CSV: blocks`, 'ours', csv)
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
