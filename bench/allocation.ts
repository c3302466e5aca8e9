import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Allocation, type Fund, type NeedCell, type Option, usualSegments, valueOf } from '#review/allocation'
import { breachesIn } from '#review/allocation-check'
import { explain } from '#review/allocation-explained'
import { previewOf } from '#review/allocation-greedy'
import { programmeOf } from '#review/allocation-programme'
import { solveAllocation } from '#review/allocation-solved'
import { programmeText, type Solve } from '#review/programme'
import { loadSolver } from '../apps/cli/solver.ts'

/** How long allocations of generated questions take: the whole answer to one in a hundred, HiGHS alone, the preview, and the
 *  same programme by GLPK (`glpsol`, a separate program, where the machine has it) in the same run. CPU seconds of this process
 *  or of the child. Run with `npm run bench:allocation`. */

/** The same numbers every time. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** A question of invented partners and cells. Each option is a partner that may work in a cell.
 *  @param count options; spread over partners and cells without repeating.
 *  @param goesOn part of the options in which something has to go on. */
function questionOf(partners: number, cells: number, count: number, seed: number, goesOn = 0.03): Allocation {
  const random = randomFrom(seed)
  const whole = (from: number, to: number): number => Math.floor(from + random() * (to - from))
  const funds = Array.from({ length: partners }, (_, partner): readonly Fund[] => {
    const amount = whole(1, 400) * 1_000_000_000
    if (random() > 0.3) return [{ partner, amount, cells: 'all' }]
    const tied = new Set(Array.from({ length: cells / 4 }, () => whole(0, cells)))
    return [
      { partner, amount: amount / 2, cells: 'all' },
      { partner, amount: amount / 2, cells: tied },
    ]
  }).flat()
  const needs = Array.from({ length: cells }, (_, at): NeedCell => {
    const people = whole(1_000, 500_000)
    const closing = people * whole(500_000, 12_000_000)
    return {
      key: `cell${at}`,
      closing,
      most: closing,
      least: 0,
      weight: people * (1 + random()),
      partners: whole(1, 4),
    }
  })
  const taken = new Set<number>()
  while (taken.size < Math.min(count, partners * cells)) taken.add(whole(0, partners * cells))
  const options = [...taken].map(
    (it): Option => ({
      partner: it % partners,
      cell: Math.floor(it / partners),
      minimum: whole(0, 3) * 1_000_000_000,
      stays: random() < goesOn ? whole(1, 300) * 1_000_000 : 0,
      isOwnPriority: random() < 0.1,
    }),
  )
  return {
    partners: Array.from({ length: partners }, (_, at) => ({ key: `partner${at}`, isState: at === 0 })),
    funds,
    cells: needs,
    options,
    rules: { objective: 'value', segments: usualSegments, fragmentation: 0.01, preference: 0.05 },
  }
}

const seconds = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const shown = (it: number): string => it.toPrecision(4)

/** @returns CPU seconds and the value that GLPK finds, or why it did not. */
function byGlpk(text: string, worthUnit: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'allocation-'))
  try {
    writeFileSync(join(folder, 'question.lp'), text)
    const limit = '60'
    const { status, error, stdout } = spawnSync(
      '/usr/bin/time',
      [
        '-f',
        '%U %S',
        '-o',
        join(folder, 'time'),
        'glpsol',
        '--lp',
        join(folder, 'question.lp'),
        '--mipgap',
        '0.01',
        '--tmlim',
        limit,
        '-w',
        join(folder, 'answer'),
      ],
      { encoding: 'utf8' },
    )
    if (error !== undefined || status !== 0) return `glpsol: not run (${error?.message ?? stdout.slice(-200)})`
    const time = readFileSync(join(folder, 'time'), 'utf8')
      .trim()
      .split(/\s+/)
      .reduce((sum, it) => sum + Number(it), 0)
    const answer = /^s mip \d+ \d+ (\w) (\S+)/m.exec(readFileSync(join(folder, 'answer'), 'utf8'))
    const value = answer === null ? 'no answer' : shown(Number(answer[2]) * worthUnit)
    const how = stdout.includes('TIME LIMIT EXCEEDED') ? `stopped after ${limit} s` : 'to 1 %'
    return `glpsol ${how}: ${shown(time)} s, value ${value}`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function run(name: string, it: Allocation, solve: Solve): Promise<void> {
  const effort = { gap: 0.01, seconds: 60 }
  console.log(`\n${name}: ${it.options.length} options, ${it.cells.length} cells, ${it.funds.length} funds`)
  let found: ReturnType<typeof solveAllocation> | undefined
  const whole = seconds(() => {
    found = solveAllocation(it, solve, effort)
  })
  if (found?.status !== 'solved') {
    console.log(`  ${found?.status} after ${shown(whole)} s`)
    return
  }
  const { value, bound, grants } = found
  console.log(
    `  whole answer, in whole units and checked: ${shown(whole)} s, value ${shown(value)}, proven within ${shown(((bound - value) / bound) * 100)} %, ${grants.length} grants`,
  )
  const answer = found
  let left = 0
  const explaining = seconds(() => {
    left = explain(it, answer, solve, effort).leftOut.length
  })
  console.log(`  explained (worths; ${left} cells left out in turn): ${shown(explaining)} s`)
  const built = programmeOf(it, { aim: 'value', ...effort })
  const alone = seconds(() => solve(built.programme))
  console.log(
    `  HiGHS alone, one run: ${shown(alone)} s (${built.programme.columns.length} columns, ${built.programme.columns.filter((one) => one.whole).length} whole, ${built.programme.rows.length} rows)`,
  )
  let preview: ReturnType<typeof previewOf>
  const quick = seconds(() => {
    preview = previewOf(it)
  })
  console.log(
    preview === undefined
      ? `  preview: none found, ${shown(quick)} s`
      : `  preview: ${shown(quick)} s, ${shown((valueOf(it, preview) / value) * 100)} % of the value, ${breachesIn(it, preview).length} limits broken`,
  )
  console.log(`  ${byGlpk(programmeText(built.programme), built.worthUnit)}`)
}

const solve = await loadSolver()
await run('1,000 options on 600 cells', questionOf(60, 600, 1_000, 1), solve)
await run('the same, another draw', questionOf(60, 600, 1_000, 2), solve)
await run('1,000 partners on 600 cells, 6 options a partner', questionOf(1_000, 600, 6_000, 3, 0), solve)
await run('small enough for both', questionOf(8, 20, 60, 4, 0), solve)
