import { loadavg } from 'node:os'
import { openPopulation } from '#apps/cli/population'
import { personCount } from '#ground/columns/population'
import { readPopulation } from '#ground/columns/read-population'
import { requestOf } from './columns-asked.ts'
import { shown } from './measure.ts'
import { prepareStudyBook } from './prepared.ts'

/** The study book over a population that is read from Parquet while it is computed, one block in memory at a time: CPU, wall and peak memory
 *  of the whole process. `streamed.ts FOLDER`. */
const folder = process.argv[2] ?? ''
const { program, runner } = prepareStudyBook()
const { files, close } = await openPopulation(folder)
const { blocks } = readPopulation(files, requestOf(program.graph.columns))
let persons = 0
for await (const block of blocks()) {
  persons += personCount(block)
  runner.run(block)
}
runner.finish()
await close()
const { user, system } = process.cpuUsage()
const cpu = (user + system) / 1e6
console.log(
  `  ${persons.toLocaleString('en')} persons from Parquet: ${shown(cpu)} s CPU (${shown((cpu / persons) * 1e9)} ns a person), ` +
    `${shown(performance.now() / 1e3)} s wall, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB; load ${loadavg()[0]?.toFixed(1)}`,
)
