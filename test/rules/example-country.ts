import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyReform } from '#rules/3-passes/reform'
import { compile, compileReform } from '#rules/compile'
import { evaluate } from '#rules/evaluate'
import type { CaseSetting } from '#rules/openfisca/cases'
import { namesOf } from '#rules/openfisca/names'
import { type OpenFiscaTest, readTests } from '#rules/openfisca/tests'
import { country } from '../../examples/country/book.ts'
import { reformsOfTemplate } from '../../examples/country/reforms.ts'
import { weeklyCountry } from '../../examples/country/weekly.ts'

export const countryRules = compile(country)

/** The example country, ready to run tests. */
export const countrySetting: CaseSetting = {
  rules: countryRules,
  names: namesOf(countryRules),
  evaluate,
  changes: new Map(
    [...reformsOfTemplate].map(([name, it]) => {
      const data = compileReform(it)
      return [name, (rules) => applyReform(rules, data)]
    }),
  ),
}

const weeklyRules = compile(weeklyCountry)

/** The rule book whose parenting allowance is by the week. */
export const weeklySetting: CaseSetting = { rules: weeklyRules, names: namesOf(weeklyRules), evaluate }

/** All tests of a folder, with a name for each.
 *  @throws Error where a file cannot be read */
export function testsIn(folder: string): readonly (readonly [string, OpenFiscaTest])[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) => /\.ya?ml$/.test(it))
  return files.sort().flatMap((file) => {
    const { tests, problems } = readTests(readFileSync(join(folder, file), 'utf8'), file)
    if (problems.length > 0) throw new Error(`${file}: ${JSON.stringify(problems)}`)
    return tests.map((it, at) => [`${file} ${at + 1}: ${it.name ?? ''}`, it] as const)
  })
}
