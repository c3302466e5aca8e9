import { z } from 'zod'
import { entry, readingsIn } from '#dossier/journal'
import { type Problem, Problems } from '#ground/problem'
import { grades } from '#promises/alignment'
import { type AlignmentReading, alignmentReading, readingsOf } from '#promises/alignment-reading'
import { unknownRecord } from './answer.ts'
import { againstAsked } from './compare.ts'
import { asOfField, dayAsked, field, verb } from './verb.ts'

/** Grades that a person may give: who has read a clause knows it. */
const givenGrades = grades.filter((it) => it !== 'unknown')

/** Grades that rest on something. */
const needsCounterparts = ['full', 'stronger', 'weaker', 'partial'] as const

/** Records what a person found who read both sides of an alignment; it stands over the computed grade from then on. */
export const confirm = verb({
  name: 'confirm',
  summary: {
    vi: 'Ghi mức tương ứng do người đọc xác nhận hoặc sửa',
    en: 'Record the grade of an alignment as a person confirms or corrects it',
  },
  input: z.object({
    clause: z.string().meta(field('Mã điều khoản', 'Id of the clause', { argument: true })),
    grade: z.string().meta(field(`Mức: ${givenGrades.join(', ')}`, `Grade: ${givenGrades.join(', ')}`)),
    vi: z.string().min(1).meta(field('Lý do bằng tiếng Việt', 'The reason in Vietnamese')),
    en: z.string().min(1).meta(field('Lý do bằng tiếng Anh', 'The reason in English')),
    who: z.string().min(1).meta(field('Người hoặc đơn vị đã đọc cả hai bên', 'Who read both sides: a person or unit')),
    against: z
      .string()
      .default('national')
      .meta(field('So với: national, schemes, hoặc mã các văn kiện', 'Against: national, schemes, or ids')),
    counterparts: z
      .string()
      .optional()
      .meta(field('Mã các nội dung tương ứng, cách nhau bằng dấu phẩy', 'Ids of the counterparts, by commas')),
    asOf: asOfField,
  }),
  output: entry,
  run: (input, context) => {
    const { records } = context.dossier
    const clauses = records.instruments.flatMap((it) => it.clauses.map((clause) => clause.id))
    const known = new Set([...clauses, ...records.provisions.map((it) => it.id)])
    const counterparts = (input.counterparts ?? '')
      .split(',')
      .map((it) => it.trim())
      .filter((it) => it !== '')
    const grade = givenGrades.find((it) => it === input.grade)
    const day = dayAsked(input.asOf, context)
    const problems: Problem[] = [
      ...(day > context.today ? [{ code: 'day-ahead', facts: { day } }] : []),
      ...(needsCounterparts.some((it) => it === grade) && counterparts.length === 0
        ? [{ code: 'no-counterparts', facts: { grade: input.grade } }]
        : []),
      ...(grade === 'none recorded' && counterparts.length > 0 ? [{ code: 'none-with-counterparts', facts: {} }] : []),
      ...(clauses.includes(input.clause) ? [] : [unknownRecord(input.clause, 'clause', clauses)]),
      ...(grade === undefined ? [unknownRecord(input.grade, 'grade', givenGrades)] : []),
      ...counterparts.filter((it) => !known.has(it)).map((it) => unknownRecord(it, 'counterpart', [...known])),
    ]
    if (problems.length > 0 || grade === undefined) throw new Problems(problems)
    const after: AlignmentReading = alignmentReading.parse({
      clause: input.clause,
      against: againstAsked(input.against, context),
      on: day,
      made: context.now.slice(0, 10),
      grade,
      counterparts,
      reason: { vi: input.vi, en: input.en },
      by: { vi: input.who, en: input.who },
      confidence: 'seen',
      sources: [],
    })
    const before = readingsOf(after.clause, after.against, [
      ...records.alignments,
      ...readingsIn(context.dossier.journal),
    ])
    return entry.parse({
      at: context.now,
      who: input.who,
      kind: 'alignments',
      id: input.clause,
      before: before.at(-1) ?? null,
      after,
    })
  },
})
