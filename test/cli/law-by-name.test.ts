import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { rulesFile } from '#rules/2-ir/reform'
import { anSinh } from './command.ts'

const work = mkdtempSync(join(tmpdir(), 'an-sinh-law-'))
const folder = join(work, 'village')
cpSync('test/cli/village', folder, { recursive: true })
afterAll(() => rmSync(work, { recursive: true, force: true }))

const act = (id: string, number: string, kind: string, title: string): string =>
  `- id: ${id}\n  number: ${number}\n  kind: ${kind}\n  title: ${title}\n`
const acts = [
  act('law-41', '41/2024/QH15', 'law', '{ vi: Luật Bảo hiểm xã hội, en: Law on Social Insurance }'),
  act('decree-176', '176/2025/NĐ-CP', 'decree', 'not stated'),
  act('decree-5', '5/2025/NĐ-CP', 'decree', 'not stated'),
  act('decree-9', '9/2025/NĐ-CP', 'decree', 'not stated'),
  act('law-1', '1/1999/QH10', 'law', 'not stated'),
]
const withActs = (...list: readonly string[]) => writeFileSync(join(folder, 'legal-acts.yaml'), list.join('\n'))

const explained = (language: string): string =>
  anSinh(
    'explain',
    join(folder, 'case.yaml'),
    '--rules',
    folder,
    '--on',
    '2025-12-31',
    '--lang',
    language,
  ).stdout.replaceAll('\u00a0', ' ')

describe('rules beside a list of legal acts', () => {
  it('are shown with references as they are written where there is no list', () => {
    expect(explained('en')).toContain('decree-176/article-4')
  })

  it('name acts by kind and number, in the order of each language', () => {
    withActs(...acts)
    const vi = explained('vi')
    expect(vi).toContain('Điều 4 Nghị định 176/2025/NĐ-CP')
    expect(vi).toContain('Điều 21 Luật 41/2024/QH15')
    expect(vi).not.toContain('law-41')
    const en = explained('en')
    expect(en).toContain('Decree 176/2025/NĐ-CP, art. 4')
    expect(en).toContain('Law 41/2024/QH15, art. 21')
    const rule = anSinh('rules', folder, 'social-pension', '--lang', 'en').stdout
    expect(rule).toContain('[Law 41/2024/QH15, art. 21.1b]')
  })

  it('keep in their data the acts that are cited, and in an answer those that it cites', () => {
    const out = join(work, 'rules.json')
    anSinh('rules', 'compile', folder, '--out', out)
    const made = rulesFile.parse(JSON.parse(readFileSync(out, 'utf8')))
    expect(Object.keys(made.acts ?? {})).toEqual(['decree-176', 'decree-5', 'decree-9', 'law-41'])
    expect(made.acts?.['law-41']).toEqual({
      number: '41/2024/QH15',
      kind: 'law',
      title: { vi: 'Luật Bảo hiểm xã hội', en: 'Law on Social Insurance' },
    })
    const { stdout } = anSinh('rules', out, 'pension/amount', '--json')
    const shown = JSON.parse(stdout) as { rules: { acts: object }; values: { law?: string }[] }
    expect(Object.keys(shown.rules.acts)).toEqual(['decree-176'])
    expect(shown.values.at(-1)?.law).toBe('decree-176/article-4')
  })

  it('are refused where they cite an act that is not listed, with the place', () => {
    withActs(...acts.slice(0, 3))
    for (const [language, words] of [
      ['en', 'pension/grant cites act decree-9, which is not in legal-acts.yaml'],
      ['vi', 'pension/grant dẫn văn bản decree-9, nhưng legal-acts.yaml không có mã này'],
    ] as const) {
      const { status, stderr } = anSinh('rules', folder, '--lang', language)
      expect(status).toBe(1)
      expect(stderr).toMatch(/village\/schemes\.ts:\d+/)
      expect(stderr).toContain(words)
    }
  })

  it('are refused where an act has no kind, with the line', () => {
    withActs(...acts.slice(0, 4), '- id: law-1\n  number: 1/1999/QH10\n')
    const { status, stderr } = anSinh('rules', folder, '--lang', 'en')
    expect(status).toBe(1)
    expect(stderr).toMatch(/legal-acts\.yaml:\d+/)
  })
})
