import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { chromium, type Page } from 'playwright-core'
import { acknowledge, finish, type Reading, takeUp } from '#apps/store/imports'
import { openStore } from '#apps/store/store'

/** The registry over a store of a million generated activities: how long the table takes to make, a window, a filter, an order and a
 *  search as they are asked, and 20 seconds of scrolling over all of it in Chromium. Run with `npm run bench:registry [number]`; gives
 *  medians of 7, the longest time between two pictures, and the memory of server and page. */
const count = Number(process.argv[2] ?? 1_000_000)
const work = mkdtempSync(join(tmpdir(), 'an-sinh-bench-'))
const dossier = join(work, 'content', 'viet-nam')

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T
const words = ['Support', 'Hỗ trợ', 'Rural', 'Water', 'Nước sạch', 'Pension', 'Bảo hiểm', 'Training', 'Care', 'Cash'] as const

/** About as much as a published one tells; it describes nothing that was ever done anywhere. */
function activity(index: number): Reading {
  const scattered = (index * 7919) % 1_000_003
  const year = 1995 + (scattered % 30)
  const title = `${pick(words, scattered)} ${pick(words, index)} ${scattered}`
  const money = { amount: `${(1000 + (scattered % 97_777)) * 100}`, currency: pick(['USD', 'EUR', 'JPY', 'VND'], index) }
  const value = {
    id: `XX-BENCH-${index}`,
    title: index % 3 === 0 ? { vi: title, en: title } : { en: title },
    reporting: { name: `Agency ${scattered % 400}`, ref: `XX-AGENCY-${scattered % 400}` },
    participants: [{ name: `Funder ${scattered % 90}`, role: 'funding' }],
    status: 'implementation',
    dates: {
      actualStart: `${year}-0${1 + (index % 9)}-15`,
      ...(index % 4 === 0 ? {} : { [index % 2 === 0 ? 'actualEnd' : 'plannedEnd']: `${year + 1 + (index % 8)}-12-31` }),
    },
    countries: [{ code: 'VN' }],
    sectors: [{ vocabulary: '1', code: pick(['16010', '14030', '12220', '11330', '13040'], scattered) }],
    modality: pick(['grant', 'loan', 'technical assistance', 'not stated'], scattered),
    transactions:
      index % 5 === 0
        ? []
        : [
            { type: 'commitment', date: `${year}-01-01`, money },
            { type: 'disbursement', date: `${year + 1}-01-01`, money },
          ],
    confidence: 'unconfirmed',
  }
  return { record: { id: value.id, reported: `${year}-06-01`, value }, problems: [] }
}

async function fill(): Promise<void> {
  const store = await openStore(dossier)
  const now = new Date().toISOString()
  const { id } = await takeUp(store, 'many.jsonl', 'generated', now)
  const [at, batch] = [{ row: 0 }, 5_000]
  for (; at.row < count; at.row += batch)
    await acknowledge(
      store,
      id,
      at.row,
      Array.from({ length: Math.min(batch, count - at.row) }, (_, index) => activity(at.row + index)),
    )
  await finish(store, id, 'many.jsonl', now)
  await store.destroy()
}

async function serve(): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const child = spawn('apps/cli/an-sinh.mjs', ['open', '--port', '0', '--dossier', dossier], { stdio: ['ignore', 'pipe', 'pipe'] })
  for await (const chunk of child.stdout ?? []) {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(String(chunk))
    if (found !== null) return { child, address: found[0] }
  }
  throw new Error('the server did not start')
}

type Head = { readonly total: number; readonly all: number; readonly making?: { readonly done: number } }

async function made(address: string): Promise<number> {
  const start = performance.now()
  for (;;) {
    const head = (await (await fetch(`${address}/api/registry?limit=0&facets=no`)).json()) as Head
    if (head.making === undefined && head.all > 0) return performance.now() - start
    await setTimeout(250)
  }
}

/** Median milliseconds of an answer; `first` is what the first took, before anything of it was kept. */
async function timed(address: string, question: (run: number) => string): Promise<string> {
  const times: number[] = []
  for (let run = 0; run < 7; run++) {
    const start = performance.now()
    await (await fetch(`${address}/api/registry?${question(run)}`)).text()
    times.push(performance.now() - start)
  }
  const [first = 0] = times
  return `${times.toSorted((a, b) => a - b)[3]?.toFixed(0)} ms (first ${first.toFixed(0)} ms)`
}

const kilobytes = (pid: number | undefined): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)

/** Scrolls over everything for 20 seconds. @returns the longest time between two pictures, in milliseconds, and how many there were */
const scrolled = (page: Page) =>
  page.evaluate(async () => {
    const box = document.querySelector('.grid')
    if (box === null) throw new Error('there is no table')
    const start = performance.now()
    let last = start
    let longest = 0
    let frames = 0
    let blank = 0
    while (performance.now() - start < 20_000) {
      await new Promise(requestAnimationFrame)
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
      frames++
      box.scrollTop = ((now - start) / 20_000) * (box.scrollHeight - box.clientHeight)
      if (document.querySelectorAll('.grid .rows .row').length === 0) blank++
    }
    return { longest, frames, blank }
  })

try {
  cpSync('content', join(work, 'content'), { recursive: true })
  let start = performance.now()
  await fill()
  console.log(`${count} activities in the store after ${((performance.now() - start) / 1000).toFixed(1)} s, ${(statSync(join(dossier, '.store.db')).size / 1e6).toFixed(0)} MB`)
  const { child, address } = await serve()
  try {
    console.log(`table made: ${((await made(address)) / 1000).toFixed(1)} s, ${(statSync(join(dossier, '.registry.db')).size / 1e6).toFixed(0)} MB on the disk`)
    console.log(`first window: ${await timed(address, () => 'limit=100')}`)
    console.log(`window at nine tenths: ${await timed(address, (run) => `limit=100&facets=no&offset=${Math.floor(count * 0.9) + run * 100}`)}`)
    console.log(`another filter each time: ${await timed(address, (run) => `limit=100&modality=loan&year=${2000 + run}`)}`)
    console.log(`order by commitment within a filter: ${await timed(address, (run) => `limit=100&sort=committed&year=${2000 + run}`)}`)
    console.log(`search for two words: ${await timed(address, (run) => `limit=100&q=nuoc%20${run}7`)}`)
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 800 } })
      start = performance.now()
      await page.goto(`${address}/en/responses/registry`)
      await page.locator('.grid .rows a').first().waitFor()
      console.log(`screen with its first rows: ${(performance.now() - start).toFixed(0)} ms`)
      const { longest, frames, blank } = await scrolled(page)
      await page.locator('.grid .rows .row').last().getByRole('link').waitFor()
      const last = await page.locator('.grid .rows .row').last().getAttribute('aria-rowindex')
      const heap = await page.evaluate(() => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize)
      console.log(`20 s over all rows: longest gap ${longest.toFixed(0)} ms, ${frames} pictures, ${blank} without rows, ends at row ${last}; page ${(heap / 1e6).toFixed(0)} MB`)
    } finally {
      await browser.close()
    }
    console.log(`server at most ${(kilobytes(child.pid) / 1024).toFixed(0)} MB`)
  } finally {
    child.kill()
  }
} finally {
  if (existsSync(work)) rmSync(work, { recursive: true, force: true })
}
