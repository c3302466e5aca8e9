import { loadavg } from 'node:os'
import { middle, shown } from './measure.ts'
import { bookParameters, giniOf } from './plain-loop.ts'
import { generateWhole } from './population.ts'
import { prepareStudyBook } from './prepared.ts'

/** What somebody waits who moves one number of the law: 100,000 persons computed anew, Gini among the answers. Wall milliseconds,
 *  the first times and once warm; and from nothing to the first answer, everything in a process that did nothing before. */
const persons = 100_000
const population = generateWhole(persons)
const start = performance.now()
const { compute, program, runner } = prepareStudyBook()
const line = bookParameters()
compute([population], line)
const cold = performance.now() - start
const slots = Float64Array.from(program.graph.slots, (it) => it.value)
const moved = program.graph.slots.findIndex((it) => it.name === 'socialPensionAmount')
const waits: number[] = []
const ginis = new Set<number>()
for (let step = 0; step < 60; step++) {
  const before = performance.now()
  slots[moved] = 500_000 + step * 10_000
  runner.move(slots)
  runner.run(population)
  const totals = runner.finish().sinks[2]
  waits.push(performance.now() - before)
  if (totals?.kind === 'histogram') ginis.add(giniOf({ people: totals.units.low, incomes: totals.sum.low }))
}
if (ginis.size < 2) throw new Error('the number that is moved changes nothing')
console.log(
  `  100,000 persons: from rules as data to the first answer ${shown(cold)} ms; then ${waits.slice(0, 5).map(shown).join(', ')}; ` +
    `once warm ${shown(middle(waits.slice(20)))} ms (wall; load ${loadavg()[0]?.toFixed(1)})`,
)
