import { plan } from '#rules/3-passes/program'
import { interpreter } from '#rules/4-backends/interpret-backend'
import { answer } from './contestant.ts'
import { readPopulation } from './population-files.ts'
import { bookTotalsOf, slotsOf, studyBook, studyRequest } from './study-book.ts'

const backend = interpreter
const population = readPopulation(process.argv[2] ?? '')
const { program, problems } = plan(studyBook(), studyRequest(), (input) => [{ column: input }])
if (problems.length > 0) throw new Error(JSON.stringify(problems))
const runner = backend.prepare(program, { unknowns: new Set() })
await answer((parameters) => {
  runner.move(slotsOf(program.graph.slots, parameters))
  runner.run(population)
  return bookTotalsOf(runner.finish())
})
