import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const root = join(import.meta.dirname, '../..')

/** The workbench as a user has it: the program as a process of its own on a copy of the dossier, and Debian's Chromium. */
export type Workbench = {
  readonly address: string
  /** Folder of the dossier that it has open: a copy, so that a test may write. */
  readonly dossier: string
  readonly browser: Browser
  /** A page of its own context, open at an address such as `/en/needs`. What the page reports as an error is collected in `errors`. */
  readonly visit: (path: string, options?: BrowserContextOptions) => Promise<Visit>
  /** Stops the server and leaves the browser open. */
  readonly stopServer: () => Promise<void>
  /** Starts it again, at the same address. */
  readonly startServer: () => Promise<void>
  readonly close: () => Promise<void>
}

export type Visit = { readonly page: Page; readonly errors: readonly string[] }

export async function openWorkbench(): Promise<Workbench> {
  const work = mkdtempSync(join(tmpdir(), 'an-sinh-'))
  const dossier = join(work, 'content', 'viet-nam')
  cpSync(join(root, 'content'), join(work, 'content'), { recursive: true })
  let server = await start(dossier, 0)
  const { address } = server
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return {
    address,
    dossier,
    browser,
    visit: async (path, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
      const page = await context.newPage()
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (line) => line.type() === 'error' && errors.push(line.text()))
      await page.goto(`${address}${path}`)
      await settled(page)
      return { page, errors }
    },
    stopServer: () => stopped(server.child),
    startServer: async () => {
      server = await start(dossier, Number(new URL(address).port))
    },
    close: async () => {
      await browser.close()
      await stopped(server.child)
      rmSync(work, { recursive: true, force: true })
    },
  }
}

async function start(
  dossier: string,
  port: number,
): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const child = spawn(join(root, 'apps/cli/an-sinh.mjs'), ['open', '--port', `${port}`, '--dossier', dossier], {
    cwd: root,
    env: { ...process.env, LANG: 'C', LC_ALL: 'C' },
  })
  const address = await new Promise<string>((resolve, reject) => {
    let printed = ''
    const hear = (chunk: Buffer): void => {
      printed += chunk.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)
      if (found !== null) resolve(found[0])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('exit', () => reject(new Error(printed)))
  })
  return { child, address }
}

const stopped = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.on('exit', () => resolve())
    child.kill()
  })

/** Waits until nothing on the screen is on its way any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').waitFor({ timeout: 30_000 })
  await page.waitForFunction(() => document.querySelector('.loading') === null, undefined, { timeout: 30_000 })
}

const { source: axe } = createRequire(import.meta.url)('axe-core') as { readonly source: string }

/** Violations of WCAG 2.2 AA that axe finds, each with where. */
export async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    type Found = { violations: { id: string; nodes: { target: unknown[] }[] }[] }
    const axe = (globalThis as unknown as { axe: { run: (asked: object) => Promise<Found> } }).axe
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const found = await axe.run({ runOnly: { type: 'tag', values: tags } })
    return found.violations.flatMap((it) => it.nodes.map((node) => `${it.id}: ${node.target.join(' ')}`))
  })
}
