import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anSinh } from './command.ts'

const work = mkdtempSync(join(tmpdir(), 'an-sinh-'))
const dossier = join(work, 'content', 'viet-nam')
const example = ['--dossier', 'examples/draft-plan']

beforeAll(() => cpSync('content', join(work, 'content'), { recursive: true }))
afterAll(() => rmSync(work, { recursive: true, force: true }))

describe('a question from the floor', () => {
  it('is answered in one command, with who should lead', () => {
    const { status, stdout } = anSinh(
      'compare',
      'asean-rfap-2015',
      '--group',
      'pwd',
      '--grade',
      'none recorded,partial',
      '--lang',
      'en',
    )
    expect(status).toBe(0)
    expect(stdout).toContain('People: Persons with disabilities')
    expect(stdout).toContain('Who answers for the need today: ')
    expect(stdout).toContain('Ministry of Health [unconfirmed]')
  })

  it('comes in Vietnamese, and in both languages where none is asked for', () => {
    expect(anSinh('series', 'go-ngo', '--lang', 'vi').stdout).toContain('Nước chủ nhà tiếp theo, theo quy tắc: ')
    const both = anSinh('track').stdout
    expect(both).toContain('Khuyến nghị')
    expect(both).toContain('Recommendations')
  })

  it('knows an instrument by the other names that the dossier has for it', () => {
    const { stdout } = anSinh('compare', 'un-msg-res42', '--against', 'Nghị quyết 42', '--lang', 'en')
    expect(stdout).toContain('Resolution 42-NQ/TW')
  })
})

describe('an answer', () => {
  it.each([
    ['compare', ['compare', 'un-msg-res42', '--against', 'vn-res42-2023'], ['alignment-un-msg-res42.csv']],
    ['roles', ['roles', 'vn-qd145-2016'], ['roles.csv']],
    ['comments', ['comments', ...example], ['comments.csv']],
    ['track', ['track'], ['recommendations.csv', 'undertakings.csv']],
    ['match', ['match'], ['alone.csv', 'pairs.csv', 'strategies.csv']],
    ['benchmark', ['benchmark', 'hdi'], ['benchmarks.csv']],
    ['series', ['series', 'somswd'], ['series-somswd.csv']],
    ['changes', ['changes', '2023-11-14'], ['changes.csv']],
  ] as const)('of %s is written as page, Word file, workbook, tables and data', (name, args, tables) => {
    const out = join(work, name)
    expect(anSinh(...args, '--lang', 'en', '--out', out).stderr).not.toContain('written')
    const files = [`${name}.docx`, `${name}.html`, `${name}.json`, `${name}.schema.json`, `${name}.xlsx`, ...tables]
    expect(readdirSync(out).sort()).toEqual([...files].sort())
    expect(readFileSync(join(out, `${name}.html`), 'utf8')).toContain('id="answer"')
    expect(JSON.parse(readFileSync(join(out, `${name}.json`), 'utf8'))).toMatchObject({ schema: `an-sinh/${name}/1` })
  })
})

describe('an-sinh confirm', () => {
  const reading = [
    '--vi',
    'Có đủ ở Nghị định 335',
    '--en',
    'Decree 335 holds all of it',
    '--who',
    'Vụ Bảo trợ xã hội',
    '--dossier',
    dossier,
  ]

  it("lays a person's grade over the computed one, for days on which the texts stand as then", () => {
    const { status } = anSinh(
      'confirm',
      'gcm-2018.22b',
      '--grade',
      'full',
      '--counterparts',
      'overseas-worker-fund',
      ...reading,
    )
    expect(status).toBe(0)
    const row = (...args: string[]) => {
      const made = JSON.parse(anSinh('compare', 'gcm-2018', '--dossier', dossier, '--json', ...args).stdout) as {
        rows: { clause: string; grade: string; computed: string; readings: object[] }[]
      }
      return made.rows.find((it) => it.clause === 'gcm-2018.22b')
    }
    expect(row()).toMatchObject({ grade: 'full', computed: 'partial', readings: [{ by: { vi: 'Vụ Bảo trợ xã hội' } }] })
    expect(row('--as-of', '2022-01-01')).toMatchObject({ readings: [] })
  })

  it.each([
    [['--en', ''], '--en is empty'],
    [['--as-of', '2099-01-01'], '2099-01-01 has not come yet'],
    [['--grade', 'none recorded', '--counterparts', 'overseas-worker-fund'], 'says that there is no counterpart'],
  ])('refuses %s', (more, sentence) => {
    const { status, stderr } = anSinh('confirm', 'gcm-2018.22b', '--grade', 'full', ...reading, ...more, '--lang', 'en')
    expect(status).toBe(1)
    expect(stderr).toContain(sentence)
  })

  it('records nothing where anything is wrong', () => {
    const before = readFileSync(join(dossier, 'journal.jsonl'), 'utf8')
    const { status, stderr } = anSinh(
      'confirm',
      'gcm-2018.99',
      '--grade',
      'good',
      '--counterparts',
      'nothing',
      ...reading,
    )
    expect(status).toBe(1)
    for (const it of ['gcm-2018.99', 'good', 'nothing']) expect(stderr).toContain(`“${it}”`)
    expect(readFileSync(join(dossier, 'journal.jsonl'), 'utf8')).toBe(before)
  })
})

describe('a question that cannot be answered', () => {
  it.each([
    [
      'an instrument nobody knows',
      ['compare', 'asean-2099'],
      ['“asean-2099” is no instrument here', '“asean-2099” không phải là văn kiện'],
    ],
    [
      'a group nobody knows',
      ['compare', 'asean-dsp-2013', '--group', 'giants'],
      ['is no group here', 'không phải là nhóm đối tượng'],
    ],
    [
      'a grade that is none',
      ['compare', 'asean-dsp-2013', '--grade', 'good'],
      ['is no grade here', 'không phải là mức tương ứng'],
    ],
    [
      'a taxonomy against an instrument',
      ['compare', 'vn-4', '--against', 'sdg'],
      ['is no taxonomy here', 'không phải là hệ phân loại'],
    ],
    ['a fault that is none', ['roles', '--fault', 'lazy'], ['is no fault here', 'không phải là điểm cần xem lại']],
    [
      'a statistic that is none',
      ['benchmark', 'hdi', '--statistic', 'mode'],
      ['is no statistic here', 'không phải là cách tính'],
    ],
    ['a day that does not exist', ['track', '--as-of', '2026-02-30'], ['is no day', '2026-02-30']],
    [
      'days in the wrong order',
      ['changes', '2026-01-01', '--until', '2025-01-01'],
      ['does not come after', 'không muộn hơn'],
    ],
    ['a series nobody knows', ['series', 'g20'], ['is no series here', 'không phải là chuỗi cuộc họp']],
    [
      'a text that nobody knew on the day',
      ['compare', 'un-msg-res42', '--as-of', '2018-01-01'],
      ['Nobody knew', 'chưa ai biết'],
    ],
  ] as const)('for %s ends with a sentence in both languages', (_, args, sentences) => {
    const { status, stdout, stderr } = anSinh(...args)
    expect(status).toBe(1)
    expect(stdout).toBe('')
    for (const it of sentences) expect(stderr).toContain(it)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})
