import { parentPort, workerData } from 'node:worker_threads'
import { type Problem, Problems } from '#ground/problem'
import { runShare, type ShareCounted, type ShareTask } from './run-share.ts'

/** What a worker says: how far it is, what it counted, or everything that is wrong. */
export type WorkerWord =
  | { readonly word: 'counted'; readonly persons: number; readonly all: number | undefined }
  | { readonly word: 'done'; readonly counted: ShareCounted }
  | { readonly word: 'wrong'; readonly problems: readonly Problem[] }

const say = (it: WorkerWord): void => parentPort?.postMessage(it, [])

try {
  const counted = await runShare(workerData as ShareTask, (persons, all) => say({ word: 'counted', persons, all }))
  say({ word: 'done', counted })
} catch (error) {
  if (!(error instanceof Problems)) throw error
  say({ word: 'wrong', problems: error.problems })
}
