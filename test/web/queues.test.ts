import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, openWorkbench, settled, type Workbench } from './workbench.ts'

/** Files that partners bring, pairs that wait for a finding, gaps and budgets, in a real browser. */

let workbench: Workbench

beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

const two = readFileSync(join(import.meta.dirname, '../responses/data/two-activities.xml'), 'utf8')

describe.each([
  ['vi', 'Nhập', 'Đã nhập', 'Những chỗ cần xem lại', 'Xem các hoạt động đã nhận', 'Không có gì để nhận; không ghi gì'],
  [
    'en',
    'Import',
    'Imported',
    'What is to be looked at',
    'See the activities that were taken',
    'Nothing to take; nothing was written',
  ],
])('a partner uploads a file, in %s', (language, start, imported, errors, own, nothing) => {
  it('sees what is wrong, mends it, and sends it again', async () => {
    const { page, errors: thrown } = await workbench.visit(`/${language}/responses/import`)
    const send = async (text: string): Promise<void> => {
      const file = { name: `${language}.xml`, mimeType: 'text/xml', buffer: Buffer.from(text) }
      await page.locator('input[type=file]').first().setInputFiles(file)
      await page.getByRole('button', { name: start, exact: true }).click()
    }
    const mine = two.replaceAll('XX-TEST', `XX-${language.toUpperCase()}`)
    await send(mine.slice(0, 1500))
    await page.getByRole('cell', { name: nothing }).waitFor()
    await page.getByRole('heading', { name: errors }).waitFor()
    expect(await page.locator('.weight.error').count()).toBeGreaterThan(0)
    await send(mine)
    await page.getByRole('cell', { name: imported, exact: true }).waitFor()
    await page.getByRole('link', { name: own }).waitFor()
    expect(await faults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    expect(thrown).toEqual([])
    await page.context().close()
  })
})

describe('a pair of activities', () => {
  it('is decided on, remembered, and opened again', async () => {
    const { page } = await workbench.visit('/en/responses/duplicates')
    const waiting = page.locator('.desk nav li')
    await waiting.first().waitFor({ timeout: 30_000 })
    const count = await waiting.count()
    await page.keyboard.press('2')
    expect(await page.getByRole('radio', { name: /funds/ }).first().isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Record the finding' }).click()
    await page.getByText('Write the reason in both languages').waitFor()
    await page.getByLabel('Ready reasons').selectOption({ index: 1 })
    await page.getByLabel(/kept on this device/).fill('Planning unit')
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'Record the finding' }).click()
    await page.getByText(/^Recorded:/).waitFor({ timeout: 30_000 })
    expect(await waiting.count()).toBe(count - 1)
    await page.getByRole('combobox', { name: /^Show/ }).selectOption('mine')
    await page.getByText('Found by: Planning unit').waitFor({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Take back' }).click()
    await page.getByText('No pair fits this choice.').waitFor({ timeout: 30_000 })
    await page.context().close()
  })

  it('loses nothing that was written while the server is away', async () => {
    const { page } = await workbench.visit('/vi/responses/overlaps?asOf=2022-12-28')
    await page.locator('.desk nav li').first().waitFor({ timeout: 30_000 })
    await page.locator('table.sides').waitFor({ timeout: 30_000 })
    await page.getByRole('radio', { name: /bổ sung cho nhau/ }).check()
    await page.getByLabel('Lý do (tiếng Việt)').fill('Hai bên làm ở hai nơi.')
    await page.getByLabel('Lý do (tiếng Anh)').fill('The two work in two places.')
    await page.getByLabel(/nhớ trên máy này/).fill('Vụ A')
    await workbench.stopServer()
    await page.getByRole('button', { name: 'Ghi kết luận' }).click()
    await page.getByText('những gì đã viết vẫn còn').waitFor({ timeout: 30_000 })
    await workbench.startServer()
    await page.getByRole('button', { name: 'Thử lại' }).first().click()
    await page.getByText(/^Đã ghi:/).waitFor({ timeout: 30_000 })
    await page.context().close()
  })
})

it('the gap matrix says the same in words, opens cells, and leaves nonsense out', async () => {
  const { page } = await workbench.visit('/vi/responses/gaps?by=places&order=nonsense&asOf=2022-12-28')
  await settled(page)
  expect(await page.locator('.left-out').innerText()).toContain('order=nonsense')
  expect(await page.locator('.matrix td a').first().getAttribute('href')).toContain('/vi/cell/')
  expect(await page.locator('.matrix td .heard').first().innerText()).toContain('Hoạt động:')
  expect(await faults(page)).toEqual([])
  await page.context().close()
})

it('budgets stand in the address, absurd ones are left out, and a phone shows the answer', async () => {
  const { page } = await workbench.visit('/en/responses/allocation?budgets=unicef:600000000000;giz:-5', {
    viewport: { width: 375, height: 800 },
  })
  await page.getByRole('heading', { name: 'Outcome' }).waitFor({ timeout: 60_000 })
  expect(await page.locator('.left-out').innerText()).toContain('giz:-5')
  await page.getByText('Computing…').waitFor({ state: 'detached', timeout: 60_000 })
  await page.getByText('600,000,000,000 VND').first().waitFor()
  await page.getByText('invented').first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  expect(await faults(page)).toEqual([])
  await page.context().close()
})
