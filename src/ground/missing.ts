/** The four kinds of not-a-value. None of them is zero, and none may turn into another on the way to the screen.
 *  - `unknown`: it exists, and nobody at hand knows it.
 *  - `not stated`: the source was read and is silent.
 *  - `not applicable`: the question makes no sense here.
 *  - `suppressed`: known, and withheld because the group is too small to show. */
export const missingKinds = ['unknown', 'not stated', 'not applicable', 'suppressed'] as const
export type Missing = (typeof missingKinds)[number]

export type Known<T> = T | Missing

export const isMissing = (value: unknown): value is Missing => missingKinds.includes(value as Missing)

export const isKnown = <T>(value: Known<T>): value is T => !isMissing(value)
