import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import type { Problem } from '#ground/problem'
import { acknowledge, finish, type Import, keepRoot, type Reading, takeUp } from './imports.ts'
import { readRecords } from './read-records.ts'
import type { Store } from './store.ts'
import { untilStopped } from './until-stopped.ts'

/** What became of one file. */
export type Imported = {
  readonly file: string
  readonly how: 'imported' | 'resumed' | 'unchanged' | 'stopped'
  readonly activities: number
  readonly quarantined: number
  /** Records of the file that an earlier run had brought in. */
  readonly before: number
  /** What is to be said about the file as a whole. */
  readonly told: readonly Problem[]
  /** Why it could not be read to its end; empty where it was. The next run goes on behind what was read. */
  readonly stopped: readonly Problem[]
}

export type OnProgress = (it: { readonly file: string; readonly records: number; readonly bytes: number }) => void

/** What whoever imports a file may add: all of it is about watching, and none of it changes what is read. */
export type Watching = {
  /** Name under which people know the file, where it is not the path that it is read from. */
  readonly name?: string
  readonly onProgress?: OnProgress
  /** Hears each record as it is read, before it is on the disk. */
  readonly onReading?: (it: Reading) => void
  /** Asked after each record; where it is stopped, what was read stays and a later run goes on behind it. */
  readonly isStopped?: () => boolean
}

/** Records and characters that are put on the disk in one step: what an interruption can cost at most. */
const batch = { records: 500, characters: 8 * 1024 * 1024 }

/** Brings the activities of one file into the store. Memory holds one batch, however long the file; a batch is on the
 *  disk before the next is read, and an interrupted import goes on after the last one.
 *  A file that cannot be read to its end gives what stands before that point.
 *  @param now ISO 8601 with offset. */
export async function importFile(
  store: Store,
  file: string,
  now: string,
  { name = file, onProgress, onReading, isStopped }: Watching = {},
): Promise<Imported> {
  const started: Import = await takeUp(store, name, await fingerprintOf(file), now)
  const how = started.state === 'done' ? 'unchanged' : started.acknowledged > 0 ? 'resumed' : 'imported'
  const before = started.acknowledged
  if (started.state === 'done') return { file: name, how, activities: 0, quarantined: 0, before, told: [], stopped: [] }
  let acknowledged = started.acknowledged
  let waiting: Reading[] = []
  let characters = 0
  let [activities, quarantined] = [0, 0]
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return
    await acknowledge(store, started.id, acknowledged, waiting)
    acknowledged += waiting.length
    waiting = []
    characters = 0
  }
  const told: Problem[] = []
  let root: Readonly<Record<string, string>> | undefined
  const stopped: Problem[] = []
  const records = readRecords(
    file,
    started.acknowledged,
    (it) => told.push(named(it, file, name)),
    (it) => {
      root = it
    },
  )
  const onStop = (it: readonly Problem[]): void => void stopped.push(...it.map((one) => named(one, file, name)))
  for await (const { reading: read, bytes } of untilStopped(records, onStop)) {
    const reading = { ...read, problems: read.problems.map((it) => named(it, file, name)) }
    onReading?.(reading)
    waiting.push(reading)
    characters += reading.raw?.length ?? 0
    if (reading.record === undefined) quarantined += 1
    else activities += 1
    if (waiting.length >= batch.records || characters >= batch.characters) {
      await flush()
      onProgress?.({ file: name, records: acknowledged, bytes })
    }
    if (isStopped?.() === true) {
      stopped.push({ code: 'import-cancelled', facts: { records: acknowledged + waiting.length } })
      break
    }
  }
  await flush()
  if (root !== undefined) await keepRoot(store, started.id, root)
  if (stopped.length > 0) return { file: name, how: 'stopped', activities, quarantined, before, told, stopped }
  await finish(store, started.id, name, now)
  return { file: name, how, activities, quarantined, before, told, stopped }
}

/** The same problem with the name that people know the file by. */
export const named = ({ code, facts, position }: Problem, file: string, name: string): Problem => ({
  code,
  facts: facts['file'] === file ? { ...facts, file: name } : facts,
  ...(position === undefined ? {} : { position: position.file === file ? { ...position, file: name } : position }),
})

/** Bytes at the head of a file that tell it apart, beside its size and the time of its last change. */
const head = 65_536

async function fingerprintOf(file: string): Promise<string> {
  const { size, mtimeMs } = await stat(file)
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(head), 0, head, 0)
    return `${size}:${mtimeMs}:${createHash('sha256').update(buffer.subarray(0, bytesRead)).digest('hex')}`
  } finally {
    await handle.close()
  }
}
