// Installs what a command needs, and nothing where it is there already: `--for start` leaves the test tools out.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const forTests = process.argv.includes('test')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const wanted = { ...manifest.dependencies, ...(forTests ? manifest.devDependencies : {}) }

const isInstalled = ([name, version]) => {
  const file = join(root, 'node_modules', name, 'package.json')
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version
}

if (!Object.entries(wanted).every(isInstalled)) {
  const flags = forTests ? [] : ['--omit=dev']
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...flags], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (npm.status !== 0) process.exit(npm.status ?? 1)
}
