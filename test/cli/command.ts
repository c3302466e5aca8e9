import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const program = join(root, 'apps/cli/an-sinh.mjs')

/** The reader's system speaks neither of our languages, so that both are shown unless a test asks for one. */
const environment = { ...process.env, LANG: 'C', LC_ALL: 'C', NO_COLOR: '1' }

/** Runs the command line as a user would. */
export const anSinh = (...args: readonly string[]) => anSinhInto('pipe', ...args)

/** Runs it with its output sent to an open file. */
export function anSinhInto(output: 'pipe' | number, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    env: environment,
    maxBuffer: 2 ** 28,
    stdio: ['ignore', output, 'pipe'],
  })
  return { status, stdout, stderr }
}
