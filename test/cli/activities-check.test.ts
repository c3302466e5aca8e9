import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CheckReport, checkReport } from '#review/shape-findings'
import { soundLines } from '../responses/validation-cases.ts'
import { anSinh } from './command.ts'

const work = mkdtempSync(join(tmpdir(), 'an-sinh-check-'))
const files = join(work, 'files')
const schemas = join(process.env['AN_SINH_TEST_DATA'] ?? '', 'iati/schemas')

const file = (...activities: readonly string[]): string =>
  `<iati-activities version="2.03">\n${activities.join('\n')}\n</iati-activities>\n`
const sound = soundLines.join('\n')
const odd = sound.replace('XM-DAC-1-A7', 'XM-DAC-1-A8').replace('<activity-status code="2"/>', '<activity-status/>')

beforeAll(() => {
  mkdirSync(files)
  writeFileSync(join(files, 'a.xml'), file(sound, odd))
  writeFileSync(join(files, 'b.xml.gz'), gzipSync(file(sound)))
  writeFileSync(join(files, 'refused.xml'), `<!DOCTYPE a>\n${file(sound)}`)
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

const reportOf = (...args: readonly string[]): CheckReport => {
  const { stdout, stderr } = anSinh('activities', 'check', ...args, '--json')
  if (stdout === '') throw new Error(stderr)
  return checkReport.parse(JSON.parse(stdout))
}

describe('activities check', () => {
  it('checks a folder, compressed files with it, each by itself and all together', () => {
    const report = reportOf(files)
    expect(report.totals).toMatchObject({ activities: 3, unread: 1 })
    expect(report.unread[0]?.file).toContain('refused.xml')
    const found = report.findings.map((it) => `${it.code} ${it.line} ${it.file.split('/').at(-1)}`)
    expect(found).toContain('attribute-missing 25 a.xml')
    expect(found).toContain('identifier-twice 2 b.xml.gz')
    expect(report.findings.find((it) => it.code === 'attribute-missing')?.said.vi).toContain('activity-status')
    expect(report.sources.map((it) => it.id)).toContain('iati-ruleset-2.03')
  })

  it('reads a file in the encoding that it states, and checks what stands before the break of one that is cut off', () => {
    const there = join(work, 'encodings')
    mkdirSync(there)
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?>\n${file(sound.replace('<narrative>', '<narrative>Café '))}`
    writeFileSync(join(there, 'latin.xml'), Buffer.from(text, 'latin1'))
    const packed = gzipSync(file(...Array.from({ length: 60 }, () => sound)), { level: 0 })
    writeFileSync(join(there, 'packed.xml.gz'), packed.subarray(0, packed.length / 2))
    const report = reportOf(there)
    expect(report.files.find((it) => it.file.endsWith('latin.xml'))?.activities).toBe(1)
    expect(report.unread.map((it) => it.file.split('/').at(-1))).toContain('packed.xml.gz')
    expect(report.totals.activities).toBeGreaterThan(10)
  })

  it('is written as page, Word file, workbook, tables and data', () => {
    const out = join(work, 'out')
    expect(anSinh('activities', 'check', join(files, 'a.xml'), '--lang', 'vi', '--out', out).status).toBe(0)
    expect(readdirSync(out).sort()).toEqual(
      ['docx', 'html', 'json', 'schema.json', 'xlsx']
        .map((it) => `activities-check.${it}`)
        .concat(['files.csv', 'findings.csv', 'kinds.csv'])
        .sort(),
    )
    expect(readFileSync(join(out, 'activities-check.html'), 'utf8')).toContain('Sai ở đâu, vì sao, và phải làm gì')
  })

  it('says what is missing where there is no schema in the folder, or nothing to check', () => {
    const without = anSinh('activities', 'check', join(files, 'a.xml'), '--xsd', work, '--lang', 'en')
    expect(without.status).toBe(1)
    expect(without.stderr).toContain('There is no iati-activities-schema.xsd in')
    expect(anSinh('activities', 'check', join(work, 'nowhere'), '--lang', 'en').status).toBe(1)
  })

  it.skipIf(!existsSync(schemas))('asks the official schema too where the user has it', () => {
    const report = reportOf(join(files, 'a.xml'), '--xsd', schemas)
    expect(report.findings.filter((it) => it.code === 'official-schema').map((it) => [it.line, it.activity])).toEqual([
      [25, 'XM-DAC-1-A8'],
    ])
  })
})
