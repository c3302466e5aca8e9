import { loadavg } from 'node:os'
import { unfold } from '#rules/3-passes/unfold'
import { explain } from '#rules/4-backends/explain'
import { middle, seconds, shown } from './measure.ts'
import { generateWhole } from './population.ts'
import { studyBook, studyRequest } from './study-book.ts'

/** How long it takes to tell one person of the study book why: CPU milliseconds of one explanation, once warm, over persons of different households. */
const rules = studyBook()
const { period } = studyRequest()
const asked = ['transfers', 'incomeTax', 'childGrant'].map((it) => ({ name: it, variable: it, period }))
const { graph } = unfold(rules, asked, (input) => [{ column: input }])
const population = generateWhole(2_000)
for (const { name } of asked) {
  const times = Array.from({ length: 600 }, (_, at) =>
    seconds(() => explain(rules, graph, population, name, { person: (at * 3) % 2_000 })),
  ).slice(200)
  console.log(
    `  ${name}: ${shown(middle(times) * 1e3)} ms, the longest of ${times.length} ${shown(Math.max(...times) * 1e3)} ms, ` +
      `${Math.round(1 / (times.reduce((sum, it) => sum + it, 0) / times.length))} a second; load ${loadavg()[0]?.toFixed(1)}`,
  )
}
