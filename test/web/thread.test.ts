import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, openWorkbench, settled, type Workbench } from './workbench.ts'

/** The thread, in a real browser: a cell from anywhere, its records, their sources, and search. */

let workbench: Workbench

beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

const heading = (page: Page): Promise<string> => page.locator('h1').innerText()

it('leads an official from the review to a cell, a clause, its source, and back', async () => {
  const { page, errors } = await workbench.visit('/vi?asOf=2022-12-28')
  await page.locator('.paper a[data-to^="cell/"]').first().click()
  await page.waitForURL('**/vi/cell/**')
  await settled(page)
  expect(new URL(page.url()).searchParams.get('asOf')).toBe('2022-12-28')
  await page.goto(`${workbench.address}/vi/cell/old-age%20%2F%20older?asOf=2022-12-28`)
  await settled(page)
  expect(await heading(page)).toBe('Tuổi già · Người cao tuổi · Mọi nơi')
  const clause = page.locator('.paper a[data-to^="record/clauses/"]').first()
  const words = await clause.innerText()
  await clause.click()
  await page.waitForURL('**/vi/record/clauses/**')
  await settled(page)
  expect(await heading(page)).toContain(words.slice(0, 30))
  expect(await page.locator('.thread-head [lang="en"]').innerText()).not.toBe('')
  await page.locator('.paper a[data-to^="record/sources/"]').first().click()
  await page.waitForURL('**/vi/record/sources/**')
  await settled(page)
  await page.getByRole('heading', { name: 'Điều khoản', exact: true }).waitFor()
  await page.goBack()
  await page.waitForURL('**/vi/record/clauses/**')
  await page.goBack()
  await page.waitForURL('**/vi/cell/**')
  expect(errors).toEqual([])
  await page.context().close()
})

it('opens what a number stands on, and gives the focus back', async () => {
  const { page } = await workbench.visit('/en/cell/old-age%20%2F%20older')
  const cited = page.locator('.paper a.cite').first()
  await cited.focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog')
  await panel.locator('dl').first().waitFor()
  expect(await panel.innerText()).toMatch(/dossier: .*content\/viet-nam\//)
  expect(await panel.locator('a[data-to^="record/"]').count()).toBeGreaterThan(0)
  for (const address of await panel
    .locator('a:not([data-to])')
    .evaluateAll((all) => all.map((it) => it.getAttribute('href'))))
    expect(address).toMatch(/^https?:\/\//)
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('cite')
  await page.context().close()
})

it('changes the cell in the address by its pickers, and keeps the focus', async () => {
  const { page } = await workbench.visit('/en/cell/old-age?asOf=2024-01-01')
  await page.getByLabel('Group of people').selectOption('pwd')
  await page.waitForURL('**/en/cell/old-age%20%2F%20pwd%20%2F%20all?asOf=2024-01-01')
  await settled(page)
  expect(await heading(page)).toBe('Old age · Persons with disabilities · Everywhere')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT')
  await page.getByLabel('From year').fill('2020')
  await page.getByLabel('to year').fill('2019')
  await page.keyboard.press('Tab')
  expect(await page.getByRole('alert').innerText()).toContain('The first year comes before the last')
  await page.getByLabel('to year').fill('2022')
  await page.keyboard.press('Enter')
  await page.waitForURL(/2020\.\.2022/)
  await page.context().close()
})

describe.each([
  ['vi', 'tro cap huu tri', 'Trợ cấp hưu trí xã hội', 'Tìm kiếm'],
  ['en', 'social pension', 'Social pension', 'Search'],
])('search in %s', (language, words, name, title) => {
  it('lists the first hits in the box, by keyboard alone', async () => {
    const { page, errors } = await workbench.visit(`/${language}/promises`)
    await page.keyboard.press('/')
    await page.keyboard.type(words)
    const box = page.getByRole('combobox')
    const first = page.getByRole('option').first()
    await first.getByText(name.slice(0, 5)).first().waitFor()
    expect(await box.getAttribute('aria-expanded')).toBe('true')
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    expect(await box.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'))
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/${language}/record/provisions/social-pension`)
    await settled(page)
    expect(await heading(page)).toContain(name)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it.each([1366, 375])('shows all hits with the words marked, and one kind, at %i px', async (width) => {
    const { page } = await workbench.visit(`/${language}/search?q=${encodeURIComponent(words)}`, {
      viewport: { width, height: 800 },
    })
    expect(await heading(page)).toBe(title)
    expect((await page.locator('.hits li').first().locator('mark').allInnerTexts()).length).toBeGreaterThan(0)
    expect(await fits(page)).toBe(true)
    expect(await faults(page)).toEqual([])
    await page.locator('.kinds button').nth(1).click()
    await page.waitForURL(/kind=/)
    await page.context().close()
  })
})

it.each([
  ['vi', '/vi/cell/disability%20%2F%20pwd%20%2F%20vn-02'],
  ['en', '/en/record/organisations/vn-molisa'],
  ['vi', '/vi/record/clauses/asean-rfap-2015.v'],
])('reads well on a phone (%s, %s)', async (_, path) => {
  const { page, errors } = await workbench.visit(path, { viewport: { width: 375, height: 800 } })
  expect(await page.locator('h1').count()).toBe(1)
  expect(await fits(page)).toBe(true)
  expect(await faults(page)).toEqual([])
  expect(errors).toEqual([])
  await page.context().close()
})

it('says what is wrong with an address, and what may have been meant', async () => {
  for (const [path, sentence] of [
    ['/en/cell/oldage%20%2F%20pwd', '“oldage” is no function of this dossier'],
    ['/en/cell/all%20%2F%20all%20%2F%20all%20%2F%20never', '“never” is no day'],
    ['/vi/record/clauses/asean-rfap-2015.vv', 'Không có mục “asean-rfap-2015.vv”'],
    ['/en/record/nothing/x', '“nothing” is no kind of record'],
  ] as const) {
    const { page } = await workbench.visit(path)
    expect(await page.getByRole('alert').innerText()).toContain(sentence)
    await page.context().close()
  }
})

it('keeps markup in a question words', async () => {
  const { page, errors } = await workbench.visit(
    `/en/search?q=${encodeURIComponent('<script>document.title="x"</script><img src=x onerror=alert(1)>')}&kind=nonsense`,
  )
  expect(await page.locator('main .left-out').innerText()).toContain('nonsense')
  expect(await page.locator('main img, main script').count()).toBe(0)
  expect(await page.title()).toBe('Search – An Sinh')
  await page.getByRole('combobox').fill('<b>pension</b>')
  await page.getByRole('option').first().waitFor()
  expect(await page.locator('[role="listbox"] b').count()).toBe(0)
  expect(errors).toEqual([])
  await page.context().close()
})
