import type { Day } from '#ground/date'
import type { PeriodUnit } from '#ground/period'
import type { Text } from '#ground/text'
import type { Entity, Kind } from '#rules/2-ir/kind'
import type { Input as InputData } from '#rules/2-ir/rules'
import { CodeOf, type Enumeration } from './code.ts'
import { DateOf } from './date.ts'
import { type Definition, defined } from './definition.ts'
import { NumberOf } from './number.ts'
import { type Passing, type Reach, type Readings, readable, type Sums } from './readings.ts'
import { TruthOf } from './truth.ts'

/** A property that has a definition of its own, and so can be read for other periods, and summed. */
export type NumberVariable<E extends Entity, U extends string, P extends PeriodUnit> = NumberOf<E, U, Reach<P>> &
  Readings<NumberOf<E, U, PeriodUnit>, P> &
  Sums<NumberOf<E, U, PeriodUnit>, P, { readonly [L in Passing]: NumberOf<E, U, L> }> &
  Property
export type TruthVariable<E extends Entity, P extends PeriodUnit> = TruthOf<E, Reach<P>> &
  Readings<TruthOf<E, PeriodUnit>, P> &
  Property
export type DateVariable<E extends Entity, P extends PeriodUnit> = DateOf<E, Reach<P>> &
  Readings<DateOf<E, PeriodUnit>, P> &
  Property
export type CodeVariable<E extends Entity, C extends string, P extends PeriodUnit> = CodeOf<E, C, Reach<P>> &
  Readings<CodeOf<E, C, PeriodUnit>, P> &
  Property

type Property = { readonly definition: Definition<'inputs' | 'variables'> }

/** Of whom a property is: `person` or `household`. */
export type Which<E extends Entity> = { readonly entity: E }

export type PropertySpec<E extends Entity, P extends PeriodUnit> = {
  readonly id?: string
  readonly name: Text
  readonly note?: Text
  readonly entity: Which<E>
  /** How long one value of it holds: `always` for what does not change. */
  readonly period: P
}

type Fallback<T> = {
  /** Taken where nobody gave it, and shown as assumed. */
  readonly assumed?: T
  /** What rules take it to be where it does not apply. */
  readonly whenNotApplicable?: T
  /** That no one can have otherwise, as a merit of the past: proposed last. What holds `always` is so anyway. */
  readonly fixed?: true
}

export type NumberInputSpec<U extends string> = Fallback<number> & {
  readonly unit: U
  /** Whether it adds up over time, as a wage does; an age does not. */
  readonly flow: boolean
  readonly min?: number
  readonly max?: number
  readonly integral?: boolean
}

/** A fact about persons or households that is given, with its bounds: a number has a `unit`, a code its `codes`, a truth or date its `kind`. */
export function input<const E extends Entity, const P extends PeriodUnit, const U extends string>(
  spec: PropertySpec<E, P> & NumberInputSpec<U>,
): NumberVariable<E, U, P>
export function input<const E extends Entity, const P extends PeriodUnit, const C extends string>(
  spec: PropertySpec<E, P> & Fallback<NoInfer<C>> & { readonly codes: Enumeration<C> },
): CodeVariable<E, C, P>
export function input<const E extends Entity, const P extends PeriodUnit>(
  spec: PropertySpec<E, P> & Fallback<boolean> & { readonly kind: 'truth' },
): TruthVariable<E, P>
export function input<const E extends Entity, const P extends PeriodUnit>(
  spec: PropertySpec<E, P> & Fallback<Day> & { readonly kind: 'date' },
): DateVariable<E, P>
export function input(spec: AnyInputSpec): unknown {
  const kind: Kind = spec.kind ?? (spec.codes === undefined ? 'number' : 'code')
  const definition = defined(
    'inputs',
    spec,
    (names): InputData => ({
      label: spec.name,
      ...(spec.note && { note: spec.note }),
      entity: spec.entity.entity,
      kind,
      ...(spec.unit !== undefined && { unit: spec.unit }),
      ...(spec.codes !== undefined && { codes: names.of(spec.codes) }),
      period: spec.period,
      flow: spec.flow ?? false,
      ...(spec.min !== undefined && { min: spec.min }),
      ...(spec.max !== undefined && { max: spec.max }),
      ...(spec.integral !== undefined && { integral: spec.integral }),
      ...(spec.assumed !== undefined && { assumed: spec.assumed }),
      ...(spec.fixed === true && { fixed: true as const }),
      ...(spec.whenNotApplicable !== undefined && { whenNotApplicable: spec.whenNotApplicable }),
    }),
  )
  return propertyValue(definition, { kind, unit: spec.unit, codes: spec.codes, period: spec.period })
}

type AnyInputSpec = PropertySpec<Entity, PeriodUnit> &
  Fallback<number | boolean | string> &
  Partial<Omit<NumberInputSpec<string>, 'assumed' | 'whenNotApplicable'>> & {
    readonly kind?: 'truth' | 'date'
    readonly codes?: Enumeration<string>
  }

/** The value that reads a property. */
export function propertyValue(
  definition: Definition<'inputs' | 'variables'>,
  type: {
    readonly kind: Kind
    readonly unit?: string | undefined
    readonly codes?: Enumeration<string> | undefined
    readonly period: PeriodUnit
  },
):
  | NumberOf<Entity, string, PeriodUnit>
  | TruthOf<Entity, PeriodUnit>
  | DateOf<Entity, PeriodUnit>
  | CodeOf<Entity, string, PeriodUnit> {
  const { kind, unit, codes, period } = type
  if (kind === 'number') return readable((write, it) => new NumberOf(unit ?? '1', write, it), definition, period)
  if (kind === 'truth') return readable((write, it) => new TruthOf(write, it), definition, period)
  if (kind === 'date') return readable((write, it) => new DateOf(write, it), definition, period)
  return readable((write, it) => new CodeOf(codes as Enumeration<string>, write, it), definition, period)
}
