import { createReadStream } from 'node:fs'
import { access, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Insertable } from 'kysely'
import { type Problem, Problems } from '#ground/problem'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** The tables in the order in which they have to be read in again. */
const tables = ['imports', 'activities', 'quarantine', 'journal'] as const

const sortedBy = {
  imports: ['id'],
  activities: ['import', 'ordinal'],
  quarantine: ['import', 'ordinal'],
  journal: ['at', 'line'],
} as const satisfies Readonly<Record<keyof Tables, readonly string[]>>

/** Writes everything that the store holds as plain files: for each table one file with a JSON object a line. A file is
 *  there whole or not at all.
 *  @param folder one that is there.
 *  @returns the number of lines of each. */
export async function writePlainFiles(store: Store, folder: string): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const path = join(folder, `${table}.jsonl`)
    const file = await open(`${path}.part`, 'w')
    let count = 0
    try {
      let rows = store.selectFrom(table).selectAll()
      for (const column of sortedBy[table]) rows = rows.orderBy(column as never)
      for await (const row of rows.stream(100)) {
        await file.write(`${JSON.stringify(row)}\n`)
        count += 1
      }
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(`${path}.part`, path)
    counts[table] = count
  }
  return counts
}

/** Lines that are put on the disk in one step. */
const atOnce = 200

/** Reads plain files into a store that holds nothing yet: all of them or none.
 *  @throws Problems with the file and line of what is no line of the table, for files that are missing, and where the
 *  store holds something. */
export async function readPlainFiles(store: Store, folder: string): Promise<Readonly<Record<string, number>>> {
  const held = await store.selectFrom('imports').select('id').executeTakeFirst()
  if (held !== undefined) throw new Problems([{ code: 'store-not-empty', facts: {} }])
  await mustBeThere(tables.map((table) => join(folder, `${table}.jsonl`)))
  const counts: Record<string, number> = {}
  await store.transaction().execute(async (transaction) => {
    for (const table of tables) {
      const file = join(folder, `${table}.jsonl`)
      let rows: Insertable<Tables[typeof table]>[] = []
      let line = 0
      const put = async (): Promise<void> => {
        if (rows.length > 0) await transaction.insertInto(table).values(rows).execute()
        rows = []
      }
      for await (const text of createInterface({
        input: createReadStream(file),
        crlfDelay: Number.POSITIVE_INFINITY,
      })) {
        line += 1
        rows.push(rowIn(text, file, line))
        if (rows.length >= atOnce) await put()
      }
      await put()
      counts[table] = line
    }
  })
  return counts
}

async function mustBeThere(files: readonly string[]): Promise<void> {
  const problems: Problem[] = []
  for (const file of files)
    await access(file).catch(({ code = '' }: NodeJS.ErrnoException) =>
      problems.push({ code: 'cannot-read', facts: { file, reason: code } }),
    )
  if (problems.length > 0) throw new Problems(problems)
}

function rowIn(text: string, file: string, line: number): Insertable<Tables[keyof Tables]> {
  try {
    return JSON.parse(text) as Insertable<Tables[keyof Tables]>
  } catch {
    throw new Problems([{ code: 'broken-json-line', facts: { line }, position: { file, line } }])
  }
}
