import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentHtml } from '#document/html'
import { reviewDocument } from '#document/review-document'
import type { Language } from '#ground/text'
import { readFonts } from '../../apps/cli/fonts.ts'
import { smallReview } from './fixture.ts'

/** The page in a real browser: what it asks of others, what it is to a screen reader, on a phone and on paper. */

let browser: Browser
let folder: string
const asked: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'an-sinh-'))
  browser = await chromium.launch({
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
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Ten decisions, as many as a sheet may hold. */
function fullReview() {
  const small = smallReview()
  const [one, two] = small.proposals
  if (one === undefined || two === undefined) throw new RangeError('the fixture has two proposals')
  const proposals = Array.from({ length: 10 }, (_, index) => (index % 3 === 2 ? two : one))
  return { ...small, proposals }
}

async function open(languages: readonly Language[], width: number): Promise<Page> {
  const file = join(folder, `${languages.join('-')}.html`)
  await writeFile(file, documentHtml(reviewDocument(fullReview(), languages), await readFonts()))
  const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true })
  const page = await context.newPage()
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(pathToFileURL(file).href)
  return page
}

describe.each([[['vi', 'en']], [['vi']], [['en']]] as const)('a page in %s', (languages) => {
  test('asks nothing of any other address and uses the typeface that it carries', async () => {
    asked.length = 0
    const page = await open(languages, 1280)
    expect(
      await page.evaluate(
        async () => (await document.fonts.ready) && document.fonts.check('16px "Be Vietnam Pro"', 'e'),
      ),
    ).toBe(true)
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([])
    await page.context().close()
  })

  test.each([1280, 375])(
    'has no serious fault for people who see or move differently, at %i px',
    async (width) => {
      const page = await open(languages, width)
      await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') })
      const found = await page.evaluate(async () => {
        const axe = (
          globalThis as unknown as {
            axe: { run: () => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> }
          }
        ).axe
        return (await axe.run()).violations.map((it) => `${it.impact}: ${it.id}: ${it.nodes[0]?.html}`)
      })
      expect(found.filter((it) => /^(serious|critical)/.test(it))).toEqual([])
      await page.context().close()
    },
    60_000,
  )

  test('needs no sideways scrolling on a phone', async () => {
    const page = await open(languages, 375)
    const [wide, seen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(wide).toBeLessThanOrEqual(seen ?? 0)
    await page.context().close()
  })

  test('prints ten decisions on two sheets of A4', async () => {
    const page = await open(languages, 1280)
    await page.addStyleTag({ content: '.contents, .annex { display: none }' })
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length
    expect(pages).toBeLessThanOrEqual(2)
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.?\d*\]/)
    await page.context().close()
  })

  test('sets no text of an annex in columns on paper, where they would run off the page and shrink it', async () => {
    const page = await open(languages, 1280)
    await page.emulateMedia({ media: 'print' })
    const counts = await page.evaluate(() =>
      [...document.querySelectorAll('.annex *')].map((it) => getComputedStyle(it).columnCount),
    )
    expect(new Set(counts)).toEqual(new Set(['auto']))
    await page.context().close()
  })

  test('takes the keyboard to the decisions first', async () => {
    const page = await open(languages, 1280)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#decisions')
    await page.context().close()
  })
})
