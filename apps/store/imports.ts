import { sql } from 'kysely'
import { type Problem, Problems } from '#ground/problem'
import type { Store } from './store.ts'

/** A record of a file as it was read: what was published, how it is read, and what was wrong. One without a `record` is
 *  broken and goes into quarantine; the rest of its file goes in. */
export type Reading = {
  readonly line?: number
  readonly raw?: string
  readonly record?: { readonly id: string; readonly reported: string; readonly value: unknown }
  readonly problems: readonly Problem[]
}

/** Where an import of a file stands. */
export type Import = {
  readonly id: number
  /** Records that are safe on the disk, in the order of the file. */
  readonly acknowledged: number
  readonly state: 'reading' | 'done'
}

/** Takes up the import of a file: one that was interrupted goes on where it stopped, one that is done stays done, and a
 *  file that has changed since begins anew. */
export async function takeUp(store: Store, file: string, fingerprint: string, now: string): Promise<Import> {
  const known = await store
    .selectFrom('imports')
    .select(['id', 'acknowledged', 'state'])
    .where('file', '=', file)
    .where('fingerprint', '=', fingerprint)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (known !== undefined) return known
  const { id } = await store
    .insertInto('imports')
    .values({ file, fingerprint, state: 'reading', acknowledged: 0, started: now, finished: null, root: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, acknowledged: 0, state: 'reading' }
}

/** Rows that one statement inserts: SQLite takes 32,766 values in one. */
const rowsAtOnce = 200

/** Puts records on the disk, all of them or none, together with how far the file has been read.
 *  @param from ordinal of the first.
 *  @throws Problems where another process has gone on with the same file meanwhile; nothing is written then. */
export async function acknowledge(
  store: Store,
  importId: number,
  from: number,
  readings: readonly Reading[],
): Promise<void> {
  const sound = readings.flatMap(({ line, raw, record, problems }, index) =>
    record === undefined
      ? []
      : [
          {
            import: importId,
            ordinal: from + index,
            id: record.id,
            reported: record.reported,
            line: line ?? null,
            raw: raw ?? null,
            record: JSON.stringify(record.value),
            problems: JSON.stringify(problems),
          },
        ],
  )
  const broken = readings.flatMap(({ line, raw, record, problems }, index) =>
    record !== undefined
      ? []
      : [
          {
            import: importId,
            ordinal: from + index,
            line: line ?? null,
            raw: raw ?? null,
            problems: JSON.stringify(problems),
          },
        ],
  )
  await store.transaction().execute(async (transaction) => {
    const moved = await transaction
      .updateTable('imports')
      .set({ acknowledged: from + readings.length })
      .where('id', '=', importId)
      .where('acknowledged', '=', from)
      .executeTakeFirst()
    if (moved.numUpdatedRows === 0n) throw new Problems([{ code: 'imported-elsewhere', facts: {} }])
    for (let at = 0; at < sound.length; at += rowsAtOnce)
      await transaction
        .insertInto('activities')
        .values(sound.slice(at, at + rowsAtOnce))
        .execute()
    for (let at = 0; at < broken.length; at += rowsAtOnce)
      await transaction
        .insertInto('quarantine')
        .values(broken.slice(at, at + rowsAtOnce))
        .execute()
  })
}

/** Keeps the opening tag of a file, without which its activities could not be written out as they came in. */
export async function keepRoot(
  store: Store,
  importId: number,
  attributes: Readonly<Record<string, string>>,
): Promise<void> {
  await store
    .updateTable('imports')
    .set({ root: JSON.stringify(attributes) })
    .where('id', '=', importId)
    .execute()
}

/** Ends an import: what an earlier state of the same file had brought in gives way to it, in one step. */
export async function finish(store: Store, importId: number, file: string, now: string): Promise<void> {
  await store.transaction().execute(async (transaction) => {
    await transaction.updateTable('imports').set({ state: 'done', finished: now }).where('id', '=', importId).execute()
    await transaction.deleteFrom('imports').where('file', '=', file).where('id', '<', importId).execute()
  })
}

/** Takes what a file brought in out of the store again, every state of it, with what waits in quarantine.
 *  @returns whether there was anything of it. */
export async function removeImports(store: Store, file: string): Promise<boolean> {
  const removed = await store.deleteFrom('imports').where('file', '=', file).executeTakeFirst()
  return removed.numDeletedRows > 0n
}

/** Imports that count: of each file the last that is done; where none is, the one that is being read. */
const counted = sql<number>`(
  select id from imports as one
  where one.id = (
    select other.id from imports as other
    where other.file = one.file
    order by other.state = 'done' desc, other.id desc limit 1
  )
)`

/** Of several under one identifier, the one that stands. */
const isLatest = sql<boolean>`not exists (
  select 1 from activities as later
  where later.id = activities.id
    and later.import in ${counted}
    and (later.reported, later.import, later.ordinal) > (activities.reported, activities.import, activities.ordinal)
)`

/** An activity as the store holds it. */
export type Stored = {
  readonly id: string
  readonly file: string
  readonly line: number | null
  readonly raw: string | null
  readonly record: string
}

/** Every activity once, in the order of files and records: of several under one identifier, the one whose publisher
 *  spoke last stands, and of those the one that was read last. */
export const storedActivities = (store: Store): AsyncIterableIterator<Stored> =>
  store
    .selectFrom('activities')
    .innerJoin('imports', 'imports.id', 'activities.import')
    .select(['activities.id', 'imports.file', 'activities.line', 'activities.raw', 'activities.record'])
    .where('activities.import', 'in', counted)
    .where(isLatest)
    .orderBy('activities.import')
    .orderBy('activities.ordinal')
    .stream(100)

/** The same without the text as published, which is most of what the store holds.
 *  @param ids only activities under one of these identifiers. */
export const storedRecords = (
  store: Store,
  ids?: readonly string[],
): AsyncIterableIterator<Pick<Stored, 'id' | 'file' | 'record'>> =>
  store
    .selectFrom('activities')
    .innerJoin('imports', 'imports.id', 'activities.import')
    .select(['activities.id', 'imports.file', 'activities.record'])
    .where('activities.import', 'in', counted)
    .where(isLatest)
    .$if(ids !== undefined, (it) =>
      it.where('activities.id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`),
    )
    .orderBy('activities.import')
    .orderBy('activities.ordinal')
    .stream(100)

/** Files of IATI that count, with their opening tags. */
export const publishedFiles = (
  store: Store,
): Promise<readonly { readonly id: number; readonly file: string; readonly root: string | null }[]> =>
  store
    .selectFrom('imports')
    .select(['id', 'file', 'root'])
    .where('id', 'in', counted)
    .where('root', 'is not', null)
    .orderBy('id')
    .execute()

/** Texts of the records of one file that could not be read, as they came in; a table keeps none. */
export const quarantinedTexts = (
  store: Store,
  importId: number,
): AsyncIterableIterator<{ readonly raw: string | null }> =>
  store
    .selectFrom('quarantine')
    .select('raw')
    .where('import', '=', importId)
    .where('raw', 'is not', null)
    .orderBy('ordinal')
    .stream(100)

/** Texts of the activities of one file, exactly as published, in its order. */
export const publishedTexts = (
  store: Store,
  importId: number,
): AsyncIterableIterator<{ readonly raw: string | null }> =>
  store
    .selectFrom('activities')
    .select('raw')
    .where('import', '=', importId)
    .where('raw', 'is not', null)
    .orderBy('ordinal')
    .stream(100)

/** What the store holds of each file. */
export type Holding = {
  readonly file: string
  readonly state: 'reading' | 'done'
  readonly activities: number
  readonly quarantined: number
}

export const holdingsOfStore = (store: Store): Promise<readonly Holding[]> =>
  store
    .selectFrom('imports')
    .select((it) => [
      'imports.file',
      'imports.state',
      it
        .selectFrom('activities')
        .whereRef('activities.import', '=', 'imports.id')
        .select((count) => count.fn.countAll<number>().as('number'))
        .$asScalar()
        .$notNull()
        .as('activities'),
      it
        .selectFrom('quarantine')
        .whereRef('quarantine.import', '=', 'imports.id')
        .select((count) => count.fn.countAll<number>().as('number'))
        .$asScalar()
        .$notNull()
        .as('quarantined'),
    ])
    .where('imports.id', 'in', counted)
    .orderBy('imports.id')
    .execute()

/** The first of a list, and how many there are. */
export type Some<T> = { readonly shown: readonly T[]; readonly total: number }

type Placed = { readonly file: string; readonly line: number | null; readonly problems: readonly Problem[] }

/** Records of the files that could not be read. */
export async function quarantinedRecords(store: Store, files: readonly string[], limit: number): Promise<Some<Placed>> {
  const rows = store
    .selectFrom('quarantine')
    .innerJoin('imports', 'imports.id', 'quarantine.import')
    .where('imports.file', 'in', [...files])
    .where('imports.id', 'in', counted)
  const { total } = await rows.select((it) => it.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const shown = await rows
    .select(['imports.file', 'quarantine.line', 'quarantine.problems'])
    .orderBy('quarantine.import')
    .orderBy('quarantine.ordinal')
    .limit(limit)
    .execute()
  return { total, shown: shown.map((it) => ({ ...it, problems: JSON.parse(it.problems) as readonly Problem[] })) }
}

/** Records of the files that went in without some of their values, because those could not be read. */
export async function leftOutValues(
  store: Store,
  files: readonly string[],
  limit: number,
): Promise<Some<Placed & { readonly id: string }>> {
  const rows = store
    .selectFrom('activities')
    .innerJoin('imports', 'imports.id', 'activities.import')
    .where('imports.file', 'in', [...files])
    .where('imports.id', 'in', counted)
    .where('activities.problems', '!=', '[]')
  const { total } = await rows.select((it) => it.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const shown = await rows
    .select(['imports.file', 'activities.line', 'activities.id', 'activities.problems'])
    .orderBy('activities.import')
    .orderBy('activities.ordinal')
    .limit(limit)
    .execute()
  return { total, shown: shown.map((it) => ({ ...it, problems: JSON.parse(it.problems) as readonly Problem[] })) }
}

/** Identifiers of the files that stand in several records of the store. */
export async function severalRecords(
  store: Store,
  files: readonly string[],
  limit: number,
): Promise<Some<{ readonly id: string; readonly files: readonly string[] }>> {
  const rows = store
    .selectFrom('activities')
    .innerJoin('imports', 'imports.id', 'activities.import')
    .where('imports.id', 'in', counted)
    .where('activities.id', 'in', (it) =>
      it
        .selectFrom('activities as own')
        .innerJoin('imports as of', 'of.id', 'own.import')
        .where('of.file', 'in', [...files])
        .select('own.id'),
    )
    .groupBy('activities.id')
    .having((it) => it.fn.countAll(), '>', 1)
    .select(['activities.id', sql<string>`json_group_array(distinct imports.file)`.as('files')])
  const { total } = await store
    .selectFrom(rows.as('several'))
    .select((it) => it.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const shown = await rows.orderBy('activities.id').limit(limit).execute()
  return { total, shown: shown.map((it) => ({ id: it.id, files: JSON.parse(it.files) as readonly string[] })) }
}
