import { rm } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import Database from 'libsql'
import type { Dossier } from '#dossier/dossier'
import { folded } from '#ground/fold'
import type { Text } from '#ground/text'
import { activity } from '#responses/activity'
import { nameIn, narrativeText } from '#review/holdings'
import { type Columns, type Dictionary, Growing, type ManyValued, manyValued, numbering } from './registry-columns.ts'
import { registryReader, type Taken } from './registry-row.ts'
import type { Term } from './registry-shape.ts'

/** An activity with the file that it stands in, or was imported from. */
export type Source = { readonly value: unknown; readonly origin: 'file' | 'import'; readonly file: string }

/** Rows between two moments in which others are heard. */
const rowsAtOnce = 200

/** Makes the table of the registry: what is shown of each row, the words that find it, and the columns.
 *  @param onRow hears after some rows how many there are. */
export async function buildRegistry(
  path: string,
  fingerprint: string,
  dossier: Dossier,
  sources: AsyncIterable<Source>,
  onRow: (done: number) => void,
): Promise<void> {
  await Promise.all(['', '-wal', '-shm', '-journal'].map((end) => rm(path + end, { force: true })))
  const database = new Database(path)
  try {
    // What is half made is made anew, so nothing has to be safe on the disk before the end.
    for (const it of ['journal_mode = off', 'synchronous = off', 'temp_store = file']) database.pragma(it)
    database.exec(`create table rows (n integer primary key, kept text not null);
      create table words (n integer primary key, folded text not null);
      create table titles (n integer primary key, vi text not null, en text not null);
      create table columns (name text primary key, bytes blob not null);
      create table about (fingerprint text not null, count integer not null, dictionary text not null);
      begin`)
    const insert = {
      row: database.prepare('insert into rows values (?, ?)'),
      words: database.prepare('insert into words values (?, ?)'),
      titles: database.prepare('insert into titles values (?, ?, ?)'),
    }
    const read = registryReader(dossier)
    const made = columnsInMaking(dossier)
    let count = 0
    for await (const { value, origin, file } of sources) {
      // What is in the store passed this check when it came in; a store that somebody else wrote may hold more.
      const checked = activity.safeParse(value)
      if (!checked.success) continue
      const it = read(checked.data, file)
      insert.row.run([count, JSON.stringify(it.kept)])
      insert.words.run([count, it.words])
      insert.titles.run([count, folded(it.kept.title.vi), folded(it.kept.title.en)])
      made.add(it, origin)
      if (++count % rowsAtOnce === 0) {
        onRow(count)
        await setImmediate()
      }
    }
    const { columns, dictionary } = made.end()
    const put = database.prepare('insert into columns values (?, ?)')
    const all = { ...columns, titleVi: ranks(database, 'vi', count), titleEn: ranks(database, 'en', count) }
    for (const [name, it] of Object.entries(all)) put.run([name, Buffer.from(it.buffer, it.byteOffset, it.byteLength)])
    database.prepare('insert into about values (?, ?, ?)').run([fingerprint, count, JSON.stringify(dictionary)])
    database.exec('drop table titles; commit')
  } finally {
    database.close()
  }
}

/** Place of each row among all by its title. */
function ranks(database: Database.Database, language: 'vi' | 'en', count: number): Int32Array {
  const found = new Int32Array(count)
  let rank = 0
  for (const [n] of database.prepare(`select n from titles order by ${language}, n`).raw().iterate() as Iterable<
    [number]
  >)
    found[n] = rank++
  return found
}

/** Columns as they are kept: by name, each a list of numbers. */
type Flat = Record<string, Int32Array | Float64Array>

function columnsInMaking(dossier: Dossier) {
  const names = namesFor(dossier)
  const terms = {
    partner: numbering<Term>(),
    function: numbering<Term>(),
    group: numbering<Term>(),
    place: numbering<Term>(),
    modality: numbering<Term>(),
    confidence: numbering<Term>(),
    origin: numbering<Term>(),
  }
  const bounds = numbering<string>()
  const currencies = numbering<string>()
  const grown = new Map<string, Growing>()
  const amounts = { committed: [] as number[], spent: [] as number[] }
  const push = (column: string, it: number): void => {
    const known = grown.get(column) ?? new Growing()
    grown.set(column, known)
    known.push(it)
  }
  const codeOf = (of: keyof typeof terms, key: string): number =>
    terms[of].of(key, () => ({ key, name: names(of, key) }))
  return {
    add: (it: Taken, origin: string): void => {
      const lists: Record<ManyValued, readonly string[]> = {
        partner: it.partners,
        function: it.functions,
        group: it.groups,
        place: it.places,
      }
      for (const of of manyValued) {
        push(`${of}Starts`, grown.get(`${of}Codes`)?.length ?? 0)
        for (const key of lists[of]) push(`${of}Codes`, codeOf(of, key))
      }
      push('modality', codeOf('modality', it.modality))
      push('confidence', codeOf('confidence', it.confidence))
      push('origin', codeOf('origin', origin))
      for (const of of ['from', 'to', 'lastReported'] as const)
        push(
          of,
          bounds.of(it[of], () => it[of]),
        )
      push('isActual', it.isActual ? 1 : 0)
      for (const of of ['committed', 'spent'] as const) {
        const [first] = it.kept[of]
        amounts[of].push(first === undefined ? Number.NaN : Number(first.amount))
        push(`${of}In`, first === undefined ? -1 : currencies.of(first.currency, () => first.currency))
      }
    },
    end: (): { readonly columns: Flat; readonly dictionary: Dictionary } => {
      for (const of of manyValued) push(`${of}Starts`, grown.get(`${of}Codes`)?.length ?? 0)
      return {
        columns: {
          ...Object.fromEntries([...grown].map(([name, it]) => [name, it.whole()])),
          committed: Float64Array.from(amounts.committed),
          spent: Float64Array.from(amounts.spent),
        },
        dictionary: {
          terms: {
            partner: terms.partner.things,
            function: terms.function.things,
            group: terms.group.things,
            place: terms.place.things,
            modality: terms.modality.things,
            confidence: terms.confidence.things,
            origin: terms.origin.things,
          },
          bounds: bounds.things,
          currencies: currencies.things,
        },
      }
    },
  }
}

/** Names of the values that are records; others (modality, confidence, all, not stated) are codes, of which the screen has the words. */
function namesFor({ index }: Dossier): (of: string, key: string) => Text {
  const maps: Readonly<Record<string, ReadonlyMap<string, { readonly name: Text }>>> = {
    partner: index.organisations,
    function: index.functions,
    group: index.groups,
    place: index.places,
  }
  return (of, key) => {
    const map = maps[of]
    return map === undefined ? narrativeText('', key) : nameIn(map, key)
  }
}

/** Opens the columns again. */
export function columnsFrom(database: Database.Database, count: number): Columns {
  const flat = new Map(
    (database.prepare('select name, bytes from columns').raw().all() as [string, Uint8Array][]).map(
      ([name, bytes]) => [name, bytes.slice().buffer as ArrayBuffer] as const,
    ),
  )
  const whole = (name: string): Int32Array => new Int32Array(flat.get(name) ?? new ArrayBuffer(0))
  const decimal = (name: string): Float64Array => new Float64Array(flat.get(name) ?? new ArrayBuffer(0))
  const many = (of: ManyValued) => ({ starts: whole(`${of}Starts`), codes: whole(`${of}Codes`) })
  return {
    count,
    many: { partner: many('partner'), function: many('function'), group: many('group'), place: many('place') },
    modality: whole('modality'),
    confidence: whole('confidence'),
    origin: whole('origin'),
    from: whole('from'),
    to: whole('to'),
    lastReported: whole('lastReported'),
    isActual: whole('isActual'),
    committed: decimal('committed'),
    committedIn: whole('committedIn'),
    spent: decimal('spent'),
    spentIn: whole('spentIn'),
    titleVi: whole('titleVi'),
    titleEn: whole('titleEn'),
  }
}
