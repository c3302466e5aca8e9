import type { Text } from '#ground/text'
import type { Expression } from '#rules/2-ir/expression'
import type { Section } from './definition.ts'
import type { Place } from './place.ts'

/** How a value becomes data, once every definition has its name. */
export type Write = (names: Names) => Expression

/** What is known of a rule book while it is written as data. */
export type Names = {
  /** Name of a definition. One that is in no part of the book is reported, with where it is used, and written `?`. */
  readonly of: (definition: Defined) => string
  /** Name of the truth that tells to whom a rule reaches back. One without definition is reported. */
  readonly ofScope: (definition: Defined | undefined) => string
  /** Rules between schemes that bear on a scheme, in the order of the book. */
  readonly between: (scheme: Defined) => readonly Between[]
  /** Says what is wrong with what is being written. */
  readonly report: (code: 'value-without-date', facts: Readonly<Record<string, unknown>>) => void
}

/** Enough of a definition to find its name and to say which it is. */
export type Defined = {
  readonly section: Section
  readonly name: Text
  readonly place: Place | undefined
}

/** A rule between schemes, as it bears on one of them. */
export type Between = {
  readonly kind: 'highest-of' | 'not-with'
  /** The others. */
  readonly others: readonly Defined[]
  readonly from: string
  readonly to?: string | undefined
  readonly issued?: string | undefined
  readonly law?: string | undefined
  /** Truth that the scheme is paid in spite of the others. */
  readonly paid: Write
}
