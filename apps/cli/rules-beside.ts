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
