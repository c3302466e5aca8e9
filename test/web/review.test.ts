import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, openWorkbench, settled, type Workbench } from './workbench.ts'

/** An official's path before, in and after a meeting. */

let workbench: Workbench

beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

type Line = {
  readonly kind: string
  readonly id: string
  readonly who: string
  readonly after: { readonly text: object; readonly state: string }
}

const journal = (): readonly Line[] => {
  try {
    return readFileSync(join(workbench.dossier, 'journal.jsonl'), 'utf8')
      .split('\n')
      .filter((it) => it !== '')
      .map((it) => JSON.parse(it) as Line)
  } catch {
    return []
  }
}

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click()

describe('before a meeting', () => {
  it('chooses the meeting, opens an annex and takes a file with the chosen parts along', async () => {
    const { page, errors } = await workbench.visit('/vi')
    await press(page, /^Chọn cuộc họp/)
    await page.getByRole('link', { name: /ưu tiên hợp tác quốc tế .*28\/12\/2022/ }).click()
    await page.waitForURL('**/vi/review/dlg-2022')
    await settled(page)
    await press(page, /^E\s*Kinh phí/)
    await page.locator('#money table').first().waitFor()
    expect(page.url()).toContain('open=money')
    await press(page, 'Chỉ phiếu quyết định')
    await page.waitForURL('**sections=none**')
    await page.locator('.react-aria-Checkbox', { hasText: 'E. Kinh phí' }).click()
    await page.waitForURL('**sections=money**')
    await press(page, 'Tải về')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Trang HTML' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('review-dlg-2022-2022-12-28-vi.html')
    const written = readFileSync(await file.path(), 'utf8')
    expect(written).toContain('id="money"')
    expect(written).not.toContain('id="needs"')
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('writes a note in one language, which stands under its proposal as its author’s', async () => {
    const { page } = await workbench.visit('/vi')
    await press(page, 'Thêm ghi chú về đề xuất 2')
    await press(page, 'Ghi vào hồ sơ')
    await page.getByText('Hãy viết ít nhất một ngôn ngữ.').waitFor()
    await page.getByLabel('Ghi chú bằng tiếng Việt').fill('Xin <b>xem</b> lại Bộ phụ trách')
    await page.getByLabel('Người hoặc đơn vị viết').fill('Vụ Hợp tác quốc tế')
    await press(page, 'Ghi vào hồ sơ')
    const note = page.locator('.paper .statement').first()
    await note.waitFor()
    expect(await note.innerText()).toMatch(/Ghi chú của Vụ Hợp tác quốc tế.*Xin <b>xem<\/b> lại Bộ phụ trách/)
    await page.goto(`${workbench.address}/en`)
    await settled(page)
    expect(await page.locator('.paper .statement').first().innerText()).toContain('(in Vietnamese only)')
    await page.context().close()
  })

  it('prints the sheet as the file does, on two pages, without tools', async () => {
    const { page } = await workbench.visit('/vi/review/dlg-2022')
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(2)
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['.card-tools', '.meeting-aside', '.decided', '.annexes-head', '.meeting-bar'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
    await page.context().close()
  })
})

describe('in a meeting', () => {
  it('keeps what was written while the server is away, and records it once', async () => {
    const { page } = await workbench.visit('/vi/review/dlg-2022')
    await press(page, 'Ghi quyết định về đề xuất 1')
    const text = page.getByLabel('Nội dung bằng tiếng Việt')
    await text.waitFor()
    expect((await text.inputValue()).length).toBeGreaterThan(10)
    await text.fill('Giao Cục chủ trì, <script>alert(1)</script>')
    await page.getByLabel('Người hoặc đơn vị ghi').fill('Thư ký')
    await page.getByLabel('Thời hạn', { exact: true }).fill('2020-01-01')
    await page.getByText('Ngày này đã qua. Vẫn ghi được.').waitFor()
    await workbench.stopServer()
    await press(page, 'Ghi vào hồ sơ')
    await page.getByText('Máy chủ trên máy này không trả lời', { exact: false }).first().waitFor()
    expect(await text.inputValue()).toContain('Giao Cục chủ trì')
    await workbench.startServer()
    await page.reload()
    await settled(page)
    expect(await text.inputValue()).toContain('Giao Cục chủ trì')
    await press(page, 'Ghi vào hồ sơ')
    await page.locator('.decided-text', { hasText: 'Giao Cục chủ trì, <script>' }).waitFor()
    expect(
      journal()
        .filter((it) => it.kind === 'decisions')
        .map((it) => it.id),
    ).toEqual(['dlg-2022.d1'])
    expect(await page.getByText('quá thời hạn').count()).toBeGreaterThan(0)
    await page.context().close()
  })

  it('asks for what is missing, and says that a decision has no owner', async () => {
    const { page } = await workbench.visit('/en/review/dlg-2022?form=decide')
    await press(page, 'Record in the dossier')
    expect(await page.getByText('Fill this in.').count()).toBe(3)
    await page.getByText('No lead body named', { exact: false }).waitFor()
    await page.context().close()
  })

  it('does not write over what another tab recorded before both were seen', async () => {
    const path = '/en/review/dlg-2022?form=edit.dlg-2022.d1'
    const [one, two] = [await workbench.visit(path), await workbench.visit(path)]
    const write = async (page: Page, words: string): Promise<void> => {
      await page.getByLabel('The decision in English').fill(words)
      await page.getByLabel('Recorded by').fill(words)
      await press(page, 'Record in the dossier')
    }
    await write(one.page, 'First')
    await one.page.locator('.record-form').waitFor({ state: 'detached' })
    await write(two.page, 'Second')
    await two.page.getByText('Somebody else has just changed this').waitFor()
    expect(await two.page.locator('blockquote', { hasText: 'First' }).count()).toBe(1)
    expect(await two.page.getByLabel('The decision in English').inputValue()).toBe('Second')
    await press(two.page, 'Record mine over it')
    await two.page.locator('.record-form').waitFor({ state: 'detached' })
    expect(
      journal()
        .filter((it) => it.kind === 'decisions')
        .map((it) => it.who),
    ).toEqual(['Thư ký', 'First', 'Second'])
    await one.page.context().close()
    await two.page.context().close()
  })
})

describe('after a meeting', () => {
  it('opens the next one with what was decided, on a phone too', async () => {
    const { page, errors } = await workbench.visit('/en', { viewport: { width: 375, height: 800 } })
    await page.getByRole('heading', { name: 'What earlier meetings decided' }).waitFor()
    const first = page.locator('.decision').first()
    expect(await first.innerText()).toContain('Second')
    expect(await page.locator('.decided-item', { hasText: 'Second' }).innerText()).toMatch(/past its date.*0 days/s)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await press(page, 'Record a decision on proposal 2')
    await page.getByLabel('The decision in English').waitFor()
    expect(await faults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    expect(errors).toEqual([])
    await page.context().close()
  })
})

it('says what of an address there is not', async () => {
  const { page } = await workbench.visit('/en/review/nowhere')
  await page.getByRole('heading', { level: 1, name: 'The dossier has no such meeting' }).waitFor()
  await page.goto(`${workbench.address}/en?sections=needs,moon&open=cheese`)
  await settled(page)
  expect(await page.locator('.left-out').innerText()).toContain('cheese, moon')
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(1)
  await page.context().close()
})
