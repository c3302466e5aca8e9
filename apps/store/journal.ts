import type { Entry } from '#dossier/journal'
import { journalLine } from '#dossier/journal'
import type { Store } from './store.ts'

/** Lines of the journal that the store holds, oldest first. */
export const storedJournal = async (store: Store): Promise<readonly string[]> =>
  (await store.selectFrom('journal').select('line').orderBy('at').orderBy('line').execute()).map((it) => it.line)

/** Adds lines to the store's journal; one that is there already stays as it is. */
export async function addToJournal(store: Store, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  await store
    .insertInto('journal')
    .values(entries.map((it) => ({ line: journalLine(it).trimEnd(), at: it.at })))
    .onConflict((it) => it.column('line').doNothing())
    .execute()
}
