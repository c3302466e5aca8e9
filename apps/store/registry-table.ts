import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { access, constants, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'libsql'
import { folded } from '#ground/fold'
import { activityState } from '#responses/activity'
import { buildRegistry, columnsFrom } from './registry-build.ts'
import type { Columns, Dictionary } from './registry-columns.ts'
import type { Kept } from './registry-row.ts'
import { orderBy, type Selection, select, statesOn } from './registry-select.ts'
import type { RegistryAnswer, RegistryFilter, RegistryInput, RegistryRow } from './registry-shape.ts'
import { fingerprintOf, groundOf } from './registry-sources.ts'

/** Name of the table inside the folder of a dossier; hidden, for it is made anew whenever it is lost. */
const registryFile = '.registry.db'

/** The table as it lies open. */
type Open = {
  readonly database: Database.Database
  readonly fingerprint: string
  readonly columns: Columns
  readonly dictionary: Dictionary
}

/** Milliseconds in which it is not looked again whether the dossier has changed. */
const trust = 2_000

/** Answers that are kept: each holds one number for every row. */
const keptAnswers = 12

export class RegistryTable {
  readonly #folder: string
  #open: Open | undefined
  #looked = 0
  #making: { done: number; of: number; readonly end: Promise<void> } | undefined
  #wrong: unknown
  readonly #selections = new Map<string, Selection>()
  readonly #orders = new Map<string, Int32Array>()
  readonly #states = new Map<string, Uint8Array>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** A window of rows, and how many there are of each value. @throws Problems what is wrong with the dossier's files */
  async ask(asked: RegistryInput, day: string): Promise<RegistryAnswer> {
    const open = await this.#current()
    const making = this.#making === undefined ? {} : { making: { done: this.#making.done, of: this.#making.of } }
    const head = { schema: 'an-sinh/registry/1' as const, asOf: day }
    if (open === undefined) return { ...head, total: 0, all: 0, rows: [], leftOut: [], ...making }
    const { rows, facets, leftOut } = this.#select(open, asked, day)
    const window = rows.subarray(asked.offset, asked.offset + asked.limit)
    return {
      ...head,
      total: rows.length,
      all: open.columns.count,
      rows: this.#rows(open, window, day),
      ...(asked.facets === 'yes' ? { facets } : {}),
      leftOut: [...leftOut],
      ...making,
    }
  }

  /** All rows of a question in batches. Waits for the table where it is being made. */
  async *all(asked: RegistryFilter, day: string): AsyncGenerator<readonly RegistryRow[]> {
    let open = await this.#current()
    while (open === undefined && this.#making !== undefined) {
      await this.#making.end
      open = await this.#current()
    }
    if (open === undefined) return
    const { rows } = this.#select(open, asked, day)
    for (let at = 0; at < rows.length; at += 1000) yield this.#rows(open, rows.subarray(at, at + 1000), day)
  }

  close(): void {
    this.#open?.database.close()
    this.#open = undefined
  }

  /** The table as it is; where the dossier has changed since it was made, a new one is begun. */
  async #current(): Promise<Open | undefined> {
    if (this.#making === undefined && Date.now() - this.#looked > trust) {
      const fingerprint = await fingerprintOf(this.#folder)
      this.#looked = Date.now()
      const path = await this.#path()
      if (this.#open === undefined && existsSync(path)) this.#take(path)
      if (this.#open?.fingerprint !== fingerprint && this.#making === undefined) {
        const making = { done: 0, of: 0, end: Promise.resolve() }
        this.#making = making
        this.#wrong = undefined
        const end = this.#make(path, fingerprint, making).catch((error: unknown) => {
          this.#wrong = error
        })
        Object.assign(making, { end: end.then(() => (this.#making = undefined)) })
      }
    }
    // A small dossier is read in a moment, so the first question waits that long before it is told of the work.
    if (this.#open === undefined && this.#making !== undefined)
      await Promise.race([this.#making.end, new Promise((done) => setTimeout(done, 1500).unref())])
    if (this.#wrong !== undefined && this.#making === undefined) {
      const wrong = this.#wrong
      this.#wrong = undefined
      this.#looked = 0
      throw wrong
    }
    return this.#open
  }

  async #path(): Promise<string> {
    const mayWrite = await access(this.#folder, constants.W_OK).then(
      () => true,
      () => false,
    )
    if (mayWrite) return join(this.#folder, registryFile)
    const name = createHash('sha256').update(resolve(this.#folder)).digest('hex').slice(0, 16)
    return join(tmpdir(), `an-sinh-${process.getuid?.() ?? 0}-${name}.registry.db`)
  }

  async #make(path: string, fingerprint: string, making: { done: number; of: number }): Promise<void> {
    const part = `${path}.${process.pid}`
    const ground = await groundOf(this.#folder)
    try {
      making.of = ground.count
      await buildRegistry(part, fingerprint, ground.dossier, ground.sources(), (done) => {
        making.done = done
      })
    } catch (error) {
      await rm(part, { force: true })
      throw error
    } finally {
      await ground.close()
    }
    await rename(part, path)
    this.#take(path)
  }

  /** Opens a table that was made; one that is broken counts as none. */
  #take(path: string): void {
    try {
      const database = new Database(path, { readonly: true })
      const [fingerprint, count, dictionary] = database
        .prepare('select fingerprint, count, dictionary from about')
        .raw()
        .get() as [string, number, string]
      this.close()
      const columns = columnsFrom(database, count)
      this.#open = { database, fingerprint, columns, dictionary: JSON.parse(dictionary) as Dictionary }
      for (const it of [this.#selections, this.#orders, this.#states]) it.clear()
    } catch {
      this.#open = undefined
    }
  }

  #select({ columns, dictionary, database }: Open, asked: RegistryFilter, day: string): Selection {
    const { offset: _, limit: __, asOf: ___, facets: ____, ...filter } = asked as RegistryInput
    return remembered(this.#selections, JSON.stringify([day, filter]), () => {
      const state = this.#statesOn(columns, dictionary, day)
      const { sort, order, lang } = asked
      const byDay = sort === 'state' ? day : ''
      const inOrder = remembered(this.#orders, `${sort} ${order} ${lang} ${byDay}`, () =>
        orderBy(columns, dictionary, state, asked),
      )
      return select(columns, dictionary, state, day, asked, found(database, columns.count, asked.q), inOrder)
    })
  }

  #statesOn = (columns: Columns, dictionary: Dictionary, day: string): Uint8Array =>
    remembered(this.#states, day, () => statesOn(columns, dictionary, day))

  #rows({ database, columns, dictionary }: Open, window: Int32Array, day: string): RegistryRow[] {
    const state = this.#statesOn(columns, dictionary, day)
    const read = database.prepare('select kept from rows where n = ?').raw()
    return Array.from(window, (n) => {
      const kept = JSON.parse((read.get([n]) as [string])[0]) as Kept
      return rowFrom(n, kept, columns, dictionary, activityState.options[state[n] ?? 0] ?? 'unknown')
    })
  }
}

/** Rows that hold every word asked for, or a longer one that begins so. */
function found(database: Database.Database, count: number, asked: string | undefined): Uint8Array | undefined {
  const words = folded(asked ?? '')
    .split(' ')
    .filter((it) => it !== '')
  if (words.length === 0) return undefined
  const marks = new Uint8Array(count)
  const where = words.map(() => `instr(' ' || folded, ' ' || ?) > 0`).join(' and ')
  for (const [n] of database.prepare(`select n from words where ${where}`).raw().all(words) as [number][]) marks[n] = 1
  return marks
}

function rowFrom(
  n: number,
  kept: Kept,
  { many, modality, confidence, origin, from, to, lastReported }: Columns,
  { terms, bounds }: Dictionary,
  state: RegistryRow['state'],
): RegistryRow {
  const of = (dimension: 'partner' | 'function' | 'group' | 'place') => {
    const { starts, codes } = many[dimension]
    return Array.from(codes.subarray(starts[n], starts[n + 1])).flatMap((code) => terms[dimension][code] ?? [])
  }
  const bound = (column: Int32Array): string => bounds[column[n] ?? 0] ?? 'not stated'
  const { functions, committed, spent, ...rest } = kept
  return {
    ...rest,
    committed: [...committed],
    spent: [...spent],
    partners: of('partner'),
    functions: of('function').filter((it) => functions.includes(it.key)),
    groups: of('group'),
    places: of('place'),
    modality: (terms.modality[modality[n] ?? 0]?.key ?? 'not stated') as RegistryRow['modality'],
    confidence: (terms.confidence[confidence[n] ?? 0]?.key ?? 'unconfirmed') as RegistryRow['confidence'],
    origin: (terms.origin[origin[n] ?? 0]?.key ?? 'file') as RegistryRow['origin'],
    state,
    from: bound(from),
    to: bound(to),
    lastReported: bound(lastReported),
  }
}

/** Keeps the answers that were asked for last. */
function remembered<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const known = kept.get(key)
  const it = known ?? make()
  kept.delete(key)
  kept.set(key, it)
  if (kept.size > keptAnswers) kept.delete(kept.keys().next().value ?? '')
  return it
}
