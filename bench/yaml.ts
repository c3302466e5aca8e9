import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseYaml, parseYamlSlowly } from '#dossier/parse'

/** The fast YAML parser beside the one that knows positions, over every YAML file of the content, in one process.
 *  Run with `npm run bench:yaml`. Medians of CPU milliseconds. */
const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.yaml'))
const texts = files.map((it) => readFileSync(join('content', it), 'utf8'))

function cpu(parse: (text: string, file: string) => unknown): number {
  const start = process.cpuUsage()
  for (const text of texts) parse(text, '')
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const rounds = Array.from({ length: 9 }, () => ({ fast: cpu(parseYaml), slow: cpu(parseYamlSlowly) }))
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const [fast, slow] = [median(rounds.map((it) => it.fast)), median(rounds.map((it) => it.slow))]
console.log(`fast ${fast.toFixed(0)} ms, with positions ${slow.toFixed(0)} ms, ratio ${(slow / fast).toFixed(1)}`)
