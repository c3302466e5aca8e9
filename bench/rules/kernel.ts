import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { type Contestant, type Repetition, start } from './contestant.ts'
import { middle, shown } from './measure.ts'
import { bookParameters } from './plain-loop.ts'
import { writePopulation } from './population-files.ts'

/** The study book over generated populations, by rivals in one run: each in a process of its own, taking turns, the middle of several repetitions.
 *  CPU time of the process per person, beside the plain loop. Then how times grow with the law, the wait of who moves a number of it,
 *  explanations, and populations read from Parquet. Run with `npm run bench:rules`; sizes with `-- --persons 100000 --persons 1000000`,
 *  repetitions with `--repetitions 7`; `--rivals-only` leaves the rest out. Populations are written to the system's temporary folder and
 *  removed at the end. */
const { values } = parseArgs({
  options: {
    persons: { type: 'string', multiple: true, default: ['100000', '1000000', '10000000'] },
    repetitions: { type: 'string', default: '7' },
    'rivals-only': { type: 'boolean', default: false },
  },
})

const folderOf = (persons: number): string => join(tmpdir(), 'an-sinh-bench', `population-${persons}`)

function populationFolder(persons: number): string {
  const folder = folderOf(persons)
  writePopulation(folder, persons)
  return folder
}

/** A program with its workers, put together as the command line is. */
async function built(): Promise<string> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const outdir = join(root, 'node_modules/.cache/an-sinh-bench')
  await build({
    absWorkingDir: root,
    entryPoints: { streamed: 'bench/rules/streamed.ts', worker: 'apps/cli/worker.ts' },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  })
  return join(outdir, 'streamed.js')
}

/** Another measurement, in a process of its own. */
const measured = (file: string, ...parameters: readonly string[]): void =>
  void spawnSync(
    process.execPath,
    [...node(file, ''), ...parameters].filter((it) => it !== ''),
    { stdio: 'inherit' },
  )

const node = (file: string, folder: string): readonly string[] => [
  '--import',
  'tsx',
  new URL(file, import.meta.url).pathname,
  folder,
]

const contestants = (folder: string): readonly Contestant[] => [
  start('plain loop', process.execPath, node('contestant-plain.ts', folder)),
  start('kernel', process.execPath, node('contestant-kernel.ts', folder)),
  start('numpy', 'python3', [new URL('numpy_book.py', import.meta.url).pathname, folder]),
]

/** The first number in which two totals differ. */
function differenceOf(a: Repetition, b: Repetition): string | undefined {
  for (const [part, values] of Object.entries(a.totals ?? {})) {
    const others = b.totals?.[part as keyof NonNullable<Repetition['totals']>] ?? []
    const at = values.findIndex((it, place) => it !== others[place])
    if (at >= 0 || values.length !== others.length) return `${part}[${at}]: ${values[at]} and ${others[at]}`
  }
  return undefined
}

console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`)
for (const size of values.persons) {
  const persons = Number(size)
  const running = contestants(populationFolder(persons))
  const found = new Map<Contestant, Repetition[]>(running.map((it) => [it, []]))
  const [first, ...others] = await Promise.all(
    running.map((it) => it.once({ parameters: bookParameters(), totals: true })),
  )
  if (first === undefined) throw new Error('no contestants')
  for (const [at, other] of others.entries()) {
    const difference = differenceOf(first, other)
    if (difference !== undefined) throw new Error(`${running[at + 1]?.name} differs: ${difference}`)
  }
  // The first rounds are not counted: the compiler of JavaScript works while it runs.
  const warming = Math.max(1, Math.min(10, Math.round(3_000_000 / persons)))
  for (let round = -warming; round < Number(values.repetitions); round++)
    for (const it of running) {
      const repetition = await it.once({ parameters: bookParameters(), totals: false })
      if (round >= 0) found.get(it)?.push(repetition)
    }
  for (const it of running) it.end()
  console.log(`\n${persons.toLocaleString('en')} persons; totals identical; load ${loadavg()[0]?.toFixed(1)}`)
  const plain = middle((found.get(running[0] as Contestant) ?? []).map((it) => it.cpu))
  for (const [{ name }, repetitions] of found) {
    const cpu = repetitions.map((it) => it.cpu)
    const each = (it: number): string => shown((it / persons) * 1e9)
    console.log(
      `  ${name.padEnd(12)} ${each(middle(cpu)).padStart(6)} ns a person (${each(Math.min(...cpu))} to ${each(Math.max(...cpu))}), ` +
        `${shown(middle(cpu) / plain)} of the plain loop, wall ${shown(middle(repetitions.map((it) => it.wall)) * 1e3)} ms, ` +
        `peak ${Math.round(Math.max(...repetitions.map((it) => it.peak)) / 2 ** 20)} MB`,
    )
  }
}

if (!values['rivals-only']) {
  console.log('\nthe law growing')
  for (const copies of ['1', '5', '20']) measured('growth.ts', copies)
  console.log('\none number of the law moved')
  measured('slider.ts')
  console.log('\none person explained, CPU')
  measured('explained.ts')
  console.log('\nfrom Parquet, the whole process')
  const streamed = await built()
  for (const size of values.persons)
    for (const workers of ['1', '2'])
      spawnSync(process.execPath, [streamed, folderOf(Number(size)), workers], { stdio: 'inherit' })
}
rmSync(join(tmpdir(), 'an-sinh-bench'), { recursive: true })
