import type { Text } from '#ground/text'

/** What an import says while it runs, one JSON object a line. */
export type ImportEvent =
  /** Somebody else is writing; this file comes next. */
  | { readonly kind: 'waiting' }
  | ({ readonly kind: 'progress' } & Counts)
  | ({
      readonly kind: 'done'
      /** `nothing`: the file held no activity, and nothing was written. `checked`: nothing was to be written. */
      readonly how: 'imported' | 'resumed' | 'unchanged' | 'stopped' | 'nothing' | 'checked'
      /** Records that an earlier run had brought in. */
      readonly before: number
      /** Identifiers of the file that stand in several records of the store; the one whose publisher spoke last is used. */
      readonly several: readonly { readonly id: string; readonly files: readonly string[] }[]
    } & Counts)
  /** The file could not be taken at all; nothing of it was written. */
  | { readonly kind: 'failed'; readonly rows: readonly ImportRow[] }

export type Counts = {
  /** Records read so far. */
  readonly read: number
  readonly taken: number
  readonly quarantined: number
  /** Records that went in without some of their values. */
  readonly leftOut: number
  /** Bytes of the file that were read. */
  readonly bytes: number
  /** What is wrong and was not told before; `untold` counts what the list has no room for. */
  readonly rows: readonly ImportRow[]
  readonly untold: number
}

/** One thing that is wrong: an `error` keeps a record out, a `warning` a value; a `note` says how something was understood. */
export type ImportRow = Text & {
  readonly file: string
  readonly line?: number
  readonly id?: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly code: string
}

/** Largest upload, in bytes. */
export const uploadLimit = 1024 * 1024 * 1024
