import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { journalFile } from '#dossier/load'
import { hasStore, storeFile } from '../store/location.ts'

/** The files of a dossier as they were seen: each with its size and times. A file that was changed in any way has another time of change, which nothing but
 *  the clock sets. */
export type FilesSeen = ReadonlyMap<string, string>

/** Looks at the files of folders, and at nothing in them. A folder that is not there holds none. */
export async function seeFiles(folders: readonly string[]): Promise<FilesSeen> {
  const lists = await Promise.all(folders.map(filesIn))
  const files = [...new Set(lists.flat())].sort()
  const seen = await Promise.all(files.map(async (it) => [it, await markOf(it)] as const))
  return new Map(seen)
}

const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((it) => it.isFile() && isRead(it.name))
    .map((it) => join(it.parentPath, it.name))

/** Hidden files are no part of a dossier, but for its store and the log that SQLite writes beside it. */
const isRead = (name: string): boolean => !name.startsWith('.') || name === storeFile || name === `${storeFile}-wal`

const markOf = async (file: string): Promise<string> => {
  const it = await stat(file).catch(() => undefined)
  return it === undefined ? 'gone' : `${it.size} ${it.mtimeMs} ${it.ctimeMs} ${it.ino}`
}

/** A name for what was seen, the same for the same files. */
export function editionOf(seen: FilesSeen): string {
  const hash = createHash('sha256')
  for (const [file, mark] of seen) hash.update(`${file}\n${mark}\n`)
  return hash.digest('hex').slice(0, 16)
}

/** Whether all that changed is the journal's file: then the records need not be read anew. A dossier with a store keeps lines of its journal there. */
export function onlyJournalChanged(before: FilesSeen, after: FilesSeen, folder: string): boolean {
  if (hasStore(folder)) return false
  const journal = join(folder, journalFile)
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((it) => before.get(it) !== after.get(it))
  return changed.length > 0 && changed.every((it) => it === journal)
}

/** The files without the journal, which says nothing about rules. */
export const withoutJournal = (seen: FilesSeen, folder: string): FilesSeen =>
  new Map([...seen].filter(([file]) => file !== join(folder, journalFile)))
