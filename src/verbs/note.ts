import { z } from 'zod'
import { entry, notesEver, notesIn } from '#dossier/journal'
import { isDay } from '#ground/date'
import { type Problem, Problems } from '#ground/problem'
import { type MeetingNote, meetingNote, reviewParts } from '#review/note'
import { unknownRecord } from './answer.ts'
import { proposals } from './proposals.ts'
import { meetingNamed } from './review.ts'
import { type Context, field, verb } from './verb.ts'

const input = z.object({
  meeting: z.string().meta(field('Mã cuộc họp, hoặc “next”', 'Id of the meeting, or “next”', { argument: true })),
  vi: z.string().optional().meta(field('Ghi chú bằng tiếng Việt', 'The note in Vietnamese')),
  en: z.string().optional().meta(field('Ghi chú bằng tiếng Anh', 'The note in English')),
  who: z.string().trim().min(1).meta(field('Người hoặc đơn vị viết ghi chú', 'Who writes it: a person or unit')),
  part: z
    .string()
    .optional()
    .meta(
      field(
        `Phần của rà soát: ${reviewParts.join(', ')}; không ghi thì phiếu quyết định`,
        `Part of the review: ${reviewParts.join(', ')}; without it, the decision sheet`,
      ),
    ),
  proposal: z
    .string()
    .optional()
    .meta(field('Số của đề xuất mà ghi chú nói đến', 'Number of the proposal that it is about')),
  asOf: z.string().optional().meta(field('Ngày của rà soát (YYYY-MM-DD)', 'Day of the review (YYYY-MM-DD)')),
  note: z
    .string()
    .optional()
    .meta(field('Mã ghi chú đã có, khi sửa hoặc rút', 'Id of an earlier note that this line changes or withdraws')),
  state: z
    .enum(['standing', 'withdrawn'])
    .optional()
    .meta(field('Tình trạng: standing, withdrawn (rút lại)', 'State: standing, withdrawn')),
})

type Input = z.output<typeof input>

/** Adds a note to the file of a meeting. It stands in the file as its author's until a later line changes or withdraws it. */
export const note = verb({
  name: 'note',
  summary: {
    vi: 'Thêm, sửa hoặc rút một ghi chú trong hồ sơ của cuộc họp',
    en: 'Add a note to the file of a meeting, change it, or withdraw it',
  },
  input,
  output: entry,
  run: (asked, context) => {
    const { dossier, now } = context
    const standing = notesIn(dossier.journal)
    const before = standing.find((it) => it.id === asked.note)
    const problems = problemsOf(asked, before, context)
    if (problems.length > 0) throw new Problems(problems)
    const meeting = before?.meeting ?? meetingNamed(asked.meeting, context, asked.asOf)
    const { recorded: _recorded, by: _by, ...old } = before ?? { recorded: '', by: '' }
    const after: MeetingNote = meetingNote.parse({
      id: before?.id ?? `${meeting}.n${notesEver(dossier.journal, meeting) + 1}`,
      meeting,
      part: asked.part ?? before?.part ?? 'decisions',
      ...proposalOf(asked, before, context),
      text: textOf(asked, before),
      state: asked.state ?? 'standing',
    })
    if (before === undefined) refuseTwice(after, standing)
    return entry.parse({
      at: now,
      who: asked.who,
      kind: 'notes',
      id: after.id,
      before: before === undefined ? null : old,
      after,
    })
  },
})

/** Refuses what stands word by word already. @throws Problems with the id under which it stands */
function refuseTwice(it: MeetingNote, standing: ReturnType<typeof notesIn>): void {
  const same = standing.find(
    ({ recorded: _recorded, by: _by, ...one }) => JSON.stringify({ ...one, id: it.id }) === JSON.stringify(it),
  )
  if (same === undefined) return
  const facts = { id: same.id, who: same.by, at: same.recorded.slice(0, 10) }
  throw new Problems([{ code: 'already-recorded', facts }])
}

function problemsOf(asked: Input, before: MeetingNote | undefined, { dossier }: Context): readonly Problem[] {
  const { meetings } = dossier.index
  const standing = notesIn(dossier.journal).map((it) => it.id)
  const part = reviewParts.find((it) => it === asked.part)
  return [
    ...(asked.meeting === 'next' || meetings.has(asked.meeting)
      ? []
      : [{ code: 'unknown-meeting', facts: { id: asked.meeting, known: [...meetings.keys()] } } as const]),
    ...(asked.note === undefined || before !== undefined ? [] : [unknownRecord(asked.note, 'note', standing)]),
    ...(asked.part === undefined || part !== undefined ? [] : [unknownRecord(asked.part, 'part', reviewParts)]),
    ...(asked.asOf === undefined || isDay(asked.asOf)
      ? []
      : [{ code: 'wrong-day', facts: { value: asked.asOf } } as const]),
    ...(before === undefined && isBlank(asked.vi) && isBlank(asked.en)
      ? [{ code: 'empty-note', facts: {} } as const]
      : []),
  ]
}

const isBlank = (it: string | undefined): boolean => (it ?? '').trim() === ''

/** A change that says nothing of a language leaves its words; one that gives it empty takes them out. */
function textOf(asked: Input, before: MeetingNote | undefined): { vi?: string; en?: string } {
  const words = { vi: asked.vi ?? before?.text.vi, en: asked.en ?? before?.text.en }
  const said = Object.fromEntries(Object.entries(words).filter(([, it]) => !isBlank(it)))
  if (Object.keys(said).length === 0) throw new Problems([{ code: 'empty-note', facts: {} }])
  return said
}

/** The proposal by its number on the sheet; its title goes with it, because numbers change with the dossier. */
function proposalOf(
  { proposal, meeting, asOf }: Input,
  before: MeetingNote | undefined,
  context: Context,
): Pick<MeetingNote, 'proposal'> {
  if (proposal === undefined) return before?.proposal === undefined ? {} : { proposal: before.proposal }
  const { proposals: list } = proposals.run({ meeting, ...(asOf === undefined ? {} : { asOf }) }, context)
  const found = list.find((it) => `${it.number}` === proposal)
  if (found === undefined)
    throw new Problems([
      unknownRecord(
        proposal,
        'proposal',
        list.map((it) => `${it.number}`),
      ),
    ])
  return { proposal: { number: found.number, title: { vi: found.title.vi, en: found.title.en } } }
}
