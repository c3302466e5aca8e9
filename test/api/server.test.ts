import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

/** The server as a process of its own: two threads, a port, somebody who goes away. */

const root = join(import.meta.dirname, '../..')
let folder: string
let server: ChildProcess
let address: string

type Started = { readonly child: ChildProcess; readonly printed: Promise<string> }

function start(port: number): Started {
  const dossier = join(folder, 'content', 'viet-nam')
  const child = spawn(join(root, 'apps/cli/an-sinh.mjs'), ['open', '--port', `${port}`, '--dossier', dossier], {
    cwd: root,
    env: { ...process.env, LANG: 'C', LC_ALL: 'C' },
  })
  const printed = new Promise<string>((resolve) => {
    let text = ''
    const hear = (chunk: Buffer): void => {
      text += chunk.toString()
      if (/http:\/\/127\.0\.0\.1:\d+/.test(text)) resolve(text)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('exit', () => resolve(text))
  })
  return { child, printed }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'an-sinh-'))
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true })
  const { child, printed } = start(0)
  server = child
  address = /http:\/\/127\.0\.0\.1:\d+/.exec(await printed)?.[0] ?? ''
}, 120_000)
afterAll(() => {
  server.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

it('gives its pages while the dossier is read, and only to this machine', async () => {
  const page = await fetch(`${address}/vi`)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
  const text = await page.text()
  expect(text).toContain('rel="preload" as="fetch"')
  const script = /src="([^"]+)"/.exec(text)?.[1] ?? ''
  expect((await fetch(`${address}${script}`)).headers.get('cache-control')).toContain('immutable')
  expect((await fetch(`${address}/vi`, { method: 'POST' })).status).toBe(405)
  // A name of somebody else that leads here; fetch does not let one set Host.
  const said = await asked('GET /vi HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')
  expect(said).toContain('421')
  expect(said).toContain('not-this-machine')
  // What begins with two strokes names no other machine, and is no fault of ours.
  for (const path of ['//', '//evil.example:999999/vi', '//[', '/%', '/vi/%E0%A4%A'])
    expect(await asked(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)).toContain('200 OK')
  expect(await asked('GET evil HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')).toContain('400 Bad')
}, 60_000)

/** What the server says to bytes as they are. */
const asked = (text: string): Promise<string> =>
  new Promise((resolve) => {
    let said = ''
    const { port } = new URL(address)
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk) => (said += chunk.toString()))
    socket.on('close', () => resolve(said))
  })

it('passes long answers and bodies on between its threads, and lets go of them when the reader does', async () => {
  const whole = await (await fetch(`${address}/api/activities.jsonl`)).text()
  expect(whole.trimEnd().split('\n').length).toBeGreaterThan(100)
  for (let turn = 0; turn < 5; turn++) {
    const gone = new AbortController()
    const answer = await fetch(`${address}/api/activities.jsonl`, { signal: gone.signal })
    await answer.body?.getReader().read()
    gone.abort()
  }
  const large = JSON.stringify({ meeting: 'x'.repeat(5_000_000) })
  const refused = await fetch(`${address}/api/review`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: large,
  })
  expect(refused.status).toBe(404)
  expect(await (await fetch(`${address}/api/meta`)).json()).toMatchObject({ country: 'vnm' })
}, 90_000)

it('leaves the port to the first, and says so to the second', async () => {
  const { child, printed } = start(Number(new URL(address).port))
  const done = new Promise((resolve) => child.on('exit', resolve))
  expect(await printed).toMatch(/port|cổng/i)
  expect(await done).toBe(1)
}, 60_000)

it('stops when told to, with what was being written on disk', async () => {
  const writing = fetch(`${address}/api/decide`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      meeting: 'dlg-2022',
      vi: 'Ghi trước khi dừng.',
      en: 'Written before the end.',
      who: 'A unit',
    }),
  })
  expect((await writing).status).toBe(201)
  const done = new Promise((resolve) => server.on('exit', resolve))
  server.kill('SIGINT')
  expect(await done).toBe(0)
  expect(readFileSync(join(folder, 'content/viet-nam/journal.jsonl'), 'utf8')).toContain('Written before the end.')
}, 60_000)
