import type { Day } from '#ground/date'
import type { Confidence, Source } from '#ground/source'
import type { Text } from '#ground/text'
import type { Holdings } from './holdings.ts'
import type { Evidence } from './shape-common.ts'

/** Collects what a review stands on and numbers it in order of first mention. */
export type Citations = {
  /** Day of the view; what came later is not named. */
  readonly day: Day
  readonly cite: (kind: string, id: string, label: Text, record: Citable) => number
  readonly evidence: () => readonly Evidence[]
  readonly sources: () => readonly Source[]
}

export type Citable = {
  readonly sources: readonly string[]
  readonly confidence: Confidence
  readonly note?: Text | undefined
}

/** A line of the journal is its own source. */
export const inJournal: Citable = { sources: [], confidence: 'seen' }

export function citations(holdings: Holdings, day: Day): Citations {
  const byKey = new Map<string, Evidence>()
  return {
    day,
    cite: (kind, id, label, record) => {
      const key = `${kind}/${id}`
      const known = byKey.get(key)
      if (known !== undefined) return known.number
      const file = holdings.fileOf(kind, id, record)
      const it: Evidence = {
        number: byKey.size + 1,
        kind,
        id,
        label,
        confidence: record.confidence,
        sources: [...record.sources],
        ...(file === undefined ? {} : { file }),
        ...(record.note === undefined ? {} : { note: record.note }),
      }
      byKey.set(key, it)
      return it.number
    },
    evidence: () => [...byKey.values()],
    sources: () =>
      [...new Set([...byKey.values()].flatMap((it) => it.sources))]
        .flatMap((id) => holdings.sources.get(id) ?? [])
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}
