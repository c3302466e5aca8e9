import { z } from 'zod'
import { alignmentBlocks } from '#document/part-alignment'
import { translationBlocks } from '#document/part-translation'
import { reportDocument } from '#document/report-document'
import { note } from '#document/table'
import type { Day } from '#ground/date'
import { Problems } from '#ground/problem'
import { type Grade, grades } from '#promises/alignment'
import type { Against } from '#promises/alignment-reading'
import type { Instrument } from '#promises/instrument'
import type { Focus } from '#review/alignment-texts'
import { alignmentOf } from '#review/alignments'
import type { Holdings } from '#review/holdings'
import { alignmentView, translationView } from '#review/shape-alignment'
import { report } from '#review/shape-common'
import { translationOf } from '#review/translation'
import { answerOn, recordNamed, unknownRecord } from './answer.ts'
import { asOfField, type Context, documentVerb, field } from './verb.ts'

const alignmentAnswer = z.strictObject({
  schema: z.literal('an-sinh/compare/1'),
  ...report,
  ...alignmentView.shape,
})
const translationAnswer = z.strictObject({
  schema: z.literal('an-sinh/translation/1'),
  ...report,
  ...translationView.shape,
})

/** How the clauses of one instrument stand in others; or one taxonomy in the words of another. */
export const compare = documentVerb({
  name: 'compare',
  summary: {
    vi: 'Đối chiếu một văn kiện với các văn kiện khác, hoặc hai hệ phân loại',
    en: 'Compare an instrument with others clause by clause, or two taxonomies',
  },
  input: z.object({
    of: z
      .string()
      .meta(field('Mã văn kiện hoặc hệ phân loại', 'Id of an instrument, or of a taxonomy', { argument: true })),
    against: z
      .string()
      .default('national')
      .meta(
        field(
          'So với: national, schemes, hoặc mã các văn kiện, cách nhau bằng dấu phẩy',
          'Against: national, schemes, or ids of instruments separated by commas',
        ),
      ),
    group: z.string().optional().meta(field('Chỉ xét nhóm đối tượng này', 'Look only at this group of people')),
    function: z.string().optional().meta(field('Chỉ xét nhu cầu này', 'Look only at this need')),
    grade: z
      .string()
      .optional()
      .meta(
        field(
          'Chỉ giữ các mức này, cách nhau bằng dấu phẩy (vd “none recorded,partial”)',
          'Keep only these grades, separated by commas (such as “none recorded,partial”)',
        ),
      ),
    asOf: asOfField,
  }),
  output: z.discriminatedUnion('schema', [alignmentAnswer, translationAnswer]),
  run: (input, context) => {
    const { records, index } = context.dossier
    const taxonomies = new Map(records.taxonomies.map((it) => [it.id, it]))
    const taxonomy = taxonomies.get(input.of)
    if (taxonomy !== undefined) {
      if (input.against === 'national')
        throw new Problems([{ code: 'needs-taxonomy', facts: { known: [...taxonomies.keys()] } }])
      const into = recordNamed(input.against, taxonomies, 'taxonomy')
      return answerOn(input.asOf, context, (holdings, _, cited) => ({
        schema: 'an-sinh/translation/1' as const,
        ...translationOf(taxonomy, into, holdings, cited),
      }))
    }
    const of = recordNamed(input.of, index.instruments, 'instrument', records.aliases)
    const against = againstAsked(input.against, context)
    const focus = focusAsked(input, context)
    const wanted = gradesAsked(input.grade)
    return answerOn(input.asOf, context, (holdings, day, cited) => {
      mustBeKnown([of, ...named(against, holdings)], holdings, day)
      const made = alignmentOf(of, against, focus, holdings, day, cited)
      return {
        schema: 'an-sinh/compare/1' as const,
        ...made,
        rows: made.rows.filter((it) => wanted.includes(it.grade) || it.grade === 'unknown'),
      }
    })
  },
  document: (result, languages) =>
    result.schema === 'an-sinh/compare/1'
      ? reportDocument(
          result,
          'alignment',
          (it, voice) => [note(voice, 'alignmentNote'), ...alignmentBlocks(it, voice, true)],
          languages,
          result.of.title,
        )
      : reportDocument(result, 'translation', translationBlocks, languages),
})

/** The people or the need that clauses are looked at for. */
export const focusAsked = (
  input: { readonly group?: string | undefined; readonly function?: string | undefined },
  { dossier: { index } }: Context,
): Focus => ({
  ...(input.group === undefined ? {} : { group: recordNamed(input.group, index.groups, 'group').id }),
  ...(input.function === undefined ? {} : { function: recordNamed(input.function, index.functions, 'function').id }),
})

export const named = (against: Against, holdings: Holdings): readonly Instrument[] =>
  typeof against === 'string' ? [] : against.flatMap((id) => holdings.instruments.get(id) ?? [])

/** @throws Problems for texts that nobody knew on the day. */
export function mustBeKnown(instruments: readonly Instrument[], holdings: Holdings, day: Day): void {
  const problems = instruments
    .filter((it) => holdings.stateOf(it, day) === 'not yet')
    .map((it) => ({ code: 'not-known-yet', facts: { id: it.id, day, from: it.draftedBy ?? it.adopted } }))
  if (problems.length > 0) throw new Problems(problems)
}

/** What the user writes after `--against`. */
export function againstAsked(written: string, { dossier }: Context): Against {
  if (written === 'national' || written === 'schemes') return written
  const sets = new Map(['national', 'schemes'].map((it) => [it, { id: it }]))
  const known = new Map<string, { readonly id: string }>([...sets, ...dossier.index.instruments])
  return written.split(',').map((it) => recordNamed(it.trim(), known, 'instrument', dossier.records.aliases).id)
}

/** @throws Problems for words that are no grade. */
export function gradesAsked(written: string | undefined): readonly Grade[] {
  if (written === undefined) return grades
  const asked = written.split(',').map((it) => it.trim())
  const unknown = asked.filter((it) => !grades.some((grade) => grade === it))
  if (unknown.length > 0) throw new Problems(unknown.map((it) => unknownRecord(it, 'grade', grades)))
  return grades.filter((it) => asked.includes(it))
}
