import { describe, expect, it } from 'vitest'
import { arithmetic } from '#rules/openfisca/arithmetic'
import { situationIn, wholeSituation } from './village.ts'

const roles = (input: string, entity = 'household'): unknown =>
  wholeSituation(input)
    .members.get(entity)
    ?.map(({ group, role }) => `${group} ${role}`)

const values = (input: string, period?: string): unknown =>
  wholeSituation(input, period).inputs.map((it) => [it.variable, it.period.start, it.period.unit, it.values])

describe('an input of variables alone', () => {
  it('is one person, alone in each group with the first role, for the period of the test', () => {
    const situation = wholeSituation('{wage: 4000, rent: 12}')
    expect(Object.fromEntries(situation.names)).toEqual({ person: ['0'], household: ['0'], club: ['0'] })
    expect(situation.members.get('household')).toEqual([{ group: 0, role: 'first_adult' }])
    expect(values('{wage: 4000, rent: 12}')).toEqual([
      ['wage', '2020-01-01', 'month', [4000]],
      ['rent', '2020-01-01', 'month', [12]],
    ])
  })

  it('may name periods, and lists for several persons', () => {
    expect(values('{wage: {2017-01: [1, 2], 2017: [30, 40]}, age: [7, 8]}')).toEqual([
      ['wage', '2017-01-01', 'month', [1, 2]],
      ['wage', '2017-01-01', 'year', [30, 40]],
      ['age', '2020-01-01', 'month', [7, 8]],
    ])
    expect(roles('{wage: [1, 2, 3]}')).toEqual(['0 first_adult', '1 first_adult', '2 first_adult'])
  })

  it('is nobody in particular when empty', () => {
    expect(wholeSituation('{}').names.get('person')).toEqual(['0'])
  })

  it.each([
    ['{wage: [1, 2], age: [1]}', 'openfisca-list-length'],
    ['{wage: [1, 2], age: 1}', 'openfisca-list-length'],
    ['{wages: 1}', 'openfisca-unknown-variable'],
    ['{wage: {2017-1-1-1: 1}}', 'openfisca-not-a-period'],
    ['{axes: []}', 'openfisca-unknown-variable'],
  ])('refuses %s', (input, code) => {
    expect(situationIn(input).problems.map((it) => it.code)).toEqual([code])
  })

  it('needs a period from somewhere', () => {
    expect(situationIn('{wage: 1}', '').problems).toMatchObject([
      { code: 'openfisca-no-period', facts: { name: 'wage' } },
    ])
    expect(values('{wage: {2019: 1}}', '')).toEqual([['wage', '2019-01-01', 'year', [1]]])
  })
})

describe('an input of entities', () => {
  it('places persons by role: by its plural, or its key where it has none, in the order of subroles', () => {
    const input =
      '{persons: {a: {wage: 1}, b: {}, c: {wage: 3}, d: {}}, households: {one: {adults: [b, a], children: c, guest: d, rent: 5}}}'
    expect(roles(input)).toEqual(['0 second_adult', '0 first_adult', '0 child', '0 guest'])
    expect(values(input)).toEqual([
      ['wage', '2020-01-01', 'month', [1, undefined, 3, undefined]],
      ['rent', '2020-01-01', 'month', [5]],
    ])
  })

  it('gives who was left out a group alone, with the first role', () => {
    const situation = wholeSituation('{persons: {a: {}, b: {}, c: {}}, households: {one: {children: [b]}}}')
    expect(situation.names.get('household')).toEqual(['one', 'a', 'c'])
    expect(situation.members.get('household')).toEqual([
      { group: 1, role: 'first_adult' },
      { group: 0, role: 'child' },
      { group: 2, role: 'first_adult' },
    ])
    expect(situation.names.get('club')).toEqual(['a', 'b', 'c'])
  })

  it('takes numbers for names', () => {
    const input = '{persons: {10: {}, 2: {}}, households: {1: {adults: [10], children: [2]}}}'
    expect(wholeSituation(input).names.get('person')).toEqual(['10', '2'])
    expect(roles(input)).toEqual(['0 first_adult', '0 child'])
  })

  it('takes an entity in the singular for one of its kind, and says what is passed over beside it', () => {
    const { situation, dropped } = situationIn('{household: {adults: [a], rent: 800}, persons: {a: {}}, wage: 1}')
    expect(situation?.names.get('household')).toEqual(['household'])
    expect(dropped).toEqual(['wage'])
    expect(wholeSituation('{person: {wage: 5}}').names.get('person')).toEqual(['person'])
  })

  it('keeps values by period, and none for null', () => {
    expect(values('{persons: {a: {wage: {2019: 12, 2020-01: ~}, born: 1980-02-29}}}')).toEqual([
      ['wage', '2019-01-01', 'year', [12]],
      ['born', '2020-01-01', 'month', ['1980-02-29']],
    ])
  })

  it.each([
    ['{households: {}}', 'openfisca-no-persons'],
    ['{persons: {}}', 'openfisca-no-persons'],
    ['{persons: {a: {}}, house: {}}', 'openfisca-unknown-entity'],
    ['{persons: {a: {}}, wage: 3}', 'openfisca-unknown-entity'],
    ['{persons: {a: 3}}', 'openfisca-wrong-shape'],
    ['{persons: {a: {}}, households: {h: {adults: [b]}}}', 'openfisca-unknown-person'],
    ['{persons: {a: {}}, households: {h: {adults: [a], children: [a]}}}', 'openfisca-person-twice'],
    ['{persons: {a: {}}, households: {h: {adults: a}, i: {adults: a}}}', 'openfisca-person-twice'],
    ['{persons: {a: {}, b: {}, c: {}}, households: {h: {adults: [a, b, c]}}}', 'openfisca-too-many-in-role'],
    ['{persons: {a: {}, b: {}}, households: {h: {guest: [a, b]}}}', 'openfisca-too-many-in-role'],
    ['{persons: {a: {}}, households: {h: {adults: {a: 1}}}}', 'openfisca-wrong-shape'],
    ['{persons: {a: {rent: 1}}}', 'openfisca-wrong-entity'],
    ['{persons: {a: {salary: 1}}}', 'openfisca-unknown-variable'],
    ['{persons: {a: {wage: [1, 2]}}}', 'openfisca-not-a-value'],
    ['{persons: {a: {adults: [a]}}}', 'openfisca-unknown-variable'],
  ])('refuses %s', (input, code) => {
    const { situation, problems } = situationIn(input)
    expect(situation).toBeUndefined()
    expect(problems.map((it) => it.code)).toContain(code)
    expect(problems[0]?.position?.line).toBe(2)
  })
})

describe('values', () => {
  it.each([
    ['wage: 50 * 12', 600],
    ['wage: "-(1_000 + .5) / 2"', -500.25],
    ['wage: yes', 1],
    ['age: 3 * 4', 12],
    ['disabled: on', true],
    ['disabled: 0', false],
    ['born: 1980-01-15', '1980-01-15'],
    ['nickname: 7', '7'],
    ['nickname: 1 + 1', '1 + 1'],
  ])('reads %s', (text, value) => {
    expect(wholeSituation(`{persons: {a: {${text}}}}`).inputs.map((it) => it.values)).toEqual([[value]])
  })

  it.each(['wage: much', 'wage: 1 / 0', 'age: 1.5', 'age: 5.000', 'disabled: maybe', 'born: 1980', 'born: 1980-02-30'])(
    'refuses %s',
    (text) => {
      expect(situationIn(`{persons: {a: {${text}}}}`).problems).toMatchObject([{ code: 'openfisca-not-a-value' }])
    },
  )

  it('takes numbers within the bounds of the variable, and none without end', () => {
    expect(wholeSituation('{height: 180}').inputs[0]?.values).toEqual([180])
    expect(situationIn('{height: -1}').problems).toMatchObject([
      { code: 'openfisca-not-a-value', facts: { name: 'height', min: 0, max: 300 } },
    ])
    expect(situationIn('{height: 301}').problems).toHaveLength(1)
    expect(situationIn('{wage: .inf}').problems).toMatchObject([{ code: 'openfisca-not-a-value' }])
  })

  it('takes no period longer than two hundred years', () => {
    expect(wholeSituation('{wage: {year:1900:200: 1}}').inputs).toHaveLength(1)
    expect(situationIn('{wage: {month:2020-01:9999999: 1}}').problems).toMatchObject([
      { code: 'openfisca-not-a-period', facts: { text: 'month:2020-01:9999999' } },
    ])
  })

  it('takes the keys of an enumeration and no other', () => {
    expect(values('{tenure: owner}')).toMatchObject([['tenure', expect.anything(), expect.anything(), ['owner']]])
    expect(situationIn('{tenure: lord}').problems).toMatchObject([
      { code: 'openfisca-not-a-value', facts: { name: 'tenure', allowed: ['owner', 'tenant'] } },
    ])
  })

  it.each([
    ['600 - 200 / 12', 600 - 200 / 12],
    ['2 * (3 + 4) * -1', -14],
    ['--3', 3],
    ['1.5e3', 1500],
    ['10 / 4 / 5', 0.5],
  ])('works out %s', (text, value) => {
    expect(arithmetic(text)).toBe(value)
  })

  it.each(['', 'a', '1 +', '(1', '1)', '1 2', '2 ** 3', '1; 2', 'min(1, 2)', '1 / 0', '1..2', '(((('.repeat(9999)])(
    'does not work out “%s”',
    (text) => {
      expect(arithmetic(text)).toBeUndefined()
    },
  )
})

describe('axes', () => {
  it('copy the situation along one list, moving together', () => {
    const situation = wholeSituation(
      '{persons: {a: {bonus: 7}, b: {}}, households: {h: {adults: [a, b]}}, axes: [[{name: wage, count: 3, min: 0, max: 100}, {name: wage, count: 3, min: 50, max: 0, index: 1, period: 2019}]]}',
    )
    expect(situation.names.get('person')).toEqual(['a0', 'b1', 'a2', 'b3', 'a4', 'b5'])
    expect(situation.names.get('household')).toEqual(['h0', 'h1', 'h2'])
    expect(situation.members.get('household')?.map((it) => it.group)).toEqual([0, 0, 1, 1, 2, 2])
    expect(situation.inputs.map((it) => [it.variable, it.values])).toEqual([
      ['bonus', [7, undefined, 7, undefined, 7, undefined]],
      ['wage', [0, undefined, 50, undefined, 100, undefined]],
      ['wage', [undefined, 50, undefined, 25, undefined, 0]],
    ])
  })

  it('cross each other from list to list, the first fastest of two', () => {
    const { inputs } = wholeSituation(
      '{persons: {a: {wage: 9}}, axes: [[{name: wage, count: 3, min: 0, max: 10}], [{name: age, count: 2, min: 1, max: 2}]]}',
    )
    expect(inputs.map((it) => it.values)).toEqual([
      [0, 5, 10, 0, 5, 10],
      [1, 1, 1, 2, 2, 2],
    ])
  })

  it('lays three lists out as the format does: the third fastest, then the first', () => {
    const { inputs } = wholeSituation(
      '{persons: {a: {}}, axes: [[{name: wage, count: 2, min: 0, max: 1}], [{name: bonus, count: 2, min: 0, max: 1}], [{name: age, count: 2, min: 0, max: 1}]]}',
    )
    expect(inputs.map((it) => it.values.join(''))).toEqual(['00110011', '00001111', '01010101'])
  })

  it('take the whole part for whole numbers, and the least where there is one value', () => {
    const { inputs } = wholeSituation(
      '{persons: {a: {}}, axes: [[{name: age, count: 4, min: 0, max: 10}, {name: wage, count: 1, min: 3, max: 5}]]}',
    )
    expect(inputs[0]?.values).toEqual([0, 3, 6, 10])
    expect(inputs[1]?.values[1]).toBe(3)
  })

  it.each([
    '{}',
    '[]',
    '[[]]',
    '[{name: wage, count: 2, min: 0, max: 1}]',
    '[[{name: wages, count: 2, min: 0, max: 1}]]',
    '[[{name: wage, count: 0, min: 0, max: 1}]]',
    '[[{name: wage, count: 2, min: 0}]]',
    '[[{name: wage, count: 1000, min: 0, max: 1}], [{name: bonus, count: 1000, min: 0, max: 1}]]',
    '[[{name: [wage], count: 2, min: 0, max: 1}]]',
    '[[{name: wage, count: 2, min: 0, max: 1, index: 1}]]',
    '[[{name: wage, count: 2, min: 0, max: 1, period: soon}]]',
  ])('refuses %s', (axes) => {
    expect(situationIn(`{persons: {a: {}}, axes: ${axes}}`).problems).toMatchObject([{ code: 'openfisca-wrong-axis' }])
  })
})
