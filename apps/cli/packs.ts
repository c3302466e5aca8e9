import { cp, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { Dossier } from '#dossier/dossier'
import { manifestFile } from '#dossier/load'
import { type PackManifest, packFile, packManifest } from '#dossier/pack'
import { withLayer } from '#dossier/write'
import { Problems } from '#ground/problem'
import type { Language } from '#ground/text'
import type { LayReport } from '#review/shape-lay'
import { lay } from '#verbs/lay'
import { contextFor } from './context.ts'
import { appendToJournal, readDossier, readFolder } from './files.ts'
import type { Options } from './main.ts'

/** What is done with a folder that contradicts ours: `theirs` stands over ours, `ours` over theirs. */
export type Taking = 'ours' | 'theirs'

/** Lays a partner's folder over a dossier and shows what it brings. With `take` it is copied beside the dossier and named
 *  in its manifest, and the journal says so.
 *  @throws Problems with everything that is wrong with the folder; the dossier stays as it was. */
export async function layPack(
  path: string,
  options: Options & { readonly take?: string; readonly who?: string },
  spoken: readonly Language[],
): Promise<LayReport> {
  const context = await contextFor(options.dossier, spoken)
  const pack = await readPack(path)
  const { take, who } = takingOf(options)
  const folder = await readFolder(path)
  const layer = { folder: folder.name, owner: pack.name, over: true, yields: false }
  const { dossier: after, problems } = await readDossier(options.dossier, undefined, [{ layer, folder }])
  if (after === undefined) throw new Problems(problems)
  const report = lay.run(context.dossier, after, folder.name, pack, context.today)
  if (take !== undefined) await takeIn(path, pack, take, who, options.dossier, context)
  return report
}

async function readPack(path: string): Promise<PackManifest> {
  const text = await readFile(join(path, packFile), 'utf8').catch(() => undefined)
  if (text === undefined) throw new Problems([{ code: 'no-pack', facts: { folder: path, file: packFile } }])
  const { parseYaml } = await import('#dossier/parse')
  const result = packManifest.safeParse(parseYaml(text, packFile).records[0]?.value)
  if (result.success) return result.data
  throw new Problems([{ code: 'no-pack', facts: { folder: path, file: packFile } }])
}

function takingOf({ take, who }: { readonly take?: string; readonly who?: string }): { take?: Taking; who: string } {
  if (take === undefined) return { who: '' }
  if (take !== 'ours' && take !== 'theirs')
    throw new Problems([{ code: 'wrong-option', facts: { option: 'take', value: take, allowed: ['theirs', 'ours'] } }])
  if (who === undefined || who.trim() === '') throw new Problems([{ code: 'empty-option', facts: { option: 'who' } }])
  return { take, who }
}

type Kept = { readonly dossier: Dossier; readonly now: string }

/** The folder first, then the manifest in one step: an interruption in between leaves a folder that nothing names. */
async function takeIn(
  path: string,
  pack: PackManifest,
  take: Taking,
  who: string,
  dossier: string,
  { dossier: before, now }: Kept,
): Promise<void> {
  const target = join(dirname(resolve(dossier)), `${basename(resolve(dossier))}-${pack.partner}`)
  await cp(path, target, { recursive: true, force: true })
  const folder = relative(resolve(dossier), target)
  const layer = { folder, owner: pack.name, ...(take === 'theirs' ? { over: true } : { yields: true }) }
  const file = join(dossier, manifestFile)
  const written = withLayer(await readFile(file, 'utf8'), layer, take === 'theirs' ? 'last' : 'first')
  await writeFile(`${file}.part`, written)
  await rename(`${file}.part`, file)
  const known = before.manifest.layers.find((it) => it.folder === folder)
  await appendToJournal(dossier, {
    at: now,
    who,
    kind: 'packs',
    id: pack.partner,
    before: known === undefined ? null : { folder: known.folder, over: known.over, yields: known.yields },
    after: { folder, made: pack.made, take },
  })
}
