import { join } from 'node:path'
import { compile } from '#rules/compile'
import { evaluate } from '#rules/evaluate'
import type { CaseSetting } from '#rules/openfisca/cases'
import { namesOf } from '#rules/openfisca/names'
import vietNam from '../../content/viet-nam/index.ts'
import { testsIn } from '../rules/example-country.ts'

export const rules = compile(vietNam)

/** The rules of Viet Nam, ready to run tests. */
export const setting: CaseSetting = { rules, names: namesOf(rules), evaluate }

export const cases = testsIn(join(import.meta.dirname, '../../content/viet-nam/cases'))
