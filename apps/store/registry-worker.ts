import { parentPort, workerData } from 'node:worker_threads'
import { type Problem, Problems } from '#ground/problem'
import type { RegistryAnswer, RegistryFilter, RegistryInput, RegistryRow } from './registry-shape.ts'
import { RegistryTable } from './registry-table.ts'

/** The registry works beside the server, so that neither waits for the other. */

/** What is asked of it: a window of rows, or all rows in batches, of which the next is sent when it is called for. */
export type RegistryWord =
  | { readonly word: 'ask'; readonly id: number; readonly asked: RegistryInput; readonly day: string }
  | { readonly word: 'all'; readonly id: number; readonly asked: RegistryFilter; readonly day: string }
  | { readonly word: 'next' | 'enough'; readonly id: number }

export type RegistryReply =
  | { readonly id: number; readonly answer: RegistryAnswer }
  | { readonly id: number; readonly batch: readonly RegistryRow[] }
  | { readonly id: number; readonly end: true }
  | { readonly id: number; readonly problems: readonly Problem[] }
  | { readonly id: number; readonly fault: string }

const table = new RegistryTable((workerData as { readonly folder: string }).folder)
const readings = new Map<number, AsyncGenerator<readonly RegistryRow[]>>()
const say = (it: RegistryReply): void => parentPort?.postMessage(it, [])

async function hear(it: RegistryWord): Promise<void> {
  if (it.word === 'ask') return say({ id: it.id, answer: await table.ask(it.asked, it.day) })
  if (it.word === 'all') return void readings.set(it.id, table.all(it.asked, it.day))
  const reading = readings.get(it.id)
  if (it.word === 'enough' || reading === undefined) return void readings.delete(it.id)
  const { value, done } = await reading.next()
  if (done === true) readings.delete(it.id)
  say(done === true ? { id: it.id, end: true } : { id: it.id, batch: value })
}

parentPort?.on('message', (it: RegistryWord) => {
  hear(it).catch((error: unknown) =>
    say(
      error instanceof Problems
        ? { id: it.id, problems: error.problems }
        : { id: it.id, fault: error instanceof Error ? `${error.stack}` : String(error) },
    ),
  )
})
