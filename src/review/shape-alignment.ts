import { z } from 'zod'
import { confidence, id } from '#ground/source'
import { text } from '#ground/text-schema'
import { grades } from '#promises/alignment'
import { duty } from '#promises/instrument'
import { body } from './proposal.ts'
import { evidenceNumber } from './shape-common.ts'

/** How texts stand to each other, as a review shows it. */

const names = z.array(text)
const standing = z.enum(['none asked', 'as good', 'better', 'lower', 'later', 'not comparable'])

/** Why a grade is what it is, with names for the reader; `messages` makes the sentence. */
export const alignmentReason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('asks-nothing'), why: z.enum(['not entered', 'report', 'vision', 'joint task']) }),
  z.strictObject({ code: z.literal('nothing-found') }),
  z.strictObject({ code: z.literal('all-found') }),
  z.strictObject({ code: z.literal('needs-missing'), functions: names }),
  z.strictObject({ code: z.literal('people-missing'), groups: names }),
  z.strictObject({ code: z.literal('need-missing-for'), functions: names, groups: names }),
  z.strictObject({ code: z.literal('people-not-all') }),
  z.strictObject({ code: z.literal('people-not-stated') }),
  z.strictObject({ code: z.literal('only-parts') }),
  z.strictObject({ code: z.literal('only-general') }),
  z.strictObject({ code: z.literal('duty-alone'), duty }),
  z.strictObject({ code: z.literal('other-duty'), asked: duty, found: z.array(duty) }),
  z.strictObject({ code: z.literal('other-means') }),
  z.strictObject({ code: z.literal('only-aims') }),
  z.strictObject({ code: z.literal('number'), standing: standing.exclude(['none asked', 'as good']) }),
  z.strictObject({ code: z.literal('binds-nobody') }),
])
export type AlignmentReason = z.infer<typeof alignmentReason>

/** A body that leads; `ofText` where only the whole text names it, `ended` where it is gone. */
const lead = z.strictObject({ ...body.shape, ofText: z.boolean(), ended: z.string().optional() })

export const alignmentRow = z.strictObject({
  clause: id,
  text,
  duty,
  needs: z.union([z.enum(['all', 'not stated']), names]),
  people: z.union([z.enum(['all', 'not stated']), names]),
  /** The grade to go by: a person's where one has read both sides and the texts still stand as then, else the computed. */
  grade: z.enum(grades),
  computed: z.enum(grades),
  reasons: z.array(alignmentReason),
  /** Persons who read both sides, the latest last. */
  readings: z.array(
    z.strictObject({
      grade: z.enum(grades),
      by: text,
      /** Day as of which both sides were read, and day of the reading. */
      on: z.string(),
      made: z.string(),
      reason: text,
      /** Whether it is true of the day of the view, and of all that the clause asks. */
      standing: z.enum(['holds', 'of the whole clause', 'texts have changed']),
      /** Whether its grade is the one to go by. */
      leads: z.boolean(),
      confidence,
      evidence: evidenceNumber,
    }),
  ),
  counterparts: z.array(
    z.strictObject({
      id,
      kind: z.enum(['clause', 'scheme']),
      of: text,
      text,
      state: z.string(),
      /** Who found it: the person whose grade leads, or the computing. */
      chosenBy: z.enum(['reader', 'computed']),
      /** How it stands to what is asked, where the computing found it. */
      standing: z
        .strictObject({
          grade: z.enum(grades),
          need: z.enum(['whole', 'part', 'general', 'open']),
          people: z.enum(['whole', 'part', 'open']),
          duty: z.enum(['same', 'other']),
          means: z.enum(['shared', 'other', 'open']),
          number: standing,
          binds: z.boolean(),
          onlyAims: z.boolean(),
        })
        .optional(),
      leads: z.array(lead),
      confidence,
      evidence: evidenceNumber,
    }),
  ),
  /** How many counterparts there are, of which the list shows the closest. */
  counterpartCount: z.int(),
  /** Bodies that answer for its need on the day, as far as the dossier records. */
  owners: z.array(body),
  confidence,
  evidence: evidenceNumber,
})
export type AlignmentRow = z.infer<typeof alignmentRow>

export const alignmentView = z.strictObject({
  of: z.strictObject({ id, title: text, state: z.string(), adopted: z.string(), evidence: evidenceNumber }),
  against: z.strictObject({
    what: z.enum(['national', 'schemes', 'instruments']),
    /** How many instruments were read, of which the list shows the first. */
    read: z.int(),
    /** How many of them hold a part that nobody has entered yet. */
    inPart: z.int(),
    instruments: z.array(
      z.strictObject({ id, title: text, state: z.string(), adopted: z.string(), inPart: z.boolean() }),
    ),
    schemes: z.int(),
  }),
  /** Only clauses that speak of these people or this need, graded for them alone. */
  focus: z.strictObject({ group: text.optional(), function: text.optional() }),
  counts: z.record(z.enum(grades), z.int()),
  /** Of the readings by persons: how many there are, and in how many the computed grade is the same. */
  agreement: z.strictObject({ read: z.int(), same: z.int() }),
  rows: z.array(alignmentRow),
})
export type AlignmentView = z.infer<typeof alignmentView>

const gradeCounts = z.record(z.enum(grades), z.int())

/** Clauses of one instrument against several others, text by text. */
export const matrixView = z.strictObject({
  of: alignmentView.shape.of,
  focus: alignmentView.shape.focus,
  /** Of all texts together. */
  counts: gradeCounts,
  /** `against` is what `compare` is asked for the column alone. */
  columns: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('together'),
        against: z.string(),
        counts: gradeCounts,
        of: alignmentView.shape.against,
      }),
      z.strictObject({
        kind: z.literal('instrument'),
        against: id,
        title: text,
        state: z.string(),
        adopted: z.string(),
        inPart: z.boolean(),
        counts: gradeCounts,
      }),
      z.strictObject({ kind: z.literal('schemes'), against: z.string(), schemes: z.int(), counts: gradeCounts }),
    ]),
  ),
  rows: z.array(
    z.strictObject({
      clause: id,
      text,
      duty,
      owners: z.array(body),
      confidence,
      evidence: evidenceNumber,
      /** One for each column. */
      points: z.array(
        z.strictObject({
          grade: z.enum(grades),
          computed: z.enum(grades),
          counterparts: z.int(),
          /** Who read both sides, where that grade leads. */
          read: z.strictObject({ by: text, made: z.string(), confidence }).optional(),
        }),
      ),
    }),
  ),
})
export type MatrixView = z.infer<typeof matrixView>

/** One taxonomy in the words of another. */
export const translationView = z.strictObject({
  from: z.strictObject({ id, title: text, version: z.string(), evidence: evidenceNumber }),
  into: z.strictObject({ id, title: text, version: z.string(), evidence: evidenceNumber }),
  rows: z.array(
    z.strictObject({
      category: id,
      name: text,
      confidence,
      matches: z.array(
        z.strictObject({
          category: id,
          name: text,
          relation: z.enum(['exact', 'narrower', 'broader', 'partial']),
          /** Common part of both, from 0 to 1; only where they overlap in part. */
          share: z.number().optional(),
        }),
      ),
      lost: z.array(z.strictObject({ need: text, means: names })),
    }),
  ),
})
export type TranslationView = z.infer<typeof translationView>
