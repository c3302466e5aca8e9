import type { PeriodUnit } from '#ground/period'
import type { Text } from '#ground/text'
import type { Entity } from '#rules/2-ir/kind'
import type { Enumeration as EnumerationData } from '#rules/2-ir/rules'
import { type Definition, defined } from './definition.ts'
import type { CodeLike, EntityOf, Meets, PeriodOf } from './fit.ts'
import { list, TruthOf } from './truth.ts'
import { joined, Value } from './value.ts'
import type { Write } from './write.ts'

/** The values that a code may take, in the order of the law. Places in this order are what is kept, so a new one is added at the end. */
export type Enumeration<C extends string> = Definition & {
  readonly keys: readonly C[]
  /** One of them, as a value: `level.code('severe')`. */
  code(key: C): CodeOf<Entity, C, PeriodUnit>
}

/** A code of an enumeration. */
export class CodeOf<E extends Entity, C extends string, P extends PeriodUnit> extends Value<E, P> {
  readonly kind = 'code' as const
  readonly enumeration: Enumeration<C>

  constructor(enumeration: Enumeration<C>, ...rest: ConstructorParameters<typeof Value>) {
    super(...rest)
    this.enumeration = enumeration
  }

  /** Whether it is this code; or the same as another. */
  is<V extends C | CodeLike>(
    other: V & SameCodes<C, V> & Meets<CodeOf<E, C, P>, V>,
  ): TruthOf<E & EntityOf<V>, P & PeriodOf<V>> {
    return new TruthOf(joined('equal', this.write, codeWritten(other, this.enumeration)))
  }

  /** Whether it is one of these. */
  isOneOf(...keys: readonly [C, ...C[]]): TruthOf<E, P> {
    const { enumeration } = this
    return list(
      'or',
      keys.map((it) => new TruthOf(joined('equal', this.write, codeWritten(it, enumeration)))),
    )
  }

  /** This, or the other where this is unknown. */
  orIfUnknown<V extends C | CodeLike>(
    otherwise: V & SameCodes<C, V> & Meets<CodeOf<E, C, P>, V>,
  ): CodeOf<E & EntityOf<V>, C, P & PeriodOf<V>> {
    const known = joined('known', this.write)
    return new CodeOf(this.enumeration, joined('select', known, this.write, codeWritten(otherwise, this.enumeration)))
  }
}

type SameCodes<C extends string, V> = V extends { readonly enumeration: { readonly keys: readonly (infer K)[] } }
  ? [K, C] extends [C, K]
    ? unknown
    : 'they are codes of different enumerations'
  : unknown

const codeWritten = (it: string | CodeLike, enumeration: Definition): Write =>
  typeof it === 'string'
    ? (names) => ({ op: 'constant', kind: 'code', value: it, codes: names.of(enumeration) })
    : it.write

/** Names the values that a code may take: `enumeration({ name, codes: { mild: { vi, en }, severe: { vi, en } } })`. */
export function enumeration<const C extends string>(spec: {
  readonly id?: string
  readonly name: Text
  readonly note?: Text
  readonly codes: Readonly<Record<C, Text>>
}): Enumeration<C> {
  const keys = Object.keys(spec.codes) as C[]
  const definition = defined(
    'enumerations',
    spec,
    (): EnumerationData => ({
      label: spec.name,
      ...(spec.note && { note: spec.note }),
      codes: keys.map((key) => ({ key, label: spec.codes[key] })),
    }),
  )
  const made: Enumeration<C> = {
    ...definition,
    keys,
    code: (key) => new CodeOf(made, codeWritten(key, made)),
  }
  return made
}
