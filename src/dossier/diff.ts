import { type Kind, keyOf, kindNames, type Records } from './kinds.ts'

export type Change = {
  readonly kind: Kind
  readonly id: string
  readonly change: 'added' | 'removed' | 'changed'
  /** Fields that differ, for a changed record. */
  readonly fields: readonly string[]
}

/** What differs between two states of a dossier, record by record. */
export function diffRecords(before: Records, after: Records): readonly Change[] {
  return kindNames.flatMap((kind) => {
    const old = keyed(kind, before)
    const now = keyed(kind, after)
    const removed = [...old.keys()]
      .filter((id) => !now.has(id))
      .map((id) => ({ kind, id, change: 'removed', fields: [] }) as const)
    const rest = [...now].flatMap(([id, record]): Change[] => {
      const was = old.get(id)
      if (was === undefined) return [{ kind, id, change: 'added', fields: [] }]
      const fields = Object.keys({ ...was, ...record }).filter(
        (it) => JSON.stringify(was[it]) !== JSON.stringify(record[it]),
      )
      return fields.length === 0 ? [] : [{ kind, id, change: 'changed', fields }]
    })
    return [...removed, ...rest]
  })
}

/** Records without a key of their own are told apart by all they say. */
function keyed(kind: Kind, records: Records): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  return new Map(
    records[kind].map((it) => [keyOf(kind, it) ?? JSON.stringify(it), it as Readonly<Record<string, unknown>>]),
  )
}
