import { readFileSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import type { Loaded } from '#dossier/dossier'
import type { Folder } from '#dossier/folder'
import { type Entry, journalLine } from '#dossier/journal'
import { journalFile, type LaidFolder, loadDossier, type OnFile, readManifest } from '#dossier/load'
import { Problems } from '#ground/problem'
import { interfaceWords } from '#messages/interface'
import { hasStore, storeFile } from '../store/location.ts'
import { utf8Text } from '../store/utf8-text.ts'
import { xmlText } from '../store/xml-text.ts'
import { whileNobodyWrites } from './journal-lock.ts'

/** Lists a folder of plain files, to be read one by one; a workbook is read as its rows. Hidden files are left out. */
export async function readFolder(path: string): Promise<Folder> {
  const name = relative(process.cwd(), resolve(path)) || '.'
  const info = await stat(path).catch(() => undefined)
  if (info?.isDirectory() !== true) throw new Problems([{ code: 'no-folder', facts: { folder: name } }])
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((it) => it.isFile() && !it.name.startsWith('.'))
    .map((it) => relative(path, join(it.parentPath, it.name)).replaceAll('\\', '/'))
  const workbooks = new Map<string, string>()
  for (const it of paths)
    if (it.endsWith('.xlsx')) workbooks.set(it, await readWorkbook(join(path, it), `${name}/${it}`))
  return { name, paths, read: (it) => workbooks.get(it) ?? readText(path, it, name) }
}

/** The text of a file: IATI in the encoding that it states, all else in UTF-8, and never with a byte replaced. */
function readText(folder: string, path: string, shown: string): string {
  const file = `${shown}/${path}`
  const bytes = bytesOf(join(folder, path), file)
  return path.toLowerCase().endsWith('.xml') ? textOfXml(bytes, file) : utf8Text(bytes, file)
}

function bytesOf(path: string, shown: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Problems([{ code: 'cannot-read', facts: { file: shown, reason: reasonOf(error) } }])
  }
}

function textOfXml(bytes: Uint8Array, file: string): string {
  const text = xmlText(file)
  const read = text.write(bytes) + text.close()
  const problem = text.problem()
  if (problem !== undefined) throw new Problems([problem])
  return read
}

/** The text of one file that the user names. */
export async function readTextFile(path: string): Promise<string> {
  try {
    return utf8Text(await readFile(path), path)
  } catch (error) {
    if (error instanceof Problems) throw error
    throw new Problems([{ code: 'cannot-read', facts: { file: path, reason: reasonOf(error) } }])
  }
}

/** The reader of workbooks is loaded where there is one: most dossiers have none. */
async function readWorkbook(file: string, shown: string): Promise<string> {
  const { openWorkbook } = await import('#responses/sheet-workbook')
  const opened = await openWorkbook(await readFile(file), shown)
  if ('problem' in opened) throw new Problems([opened.problem])
  return opened.text
}

/** Reads a dossier with all the folders that its manifest names, and what its store holds below them.
 *  @param more folders to lay over it. */
export async function readDossier(path: string, onFile?: OnFile, more: readonly LaidFolder[] = []): Promise<Loaded> {
  const root = await readFolder(path)
  const { manifest, problems } = readManifest(root)
  if (manifest === undefined) return { problems }
  const stored = await readStore(path)
  const folders: LaidFolder[] = stored === undefined ? [] : [stored.laid]
  for (const layer of manifest.layers) {
    const folder = layer.folder === '.' ? root : await readFolder(join(path, layer.folder))
    folders.push({ layer, folder })
  }
  return loadDossier(root, [...folders, ...more], onFile, stored?.journal)
}

/** What the store of a dossier holds; the database is loaded only where there is one. */
async function readStore(path: string): Promise<{ laid: LaidFolder; journal: readonly string[] } | undefined> {
  if (!hasStore(path)) return undefined
  const { withStore, folderOfStore, storedJournal } = await import('../store/index.ts')
  return withStore(path, async (store) => ({
    laid: {
      layer: { folder: storeFile, owner: interfaceWords.store, over: false, yields: true },
      folder: await folderOfStore(store),
    },
    journal: await storedJournal(store),
  }))
}

/** What a file is to hold; made when its turn comes, so that large files are not in memory together. */
export type Content = () => string | Uint8Array | Promise<Uint8Array>

/** Writes files so that each is there whole or not at all: first into a hidden folder inside the target, then by
 *  renaming. Where anything fails, a folder made for them is taken away again. */
export async function writeFiles(target: string, files: ReadonlyMap<string, Content>): Promise<void> {
  const staging = join(target, `.${process.pid}.part`)
  const made = await makeFolder(resolve(target)).catch(refuse(target))
  try {
    await mkdir(staging)
    for (const [name, make] of files) await writeFile(join(staging, name), await make())
    for (const name of files.keys()) await rename(join(staging, name), join(target, name))
    await rm(staging, { recursive: true })
  } catch (error) {
    await rm(made ?? staging, { recursive: true, force: true }).catch(() => undefined)
    refuse(target)(error)
  }
}

/** Writes files that may lie in folders of their own into a folder. */
export async function writeFolder(target: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files)
    await writeFiles(dirname(join(target, path)), new Map([[path.split('/').at(-1) ?? path, () => text]]))
}

/** Makes a folder and those above it that are missing. Node's own recursive way never ends where a file system refuses
 *  new folders by saying that the parent is not there, as /proc does. @returns the highest folder made. */
export async function makeFolder(path: string): Promise<string | undefined> {
  const isThere = await stat(path).then(
    (it) => it.isDirectory(),
    () => false,
  )
  if (isThere) return undefined
  const above = dirname(path) === path ? undefined : await makeFolder(dirname(path))
  await mkdir(path)
  return above ?? path
}

/** Turns what the system refuses into a problem; any other fault is our own and goes on as it is. */
export const refuse =
  (path: string) =>
  (error: unknown): never => {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    throw new Problems([{ code: 'cannot-write', facts: { folder: path, reason: reasonOf(error) } }])
  }

/** Adds one line to the dossier's journal, in its store where it has one; the line is on disk before this returns. Writers of other processes wait meanwhile. */
export const appendToJournal = (dossier: string, line: Entry): Promise<void> =>
  whileNobodyWrites(dossier, () => appendUnguarded(dossier, line))

/** The same for a writer that has the journal to itself already. */
export async function appendUnguarded(dossier: string, line: Entry): Promise<void> {
  if (hasStore(dossier)) {
    const { withStore, addToJournal } = await import('../store/index.ts')
    return withStore(dossier, (store) => addToJournal(store, [line]))
  }
  const path = join(dossier, journalFile)
  try {
    const journal = await open(path, 'a')
    try {
      await journal.appendFile(journalLine(line))
      await journal.sync()
    } finally {
      await journal.close()
    }
  } catch (error) {
    refuse(path)(error)
  }
}

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown'
