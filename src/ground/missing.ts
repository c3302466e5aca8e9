import { z } from 'zod'

/** The four kinds of not-a-value. None of them is zero, and none may turn into another on the way to the screen.
 *  - `unknown`: it exists, and nobody at hand knows it.
 *  - `not stated`: the source was read and is silent.
 *  - `not applicable`: the question makes no sense here.
 *  - `suppressed`: known, and withheld because the group is too small to show. */
export const missing = z.enum(['unknown', 'not stated', 'not applicable', 'suppressed'])
export type Missing = z.infer<typeof missing>

export type Known<T> = T | Missing

/** A value, or the word for why there is none. The value is tried first, because most are there. */
export const orMissing = <S extends z.ZodType>(schema: S) => z.union([schema, missing])

export const isMissing = (value: unknown): value is Missing => missing.options.includes(value as Missing)

export const isKnown = <T>(value: Known<T>): value is T => !isMissing(value)
