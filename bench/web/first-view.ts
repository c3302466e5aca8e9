import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { brotliCompressSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'

/** How long it takes until heading and decision sheet stand in the browser: from a server that has just printed its address, with and without the answers that an
 *  earlier run kept, and from one that has answered before; an empty browser cache each time. Beside it the plain file of the review, served as it is. Medians of
 *  five. Run with `npm run bench:web`. */
const turns = 5
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

type Opened = {
  readonly child: ChildProcess
  readonly address: string
  readonly began: number
  readonly listening: number
}

async function open(): Promise<Opened> {
  const began = performance.now()
  const child = spawn('apps/cli/an-sinh.mjs', ['open'])
  const address = await new Promise<string>((resolve) =>
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString())
      if (found !== null) resolve(found[0])
    }),
  )
  return { child, address, began, listening: performance.now() }
}

const end = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => {
    child.on('exit', resolve)
    child.kill()
  })

type Seen = { readonly at: number; readonly took: number; readonly scripts: number }

async function see(browser: Browser, address: string): Promise<Seen> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  const scriptIds = new Set<string>()
  let scripts = 0
  cdp.on('Network.responseReceived', (it) => it.type === 'Script' && scriptIds.add(it.requestId))
  cdp.on('Network.loadingFinished', (it) => {
    if (scriptIds.has(it.requestId)) scripts += it.encodedDataLength
  })
  const began = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(
    () => document.querySelector('h1') !== null && document.querySelector('section.sheet h2') !== null,
    undefined,
    { polling: 'raf' },
  )
  const at = performance.now()
  await page.waitForLoadState('networkidle')
  await context.close()
  return { at, took: at - began, scripts }
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const first = await open()
// The pages are put together once, when the program has changed.
await fetch(first.address)
await end(first.child)
await (await browser.newContext()).close()

for (const kept of [false, true]) {
  const runs: { readonly view: number; readonly start: number; readonly scripts: number }[] = []
  const warm: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    if (!kept) rmSync('node_modules/.cache/an-sinh/answers', { recursive: true, force: true })
    const { child, address, began, listening } = await open()
    const seen = await see(browser, `${address}/`)
    runs.push({ view: seen.at - listening, start: seen.at - began, scripts: seen.scripts })
    await new Promise((resolve) => setTimeout(resolve, 3000))
    warm.push((await see(browser, `${address}/`)).took)
    await end(child)
  }
  console.log(
    `first view, cold server, ${kept ? 'answers kept of the same files' : 'nothing kept'}: ${seconds(median(runs.map((it) => it.view)))} after it listens, ${seconds(median(runs.map((it) => it.start)))} after its process began`,
  )
  console.log(`first view, warm server: ${seconds(median(warm))}`)
  if (kept)
    console.log(`scripts of the first view: ${(median(runs.map((it) => it.scripts)) / 1000).toFixed(0)} kB compressed`)
}

const { child, address } = await open()
const file = Buffer.from(await (await fetch(`${address}/api/review.html?meeting=next&lang=vi`)).arrayBuffer())
await end(child)
const packed = brotliCompressSync(file)
const plain = createServer((_, answer) =>
  answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' }).end(packed),
)
await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve))
const at = plain.address()
const times: number[] = []
for (let turn = 0; turn < turns; turn++)
  times.push((await see(browser, `http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}/`)).took)
console.log(
  `the plain file of the review (${(packed.length / 1000).toFixed(0)} kB compressed): ${seconds(median(times))}`,
)
plain.close()
await browser.close()
console.log(`node ${process.version}, load ${readFileSync('/proc/loadavg', 'utf8').split(' ')[0]}`)
