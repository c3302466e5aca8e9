import type { Text } from '#ground/text'
import type { Activity } from './activity.ts'

/** How a published table of activities says what it says: which header fills which field. Data, so that one reader
 *  serves every table of this kind. Headers are written as published; the reader compares letters and digits alone. */
export type FlatFormat = {
  readonly name: Text
  /** Headers that no other kind of table has together. */
  readonly recognisedBy: readonly string[]
  readonly id: { readonly prefix: string; readonly from: readonly (Source | readonly Source[])[] }
  /** What the rows of one activity are, where it has several: its locations, all else repeated; or its money by year,
   *  sector and recipient, which then stands on that row's own. */
  readonly rowsAre?: 'locations' | 'money'
  readonly title?: Languages
  readonly description?: Languages
  readonly reporting: { readonly name: Source; readonly ref?: Source }
  readonly participants?: readonly (Named & { readonly role: Activity['participants'][number]['role'] })[]
  readonly status?: Worded<Activity['status']>
  readonly modality?: Worded<Activity['modality']>
  readonly dates?: Readonly<Partial<Record<keyof Activity['dates'], Source>>>
  readonly lastReported?: Source
  readonly hierarchy?: Source
  readonly countries?: Coded
  readonly regions?: Coded
  /** Recipients by a numbering of the table's own, or by name: a country or a region of IATI. */
  readonly recipient?: Recipient
  readonly sectors?: Coded & {
    readonly vocabulary: string
    /** A column of vocabularies, one for each code, in the words of the table. */
    readonly vocabularies?: { readonly from: Source; readonly words: Readonly<Record<string, string>> }
  }
  /** Names of sectors that have no code. They become tags, because a sector without a code is none. */
  readonly tags?: Named
  readonly locations?: Located
  readonly terms?: Readonly<Partial<Record<keyof Activity['terms'], Source>>>
  readonly money?: readonly FlatMoney[]
  readonly defaultCurrency?: Source
  /** Columns that are known and not read: figures worked out from others, and names of persons. */
  readonly passedOver: readonly string[]
  /** How dates are written, beside the ISO form. */
  readonly dateOrder?: 'month first'
  /** What every record of this table carries: in which unit its figures were, what was read from which code. */
  readonly note: Text
}

/** A header, or a word that stands for the whole table. A pattern takes its first group out of the cell. */
export type Source = string | { readonly constant: string } | { readonly header: string; readonly pattern: RegExp }

type Languages = Readonly<Record<string, Source>>

/** A name with its identifier; `separator` where a cell holds several. */
type Named = { readonly name: Source; readonly ref?: Source; readonly separator?: string }

/** Codes with their shares, several of them with a separator. */
type Coded = { readonly code: Source; readonly share?: Source; readonly separator?: string }

/** Values of the table with the word each one means. A value that is not among them is reported; one whose word is
 *  `not stated` is known to say nothing of it. */
type Worded<T> = { readonly from: Source; readonly words: Readonly<Record<string, T>> }

type Recipient = {
  readonly code: Source
  readonly name: Source
  /** ISO codes of countries by what the code column says. */
  readonly codes: Readonly<Record<string, string>>
}

type Located = {
  readonly name: Source
  readonly latitude: Source
  readonly longitude: Source
  /** Identifier in a gazetteer of IATI's GeographicVocabulary. */
  readonly code?: { readonly vocabulary: string; readonly from: Source }
}

export type FlatMoney = {
  readonly type: Activity['transactions'][number]['type']
  /** Where the type depends on what another column says. */
  readonly typeBy?: { readonly from: Source; readonly words: Readonly<Record<string, FlatMoney['type']>> }
  readonly amount: Source
  /** What the figures are counted in: `1000000` where they are millions. */
  readonly unit?: string
  /** The first that is stated. */
  readonly currency: readonly Source[]
  /** Day of the transaction; where a year is there too, only a day of that year. Without either it is not stated. */
  readonly day?: Source
  readonly year?: Source
  /** Who gets it. */
  readonly receiver?: Source
  /** Whether a zero is what the table writes for none at all. */
  readonly isZeroNone?: boolean
}
