import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { caseExplained } from '#rules/views/shape-case'
import { runShown } from '#rules/views/shape-run'
import { anSinh } from './command.ts'

const work = mkdtempSync(join(tmpdir(), 'an-sinh-sure-'))
const folder = join(work, 'village')
cpSync('test/cli/village', folder, { recursive: true })
afterAll(() => rmSync(work, { recursive: true, force: true }))

const schemes = join(folder, 'schemes.ts')
writeFileSync(
  schemes,
  readFileSync(schemes, 'utf8')
    .replace("law: 'decree-176/article-4'", "law: 'decree-176/article-4', confidence: 'unconfirmed'")
    .replaceAll("issued: '2024-06-29'", "issued: '2024-06-29', confidence: 'secondary'")
    .replace("law: 'law-41/article-21',\n", "law: 'law-41/article-21',\n  confidence: 'primary',\n"),
)

const said = (...args: readonly string[]): string => {
  const { status, stdout, stderr } = anSinh(...args)
  expect(status, stderr).toBe(0)
  return stdout.replaceAll('\u00a0', ' ')
}
const explain = (...args: readonly string[]): string =>
  said('explain', join(folder, 'case.yaml'), '--rules', folder, '--on', '2026-05-10', ...args)
const run = (...args: readonly string[]): string =>
  said('run', folder, join(folder, 'population.csv'), '--period', '2026-03', ...args)

describe('how sure the law is', () => {
  it('stands in an answer, with what is not read in the act itself, the least sure first', () => {
    const { schemes } = caseExplained.parse(JSON.parse(explain('--json')))
    const pension = schemes.find((it) => it.name === 'social-pension' && it.of === 'lan')
    expect(pension?.decision).toBe('entitled')
    expect(pension?.confidence?.weakest).toBe('unconfirmed')
    expect(pension?.confidence?.notPrimary.map((it) => [it.name, it.confidence])).toEqual([
      ['pension/amount', 'unconfirmed'],
      ['pension/age', 'secondary'],
    ])
    const en = explain('--lang', 'en')
    expect(en).toContain('Unconfirmed: Monthly amount (decree-176/article-4)')
    expect(en).toContain('From a secondary source: Age of entitlement (law-41/article-21)')
    const vi = explain('--lang', 'vi')
    expect(vi).toContain('Chưa xác nhận: Mức trợ cấp (decree-176/article-4)')
    expect(vi).toContain('Mức trợ cấp: 500.000 đồng (từ 1/7/2025, decree-176/article-4, chưa xác nhận)')
  })

  it('does not stand where what is not sure decided nothing', () => {
    const { schemes } = caseExplained.parse(JSON.parse(explain('--json')))
    const refused = schemes.find((it) => it.name === 'social-pension' && it.of === 'minh')
    expect(refused?.decision).toBe('not-entitled')
    expect(refused?.confidence?.notPrimary.map((it) => it.name)).not.toContain('pension/amount')
  })

  it('is not said where the book says nothing of it, and is not taken to be primary', () => {
    const { schemes } = caseExplained.parse(JSON.parse(explain('--json')))
    const grant = schemes.find((it) => it.name === 'child-grant' && it.of === 'be')
    expect(grant?.decision).toBe('entitled')
    expect(grant).not.toHaveProperty('confidence')
  })

  it('marks each figure of a run, on the screen, in files and as data', () => {
    const shown = runShown.parse(JSON.parse(run('--json')))
    const weakest = shown.schemes.map((it) => [it.name, it.confidence?.baseline?.weakest])
    expect(weakest).toEqual([
      ['child-grant', undefined],
      ['social-pension', 'unconfirmed'],
      ['wage-support', undefined],
    ])
    const screen = run('--lang', 'en', '--by', 'poor')
    expect(screen).toMatch(/Social pension .*unconfirmed/)
    expect(screen).toContain('Unconfirmed: Monthly amount (decree-176/article-4)')
    expect(run('--lang', 'vi')).toMatch(/Trợ cấp hưu trí xã hội .*chưa xác nhận/)
    const out = join(work, 'out')
    run('--lang', 'en', '--out', join(out, 'run.csv'))
    const files = readdirSync(out).map((it) => readFileSync(join(out, it), 'utf8'))
    expect(files.join('\n')).toMatch(/Social pension.*unconfirmed/)
  })

  it('is told of each value of a rule', () => {
    const rule = said('rules', folder, 'pension/amount', '--lang', 'en')
    expect(rule).toMatch(/from 1 July 2025; unconfirmed/)
    expect(rule).not.toMatch(/from 1 July 2021;/)
  })
})
