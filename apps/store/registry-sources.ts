import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dossier } from '#dossier/dossier'
import type { Folder } from '#dossier/folder'
import { journalFile, type LaidFolder, loadDossier, readManifest } from '#dossier/load'
import { Problems } from '#ground/problem'
import { interfaceWords } from '#messages/interface'
import { readFolder } from '../cli/files.ts'
import { storedRecords } from './imports.ts'
import { hasStore, storeFile } from './location.ts'
import type { Source } from './registry-build.ts'
import { openStore, type Store } from './store.ts'

/** What the registry is made from: the dossier's files with the few stored activities that they speak of, and behind them all others
 *  of the store, one after the other. */
export type Ground = {
  readonly dossier: Dossier
  readonly sources: () => AsyncIterable<Source>
  readonly count: number
  readonly close: () => Promise<void>
}

/** Names the state that a table is made from: it stays the same while only the journal grows. */
export async function fingerprintOf(folder: string): Promise<string> {
  const hash = createHash('sha256')
  const { manifest, problems } = readManifest(await readFolder(folder))
  if (manifest === undefined) throw new Problems(problems)
  for (const layer of manifest.layers) {
    const path = join(folder, layer.folder)
    if (!existsSync(path)) continue
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    const files = entries
      .filter((it) => it.isFile() && !it.name.startsWith('.') && it.name !== journalFile)
      .map((it) => join(it.parentPath, it.name))
      .toSorted()
    const told = await Promise.all(files.map(async (it) => [it, await stat(it)] as const))
    for (const [file, { mtimeMs, size }] of told) hash.update(`${file}\n${mtimeMs}\n${size}\n`)
  }
  if (hasStore(folder)) {
    const store = await openStore(folder)
    try {
      hash.update(JSON.stringify(await store.selectFrom('imports').select(['id', 'state', 'acknowledged']).execute()))
    } finally {
      await store.destroy()
    }
  }
  return hash.digest('hex')
}

/** @throws Problems what is wrong with the files */
export async function groundOf(folder: string): Promise<Ground> {
  const store = hasStore(folder) ? await openStore(folder) : undefined
  try {
    const dossier = await dossierWithout(folder, store)
    const here = new Set(dossier.records.activities.map((it) => it.id))
    const stored = store === undefined ? 0 : await countOf(store)
    return {
      dossier,
      count: here.size + stored,
      sources: () => sourcesOf(dossier, here, store),
      close: async () => void (await store?.destroy()),
    }
  } catch (error) {
    await store?.destroy()
    throw error
  }
}

async function* sourcesOf(
  dossier: Dossier,
  here: ReadonlySet<string>,
  store: Store | undefined,
): AsyncIterable<Source> {
  for (const it of dossier.records.activities) {
    const file = dossier.files.get(`activities/${it.id}`) ?? ''
    yield { value: it, origin: file.startsWith(storeFile) ? 'import' : 'file', file: nameOf(file) }
  }
  if (store === undefined) return
  for await (const { id, file, record } of storedRecords(store))
    if (!here.has(id)) yield { value: JSON.parse(record) as unknown, origin: 'import', file: nameOf(file) }
}

const nameOf = (path: string): string => path.split('/').slice(-2).join('/')

const countOf = async (store: Store): Promise<number> =>
  (
    await store
      .selectFrom('activities')
      .select((it) => it.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n

/** The dossier of its files. The store as a whole may be more than fits in memory, so of it only those activities are laid below
 *  the files that they complete or name. */
async function dossierWithout(folder: string, store: Store | undefined): Promise<Dossier> {
  const root = await readFolder(folder)
  const { manifest, problems } = readManifest(root)
  if (manifest === undefined) throw new Problems(problems)
  const folders: LaidFolder[] = []
  for (const layer of manifest.layers)
    folders.push({ layer, folder: layer.folder === '.' ? root : await readFolder(join(folder, layer.folder)) })
  // The journal may speak of any stored activity, and the registry needs nothing that it says.
  const silent: Folder = { ...root, paths: root.paths.filter((it) => it !== journalFile) }
  const read = (below: readonly LaidFolder[]) => loadDossier(silent, [...below, ...folders])
  const first = read([])
  if (store === undefined) {
    if (first.dossier === undefined) throw new Problems(first.problems)
    return first.dossier
  }
  const named =
    first.dossier?.records.activities.map((it) => it.id) ??
    first.problems.flatMap((it) => Object.values(it.facts).flatMap((fact) => namesIn(fact)))
  const lines: string[] = []
  for await (const it of storedRecords(store, named)) lines.push(it.record)
  if (lines.length === 0 && first.dossier !== undefined) return first.dossier
  const path = 'activities/named.jsonl'
  const below: Folder = { name: storeFile, paths: [path], read: () => `${lines.join('\n')}\n` }
  const layer = { folder: storeFile, owner: interfaceWords.store, over: false, yields: true }
  const second = read([{ layer, folder: below }])
  if (second.dossier === undefined) throw new Problems(second.problems)
  return second.dossier
}

/** `activities/XX-1` and `XX-1` may both be an identifier. */
const namesIn = (fact: unknown): readonly string[] =>
  typeof fact === 'string' ? [fact, fact.replace(/^activities\//, '')] : []
