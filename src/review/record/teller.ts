import type { Day } from '#ground/date'
import type { Missing } from '#ground/missing'
import type { Quantity } from '#ground/quantity'
import type { Confidence } from '#ground/source'
import type { Span } from '#ground/span'
import type { Text } from '#ground/text'
import type { Clause, Instrument } from '#promises/instrument'
import type { Citations } from '#review/citation'
import { clausesById } from '#review/clause-view'
import { bodyName, type Holdings, nameIn } from '#review/holdings'
import type { CellLabel } from '#review/proposal'
import type { RecordKind, RecordLine, RecordPart, RecordTerm, RecordValue } from '#review/shape-record'
import { cellLabel, clauseEvidence } from '#review/view'
import type { Placing } from '#vocabulary/cell'
import { cellsOf } from '#vocabulary/cell'

/** What it takes to tell of a record: where it is looked up, on which day, and the rules beside the dossier. */
export type Teller = {
  readonly holdings: Holdings & { readonly tiers: ReadonlyMap<string, { readonly name: Text }> }
  readonly day: Day
  readonly citations: Citations
  readonly rules: SchemesBeside
}

/** What the rule book says of schemes; nothing where none is at hand. */
export type SchemesBeside = {
  /** Schemes that carry out a provision. */
  readonly of: (provision: string) => readonly string[]
  /** Provisions that a scheme carries out. */
  readonly provisions: (scheme: string) => readonly string[]
  readonly names: ReadonlyMap<string, Text>
}

/** What is told of a record of one kind; the rest is common to all. */
export type Told = {
  readonly title: Text
  readonly facts: readonly RecordPart[]
  readonly parts: readonly RecordPart[]
  readonly placings?: readonly Placing[]
  readonly partnerPage?: boolean
  /** Marks and sources, and what the record is cited as. */
  readonly self: number
  readonly confidence: Confidence
}

/** Lines of a list that a record shows. */
const shownLines = 60

export const line = (...values: readonly RecordValue[]): RecordLine => ({ values: [...values] })
export const sure = (it: RecordLine, confidence: Confidence, evidence?: number): RecordLine => ({
  ...it,
  ...(confidence === 'seen' ? {} : { confidence }),
  ...(evidence === undefined ? {} : { evidence: [evidence] }),
})

/** A part that is shown even where nothing is recorded: then it says so. */
export const part = (term: RecordTerm, lines: readonly RecordLine[]): RecordPart => ({
  term,
  lines: lines.slice(0, shownLines),
  total: lines.length,
})

/** A part that is left out where nothing is recorded, because most records of the kind have none. */
export const ifAny = (term: RecordTerm, lines: readonly RecordLine[]): readonly RecordPart[] =>
  lines.length === 0 ? [] : [part(term, lines)]

export const textValue = (text: Text): RecordValue => ({ is: 'text', text })
export const words = (it: string): RecordValue => ({ is: 'words', words: it })
export const date = (it: string): RecordValue => ({ is: 'date', date: it })
export const spanValue = ({ from, to }: Span): RecordValue => ({ is: 'span', from, to })
export const code = (list: string, it: string): RecordValue => ({ is: 'code', list, code: it })
export const quantityValue = (value: Quantity | Missing, unit: string): RecordValue => ({ is: 'quantity', value, unit })
export const record = (kind: RecordKind, id: string, name: Text): RecordValue => ({ is: 'record', kind, id, name })

/** A text, or the word for why there is none. */
export const textOr = (it: Text | string): RecordValue => (typeof it === 'string' ? date(it) : textValue(it))

export const oneLine = (term: RecordTerm, ...values: readonly RecordValue[]): RecordPart =>
  part(term, [line(...values)])

export const body = (id: string, { holdings }: Teller): RecordValue =>
  holdings.organisations.has(id) ? record('organisations', id, bodyName(holdings, id)) : date(id)

export const bodyLine = (id: string, teller: Teller): RecordLine => line(body(id, teller))

export const clauseLine = (
  { clause, instrument }: { readonly clause: Clause; readonly instrument: Instrument },
  { citations }: Teller,
  ...more: readonly RecordValue[]
): RecordLine => ({
  values: [record('clauses', clause.id, clause.text), record('instruments', instrument.id, instrument.title), ...more],
  evidence: [clauseEvidence(clause, instrument, citations)],
})

export const clauseLines = (ids: readonly string[], teller: Teller): readonly RecordLine[] =>
  ids.flatMap((id) => {
    const found = clausesById(teller.holdings).get(id)
    return found === undefined ? [] : [clauseLine(found, teller)]
  })

export const instrumentLine = (it: Instrument, { holdings, day, citations }: Teller): RecordLine => ({
  values: [record('instruments', it.id, it.title), code('instrumentState', holdings.stateOf(it, day))],
  evidence: [citations.cite('instruments', it.id, it.title, it)],
})

export const instrumentLines = (ids: readonly string[], teller: Teller): readonly RecordLine[] =>
  ids.flatMap((id) => {
    const found = teller.holdings.instruments.get(id)
    return found === undefined ? [] : [instrumentLine(found, teller)]
  })

/** Names of means, aims or groups on one line each. */
export const nameLines = (
  ids: readonly string[] | string,
  names: ReadonlyMap<string, { readonly name: Text }>,
): readonly RecordLine[] => (typeof ids === 'string' ? [] : ids.map((id) => line(textValue(nameIn(names, id)))))

/** Most cells of a placing that are listed one by one. */
const shownCells = 24

/** The cells of placings, each once. */
export function cellsOfPlacings(placings: readonly Placing[], holdings: Holdings): CellLabel[] {
  const cells = placings
    .filter((it) => it.functions !== 'not stated' || it.groups !== 'not stated' || it.places !== 'not stated')
    .flatMap((it) => cellsOf({ ...it, span: 'all' }, holdings.space))
  const labels = new Map(cells.map((it) => [JSON.stringify([it.function, it.group, it.place]), it]))
  return [...labels.values()].slice(0, shownCells).map((it) => cellLabel(it, holdings))
}
