import type { Problem } from '#ground/problem'
import { type CellSpace, cellSpace } from '#vocabulary/cell'
import type { Organisation } from '#vocabulary/organisation'
import type { Manifest } from './folder.ts'
import type { Journal } from './journal.ts'
import type { Kind, RecordOf, Records } from './kinds.ts'

/** A dossier in memory: its records by kind, the files they stand in, and the cell space they span. */
export type Dossier = {
  readonly manifest: Manifest
  readonly records: Records
  readonly space: CellSpace
  readonly journal: Journal
  /** `kind/id` → the file that the record stands in. */
  readonly files: ReadonlyMap<string, string>
  /** The same for records without an id, such as observations. */
  readonly tables: ReadonlyMap<object, string>
  /** Overlays that were applied: which owner replaced which field. */
  readonly overlays: readonly Overlay[]
  readonly index: Index
}

export type Overlay = { readonly kind: Kind; readonly id: string; readonly field: string; readonly layer: string }

/** Records by id, for those kinds that are looked up. */
export type Index = {
  readonly [K in
    | 'organisations'
    | 'indicators'
    | 'instruments'
    | 'meetings'
    | 'sources'
    | 'functions'
    | 'groups'
    | 'places'
    | 'series'
    | 'means'
    | 'aims'
    | 'tiers'
    | 'legal-acts']: ReadonlyMap<string, RecordOf<K>>
}

export type Loaded = { readonly dossier?: Dossier; readonly problems: readonly Problem[] }

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((it) => [it.id, it]))

export const indexOf = (records: Records): Index => ({
  organisations: byId<Organisation>(records.organisations),
  indicators: byId(records.indicators),
  instruments: byId(records.instruments),
  meetings: byId(records.meetings),
  sources: byId(records.sources),
  functions: byId(records.functions),
  groups: byId(records.groups),
  places: byId(records.places),
  series: byId(records.series),
  means: byId(records.means),
  aims: byId(records.aims),
  tiers: byId(records.tiers),
  'legal-acts': byId(records['legal-acts']),
})

export const spaceOf = (records: Records): CellSpace =>
  cellSpace({
    functions: records.functions,
    attributes: records.attributes,
    groups: records.groups,
    places: records.places,
  })
