import { cell } from './cell.ts'
import { check } from './check.ts'
import { decide } from './decide.ts'
import { meetings } from './meetings.ts'
import { review } from './review.ts'

/** Everything a user can do. */
export const verbs = { review, decide, check, meetings, cell } as const
