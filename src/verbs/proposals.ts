import { z } from 'zod'
import { proposalSentence } from '#messages/proposals'
import type { Proposal } from '#review/proposal'
import { type ReadyProposal, readyProposals } from '#review/shape-meeting'
import { reviewAsked } from './review.ts'
import { type Context, field, verb } from './verb.ts'

/** The proposals of a meeting's sheet with their words in both languages and the ids that a record of them takes. */
export const proposals = verb({
  name: 'proposals',
  summary: {
    vi: 'Cho các quyết định đề xuất của một cuộc họp, sẵn sàng để ghi',
    en: 'Give the proposed decisions of a meeting, ready to record',
  },
  input: z.object({
    meeting: z.string().meta(field('Mã cuộc họp, hoặc “next”', 'Id of the meeting, or “next”', { argument: true })),
    asOf: z.string().optional().meta(field('Ngày của rà soát (YYYY-MM-DD)', 'Day of the review (YYYY-MM-DD)')),
  }),
  output: readyProposals,
  run: (input, context) => {
    const review = reviewAsked(input, context)
    return {
      asOf: review.asOf,
      meeting: review.meeting.id,
      proposals: review.proposals.map((it, index) => readyOf(it, index + 1, context)),
    }
  },
})

function readyOf(it: Proposal, number: number, { dossier }: Context): ReadyProposal {
  const said = { vi: proposalSentence(it, 'vi'), en: proposalSentence(it, 'en') }
  return {
    number,
    code: it.code,
    title: { vi: said.vi.title, en: said.en.title },
    reason: { vi: said.vi.reason, en: said.en.reason },
    due: it.due,
    owners: it.owners,
    partners: it.partners.map((name) => {
      const found = dossier.records.organisations.find((one) => one.name.vi === name.vi && one.name.en === name.en)
      return { ...(found === undefined ? {} : { id: found.id }), name }
    }),
    cells: it.cells,
  }
}
