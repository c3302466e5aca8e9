import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Amount, concentrationOf, hooverIndex, locationQuotient, relationsOf } from '#responses/concentration'

const of = (...amounts: Amount[]) => concentrationOf(new Map(amounts.map((it, index) => [`donor ${index}`, it])))

describe('concentration', () => {
  it('is the sum of squared shares, and its inverse the number of equal partners', () => {
    expect(of(50, 30, 20)).toEqual({ herfindahl: 0.38, effective: 1 / 0.38, partners: 3, total: 100 })
    expect(of(7, 7, 7, 7)).toMatchObject({ herfindahl: 0.25, effective: 4 })
    expect(of(3)).toMatchObject({ herfindahl: 1, effective: 1 })
  })

  it('leaves net returns and zeros out, and is not known where an amount is not', () => {
    expect(of(50, 50, -20, 0)).toMatchObject({ herfindahl: 0.5, partners: 2, total: 100 })
    expect(of(50, 'unknown')).toBe('unknown')
    expect(of()).toBe('not applicable')
    expect(of(0, -5)).toBe('not applicable')
  })

  it('lies between one over the number of partners and one, and does not depend on the currency', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 30 }), (amounts) => {
        const [found, other] = [of(...amounts), of(...amounts.map((it) => it * 25_000))]
        if (typeof found === 'string' || typeof other === 'string')
          throw new Error('known amounts have a concentration')
        expect(found.herfindahl).toBeGreaterThanOrEqual(1 / amounts.length - 1e-12)
        expect(found.herfindahl).toBeLessThanOrEqual(1 + 1e-12)
        expect(other.herfindahl).toBeCloseTo(found.herfindahl, 12)
      }),
    )
  })
})

describe('a significant relation', () => {
  const flows = [
    { donor: 'large', recipient: 'here', amount: 90 },
    { donor: 'small', recipient: 'here', amount: 6 },
    { donor: 'spread', recipient: 'here', amount: 4 },
    { donor: 'large', recipient: 'there', amount: 10 },
    { donor: 'spread', recipient: 'there', amount: 90 },
  ]
  const found = (donor: string, recipient: string, list: Parameters<typeof relationsOf>[0] = flows) =>
    relationsOf(list).find((it) => it.donor === donor && it.recipient === recipient)

  it('is with a donor among those that give nine tenths', () => {
    expect(found('large', 'here')).toMatchObject({ isAmongTop: true, isSignificant: true })
    expect(found('spread', 'here')).toMatchObject({ isAmongTop: false, isSignificant: false })
  })

  it('or with one that gives more here than its share of all', () => {
    expect(found('small', 'here')).toMatchObject({ isAmongTop: false, isSignificant: true })
    expect(found('small', 'here')?.ratio).toBeCloseTo(2, 12)
  })

  it('includes donors of the same size as the last within nine tenths', () => {
    const equal = ['a', 'b', 'c', 'd'].map((donor) => ({ donor, recipient: 'here', amount: 25 }))
    expect(relationsOf(equal).map((it) => it.isAmongTop)).toEqual([true, true, true, true])
  })

  it('is unknown where amounts are, and adds up a donor given twice', () => {
    const unknown = relationsOf([...flows, { donor: 'silent', recipient: 'there', amount: 'unknown' }])
    expect(unknown.find((it) => it.donor === 'spread' && it.recipient === 'there')?.isSignificant).toBe('unknown')
    expect(unknown.find((it) => it.donor === 'large' && it.recipient === 'here')?.isSignificant).toBe(true)
    const twice = relationsOf([...flows, { donor: 'small', recipient: 'here', amount: -6 }])
    expect(twice.some((it) => it.donor === 'small')).toBe(false)
  })
})

describe('the location quotient', () => {
  it('compares a share here with the share everywhere', () => {
    expect(locationQuotient({ here: 20, allHere: 100, everywhere: 100, all: 1_000 })).toBe(2)
    expect(locationQuotient({ here: 0, allHere: 100, everywhere: 100, all: 1_000 })).toBe(0)
  })

  it('makes no sense where there is nothing, and is unknown where an amount is', () => {
    expect(locationQuotient({ here: 0, allHere: 0, everywhere: 100, all: 1_000 })).toBe('not applicable')
    expect(locationQuotient({ here: 0, allHere: 10, everywhere: 0, all: 1_000 })).toBe('not applicable')
    expect(locationQuotient({ here: 'suppressed', allHere: 10, everywhere: 1, all: 1_000 })).toBe('unknown')
  })
})

describe('the Hoover index', () => {
  it('is the part that would have to move for money to lie as need does', () => {
    const money = [0, 10, 10, 30, 50]
    const need = [10, 15, 20, 25, 30]
    expect(hooverIndex(money.map((it, index) => ({ money: it, need: need[index] ?? 0 })))).toBeCloseTo(0.25, 12)
    expect(
      hooverIndex([
        { money: 1, need: 100 },
        { money: 3, need: 300 },
      ]),
    ).toBe(0)
  })

  it('is unknown where one place is, and makes no sense without money or need', () => {
    expect(
      hooverIndex([
        { money: 1, need: 1 },
        { money: 'unknown', need: 1 },
      ]),
    ).toBe('unknown')
    expect(hooverIndex([{ money: 0, need: 1 }])).toBe('not applicable')
    expect(hooverIndex([])).toBe('not applicable')
  })
})
