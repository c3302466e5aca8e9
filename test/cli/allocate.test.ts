import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { anSinh } from './command.ts'

const work = mkdtempSync(join(tmpdir(), 'an-sinh-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

const question = ['--question', 'examples/allocation/question.yaml']

it('an allocation is written as page, Word, workbook, data with its schema, and a CSV file for each table', () => {
  const out = join(work, 'out')
  expect(anSinh('allocate', ...question, '--out', out).status).toBe(0)
  expect(readdirSync(out).sort()).toEqual(
    expect.arrayContaining([
      'allocate.docx',
      'allocate.html',
      'allocate.json',
      'allocate.schema.json',
      'allocate.xlsx',
      'allocations.csv',
      'budgets.csv',
      'left-out.csv',
      'unweighed.csv',
      'worths.csv',
    ]),
  )
  const written = JSON.parse(readFileSync(join(out, 'allocate.json'), 'utf8')) as { outcome: string }
  expect(written.outcome).toBe('solved')
})

it('a preview is printed in the reader’s language, and says that it is one', () => {
  const { status, stdout } = anSinh('allocate', ...question, '--method', 'preview', '--lang', 'vi')
  expect(status).toBe(0)
  expect(stdout).toContain('Phân bổ nguồn lực')
  expect(stdout).toContain('xem nhanh')
  expect(stdout).toContain('giả định')
})

it('a question that is not there, and one that is none, are told in both languages', () => {
  const missing = anSinh('allocate', '--question', join(work, 'none.yaml'))
  expect(missing.status).toBe(1)
  expect(missing.stderr).toContain('none.yaml')
  const { status, stderr } = anSinh('allocate', '--budget', 'unicef')
  expect(status).toBe(1)
  expect(stderr).toContain('không phải là một ngân sách')
  expect(stderr).toContain('is no budget')
})
