import { describe, expect, it } from 'vitest'
import { runCase } from '#rules/openfisca/cases'
import { countrySetting, testsIn, weeklySetting } from './example-country.ts'

/** The folder with the test files of OpenFisca's country template, as they are published. They are not kept here. Those of the draft by the week
 *  lie in its folder `weekly`. */
const folder = process.env['AN_SINH_COUNTRY_TEMPLATE']
const tests = folder === undefined ? [] : testsIn(folder)

describe.skipIf(folder === undefined)("the tests of OpenFisca's country template", () => {
  it('are run where AN_SINH_COUNTRY_TEMPLATE names the folder with its test files', () => {
    expect(tests.length).toBeGreaterThan(0)
  })

  it.each(tests)('%s', (name, test) => {
    const setting = name.startsWith('weekly') ? weeklySetting : countrySetting
    const { status, differences, problems } = runCase(test, setting)
    expect({ status, differences, problems }).toEqual({ status: 'passed', differences: [], problems: [] })
  })
})
