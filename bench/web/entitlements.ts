import { loadavg } from 'node:os'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Page } from 'playwright-core'
import { openWorkbench } from '../../test/web/workbench.ts'

/** How long a person waits for everything the law gives them, in Chromium: from the first opening of the screen to the first answer, and warm, when one fact is
 *  changed after the other (from the change to the answer, and to its drawing). The book's size as it is sent. `npm run bench:entitlements`. */
const workbench = await openWorkbench()

const book = Buffer.from(await (await fetch(`${workbench.address}/api/rules.json`)).arrayBuffer())
const packed = brotliCompressSync(book, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
console.log(`rules.json: ${kilobytes(book)} kB, compressed ${kilobytes(packed)} kB; load ${loadavg()[0]?.toFixed(1)}`)

const answered = (page: Page) => page.locator('.answer[aria-busy=false] .answer-groups').waitFor({ timeout: 60_000 })
const examples = ['A woman of 76 in a poor household', 'A poor single mother with two children']
for (const name of examples) {
  const begin = performance.now()
  const { page } = await workbench.visit('/en/needs/person?asOf=2026-10-10')
  const opened = performance.now()
  await page.getByRole('button', { name }).click()
  await answered(page)
  const first = performance.now()
  // What comes next is looked for elsewhere, and would only take the processor.
  await page
    .locator('.later')
    .getByText(/Next change|changes nothing/)
    .waitFor({ timeout: 60_000 })
  const drawn: number[] = []
  // Every combination once, one field at a time: what was asked before would be remembered.
  const combinations = ['none', 'mild', 'severe', 'exceptionally_severe', '?', ''].flatMap((disability, at) => {
    const sexes = ['male', 'female', '?', ''].map((sex) => ({ disability, sex }))
    return at % 2 === 0 ? sexes : sexes.toReversed()
  })
  for (const { disability, sex } of combinations)
    drawn.push(await changed(page, 'disability', disability), await changed(page, 'sex', sex))
  const asked = await page.evaluate(() =>
    performance.getEntriesByName('rules: answer').map((it) => ({
      whole: it.duration,
      alone: ((it as PerformanceMeasure).detail as { milliseconds: number }).milliseconds,
    })),
  )
  const warm = asked.slice(5)
  console.log(
    `${name}: screen ${(opened - begin).toFixed(0)} ms, first answer ${(first - opened).toFixed(0)} ms later; ` +
      `warm (${warm.length} answers) rules ${spread(warm.map((it) => it.alone))}, to the page ${spread(warm.map((it) => it.whole))}, ` +
      `drawn ${spread(drawn.filter((it) => it > 0).slice(5))}; load ${loadavg()[0]?.toFixed(1)}`,
  )
  await page.context().close()
}
await workbench.close()

/** Milliseconds from choosing a value to the drawn answer; 0 where the field has it already. */
async function changed(page: Page, fact: 'sex' | 'disability', value: string): Promise<number> {
  const label = fact === 'sex' ? 'Sex' : 'Degree of disability'
  return page
    .getByLabel(label, { exact: true })
    .first()
    .evaluate(async (element, wanted) => {
      const field = element as HTMLSelectElement
      if (field.value === wanted) return 0
      const start = performance.now()
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(field, wanted)
      field.dispatchEvent(new Event('change', { bubbles: true }))
      await new Promise((resolve) => requestAnimationFrame(resolve))
      while (document.querySelector('.answer')?.getAttribute('aria-busy') !== 'false')
        await new Promise((resolve) => requestAnimationFrame(resolve))
      return performance.now() - start
    }, value)
}

function spread(some: readonly number[]): string {
  const sorted = some.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  return `${middle.toFixed(1)} ms (shortest ${(sorted[0] ?? 0).toFixed(1)}, longest ${(sorted.at(-1) ?? 0).toFixed(1)})`
}

function kilobytes(it: Uint8Array): string {
  return (it.length / 1000).toFixed(0)
}
