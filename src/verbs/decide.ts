import { z } from 'zod'
import { decisionsIn, entry } from '#dossier/journal'
import { isPartialDate } from '#ground/date'
import { type Problem, Problems } from '#ground/problem'
import type { Decision } from '#review/decision'
import { meetingNamed } from './review.ts'
import { field, verb } from './verb.ts'

/** Records what a meeting decided; the next review of the series opens with it. */
export const decide = verb({
  name: 'decide',
  summary: { vi: 'Ghi một quyết định của cuộc họp vào nhật ký', en: 'Record a decision of a meeting in the journal' },
  input: z.object({
    meeting: z.string().meta(field('Mã cuộc họp', 'Id of the meeting', { argument: true })),
    vi: z.string().min(1).meta(field('Nội dung quyết định bằng tiếng Việt', 'The decision in Vietnamese')),
    en: z.string().min(1).meta(field('Nội dung quyết định bằng tiếng Anh', 'The decision in English')),
    who: z.string().min(1).meta(field('Người hoặc đơn vị ghi', 'Who records it: a person or unit')),
    owner: z.string().optional().meta(field('Mã cơ quan chủ trì', 'Id of the body that answers for it')),
    partner: z.string().optional().meta(field('Mã đối tác', 'Id of the partner')),
    due: z.string().optional().meta(field('Thời hạn (YYYY-MM-DD)', 'Date by which it is due')),
    function: z.string().optional().meta(field('Mã chức năng của ô nhu cầu', 'Need function of its cell')),
    group: z.string().optional().meta(field('Mã nhóm của ô nhu cầu', 'Group of its cell')),
    answers: z
      .string()
      .optional()
      .meta(field('Số của đề xuất trong phiếu quyết định', 'Number of the proposal it answers')),
    state: z
      .enum(['open', 'done', 'dropped'])
      .optional()
      .meta(field('Tình trạng: open, done, dropped', 'State: open, done, dropped')),
    asOf: z.string().optional().meta(field('Ngày của rà soát (YYYY-MM-DD)', 'Day of the review (YYYY-MM-DD)')),
    decision: z
      .string()
      .optional()
      .meta(field('Mã quyết định đã có, khi cập nhật', 'Id of an earlier decision that this line updates')),
  }),
  output: entry,
  run: (input, context) => {
    const { dossier, now } = context
    const { organisations, functions, groups, meetings } = dossier.index
    const before = decisionsIn(dossier.journal).find((it) => it.id === input.decision)
    const problems: Problem[] = []
    const must = (known: boolean, problem: Problem): void => {
      if (!known) problems.push(problem)
    }
    const body = (name: 'owner' | 'partner', id: string | undefined): void =>
      must(id === undefined || organisations.has(id), { code: 'unknown-body', facts: { field: name, id: id ?? '' } })
    must(input.meeting === 'next' || meetings.has(input.meeting), {
      code: 'unknown-meeting',
      facts: { id: input.meeting, known: [...meetings.keys()] },
    })
    body('owner', input.owner)
    body('partner', input.partner)
    must(input.due === undefined || isPartialDate(input.due), { code: 'wrong-day', facts: { value: input.due ?? '' } })
    for (const [dimension, value, known] of [
      ['function', input.function, functions],
      ['group', input.group, groups],
    ] as const)
      must(value === undefined || known.has(value), {
        code: 'unknown-in-cell',
        facts: { dimension, value: value ?? '', known: [...known.keys()] },
      })
    must(input.decision === undefined || before !== undefined, {
      code: 'unknown-decision',
      facts: { id: input.decision ?? '', known: decisionsIn(dossier.journal).map((it) => it.id) },
    })
    if (problems.length > 0) throw new Problems(problems)
    const meeting = before?.meeting ?? meetingNamed(input.meeting, context, input.asOf)
    const count = decisionsIn(dossier.journal).filter((it) => it.meeting === meeting).length
    const after: Decision = {
      id: input.decision ?? `${meeting}.d${count + 1}`,
      meeting,
      text: { vi: input.vi.normalize('NFC'), en: input.en.normalize('NFC') },
      owner: input.owner ?? 'not stated',
      partner: input.partner ?? 'not stated',
      due: input.due ?? 'not stated',
      placing: {
        functions: input.function === undefined ? 'not stated' : [input.function],
        groups: input.group === undefined ? 'not stated' : [input.group],
        places: 'not stated',
        span: 'not stated',
      },
      answers: input.answers === undefined ? [] : [input.answers],
      state: input.state ?? 'open',
    }
    if (before === undefined) refuseTwice(after, decisionsIn(dossier.journal))
    const { recorded: _recorded, by: _by, ...old } = before ?? { recorded: '', by: '' }
    return entry.parse({
      at: now,
      who: input.who,
      kind: 'decisions',
      id: after.id,
      before: before === undefined ? null : old,
      after,
    })
  },
})

/** Refuses what stands word by word already: somebody pressed twice, or did not hear that it was recorded.
 *  @throws Problems with the id under which it stands */
function refuseTwice(it: Decision, standing: ReturnType<typeof decisionsIn>): void {
  const same = standing.find(
    ({ recorded: _recorded, by: _by, ...one }) => JSON.stringify({ ...one, id: it.id }) === JSON.stringify(it),
  )
  if (same === undefined) return
  const facts = { id: same.id, who: same.by, at: same.recorded.slice(0, 10) }
  throw new Problems([{ code: 'already-recorded', facts }])
}
