import { answer } from './contestant.ts'
import { readPopulation } from './population-files.ts'
import { prepareStudyBook } from './prepared.ts'
import { bookTotalsOf } from './study-totals.ts'

const population = readPopulation(process.argv[2] ?? '')
const { compute } = prepareStudyBook()
await answer((parameters) => compute([population], parameters), bookTotalsOf)
