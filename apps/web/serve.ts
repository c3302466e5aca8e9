import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Problems } from '#ground/problem'

/** Something a page address answers with; made when it is first asked for. */
export type Resource = {
  readonly type: string
  readonly body: () => string | Uint8Array | Promise<string | Uint8Array>
}

const loopback = '127.0.0.1'

/** Serves resources on this machine only. @returns the address, `http://127.0.0.1:PORT`. */
export async function serve(resources: ReadonlyMap<string, Resource>, port: number): Promise<string> {
  const made = new Map<string, string | Uint8Array>()
  const server = createServer((request, response) => void answer(request, response, resources, made))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Problems([{ code: 'cannot-serve', facts: { port, reason: error.code ?? 'unknown' } }])),
    )
    server.listen(port, loopback, resolve)
  })
  return `http://${loopback}:${(server.address() as AddressInfo).port}`
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  resources: ReadonlyMap<string, Resource>,
  made: Map<string, string | Uint8Array>,
): Promise<void> {
  const path = new URL(request.url ?? '/', `http://${loopback}`).pathname
  const resource = resources.get(path)
  if (resource === undefined || request.method !== 'GET') {
    response
      .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      .end('Không có trang này. / No such page.\n')
    return
  }
  const body = made.get(path) ?? (await resource.body())
  made.set(path, body)
  response
    .writeHead(200, {
      'content-type': resource.type,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:",
      'x-content-type-options': 'nosniff',
    })
    .end(body)
}
