import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateDossier } from './generate.ts'

/** CPU seconds and peak memory of `an-sinh review dlg-2022 --out …` as a whole process: on the real dossier and on one a
 *  hundred times larger. Run with `npm run bench`; medians of the runs. */
const work = mkdtempSync(join(tmpdir(), 'an-sinh-bench-'))

type Run = { readonly cpu: number; readonly wall: number; readonly memory: number }

function run(dossier: string): Run {
  const args = [
    '-f',
    '%U %S %e %M',
    'apps/cli/an-sinh.mjs',
    'review',
    'dlg-2022',
    '--dossier',
    dossier,
    '--out',
    join(work, 'out'),
  ]
  const { stderr, status } = spawnSync('/usr/bin/time', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr.slice(-2000))
  const [user = 0, system = 0, wall = 0, kilobytes = 0] = stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  return { cpu: user + system, wall, memory: kilobytes / 1024 }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

function report(name: string, dossier: string, times: number): void {
  const runs = Array.from({ length: times }, () => run(dossier))
  const of = (pick: (it: Run) => number) => median(runs.map(pick)).toFixed(2)
  console.log(
    `${name}: ${of((it) => it.cpu)} s CPU, ${of((it) => it.wall)} s, ${of((it) => it.memory)} MB (median of ${times})`,
  )
}

try {
  run('content/viet-nam')
  report('real dossier', 'content/viet-nam', 7)
  await generateDossier('content', join(work, 'content'), 100)
  report('a hundred times larger', join(work, 'content', 'viet-nam'), 3)
} finally {
  rmSync(work, { recursive: true, force: true })
}
