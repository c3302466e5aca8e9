import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Problems } from '#ground/problem'
import { bundle } from '../web/bundle.ts'
import type { Bundle, Served } from '../web/served.ts'
import { refuseOthers, safeHeaders } from './guard.ts'
import { type Kept, type KeptAnswer, keptAnswers } from './kept-answers.ts'
import { openRoom, type Room } from './opened-room.ts'
import { detailsOf, preferredLanguage, Refused } from './problem-details.ts'

const loopback = '127.0.0.1'

/** How long a server that is told to stop waits for what is being written, in milliseconds. */
const patience = 2000

/** Opens the workbench on a dossier, on this machine only. The dossier is read meanwhile, in a thread of its own. @returns its address, `http://127.0.0.1:PORT`.
 *  @throws Problems where the port is taken */
export async function openWorkbench(folder: string, port: number): Promise<string> {
  const room = openRoom(folder)
  const pages = bundle()
  pages.catch(() => undefined)
  const kept = keptAnswers(folder)
  const server = createServer((asked, answer) => void serve(asked, answer, room, pages, kept))
  const address = await new Promise<string>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Problems([{ code: 'cannot-serve', facts: { port, reason: error.code ?? 'unknown' } }])),
    )
    server.listen({ port, host: loopback }, () => {
      const at = server.address()
      resolve(`http://${loopback}:${typeof at === 'object' ? at?.port : port}`)
    })
  }).catch((error: unknown) => {
    void room.stop()
    throw error
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.close()
      setTimeout(() => process.exit(0), patience).unref()
      void room.end().then(() => process.exit(0))
    })
  return address
}

async function serve(
  asked: IncomingMessage,
  answer: ServerResponse,
  room: Room,
  pages: Promise<Bundle>,
  kept: Promise<Kept>,
): Promise<void> {
  try {
    refuseOthers(asked.headers.host, asked.headers.origin, asked.method ?? 'GET')
    const { pathname, search } = addressOf(asked.url ?? '/')
    if (pathname === '/api' || pathname.startsWith('/api/')) {
      // Until the dossier is read, what was answered before; after that it is answered anew.
      const found = room.isReady() || !fits(asked) ? undefined : (await kept).answers.get(`${pathname}${search}`)
      if (found !== undefined) return giveKept(found, asked, answer)
      room.pass(asked, answer, () => refuse(ourFault, asked, answer))
      return
    }
    const { file, page } = await pages
    if (asked.method !== 'GET' && asked.method !== 'HEAD')
      throw new Refused(405, [{ code: 'wrong-http-method', facts: { method: asked.method, allowed: ['GET'] } }], {
        headers: { allow: 'GET' },
      })
    give(file(pathname) ?? page(pathname, preferredLanguage(asked.headers['accept-language'])), asked, answer)
  } catch (error) {
    if (!(error instanceof Problems)) console.error(error)
    refuse(error instanceof Refused ? error : ourFault, asked, answer)
  }
}

/** The address that was asked: never another site's, though it begin with two strokes. @throws Refused where it is none */
function addressOf(url: string): URL {
  const whole = url.startsWith('/') ? `http://${loopback}${url}` : url
  if (!URL.canParse(whole)) throw new Refused(400, [{ code: 'no-such-address', facts: { path: url } }])
  return new URL(whole)
}

const ourFault = new Refused(500, [{ code: 'our-fault', facts: {} }])

const fits = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && /\bbr\b/.test(headers['accept-encoding'] ?? '')

function giveKept({ headers, body }: KeptAnswer, asked: IncomingMessage, answer: ServerResponse): void {
  const tag = headers['etag'] ?? ''
  if (asked.headers['if-none-match']?.includes(tag) === true) {
    answer.writeHead(304, { etag: tag, 'cache-control': 'no-cache' }).end()
    return
  }
  answer.writeHead(200, headers).end(Buffer.from(body, 'base64'))
}

function give({ body, headers }: Served, asked: IncomingMessage, answer: ServerResponse): void {
  answer.writeHead(200, { ...safeHeaders, ...headers, 'content-length': body.length })
  answer.end(asked.method === 'HEAD' ? undefined : body)
}

function refuse(error: Refused, asked: IncomingMessage, answer: ServerResponse): void {
  if (answer.headersSent) return void answer.destroy()
  const preferred = preferredLanguage(asked.headers['accept-language'])
  answer.writeHead(error.status, {
    ...safeHeaders,
    ...error.headers,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': preferred,
    'cache-control': 'no-store',
  })
  answer.end(JSON.stringify(detailsOf(error, error.status, preferred)))
}
