import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyReform } from '#rules/3-passes/reform'
import { compile, compileReform } from '#rules/compile'
import { evaluate } from '#rules/evaluate'
import type { CaseSetting } from '#rules/openfisca/cases'
import { type OpenFiscaTest, readTests } from '#rules/openfisca/tests'
import { country } from '../../examples/country/book.ts'
import { caseNames } from '../../examples/country/names.ts'
import { reformsOfTemplate } from '../../examples/country/reforms.ts'

export const countryRules = compile(country)

/** The example country, ready to run tests. */
export const countrySetting: CaseSetting = {
  rules: countryRules,
  names: caseNames,
  evaluate,
  changes: new Map(
    [...reformsOfTemplate].map(([name, it]) => {
      const data = compileReform(it)
      return [name, (rules) => applyReform(rules, data)]
    }),
  ),
}

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
