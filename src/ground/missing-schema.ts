import { z } from 'zod'
import { missingKinds } from './missing.ts'

export const missing = z.enum(missingKinds)

/** A value, or the word for why there is none. The value is tried first, because most are there. */
export const orMissing = <S extends z.ZodType>(schema: S) => z.union([schema, missing])
