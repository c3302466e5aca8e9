import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, openWorkbench, settled, type Workbench } from './workbench.ts'

/** An official reads the needs: at a glance, on the map of 63 or 34 provinces, by group, over time, and with a map file of their own. */

let workbench: Workbench

beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

describe('the map', () => {
  it('draws the provinces of the day, with Hoàng Sa and Trường Sa, and opens the cell of a tile by keyboard', async () => {
    const { page, errors } = await workbench.visit('/vi/needs/map?asOf=2024-06-01&indicator=vn-mdp-survey')
    const tiles = page.locator('.tile-map a')
    expect(await tiles.count()).toBe(65)
    const names = await tiles.evaluateAll((all) => all.map((it) => it.querySelector('title')?.textContent ?? ''))
    expect(names).toContainEqual(expect.stringMatching(/^Hoàng Sa \(Đà Nẵng\): 0,9\u00a0%, 2023/))
    expect(names).toContainEqual(expect.stringMatching(/^Trường Sa \(Khánh Hòa\): /))
    expect(await tiles.evaluateAll((all) => all.filter((it) => it.getAttribute('tabindex') === '0').length)).toBe(1)
    await page.locator('[data-tile="vn-04"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-tile'))).toBe('vn-20')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/vi\/cell\/poverty%20%2F%20poor%20%2F%20vn-20\?asOf=2024-06-01/)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('gives a merged province no figure, and names those of its former parts', async () => {
    const { page } = await workbench.visit('/en/needs/map?asOf=2026-01-01&indicator=vn-mdp-survey')
    expect(await page.locator('.tile-map a').count()).toBe(36)
    const merged = page.locator('[data-tile="vn-08-2025"]')
    expect(await merged.locator('title').textContent()).toMatch(
      /^Tuyen Quang: No figure for the merged province; those of its former parts: Ha Giang 29\.07\u00a0%.*Tuyen Quang 7\.1\u00a0%/,
    )
    expect(await merged.getAttribute('class')).toContain('none')
    expect(await page.locator('[data-tile="vn-01"]').getAttribute('class')).not.toContain('none')
    await page.context().close()
  })

  it('keeps zero, no data and the lowest class apart', async () => {
    const { page } = await workbench.visit('/vi/needs/map?asOf=2024-06-01&indicator=vn-mdp-survey')
    const look = (place: string) =>
      page.locator(`[data-tile="${place}"] rect`).evaluate((it) => getComputedStyle(it).fill)
    const looks = [await look('vn-79'), await look('vn-01')]
    await page.goto(`${workbench.address}/vi/needs/map?asOf=2024-06-01&indicator=vn-mdp-survey&period=2021`)
    await settled(page)
    looks.push(await look('vn-38'))
    expect(new Set(looks).size).toBe(3)
    await page.context().close()
  })

  it('moves over the periods, opens a source, and says what of the address it leaves out', async () => {
    const { page } = await workbench.visit('/en/needs/map?asOf=2026-01-01&indicator=vn-poverty-monetary&map=nonsense')
    expect(await page.locator('.left-out').innerText()).toContain('nonsense')
    const slider = page.getByRole('slider')
    expect(await slider.getAttribute('aria-valuetext')).toBe('2016')
    await slider.press('ArrowLeft')
    await page.waitForURL(/period=2014/)
    await settled(page)
    await page
      .getByRole('row', { name: /^Ha Giang|^Cao Bang/ })
      .getByRole('button')
      .first()
      .click()
    const source = page.getByRole('dialog')
    expect(await source.innerText()).toContain('Poverty rate by province')
    expect(await faults(page)).toEqual([])
    await page.context().close()
  })

  it('draws a map file of the user, adds the archipelagos it lacks, and says what is wrong with a bad one', async () => {
    const { page, errors } = await workbench.visit('/en/needs/map?asOf=2026-01-01&indicator=vn-mdp-survey')
    await page.getByText('Use a map file of your own').click()
    const choose = (text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'map.geojson', mimeType: 'application/json', buffer: Buffer.from(text) })
    for (const [text, words] of [
      ['{', 'not JSON'],
      ['[1]', 'neither GeoJSON nor TopoJSON'],
      [collection([feature('Hanoi', 'Point', [105, 21])]), 'no area'],
      [collection([feature('Bern', 'Polygon', square(7, 46))]), 'No field of the file'],
      [collection([feature('Hanoi', 'Polygon', square(500_000, 46))]), 'not longitude and latitude'],
    ] as const) {
      await choose(text)
      await page.getByRole('alert').filter({ hasText: words }).waitFor()
    }
    await choose(
      collection([
        feature('ha noi', 'Polygon', square(105, 20)),
        feature(
          'Tỉnh Cao Bằng',
          'Polygon',
          square(106, 22).map((ring) => ring.toReversed()),
        ),
        feature('Atlantis', 'Polygon', square(109, 12)),
      ]),
    )
    await page.locator('.tile-map.own').waitFor()
    const said = await page.locator('.own-map').innerText()
    expect(said).toContain('2 of 34 provinces recognised by the field “name”')
    expect(said).toContain('Not recognised in the file: Atlantis')
    expect(said).toContain('does not draw Hoàng Sa, Trường Sa')
    expect(await page.locator('.tile-map.own a').count()).toBe(4)
    expect(await faults(page)).toEqual([])
    await page.reload()
    await page.locator('.tile-map.own').waitFor()
    await page.getByRole('button', { name: 'Back to the tiles' }).click()
    expect(await page.locator('.tile-map a').count()).toBe(36)
    expect(errors).toEqual([])
    await page.context().close()
  })
})

describe('the other screens', () => {
  it('shows every need under its aim, also those with no data', async () => {
    const { page, errors } = await workbench.visit('/en/needs?asOf=2026-01-01')
    expect(await page.locator('.needs-table[aria-labelledby^="aim-"] tbody tr').count()).toBe(28)
    const survivors = page.getByRole('row', { name: /^Survivors/ })
    expect(await survivors.innerText()).toContain('no data')
    await page.getByRole('link', { name: 'Income in old age' }).first().click()
    await page.waitForURL(/\/en\/cell\/old-age/)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('draws the groups and the series, with the same figures as a table', async () => {
    const { page, errors } = await workbench.visit('/vi/needs/groups?asOf=2026-01-01&indicator=stunt')
    await page.locator('figure svg[role=img]').waitFor()
    expect(await page.getByRole('row', { name: /nông thôn/ }).count()).toBeGreaterThan(0)
    await page.goto(`${workbench.address}/vi/needs/series?asOf=2026-01-01&indicator=vn-poverty-monetary&place=vn-02`)
    await page.locator('figure svg[role=img]').waitFor()
    expect(await page.locator('.chart-and-table tbody tr').count()).toBe(5)
    expect(await faults(page)).toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  })
})

const collection = (features: readonly object[]): string => JSON.stringify({ type: 'FeatureCollection', features })

const feature = (name: string, type: string, coordinates: unknown): object => ({
  type: 'Feature',
  properties: { fid: 1, name },
  geometry: { type, coordinates },
})

const square = (x: number, y: number): number[][][] => [
  [
    [x, y],
    [x, y + 1],
    [x + 1, y + 1],
    [x + 1, y],
    [x, y],
  ],
]
