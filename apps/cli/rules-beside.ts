import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dossier } from '#dossier/dossier'
import { manifestFile } from '#dossier/load'
import { Problems } from '#ground/problem'
import type { Rules } from '#rules/2-ir/rules'

/** The rules of a country that stand in the folder of its dossier; nothing where there are none.
 *  @throws Problems what is wrong with them */
export async function rulesBeside(folder: string): Promise<{ readonly rules?: Rules }> {
  const { entryOf, readRuleBook } = await import('./rule-book.ts')
  const entry = await entryOf(folder).catch((error: unknown) => {
    if (error instanceof Problems) return undefined
    throw error
  })
  return entry === undefined ? {} : { rules: (await readRuleBook(entry)).rules }
}

/** The dossier that stands in the folder of a country's rules; nothing where there is none.
 *  @throws Problems what is wrong with it */
export async function dossierBeside(folder: string): Promise<Dossier | undefined> {
  const isThere = await stat(join(folder, manifestFile)).then(
    (it) => it.isFile(),
    () => false,
  )
  if (!isThere) return undefined
  const { readDossier } = await import('./files.ts')
  const { dossier, problems } = await readDossier(folder)
  if (dossier === undefined) throw new Problems(problems)
  return dossier
}
