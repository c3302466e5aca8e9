import type { PeriodUnit } from '#ground/period'
import type { Text } from '#ground/text'
import type { Entity } from '#rules/2-ir/kind'
import type { Formula, Variable as VariableData } from '#rules/2-ir/rules'
import type { AnyValue, SameKind } from './choice.ts'
import type { Enumeration } from './code.ts'
import { byDate, datedData, ever, type InForce, type LawFacts, lawFactsOf } from './dated.ts'
import { defined } from './definition.ts'
import type { DateLike, FitsIn, Keys, NumberLike, TruthLike } from './fit.ts'
import {
  type CodeVariable,
  type DateVariable,
  type NumberVariable,
  type PropertySpec,
  propertyValue,
  type TruthVariable,
} from './input.ts'
import type { Names, Write } from './write.ts'

/** One formula with its dates. */
export type DatedFormula<V> = LawFacts & { readonly inForce: InForce; readonly label?: Text; readonly value: V }

/** Whether a period in which the law changes is split by day, or follows the law of its first day. */
export type ChangesFrom = 'day' | 'period-start'

type Common<E extends Entity, P extends PeriodUnit> = PropertySpec<E, P> & {
  /** A number that adds up over time is split by day unless it says otherwise. */
  readonly changesFrom?: ChangesFrom
}

/** Each formula fits the variable, and is of the kind of the first. */
type EachFits<T extends readonly [AnyValue, ...AnyValue[]], E extends Entity, P extends PeriodUnit> = {
  readonly [I in keyof T]: DatedFormula<T[I] & FitsIn<T[I], E, P> & SameKind<T[0], T[I]>>
}

type FlowOf<V> = V extends NumberLike
  ? {
      /** Whether it adds up over time, as an amount per month does; an age does not. */
      readonly flow: boolean
    }
  : unknown

/** A defined value of the kind of a formula. */
export type VariableOf<V, E extends Entity, P extends PeriodUnit> =
  V extends NumberLike<infer U>
    ? NumberVariable<E, U, P>
    : V extends TruthLike
      ? TruthVariable<E, P>
      : V extends DateLike
        ? DateVariable<E, P>
        : V extends { readonly enumeration: Keys<infer C> }
          ? CodeVariable<E, C, P>
          : never

/** A property that is computed: by one formula, or by several, each with the dates of its law. (The compiler words its refusal by the last of
 *  these, so that is the one which most rules use.) */
export function variable<
  const E extends Entity,
  const P extends PeriodUnit,
  T extends readonly [AnyValue, ...AnyValue[]],
>(spec: Common<E, P> & { readonly formulas: EachFits<T, E, P> } & FlowOf<T[0]>): VariableOf<T[0], E, P>
export function variable<const E extends Entity, const P extends PeriodUnit, V extends AnyValue>(
  spec: Common<E, P> & LawFacts & { readonly inForce?: InForce; readonly formula: V & FitsIn<V, E, P> } & FlowOf<V>,
): VariableOf<V, E, P>
export function variable(spec: AnySpec): unknown {
  const formulas: readonly DatedFormula<AnyValue>[] =
    'formulas' in spec ? spec.formulas : [{ ...lawFactsOf(spec), inForce: spec.inForce ?? ever, value: spec.formula }]
  const flow = spec.flow ?? false
  const model = formulas[0]?.value as AnyValue
  const type = { ...typeOf(model), period: spec.period }
  const definition = defined('variables', spec, (names) =>
    variableData(
      spec,
      { ...type, flow, splitByDay: (spec.changesFrom ?? (flow ? 'day' : 'period-start')) === 'day' },
      formulas,
      names,
    ),
  )
  return propertyValue(definition, type)
}

type AnySpec = Common<Entity, PeriodUnit> & { readonly flow?: boolean } & (
    | { readonly formulas: readonly DatedFormula<AnyValue>[] }
    | (LawFacts & { readonly inForce?: InForce; readonly formula: AnyValue })
  )

type Measured = { readonly kind: AnyValue['kind']; readonly unit?: string; readonly codes?: Enumeration<string> }

const typeOf = (it: AnyValue): Measured => ({
  kind: it.kind,
  ...(it.kind === 'number' && { unit: it.unit }),
  ...(it.kind === 'code' && { codes: it.enumeration as Enumeration<string> }),
})

/** A computed property as data. */
export function variableData(
  spec: { readonly name: Text; readonly note?: Text; readonly entity: { readonly entity: Entity } },
  type: Measured & { readonly period: PeriodUnit; readonly flow: boolean; readonly splitByDay: boolean },
  formulas: readonly DatedFormula<{ readonly write: Write }>[],
  names: Names,
): VariableData {
  return {
    label: spec.name,
    ...(spec.note && { note: spec.note }),
    entity: spec.entity.entity,
    kind: type.kind,
    ...(type.unit !== undefined && { unit: type.unit }),
    ...(type.codes !== undefined && { codes: names.of(type.codes) }),
    period: type.period,
    flow: type.flow,
    splitByDay: type.splitByDay,
    formulas: byDate(formulas.map((it) => formulaData(it, names))),
  }
}

/** A dated formula as data. */
export function formulaData(
  { inForce, label, value, ...facts }: DatedFormula<{ readonly write: Write }>,
  names: Names,
): Formula {
  return { ...datedData(names, inForce, facts), ...(label && { label }), expression: value.write(names) }
}
