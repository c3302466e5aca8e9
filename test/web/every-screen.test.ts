import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { screens } from '../../apps/web/screens.ts'
import { faults, openWorkbench, type Workbench } from './workbench.ts'

/** What holds for every screen: it opens by its address alone, in both languages, on a desk and on a phone. A screen added to a
 *  list is in these tests. */

let workbench: Workbench

beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

/** Something to show on screens of a single record. */
const samples: Readonly<Record<string, string>> = {
  $meeting: 'dlg-2022',
  $cell: encodeURIComponent('old-age / older / all'),
  $kind: 'organisations',
  $id: 'ilo',
}

const addressOf = (path: string): string => path.replaceAll(/\$[a-z]+/g, (name) => samples[name] ?? name)

const views = [
  { language: 'vi', width: 375 },
  { language: 'en', width: 1366 },
] as const

describe.each(screens.map((it) => ({ ...it, name: it.path === '' ? 'the front page' : it.path })))(
  '$name',
  (screen) => {
    it.each(views)('can be read and used in $language at $width px', async ({ language, width }) => {
      const path = `/${language}/${addressOf(screen.path)}`.replace(/\/$/, '')
      const { page, errors } = await workbench.visit(path, { viewport: { width, height: 800 } })
      try {
        expect(errors).toEqual([])
        expect(await page.locator('.failure').allInnerTexts()).toEqual([])
        expect(await page.locator('h1').count()).toBe(1)
        expect(await page.title()).not.toBe('An Sinh')
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        )
        expect(await faults(page)).toEqual([])
      } finally {
        await page.context().close()
      }
    })
  },
)
