import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this program, wherever the code that runs was put together. */
export const program = folderAbove(dirname(fileURLToPath(import.meta.url)))

function folderAbove(folder: string): string {
  const manifest = join(folder, 'package.json')
  const isOurs =
    existsSync(manifest) && (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'an-sinh'
  return isOurs || dirname(folder) === folder ? folder : folderAbove(dirname(folder))
}
