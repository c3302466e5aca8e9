import { loadavg } from 'node:os'
import { plan } from '#rules/3-passes/program'
import { middle, seconds, shown } from './measure.ts'
import { generateWhole } from './population.ts'
import { prepareStudyBook } from './prepared.ts'
import { studyBook, studyRequest } from './study-book.ts'

/** How times grow with the law: the study book once, five and twenty times over. CPU milliseconds to plan (unfold, passes, sinks) and to
 *  make ready (the backend's text and its compilation as far as it is done at once), first of all in a process that did nothing before;
 *  CPU per person and copy, at first and once warm. Each number of copies in a process of its own: `growth.ts COPIES`. */
const copies = Number(process.argv[2] ?? 1)
const persons = 100_000
const population = generateWhole(persons)
const book = studyBook(copies)
const planning = seconds(() => plan(book, studyRequest(copies), (input) => [{ column: input }]))
let prepared: ReturnType<typeof prepareStudyBook> | undefined
const making = seconds(() => {
  prepared = prepareStudyBook(copies)
})
const { runner, program } = prepared as ReturnType<typeof prepareStudyBook>
const runs = Array.from({ length: 25 }, () =>
  seconds(() => {
    runner.run(population)
    runner.finish()
  }),
)
const each = (it: number): string => shown((it / persons / copies) * 1e9)
console.log(
  `  ${copies} × the book: ${program.graph.nodes.length} nodes, ${program.graph.slots.length} numbers of law; planned in ${shown(planning * 1e3)} ms, ` +
    `planned again and made ready in ${shown(making * 1e3)} ms; ${each(runs[0] ?? 0)} ns a person and copy at first, ${each(middle(runs.slice(15)))} once warm; ` +
    `load ${loadavg()[0]?.toFixed(1)}`,
)
