import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseActivitySheet } from '#responses/sheet'
import { openWorkbook } from '#responses/sheet-workbook'
import { anSinh } from './command.ts'

const work = mkdtempSync(join(tmpdir(), 'an-sinh-template-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

describe('an-sinh activities template', () => {
  it('writes a form that is read again without a fault, but for the row that is to be taken out', async () => {
    const out = join(work, 'form.xlsx')
    const { status, stdout } = anSinh('activities', 'template', '--out', out, '--years', '2027,2028', '--lang', 'vi')
    expect([status, stdout]).toEqual([0, `Đã ghi: ${out}\n`])
    const opened = await openWorkbook(readFileSync(out), 'form.xlsx')
    if ('problem' in opened) throw new Error(opened.problem.code)
    expect(opened.text.split('\n')[0]).toContain('ngân sách 2028')
    const { records, problems } = parseActivitySheet(opened.text, 'form.xlsx')
    expect(problems).toEqual([])
    expect(records.map((one) => (one.value as { id: string }).id)).toEqual(['VI-DU-HAY-XOA-DONG-NAY'])
  })

  it('says so where the file is to be no workbook, or a year is none', () => {
    const csv = anSinh('activities', 'template', '--out', join(work, 'form.csv'), '--lang', 'en')
    expect([csv.status, csv.stderr.includes('form.csv')]).toEqual([1, true])
    const year = anSinh('activities', 'template', '--out', join(work, 'f.xlsx'), '--years', '20x7', '--lang', 'en')
    expect([year.status, year.stderr.includes('20x7')]).toEqual([1, true])
  })
})
