import type { Day } from '#ground/date'
import type { ExchangeRate } from '#ground/money'
import type { Source } from '#ground/source'
import type { Text } from '#ground/text'
import type { AlignmentReading } from '#promises/alignment-reading'
import type { Comment } from '#promises/comment'
import type { Alias, Instrument, InstrumentState } from '#promises/instrument'
import type { Lesson, Practice, Trend } from '#promises/learning'
import type { Meeting, Series } from '#promises/meeting'
import type { Mandate } from '#promises/role'
import type { Undertaking } from '#promises/undertaking'
import type { Activity } from '#responses/activity'
import type { PairReading } from '#responses/pair-reading'
import type { CellSpace } from '#vocabulary/cell'
import type { CellWords } from '#vocabulary/cell-word'
import type { Aim, Means, NeedFunction } from '#vocabulary/classification'
import type { NamedGroup } from '#vocabulary/group'
import type { Indicator, Observation } from '#vocabulary/indicator'
import type { LegalAct, Provision } from '#vocabulary/law'
import type { NeedRow } from '#vocabulary/need-row'
import type { Organisation } from '#vocabulary/organisation'
import type { CountryGroup, Place } from '#vocabulary/place'
import type { Measure, ScopeField, SectorMapping, Taxonomy } from '#vocabulary/taxonomy'
import type { Decision } from './decision.ts'
import type { RecordedNote } from './note.ts'

/** What a review is made from: the records of a dossier, ready to look up. */
export type Holdings = {
  readonly id: string
  readonly name: Text
  readonly country: string
  readonly space: CellSpace
  readonly aims: ReadonlyMap<string, Aim>
  readonly functions: ReadonlyMap<string, NeedFunction>
  readonly means: ReadonlyMap<string, Means>
  readonly groups: ReadonlyMap<string, NamedGroup>
  readonly places: ReadonlyMap<string, Place>
  readonly countryGroups: readonly CountryGroup[]
  readonly organisations: ReadonlyMap<string, Organisation>
  /** Other words for a record, of whatever kind. */
  readonly aliases: readonly Alias[]
  readonly legalActs: ReadonlyMap<string, LegalAct>
  readonly provisions: readonly Provision[]
  readonly needRows: readonly NeedRow[]
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly observations: readonly Observation[]
  readonly taxonomies: readonly Taxonomy[]
  readonly scopeFields: readonly ScopeField[]
  readonly measures: readonly Measure[]
  readonly sectorMappings: readonly SectorMapping[]
  readonly cellWords: readonly CellWords[]
  readonly exchangeRates: readonly ExchangeRate[]
  readonly instruments: ReadonlyMap<string, Instrument>
  /** Where an instrument stands on a day, among those that succeed or revise it. */
  readonly stateOf: (it: Instrument, day: Day) => InstrumentState
  /** What persons found who read both sides of an alignment, in the dossier and in its journal. */
  readonly alignments: readonly AlignmentReading[]
  readonly mandates: readonly Mandate[]
  readonly comments: readonly Comment[]
  readonly undertakings: readonly Undertaking[]
  readonly lessons: readonly Lesson[]
  readonly trends: readonly Trend[]
  readonly practices: readonly Practice[]
  readonly series: ReadonlyMap<string, Series>
  readonly meetings: readonly Meeting[]
  readonly activities: readonly Activity[]
  /** What persons found about pairs of activities, in the dossier and in its journal, in the order in which they found it. */
  readonly pairReadings: readonly PairReading[]
  readonly sources: ReadonlyMap<string, Source>
  readonly decisions: readonly (Decision & { readonly recorded: string; readonly by: string })[]
  /** What people wrote to the files of meetings. */
  readonly notes: readonly RecordedNote[]
  /** File of the dossier in which a record stands. */
  readonly fileOf: (kind: string, id: string, record: object) => string | undefined
}

const unnamed = (id: string): Text => ({ vi: id, en: id })

/** The name of a record; its id where the dossier has no name for it. */
export const nameIn = (names: ReadonlyMap<string, { readonly name: Text }>, id: string): Text =>
  names.get(id)?.name ?? unnamed(id)

export const bodyName = (it: Holdings, id: string): Text => nameIn(it.organisations, id)

/** Words of a publisher in the two languages: the other language, marked by nothing but its words, where one is lacking. */
export function narrativeText(words: Readonly<Record<string, string>> | string, fallback: string): Text {
  if (typeof words === 'string') return unnamed(fallback)
  const any = words['en'] ?? Object.values(words)[0] ?? fallback
  return { vi: words['vi'] ?? any, en: any }
}
