import type { Population } from '#ground/columns/population'
import type { Program, Runner } from '#rules/2-ir/program'
import type { Totals } from '#rules/2-ir/totals'
import { plan } from '#rules/3-passes/program'
import { javascript } from '#rules/4-backends/javascript'
import { type BookParameters, bookParameters } from './plain-loop.ts'
import { slotsOf, studyBook, studyRequest } from './study-book.ts'

/** The study book, planned and made ready by the backend that is measured. */
export type Prepared = {
  readonly program: Program
  readonly runner: Runner
  /** Adds up what comes in blocks; the numbers of the law are moved first. */
  readonly compute: (blocks: Iterable<Population>, parameters?: BookParameters) => Totals
}

export function prepareStudyBook(copies = 1): Prepared {
  const { program, problems } = plan(studyBook(copies), studyRequest(copies), (input) => [{ column: input }])
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  const runner = backend.prepare(program, { unknowns: new Set() })
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

const backend = javascript
