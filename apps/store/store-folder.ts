import type { Folder } from '#dossier/folder'
import { storedActivities } from './imports.ts'
import { storeFile } from './location.ts'
import type { Store } from './store.ts'

/** What the store holds as a folder of plain files, one for each imported file: so that one checker reads it all, and so
 *  that writing it out gives the same. */
export async function folderOfStore(store: Store): Promise<Folder> {
  const lines = new Map<string, string[]>()
  const names = new Map<string, string>()
  for await (const { file, record } of storedActivities(store)) {
    const path = names.get(file) ?? pathFor(file, names)
    names.set(file, path)
    const known = lines.get(path)
    if (known === undefined) lines.set(path, [record])
    else known.push(record)
  }
  return {
    name: storeFile,
    paths: [...lines.keys()],
    read: (path) => `${(lines.get(path) ?? []).join('\n')}\n`,
  }
}

/** A path that tells the imported file apart from others of the same name. */
function pathFor(file: string, names: ReadonlyMap<string, string>): string {
  const base = file.split('/').at(-1) ?? file
  const taken = new Set(names.values())
  for (let count = 1; ; count++) {
    const path = `activities/${base}${count === 1 ? '' : `-${count}`}.jsonl`
    if (!taken.has(path)) return path
  }
}
