import type { Problem } from '#ground/problem'
import { type Expectation, expectationsOf } from '#rules/openfisca/expectations'
import { type Situation, situationOf } from '#rules/openfisca/situation'
import type { System, SystemVariable } from '#rules/openfisca/system'
import { type OpenFiscaTest, readTests } from '#rules/openfisca/tests'

const number: SystemVariable = { entity: 'person', kind: 'number', period: 'month' }

/** A small invented country. */
export const village: System = {
  person: { key: 'person', plural: 'persons' },
  groups: [
    {
      key: 'household',
      plural: 'households',
      roles: [
        { key: 'adult', plural: 'adults', max: 2, subroles: ['first_adult', 'second_adult'] },
        { key: 'child', plural: 'children' },
        { key: 'guest', max: 1 },
      ],
    },
    { key: 'club', plural: 'clubs', roles: [{ key: 'member', plural: 'members' }] },
  ],
  variables: new Map<string, SystemVariable>([
    ['wage', number],
    ['bonus', number],
    ['height', { ...number, min: 0, max: 300 }],
    ['age', { ...number, kind: 'whole-number' }],
    ['disabled', { ...number, kind: 'truth' }],
    ['born', { ...number, kind: 'date', period: 'always' }],
    ['nickname', { ...number, kind: 'text' }],
    ['rent', { ...number, entity: 'household' }],
    ['tenure', { ...number, entity: 'household', kind: 'code', codes: ['owner', 'tenant'] }],
    ['tax', { ...number, period: 'year' }],
  ]),
}

/** The one test of a text, with its problems. */
export function oneTest(text: string): {
  readonly test: OpenFiscaTest | undefined
  readonly problems: readonly Problem[]
} {
  const { tests, problems } = readTests(text, 'test.yaml')
  return { test: tests[0], problems }
}

/** The situation of an input, written in flow or block style. */
export function situationIn(input: string, period = '2020-01'): ReturnType<typeof situationOf> {
  const { test } = oneTest(`period: ${period}\ninput: ${input}\noutput: {}`)
  if (test === undefined) throw new Error(`the test cannot be read: ${input}`)
  return situationOf(test, village)
}

export function wholeSituation(input: string, period?: string): Situation {
  const { situation, problems } = situationIn(input, period)
  if (situation === undefined) throw new Error(JSON.stringify(problems))
  return situation
}

/** What is expected by an output, in a situation. */
export function expectedOf(
  output: string,
  { input = '{persons: {a: {}, b: {}}}', head = 'period: 2020-01' } = {},
): { readonly expectations: readonly Expectation[]; readonly problems: readonly Problem[] } {
  const { test } = oneTest(`${head}\ninput: ${input}\noutput: ${output}`)
  const situation = test && situationOf(test, village).situation
  if (test === undefined || situation === undefined) throw new Error(`the test cannot be read: ${output}`)
  return expectationsOf(test, village, situation)
}
