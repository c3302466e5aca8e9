import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type RunShown, runShown } from '#rules/views/shape-run'
import { anSinh } from './command.ts'

const work = mkdtempSync(join(tmpdir(), 'an-sinh-run-'))
const village = 'test/cli/village'
const population = join(village, 'population.csv')

afterAll(() => rmSync(work, { recursive: true, force: true }))

/** What a run gives as data. */
function ran(...args: readonly string[]): RunShown {
  const { status, stdout, stderr } = anSinh('run', village, population, '--json', ...args)
  expect(status, stderr).toBe(0)
  return runShown.parse(JSON.parse(stdout))
}

const refused = (...args: readonly string[]): string => {
  const { status, stdout, stderr } = anSinh('run', ...args, '--lang', 'en')
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).not.toMatch(/\n\s+at |node:internal/)
  return stderr
}

const written = (name: string, text: string): string => {
  const path = join(work, name)
  writeFileSync(path, text)
  return path
}

const raise = {
  name: 'raise',
  label: { vi: 'Nâng mức, hạ tuổi', en: 'Raise the amount, lower the age' },
  parameters: {
    'pension/amount': [{ from: '2026-01-01', value: 700_000 }],
    'pension/age': [{ from: '2026-01-01', value: 70 }],
  },
}

describe('an-sinh run', () => {
  it('counts cost, recipients and unknown of each scheme, weighted', () => {
    const { schemes, population, backend, workers } = ran('--period', '2026-03')
    expect(schemes.map((it) => [it.name, it.baseline])).toEqual([
      ['child-grant', { sum: '3000000', number: '10', unknown: '0', units: '76' }],
      ['social-pension', { sum: '15250000', number: '30.5', unknown: '5', units: '76' }],
      ['wage-support', { sum: '4000000', number: '10', unknown: '5', units: '76' }],
    ])
    expect(population).toMatchObject({ persons: 6, households: 3, weighted: true, ignored: ['gender', 'province'] })
    expect(population.assumed).toMatchObject([{ name: 'receives-pension', value: 'false' }])
    expect([backend, workers]).toEqual(['javascript', 1])
  })

  it('says for how many a fact was assumed that others have on file', () => {
    const file = written(
      'assumed.csv',
      'household,weight,birth,wage,poor,receives-pension\n1,2,1948-03-15,0,true,\n2,3,1948-03-15,0,true,yes\n',
    )
    const { status, stdout } = anSinh('run', village, file, '--period', '2026-03', '--lang', 'en')
    expect(status).toBe(0)
    expect(stdout).toContain('Receives a pension (receives-pension): no, for 2 of whom it is not on file')
  })

  it('says that a scheme is not in force, which is not zero', () => {
    const { schemes } = ran('--period', '2025')
    expect(schemes[0]).toMatchObject({ name: 'child-grant', baseline: 'not-in-force' })
    expect(schemes[1]?.baseline).toMatchObject({ sum: '113100000' })
    const { stdout } = anSinh('run', village, population, '--period', '2025', '--lang', 'vi')
    expect(stdout).toMatch(/Trợ cấp trẻ em +không có hiệu lực/)
  })

  it('counts every household once where that is asked for', () => {
    const { schemes, population } = ran('--period', '2026-03', '--unweighted')
    expect(schemes[1]?.baseline).toMatchObject({ number: '2', units: '6' })
    expect(population.weighted).toBe(false)
  })

  it('counts only law that was known', () => {
    const { schemes, known } = ran('--period', '2026-03', '--known', '2024-01-01', '--variables', 'social-pension,age')
    expect(known).toBe('2024-01-01')
    expect(schemes).toMatchObject([{ name: 'social-pension', baseline: { number: '10' } }])
  })

  it('lays a reform over the law that was known, whatever the days of the reform', () => {
    const file = written('raise-known.json', JSON.stringify(raise))
    const asked = ['--period', '2026-03', '--known', '2024-01-01', '--variables', 'social-pension'] as const
    const { schemes } = ran(...asked, '--reform', file)
    expect(schemes).toMatchObject([{ baseline: { number: '10' }, reformed: { number: '56' } }])
    const higher = { ...raise, parameters: { 'pension/amount': raise.parameters['pension/amount'] } }
    const { schemes: paid } = ran(...asked, '--reform', written('higher-known.json', JSON.stringify(higher)))
    expect(paid).toMatchObject([{ reformed: { number: '10', sum: '7000000' } }])
  })

  it('gives the same figures by any backend and any number of workers', () => {
    const asked = ['--period', '2026', '--by', 'gender,age:0,18,60', '--smallest-cell', '0'] as const
    const { backend: _, workers: __, ...figures } = ran(...asked)
    for (const more of [
      ['--backend', 'interpreter'],
      ['--workers', '2'],
      ['--workers', '5'],
    ]) {
      const { backend: _, workers: __, ...others } = ran(...asked, ...more)
      expect(others).toEqual(figures)
    }
  })

  it('counts whom one condition alone leaves out, with its article', () => {
    const { clauses } = ran('--period', '2026-03', '--clauses', 'social-pension')
    expect(clauses.map((it) => [it.label?.en, it.law, it.leftOut, it.unknown])).toContainEqual([
      'Age ≥ Age of entitlement',
      'law-41/article-21.1b',
      '40.5',
      '5',
    ])
  })

  it('lays reforms beside the law as it is', () => {
    const file = written('raise.json', JSON.stringify(raise))
    const later = written(
      'later.yaml',
      'name: later\nlabel: { vi: Chậm lại, en: Later }\nends: { child-grant: 2026-02-28 }\n',
    )
    const { schemes, reforms, reformedHash, rules } = ran('--period', '2026-03', '--reform', file, '--reform', later)
    expect(reforms.map((it) => it.name)).toEqual(['raise', 'later'])
    expect(reformedHash).not.toBe(rules.hash)
    expect(schemes[0]).toMatchObject({ baseline: { sum: '3000000' }, reformed: 'not-in-force' })
    expect(schemes[1]).toMatchObject({ baseline: { sum: '15250000' }, reformed: { sum: '39200000', unknown: '0' } })
    const { stdout } = anSinh('run', village, population, '--period', '2026-03', '--reform', file, '--lang', 'en')
    expect(stdout).toMatch(/Social pension +Cost +15,250,000.VND +39,200,000.VND +\+23,950,000.VND/)
  })

  it('hides cells of few units, and enough of the others that they cannot be had from the whole', () => {
    const { breakDowns, smallestCell } = ran(
      '--period',
      '2026-03',
      '--by',
      'gender,age:0,18,60',
      '--smallest-cell',
      '2',
    )
    expect(smallestCell).toBe(2)
    expect(breakDowns[0]?.suppressed).toBe(3)
    const cells = breakDowns[0]?.rows.filter((it) => it.name === 'social-pension') ?? []
    expect(cells.map((it) => [it.cell.map((one) => one?.value), it.baseline === 'suppressed'])).toEqual([
      [['female', 0], true],
      [['female', 60], false],
      [['male', 18], true],
      [['male', 60], true],
    ])
    expect(
      ran('--period', '2026-03', '--by', 'gender').breakDowns[0]?.rows.every((it) => it.baseline === 'suppressed'),
    ).toBe(true)
  })

  it('leaves nothing out of what it hides: neither in the data nor in the tables', () => {
    const out = join(work, 'hidden')
    anSinh('run', village, population, '--period', '2026-03', '--by', 'gender', '--out', out, '--lang', 'en')
    for (const file of ['by-persons.csv', 'run.json'])
      expect(readFileSync(join(out, file), 'utf8')).not.toContain('45.5')
    expect(readFileSync(join(out, 'by-persons.csv'), 'utf8')).toContain('suppressed')
  })

  it('writes the one file that is named, or all of them into a folder', () => {
    const run = (...args: readonly string[]) => anSinh('run', village, population, '--period', '2026-03', ...args)
    for (const name of ['run.json', 'run.csv', 'run.xlsx', 'run.html'])
      expect(run('--out', join(work, 'files', name)).status).toBe(0)
    expect(readdirSync(join(work, 'files')).sort()).toEqual(['run.csv', 'run.html', 'run.json', 'run.xlsx'])
    expect(readFileSync(join(work, 'files', 'run.csv'), 'utf8')).toMatch(/social-pension,.*15250000/)
    expect(run('--out', join(work, 'all')).status).toBe(0)
    expect(readdirSync(join(work, 'all'))).toContain('run.docx')
  })
})

describe('a question that makes no sense is refused with what to do', () => {
  const asking = (...args: readonly string[]): string => refused(village, population, ...args)

  it('of period, names and groups', () => {
    expect(asking('--period', '2026-13')).toContain('month:2026-01:6')
    expect(asking('--period', 'eternity')).toContain('100 years')
    expect(asking('--period', '2026', '--variables', 'pension')).toContain('child-grant')
    expect(asking('--period', '2026', '--by', 'province')).toContain('add an input of that name')
    expect(asking('--period', '2026', '--by', 'age:60,18')).toContain('60, 18')
    expect(asking('--period', '2026', '--by', 'wage')).toContain('--by wage:0,18,60')
    expect(asking('--period', '2026', '--clauses', 'age')).toContain('no scheme')
    expect(asking('--period', '2026', '--clauses', 'social-pension')).toContain('one month')
  })

  it('of backend, workers, reform and file', () => {
    expect(asking('--period', '2026', '--backend', 'simd')).toContain('none is taken in its place unasked')
    expect(asking('--period', '2026', '--workers', '0')).toContain('--workers')
    expect(asking('--period', '2026', '--workers', '9999')).toContain('… 64')
    expect(asking('--period', '2026', '--reform', 'raise')).toContain('There is no reform raise')
    const wrong = written(
      'wrong.json',
      JSON.stringify({ ...raise, parameters: { 'pension/sum': [{ from: '2026-01-01', value: 1 }] } }),
    )
    expect(asking('--period', '2026', '--reform', wrong)).toMatch(/wrong\.json\n.*pension\/sum/)
    expect(asking('--period', '2026', '--out', join(work, 'run.pdf'))).toContain('*.xlsx')
    const people = written('people.csv', readFileSync(population, 'utf8'))
    expect(refused(village, people, '--period', '2026', '--out', people)).toContain('would take its place')
    expect(readFileSync(people, 'utf8')).toBe(readFileSync(population, 'utf8'))
    expect(asking('--period', '2026', '--reform', wrong, '--out', wrong)).toContain('would take its place')
    expect(refused(village, join(work, 'nobody.csv'), '--period', '2026')).toContain('nobody.csv')
  })
})

describe('a bad population is counted, located and explained, and nothing is written', () => {
  const head = 'household,weight,birth,wage,poor\n'
  const bad = (name: string, text: string, ...args: readonly string[]): string => {
    const out = join(work, `out-${name}`)
    const told = refused(village, written(`${name}.csv`, text), '--period', '2026-03', '--out', out, ...args)
    expect(existsSync(out)).toBe(false)
    return told
  }

  it('for values that cannot be', () => {
    const told = bad('values', `${head}1,1,1948-03-15,-5,true\n2,1,1948-02-30,0,perhaps\n3,1,1950-01-01,-7,true\n`)
    expect(told).toMatch(/values\.csv:2\n.*2 rows \(2, 4\).*wage/)
    expect(told).toMatch(/values\.csv:3\n.*birth/)
    expect(told).toContain('perhaps')
  })

  it('for households and weights', () => {
    expect(bad('nobody', `${head},1,1948-03-15,0,true\n`)).toContain('household')
    expect(bad('unsorted', `${head}1,1,1948-03-15,0,true\n2,1,1948-03-15,0,true\n1,1,1948-03-15,0,true\n`)).toContain(
      'Sort',
    )
    expect(bad('zero', `${head}1,0,1948-03-15,0,true\n`)).toContain('not above zero')
    expect(bad('nan', `${head}1,many,1948-03-15,0,true\n`)).toContain('many')
    expect(bad('unweighted', 'household,birth,wage,poor\n1,1948-03-15,0,true\n')).toContain('weight')
  })

  it('for columns that are missing, unless it is said that they may be', () => {
    const file = written('missing.csv', 'household,weight,birth,poor\n1,1,1948-03-15,true\n')
    const told = refused(village, file, '--period', '2026-03')
    expect(told).toContain('wage (Wage)')
    expect(told).toContain('--allow-missing')
    const { status, stdout } = anSinh('run', village, file, '--period', '2026-03', '--allow-missing', '--json')
    expect(status).toBe(0)
    const { population, schemes } = runShown.parse(JSON.parse(stdout))
    expect(population.missing.map((it) => it.name)).toEqual(['wage'])
    expect(schemes.at(-1)?.baseline).toMatchObject({ number: '0', unknown: '1' })
    const other = anSinh('run', village, file, '--period', '2026-03', '--variables', 'social-pension', '--json')
    expect(other.status).toBe(0)
  })

  it('the same with several workers', () => {
    const text = `${head}1,1,1948-03-15,-5,true\n2,1,1948-03-15,-6,true\n`
    expect(bad('workers', text, '--workers', '2')).toMatch(/2 rows \(2, 3\)/)
  })

  it('and where the disk refuses, nothing half is left', () => {
    mkdirSync(join(work, 'taken'))
    writeFileSync(join(work, 'taken', 'file'), '')
    expect(
      refused(village, population, '--period', '2026', '--out', join(work, 'taken', 'file', 'run.json')),
    ).toContain('Nothing was written')
  })
})
