import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Population } from '#ground/columns/population'
import type { Backend } from '#rules/2-ir/program'
import { exactSum, type SinkTotals, type Sums, type Totals } from '#rules/2-ir/totals'
import { interpreter } from '#rules/4-backends/interpret-backend'
import { javascript } from '#rules/4-backends/javascript'
import { type Case, randomCase } from './random-program.ts'

const sums = (it: Sums): readonly string[] => [...it.low].map((_, cell) => String(exactSum(it, cell)))

/** Totals in a form that shows every bit. */
function bits(it: SinkTotals): unknown {
  if (it.kind === 'column')
    return { values: [...it.values].map((one) => (Object.is(one, -0) ? '-0' : one)), known: [...it.known] }
  if (it.kind === 'histogram') return { units: sums(it.units), sum: sums(it.sum), unknown: sums(it.unknown) }
  return {
    units: sums(it.units),
    values: it.values.map((one) => ({ sum: sums(one.sum), nonzero: sums(one.nonzero), unknown: sums(one.unknown) })),
  }
}

function totalsOf(backend: Backend, { program, layout }: Case, blocks: readonly Population[]): Totals {
  const runner = backend.prepare(program, layout)
  for (const it of blocks) runner.run(it)
  return runner.finish()
}

describe('the kernel', () => {
  it('gives the bits of the interpreter, for any program and population', () => {
    fc.assert(
      fc.property(randomCase, (it) => {
        const expected = totalsOf(interpreter, it, it.blocks).sinks.map(bits)
        expect(totalsOf(javascript, it, it.blocks).sinks.map(bits)).toEqual(expected)
      }),
      { numRuns: Number(process.env['RUNS'] ?? 300) },
    )
  })
})
