import { describe, expect, it } from 'vitest'
import type { Problem } from '#ground/problem'
import { problemCodes, problemSentence } from '#messages/problems'
import type { Rules } from '#rules/2-ir/rules'
import { runCase } from '#rules/openfisca/cases'
import { parametersOf } from '#rules/openfisca/given-back'
import { readParameters } from '#rules/openfisca/parameters-read'
import { writeParameters } from '#rules/openfisca/parameters-write'
import { takenFrom } from '#rules/openfisca/taken'
import { readTests } from '#rules/openfisca/tests'
import { countryRules, countrySetting } from '../example-country.ts'

/** Files of parameters, each with something wrong. */
const parameterFiles: readonly (readonly [path: string, text: string])[] = [
  ['a.yaml', 'values: {2020: 1, 2020: 2}'],
  ['b.yaml', '2020: 1'],
  ['b/c.yaml', '2020: 1'],
  ['d.yaml', '- 1'],
  ['e.yaml', 'values: {2020: 1}\nlabel: x'],
  ['f.yaml', 'values: {}'],
  ['g.yaml', 'values: {2020: {metadata: {a: b}}}'],
  ['h.yaml', 'values: {soon: 1}'],
  ['i.yaml', 'brackets: {}'],
  ['j.yaml', 'brackets: [{threshold: {2020: a}}]'],
  ['k.yaml', 'brackets: [{threshold: {a: {2020: 1}}}]'],
]

/** Tests, each with something wrong. */
const tests: readonly string[] = [
  'output: {}\nonly_variables: [a]',
  'name: No output',
  'input: {}',
  'period: month:2020\noutput: {}',
  'input: {salary: 1}\noutput: {}',
  'absolute_error_margin: much\noutput: {}',
  'period: 2020-01\nabsolute_error_margin: {salary: 1}\noutput: {age: 1}',
  'period: 2020-01\ninput: {persons: {a: {}}, dogs: {}}\noutput: {}',
  'period: 2020-01\ninput: {wages: 1}\noutput: {}',
  'period: 2020-01\ninput: {persons: {a: {rent: 1}}}\noutput: {}',
  'period: 2020-01\noutput: {wages: 1}',
  'period: 2020-01\noutput: {persons: {b: {age: 1}}}',
  'period: 2020-01\ninput: {households: {h: {}}}\noutput: {}',
  'period: 2020-01\ninput: {persons: {a: {}}, household: {adults: [b]}}\noutput: {}',
  'period: 2020-01\ninput: {persons: {a: {}}, household: {adults: [a], children: [a]}}\noutput: {}',
  'period: 2020-01\ninput: {salary: [1, 2], rent: [1]}\noutput: {}',
  'period: 2020-01\ninput: {salary: a lot}\noutput: {}',
  'period: 2020-01\ninput: {housing_occupancy_status: castle}\noutput: {}',
  'period: 2020-01\ninput: {persons: {a: {}}, axes: 1}\noutput: {}',
  'period: 2020-01\nreforms: nothing\noutput: {}',
  'period: 2020-01-05\ninput: {salary: 1}\noutput: {}',
  'input: {salary: {2020-01: 1, 2020-02: 1, month:2020-01:2: 9}}\noutput: {}',
  'output: {}\nmax_spiral_loops: many',
  'output: {}\nkeywords: {a: b}',
]

/** Parameters that a rule book has no form for. */
const notTaken: readonly string[] = [
  'values: {2020: expected}',
  'values: {2020: yes}',
  'values: {2020: 1}\nmetadata: {uprating: self}',
  'values: {2021-02-29: 1}',
  'brackets: [{threshold: {2020: -1}, rate: {2020: 1}}]',
  'brackets: [{threshold: {2020: 0}, rate: {2020: 1}}, {threshold: {2020: 9}, amount: {2020: 1}}]',
  'brackets: [{threshold: {2020: 0}, rate: {2020: 1}}, {threshold: {2020: 0}, rate: {2020: 1}}]',
  'brackets: [{threshold: {2020: 0, 2021: 9}, rate: {2020: 1}}, {threshold: {2020: 5}, rate: {2020: 1}}]',
  'brackets: [{threshold: {2020: 0}, average_rate: {2020: 0}}, {threshold: {2020: 9}, average_rate: {2020: 1}}]',
]

const label = { vi: 'Tên', en: 'Name' }
const since = { from: '2020-01-01' }

/** Parameters that OpenFisca has no words for. */
const notSaid: Rules['parameters'] = {
  a: { label, unit: '1', values: [{ ...since, value: 'unknown', issued: '2019-01-01' }] },
  b: { label, unit: '1', values: [{ ...since, value: 1, appliesFrom: '2019-01-01' }] },
  c: { label, unit: '1', values: [{ ...since, value: 1, appliesFrom: '2019-01-01', scope: 's' }] },
  'c/d': { label, unit: '1', values: [{ ...since, value: 1 }] },
}

function everyProblem(): readonly Problem[] {
  const fromTests = tests.flatMap((text) => {
    const { tests: read, problems } = readTests(text, 'test.yaml')
    return [...problems, ...read.flatMap((it) => runCase(it, countrySetting).problems)]
  })
  const [crowd] = readTests('input: {persons: {a: {}, b: {}}, household: {adults: [a, b]}}\noutput: {}', 'a.yaml').tests
  const { household } = countrySetting.names
  const roles = household.roles.map((it) => ({ ...it, max: 1 }))
  const oneEach = { ...countrySetting, names: { ...countrySetting.names, household: { ...household, roles } } }
  const fromTaken = notTaken.flatMap(
    (text) => takenFrom(readParameters([{ path: 'it.yaml', text }]).tree, 'EUR').problems,
  )
  const unwritable = readParameters([{ path: 'a.yaml', text: 'index: {2020: 1}' }]).tree
  return [
    ...readParameters(parameterFiles.map(([path, text]) => ({ path, text }))).problems,
    ...fromTests,
    ...(crowd === undefined ? [] : runCase(crowd, oneEach).problems),
    ...fromTaken,
    ...parametersOf({ ...countryRules, parameters: notSaid }).problems,
    ...writeParameters(unwritable).problems,
  ]
}

describe("what is said of files in OpenFisca's formats", () => {
  const problems = everyProblem()

  it('has a case that raises it, for every sentence', () => {
    const raised = new Set(problems.map((it) => it.code))
    expect([...problemCodes].filter((it) => it.startsWith('openfisca-') && !raised.has(it))).toEqual([])
  })

  it.each(['vi', 'en'] as const)('is a whole sentence in %s', (language) => {
    for (const it of problems) {
      const sentence = problemSentence(it, language)
      expect(sentence, it.code).toMatch(/\.$/)
      expect(sentence, it.code).not.toMatch(/undefined|\[object|NaN/)
    }
  })
})
