import { afterAll, beforeAll, expect, it } from 'vitest'
import { faults, openWorkbench, settled, type Workbench } from './workbench.ts'

/** Somebody who has never seen the workbench, on a phone. */

let workbench: Workbench

beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

it.each([
  ['vi-VN', 'vi', 'Các quyết định đề xuất', 'Căn cứ', 'Cam kết', 'English'],
  ['en-GB', 'en', 'Proposed decisions', 'Evidence', 'Promises', 'Tiếng Việt'],
])(
  'is met in the language of the phone, %s, and finds what a sentence stands on',
  async (locale, language, heading, evidence, promises, other) => {
    const { page, errors } = await workbench.visit('/', {
      locale,
      viewport: { width: 375, height: 740 },
      hasTouch: true,
      isMobile: true,
    })
    await page.waitForURL(`**/${language}`)
    await page.getByRole('heading', { name: heading, exact: true }).waitFor()

    await page.locator('.decision .cite').first().tap()
    const panel = page.getByRole('dialog', { name: evidence })
    await panel.waitFor()
    expect((await panel.innerText()).length).toBeGreaterThan(80)
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })

    await page.getByRole('link', { name: promises, exact: true }).tap()
    await page.waitForURL(`**/${language}/promises`)
    await settled(page)
    await page.getByRole('link', { name: other, exact: true }).tap()
    await page.waitForURL(`**/${language === 'vi' ? 'en' : 'vi'}/promises`)
    expect(errors).toEqual([])
    await page.context().close()
  },
)

it('speaks Vietnamese to a phone that speaks neither language', async () => {
  const { page } = await workbench.visit('/', { locale: 'fr-FR' })
  await page.waitForURL('**/vi')
  await page.context().close()
})
