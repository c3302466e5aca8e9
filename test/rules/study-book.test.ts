import { describe, expect, it } from 'vitest'
import type { Backend } from '#rules/2-ir/program'
import { plan } from '#rules/3-passes/program'
import { interpreter } from '#rules/4-backends/interpret-backend'
import { javascript } from '#rules/4-backends/javascript'
import { bookParameters, noTotals, runPlainLoop } from '../../bench/rules/plain-loop.ts'
import { generateWhole } from '../../bench/rules/population.ts'
import { studyBook, studyRequest } from '../../bench/rules/study-book.ts'
import { bookTotalsOf, slotsOf } from '../../bench/rules/study-totals.ts'

/** What the benchmarks compare computes the same thing: the book as rules and the book by hand. */
describe('the study book of the benchmarks', () => {
  const { program, problems } = plan(studyBook(), studyRequest(), (input) => [{ column: input }])
  const population = generateWhole(3_000)
  const byHand = (copy: number) => {
    const totals = noTotals()
    runPlainLoop(population, bookParameters(copy), totals)
    return totals
  }
  const byRules = (backend: Backend, copy: number) => {
    const runner = backend.prepare(program, { unknowns: new Set() })
    runner.move(slotsOf(program.graph.slots, bookParameters(copy)))
    runner.run(population)
    return bookTotalsOf(runner.finish())
  }

  it('can be asked what it is asked', () => expect(problems).toEqual([]))

  it.each([interpreter, javascript])('gives by the $name the very totals of the plain loop', (backend) =>
    expect(byRules(backend, 0)).toEqual(byHand(0)),
  )

  it('follows the numbers of the law when they are moved', () => {
    const moved = byRules(javascript, 3)
    expect(moved).toEqual(byHand(3))
    expect(moved).not.toEqual(byHand(0))
  })
})
