import type { PeriodUnit } from '#ground/period'
import type { Entity } from '#rules/2-ir/kind'
import type { Like } from './fit.ts'
import { NumberOf } from './number.ts'
import { TruthOf } from './truth.ts'

type NumberIn<E extends Entity, U extends string, P extends PeriodUnit> = Like<'number', E, P> & { readonly unit: U }

/** What a rule says of something that is defined only further down, or of its own past. TypeScript wants such a definition to state its type:
 *  `const wasPoor: TruthVariable<'person', 'month'> = variable({ …, formula: later.truth(() => wasPoor.lastMonth()) })`. */
export const later = {
  truth: <E extends Entity, P extends PeriodUnit>(value: () => Like<'truth', E, P>): TruthOf<E, P> =>
    new TruthOf((names) => value().write(names)),

  number: <E extends Entity, const U extends string, P extends PeriodUnit>(
    unit: U,
    value: () => NumberIn<E, U, P>,
  ): NumberOf<E, U, P> => new NumberOf(unit, (names) => value().write(names)),
}
