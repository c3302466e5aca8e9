import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, openWorkbench, type Workbench } from './workbench.ts'

/** What stands around every screen, in a real browser. */

let workbench: Workbench

beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

describe.each([
  ['vi', 'Các quyết định đề xuất', ['Rà soát', 'Nhu cầu', 'Hoạt động hợp tác', 'Cam kết']],
  ['en', 'Proposed decisions', ['Review', 'Needs', 'Responses', 'Promises']],
])('the workbench in %s', (language, heading, places) => {
  it.each([1280, 375])('opens on the review of the next meeting, without a fault, at %i px', async (width) => {
    const { page, errors } = await workbench.visit(`/${language}`, { viewport: { width, height: 900 } })
    await page.getByRole('heading', { name: heading, exact: true }).waitFor()
    expect(await page.locator('header.frame nav a').allInnerTexts()).toEqual(places)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    expect(await faults(page)).toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  })
})

it('takes day and language along from link to link', async () => {
  const { page } = await workbench.visit('/en?asOf=2022-12-28')
  await page.getByRole('link', { name: 'Promises', exact: true }).click()
  await page.waitForURL('**/en/promises?asOf=2022-12-28')
  await page.getByRole('link', { name: 'Tiếng Việt' }).click()
  await page.waitForURL('**/vi/promises?asOf=2022-12-28')
  await page.context().close()
})

it('says what of an address it does not understand', async () => {
  const { page } = await workbench.visit('/en?asOf=never')
  expect(await page.locator('.left-out').innerText()).toContain('asOf=never')
  // What is left out is not asked either: the screen answers.
  await page.getByRole('heading', { name: 'Proposed decisions', exact: true }).waitFor()
  await page.goto(`${workbench.address}/en/nowhere`)
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
  await page.context().close()
})

it('says to which place a view is narrowed, also where there is no such place, and lets go of it', async () => {
  const { page } = await workbench.visit('/vi/promises?place=vn-01')
  const chip = page.locator('.narrowed li')
  expect(await chip.innerText()).toContain('Địa bàn: Hà Nội')
  await page.goto(`${workbench.address}/vi/promises?place=atlantis`)
  await chip.getByText('hồ sơ không có địa bàn này').waitFor()
  await chip.getByRole('button').click()
  await page.waitForURL((url) => !url.searchParams.has('place'))
  expect(await chip.count()).toBe(0)
  await page.context().close()
})
