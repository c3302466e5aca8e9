import { loadavg } from 'node:os'
import { runOnWorkers } from '#apps/cli/workers'
import { columnRequests } from '#rules/population-columns'
import { shown } from './measure.ts'
import { prepareStudyBook } from './prepared.ts'
import { studyBook } from './study-book.ts'

/** The study book over a population that is read from Parquet while it is computed, one block in memory at a time, as `an-sinh run` does it: CPU
 *  and peak memory of the whole process with all its workers, and wall. `streamed.ts FOLDER WORKERS`. */
const [folder = '', workers = '1'] = process.argv.slice(2)
const { program } = prepareStudyBook()
const request = { columns: columnRequests(studyBook(), program), weights: 'column' as const }
const { persons } = await runOnWorkers(
  { path: folder, request, programs: [program], backend: 'javascript' },
  Number(workers),
  () => {},
)
const { user, system } = process.cpuUsage()
const cpu = (user + system) / 1e6
console.log(
  `  ${persons.toLocaleString('en')} persons from Parquet, ${workers} worker${workers === '1' ? '' : 's'}: ${shown(cpu)} s CPU ` +
    `(${Math.round((cpu / persons) * 1e9)} ns a person), ${shown(performance.now() / 1e3)} s wall, ` +
    `peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB; load ${loadavg()[0]?.toFixed(1)}`,
)
