import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import { Problems } from '#ground/problem'

/** What a folder is read for, that an answer could be called too. */
const readInFolders = new Set(['persons.csv', 'households.csv', 'rules.json'])

/** Refuses to write an answer over something that it is made from: the file itself, or a file that lies in a folder that is read. A slip of the hand would cost
 *  somebody's data, and there is no way back.
 *  @param inputs files and folders that the command reads; those that are not there are told by who reads them.
 *  @throws Problems `out-is-input` */
export async function neverOverInput(out: string | undefined, inputs: readonly string[]): Promise<void> {
  if (out === undefined || extname(out) === '') return
  const target = await placeOf(out)
  if (target === undefined) return
  const places = (await Promise.all(inputs.map(placeOf))).filter((it) => it !== undefined)
  const isRead = places.some(
    (it) =>
      it.path === target.path ||
      (it.isFolder && it.path === dirname(target.path) && readInFolders.has(basename(target.path))),
  )
  if (isRead) throw new Problems([{ code: 'out-is-input', facts: { path: out } }])
}

/** Where something that is there really lies, whatever links lead to it. */
async function placeOf(path: string): Promise<{ readonly path: string; readonly isFolder: boolean } | undefined> {
  try {
    return { path: await realpath(path), isFolder: (await stat(path)).isDirectory() }
  } catch {
    return undefined
  }
}
