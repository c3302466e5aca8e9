import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isZero, lessExact, roundedExact } from '#rules/exact'
import { decimalOf } from '#rules/run'

const exact = fc.tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.constantFrom(1, 256, 2 ** 28))

describe('exact decimals', () => {
  it('subtract without loss, however long', () => {
    fc.assert(
      fc.property(exact, exact, ([a, p], [b, q]) => {
        const [x, y] = [decimalOf(a, p), decimalOf(b, q)]
        expect(lessExact(x, lessExact(x, y))).toBe(y)
        expect(isZero(lessExact(x, x))).toBe(true)
      }),
    )
  })

  it('round a half away from zero', () => {
    expect(['0.5', '1.4999', '-0.5', '-1.25', '7'].map((it) => roundedExact(it, 0))).toEqual([
      '1',
      '1',
      '-1',
      '-1',
      '7',
    ])
    expect(roundedExact('12345678901234567890.125', 2)).toBe('12345678901234567890.13')
    expect(roundedExact('-0.001', 2)).toBe('0')
  })
})
