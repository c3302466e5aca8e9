import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { periodFrom } from '#ground/period'
import { dependencies } from '#rules/2-ir/dependencies'
import { problemsOfRules } from '#rules/2-ir/well-formed-rules'
import { plan } from '#rules/3-passes/program'
import { rules } from './viet-nam-rules.ts'

const folder = join(import.meta.dirname, '../../content/viet-nam')
const schemes = Object.keys(rules.schemes)
const months = Array.from(
  { length: 14 * 12 },
  (_, at) => `${2014 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
)

describe('the rules of Viet Nam', () => {
  it('are a rule book without fault', () => {
    expect(problemsOfRules(rules)).toEqual([])
  })

  it('can be asked for every month from 2014 to 2027: no number of the law is lacking on a day that a rule asks for', () => {
    const wrong = months.flatMap((month) => {
      const period = periodFrom(month)
      if (period === undefined) throw new Error(month)
      const totals = schemes.map((variable) => ({ variable, by: [] }))
      return plan(rules, { period, totals }, (input) => [{ column: input }]).problems.map((it) => [month, it])
    })
    expect(wrong).toEqual([])
  })

  it('can be asked for years', () => {
    for (const year of ['2014', '2021', '2026']) {
      const period = periodFrom(year)
      if (period === undefined) throw new Error(year)
      const asked = { period, totals: schemes.map((variable) => ({ variable, by: [] })) }
      expect(plan(rules, asked, (input) => [{ column: input }]).problems).toEqual([])
    }
  })

  it('cite acts that are on record, by article, clause and point', () => {
    const acts = new Set(
      (parse(readFileSync(join(folder, 'legal-acts.yaml'), 'utf8')) as { id: string }[]).map((it) => it.id),
    )
    const cited = new Set(
      [...JSON.stringify(rules).matchAll(/"law":"([^"]*)"/g)].flatMap(([, it]) => (it ?? '').split('; ')),
    )
    const form = /^[a-z0-9-]+(\/(\d+[a-z]?(\.\d+)?(\.[a-zđ])?|\d+-\d+|annex-\d+))?$/
    expect([...cited].filter((it) => !form.test(it) || !acts.has(it.split('/')[0] ?? ''))).toEqual([])
  })

  it('say of every piece of law how sure it is', () => {
    const isKnown = (it: object): boolean =>
      'cells' in it
        ? (it.cells as unknown[]).some((one) => one !== 'unknown')
        : 'value' in it && typeof it.value === 'number'
    const lacking = [...Object.entries(rules.parameters), ...Object.entries(rules.tables)].flatMap(([name, it]) =>
      it.values.filter((one) => one.confidence === undefined && isKnown(one)).map((one) => `${name} ${one.from}`),
    )
    const ofSchemes = Object.entries(rules.schemes).flatMap(([name, { eligible }]) =>
      (rules.variables[eligible]?.formulas ?? [])
        .filter((it) => it.confidence === undefined)
        .map((it) => `${name} ${it.from}`),
    )
    expect([...lacking, ...ofSchemes]).toEqual([])
  })

  it('rest on whom a number that reaches back is for', () =>
    expect(dependencies(rules).get('assistance-standard-in-payment')).toEqual(['has-standard-of2026']))

  it('name everything in both languages', () => {
    const named = Object.entries({
      ...rules.inputs,
      ...rules.variables,
      ...rules.parameters,
      ...rules.tables,
      ...rules.scales,
      ...rules.schemes,
    })
    expect(
      named
        .filter(([, { label }]) => label.vi.trim() === '' || label.en.trim() === '' || label.vi === label.en)
        .map(([name]) => name),
    ).toEqual([])
  })
})
