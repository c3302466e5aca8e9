import { open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A hidden file that stands beside the journal while one process writes to it. */
const lockFile = '.journal.lock'

/** A process that was killed leaves its lock; a line takes milliseconds, so one this old, in milliseconds, is nobody's. */
const abandoned = 10_000

/** Does something while no other process adds to the journal of a dossier: what it has read there still stands when it writes. */
export async function whileNobodyWrites<T>(dossier: string, write: () => Promise<T>): Promise<T> {
  const lock = join(dossier, lockFile)
  const isOurs = await taken(lock)
  try {
    return await write()
  } finally {
    if (isOurs) await rm(lock, { force: true })
  }
}

/** Waits for its turn. @returns whether there is a lock to give back: a folder that takes no file says so when the line itself is written */
async function taken(lock: string): Promise<boolean> {
  for (;;) {
    try {
      await (await open(lock, 'wx')).close()
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false
      const held = await stat(lock).catch(() => undefined)
      if (held !== undefined && Date.now() - held.mtimeMs > abandoned) await rm(lock, { force: true })
      else await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 20))
    }
  }
}
