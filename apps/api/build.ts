import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(import.meta.url)

/** Names the program as it was put together: another one may answer differently, and look different. Nothing names one that runs as it was written. */
export const build: string | undefined = here.endsWith('.js') ? stampOf(here) : undefined

function stampOf(file: string): string {
  const { size, mtimeMs } = statSync(file)
  return `${size} ${mtimeMs}`
}
