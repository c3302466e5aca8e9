import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apiOf } from '../../apps/api/app.ts'
import { type Desk, openDesk } from '../../apps/api/desk.ts'

const root = join(import.meta.dirname, '../..')

/** The API on a copy of the dossier, asked without a network. */
export type Asking = {
  readonly folder: string
  readonly desk: Desk
  readonly ask: (path: string, request?: RequestInit) => Promise<Response>
  readonly send: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>
  readonly close: () => void
}

export function openApiOnCopy(): Asking {
  const work = mkdtempSync(join(tmpdir(), 'an-sinh-'))
  cpSync(join(root, 'content'), join(work, 'content'), { recursive: true })
  const folder = join(work, 'content', 'viet-nam')
  const desk = openDesk(folder)
  const api = apiOf(desk)
  const ask = async (path: string, request: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(request.headers)
    if (!headers.has('host')) headers.set('host', '127.0.0.1')
    return api.request(`http://127.0.0.1${path}`, { ...request, headers })
  }
  return {
    folder,
    desk,
    ask,
    send: (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    close: () => rmSync(work, { recursive: true, force: true }),
  }
}
