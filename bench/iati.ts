import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { SaxesParser } from 'saxes'
import { iatiReader } from '#responses/iati'
import { activitySplitter } from '#responses/iati-split'
import { xmlText } from '../apps/store/xml-text.ts'

/** How fast IATI is read, beside `xmllint --stream` and the parser alone, on the same bytes in the same run: each a whole
 *  process, its CPU and its peak memory, in turns. Run with `npm run bench:iati`; it needs `/usr/bin/time` and `xmllint`,
 *  and takes real activities where `AN_SINH_TEST_DATA` leads to them. `npm run bench:iati -- 2000` reads 2,000 MB. */
const ways = {
  start: 'our process, with nothing to read',
  saxes: 'the strict parser alone, events only',
  split: 'split, each activity to its tree',
  read: 'split, tree, and the record that we read',
} as const
type Way = keyof typeof ways

/** Reads a file piece by piece, as an import does, and counts its activities. */
function readBy(way: Way, file: string): number {
  let count = 0
  let transactions = 0
  const saxes = new SaxesParser()
  saxes.on('opentag', ({ name }) => {
    if (name === 'iati-activity') count += 1
  })
  const splitter = activitySplitter(
    file,
    () => undefined,
    ({ raw, element }) => {
      if (element === undefined) throw new Error(raw)
      count += 1
    },
  )
  const reader = iatiReader(file, ({ activity }) => {
    count += 1
    transactions += activity?.transactions?.length ?? 0
  })
  const sink = way === 'saxes' ? saxes : way === 'read' ? reader : splitter
  const text = xmlText(file)
  const bytes = Buffer.alloc(131_072)
  const descriptor = openSync(file, 'r')
  for (let length = -1; length !== 0; ) {
    length = readSync(descriptor, bytes)
    sink.write(text.write(bytes.subarray(0, length)))
  }
  closeSync(descriptor)
  sink.write(text.close())
  sink.close()
  if (text.problem() !== undefined || (way === 'read' && transactions === 0)) throw new Error(file)
  return count
}

/** Repeats the activities of a file until there are so many bytes. */
function writeLarge(file: string, megabytes: number): void {
  const source = join(process.env['AN_SINH_TEST_DATA'] ?? '', 'iati/real/vn-sea-sp/vn-2021.xml')
  const fallback = fileURLToPath(new URL('../test/responses/data/two-activities.xml', import.meta.url))
  const text = readFileSync(existsSync(source) ? source : fallback, 'utf8')
  const begin = text.indexOf('<iati-activity ')
  const end = text.lastIndexOf('</iati-activities>')
  const activities = Buffer.from(text.slice(begin, end))
  const descriptor = openSync(file, 'w')
  writeSync(descriptor, text.slice(0, begin))
  for (let bytes = 0; bytes < megabytes * 1e6; bytes += activities.length) writeSync(descriptor, activities)
  writeSync(descriptor, text.slice(end))
  closeSync(descriptor)
}

/** CPU seconds, user and system together, and peak memory in megabytes. */
function measure(command: readonly string[]): { readonly seconds: number; readonly memory: number } {
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%U %S %M', ...command], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr}`)
  const [user = 0, system = 0, kilobytes = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return { seconds: user + system, memory: kilobytes / 1000 }
}

async function compare(megabytes: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'an-sinh-iati-'))
  const file = join(folder, 'large.xml')
  const empty = join(folder, 'empty.xml')
  // Put together as the program itself is, so that what is measured is what runs.
  const made = join(fileURLToPath(new URL('..', import.meta.url)), 'node_modules/.cache/an-sinh-bench-iati.mjs')
  const entryPoints = [fileURLToPath(import.meta.url)]
  await build({ entryPoints, outfile: made, bundle: true, format: 'esm', platform: 'node', packages: 'external' })
  try {
    writeLarge(file, megabytes)
    writeLarge(empty, 0)
    const ours = (way: Way) => [
      'node',
      '--max-semi-space-size=64',
      made,
      'one',
      way === 'start' ? 'split' : way,
      way === 'start' ? empty : file,
    ]
    const commands: Readonly<Record<string, readonly string[]>> = {
      xmllint: ['xmllint', '--stream', '--huge', '--noout', file],
      ...Object.fromEntries((Object.keys(ways) as Way[]).map((way) => [way, ours(way)])),
    }
    const rounds = Array.from({ length: 5 }, () =>
      Object.fromEntries(Object.entries(commands).map(([name, command]) => [name, measure(command)])),
    )
    for (const name of Object.keys(commands)) {
      const seconds = median(rounds.map((it) => it[name]?.seconds ?? 0))
      const memory = Math.max(...rounds.map((it) => it[name]?.memory ?? 0))
      const ratio = median(rounds.map((it) => (it['xmllint']?.seconds ?? 0) / (it[name]?.seconds ?? 1)))
      const rate = name === 'start' ? '' : `${(megabytes / seconds).toFixed(0)} MB/s, ${ratio.toFixed(2)} of xmllint, `
      const what = name === 'xmllint' ? 'well-formedness only' : ways[name as Way]
      console.log(`${name.padEnd(8)} ${seconds.toFixed(2)} s CPU, ${rate}${memory.toFixed(0)} MB: ${what}`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const [, , mode, way, file] = process.argv
if (mode === 'one') console.log(readBy(way as Way, file ?? ''))
else await compare(Number(mode ?? 200))
