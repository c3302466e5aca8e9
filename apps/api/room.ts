import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { firstQuestions } from '../web/first-questions.ts'
import { apiOf } from './app.ts'
import { openDesk } from './desk.ts'
import { keeping } from './kept-answers.ts'
import { PortStream } from './port-stream.ts'

/** The thread in which the dossier is read and questions are answered, so that neither keeps the pages of the workbench waiting. Each message is a connection
 *  that the other thread passes on; the word `end` asks to finish what is being written. */
export type RoomData = { readonly folder: string }

/** What the room says by itself: the dossier is read, or could not be; all is written. */
export type RoomWord = 'ready' | 'ended'

const { folder } = workerData as RoomData
const desk = openDesk(folder)
const { keep, isKept } = await keeping(desk)
const app = new Hono()
app.use(keep)
app.route('/', apiOf(desk))

const say = (word: RoomWord): void => parentPort?.postMessage(word, [])
const server = createAdaptorServer({ fetch: app.fetch })

parentPort?.on('message', (it: MessagePort | 'end') => {
  if (it === 'end') void desk.alone(async () => say('ended'))
  else server.emit('connection', new PortStream(it))
})

await desk.context().catch(() => undefined)
say('ready')
// Whoever opens the workbench asks this first.
for (const path of ['/vi', '/en'].flatMap(firstQuestions)) if (!isKept(path)) await prepare(path)

async function prepare(path: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50))
  await app.request(`http://127.0.0.1${path}`, { headers: { host: '127.0.0.1', 'accept-encoding': 'br' } })
}
