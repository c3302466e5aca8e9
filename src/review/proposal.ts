import { z } from 'zod'
import { quantityData } from '#ground/quantity'
import { confidence } from '#ground/source'
import { text } from '#ground/text-schema'

/** A cell as a reader sees it: a name for each dimension. `expression` is what opens it (`old-age / pwd / vn-02`): a dimension that it leaves
 *  open reads *all* there, because whoever looks at such a cell wants to see what may be meant. */
const dimension = z.union([z.enum(['all', 'not stated']), text])
export const cellLabel = z.strictObject({
  function: dimension,
  group: dimension,
  place: dimension,
  expression: z.string().optional(),
})
export type CellLabel = z.infer<typeof cellLabel>

/** A body that answers for something, and how sure the record of that is. */
export const body = z.strictObject({ id: z.string(), name: text, confidence })
export type Body = z.infer<typeof body>

/** A value as reported, or the word for why there is none. */
export const shownValue = z.union([z.string(), quantityData])
export type ShownValue = z.infer<typeof shownValue>

export const rowState = z.enum(['running', 'only ended', 'unknown', 'none recorded'])
export type RowState = z.infer<typeof rowState>

/** What each kind of proposed decision is about; `messages` makes the sentence. */
export const proposalFacts = {
  /** A decision taken at an earlier meeting is still open. */
  'follow-up': z.strictObject({ decision: text, decided: z.string(), due: z.string() }),
  /** Recommendations of which nobody knows whether they were noted. */
  'answer-recommendation': z.strictObject({
    meeting: text,
    count: z.int(),
    recommendations: z.array(text),
    reached: z.enum(['proposed', 'adopted', 'submitted', 'noted', 'mainstreamed']),
  }),
  /** A step of an undertaking is recorded as not taken, or as the first of which nothing is known. */
  'next-step': z.strictObject({
    undertaking: text,
    taken: z.array(text),
    step: text,
    /** Day by which it was recorded as not taken; `unknown` where no record speaks of it. */
    notTakenBy: z.string(),
  }),
  /** Clauses in force are the task of a body that no longer exists. */
  'confirm-successor': z.strictObject({
    body: text,
    ended: z.string(),
    count: z.int(),
    /** Those whose recorded work names a clause's need, with the number of clauses. */
    successors: z.array(z.strictObject({ name: text, count: z.int(), confidence })),
    /** Clauses whose need no succession names, and all that took over from the body. */
    undecided: z.strictObject({ count: z.int(), candidates: z.array(text) }),
  }),
  /** Every recorded activity that served a cell has ended, or is past its planned end. */
  'renew-cover': z.strictObject({
    cell: cellLabel,
    /** Each with its last day, and the last day on which its publisher reported. */
    activities: z.array(z.strictObject({ title: text, to: z.string(), byPlan: z.boolean(), lastReported: z.string() })),
    /** How many there are, of which the list shows the first. */
    count: z.int(),
    /** Activities that may serve the cell, but do not say whom or where they serve. */
    perhaps: z.int(),
    /** Whether a scheme of the law runs for this need. */
    schemes: rowState,
  }),
  /** A need is measured or promised and no running activity is recorded for it. */
  'fill-gap': z.strictObject({
    row: text,
    activities: rowState,
    schemes: rowState,
    indicator: text.optional(),
    /** The latest, several where reports of it differ; empty where none is recorded. */
    values: z.array(shownValue),
    unit: z.string(),
    period: z.string(),
    /** How many clauses in force name the need. */
    demanded: z.int(),
  }),
  /** A target was missed, or needs a yearly rise to be met. */
  'late-target': z.strictObject({
    target: text,
    instrument: text,
    wanted: shownValue,
    unit: z.string(),
    year: z.union([z.string(), z.int()]),
    missed: z.boolean(),
    /** The last values, several where reports differ, each with the rise a year it needs. */
    last: z.array(z.strictObject({ value: shownValue, yearlyRise: z.number().optional() })),
    period: z.string(),
    confirmed: z.boolean(),
  }),
  /** Two reports of one figure differ. */
  'settle-figure': z.strictObject({
    indicator: text,
    period: z.string(),
    values: z.array(
      z.strictObject({
        value: shownValue,
        unit: z.string(),
        numerator: z.union([z.string(), text]),
        denominator: z.union([z.string(), text]),
      }),
    ),
  }),
  /** Partner interests that share no need with any of the ministry's priorities. */
  'match-interest': z.strictObject({
    of: text,
    alone: z.array(text),
    against: z.array(z.strictObject({ title: text, draft: z.boolean() })),
  }),
  /** Needs of which no value is recorded. */
  'measure-need': z.strictObject({ count: z.int(), rows: z.array(text) }),
  /** Two organisations serve one cell in the same way. */
  'resolve-overlap': z.strictObject({ activities: z.array(text), certain: z.boolean(), means: z.array(text) }),
} as const

export type ProposalCode = keyof typeof proposalFacts
export type ProposalFacts = { readonly [C in ProposalCode]: z.infer<(typeof proposalFacts)[C]> }

const common = {
  id: z.string(),
  cells: z.array(cellLabel),
  owners: z.array(body),
  partners: z.array(text),
  due: z.string(),
  evidence: z.array(z.int().positive()),
}

const proposalOf = <C extends ProposalCode>(code: C) =>
  z.strictObject({ ...common, code: z.literal(code), facts: proposalFacts[code] })

/** A decision proposed to the meeting: its cells, the evidence, the body responsible today, the partner, a date. */
export const proposal = z.discriminatedUnion('code', [
  proposalOf('follow-up'),
  proposalOf('answer-recommendation'),
  proposalOf('next-step'),
  proposalOf('confirm-successor'),
  proposalOf('renew-cover'),
  proposalOf('fill-gap'),
  proposalOf('late-target'),
  proposalOf('settle-figure'),
  proposalOf('match-interest'),
  proposalOf('measure-need'),
  proposalOf('resolve-overlap'),
])
export type Proposal = z.infer<typeof proposal>
export type ProposalOf<C extends ProposalCode> = Extract<Proposal, { code: C }>
