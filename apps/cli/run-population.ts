import { householdCount, type Population, personCount } from '#ground/columns/population'
import { readPopulation } from '#ground/columns/read-population'
import type { PopulationRequest } from '#ground/columns/request'
import { Problems } from '#ground/problem'
import type { Language } from '#ground/text'
import { inLanguages, interfaceWords } from '#messages/interface'
import type { Backend } from '#rules/2-ir/program'
import type { Totals } from '#rules/2-ir/totals'
import type { RunReady } from '#rules/ready-run'
import { openRun } from '#rules/run-blocks'
import type { RunCounted } from '#verbs/run'
import { type OpenPopulation, openPopulation } from './population.ts'
import { progress } from './progress.ts'

/** Backends by their names. What makes code out of text is loaded only where it is asked for. */
const backends: Readonly<Record<string, () => Promise<Backend>>> = {
  javascript: async () => (await import('#rules/4-backends/javascript')).javascript,
  interpreter: async () => (await import('#rules/4-backends/interpret-backend')).interpreter,
}

/** @throws Problems where there is no such backend: none is taken in its place */
export async function backendNamed(name: string): Promise<Backend> {
  const load = backends[name]
  if (load === undefined)
    throw new Problems([{ code: 'unknown-backend', facts: { name, known: Object.keys(backends) } }])
  return load()
}

/** Columns that the files of a population have. */
export async function columnsOf(path: string): Promise<readonly string[]> {
  const opened = await openPopulation(path)
  try {
    return [...opened.files.persons.columns, ...(opened.files.households?.columns ?? [])].map((it) => it.name)
  } finally {
    await opened.close()
  }
}

export type RunOptions = {
  readonly backend: Backend
  readonly weights: PopulationRequest['weights']
  /** Whether the units of cells have to be counted by themselves, because weights hide them. */
  readonly countsCells: boolean
  readonly workers: number
}

/** Runs the programs of a question over a population, block by block: as it is and reformed in one reading.
 *  @throws Problems everything that is wrong with the population, counted and located; then nothing was counted */
export async function runPopulation(
  path: string,
  ready: RunReady,
  { backend, weights, countsCells }: RunOptions,
  spoken: readonly Language[],
): Promise<RunCounted> {
  const opened = await openPopulation(path)
  try {
    const parts = [ready.baseline, ...(ready.reformed === undefined ? [] : [ready.reformed])]
    const runs = parts.map((it) => openRun(backend, it.planned.program))
    const seen = { persons: 0, households: 0 }
    const reading = readPopulation(opened.files, { columns: ready.columns, weights })
    await eachBlock(reading, spoken, (block) => {
      for (const run of runs) run.run(block)
      seen.persons += personCount(block)
      seen.households += householdCount(block)
    })
    const [baseline, reformed] = runs.map((it) => it.finish())
    return {
      baseline: baseline as Totals,
      reformed,
      counts: countsCells ? await countedCells(opened, ready, backend, spoken) : [],
      population: { path, ...seen, weighted: weights === 'column', ignored: ignoredBy(opened, ready) },
      backend: backend.name,
      workers: 1,
    }
  } finally {
    await opened.close()
  }
}

/** How many units of the sample are in each cell, each counted once. */
async function countedCells(
  { files }: OpenPopulation,
  { baseline, reformed, countingColumns }: RunReady,
  backend: Backend,
  spoken: readonly Language[],
): Promise<readonly (Totals | undefined)[]> {
  const runs = [baseline, reformed].map((it) =>
    it?.counting === undefined ? undefined : openRun(backend, it.counting.program),
  )
  if (runs.every((it) => it === undefined)) return []
  const reading = readPopulation(files, { columns: countingColumns, weights: 'all-one' })
  await eachBlock(reading, spoken, (block) => {
    for (const run of runs) run?.run(block)
  })
  return runs.map((it) => it?.finish())
}

async function eachBlock(
  reading: ReturnType<typeof readPopulation>,
  spoken: readonly Language[],
  take: (block: Population) => void,
): Promise<void> {
  const total = reading.persons === undefined ? '' : ` / ${reading.persons}`
  let persons = 0
  for await (const block of reading.blocks()) {
    take(block)
    persons += personCount(block)
    progress(interfaceWords.counting, spoken, `${persons}${total} ${inLanguages(spoken, interfaceWords.persons)}`)
  }
}

/** Columns of the files that nothing reads, but for the weight, which may be left out on purpose. */
function ignoredBy({ files }: OpenPopulation, { columns }: RunReady): string[] {
  const used = new Set(['household', 'weight', ...columns.map((it) => it.name)])
  const all = [...files.persons.columns, ...(files.households?.columns ?? [])].map((it) => it.name)
  return [...new Set(all)].filter((it) => !used.has(it))
}
