import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lawOn } from '#rules/2-ir/law'
import { type Entry, type Rules, rules as rulesSchema } from '#rules/2-ir/rules'
import { parametersOf } from '#rules/openfisca/given-back'
import { childAt, type DatedParameter, type ParameterScale, valueAt } from '#rules/openfisca/parameters'
import { readParameters } from '#rules/openfisca/parameters-read'
import { writeParameters } from '#rules/openfisca/parameters-write'
import { gradedBy, scaleAt } from '#rules/openfisca/scale'
import { takenFrom } from '#rules/openfisca/taken'

const taken = (text: string): ReturnType<typeof takenFrom> => {
  const { tree, problems } = readParameters([{ path: 'a/it.yaml', text }])
  expect(problems).toEqual([])
  return takenFrom(tree, 'VND')
}

const why = (text: string): unknown =>
  taken(text).problems.map((it) => (it.code === 'openfisca-not-taken' ? it.facts['why'] : it.code))

const label = { vi: 'Tên', en: 'Name' }

const back = (it: Partial<Pick<Rules, 'parameters' | 'scales'>>): ReturnType<typeof parametersOf> =>
  parametersOf({ parameters: {}, scales: {}, currency: 'VND', ...it })

describe('parameters of OpenFisca in a rule book', () => {
  it('keep their dotted name, words, unit, values by day and law', () => {
    const { parameters, problems } = taken(
      'description: A pension\ndocumentation: d\nmetadata:\n  unit: currency/month\n  label_vi: Lương hưu\n  reference: {2020-01-01: {title: Act 1, href: x}, 2021-07: [{title: Act 2}, {href: y}]}\nvalues:\n  2020-01-01: 5\n  2021-07: {value: 6}\n  2022: {value: null, reference: Repeal}\n  2030: expected',
    )
    expect(problems).toEqual([])
    expect(parameters).toEqual({
      'a.it': {
        label: { vi: 'Lương hưu', en: 'A pension' },
        note: { vi: 'd', en: 'd' },
        unit: 'VND/month',
        values: [
          { from: '2020-01-01', value: 5, law: 'Act 1' },
          { from: '2021-07-01', value: 6, law: 'Act 2; y' },
          { from: '2022-01-01', value: null, law: 'Repeal' },
        ],
      },
    })
  })

  it.each([
    ['/1', '1'],
    ['currency', 'VND'],
    ['currency-EUR', 'EUR'],
    ['currency:EUR/m2', 'EUR/m2'],
    ['currency_next_year', 'currency_next_year'],
    ['year', 'year'],
    ['PSS', 'PSS'],
  ])('take the unit %s for %s', (unit, expected) => {
    expect(taken(`unit: ${unit}\nvalues: {2020: 1}`).parameters['a.it']?.unit).toBe(expected)
  })

  it('may lie below zero', () => {
    expect(taken('values: {2020: -3, 2021: 4}').parameters['a.it']?.min).toBe(-3)
  })

  it.each([
    ['values: {2020: expected}', 'no-value'],
    ['values: {2020: yes}', 'not-a-number'],
    ['values: {2020: [1, 2]}', 'not-a-number'],
    ['values: {2020: .inf}', 'not-a-number'],
    ['values: {2021-02-29: 1}', 'not-a-day'],
    ['values: {2020: 1}\nmetadata: {uprating: gov.index}', 'uprating'],
    ['brackets: [{threshold: {2020: 0}, rate: {values: {2020: 1}, metadata: {uprating: self}}}]', 'uprating'],
    ['brackets: []', 'no-value'],
    ['brackets: [{threshold: {2020: 0}}]', 'no-value'],
    ['brackets: [{threshold: {2020: -1}, rate: {2020: 1}}]', 'below-zero'],
    ['brackets: [{threshold: {2020: 0}, rate: {2020: -1}}]', 'below-zero'],
    ['brackets: [{threshold: {2020: -.inf}, amount: {2020: 1}}]', 'not-a-number'],
    ['brackets: [{threshold: {2020: 0}, rate: {2020: 1}}, {threshold: {2020: 9}, amount: {2020: 1}}]', 'mixed-forms'],
    ['brackets: [{threshold: {2020: 0}, rate: {2020: 1}}, {threshold: {2020: 0}, rate: {2020: 1}}]', 'same-threshold'],
    [
      'brackets: [{threshold: {2020: 0, 2021: 9}, rate: {2020: 1}}, {threshold: {2020: 5}, rate: {2020: 1}}]',
      'crossing-thresholds',
    ],
    [
      'brackets: [{threshold: {2020: 0}, average_rate: {2020: 0}}, {threshold: {2020: 9}, average_rate: {2020: 1}}]',
      'open-average',
    ],
  ])('are named where a rule book has no form for them: %s', (text, reason) => {
    expect(why(text)).toEqual([reason])
  })

  it.each([
    ['amount: {2020: 3}', 'metadata: {type: single_amount, amount_unit: kg}\n', 'single-amount', 'kg'],
    ['amount: {2020: 3}', 'metadata: {amount_unit: kg}\n', 'amounts', 'kg'],
    ['rate: {2020: 3}', '', 'marginal', 'VND'],
    ['average_rate: {2020: 3}', '', 'average', 'VND'],
  ])('make scales of every form: %s %s', (side, head, form, resultUnit) => {
    const { scales } = taken(
      `${head}unit: currency\nbrackets:\n- {threshold: {2020: 0}, ${side}}`.replace(
        'metadata: {',
        'metadata: {threshold_unit: currency, ',
      ),
    )
    expect(scales['a.it']).toMatchObject({ form, unit: 'VND', resultUnit })
  })

  it('put brackets in order, multiply rates by their base, and let an infinite threshold only say that nothing ends', () => {
    const { scales, problems } = taken(
      'brackets:\n- {threshold: {2020: .inf}, average_rate: {2020: 0.5}}\n- {threshold: {2020: 9}, average_rate: {2020: 0.5, 2022: 0.25}, base: {2021: 0.5}}\n- {threshold: {2020: 0}, average_rate: {2020: 0}}',
    )
    expect(problems).toEqual([])
    expect(scales['a.it']?.brackets.map((it) => [it.threshold[0]?.value, it.value.map((one) => one.value)])).toEqual([
      [0, [0]],
      [9, [0.5, 0.25, 0.125]],
    ])
  })
})

describe('a rule book as OpenFisca parameters', () => {
  const entry = (from: string, value: Entry['value'], rest: Partial<Entry> = {}): Entry => ({ from, value, ...rest })

  it('makes a path of strokes and points, and a leaf for each', () => {
    const { tree, problems } = back({
      parameters: {
        'pension/amount': { label, unit: 'VND/month', values: [entry('2020-01-01', 5, { law: 'act/1' })] },
        'pension.day': { label, unit: '1', kind: 'date', values: [entry('2020-01-01', 0)] },
      },
    })
    expect(problems).toEqual([])
    expect(childAt(tree, 'pension.amount')).toEqual({
      kind: 'parameter',
      description: 'Name',
      metadata: { label_vi: 'Tên', unit: 'currency-VND/month' },
      values: [{ from: '2020-01-01', value: 5, metadata: { reference: 'act/1' } }],
    })
    expect(valueAt(childAt(tree, 'pension.day') as DatedParameter, '2020-06-01')).toBe('1970-01-01')
  })

  it('ends a value where the law ends, and lets an earlier one hold again', () => {
    const { tree } = back({
      parameters: {
        it: {
          label,
          unit: '1',
          values: [entry('2010-01-01', 1), entry('2015-01-01', 2, { to: '2015-12-31' })],
        },
        ended: { label, unit: '1', values: [entry('2010-01-01', 1, { to: '2010-12-31' })] },
      },
    })
    const on = (name: string, day: string): unknown => valueAt(childAt(tree, name) as DatedParameter, day)
    expect([on('it', '2014-12-31'), on('it', '2015-06-01'), on('it', '2016-01-01')]).toEqual([1, 2, 1])
    expect([on('ended', '2010-12-31'), on('ended', '2011-01-01')]).toEqual([1, undefined])
  })

  it('names what the format has no words for', () => {
    const { problems } = back({
      parameters: {
        a: { label, unit: '1', values: [entry('2020-01-01', 'unknown', { issued: '2019-01-01' })] },
        b: { label, unit: '1', values: [entry('2020-01-01', 1, { appliesFrom: '2019-01-01' })] },
        c: { label, unit: '1', values: [entry('2020-01-01', 1, { appliesFrom: '2019-01-01', scope: 's' })] },
        'c/d': { label, unit: '1', values: [entry('2020-01-01', 1)] },
      },
    })
    expect(new Set(problems.map((it) => it.code))).toEqual(new Set(['openfisca-not-said']))
    expect(problems.map((it) => [it.facts['name'], it.facts['why']])).toEqual([
      ['a', 'issued'],
      ['a', 'unknown-value'],
      ['b', 'reaches-back'],
      ['c', 'scope'],
      ['c/d', 'name'],
    ])
  })

  it('gives on every day what the law gives on it, written and read again', () => {
    const day = fc.integer({ min: 2000, max: 2005 }).chain((year) => fc.constantFrom(`${year}-01-01`, `${year}-07-01`))
    const entries = fc.uniqueArray(
      fc.record(
        { from: day, value: fc.oneof(fc.nat(99), fc.constant(null)), years: fc.integer({ min: 0, max: 3 }) },
        { requiredKeys: ['from', 'value'] },
      ),
      { minLength: 1, maxLength: 5, selector: (it) => it.from },
    )
    fc.assert(
      fc.property(entries, (drawn) => {
        const values = drawn
          .map(
            ({ from, value, years }): Entry => ({
              from,
              value,
              ...(years !== undefined && { to: `${Number(from.slice(0, 4)) + years}-12-31` }),
            }),
          )
          .sort((a, b) => (a.from < b.from ? -1 : 1))
        const { tree } = back({ parameters: { it: { label, unit: '1', values } } })
        const again = readParameters(writeParameters(tree).files).tree
        const { parameters } = takenFrom(again, 'VND')
        for (const on of ['1999-01-01', '2000-01-01', '2002-06-30', '2003-07-01', '2004-12-31', '2009-01-01']) {
          const wanted = values[lawOn(values, on)[0] ?? -1]?.value ?? undefined
          expect(valueAt(childAt(again, 'it') as DatedParameter, on)).toBe(wanted)
          const kept = parameters['it']?.values ?? []
          if (parameters['it'] !== undefined) expect(kept[lawOn(kept, on)[0] ?? -1]?.value ?? undefined).toBe(wanted)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('keeps scales: they grade the same after the way there and back', () => {
    const value = fc.nat(50)
    const scale = fc.record({
      form: fc.constantFrom('marginal', 'single-amount', 'amounts', 'average' as const),
      steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), value, value), { minLength: 1, maxLength: 4 }),
    })
    fc.assert(
      fc.property(scale, fc.integer({ min: -5, max: 60 }), ({ form, steps }, base) => {
        let at = 0
        const brackets = steps.map(([step, first, later]) => ({
          threshold: [entry('2000-01-01', (at += step))],
          value: [entry('2000-01-01', first), entry('2010-01-01', later)],
        }))
        const book = {
          it: {
            label,
            form,
            unit: 'VND',
            resultUnit: form.endsWith('s') || form === 'single-amount' ? 'kg' : 'VND',
            brackets,
          },
        }
        const { tree } = back({ scales: book })
        const again = readParameters(writeParameters(tree).files).tree
        expect(takenFrom(again, 'VND').scales).toEqual(book)
        for (const day of ['1999-01-01', '2005-01-01', '2015-01-01'])
          expect(gradedBy(scaleAt(childAt(again, 'it') as ParameterScale, day), base)).toBe(
            gradedBy(scaleAt(childAt(tree, 'it') as ParameterScale, day), base),
          )
      }),
      { numRuns: 100 },
    )
  })

  it('makes data that the schema of rule books accepts', () => {
    const { parameters, scales } = taken('a: {2020: 1}\nb: {brackets: [{threshold: {2020: 0}, rate: {2020: 1}}]}')
    expect(rulesSchema.shape.parameters.safeParse(parameters).success).toBe(true)
    expect(rulesSchema.shape.scales.safeParse(scales).success).toBe(true)
  })
})
