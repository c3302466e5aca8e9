import { householdCount, personCount } from '#ground/columns/population'
import { readPopulation } from '#ground/columns/read-population'
import type { PopulationRequest } from '#ground/columns/request'
import type { Share } from '#ground/columns/share'
import { Problems } from '#ground/problem'
import type { Backend, Program } from '#rules/2-ir/program'
import type { Totals } from '#rules/2-ir/totals'
import { openRun } from '#rules/run-blocks'
import { openPopulation } from './population.ts'

/** Programs to be run over one part of a population on disk: plain data, so that it can be sent to a worker. */
export type ShareTask = {
  readonly path: string
  readonly request: PopulationRequest
  readonly programs: readonly Program[]
  /** Name of the backend. */
  readonly backend: string
  readonly share: Share
}

/** Totals of the programs, in their order, and units counted once. */
export type ShareCounted = { readonly totals: readonly Totals[]; readonly persons: number; readonly households: number }

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

/** Runs programs over a part of a population, block by block, all of them in one reading.
 *  @param onBlock is told how many persons were counted, and how many there are in all, where the files say so.
 *  @throws Problems everything that is wrong with the population, counted and located; then nothing was counted */
export async function runShare(
  { path, request, programs, backend: name, share }: ShareTask,
  onBlock: (persons: number, all: number | undefined) => void,
): Promise<ShareCounted> {
  const backend = await backendNamed(name)
  const opened = await openPopulation(path)
  try {
    const runs = programs.map((it) => openRun(backend, it))
    const reading = readPopulation(opened.files, request, { share })
    let persons = 0
    let households = 0
    for await (const block of reading.blocks()) {
      for (const run of runs) run.run(block)
      persons += personCount(block)
      households += householdCount(block)
      onBlock(persons, reading.persons)
    }
    return { totals: runs.map((it) => it.finish()), persons, households }
  } finally {
    await opened.close()
  }
}
