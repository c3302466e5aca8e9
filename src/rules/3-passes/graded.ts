import type { GraphBuilder } from '#rules/2-ir/builder'
import type { NodeId } from '#rules/2-ir/graph'
import type { Scale } from '#rules/2-ir/rules'

/** A bracket of which both sides are set on the day. */
export type Bracket = { readonly threshold: NodeId; readonly value: NodeId }

/** What a scale makes of a number, in plain operations. Brackets come in ascending order of their thresholds. */
export function graded(builder: GraphBuilder, scale: Scale, brackets: readonly Bracket[], argument: NodeId): NodeId {
  const zero = builder.constant(0, { kind: 'number', unit: scale.resultUnit })
  return forms[scale.form](builder, scale, brackets, argument, zero)
}

type Form = (
  builder: GraphBuilder,
  scale: Scale,
  brackets: readonly Bracket[],
  argument: NodeId,
  zero: NodeId,
) => NodeId

const forms: Readonly<Record<Scale['form'], Form>> = {
  marginal: (builder, scale, brackets, argument, zero) => {
    const nothing = builder.constant(0, { kind: 'number', unit: scale.unit })
    const slices = brackets.map(({ threshold, value }, at) => {
      const next = brackets[at + 1]
      const top = next === undefined ? argument : builder.apply('minimum', [argument, next.threshold])
      const slice = builder.apply('maximum', [builder.apply('subtract', [top, threshold]), nothing])
      return builder.apply('multiply', [slice, value])
    })
    return builder.join('add', slices, zero)
  },
  'single-amount': (builder, _, brackets, argument, zero) =>
    brackets.reduce(
      (below, { threshold, value }) =>
        builder.apply('select', [builder.apply('at-least', [argument, threshold]), value, below]),
      zero,
    ),
  amounts: (builder, _, brackets, argument, zero) =>
    builder.join(
      'add',
      brackets.map(({ threshold, value }) =>
        builder.apply('select', [builder.apply('more', [argument, threshold]), value, zero]),
      ),
      zero,
    ),
  average: (builder, scale, brackets, argument, zero) => {
    const rate = brackets.reduce<NodeId | undefined>((below, { threshold, value }, at) => {
      const next = brackets[at + 1]
      const here = next === undefined ? value : between(builder, { threshold, value }, next, argument)
      return below === undefined
        ? here
        : builder.apply('select', [builder.apply('at-least', [argument, threshold]), here, below])
    }, undefined)
    if (rate === undefined || brackets[0] === undefined) return zero
    const whole = builder.apply('multiply', [argument, rate])
    if (brackets.length === 1) return whole
    const nothing = builder.constant(0, { kind: 'number', unit: scale.resultUnit })
    return builder.apply('select', [builder.apply('at-least', [argument, brackets[0].threshold]), whole, nothing])
  },
}

/** The rate on the straight line from one bracket to the next. */
function between(builder: GraphBuilder, low: Bracket, high: Bracket, argument: NodeId): NodeId {
  const rise = builder.apply('divide', [
    builder.apply('subtract', [high.value, low.value]),
    builder.apply('subtract', [high.threshold, low.threshold]),
  ])
  return builder.apply('add', [
    low.value,
    builder.apply('multiply', [builder.apply('subtract', [argument, low.threshold]), rise]),
  ])
}
