import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, type Grade, type Scales } from '#promises/alignment'
import { type Statement } from '#promises/statement'
import { cellSpace } from '#vocabulary/cell'

const name = { vi: 'x', en: 'x' }

const space = cellSpace({
  functions: [
    { id: 'old-age', name },
    { id: 'health', name },
    { id: 'care', name, within: 'health' },
  ],
  attributes: [{ id: 'disability', name, values: [{ id: 'with', name }] }],
  groups: [
    { id: 'older', name, age: '60..', attributes: {} },
    { id: 'oldest', name, age: '80..', attributes: {} },
    { id: 'children', name, age: '0..15', attributes: {} },
    { id: 'pwd', name, attributes: { disability: 'with' } },
  ],
  places: [],
})
const scales: Scales = {
  space,
  better: (id) => (id === 'poverty' ? 'down' : 'up'),
  isTelling: (stem) => stem !== 'social',
}

const text = (id: string, it: Partial<Statement> = {}): Statement => ({
  id,
  kind: 'clause',
  functions: ['old-age'],
  groups: ['older'],
  means: [],
  duties: ['coverage'],
  binds: true,
  isTentative: false,
  isAim: false,
  words: '',
  ...it,
})
const gradeOf = (of: Partial<Statement>, ...against: Partial<Statement>[]) =>
  align(
    text('of', of),
    against.map((it, index) => text(`t${index}`, it)),
    scales,
  )
const codes = (it: ReturnType<typeof align>) => it.reasons.map((reason) => reason.code)

describe('an alignment', () => {
  it('is full where one text holds need, people and duty', () => {
    expect(gradeOf({}, {})).toMatchObject({ grade: 'full', reasons: [{ code: 'all-found' }] })
  })

  it('is full where several texts hold the groups between them, and partial where one is left out', () => {
    const both = { groups: ['older', 'children'] }
    expect(gradeOf(both, {}, { groups: ['children'] }).grade).toBe('full')
    const missing = gradeOf(both, {})
    expect(missing).toMatchObject({ grade: 'partial', reasons: [{ code: 'people-missing', groups: ['children'] }] })
  })

  it('is partial where a text reaches only part of the people, or does not say whom', () => {
    expect(codes(gradeOf({}, { groups: ['oldest'] }))).toEqual(['people-not-all'])
    expect(codes(gradeOf({}, { groups: 'not stated' }))).toEqual(['people-not-stated'])
    expect(gradeOf({ groups: ['oldest'] }, {}).grade).toBe('full')
  })

  it('holds a need within a wider one, and not the other way round', () => {
    expect(gradeOf({ functions: ['care'] }, { functions: ['health'] }).grade).toBe('full')
    expect(gradeOf({ functions: ['health'] }, { functions: ['care'] }).grade).toBe('partial')
  })

  it('is not full by general words alone: a certain need has to be named', () => {
    expect(codes(gradeOf({}, { functions: 'all', groups: 'all' }))).toEqual(['only-general'])
    expect(codes(gradeOf({ functions: 'all' }, {}))).toEqual(['only-parts'])
  })

  it('is partial by another duty, by other means, or by an aim for what is asked to be done', () => {
    expect(codes(gradeOf({ duties: ['adequacy'] }, {}))).toEqual(['other-duty'])
    expect(codes(gradeOf({ means: ['cash'] }, { means: ['loan'] }))).toEqual(['other-means'])
    expect(codes(gradeOf({}, { isAim: true }))).toEqual(['only-aims'])
    expect(gradeOf({ isAim: true }, { isAim: true }).grade).toBe('full')
  })

  it('takes a right for cover, and cover not for a right', () => {
    expect(gradeOf({}, { duties: ['rights'] }).grade).toBe('full')
    expect(gradeOf({ duties: ['rights'] }, {}).grade).toBe('partial')
  })

  it('is weaker where it stands only in texts that bind nobody, unless it is tentative itself', () => {
    expect(codes(gradeOf({}, { binds: false }))).toEqual(['all-found', 'binds-nobody'])
    expect(gradeOf({}, { binds: false }).grade).toBe('weaker')
    expect(gradeOf({ isTentative: true }, { binds: false }).grade).toBe('full')
  })

  describe('of numbers', () => {
    const number = (value: number, year: number, indicator = 'coverage'): Partial<Statement> => ({
      target: { value: { relation: '=', value }, unit: 'percent', year, indicator },
      due: year,
    })
    it('is full, stronger or weaker by value and year', () => {
      expect(gradeOf(number(60, 2030), number(60, 2030)).grade).toBe('full')
      expect(gradeOf(number(60, 2030), number(70, 2030)).grade).toBe('stronger')
      expect(gradeOf(number(60, 2030), number(60, 2025)).grade).toBe('stronger')
      expect(gradeOf(number(60, 2030), number(50, 2030)).grade).toBe('weaker')
      expect(gradeOf(number(60, 2030), number(70, 2035)).grade).toBe('weaker')
    })
    it('goes by the better direction of the indicator', () => {
      expect(gradeOf(number(5, 2030, 'poverty'), number(3, 2030, 'poverty')).grade).toBe('stronger')
      expect(gradeOf(number(5, 2030, 'poverty'), number(8, 2030, 'poverty')).grade).toBe('weaker')
    })
    it('is partial where there is no number of the same indicator and unit', () => {
      expect(codes(gradeOf(number(60, 2030), {}))).toEqual(['number'])
      expect(gradeOf(number(60, 2030), number(90, 2020, 'health')).grade).toBe('partial')
    })
    it('is weaker by a later year alone', () => {
      expect(gradeOf({ due: 2030 }, { due: 2045 }).grade).toBe('weaker')
      expect(gradeOf({ due: 2045 }, { due: 2030 }).grade).toBe('full')
    })
  })

  it('records nothing where need or people do not meet, and does not call that absence', () => {
    expect(gradeOf({}, { functions: ['health'] })).toMatchObject({ grade: 'none recorded', counterparts: [] })
    expect(gradeOf({}, { groups: ['children'] }).grade).toBe('none recorded')
    expect(gradeOf({ groups: ['pwd'] }, { groups: ['older'] }).grade).toBe('none recorded')
  })

  it('between texts that name no need asks for the same duty and a word that tells', () => {
    const open = (words: string): Partial<Statement> => ({
      functions: 'not stated',
      groups: 'not stated',
      duties: ['financing'],
      words,
    })
    expect(codes(gradeOf(open('fiscal space'), open('fiscal space')))).toEqual(['duty-alone'])
    expect(gradeOf(open('social'), open('social')).grade).toBe('none recorded')
    expect(gradeOf(open('fiscal space'), { ...open('fiscal space'), duties: ['data'] }).grade).toBe('none recorded')
  })

  it('does not apply where nothing is asked', () => {
    expect(gradeOf({ asksNothing: 'report' }, {})).toMatchObject({ grade: 'not applicable', counterparts: [] })
  })

  it('lets a scheme hold cover and rights, adequacy only by a rate, and shocks only where they are its need', () => {
    const scheme: Partial<Statement> = { kind: 'scheme', duties: ['coverage', 'rights', 'shock response'] }
    expect(gradeOf({ duties: ['rights'] }, scheme).grade).toBe('full')
    expect(gradeOf({ duties: ['adequacy'] }, scheme).grade).toBe('partial')
    expect(gradeOf({ duties: ['shock response'] }, scheme).grade).toBe('full')
    expect(codes(gradeOf({ functions: 'all', duties: ['shock response'] }, scheme))).toContain('other-duty')
  })
})

describe('more texts', () => {
  const some = <T>(...values: T[]) => fc.constantFrom(...values)
  const statement = fc.record({
    functions: some<Statement['functions']>('all', 'not stated', ['old-age'], ['health'], ['care', 'old-age']),
    groups: some<Statement['groups']>('all', 'not stated', ['older'], ['oldest'], ['children', 'pwd']),
    means: some<readonly string[]>([], ['cash'], ['loan']),
    duties: some<Statement['duties']>(['coverage'], ['adequacy'], ['rights'], ['none']),
    binds: fc.boolean(),
    isAim: fc.boolean(),
  })
  const order: readonly Grade[] = ['none recorded', 'partial', 'weaker', 'full', 'stronger']
  const graded = (of: Partial<Statement>, list: readonly Partial<Statement>[]) => gradeOf(of, ...list)

  it('never make a grade worse', () => {
    fc.assert(
      fc.property(statement, fc.array(statement, { maxLength: 5 }), statement, (of, list, one) => {
        const before = order.indexOf(graded(of, list).grade)
        expect(order.indexOf(graded(of, [...list, one]).grade)).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('give the same grade in any order', () => {
    fc.assert(
      fc.property(statement, fc.array(statement, { maxLength: 5 }), (of, list) => {
        expect(graded(of, list.toReversed()).grade).toBe(graded(of, list).grade)
      }),
    )
  })

  it('always come with a reason', () => {
    fc.assert(
      fc.property(statement, fc.array(statement, { maxLength: 5 }), (of, list) => {
        expect(graded(of, list).reasons.length).toBeGreaterThan(0)
      }),
    )
  })
})
