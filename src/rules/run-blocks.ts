import type { Columns } from '#ground/columns/column'
import type { Population } from '#ground/columns/population'
import type { Backend, Program, Runner } from './2-ir/program.ts'
import { mergeTotals, type Totals } from './2-ir/totals.ts'

/** A program that is run block by block over a population. */
export type RunOverBlocks = {
  /** Blocks come in the order of the population, where single values are wanted. */
  readonly run: (block: Population) => void
  readonly finish: () => Totals
}

/** Runs a program for columns without unknowns until one comes that has some, and from then on for that layout: what has no unknowns costs nothing for them,
 *  and nobody has to know before the end of the file which columns have. Totals are exact, so the same come out wherever the change falls. */
export function openRun(backend: Backend, program: Program): RunOverBlocks {
  const unknowns = new Set<string>()
  let runner: Runner = backend.prepare(program, { unknowns })
  let before: Totals | undefined
  return {
    run: (block) => {
      const found = [...unknownsIn(block.persons), ...unknownsIn(block.households)].filter((it) => !unknowns.has(it))
      if (found.length > 0) {
        before = together(before, runner.finish())
        for (const it of found) unknowns.add(it)
        runner = backend.prepare(program, { unknowns: new Set(unknowns) })
      }
      runner.run(block)
    },
    finish: () => together(before, runner.finish()),
  }
}

const together = (before: Totals | undefined, next: Totals): Totals =>
  before === undefined ? next : mergeTotals(before, next)

const unknownsIn = (columns: Columns): readonly string[] =>
  Object.entries(columns).flatMap(([name, { known }]) => (known?.includes(0) === true ? [name] : []))
