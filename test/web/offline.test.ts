import { afterAll, beforeAll, expect, it } from 'vitest'
import { faults, openWorkbench, settled, type Workbench } from './workbench.ts'

/** What stays when the server goes away, and the page on which the API is tried. */

let workbench: Workbench

beforeAll(async () => {
  workbench = await openWorkbench()
}, 120_000)
afterAll(() => workbench.close())

it('shows the review without its server, says so, and is fresh again with it', async () => {
  const { page } = await workbench.visit('/en')
  const sheet = page.getByRole('heading', { name: 'Proposed decisions', exact: true })
  await sheet.waitFor()
  // The pages are kept once they stand, and what was asked so far with them.
  await page.waitForFunction(
    async () => {
      const answers = await caches.open('answers')
      return (
        navigator.serviceWorker.controller !== null &&
        (await answers.keys()).some((it) => it.url.includes('review.blocks'))
      )
    },
    undefined,
    { timeout: 60_000 },
  )
  await workbench.stopServer()
  await page.reload()
  await sheet.waitFor()
  await page.locator('.kept').waitFor()
  expect(await page.locator('.kept').innerText()).toContain('No connection to the server')
  expect(await faults(page)).toEqual([])

  // What is written is not kept for later: it fails, and says so.
  const refused = await page.evaluate(() =>
    fetch('/api/decide', { method: 'POST', body: '{}' }).then(
      () => 'taken',
      () => 'failed',
    ),
  )
  expect(refused).toBe('failed')

  await workbench.startServer()
  await page.reload()
  await sheet.waitFor()
  await page.locator('.kept').waitFor({ state: 'detached', timeout: 60_000 })
  await page.context().close()
}, 180_000)

it.each([
  ['vi', 'Gửi', 'Trả lời'],
  ['en', 'Send', 'Answer'],
])(
  'lets somebody try the API in %s',
  async (language, send, answer) => {
    const { page, errors } = await workbench.visit(`/${language}`)
    await page.locator('footer.frame a').click()
    await page.waitForURL(`**/${language}/api`)
    await page.getByRole('searchbox').last().fill('gaps')
    await page.getByRole('link', { name: 'GET /api/gaps', exact: false }).first().click()
    await page.locator('.api-form input').nth(2).fill('pwd')
    expect(await page.locator('.api-copy code').innerText()).toContain(`'${workbench.address}/api/gaps?group=pwd'`)
    await page.getByRole('button', { name: send, exact: true }).click()
    const said = page.getByRole('status', { name: answer })
    await said.waitFor()
    expect(await said.innerText()).toContain('an-sinh/gaps/')
    await page.locator('.api-form input').nth(2).fill('<b>nobody</b>')
    await page.getByRole('button', { name: send, exact: true }).click()
    await page.locator('.api-answer dd', { hasText: '404' }).waitFor()
    expect(await page.locator('.api-answer b').count()).toBe(0)
    await settled(page)
    expect(await faults(page)).toEqual([])
    expect(errors.filter((it) => !it.includes('404'))).toEqual([])
    await page.context().close()
  },
  120_000,
)
