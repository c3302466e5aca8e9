import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Problems } from '#ground/problem'
import type { RegistryAnswer, RegistryFilter, RegistryInput, RegistryRow } from './registry-shape.ts'
import type { RegistryReply, RegistryWord } from './registry-worker.ts'

/** Every activity of a dossier as a table that is asked for a window at a time. */
export type Registry = {
  /** @throws Problems what is wrong with the dossier's files */
  readonly ask: (asked: RegistryInput, day: string) => Promise<RegistryAnswer>
  /** All rows of a question, batch by batch. @throws Problems */
  readonly all: (asked: RegistryFilter, day: string) => AsyncGenerator<readonly RegistryRow[]>
  readonly close: () => Promise<void>
}

/** Opens the registry of a dossier; nothing is read before the first question. */
export function openRegistry(folder: string): Registry {
  let worker: Worker | undefined
  let last = 0
  const waiting = new Map<
    number,
    { readonly resolve: (it: RegistryReply) => void; readonly reject: (it: unknown) => void }
  >()
  const started = (): Worker => {
    if (worker !== undefined) return worker
    const made = new Worker(file, { workerData: { folder }, execArgv })
    made.on('message', (it: RegistryReply) => {
      waiting.get(it.id)?.resolve(it)
      waiting.delete(it.id)
    })
    const fail = (error: unknown): void => {
      worker = undefined
      for (const it of waiting.values()) it.reject(error)
      waiting.clear()
    }
    made.on('error', fail)
    made.on('exit', () => fail(new Error('the registry ended')))
    // A server or a test that has nothing else to do may end.
    made.unref()
    worker = made
    return made
  }
  const send = (it: RegistryWord): Promise<RegistryReply> =>
    new Promise((resolve, reject) => {
      waiting.set(it.id, { resolve, reject })
      started().postMessage(it)
    })
  return {
    ask: async (asked, day) => {
      const reply = sound(await send({ word: 'ask', id: ++last, asked, day }))
      if ('answer' in reply) return reply.answer
      throw new Error('the registry gave no answer')
    },
    all: async function* (asked, day) {
      const id = ++last
      started().postMessage({ word: 'all', id, asked, day } satisfies RegistryWord)
      try {
        for (;;) {
          const reply = sound(await send({ word: 'next', id }))
          if (!('batch' in reply)) return
          yield reply.batch
        }
      } finally {
        worker?.postMessage({ word: 'enough', id } satisfies RegistryWord)
      }
    },
    close: async () => void (await worker?.terminate()),
  }
}

function sound(it: RegistryReply): RegistryReply {
  if ('problems' in it) throw new Problems(it.problems)
  if ('fault' in it) throw new Error(it.fault)
  return it
}

/** Put together with the rest of the program, or as it was written. */
const built = new URL('./registry-worker.js', import.meta.url)
const isBuilt = existsSync(fileURLToPath(built))
const file = isBuilt ? built : new URL('./registry-worker.ts', import.meta.url)
const execArgv = isBuilt ? [] : ['--import', 'tsx']
