import { loadavg } from 'node:os'
import type { Program } from '#rules/2-ir/program'
import { middle, seconds, shown } from './measure.ts'
import { generateWhole } from './population.ts'
import { type Prepared, planStudyBook, prepareStudyBook } from './prepared.ts'

/** How times grow with the law: `growth.ts COPIES` takes so many copies of the study book. CPU milliseconds to plan it (unfold, passes, sinks) and to make it ready (the
 *  backend's text, and its compilation as far as it is done at once) in a process that did nothing before; CPU per person and copy, at first and once warm. */
const copies = Number(process.argv[2] ?? 1)
const persons = 100_000
const population = generateWhole(persons)
let program: Program | undefined
let prepared: Prepared | undefined
const planning = seconds(() => {
  program = planStudyBook(copies)
})
const making = seconds(() => {
  prepared = prepareStudyBook(program)
})
const { runner, program: made } = prepared as Prepared
const runs = Array.from({ length: 40 }, () =>
  seconds(() => {
    runner.run(population)
    runner.finish()
  }),
)
const each = (it: number): string => shown((it / persons / copies) * 1e9)
console.log(
  `  ${copies} × the book: ${made.graph.nodes.length} nodes, ${made.graph.slots.length} numbers of law; planned in ${shown(planning * 1e3)} ms, ` +
    `made ready in ${shown(making * 1e3)} ms; ${each(runs[0] ?? 0)} ns a person and copy at first, ` +
    `${each(middle(runs.slice(20)))} once warm; load ${loadavg()[0]?.toFixed(1)}`,
)
