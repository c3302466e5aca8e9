import { setTimeout } from 'node:timers/promises'
import { Kysely, Migrator, SqliteDialect, sql } from 'kysely'
import Database from 'libsql'
import { Problems } from '#ground/problem'
import { storePath } from './location.ts'
import { migrations, type Tables } from './tables.ts'

/** The embedded database beside a dossier's plain files: what it holds can be written out as plain files and read in
 *  again. */
export type Store = Kysely<Tables>

/** Milliseconds that one process waits for another that is writing, and between two attempts to open. */
const patience = 10_000
const pause = 50

/** Opens the store of a dossier and makes it where there is none. A write is on the disk before it returns
 *  (write-ahead log, synchronous), and several processes may have it open.
 *  @throws Problems where it cannot be opened or is no store. */
export async function openStore(dossier: string): Promise<Store> {
  const path = storePath(dossier)
  try {
    return await whileBusy(() => open(path))
  } catch (error) {
    throw asProblems(error, path)
  }
}

async function open(path: string): Promise<Store> {
  const database = new Database(path, { timeout: patience })
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  const store: Store = new Kysely({ dialect: new SqliteDialect({ database }) })
  const { error } = await new Migrator({
    db: store,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  }).migrateToLatest()
  if (error !== undefined) throw error
  return store
}

/** Two processes that make the same store at once are in each other's way for a moment. */
async function whileBusy<T>(use: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += pause) {
    try {
      return await use()
    } catch (error) {
      if (waited >= patience || !/busy|locked|already exists/i.test(reasonOf(error))) throw error
      await setTimeout(pause)
    }
  }
}

/** Does something with the store of a dossier and closes it, however that ends. */
export async function withStore<T>(dossier: string, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(dossier)
  try {
    return await use(store)
  } catch (error) {
    throw asProblems(error, storePath(dossier))
  } finally {
    await sql`pragma wal_checkpoint(truncate)`.execute(store).catch(() => undefined)
    await store.destroy()
  }
}

/** What the database refuses (a full disk, a broken file) is a problem of the reader's; any other fault is our own. */
const asProblems = (error: unknown, file: string): unknown =>
  error instanceof Problems || !isOfDatabase(error)
    ? error
    : new Problems([{ code: 'broken-store', facts: { file, reason: reasonOf(error) } }])

const isOfDatabase = (error: unknown): boolean => String((error as { code?: unknown }).code).startsWith('SQLITE')

const reasonOf = (error: unknown): string => {
  const { code, message } = error as { code?: string; message?: string }
  return [code, message].filter((it) => it !== undefined).join(': ')
}
