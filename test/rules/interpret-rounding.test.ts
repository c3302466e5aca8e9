import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundDown, roundHalfEven, roundHalfUp, roundUp } from '#rules/4-backends/rounding'

/** The rounding the law means, and the same of exact decimals. */
const modes = [
  { name: 'half-up', round: roundHalfUp, mode: Big.roundHalfUp },
  { name: 'half-even', round: roundHalfEven, mode: Big.roundHalfEven },
  { name: 'down', round: roundDown, mode: Big.roundDown },
  { name: 'up', round: roundUp, mode: Big.roundUp },
] as const

const exactly = (mode: (typeof modes)[number]['mode'], rate: string, amount: number, step: number): number =>
  Number(new Big(rate).times(amount).div(step).round(0, mode).times(step))

/** Rates and steps of the law: rate times amount has five decimals in steps, as 0.00001 to whole dong or 0.01 to thousands. Halves come up on purpose. */
const rateAndStep = fc.integer({ min: 0, max: 3 }).chain((zeros) =>
  fc.record({
    step: fc.constant(10 ** zeros),
    rate: fc
      .oneof(fc.integer({ min: 0, max: 300_000 }), fc.constantFrom(29_000, 50_000, 4500, 17_500, 100_500))
      .map((it) =>
        new Big(it)
          .div(100_000)
          .round(5 - zeros, Big.roundDown)
          .toFixed(),
      ),
  }),
)
const amount = fc.oneof(fc.nat(2 ** 31), fc.integer({ min: 2 ** 31, max: 2 ** 33 }), fc.nat(200))

describe('rounding', () => {
  it.each(modes)('$name of a rate times an amount up to 2^33 is that of exact decimals', ({ round, mode }) => {
    fc.assert(
      fc.property(rateAndStep, amount, ({ rate, step }, amount) => {
        fc.pre(Number(rate) * amount < 2 ** 33)
        expect(round(Number(rate) * amount, step) + 0).toBe(exactly(mode, rate, amount, step))
      }),
      {
        numRuns: 3000,
        examples: [
          [{ rate: '0.29', step: 1 }, 100],
          [{ rate: '0.005', step: 1 }, 100],
        ],
      },
    )
  })

  it('carries over what multiplication loses', () => {
    expect(0.29 * 100).toBeLessThan(29)
    expect(roundDown(0.29 * 100, 1)).toBe(29)
    expect(0.07 * 100).toBeGreaterThan(7)
    expect(roundUp(0.07 * 100, 1)).toBe(7)
    expect(roundDown(28.999, 1)).toBe(28)
    expect(roundUp(33.001, 1)).toBe(34)
  })

  it('takes a half upwards, or to the even one, on either side of zero', () => {
    expect([-2.5, -1.5, -0.5, 0.5, 1.5, 2.5].map((it) => roundHalfUp(it, 1) + 0)).toEqual([-2, -1, 0, 1, 2, 3])
    expect([-2.5, -1.5, -0.5, 0.5, 1.5, 2.5].map((it) => roundHalfEven(it, 1) + 0)).toEqual([-2, -2, 0, 0, 2, 2])
    expect([2.49, 2.51, 3.49, 3.51].map((it) => roundHalfEven(it, 1))).toEqual([2, 3, 3, 4])
    expect([-2.4, -2.6].map((it) => [roundDown(it, 1), roundUp(it, 1)])).toEqual([
      [-3, -2],
      [-3, -2],
    ])
  })

  it('goes by steps of any size', () => {
    expect(roundHalfUp(1_234_500, 1000)).toBe(1_235_000)
    expect(roundHalfEven(1_234_500, 1000)).toBe(1_234_000)
    expect(roundDown(7.3, 0.5)).toBe(7)
    expect(roundUp(7.3, 0.5)).toBe(7.5)
  })
})
