import { createHash } from 'node:crypto'
import type { Dossier } from '#dossier/dossier'
import { decisionsIn, type Entry, pairReadingsIn, readingsIn } from '#dossier/journal'
import { type Against, alignmentReading, readingsOf } from '#promises/alignment-reading'
import { pairQuestion, pairReading, readingOfPair } from '#responses/pair-reading'
import { decision } from '#review/decision'

/** What stands of a record that people write to: its value, its tag, and the line of the journal that put it there. */
export type Standing = {
  /** Changes with the value; goes back in `If-Match`. Nothing stands where there is none. */
  readonly tag: string | null
  readonly value: unknown
  /** Nothing where the value comes from a file of the dossier. */
  readonly entry: Entry | null
}

/** The tag of a value: the same for the same value, whatever the order of its keys. */
const tagOf = (value: unknown): string =>
  `"${createHash('sha256').update(canonical(value)).digest('hex').slice(0, 24)}"`

export const nothingStands: Standing = { tag: null, value: null, entry: null }

/** A record that people write to, by its name: a decision by its id; the reading of a clause by its id and what it is held against; a finding on two activities
 *  by both ids and the question. */
export type Named = {
  readonly kind: string
  readonly id?: string | undefined
  readonly against?: Against | undefined
  readonly pair?: readonly [string, string] | undefined
  readonly asks?: string | undefined
}

/** The record that a line of the journal is about. */
export function namedIn({ kind, id, after }: Entry): Named {
  if (kind === 'alignments') return { kind, id, against: alignmentReading.parse(after).against }
  if (kind !== 'pair-readings') return { kind, id }
  const { activities, asks } = pairReading.parse(after)
  return { kind, pair: activities, asks }
}

export function standingNamed(it: Named, { records, journal }: Dossier): Standing {
  const value = valueNamed(it, records, journal)
  if (value === undefined) return nothingStands
  const text = canonical(value)
  const entry = journal.findLast((one) => one.kind === it.kind && valueIn(one, text)) ?? null
  return { tag: tagOf(value), value, entry }
}

/** Whether a line put a value there. */
const valueIn = (line: Entry, text: string): boolean => {
  if (line.kind !== 'decisions') return canonical(line.after) === text
  const read = decision.safeParse(line.after)
  return read.success && canonical(read.data) === text
}

function valueNamed(it: Named, records: Dossier['records'], journal: Dossier['journal']): unknown {
  if (it.kind === 'alignments')
    return readingsOf(it.id ?? '', it.against ?? 'national', [...records.alignments, ...readingsIn(journal)]).at(-1)
  if (it.kind === 'pair-readings') {
    const [first = '', second = ''] = it.pair ?? []
    const asks = pairQuestion.options.find((one) => one === it.asks) ?? 'one activity'
    return readingOfPair(asks, first, second, [...records['pair-readings'], ...pairReadingsIn(journal)])
  }
  if (it.kind === 'decisions') {
    const { recorded: _recorded, by: _by, ...found } = decisionsIn(journal).find((one) => one.id === it.id) ?? nobodys
    return found.id === undefined ? undefined : found
  }
  return journal.findLast((one) => one.kind === it.kind && one.id === it.id)?.after
}

const nobodys: { readonly recorded: string; readonly by: string; readonly id?: undefined } = { recorded: '', by: '' }

function canonical(it: unknown): string {
  if (Array.isArray(it)) return `[${it.map((one) => canonical(one ?? null)).join(',')}]`
  if (typeof it !== 'object' || it === null) return JSON.stringify(it) ?? 'null'
  const entries = Object.entries(it)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(',')}}`
}
