import type { z } from 'zod'
import type { Day } from '#ground/date'
import type { Text } from '#ground/text'
import type { CaseNames } from '#rules/2-ir/rules'
import { callingPlace, type Place } from './place.ts'

export type { CaseNames }

/** A rule book as its author puts it together: files of definitions, each named by the key it is exported by (`socialPension` is `social-pension`).
 *  `facts` is the schema of what schemes say beyond their rules; without it they say nothing. */
export type RuleBook = {
  readonly id: string
  readonly name: Text
  /** Amounts are counted in whole units of it. */
  readonly currency: string
  /** First day for which its rules are whole; nothing is asked of them for earlier days. */
  readonly since?: Day
  readonly facts?: z.ZodType
  /** How cases name people; left out, `persons`, and `households` with `members`. */
  readonly cases?: CaseNames
  readonly parts: readonly object[]
  readonly place: Place | undefined
}

/** Puts a rule book together: `ruleBook({ id: 'viet-nam', name, currency: 'VND', parts: [people, pension] })`, where each part is what a file exports
 *  (`import * as pension from './pension.ts'`). */
export const ruleBook = (spec: Omit<RuleBook, 'place'>): RuleBook => ({ ...spec, place: callingPlace() })
