import type { Day } from '#ground/date'
import type { Text } from '#ground/text'
import type { Reform as ReformData } from '#rules/2-ir/reform'
import type { Formula } from '#rules/2-ir/rules'
import { broughtByReform } from './between.ts'
import type { RuleBook } from './book.ts'
import type { AnyValue, SameKind } from './choice.ts'
import type { InForce, LawFacts } from './dated.ts'
import type { Definition } from './definition.ts'
import type { EntityOf, FitsIn, PeriodOf } from './fit.ts'
import { type ByDate, entries, type LegalValue, type Parameter } from './parameter.ts'
import { callingPlace, type Place } from './place.ts'
import type { Scale } from './scale.ts'
import { type Table, type TableValues, tableValues } from './table.ts'
import { formulaData } from './variable.ts'
import type { Names } from './write.ts'

/** A named change to a rule book: what it sets, what it ends, and what it adds. */
export type Reform = {
  readonly id: string
  readonly name: Text
  readonly note?: Text
  /** The book, or the reform before, whose definitions it changes. */
  readonly of: RuleBook | Reform
  readonly changes?: readonly Change[]
  /** Files of new definitions, as those of a book. */
  readonly parts?: readonly object[]
  readonly place: Place | undefined
}

/** One change, as it is written into the reform. */
export type Change = { readonly section: Section; readonly of: Definition; readonly data: (names: Names) => unknown }
type Section = Extract<keyof ReformData, 'parameters' | 'scales' | 'tables' | 'formulas' | 'ends'>

/** Puts a reform together: `reform({ id: 'raise', name, of: book, changes: [setting(p.amount, { '2027-01-01': 700_000 })] })`. */
export function reform(spec: Omit<Reform, 'place'>): Reform {
  broughtByReform(spec.parts ?? [])
  return { ...spec, place: callingPlace() }
}

/** New values of a parameter. Each leads over all that the law says from its day on, or up to its `to`. */
export function setting(of: Parameter<string>, values: ByDate<LegalValue>): Change {
  return { section: 'parameters', of: of.definition, data: (names) => entries(values, undefined, names) }
}

/** New cells of a table. */
export function settingTable<K extends readonly unknown[], U extends string>(
  of: Table<K, U>,
  values: TableValues<K>,
): Change {
  return { section: 'tables', of, data: (names) => tableValues(values, of.keys, undefined, names) }
}

/** New numbers of one bracket of a scale, by its place from 0. */
export function settingBracket(
  of: Scale<string, string>,
  bracket: number,
  changes: { readonly threshold?: ByDate<LegalValue>; readonly value?: ByDate<LegalValue> },
): Change {
  return {
    section: 'scales',
    of,
    data: (names) => [
      {
        bracket,
        ...(changes.threshold && { threshold: entries(changes.threshold, undefined, names) }),
        ...(changes.value && { value: entries(changes.value, undefined, names) }),
      },
    ],
  }
}

/** A new formula of a variable. */
export function redefining<V extends AnyValue, F extends AnyValue>(
  of: V & { readonly definition: Definition<'inputs' | 'variables'> },
  spec: LawFacts & {
    readonly inForce: InForce
    readonly label?: Text
    readonly formula: F & FitsIn<F, EntityOf<V>, PeriodOf<V>> & SameKind<V, F>
  },
): Change {
  const { formula, ...rest } = spec
  const dated = { ...rest, value: formula }
  return { section: 'formulas', of: of.definition, data: (names): Formula[] => [formulaData(dated, names)] }
}

/** The last day of a scheme or variable. */
export function ending(of: { readonly definition: Definition<'schemes' | 'variables' | 'inputs'> }, day: Day): Change {
  return { section: 'ends', of: of.definition, data: () => day }
}
