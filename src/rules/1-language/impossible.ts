import type { PeriodUnit } from '#ground/period'
import type { Entity } from '#rules/2-ir/kind'
import { ever } from './dated.ts'
import { defined } from './definition.ts'
import type { FitsIn, TruthLike } from './fit.ts'
import { type PropertySpec, propertyValue, type TruthVariable } from './input.ts'
import { variableData } from './variable.ts'

/** Facts that cannot be, such as a pensioner aged five: a case of which they are given is refused, with the name, which is a sentence that says why. What is unknown
 *  may be. */
export function impossible<const E extends Entity, const P extends PeriodUnit, T extends TruthLike>(
  spec: PropertySpec<E, P> & { readonly facts: T & FitsIn<T, E, P> },
): TruthVariable<E, P> {
  const type = { kind: 'truth', period: spec.period } as const
  const definition = defined('variables', spec, (names) => ({
    ...variableData(spec, { ...type, flow: false, splitByDay: false }, [{ inForce: ever, value: spec.facts }], names),
    impossible: true,
  }))
  return propertyValue(definition, type) as TruthVariable<E, P>
}
