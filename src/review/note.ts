import { z } from 'zod'
import { id } from '#ground/source'

/** Parts of a review by their anchors, in the order of the document: a note stands under the heading of one of them. */
export const reviewParts = [
  'decisions',
  'meeting',
  'needs',
  'side-by-side',
  'who-does-what',
  'gaps',
  'money',
  'what-became',
  'changes',
  'read',
  'evidence',
  'sources',
] as const
export type ReviewPart = (typeof reviewParts)[number]

const words = z
  .string()
  .trim()
  .min(1)
  .transform((it) => it.normalize('NFC'))

/** What its author wrote, in at least one language. A language that is missing is shown as such. */
const noteText = z
  .strictObject({ vi: words.optional(), en: words.optional() })
  .refine((it) => it.vi !== undefined || it.en !== undefined, { params: { code: 'missing-field' } })

/** Somebody's words to the file of a meeting. They are no fact of the dossier, and the file says whose they are. */
export const meetingNote = z.strictObject({
  id,
  meeting: id,
  part: z.enum(reviewParts),
  /** The proposed decision that it is about: its number on the sheet of that day, and its title, by which it is found again. */
  proposal: z.strictObject({ number: z.int(), title: z.strictObject({ vi: words, en: words }) }).optional(),
  text: noteText,
  state: z.enum(['standing', 'withdrawn']).default('standing'),
})
export type MeetingNote = z.infer<typeof meetingNote>

/** A note with who wrote it last, and when. */
export const recordedNote = z.strictObject({ ...meetingNote.shape, recorded: z.string(), by: z.string() })
export type RecordedNote = z.infer<typeof recordedNote>
