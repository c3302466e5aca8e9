import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anSinh, anSinhInto } from './command.ts'

const work = mkdtempSync(join(tmpdir(), 'an-sinh-cli-'))
const dossier = join(work, 'content', 'viet-nam')

beforeAll(() => cpSync('content', join(work, 'content'), { recursive: true }))
afterAll(() => rmSync(work, { recursive: true, force: true }))

describe('an-sinh review', () => {
  it('writes the page, the Word file, the workbook and the data with its schema, and nothing else', () => {
    const out = join(work, 'out')
    const { status, stdout } = anSinh('review', 'dlg-2022', '--lang', 'vi', '--out', out)
    expect(status).toBe(0)
    expect(stdout).toContain('review.html')
    expect(readdirSync(out).sort((a, b) => a.localeCompare(b))).toEqual([
      'review.docx',
      'review.html',
      'review.json',
      'review.schema.json',
      'review.xlsx',
    ])
    expect(readFileSync(join(out, 'review.html'), 'utf8')).toContain('<html lang="vi"')
    expect(readdirSync(work).filter((it) => it.includes('.part'))).toEqual([])
  })

  it('prints the decision sheet where no folder is given, and the data with --json', () => {
    expect(anSinh('review', 'pg-02', '--lang', 'en').stdout).toContain('Proposed decisions')
    const data: unknown = JSON.parse(anSinh('review', 'pg-02', '--json').stdout)
    expect(data).toMatchObject({ asOf: '2015-04-14', meeting: { id: 'pg-02' } })
  })

  it('can look at a meeting from another day', () => {
    const later: unknown = JSON.parse(anSinh('review', 'dlg-2022', '--as-of', '2025-03-01', '--json').stdout)
    expect(later).toMatchObject({ asOf: '2025-03-01' })
    expect((later as { roles: unknown[] }).roles.length).toBeGreaterThan(20)
  })
})

describe('an-sinh decide', () => {
  it('records a decision with which the next review of the series opens', () => {
    const decided = anSinh(
      'decide',
      'dlg-2022',
      '--dossier',
      dossier,
      '--vi',
      'Giao Bộ Nội vụ rà soát ô nhu cầu',
      '--en',
      'Have Home Affairs look at the cell',
      '--who',
      'Thư ký',
      '--owner',
      'vn-moha',
      '--partner',
      'undp',
      '--due',
      '2027-03-31',
      '--function',
      'shocks',
      '--group',
      'pwd',
    )
    expect(decided.status).toBe(0)
    const journal = readFileSync(join(dossier, 'journal.jsonl'), 'utf8')
    expect(journal.split('\n')).toHaveLength(2)
    const next = JSON.parse(anSinh('review', 'next', '--dossier', dossier, '--json').stdout) as Record<
      string,
      unknown[]
    >
    expect(next['decided']).toMatchObject([{ id: 'dlg-2022.d1', owner: 'vn-moha', state: 'open', by: 'Thư ký' }])
    expect(next['proposals']?.[0]).toMatchObject({ id: '1', code: 'follow-up', due: '2027-03-31' })
  })

  it('records nothing where anything is wrong, and names all of it', () => {
    const before = readFileSync(join(dossier, 'journal.jsonl'), 'utf8')
    const { status, stderr } = anSinh(
      'decide',
      'no-meeting',
      '--dossier',
      dossier,
      '--vi',
      'a',
      '--en',
      'a',
      '--who',
      'x',
      '--owner',
      'nobody',
      '--due',
      '2027-02-30',
    )
    expect(status).toBe(1)
    for (const it of ['no-meeting', 'nobody', '2027-02-30']) expect(stderr).toContain(it)
    expect(readFileSync(join(dossier, 'journal.jsonl'), 'utf8')).toBe(before)
  })
})

describe('an-sinh cell, meetings, check', () => {
  it('shows everything known about one cell', () => {
    const { stdout } = anSinh('cell', 'shocks / pwd / vn-02 / 2021', '--as-of', '2022-12-28', '--json')
    const known = JSON.parse(stdout) as { activities: { id: string }[] }
    expect(known.activities.map((it) => it.id)).toContain('XM-DAC-41114-OUTPUT-00121753')
  })

  it('lists the meetings and counts the records', () => {
    expect(anSinh('meetings').stdout).toContain('28 December 2022')
    expect(anSinh('check', '--lang', 'vi').stdout).toContain('Hồ sơ không có lỗi')
  })

  it('helps in both languages, or in one', () => {
    expect(anSinh('--help').stdout).toContain('Lập hồ sơ rà soát cho một cuộc họp / Make the review of a meeting')
    expect(anSinh('review', '--help', '--lang', 'vi').stdout).not.toContain('Make the review')
  })
})

describe('what goes wrong is a sentence, exit 1, no stack trace and no half file', () => {
  const refused = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = anSinh(...args)
    expect(status).toBe(1)
    expect(stderr).not.toMatch(/\n\s+at |node:internal/)
    expect(stdout).toBe('')
    return stderr
  }

  it('for a meeting that does not exist, in both languages', () => {
    const said = refused('review', 'dlg-2032', '--out', join(work, 'none'))
    expect(said).toContain('Không có cuộc họp “dlg-2032”')
    expect(said).toContain('There is no meeting “dlg-2032”')
    expect(existsSync(join(work, 'none'))).toBe(false)
  })

  it('for a day that does not exist', () => {
    expect(refused('review', 'dlg-2022', '--as-of', '2022-02-30', '--lang', 'en')).toContain('“2022-02-30” is no day')
    expect(refused('cell', 'health', '--as-of', 'soon', '--lang', 'en')).toContain('“soon” is no day')
  })

  it('for a folder that is no dossier, or is not there', () => {
    mkdirSync(join(work, 'photos'))
    expect(refused('check', join(work, 'photos'), '--lang', 'en')).toContain('is not a dossier')
    expect(refused('check', join(work, 'nowhere'), '--lang', 'vi')).toContain('Không có thư mục')
  })

  it('for a dossier with several faults: all of them, with file and line, and as data with --json', () => {
    const broken = join(work, 'broken')
    cpSync('content', broken, { recursive: true })
    writeFileSync(join(broken, 'viet-nam/instruments/x.yaml'), 'id: x\ntitle: { en: X }\nadopted: 2020-02-30\n')
    writeFileSync(join(broken, 'viet-nam/activities/y.xml'), '<iati-activities version="2.03"><iati-activity>')
    const said = refused(
      'review',
      'dlg-2022',
      '--dossier',
      join(broken, 'viet-nam'),
      '--out',
      join(work, 'none'),
      '--lang',
      'en',
    )
    expect(said).toMatch(/instruments\/x\.yaml:2/)
    expect(said).toMatch(/instruments\/x\.yaml:3/)
    expect(said).toMatch(/activities\/y\.xml:1/)
    expect(existsSync(join(work, 'none'))).toBe(false)
    const { stdout, status } = anSinh('check', join(broken, 'viet-nam'), '--json')
    expect(status).toBe(1)
    expect((JSON.parse(stdout) as { problems: { code: string }[] }).problems.map((it) => it.code)).toContain(
      'missing-translation',
    )
  })

  it('for an output that cannot be written, and for a full disk', () => {
    writeFileSync(join(work, 'file'), '')
    expect(refused('review', 'pg-02', '--out', join(work, 'file', 'inside'), '--lang', 'en')).toContain(
      'Nothing was written',
    )
  })

  it('for a full disk, and nothing already recorded is lost', () => {
    const full = join(work, 'full')
    cpSync('content', full, { recursive: true })
    symlinkSync('/dev/full', join(full, 'viet-nam/journal.jsonl'))
    const said = refused(
      'decide',
      'pg-02',
      '--dossier',
      join(full, 'viet-nam'),
      '--vi',
      'a',
      '--en',
      'a',
      '--who',
      'x',
      '--lang',
      'en',
    )
    expect(said).toContain('the disk is full')
  })

  it('for output that finds no room', () => {
    const disk = openSync('/dev/full', 'w')
    const { status, stderr } = anSinhInto(disk, 'meetings', '--lang', 'en')
    closeSync(disk)
    expect(status).toBe(1)
    expect(stderr).toContain('What was printed is not whole, because the disk is full')
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('for a command or an option nobody knows', () => {
    expect(refused('reviews')).toContain('an-sinh --help')
    expect(refused('review')).toContain('an-sinh --help')
    expect(refused('open', '--port', 'blue', '--lang', 'en')).toContain('“blue” is no port')
    const said = refused('meetings', '--lang', 'fr')
    expect(said).toContain('hãy chọn một trong: vi, en, both.')
    expect(said).toContain('Allowed choices are vi, en, both. “')
  })

  it('for no command at all: the help alone', () => {
    const said = refused()
    expect(said).toContain('Usage: an-sinh')
    expect(said).not.toMatch(/outputHelp|Không hiểu lệnh/)
  })
})
