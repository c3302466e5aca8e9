import type { Population } from '#ground/columns/population'
import type { Program, Runner } from '#rules/2-ir/program'
import type { Totals } from '#rules/2-ir/totals'
import { plan } from '#rules/3-passes/program'
import { javascript } from '#rules/4-backends/javascript'
import { type BookParameters, bookParameters } from './plain-loop.ts'
import { studyBook, studyRequest } from './study-book.ts'
import { slotsOf } from './study-totals.ts'

/** The study book made ready by the backend that is measured. */
export type Prepared = {
  readonly program: Program
  readonly runner: Runner
  /** Adds up what comes in blocks; the numbers of the law are moved first. */
  readonly compute: (blocks: Iterable<Population>, parameters?: BookParameters) => Totals
}

export function planStudyBook(copies = 1): Program {
  const { program, problems } = plan(studyBook(copies), studyRequest(copies), (input) => [{ column: input }])
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return program
}

export function prepareStudyBook(program = planStudyBook()): Prepared {
  const runner = javascript.prepare(program, { unknowns: new Set() })
  return {
    program,
    runner,
    compute(blocks, parameters = bookParameters()) {
      runner.move(slotsOf(program.graph.slots, parameters))
      for (const block of blocks) runner.run(block)
      return runner.finish()
    },
  }
}
