import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Manifest } from '#dossier/folder'
import { readManifest } from '#dossier/load'
import { type Problem, Problems } from '#ground/problem'
import type { Language, Text } from '#ground/text'
import { interfaceWords } from '#messages/interface'
import { problemSentence } from '#messages/problems'
import type { ImportReport } from '#review/shape-import'
import { hasStore } from '../store/location.ts'
import type { Store } from '../store/store.ts'
import { clock } from './context.ts'
import { makeFolder, readFolder, refuse } from './files.ts'
import type { Options } from './main.ts'
import { progress } from './progress.ts'

type Results = ImportReport['files'][number]

/** Rows that each list of the report shows at most. */
const longest = 1_000

/** Brings files into the store of a dossier, one after the other. One that cannot be read to its end does not keep the
 *  others out; what was read of it stays, and the next run goes on behind it. */
export async function importActivities(
  paths: readonly string[],
  options: Options,
  spoken: readonly Language[],
): Promise<ImportReport> {
  const manifest = await manifestAt(options.dossier)
  const { now, today } = clock()
  const files = await filesAt(paths)
  const { withStore, importFile } = await import('../store/index.ts')
  return withStore(options.dossier, async (store) => {
    const results: Results[] = []
    for (const file of files) {
      const { told, stopped, ...done } = await importFile(store, file, now, {
        onProgress: ({ records }) => progress(interfaceWords.importing, spoken, `${file}: ${records}`),
      })
      results.push({ ...done, told: told.map(sentencesOf), stopped: stopped.map(sentencesOf) })
    }
    return reportOf(store, results, manifest, today)
  })
}

/** The manifest alone: what a dossier holds already may be more than fits in memory, and an import does not need it. */
async function manifestAt(dossier: string): Promise<Manifest> {
  const { manifest, problems } = readManifest(await readFolder(dossier))
  if (manifest === undefined) throw new Problems(problems)
  return manifest
}

/** Every file at the paths that can hold activities, in order. @throws Problems for a path without one. */
export async function filesAt(paths: readonly string[]): Promise<readonly string[]> {
  const { isReadable, formats } = await import('../store/read-records.ts')
  const problems: Problem[] = []
  const found: string[] = []
  for (const path of paths) {
    const info = await stat(path).catch(() => undefined)
    if (info === undefined) problems.push({ code: 'cannot-read', facts: { file: path, reason: 'ENOENT' } })
    else if (info.isDirectory()) {
      const entries = await readdir(path, { recursive: true, withFileTypes: true })
      const inside = entries
        .filter((it) => it.isFile() && !it.name.startsWith('.'))
        .map((it) => join(it.parentPath, it.name))
        .filter(isReadable)
        .toSorted()
      if (inside.length === 0) problems.push({ code: 'nothing-to-import', facts: { path, formats } })
      found.push(...inside)
    } else if (isReadable(path)) found.push(path)
    else problems.push({ code: 'unreadable-format', facts: { file: path, formats } })
  }
  if (problems.length > 0) throw new Problems(problems)
  return found
}

async function reportOf(
  store: Store,
  files: readonly Results[],
  manifest: Manifest,
  today: string,
): Promise<ImportReport> {
  const { quarantinedRecords, leftOutValues, severalRecords } = await import('../store/index.ts')
  const names = files.map((it) => it.file)
  const quarantined = await quarantinedRecords(store, names, longest)
  const leftOut = await leftOutValues(store, names, longest)
  const several = await severalRecords(store, names, longest)
  return {
    schema: 'an-sinh/import/1',
    dossier: { id: manifest.id, name: manifest.name },
    asOf: today,
    files: [...files],
    quarantined: quarantined.shown.map((it) => ({ ...placeOf(it), reasons: reasonsOf(it.problems) })),
    leftOut: leftOut.shown.map((it) => ({ ...placeOf(it), id: it.id, reasons: reasonsOf(it.problems) })),
    several: several.shown.map((it) => ({ id: it.id, files: [...it.files] })),
    totals: {
      activities: files.reduce((sum, it) => sum + it.activities, 0),
      quarantined: quarantined.total,
      leftOut: leftOut.total,
      several: several.total,
    },
    evidence: [],
    sources: [],
  }
}

const placeOf = ({ file, line }: { readonly file: string; readonly line: number | null }) => ({
  file,
  ...(line === null ? {} : { line }),
})

/** One sentence for what is wrong in the same way several times in one record. */
const reasonsOf = (problems: readonly Problem[]): Text[] => [
  ...new Map(problems.map(sentencesOf).map((it) => [it.vi, it])).values(),
]

const sentencesOf = (it: Problem): Text => ({ vi: problemSentence(it, 'vi'), en: problemSentence(it, 'en') })

/** Writes the store of a dossier as plain files, or reads such files into one that is empty.
 *  @throws Problems where there is no store to write. */
export async function exchangeStore(
  way: 'export' | 'import',
  folder: string,
  { dossier }: Options,
): Promise<Readonly<Record<string, number>>> {
  if (way === 'export' && !hasStore(dossier)) throw new Problems([{ code: 'no-store', facts: { folder: dossier } }])
  if (way === 'export') await makeFolder(resolve(folder)).catch(refuse(folder))
  const { withStore, writePlainFiles, readPlainFiles } = await import('../store/index.ts')
  return withStore(dossier, (store) =>
    way === 'export' ? writePlainFiles(store, folder).catch(refuse(folder)) : readPlainFiles(store, folder),
  )
}

/** Writes the imported IATI files as they came in. @throws Problems where there is no store. */
export async function exportPublished(folder: string, { dossier }: Options): Promise<readonly string[]> {
  if (!hasStore(dossier)) throw new Problems([{ code: 'no-store', facts: { folder: dossier } }])
  const { withStore, writePublished } = await import('../store/index.ts')
  return withStore(dossier, (store) => writePublished(store, folder))
}
