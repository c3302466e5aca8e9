import type { Generated, Kysely, Migration } from 'kysely'

/** The tables of the store. Times are ISO 8601 with offset; `record` and `problems` are JSON. */
export type Tables = {
  /** One reading of one file. While it is `reading`, `acknowledged` counts the records that are safe on the disk. */
  imports: {
    id: Generated<number>
    /** Name under which people know the file: its path as given. */
    file: string
    /** Tells a file that has changed from one that has not. */
    fingerprint: string
    state: 'reading' | 'done'
    acknowledged: number
    started: string
    finished: string | null
    /** Attributes of the opening tag of an IATI file as JSON: its version, and namespaces that its activities use. */
    root: string | null
  }
  /** What was published beside how it is read. `ordinal` counts the records of the file from 0. */
  activities: {
    import: number
    ordinal: number
    /** IATI identifier. */
    id: string
    /** Day on which the publisher last said anything about it; empty where not stated. */
    reported: string
    line: number | null
    /** Exact text of the element; null where a file of another format holds it. */
    raw: string | null
    record: string
    problems: string
  }
  /** Records that could not be read, with the reasons. */
  quarantine: { import: number; ordinal: number; line: number | null; raw: string | null; problems: string }
  /** Lines of the journal, as they stand in a journal file. */
  journal: { line: string; at: string }
}

/** Every shape that the tables have had, oldest first; a store is brought up to the last when it is opened. */
export const migrations: Readonly<Record<string, Migration>> = {
  '1-activities-and-journal': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('imports')
        .addColumn('id', 'integer', (it) => it.primaryKey())
        .addColumn('file', 'text', (it) => it.notNull())
        .addColumn('fingerprint', 'text', (it) => it.notNull())
        .addColumn('state', 'text', (it) => it.notNull())
        .addColumn('acknowledged', 'integer', (it) => it.notNull())
        .addColumn('started', 'text', (it) => it.notNull())
        .addColumn('finished', 'text')
        .execute()
      await db.schema
        .createTable('activities')
        .addColumn('import', 'integer', (it) => it.notNull().references('imports.id').onDelete('cascade'))
        .addColumn('ordinal', 'integer', (it) => it.notNull())
        .addColumn('id', 'text', (it) => it.notNull())
        .addColumn('reported', 'text', (it) => it.notNull())
        .addColumn('line', 'integer')
        .addColumn('raw', 'text')
        .addColumn('record', 'text', (it) => it.notNull())
        .addColumn('problems', 'text', (it) => it.notNull())
        .addPrimaryKeyConstraint('activities_key', ['import', 'ordinal'])
        .execute()
      await db.schema.createIndex('activities_by_id').on('activities').column('id').execute()
      await db.schema
        .createTable('quarantine')
        .addColumn('import', 'integer', (it) => it.notNull().references('imports.id').onDelete('cascade'))
        .addColumn('ordinal', 'integer', (it) => it.notNull())
        .addColumn('line', 'integer')
        .addColumn('raw', 'text')
        .addColumn('problems', 'text', (it) => it.notNull())
        .addPrimaryKeyConstraint('quarantine_key', ['import', 'ordinal'])
        .execute()
      await db.schema
        .createTable('journal')
        .addColumn('line', 'text', (it) => it.primaryKey())
        .addColumn('at', 'text', (it) => it.notNull())
        .execute()
    },
  },
  '2-root-of-files': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('imports').addColumn('root', 'text').execute()
    },
  },
}
