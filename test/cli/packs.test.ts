import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readDossier } from '#apps/cli/files'
import type { LayReport } from '#review/shape-lay'
import { anSinh } from './command.ts'

const made: string[] = []

afterEach(() => {
  for (const it of made.splice(0)) rmSync(it, { recursive: true, force: true })
})

/** A ministry's dossier, and the folder that a partner made of its own copy of it. */
function ministryAndPartner() {
  const folder = mkdtempSync(join(tmpdir(), 'an-sinh-packs-'))
  made.push(folder)
  const [dossier, pack] = [join(folder, 'ministry'), join(folder, 'pack')]
  cpSync(join(import.meta.dirname, '../../examples/draft-plan'), dossier, { recursive: true })
  const run = anSinh('pack', 'partner-one', '--dossier', dossier, '--out', pack)
  expect(run.status, run.stderr).toBe(0)
  const comments = join(pack, 'comments/partner-one.yaml')
  return { folder, dossier, pack, comments }
}

function lay(dossier: string, pack: string, ...more: readonly string[]): LayReport {
  const run = anSinh('lay', pack, '--dossier', dossier, '--json', ...more)
  expect(run.status, run.stderr).toBe(0)
  return JSON.parse(run.stdout) as LayReport
}

const textOf = async (dossier: string, comment: string) =>
  (await readDossier(dossier)).dossier?.records.comments.find((it) => it.id === comment)?.text.en

describe('a partner’s contribution', () => {
  it('is the same as what the dossier holds, as long as nobody changed it', () => {
    const { dossier, pack } = ministryAndPartner()
    const report = lay(dossier, pack)
    expect(report.conflicts).toEqual([])
    expect(report.added).toEqual([])
    expect(report.same).toBeGreaterThan(1)
  })

  it('shows both values of a field that differs, and what is new, and takes nothing in by itself', async () => {
    const { dossier, pack, comments } = ministryAndPartner()
    const before = readFileSync(comments, 'utf8')
    writeFileSync(
      comments,
      `${before.replace('Lower the age to 75.', 'Lower the age to 70.')}- id: c99
  clause: draft-1.a1
  author: partner-one
  on: 2026-04-01
  text: { vi: Thêm, en: More }
  confidence: unconfirmed
`,
    )
    const report = lay(dossier, pack)
    expect(report.conflicts).toEqual([
      {
        kind: 'comments',
        id: 'c1',
        field: 'text',
        ours: expect.stringContaining('75'),
        theirs: expect.stringContaining('70'),
      },
    ])
    expect(report.added).toEqual([{ kind: 'comments', id: 'c99' }])
    expect(await textOf(dossier, 'c1')).toContain('75')
    expect(await textOf(dossier, 'c99')).toBeUndefined()
  })

  it.each([
    ['theirs', 'Lower the age to 70.'],
    ['ours', 'Lower the age to 75.'],
  ])('taken in with %s on top, leaves that value standing, and a line in the journal', async (side, stands) => {
    const { dossier, pack, comments } = ministryAndPartner()
    writeFileSync(comments, readFileSync(comments, 'utf8').replace('Lower the age to 75.', 'Lower the age to 70.'))
    lay(dossier, pack, '--take', side, '--who', 'Unit')
    expect(await textOf(dossier, 'c1')).toBe(stands)
    const journal = readFileSync(join(dossier, 'journal.jsonl'), 'utf8')
    expect(JSON.parse(journal.trim().split('\n').at(-1) ?? '')).toMatchObject({
      kind: 'packs',
      id: 'partner-one',
      who: 'Unit',
      after: { take: side },
    })
  })

  it('that is wrong is refused with file and line, and the dossier stays as it was', () => {
    const { folder, dossier, pack, comments } = ministryAndPartner()
    const manifest = readFileSync(join(dossier, 'dossier.yaml'), 'utf8')
    writeFileSync(comments, readFileSync(comments, 'utf8').replace('draft-1.a1', 'no-such-clause'))
    const run = anSinh('lay', pack, '--dossier', dossier, '--take', 'theirs', '--who', 'Unit', '--lang', 'en')
    expect(run.status).toBe(1)
    expect(run.stderr).toMatch(/comments\/partner-one\.yaml:\d+/)
    expect(run.stderr).toContain('no-such-clause')
    expect(readFileSync(join(dossier, 'dossier.yaml'), 'utf8')).toBe(manifest)
    expect(existsSync(join(folder, 'ministry-partner-one'))).toBe(false)
  })

  it('is not taken in without saying who does', () => {
    const { dossier, pack } = ministryAndPartner()
    const run = anSinh('lay', pack, '--dossier', dossier, '--take', 'theirs', '--lang', 'en')
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('who')
  })

  it('is not made of a body that contributed nothing, nor read from a folder that is none', () => {
    const { folder, dossier } = ministryAndPartner()
    expect(anSinh('pack', 'ministry-care', '--dossier', dossier, '--lang', 'en').stderr).toContain('nothing to write')
    expect(anSinh('lay', folder, '--dossier', dossier, '--lang', 'en').stderr).toContain('pack.yaml')
  })
})
