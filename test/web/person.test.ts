import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { faults, openWorkbench, type Workbench } from './workbench.ts'

/** Somebody asks what a neighbour is entitled to, in a real browser, on a phone and on a laptop. */

let workbench: Workbench

beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

const phone = { viewport: { width: 375, height: 800 } }
const day = 'asOf=2026-06-30'

const scheme = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name }) })
/** Numbers are kept on one line with their units. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
const answered = async (page: Page): Promise<void> => {
  await page.locator('.answer[aria-busy=false] .answer-groups').waitFor({ timeout: 30_000 })
}

it('answers for a neighbour on a phone: how much, by which article, why not, and what changes', async () => {
  const { page, errors } = await workbench.visit(`/vi/needs/person?${day}`, phone)
  await page.getByRole('button', { name: 'Bà 76 tuổi, hộ nghèo' }).click()
  await answered(page)
  const pension = scheme(page, 'Trợ cấp hưu trí xã hội').first()
  expect(plain(await pension.innerText())).toContain('500.000 đồng')
  expect(await pension.innerText()).toContain('Điều 21')
  expect(await pension.innerText()).toContain('Luật Bảo hiểm xã hội')
  await pension.getByText('Căn cứ đầy đủ').click()
  await pension.getByText('Mức do pháp luật quy định').waitFor()
  expect(plain(await pension.locator('.paper').innerText())).toContain('75 tuổi')
  const refused = page.getByRole('region', { name: /^Không được hưởng/ })
  expect(await refused.innerText()).toContain('Sẽ đủ điều kiện nếu:')
  const later = page.getByRole('region', { name: 'Sắp thay đổi, và so với ngày khác' })
  await later.getByText('Thay đổi gần nhất').waitFor({ timeout: 60_000 })
  expect(plain(await later.innerText())).toMatch(
    /Trợ cấp hưu trí xã hội – Bà: Được hưởng, 500.000 đồng → Được hưởng, 540.000 đồng/,
  )
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  expect(await faults(page)).toEqual([])
  expect(errors).toEqual([])
  await page.context().close()
})

it('asks what brings most to a decision, and takes “not known” for an answer', async () => {
  const { page } = await workbench.visit(`/en/needs/person?asOf=2026-10-10`)
  expect(await page.locator('.answer').innerText()).toContain('Say the date of birth')
  await page.getByLabel('or only the age').fill('76')
  await page.getByLabel('or only the age').press('Enter')
  await page.getByText('Taken to be born on 1 January 1950.').waitFor()
  await answered(page)
  const asking = page.getByRole('region', { name: 'What else has to be known' })
  const question = asking.locator('form').first()
  const first = await question.innerText()
  await question.getByRole('button', { name: 'Not known' }).click()
  await page.waitForFunction((it) => document.querySelector('.asking form')?.textContent !== it, first)
  expect(await question.innerText()).not.toBe(first)
  await page.getByLabel('Receives a pension or a monthly social insurance benefit', { exact: true }).selectOption('no')
  await answered(page)
  const pension = scheme(page, 'Social pension').first()
  await pension.waitFor()
  expect(await faults(page)).toEqual([])
  await page.context().close()
})

it('gives the same view by a link, and says what of a link means nothing', async () => {
  const { page } = await workbench.visit(`/en/needs/person?${day}`)
  await page.getByRole('button', { name: 'A woman of 76 in a poor household' }).click()
  await answered(page)
  await page.waitForURL(/#h=/)
  await page.goto(page.url().replace('?', '?and=2026-10-20&'))
  await page.reload()
  await answered(page)
  const compared = page.getByRole('table')
  await compared.waitFor({ timeout: 30_000 })
  expect(plain(await compared.innerText())).toMatch(/500,000 VND[\s\S]*540,000 VND/)
  await page.getByRole('link', { name: 'Tiếng Việt' }).click()
  await answered(page)
  expect(plain(await scheme(page, 'Trợ cấp hưu trí xã hội').first().innerText())).toContain('500.000 đồng')
  const held = (it: object): Promise<string> =>
    page.evaluate(async (text) => {
      const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
      const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
      return btoa(String.fromCharCode(...bytes))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
    }, JSON.stringify(it))
  const facts = {
    birth: '1950-13-40',
    sex: 'female',
    hobby: 'chess',
    'receives-pension': '<img src=x onerror=alert(1)>',
  }
  const nonsense = await held({ p: [{ name: '<b>Bà</b>', facts }], h: 7, u: 'x' })
  await page.goto(`${workbench.address}/en/needs/person?${day}#h=${nonsense}`)
  await page.reload()
  await page.locator('.left-out').waitFor()
  const said = await page.locator('.left-out').innerText()
  for (const it of ['birth', 'hobby', 'receives-pension']) expect(said).toContain(`<b>Bà</b>/${it}`)
  expect(await page.locator('main b').count()).toBe(0)
  await page.goto(`${workbench.address}/en/needs/person?${day}#h=%%%`)
  await page.reload()
  await page.getByText('the description of the household is damaged').waitFor()
  await page.context().close()
})

it('refuses what cannot be, in the words of the book, and what is no number or day where it is written', async () => {
  const { page } = await workbench.visit(`/en/needs/person?${day}`)
  await page.getByLabel('or only the age').fill('3')
  await page.getByLabel('or only the age').press('Enter')
  await answered(page)
  await page.getByLabel('Level of education attended', { exact: true }).selectOption('university')
  await page.getByRole('heading', { name: 'What was said cannot be' }).waitFor()
  expect(await page.getByRole('alert').innerText()).toMatch(/Person 1.*a child under 5 cannot attend primary school/)
  await page.getByLabel('or only the age').fill('old')
  await page.getByLabel('or only the age').press('Enter')
  await page.getByText('Write an age from 0 to 130.').waitFor()
  await page.getByLabel('Called').fill('')
  await page.getByLabel('Called').press('Enter')
  await page.getByText('Choose a short name').waitFor()
  await page.getByRole('button', { name: /Say something else – Person 1/ }).click()
  await page.getByRole('searchbox', { name: /Say something else/ }).fill('tien luong thang')
  await page.getByRole('button', { name: /^Monthly wage/ }).click()
  await page.getByLabel(/^Monthly wage/).fill('much')
  await page.getByLabel(/^Monthly wage/).blur()
  await page.getByText(/^Write a (whole )?number/).waitFor()
  expect(await faults(page)).toEqual([])
  await page.context().close()
})

it('opens a case file, and gives it back with the answer as files', async () => {
  const { page } = await workbench.visit(`/vi/needs/person?asOf=2026-10-10`)
  const text =
    'persons:\n  lan: { birth: 1950-08-20, receives-pension: { 2026: false } }\nhouseholds:\n  nha: { members: [lan], certified-poverty: other }\n'
  const choose = (name: string, content: string): Promise<void> =>
    page
      .getByLabel('Mở tệp trường hợp')
      .last()
      .setInputFiles({ name, mimeType: 'text/yaml', buffer: Buffer.from(content) })
  await choose('ba-lan.yaml', text)
  await page.getByText('lan', { exact: true }).first().waitFor()
  await answered(page)
  await choose('hong.yaml', 'persons:\n  lan: { birth: 5000 }\n')
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').innerText()).toContain('hong.yaml')
  const save = async (name: string): Promise<Buffer> => {
    await page.getByRole('button', { name: 'Tải về' }).click()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name }).click()])
    return readFileSync(await file.path())
  }
  const written = (await save('Trường hợp, tệp YAML')).toString()
  expect(written).toContain('birth: 1950-08-20')
  expect(written).toMatch(/receives-pension:\s+"?2026"?: false/)
  expect((await save('Kết quả, trang HTML')).toString()).toContain('Trợ cấp hưu trí xã hội')
  expect((await save('Kết quả, tệp Word')).subarray(0, 2).toString()).toBe('PK')
  await page.context().close()
})

it('goes on without the server once it is open', async () => {
  const { page } = await workbench.visit(`/vi/needs/person?${day}`)
  await page.getByRole('button', { name: 'Bà 76 tuổi, hộ nghèo' }).click()
  await answered(page)
  await workbench.stopServer()
  await page
    .getByLabel('Đang hưởng lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng', { exact: true })
    .selectOption('true')
  await page
    .getByRole('region', { name: /^Được hưởng/ })
    .filter({ hasNotText: 'Trợ cấp hưu trí xã hội' })
    .waitFor()
  await answered(page)
  const refused = scheme(page, 'Trợ cấp hưu trí xã hội').first()
  expect(await refused.innerText()).toContain('Vì:')
  await refused.getByText('Căn cứ đầy đủ').click()
  await refused.locator('.paper').waitFor()
  await workbench.startServer()
  await page.context().close()
})
