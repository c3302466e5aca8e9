import { answer } from './contestant.ts'
import { noTotals, runPlainLoop } from './plain-loop.ts'
import { readPopulation } from './population-files.ts'

const population = readPopulation(process.argv[2] ?? '')
await answer(
  (parameters) => {
    const totals = noTotals()
    runPlainLoop(population, parameters, totals)
    return totals
  },
  (it) => it,
)
