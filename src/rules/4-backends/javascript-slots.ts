import type { Slot } from '#rules/2-ir/graph'

/** What a slot is taken to be by its value: whole if it is whole, and not much larger. The text of a kernel is then about integers of 32 bits, and has to be
 *  written again only where a slot is moved beyond that. */
export function assumedSlot(slot: Slot, value: number): Slot {
  const most = 2 ** Math.ceil(Math.log2(Math.max(1, 4 * Math.abs(value))))
  return {
    ...slot,
    min: Math.max(slot.min, -most),
    max: Math.min(slot.max, most),
    integral: slot.integral || Number.isInteger(value),
  }
}

/** Nothing more than the law says of it, and this value. */
export const anySlot = (slot: Slot, value: number): Slot => ({
  ...slot,
  min: Math.min(slot.min, value),
  max: Math.max(slot.max, value),
  integral: slot.integral && Number.isInteger(value),
})

export const isWithin = ({ min, max, integral }: Slot, value: number): boolean =>
  value >= min && value <= max && (!integral || Number.isInteger(value))
