import { z } from 'zod'
import { type Day, isBefore, isByDay } from '#ground/date'
import { partialDate } from '#ground/date-schema'
import { id, sourced } from '#ground/source'
import type { Text } from '#ground/text'
import { text } from '#ground/text-schema'
import type { Clause, Instrument } from './instrument.ts'

/** What was done about a comment. */
export const disposition = z.enum(['open', 'accepted', 'accepted in part', 'declined', 'withdrawn'])
export type Disposition = z.infer<typeof disposition>

/** What somebody said about a clause of a draft, bound to that version of it. */
export const comment = z
  .strictObject({
    id,
    clause: id,
    author: id,
    on: partialDate,
    text,
    /** The wording it asks for. */
    proposes: text.optional(),
    disposition: z
      .strictObject({ state: disposition.exclude(['open']), reason: text.optional(), by: id, on: partialDate })
      .refine((it) => it.state !== 'declined' || it.reason !== undefined, {
        params: { code: 'declined-without-reason' },
      })
      .optional(),
    ...sourced,
  })
  .refine((it) => it.disposition === undefined || isBefore(it.disposition.on, it.on) !== 'yes', {
    params: { code: 'disposition-before-comment' },
    path: ['disposition', 'on'],
  })
export type Comment = z.infer<typeof comment>

/** What became of the commented clause in the next version.
 *  - `taken up`: the wording that the comment asks for stands there.
 *  - `reworded`: its words changed, and whether as asked a reader has to say.
 *  - `dropped`: the next version has no clause that rewords it. */
export type Fate = 'no next version' | 'taken up' | 'reworded' | 'unchanged' | 'dropped'

/** What does not fit together; a proposal until somebody looks.
 *  - `passed over`: open although the next version is out.
 *  - `not carried out`: accepted, and the next version reads as before. */
export type CommentFault = 'passed over' | 'not carried out' | 'taken up though declined'

export type CommentStanding = {
  readonly comment: Comment
  readonly state: Disposition
  readonly fate: Fate
  readonly next?: Clause
  readonly fault?: CommentFault
}

/** Where a comment stands on a day.
 *  @param clause the clause it is on; @param next the version after that clause's, if it was out by the day. */
export function commentStanding(it: Comment, clause: Clause, next: Instrument | undefined, day: Day): CommentStanding {
  const { disposition: done } = it
  const state = done !== undefined && isByDay(done.on, day) === 'yes' ? done.state : 'open'
  const revised = next?.clauses.find((one) => one.revises === clause.id)
  const fate = fateOf(it, clause, next, revised)
  const fault = faultOf(state, fate)
  return {
    comment: it,
    state,
    fate,
    ...(revised === undefined ? {} : { next: revised }),
    ...(fault === undefined ? {} : { fault }),
  }
}

function fateOf(it: Comment, clause: Clause, next: Instrument | undefined, revised: Clause | undefined): Fate {
  if (next === undefined) return 'no next version'
  if (revised === undefined) return 'dropped'
  if (it.proposes !== undefined && holds(revised.text, it.proposes) && !holds(clause.text, it.proposes))
    return 'taken up'
  const isSame = plain(revised.text.vi) === plain(clause.text.vi) && plain(revised.text.en) === plain(clause.text.en)
  return isSame ? 'unchanged' : 'reworded'
}

function faultOf(state: Disposition, fate: Fate): CommentFault | undefined {
  if (fate === 'no next version') return undefined
  if (state === 'open') return 'passed over'
  if ((state === 'accepted' || state === 'accepted in part') && fate === 'unchanged') return 'not carried out'
  return state === 'declined' && fate === 'taken up' ? 'taken up though declined' : undefined
}

/** Wording is compared without marks of punctuation and case, language by language. */
const holds = (it: Text, wording: Text): boolean =>
  plain(it.vi).includes(plain(wording.vi)) || plain(it.en).includes(plain(wording.en))

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
