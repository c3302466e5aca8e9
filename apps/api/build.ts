import { statSync } from 'node:fs'
import { join } from 'node:path'

/** Names the program as it was put together: another one may answer differently. */
export function buildOf(folder: string): string {
  const made = ['node_modules/.cache/an-sinh/main.js', 'package.json'].map((it) => join(folder, it))
  const file = made.map((it) => statSync(it, { throwIfNoEntry: false })).find((it) => it !== undefined)
  return file === undefined ? '' : `${file.size} ${file.mtimeMs}`
}
