// Runs every test and check. Browser tests use Debian's Chromium, which is installed where it is missing and may be.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0

if (!existsSync('/usr/bin/chromium') && process.getuid?.() === 0) {
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
}

const checks = [
  ['tsc', ['-p', 'src']],
  ['tsc', ['-p', '.']],
  ['oxlint', ['--type-aware', '--deny-warnings']],
  ['biome', ['check']],
]
for (const [tool, args] of checks)
  if (!run(`node_modules/.bin/${tool}`, args)) {
    console.error(`${tool} ${args.join(' ')} found problems`)
    process.exit(1)
  }

process.exit(run('node_modules/.bin/vitest', ['run', ...process.argv.slice(2)]) ? 0 : 1)
