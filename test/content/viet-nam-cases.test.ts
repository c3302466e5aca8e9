import { describe, expect, it } from 'vitest'
import { runCase } from '#rules/openfisca/cases'
import type { OpenFiscaTest } from '#rules/openfisca/tests'
import { plainValue, type Written } from '#rules/openfisca/yaml-1-1'
import { cases, rules, setting } from './viet-nam-rules.ts'

const schemes = Object.keys(rules.schemes)

/** What they pay is not on record. */
const withoutAmount = new Set(['unemployment-training-meals'])

describe('the cases of Viet Nam', () => {
  it.each(cases)('%s', (_, test) => {
    const { status, differences, problems, dropped } = runCase(test, setting)
    expect({ status, differences, problems, dropped }).toEqual({
      status: 'passed',
      differences: [],
      problems: [],
      dropped: [],
    })
  })

  it('are at least three hundred', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300)
  })

  it('are named in both languages, with the article', () => {
    const article =
      /(Điều|Khoản|Điểm|NĐ|NQ|QĐ|Nghị quyết|Quyết định|Phụ lục|Luật|Thông tư|Nghị định|Công văn|Pháp lệnh).* \| .*(art\.|arts|annex|D\d|NQ\d|QD\d|Circular|Law|Decree|Resolution|Decision|Ordinance|Letter)/is
    expect(cases.map(([, { name }]) => name ?? '').filter((it) => !article.test(it))).toEqual([])
  })

  it('show of every scheme who receives, who does not, and what is unknown where a fact is missing', () => {
    const lacking = schemes.flatMap((scheme) => {
      const expected = cases.flatMap(([, test]) => valuesOf(test, scheme))
      const lacks = [
        ...(withoutAmount.has(scheme) || expected.some((it) => typeof it === 'number' && it > 0) ? [] : ['receives']),
        ...(expected.some((it) => it === 0 || it === false) ? [] : ['does not']),
        ...(expected.some((it) => it === null) ? [] : ['unknown']),
      ]
      return lacks.length === 0 ? [] : [`${scheme}: ${lacks.join(', ')}`]
    })
    expect(lacking).toEqual([])
  })

  it('of a scheme never differ in amounts only', () => {
    const twins = schemes.flatMap((scheme) => {
      const own = cases.filter(([, test]) => valuesOf(test, scheme).length > 0)
      const seen = new Map<string, string>()
      return own.flatMap(([name, test]) => {
        const shape = shapeOf(test)
        const twin = seen.get(shape)
        seen.set(shape, name)
        return twin === undefined ? [] : [`${scheme}: ${twin} and ${name}`]
      })
    })
    expect(twins).toEqual([])
  })
})

/** What a test expects of a scheme: of its amount, or whether one is entitled. */
function valuesOf({ output }: OpenFiscaTest, scheme: string): readonly unknown[] {
  const within = (it: Written): readonly unknown[] => {
    if (it.kind === 'list') return it.items.flatMap(within)
    if (it.kind === 'scalar') return [typeof it.value === 'string' ? Number(it.value) : it.value]
    return it.entries.flatMap(({ value }) => within(value))
  }
  const found = (it: Written): readonly unknown[] => {
    if (it.kind === 'list') return it.items.flatMap(found)
    if (it.kind === 'scalar') return []
    return it.entries.flatMap(({ name, value }) =>
      name === scheme || name === `${scheme}/eligible` ? within(value) : found(value),
    )
  }
  return found(output)
}

/** The facts of a test without its sums of money; when it asks what, and whether anything comes out. Who lies on either side of a line differs. */
function shapeOf({ input, output, period }: OpenFiscaTest): string {
  const isMoney = (name: string): boolean =>
    (rules.inputs[name] ?? rules.variables[name])?.unit?.includes(rules.currency) === true
  const plain = (it: Written, hidden = false): unknown => {
    if (it.kind === 'scalar') return hidden ? 'money' : plainValue(it)
    if (it.kind === 'list') return it.items.map((one) => plain(one, hidden))
    return it.entries.map(({ name, value }) => [name, plain(value, hidden || isMoney(name))])
  }
  const asked = (it: Written): unknown => {
    if (it.kind === 'map') return it.entries.map(({ name, value }) => [name, asked(value)])
    if (it.kind === 'list') return it.items.map(asked)
    return typeof it.value === 'number' ? Math.sign(it.value) : it.value
  }
  return JSON.stringify([period, plain(input), asked(output)])
}
