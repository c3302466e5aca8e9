import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { rulesFile } from '#rules/2-ir/reform'
import { rulesHash } from '#rules/hash'
import { anSinh } from './command.ts'

const work = mkdtempSync(join(tmpdir(), 'an-sinh-rules-'))
const village = 'test/cli/village'
const rulesAt = join(work, 'rules.json')

afterAll(() => rmSync(work, { recursive: true, force: true }))

const said = (...args: readonly string[]): string => {
  const { status, stdout, stderr } = anSinh(...args)
  expect(status, stderr).toBe(0)
  return stdout.replaceAll('\u00a0', ' ')
}

const refused = (...args: readonly string[]): string => {
  const { status, stdout, stderr } = anSinh(...args)
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).not.toMatch(/\n\s+at |node:internal/)
  return stderr
}

/** The village in a folder of its own, outside of the program, with something changed in one of its files. */
function villageWith(name: string, file: string, change: (text: string) => string): string {
  const folder = join(work, name)
  cpSync(village, folder, { recursive: true })
  const path = join(folder, file)
  const changed = change(readFileSync(path, 'utf8'))
  expect(changed).not.toBe(readFileSync(path, 'utf8'))
  writeFileSync(path, changed)
  return folder
}

describe('an-sinh rules compile', () => {
  it('writes rules as data, from a folder anywhere, and names them by their hash', () => {
    const folder = join(work, 'elsewhere')
    cpSync(village, folder, { recursive: true })
    const { hash } = JSON.parse(said('rules', 'compile', folder, '--out', rulesAt, '--json')) as { hash: string }
    const made = rulesFile.parse(JSON.parse(readFileSync(rulesAt, 'utf8')))
    expect(Object.keys(made.schemes)).toEqual(['child-grant', 'social-pension', 'wage-support'])
    expect(rulesHash(made)).toBe(hash)
    expect(said('rules', village, '--lang', 'en')).toContain(hash)
    expect(said('rules', rulesAt, '--lang', 'en')).toContain(hash)
  })

  it('sees a change in any file, and not only in the first', () => {
    const hashOf = (folder: string) =>
      (JSON.parse(said('rules', folder, '--json')) as { rules: { hash: string } }).rules.hash
    const folder = villageWith('changed', 'schemes.ts', (it) => it.replace('300_000', '310_000'))
    const before = hashOf(folder)
    const path = join(folder, 'schemes.ts')
    writeFileSync(path, readFileSync(path, 'utf8').replace('310_000', '350_000'))
    expect(hashOf(folder)).not.toBe(before)
  })
})

describe('an-sinh rules', () => {
  it('lists schemes, inputs, variables and numbers of the law, with what holds on a day', () => {
    const list = said('rules', village, '--on', '2025-12-31', '--lang', 'vi')
    expect(list).toContain('Trợ cấp hưu trí xã hội')
    expect(list).toMatch(/Trợ cấp trẻ em\n.*child-grant\n.*decree-9\/article-2\n.*từ 1\/1\/2026\n.*: không\n/)
    expect(list).toContain('Mức tại ngày xem: 500.000 đồng')
    expect(list).toContain('không có mức nào có hiệu lực')
  })

  it('shows one rule as the law lists its conditions, with its article, what it reads and what reads it', () => {
    const rule = said('rules', village, 'social-pension', '--lang', 'en')
    expect(rule).toContain('all of the following\n')
    expect(rule).toContain('        Age ≥ Age of entitlement [law-41/article-21.1b]\n')
    expect(rule).toContain('Reads: Receives a pension (receives-pension)')
    expect(said('rules', village, 'age', '--lang', 'en')).toContain('Read by: Child grant: entitled')
  })

  it('shows the dated values of a parameter', () => {
    const values = said('rules', village, 'pension/amount', '--lang', 'en')
    expect(values).toMatch(
      /from 1 July 2021\n.*360,000 VND\n\nfrom 1 July 2025\n.*500,000 VND\n.*decree-176\/article-4/,
    )
  })

  it('draws what rests on what, for a terminal and for Graphviz and Mermaid', () => {
    expect(said('rules', village, 'child-grant', '--graph', '--lang', 'en')).toMatch(
      /Age \(variable age\)\n\s+Date of birth \(input birth\)/,
    )
    said('rules', village, '--graph', '--out', join(work, 'graph.dot'))
    expect(readFileSync(join(work, 'graph.dot'), 'utf8')).toContain('"age" -> "birth"')
    said('rules', village, '--graph', '--out', join(work, 'graph.mmd'))
    expect(readFileSync(join(work, 'graph.mmd'), 'utf8')).toMatch(/^flowchart LR\n/)
  })

  it('is refused for a name nobody defined, a place without rules, and a file of another kind', () => {
    expect(refused('rules', village, 'pensions', '--lang', 'en')).toContain('pension/age')
    expect(refused('rules', join(work, 'nowhere'), '--lang', 'en')).toContain('rules.ts')
    expect(refused('rules', 'README.md', '--lang', 'en')).toContain('no file of rules')
    expect(refused('rules', village, '--out', join(work, 'list.pdf'), '--lang', 'en')).toContain('*.html')
    expect(existsSync(join(work, 'list.pdf'))).toBe(false)
  })
})

describe('rules with an error', () => {
  it('say where, when they cannot be read', () => {
    const folder = villageWith('syntax', 'schemes.ts', (it) => it.replace('inForce: { from:', 'inForce: { from'))
    expect(refused('rules', folder, '--lang', 'en')).toMatch(/syntax\/schemes\.ts:\d+:\d+/)
    const lost = villageWith('lost', 'schemes.ts', (it) => it.replace("'./people.ts'", "'./persons.ts'"))
    expect(refused('rules', lost, '--lang', 'en')).toMatch(/lost\/schemes\.ts:\d+.*\n.*persons\.ts/)
  })

  it('say where, when they stop while they are put together', () => {
    const folder = villageWith('stops', 'schemes.ts', (it) => it.replace('age.lessThan(3)', 'age.under(3)'))
    expect(refused('rules', folder, '--lang', 'en')).toMatch(/stops\/schemes\.ts:\d+:\d+\n.*under/)
  })

  it('say where, when they make no sense, in the words of their author', () => {
    const mixed = villageWith('mixed', 'schemes.ts', (it) => it.replace('wage.times(0.1)', 'wage.plus(age as never)'))
    expect(refused('rules', mixed, '--lang', 'en')).toMatch(/mixed\/schemes\.ts:\d+:\d+\n.*wage-support/)
    const dated = villageWith('dated', 'schemes.ts', (it) => it.replace("'2021-07-01': 80", "'2021-02-30': 80"))
    expect(refused('rules', dated, '--lang', 'en')).toMatch(/dated\/schemes\.ts:\d+/)
  })

  it('say so, when there is no rule book in them', () => {
    const folder = villageWith('none', 'rules.ts', (it) => it.replace('export default', 'export const village ='))
    expect(refused('rules', folder, '--lang', 'en')).toContain('export default ruleBook')
  })

  it('say which field, when data was changed by hand', () => {
    const broken = join(work, 'broken.json')
    said('rules', 'compile', village, '--out', broken)
    const text = readFileSync(broken, 'utf8')
    writeFileSync(broken, text.slice(0, -20))
    expect(refused('rules', broken, '--lang', 'en')).toContain('not whole JSON')
    writeFileSync(broken, text.replace('"unit": "year"', '"unity": "year"'))
    expect(refused('rules', broken, '--lang', 'vi')).toContain('parameters.pension/age.unit')
    writeFileSync(broken, text.replaceAll('"variable": "age"', '"variable": "ages"'))
    expect(refused('rules', broken, '--lang', 'en')).toContain('ages')
  })

  it('write nothing', () => {
    const out = join(work, 'not-written.json')
    refused('rules', 'compile', join(work, 'none'), '--out', out)
    expect(existsSync(out)).toBe(false)
    expect(refused('rules', 'compile', village, '--out', join(work, 'rules.yaml'), '--lang', 'en')).toContain('*.json')
  })
})

describe('an-sinh explain', () => {
  const explain = (...args: readonly string[]): string =>
    said('explain', join(village, 'case.yaml'), '--rules', village, ...args)

  it('decides every scheme for everybody, as an official would answer', () => {
    const answer = explain('--on', '2026-06-15', '--lang', 'en')
    expect(answer).toMatch(/Social pension – lan\n  Decision: Entitled\n  Period: June 2026\n  Amount: 500,000 VND\n/)
    expect(answer).toContain('Age of entitlement: 75 years (from 1 July 2025, law-41/article-21)')
    expect(answer).toContain('Assumed:\n    Receives a pension: no')
    expect(answer).toContain('Wage of be, June 2026: nobody gave it')
  })

  it('says why not, with the least that would have to be otherwise', () => {
    const answer = explain('--on', '2026-06-15', '--variable', 'social-pension', '--lang', 'vi')
    expect(answer).toContain('Điều kiện chưa đạt:\n    Tuổi ≥ Tuổi hưởng: không (Tuổi: 58 tuổi; Tuổi hưởng: 75 tuổi)')
    expect(answer).toContain('chậm nhất là 1/6/1951 thay vì 15/3/1968')
  })

  it('says that a scheme is not in force, rather than that nothing is due', () => {
    const answer = explain('--on', '2025-12-31', '--variable', 'child-grant', '--lang', 'en')
    expect(answer).toContain('Decision: Not in force in this period: there is nothing to decide')
    expect(answer).not.toContain('0 VND')
  })

  it('knows the law only as it was known on a day', () => {
    const ageOn = (...args: readonly string[]) =>
      explain('--on', '2026-06-15', '--variable', 'social-pension', '--lang', 'en', ...args)
    expect(ageOn()).toContain('Age of entitlement: 75 years')
    expect(ageOn('--known', '2024-01-01')).toContain('Age of entitlement: 80 years')
  })

  it('explains one variable', () => {
    expect(explain('--on', '2026-06-15', '--variable', 'age', '--lang', 'en')).toMatch(
      /Age: 78 years\n\s+completed years from/,
    )
  })

  it('is written as page, Word file, workbook and data with its schema', () => {
    const out = join(work, 'answer')
    explain('--on', '2026-06-15', '--out', out)
    expect(readdirSync(out).sort()).toEqual([
      'decisions.csv',
      'explain.docx',
      'explain.html',
      'explain.json',
      'explain.schema.json',
      'explain.xlsx',
    ])
    expect(readFileSync(join(out, 'decisions.csv'), 'utf8')).toContain('social-pension')
  })

  it('reads a case with a period of its own, and the same in JSON', () => {
    const file = join(work, 'case.json')
    writeFileSync(
      file,
      JSON.stringify({
        period: '2026-06',
        input: {
          persons: { lan: { birth: '1948-03-15', wage: 0 } },
          households: { home: { members: ['lan'], poor: false } },
        },
      }),
    )
    const answer = JSON.parse(said('explain', file, '--rules', village, '--on', '2026-06-01', '--json')) as {
      schemes: { name: string; decision: string }[]
    }
    expect(answer.schemes.map((it) => `${it.name} ${it.decision}`)).toEqual([
      'child-grant not-entitled',
      'social-pension entitled',
      'wage-support not-entitled',
    ])
  })

  it('is refused with file and line for a case that says what cannot be', () => {
    const file = join(work, 'wrong.yaml')
    const wrong = (text: string, ...args: readonly string[]): string => {
      writeFileSync(file, text)
      return refused('explain', file, '--rules', village, '--on', '2026-06-15', '--lang', 'en', ...args)
    }
    expect(wrong('persons:\n  lan:\n    birthday: 1948-03-15\n')).toMatch(/wrong\.yaml:3.*\n.*birthday/)
    expect(wrong('persons:\n  lan:\n    birth: soon\n')).toMatch(/wrong\.yaml:3/)
    expect(wrong('persons:\n  lan: { birth: 1948-03-15 }\nhouseholds:\n  home: { members: [lan, minh] }\n')).toContain(
      'minh',
    )
    expect(wrong('- a\n- b\n')).toContain('not one case')
    expect(wrong('persons: [')).toMatch(/wrong\.yaml:1/)
    expect(wrong('persons:\n  lan: { birth: 1948-03-15 }\n', '--variable', 'pension')).toContain('social-pension')
    expect(refused('explain', join(work, 'nowhere.yaml'), '--rules', village, '--on', '2026-06-15')).toContain(
      'nowhere',
    )
    expect(refused('explain', file, '--rules', village, '--on', '2026-02-30')).toContain('2026-02-30')
  })
})

describe('an-sinh test', () => {
  it('counts what came out as expected', () => {
    const answer = said('test', join(village, 'tests'), '--rules', village, '--lang', 'en').replaceAll('\n', ' ')
    expect(answer).toContain('Passed: 1 Failed: 0 Not run: 0 Values compared: 2')
    expect(said('test', 'examples/country/cases', '--rules', 'examples/country', '--lang', 'vi')).toContain(
      'Mọi kết quả đều đúng như mong đợi.',
    )
  })

  it('names every difference with its line, and what could not be run with the reason, and exits with 1', () => {
    const file = join(work, 'tests.yaml')
    writeFileSync(
      file,
      `- name: wrong amount
  period: 2026-06
  input: { birth: 1948-03-15 }
  output:
    social-pension: 360000
- name: unknown
  period: 2026-06
  input: { wage: 0 }
  output:
    social-pension: 0
- name: nobody defined it
  period: 2026-06
  input: { birthday: 1948-03-15 }
  output: { social-pension: 0 }
`,
    )
    const { status, stdout } = anSinh('test', file, '--rules', village, '--lang', 'en')
    expect(status).toBe(1)
    expect(stdout).toMatch(/tests\.yaml:5; wrong amount\n.*Social pension.*\n\s+Expected: 360,000\n\s+Found: 500,000/)
    expect(stdout).toMatch(/tests\.yaml:10; unknown\n.*\n.*\n\s+Found: unknown, for want of birth/)
    expect(stdout).toMatch(/tests\.yaml:13; nobody defined it\n.*birthday/)
    expect(anSinh('test', file, '--rules', village, '--json').status).toBe(1)
  })

  it('is refused for a place without tests', () => {
    mkdirSync(join(work, 'empty'))
    expect(refused('test', join(work, 'empty'), '--rules', village, '--lang', 'en')).toContain('no tests')
  })
})
