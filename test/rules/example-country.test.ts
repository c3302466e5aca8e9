import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { problemsOfRules } from '#rules/2-ir/well-formed-rules'
import { runCase } from '#rules/openfisca/cases'
import { parametersOf } from '#rules/openfisca/given-back'
import { leavesOf } from '#rules/openfisca/parameters'
import { readParameters } from '#rules/openfisca/parameters-read'
import { writeParameters } from '#rules/openfisca/parameters-write'
import { withParameters } from '#rules/openfisca/replaced'
import { readTests } from '#rules/openfisca/tests'
import { testsText } from '#rules/openfisca/tests-write'
import { countryRules, countrySetting, testsIn, weeklySetting } from './example-country.ts'

const cases = testsIn(join(import.meta.dirname, '../../examples/country/cases'))

describe('the example country by the week', () => {
  const run = (output: string, input: string) =>
    readTests(`input: ${input}\noutput: {household: {parenting_allowance: ${output}}}`, 'weekly.yaml').tests.map(
      (test) => runCase(test, weeklySetting),
    )[0]

  it('looks back on the two weeks before, over the end of a year', () => {
    const people =
      'persons: {a: {weekly_salary: {2020-W53: 300, week:2021-W01:2: 402}}, b: {birth: {eternity: 2018-05-05}}}'
    const found = run(
      '{2021-W01: 600, 2021-W02: 0, 2021-W03: 600, 2021-W04: 600}',
      `{household: {parents: [a], children: [b]}, ${people}}`,
    )
    expect(found).toMatchObject({ status: 'passed', compared: 4, differences: [] })
  })
})

describe('the example country', () => {
  it('is a rule book without fault', () => {
    expect(problemsOfRules(countryRules)).toEqual([])
  })

  it.each(cases)('%s', (_, test) => {
    const { status, differences, problems, dropped } = runCase(test, countrySetting)
    expect({ differences, problems, dropped }).toEqual({ differences: [], problems: [], dropped: [] })
    expect(status).toBe('passed')
  })

  it('fails a case that expects another figure, and says by how much', () => {
    const [[, test] = []] = cases.filter(([name]) => name.includes('eighteen'))
    const [changed] = test === undefined ? [] : readTests(testsText([test]).replace('600', '601'), 'changed.yaml').tests
    expect(changed && runCase(changed, countrySetting).differences).toMatchObject([
      { variable: 'basic_income', period: '2020-06', of: 'grown', expected: 601, found: 600 },
    ])
  })

  it('gives the same when its parameters go to OpenFisca files and come back', () => {
    const { tree, problems } = parametersOf(countryRules)
    expect(problems).toEqual([])
    const { files } = writeParameters(tree)
    expect(files.map((it) => it.path)).toContain('benefits/parenting_allowance/amount.yaml')
    const again = readParameters(files)
    expect(again).toEqual({ tree, problems: [] })
    expect([...leavesOf(again.tree)]).toHaveLength(
      Object.keys(countryRules.parameters).length + Object.keys(countryRules.scales).length,
    )
    const replaced = withParameters(countryRules, again.tree)
    expect(replaced.problems).toEqual([])
    for (const [, test] of cases)
      expect(runCase(test, { ...countrySetting, rules: replaced.rules }).differences).toEqual([])
  })

  it('gives the same when its cases are written and read again', () => {
    for (const [name, test] of cases) {
      const [again] = readTests(testsText([test]), name).tests
      expect(again && runCase(again, countrySetting).status, name).toBe('passed')
    }
  })
})
