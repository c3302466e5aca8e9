import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, openWorkbench, settled, type Workbench } from './workbench.ts'

/** What an official asks about what was agreed, answered on the screen. The figures are those that the tests of the verbs hold. */

let workbench: Workbench

beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

const at = async (path: string, use: (page: Page) => Promise<void>, width = 1280): Promise<void> => {
  const { page, errors } = await workbench.visit(path, { viewport: { width, height: 900 } })
  try {
    await use(page)
    expect(errors).toEqual([])
  } finally {
    await page.context().close()
  }
}

const point = (page: Page, clause: string, column: number) =>
  page.getByRole('row', { name: clause }).getByRole('gridcell').nth(column).getByRole('button')

describe('which clauses of the framework have no, or only a partial, counterpart', () => {
  it('is a filter of the matrix, in the address', () =>
    at('/en/promises/alignment?framework=asean-rfap-2015', async (page) => {
      const rows = page.locator('table.matrix tbody tr')
      expect(await rows.count()).toBe(9)
      await page.getByLabel('Grade', { exact: true }).selectOption({ label: 'None recorded, or only partial' })
      await page.waitForURL((url) => url.searchParams.get('grade') === 'none recorded,partial')
      await page.waitForFunction(() => document.querySelectorAll('table.matrix tbody tr').length === 7)
      const grades = await page.locator('table.matrix tbody td:nth-of-type(1) .grade-word').allInnerTexts()
      expect(new Set(grades)).toEqual(new Set(['partial²', 'not entered yet']))
    }))

  it('is walked with the keys, and a point opens beside it with both texts in both languages', () =>
    at('/vi/promises/alignment?framework=asean-rfap-2015', async (page) => {
      await point(page, 'Nâng năng lực của người nghèo', 0).focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('Enter')
      const panel = page.locator('.point-panel')
      await panel.getByText('Raise capacity of poor and vulnerable groups.').waitFor()
      expect(page.url()).toContain('clause=asean-rfap-2015.o-b')
      expect(await panel.getByRole('heading', { name: 'Vì sao' }).count()).toBe(1)
      expect(await panel.locator('.counterpart').count()).toBeGreaterThan(0)
      expect(await faults(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.waitForURL((url) => !url.search.includes('clause='))
    }))
})

it('a grade that a person confirms stands with the name; what a second window wrote meanwhile is not written over unseen', () =>
  at('/en/promises/alignment?clause=asean-rfap-2015.o-b&with=vn-res28-2018', async (page) => {
    const other = await page.context().newPage()
    await other.goto(page.url())
    await settled(other)
    const write = async (on: Page, who: string, grade: string): Promise<void> => {
      const form = on.locator('form.confirm')
      await form.getByLabel('Grade').selectOption(grade)
      await form.getByLabel('The reason in Vietnamese').fill('Đã đọc cả hai văn kiện.')
      await form.getByLabel('The reason in English').fill(`Both texts were read <b>${who}</b>.`)
      await form.getByLabel('Who read both sides').fill(who)
      for (const tick of await form.getByRole('checkbox').all()) if (grade === 'none recorded') await tick.uncheck()
      await form.getByRole('button', { name: 'Record' }).click()
    }
    await write(page, 'Reading unit A', 'none recorded')
    await page.locator('.point-panel').getByText('confirmed by a person').waitFor()
    expect(await page.locator('.point-panel').innerText()).toContain('Both texts were read <b>Reading unit A</b>.')
    await write(other, 'Reading unit B', 'not applicable')
    await other.locator('.conflict').waitFor()
    expect(await other.locator('.conflict').innerText()).toContain('Reading unit A')
    await other.locator('.conflict').getByRole('button').last().click()
    await other.locator('.point-panel').getByText('Reading unit B').first().waitFor()
  }))

it('who leads, and who took over from a body that is gone', () =>
  at('/en/promises/roles?fault=body-ended', async (page) => {
    const answer = (await (await fetch(`${workbench.address}/api/roles?fault=body-ended`)).json()) as { found: number }
    expect(await page.locator('table tbody tr').count()).toBe(answer.found)
    expect(await page.locator('tbody').innerText()).toContain('Ministry of Home Affairs')
    expect(await page.getByText('no public record of mandates').count()).toBe(1)
    await page.getByRole('button', { name: /two leads/ }).click()
    await page.getByText('No line matches').waitFor()
  }))

it('that there are no comments on a draft is said, with what there is instead', () =>
  at('/vi/promises/comments', async (page) => {
    expect(await page.locator('.notice').innerText()).toContain('Hồ sơ chưa ghi nhận góp ý công khai')
    await page.locator('.notice').getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: 'Văn kiện và điều khoản' }).waitFor()
  }))

it('which priorities match, and which stand alone on either side', () =>
  at('/en/promises/priorities?asOf=2022-12-28', async (page) => {
    const mutual = page.getByRole('row', { name: /contract workers abroad.*Rights of migrant workers/s })
    expect(await mutual.innerText()).toContain('closest both ways')
    const alone = page.getByRole('region', { name: 'Priorities that stand alone: Partners' })
    expect(await alone.getByRole('listitem').count()).toBe(2)
    await page.getByLabel('List of priorities').selectOption({ index: 1 })
    await page.waitForURL('**list=**')
  }))

it('what became of recommendations, the oldest without an answer first, with its age', () =>
  at('/en/promises/ledger?asOf=2026-11-22', async (page) => {
    expect(await page.locator('.oldest').innerText()).toContain('18 years 354 days')
    const first = page.locator('.ledger > li').first()
    expect(await first.innerText()).toContain('Include national-council representatives')
    expect(await first.locator('.step-unknown').count()).toBe(3)
    await page.getByLabel('Step reached').selectOption({ label: 'mainstreamed' })
    await page.waitForFunction(() => document.querySelector('.shown')?.textContent?.startsWith('Showing 1 of 12'))
    expect(await page.getByText('National roadmap written').first().isVisible()).toBe(true)
  }))

it('what yearly rise a target needs, with its figures as a chart and a table', () =>
  at('/en/promises/targets?asOf=2026-11-22&target=vn-res42-2023.t4', async (page) => {
    const row = page.getByRole('row', { name: /28.3 % \(2024\)/ }).first()
    expect(await row.innerText()).toMatch(/\+1\.12/)
    await page.locator('.figures svg[role=img]').waitFor()
    expect(await page.locator('.figures table').innerText()).toContain('28.3')
    const level = page.getByRole('region', { name: /level of a group/ })
    expect(await level.innerText()).toMatch(/ASEAN-4 \(other use\), mean, 31 December 2025: reached/)
    expect(await faults(page)).toEqual([])
  }))

it('was the level of ASEAN-6 reached, under a stated membership and statistic', () =>
  at(
    '/vi/promises/benchmarks?asOf=2026-11-22&countries=asean-6&on=2020-12-31&indicator=hdi',
    async (page) => {
      expect(await page.getByRole('row', { name: /0,755/ }).first().innerText()).toContain('6/6')
      await page.locator('.figures svg[role=img]').waitFor()
      expect(await page.locator('.figures tr.ours').innerText()).toContain('Việt Nam')
      expect(await faults(page)).toEqual([])
    },
    375,
  ))

it('who hosts next, and where history broke the rule', () =>
  at('/en/promises/series?series=go-ngo', async (page) => {
    expect(await page.locator('.terms').innerText()).toMatch(/Cambodia.*unconfirmed/s)
    expect(await page.locator('tr.unknown').count()).toBe(9)
    await page.getByLabel('Turn').selectOption({ index: 1 })
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 5)
  }))

it('what changed between two days', () =>
  at('/en/promises/changes?from=2023-11-14&until=2025-07-01', async (page) => {
    expect(await page.locator('main').innerText()).toContain('Ministry of Labour, Invalids and Social Affairs')
    await page.getByLabel('About').selectOption('bodies')
    await page.waitForURL('**about=bodies**')
    await page.getByRole('heading', { level: 2, name: /Bodies/ }).waitFor()
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(1)
  }))

it('everything at a glance leads to where it is told in full', () =>
  at('/vi/promises?asOf=2026-11-22', async (page) => {
    await page.getByRole('link', { name: /61/ }).click()
    await page.waitForURL('**/vi/promises/roles?asOf=2026-11-22&fault=no-lead')
  }))

it.each([
  'alignment?framework=moon&grade=lovely&clause=x',
  'ledger?series=<b>&order=sideways',
  'targets?verdict=1&target=%00',
  'benchmarks?countries=mars&statistic=mode&on=someday',
  'changes?from=yesterday&until=2025-02-30',
  'roles?fault=bad&instrument=none',
])('what an address means that cannot be meant is said and left out: %s', (path) =>
  at(`/en/promises/${path}`, async (page) => {
    await page.locator('.left-out').first().waitFor()
    expect(await page.locator('.failure').count()).toBe(0)
  }),
)
