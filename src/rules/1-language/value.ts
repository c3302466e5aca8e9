import type { PeriodUnit } from '#ground/period'
import type { Text } from '#ground/text'
import type { Expression, Joining, Remark } from '#rules/2-ir/expression'
import type { Entity, Kind } from '#rules/2-ir/kind'
import type { fits } from './fit.ts'
import type { Defined, Write } from './write.ts'

/** Something a rule can say: of a person, a household, or of nobody in particular; in a period, or for ever. `E` and `P` are all it fits. */
export abstract class Value<E extends Entity, P extends PeriodUnit> {
  declare readonly [fits]: (entity: E, period: P) => void
  abstract readonly kind: Kind
  readonly write: Write
  /** The input, variable or parameter that this is, rather than something said about it. */
  readonly definition?: Defined

  constructor(write: Write, definition?: Defined) {
    this.write = write
    if (definition !== undefined) this.definition = definition
  }

  /** The same, as an article says it: `decree-20-2021/article-5.1`. An explanation quotes it. */
  citing(law: string): this {
    return remarked(this, { law })
  }

  /** The same, in words for an explanation. */
  saying(label: Text): this {
    return remarked(this, { label })
  }
}

/** A value that an author may write as it stands. */
export type Literal = number | boolean

/** A value of the same kind and unit that says something else. */
export function remade<V extends object>(value: V, write: Write): V {
  const made = Object.assign(Object.create(Object.getPrototypeOf(value) as object) as V, value, { write })
  Reflect.deleteProperty(made, 'definition')
  return made
}

const remarked = <V extends { readonly write: Write }>(value: V, remark: Remark): V =>
  remade(value, withRemark(value.write, remark))

/** The same expression with a remark, which stands before its parts. */
export const withRemark =
  (write: Write, remark: Remark): Write =>
  (names) => {
    const { args, ...rest } = { args: undefined, ...write(names) } as Expression & { args?: unknown }
    return { ...rest, ...remark, ...(args === undefined ? {} : { args }) } as Expression
  }

/** How a value or a plain number or truth is written, where a number of this unit is meant. */
export function written(value: { readonly write: Write } | Literal, unit: string): Write {
  if (typeof value === 'number') return () => ({ op: 'constant', kind: 'number', value, unit })
  if (typeof value === 'boolean') return () => ({ op: 'constant', kind: 'truth', value })
  return value.write
}

/** An operator over arguments. */
export const joined =
  (op: Joining, ...args: readonly Write[]): Write =>
  (names) => ({ op, args: args.map((it) => it(names)) })
