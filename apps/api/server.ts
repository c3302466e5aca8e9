import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { Problems } from '#ground/problem'
import { bundle } from '../web/bundle.ts'
import { apiOf } from './app.ts'
import { openDesk } from './desk.ts'

const loopback = '127.0.0.1'

/** Opens the workbench on a dossier, on this machine only. @returns its address, `http://127.0.0.1:PORT`. */
export async function openWorkbench(folder: string, port: number): Promise<string> {
  const pages = await bundle()
  const app = new Hono()
  app.route('/', apiOf(openDesk(folder)))
  app.get('*', (asked) => {
    const { pathname } = new URL(asked.req.url)
    const file = pages.file(pathname) ?? pages.page
    return new Response(file.body as BodyInit, { headers: file.headers })
  })
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: loopback, port }, (at) =>
      resolve(`http://${loopback}:${at.port}`),
    )
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Problems([{ code: 'cannot-serve', facts: { port, reason: error.code ?? 'unknown' } }])),
    )
  })
}
