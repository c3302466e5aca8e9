import { formatSpan } from '#messages/format'
import { proposalSentence } from '#messages/proposals'
import type { Body, Proposal } from '#review/proposal'
import type { Review } from '#review/shape'
import type { Block, DecisionCard, Particular, Passage, Section } from './blocks.ts'
import { note } from './table.ts'
import { cell, claim, dateWords, label, names, say, speak, textOrMissing, type Voice } from './voice.ts'

/** The decision sheet: what the meeting is asked to decide, with what is needed to decide it. */
export const sheetSection = (review: Review, voice: Voice): Section => ({
  anchor: 'decisions',
  heading: label(voice, 'sheet'),
  blocks: [
    note(voice, 'sheetNote'),
    ...(review.proposals.length === 0
      ? [{ kind: 'paragraph', passage: label(voice, 'noProposals') } satisfies Block]
      : review.proposals.map((it, index) => decisionCard(it, index + 1, voice))),
  ],
})

/** Who served a need is not who is asked to; who could is only proposed. */
const partnerLabels: Readonly<Partial<Record<Proposal['code'], 'partnerServed' | 'partnerCandidates'>>> = {
  'renew-cover': 'partnerServed',
  'fill-gap': 'partnerCandidates',
}

const decisionCard = (it: Proposal, number: number, voice: Voice): DecisionCard => ({
  kind: 'decision',
  number,
  title: speak(voice, (language) => [proposalSentence(it, language).title]),
  reason: speak(voice, (language) => [proposalSentence(it, language).reason]),
  particulars: [
    ...(it.cells.length === 0
      ? []
      : [{ term: label(voice, 'cells'), details: it.cells.map((one) => cell(voice, one)) }]),
    { term: label(voice, 'owner'), details: bodies(it.owners, voice) },
    {
      term: label(voice, partnerLabels[it.code] ?? 'partner'),
      details: [names(voice, it.partners)],
    },
    { term: label(voice, 'due'), details: [dateWords(voice, it.due)] },
    { term: label(voice, 'evidence'), details: [evidenceOf(it, voice)] },
  ],
})

/** Who answers for it today; that the dossier determines nobody says nothing of the state. */
export const bodies = (list: readonly Body[], voice: Voice): readonly Passage[] =>
  list.length === 0 ? [label(voice, 'ownerUnknown')] : list.map((it) => claim(voice, it.name, it.confidence))

const evidenceOf = (it: Proposal, voice: Voice): Passage =>
  it.evidence.length === 0 ? label(voice, 'noneRecorded') : { lines: [], evidence: it.evidence }

/** When and where, and what is looked back on: the little a reader needs before the first decision. */
export function sheetHead(review: Review, voice: Voice): readonly Particular[] {
  const { meeting, previous } = review
  const lead = meeting.dates[0]
  return [
    {
      term: label(voice, 'date'),
      details: [
        lead === undefined
          ? label(voice, meeting.recorded ? 'noneRecorded' : 'notRecorded')
          : speak(voice, (language) => [formatSpan(lead.from, lead.to, language)]),
      ],
    },
    ...(meeting.place === 'not stated' || meeting.place === 'unknown'
      ? []
      : [{ term: label(voice, 'place'), details: [textOrMissing(voice, meeting.place)] }]),
    { term: label(voice, 'asOf'), details: [dateWords(voice, review.asOf)] },
    {
      term: label(voice, 'previous'),
      details: [
        previous === undefined ? label(voice, 'noneRecorded') : say(voice, previous.title, [previous.evidence]),
      ],
    },
  ]
}
