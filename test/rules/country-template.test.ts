import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runCase } from '#rules/openfisca/cases'
import { countrySetting, testsIn, weeklySetting } from './example-country.ts'

/** The folder with the test files of OpenFisca's country template, as they are published. They are not kept here. Those of the draft by the week
 *  lie in its folder `weekly`. */
const folder = process.env['AN_SINH_COUNTRY_TEMPLATE']

describe("the tests of OpenFisca's country template", () => {
  if (folder === undefined || !existsSync(folder))
    it.skip('run where AN_SINH_COUNTRY_TEMPLATE names the folder with its test files', () => undefined)
  else {
    const tests = testsIn(folder)

    it('are there', () => {
      expect(tests.length).toBeGreaterThan(0)
    })

    it.each(tests)('%s', (name, test) => {
      const setting = name.startsWith('weekly') ? weeklySetting : countrySetting
      const { status, differences, problems } = runCase(test, setting)
      expect({ differences, problems }).toEqual({ differences: [], problems: [] })
      expect(status).toBe('passed')
    })
  }
})
