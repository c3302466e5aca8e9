import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { mergedProblems } from '#ground/columns/findings'
import { type Problem, Problems } from '#ground/problem'
import { mergeTotals } from '#rules/2-ir/totals'
import { runShare, type ShareCounted, type ShareTask } from './run-share.ts'
import type { WorkerWord } from './worker.ts'

/** Runs programs over a population with several workers, each with its own part of the households and its own memory. Totals are exact, so they are the same for
 *  any number of workers.
 *  @throws Problems what all of them found wrong, as one would have said it */
export async function runOnWorkers(
  task: Omit<ShareTask, 'share'>,
  workers: number,
  onBlock: (persons: number, all: number | undefined) => void,
): Promise<ShareCounted> {
  if (workers === 1) return runShare({ ...task, share: { index: 0, of: 1 } }, onBlock)
  const seen = Array<number>(workers).fill(0)
  const parts = await Promise.all(
    seen.map((_, index) =>
      partOf({ ...task, share: { index, of: workers } }, (persons, all) => {
        seen[index] = persons
        onBlock(
          seen.reduce((sum, it) => sum + it, 0),
          all,
        )
      }),
    ),
  )
  const problems = parts.flatMap((it) => ('problems' in it ? [it.problems] : []))
  if (problems.length > 0) throw new Problems(mergedProblems(problems))
  return parts.flatMap((it) => ('counted' in it ? [it.counted] : [])).reduce(together)
}

const together = (a: ShareCounted, b: ShareCounted): ShareCounted => ({
  totals: a.totals.map((it, at) => mergeTotals(it, b.totals[at] as typeof it)),
  persons: a.persons + b.persons,
  households: a.households + b.households,
})

type Part = { readonly counted: ShareCounted } | { readonly problems: readonly Problem[] }

function partOf(task: ShareTask, onBlock: (persons: number, all: number | undefined) => void): Promise<Part> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: task, execArgv })
    worker.on('message', (it: WorkerWord) => {
      if (it.word === 'counted') onBlock(it.persons, it.all)
      else if (it.word === 'done') resolve({ counted: it.counted })
      else resolve({ problems: it.problems })
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('a worker ended before it was done')))
  })
}

/** Put together with the rest of the program, or as it was written. */
const built = new URL('./worker.js', import.meta.url)
const isBuilt = existsSync(fileURLToPath(built))
const file = isBuilt ? built : new URL('./worker.ts', import.meta.url)
const execArgv = isBuilt ? [] : ['--import', 'tsx']
