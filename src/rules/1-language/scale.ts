import type { Text } from '#ground/text'
import type { Scale as ScaleData } from '#rules/2-ir/rules'
import type { InForce } from './dated.ts'
import { type Definition, defined } from './definition.ts'
import type { EntityOf, NumberLike, PeriodOf } from './fit.ts'
import { NumberOf } from './number.ts'
import { type ByDate, entries, type LegalValue } from './parameter.ts'
import type { Names } from './write.ts'

/** A number of a scale, by date; or one alone, which is in force as the whole scale is. */
type OfScale = number | ByDate<LegalValue>

type Described<U extends string> = {
  readonly id?: string
  readonly name: Text
  readonly note?: Text
  /** Of what is graded. */
  readonly unit: U
  /** For the numbers that have no dates of their own. */
  readonly inForce?: InForce
  readonly law?: string
}

export type RateScaleSpec<U extends string> = Described<U> & {
  readonly form: 'marginal' | 'average'
  readonly brackets: readonly { readonly threshold: OfScale; readonly rate: OfScale }[]
}

export type AmountScaleSpec<U extends string, R extends string> = Described<U> & {
  readonly form: 'single-amount' | 'amounts'
  /** Of the amounts. */
  readonly resultUnit: R
  readonly brackets: readonly { readonly threshold: OfScale; readonly amount: OfScale }[]
}

/** A scale that grades a number, as a tax does: `incomeTax.of(taxableIncome)`. */
export type Scale<U extends string, R extends string> = Definition<'scales'> & {
  readonly of: <V extends NumberLike<U>>(graded: V) => NumberOf<EntityOf<V>, R, PeriodOf<V>>
}

/** A scale of rates, whose result has the unit of what is graded, or of amounts. For the forms see `scaleForm` in `2-ir/rules.ts`. */
export function scale<const U extends string>(spec: RateScaleSpec<U>): Scale<U, U>
export function scale<const U extends string, const R extends string>(spec: AmountScaleSpec<U, R>): Scale<U, R>
export function scale(spec: RateScaleSpec<string> | AmountScaleSpec<string, string>): Scale<string, string> {
  const resultUnit = 'resultUnit' in spec ? spec.resultUnit : spec.unit
  const definition = defined(
    'scales',
    spec,
    (names): ScaleData => ({
      label: spec.name,
      ...(spec.note && { note: spec.note }),
      form: spec.form,
      unit: spec.unit,
      resultUnit,
      brackets: spec.brackets.map((it) => ({
        threshold: dated(it.threshold, spec, names),
        value: dated('rate' in it ? it.rate : it.amount, spec, names),
      })),
    }),
  )
  const made: Scale<string, string> = {
    ...definition,
    of: (graded) =>
      new NumberOf(resultUnit, (names) => ({ op: 'scale', scale: names.of(made), args: [graded.write(names)] })),
  }
  return made
}

function dated(it: OfScale, { inForce, law }: Described<string>, names: Names): ScaleData['brackets'][number]['value'] {
  if (typeof it !== 'number') return entries(it, law, names)
  if (inForce === undefined) {
    names.report('value-without-date', { value: it })
    return []
  }
  const { from, to } = inForce
  return entries({ [from]: to === undefined ? it : { value: it, to } }, law, names)
}
