import { existsSync } from 'node:fs'
import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { MessageChannel, Worker } from 'node:worker_threads'
import { PortStream } from './port-stream.ts'
import type { RoomData, RoomWord } from './room.ts'

/** The thread that answers questions, from where the network is. */
export type Room = {
  /** Passes a request on, and its answer back as it comes. */
  readonly pass: (asked: IncomingMessage, answer: ServerResponse, onFailure: () => void) => void
  readonly isReady: () => boolean
  /** Lets go of the thread at once. */
  readonly stop: () => Promise<unknown>
  /** Resolves when nothing is being written any more. */
  readonly end: () => Promise<void>
}

/** Put together with the rest of the program, or as it was written. */
const built = new URL('./room.js', import.meta.url)
const isBuilt = existsSync(fileURLToPath(built))
const file = isBuilt ? built : new URL('./room.ts', import.meta.url)

/** A dossier is many small records: room for the young ones saves a fifth of the time on a large one. In megabytes. */
const resourceLimits = { maxYoungGenerationSizeMb: 192 }

export function openRoom(folder: string): Room {
  let isReady = false
  let worker: Worker | undefined
  const opened = (): Worker => {
    if (worker !== undefined) return worker
    const made = new Worker(file, {
      workerData: { folder } satisfies RoomData,
      resourceLimits,
      execArgv: isBuilt ? [] : process.execArgv,
    })
    made.on('message', (word: RoomWord) => {
      if (word === 'ready') isReady = true
    })
    // A thread that fell is told to whoever runs the server; the next question opens another.
    made.on('error', (error) => console.error(error))
    made.on('exit', () => {
      if (worker === made) worker = undefined
    })
    worker = made
    return made
  }
  opened()
  return {
    isReady: () => isReady,
    pass: (asked, answer, onFailure) => {
      // After something was written, what was kept from before is out of date.
      if (asked.method !== 'GET') isReady = true
      const { port1, port2 } = new MessageChannel()
      opened().postMessage(port2, [port2])
      const on = ask({
        createConnection: () => new PortStream(port1),
        method: asked.method,
        path: asked.url,
        headers: { ...asked.headers, connection: 'close' },
      })
      on.on('response', (from) => {
        const {
          connection: _connection,
          'transfer-encoding': _chunked,
          'keep-alive': _alive,
          ...headers
        } = from.headers
        answer.writeHead(from.statusCode ?? 500, headers)
        // Lines go out as they come, also the first before there is a second.
        answer.flushHeaders()
        pipeline(from, answer, () => undefined)
      })
      on.on('error', () => (answer.headersSent ? answer.destroy() : onFailure()))
      // Whoever asked has gone: nothing more is made for them.
      answer.on('close', () => on.destroy())
      pipeline(asked, on, () => undefined)
    },
    stop: async () => worker?.terminate(),
    end: () =>
      new Promise((resolve) => {
        if (worker === undefined) return resolve()
        worker.on('message', (word: RoomWord) => word === 'ended' && resolve())
        worker.on('exit', () => resolve())
        worker.postMessage('end', [])
      }),
  }
}
