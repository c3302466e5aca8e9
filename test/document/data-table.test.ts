import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { PageDocument } from '#document/blocks'
import { csvOf, dataTables, workbookOf } from '#document/data-table'
import { reviewDocument } from '#document/review-document'
import { smallReview } from './fixture.ts'

const passage = (vi: string, en = vi) => ({
  lines:
    vi === en
      ? [{ runs: [{ kind: 'words' as const, text: vi }] }]
      : [
          { language: 'vi' as const, runs: [{ kind: 'words' as const, text: vi }] },
          { language: 'en' as const, runs: [{ kind: 'words' as const, text: en }] },
        ],
  evidence: [] as number[],
})

/** A document with one table of two rows. */
const page = (words: string): PageDocument => {
  const empty = passage('x')
  const marked = {
    lines: [
      {
        runs: [
          { kind: 'words' as const, text: words },
          { kind: 'mark' as const, mark: 'unconfirmed' as const, text: 'chưa xác nhận' },
        ],
      },
    ],
    evidence: [3, 7],
  }
  return {
    languages: ['vi', 'en'],
    name: 'x',
    overline: empty,
    title: empty,
    head: [],
    sheet: {
      anchor: 'answer',
      heading: empty,
      blocks: [
        {
          kind: 'table',
          name: 'answer',
          caption: empty,
          columns: [
            { head: passage('Nội dung', 'Clause'), share: 50 },
            { head: passage('Điểm', 'Score'), share: 50 },
          ],
          sections: [
            {
              heading: passage('Phần một', 'Part one'),
              rows: [
                {
                  key: 'a.1',
                  cells: [[passage('Trẻ em', 'Children')], [{ ...passage('1.234,5', '1,234.5'), value: 1234.5 }]],
                },
              ],
            },
            { rows: [{ key: 'a.2', cells: [[marked], [passage('chưa có số liệu', 'no data')]] }] },
          ],
        },
      ],
    },
    annexes: [],
    words: { skip: 'x', contents: empty, evidence: 'minh chứng' },
  }
}

describe('a table as data', () => {
  const [about, table] = dataTables(page('Trẻ em'))

  it('has the key, a column per language, numbers as numbers, marks in brackets and the evidence', () => {
    expect(table?.rows).toEqual([
      ['id', 'section (vi)', 'section (en)', 'Nội dung (vi)', 'Clause (en)', 'Điểm / Score', 'minh chứng'],
      ['a.1', 'Phần một', 'Part one', 'Trẻ em', 'Children', 1234.5, ''],
      ['a.2', '', '', 'Trẻ em [chưa xác nhận]', 'Trẻ em [chưa xác nhận]', 'chưa có số liệu', '3; 7'],
    ])
  })

  it('stands behind a sheet that says what it is about', () => {
    expect(about).toMatchObject({ name: 'about', isAnswer: false })
    expect(about?.rows[0]).toEqual(['', 'vi', 'en'])
  })

  it('comes back from the workbook as it went in, Vietnamese and all', async () => {
    const bytes = await workbookOf(dataTables(page('Trẻ em')))
    const { sheets } = await readXlsx(bytes)
    expect(sheets.map((it) => it.name)).toEqual(['about', 'answer'])
    expect(sheets[1]?.rows[1]?.slice(3, 6)).toEqual(['Trẻ em', 'Children', 1234.5])
  })

  it('begins a CSV with a byte order mark, and lets no text become a formula', () => {
    const [, hostile] = dataTables(page('=HYPERLINK("http://x","y")'))
    const csv = hostile === undefined ? '' : csvOf(hostile)
    expect(csv.startsWith('\uFEFF')).toBe(true)
    expect(csv).not.toMatch(/(?:^|,)"?=/m)
  })

  it('of a review stands in the workbook alone, because no table of it is the answer itself', () => {
    const tables = dataTables(reviewDocument(smallReview(), ['vi', 'en']))
    expect(tables.length).toBeGreaterThan(5)
    expect(tables.filter((it) => it.isAnswer)).toEqual([])
    expect(new Set(tables.map((it) => it.name)).size).toBe(tables.length)
    expect(Math.max(...tables.map((it) => it.name.length))).toBeLessThanOrEqual(31)
  })
})
