import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, openWorkbench, settled, type Workbench } from './workbench.ts'

/** Who does what, as an official looks it up: the registry, the timeline, a partner, and what the address holds of it. */

let workbench: Workbench

beforeAll(async () => {
  workbench = await openWorkbench()
}, 60_000)
afterAll(() => workbench.close())

const firstRow = '.grid .rows a'
const noSideways = () => document.documentElement.scrollWidth <= window.innerWidth

describe.each([
  ['vi', 'Danh mục hoạt động', 'Chăm sóc y tế', 'đã kết thúc', 'không nêu'],
  ['en', 'Registry of activities', 'Health care', 'ended', 'not stated'],
])('the registry in %s', (language, heading, health, ended, notStated) => {
  it('is narrowed, ordered and opened, and its address gives the same view', async () => {
    const { page, errors } = await workbench.visit(`/${language}/responses/registry?asOf=2015-06-01`)
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
    await page.locator(firstRow).first().waitFor()
    const grid = page.getByRole('grid')
    expect(await grid.getAttribute('aria-rowcount')).toBe('350')
    await page
      .locator('aside')
      .getByLabel(new RegExp(`^${health}`))
      .check()
    await page
      .locator('aside')
      .getByLabel(new RegExp(`^${ended} `))
      .first()
      .check()
    await page.waitForURL(/function=health/)
    await page.waitForURL(/state=ended/)
    await page.waitForFunction(() => document.querySelector('.is-old') === null)
    const count = Number(await grid.getAttribute('aria-rowcount'))
    expect(count).toBeLessThan(350)
    await page.getByRole('columnheader').nth(4).getByRole('button').click()
    await page.waitForURL(/sort=end/)
    await page.waitForFunction(() => document.querySelector('[aria-sort=ascending]') !== null)
    const address = page.url()
    await page.goto(address)
    await page.locator(firstRow).first().waitFor()
    expect(await grid.getAttribute('aria-rowcount')).toBe(`${count}`)
    expect(await faults(page)).toEqual([])
    await grid.focus()
    await page.keyboard.press('End')
    await page.locator(`[aria-rowindex="${count}"] a`).waitFor()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    expect(await grid.getAttribute('aria-activedescendant')).toBe('cell-1-0')
    await page.keyboard.press('Enter')
    await page.waitForURL(/record\/activities\//)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('is cards on a phone, where what is not stated has a word', async () => {
    const { page } = await workbench.visit(`/${language}/responses/registry?state=unknown`, {
      viewport: { width: 375, height: 800 },
    })
    await page.locator('.card a').first().waitFor()
    expect(await page.locator('.card').first().innerText()).toContain(notStated)
    expect(await page.evaluate(noSideways)).toBe(true)
    expect(await faults(page)).toEqual([])
    await page.context().close()
  })
})

it('says what of its address it does not have, and shows the rest', async () => {
  const { page } = await workbench.visit(
    '/en/responses/registry?partner=<b>x</b>&sort=luck&columns=title%20luck&state=ended',
  )
  await page.locator(firstRow).first().waitFor()
  const said = await page.locator('.left-out').innerText()
  for (const it of ['sort=luck', 'columns=luck', 'partner=<b>x</b>']) expect(said).toContain(it)
  expect(await page.getByRole('columnheader').count()).toBe(1)
  await page.goto(`${workbench.address}/en/responses/registry?q=zzzz`)
  await page.getByText('That does not mean that there is none').waitFor()
  await page.context().close()
})

it('keeps what is on the screen when the server goes away, says so, and goes on when it is back', async () => {
  const { page } = await workbench.visit('/en/responses/registry')
  await page.locator(firstRow).first().waitFor()
  await workbench.stopServer()
  await page.getByRole('grid').focus()
  await page.keyboard.press('End')
  await page.getByRole('alert').waitFor()
  expect(await page.locator('.grid .rows').innerText()).toContain('Loading row')
  await workbench.startServer()
  await page.getByRole('alert').getByRole('button').click()
  await page.locator('[aria-rowindex="350"] a').waitFor()
  await page.context().close()
}, 60_000)

it('draws when activities run, with a table of the same', async () => {
  const { page, errors } = await workbench.visit('/vi/responses/timeline?asOf=2015-06-01&function=health&by=function')
  await page.getByRole('img', { name: /Thời gian của các hoạt động/ }).waitFor()
  await settled(page)
  await page.getByText('Các hoạt động đã vẽ, dạng bảng').click()
  const rows = await page.locator('.twin tbody tr').count()
  expect(rows).toBeGreaterThan(50)
  expect(await faults(page)).toEqual([])
  await page.setViewportSize({ width: 375, height: 800 })
  expect(await page.evaluate(noSideways)).toBe(true)
  expect(errors).toEqual([])
  await page.context().close()
})

it('shows a partner by its name: its activities, its money with what is left out, and the rows behind a number', async () => {
  const { page, errors } = await workbench.visit('/en/responses/partners')
  await page.getByLabel('Choose a partner').fill('WB')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.getByRole('heading', { name: 'World Bank', level: 1 }).waitFor()
  await settled(page)
  await page.getByText('Not in these figures: 7 activities').waitFor()
  expect(await faults(page)).toEqual([])
  await page.getByRole('link', { name: /18.*end not known/s }).click()
  await page.waitForURL(/registry\?.*partner=world-bank/)
  await page.waitForFunction(() => document.querySelector('.grid')?.getAttribute('aria-rowcount') === '19')
  expect(errors).toEqual([])
  // That there is none of this name is refused, which a browser reports as an error too.
  await page.goto(`${workbench.address}/vi/responses/partners?partner=khong-co`)
  await page.getByRole('alert').waitFor()
  await page.context().close()
})

it.each([
  ['vi', '', 'Hoạt động hợp tác'],
  ['en', '', 'Responses'],
  ['en', '/money?by=partner,year&measure=spent', 'Money'],
  ['vi', '/corridors', 'Di cư lao động theo nơi đến'],
])('opens /%s/responses%s without a fault, on a phone too', async (language, path, heading) => {
  const { page, errors } = await workbench.visit(`/${language}/responses${path}`)
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
  await settled(page)
  expect(await faults(page)).toEqual([])
  await page.setViewportSize({ width: 375, height: 800 })
  expect(await page.evaluate(noSideways)).toBe(true)
  expect(errors).toEqual([])
  await page.context().close()
})
