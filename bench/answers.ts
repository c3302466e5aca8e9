import { spawnSync } from 'node:child_process'
import { verbs } from '#verbs/index'
import { readDossier } from '../apps/cli/files.ts'

/** How long each answer takes on the real dossier: the whole process as a user waits for it, and the answer alone once the
 *  dossier is read. `check` only reads and checks, so it is what every command waits for first. Run with
 *  `npm run bench:answers`; medians. */
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const { dossier, problems } = await readDossier('content/viet-nam')
if (dossier === undefined) throw new Error(problems.map((it) => it.code).join(', '))
const today = '2026-11-22'
const context = { dossier, today, now: `${today}T00:00:00Z` }

const questions = [
  ['check', {}, ['check']],
  ['compare', { of: 'asean-dsp-2013', against: 'national' }, ['compare', 'asean-dsp-2013']],
  ['roles', {}, ['roles']],
  ['comments', {}, ['comments']],
  ['track', {}, ['track']],
  ['match', {}, ['match']],
  ['benchmark', {}, ['benchmark']],
  ['series', {}, ['series']],
  ['changes', { from: '2015-01-01' }, ['changes', '2015-01-01']],
] as const

function wait(args: readonly string[]): number {
  const start = performance.now()
  const { status } = spawnSync('apps/cli/an-sinh.mjs', args, { stdio: 'ignore' })
  if (status !== 0) throw new Error(args.join(' '))
  return performance.now() - start
}

function answer(name: string, input: object): number {
  const start = performance.now()
  const verb = verbs[name as 'roles']
  verb.run(input, context)
  return performance.now() - start
}

wait(['check'])
for (const [name, input, args] of questions) {
  const process = median(Array.from({ length: 7 }, () => wait(args)))
  const alone = median(Array.from({ length: 7 }, () => answer(name, input)))
  console.log(
    `${name.padEnd(10)} ${(process / 1000).toFixed(2)} s as a process, ${alone.toFixed(0)} ms once the dossier is read`,
  )
}
