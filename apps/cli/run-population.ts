import type { PopulationRequest } from '#ground/columns/request'
import type { Language } from '#ground/text'
import { inLanguages, interfaceWords } from '#messages/interface'
import type { Program } from '#rules/2-ir/program'
import type { Totals } from '#rules/2-ir/totals'
import type { RunPart, RunReady } from '#rules/ready-run'
import type { RunCounted } from '#verbs/run'
import { openPopulation } from './population.ts'
import { progress } from './progress.ts'
import { runOnWorkers } from './workers.ts'

/** Columns that the files of a population have. */
export async function columnsOf(path: string): Promise<readonly string[]> {
  const opened = await openPopulation(path)
  try {
    const { files } = opened
    return [...new Set([...files.persons.columns, ...(files.households?.columns ?? [])].map((it) => it.name))]
  } finally {
    await opened.close()
  }
}

export type RunOptions = {
  /** Columns that the files have. */
  readonly columns: readonly string[]
  readonly backend: string
  readonly workers: number
  readonly weights: PopulationRequest['weights']
  /** Whether the units of cells have to be counted by themselves, because weights hide them. */
  readonly countsCells: boolean
}

/** Runs the programs of a question over a population: as it is and reformed in one reading, the units of cells in another.
 *  @throws Problems everything that is wrong with the population, counted and located; then nothing was counted */
export async function runPopulation(
  path: string,
  ready: RunReady,
  { columns, backend, workers, weights, countsCells }: RunOptions,
  spoken: readonly Language[],
): Promise<RunCounted> {
  const say = (persons: number, all: number | undefined): void =>
    progress(
      interfaceWords.counting,
      spoken,
      `${persons}${all === undefined ? '' : ` / ${all}`} ${inLanguages(spoken, interfaceWords.persons)}`,
    )
  const run = (programs: readonly Program[], request: PopulationRequest) =>
    runOnWorkers({ path, request, programs, backend }, workers, say)
  const parts = [ready.baseline, ...(ready.reformed === undefined ? [] : [ready.reformed])]
  const counted = await run(
    parts.map((it) => it.planned.program),
    { columns: ready.columns, weights },
  )
  const counting = countsCells ? parts.flatMap((it) => it.counting?.program ?? []) : []
  const cells =
    counting.length === 0 ? [] : (await run(counting, { columns: ready.countingColumns, weights: 'all-one' })).totals
  const [baseline, reformed] = counted.totals
  return {
    baseline: baseline as Totals,
    reformed,
    counts: cellsOf(parts, cells),
    population: {
      path,
      persons: counted.persons,
      households: counted.households,
      weighted: weights === 'column',
      ignored: ignoredOf(columns, ready),
    },
    backend,
    workers,
  }
}

/** Each part's own counts; a part without break-downs has none. */
function cellsOf(parts: readonly RunPart[], cells: readonly Totals[]): readonly (Totals | undefined)[] {
  let next = 0
  return parts.map((it) => (it.counting === undefined ? undefined : cells[next++]))
}

/** Columns of the files that nothing reads; the weight may be left out on purpose. */
function ignoredOf(columns: readonly string[], ready: RunReady): string[] {
  const used = new Set(['household', 'weight', ...ready.columns.map((it) => it.name)])
  return columns.filter((it) => !used.has(it))
}
