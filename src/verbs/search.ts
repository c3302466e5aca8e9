import { z } from 'zod'
import { searchBlocks } from '#document/part-search'
import { reportDocument } from '#document/report-document'
import type { Dossier } from '#dossier/dossier'
import { Problems } from '#ground/problem'
import { type SearchIndex, searchIn, searchIndex } from '#review/search'
import { report } from '#review/shape-common'
import { searchKind } from '#review/shape-record'
import { searchView } from '#review/shape-search'
import { holdingsOf } from './holdings.ts'
import { asOfField, dayAsked, documentVerb, field } from './verb.ts'

/** Finds anything in the dossier by its words. */
export const search = documentVerb({
  name: 'search',
  summary: {
    vi: 'Tìm trong mọi mục của hồ sơ, có dấu hoặc không dấu',
    en: 'Search everything in the dossier, with or without diacritics',
  },
  input: z.object({
    q: z
      .string()
      .refine((it) => it.trim() !== '')
      .meta(
        field('Từ cần tìm, ví dụ “tro cap huu tri”', 'Words to look for, such as “social pension”', { argument: true }),
      ),
    kind: z
      .string()
      .optional()
      .meta(field('Chỉ tìm loại mục này, ví dụ clauses', 'Only this kind of record, such as clauses')),
    limit: z
      .string()
      .optional()
      .meta(field('Số mục nhiều nhất được nêu (mặc định 40)', 'Most hits listed (default 40)')),
    asOf: asOfField,
  }),
  output: z.strictObject({ schema: z.literal('an-sinh/search/1'), ...report, ...searchView.shape }),
  run: ({ q, kind, limit, asOf }, context) => {
    const of = kind === undefined ? undefined : searchKind.safeParse(kind).data
    if (kind !== undefined && of === undefined)
      throw new Problems([{ code: 'unknown-record-kind', facts: { kind, known: [...searchKind.options] } }])
    const most = Number(limit ?? 40)
    if (!Number.isInteger(most) || most < 1 || most > 1000)
      throw new Problems([
        { code: 'wrong-option', facts: { option: 'limit', value: limit ?? '', allowed: ['1', '2', '… 1000'] } },
      ])
    const { manifest } = context.dossier
    return {
      schema: 'an-sinh/search/1' as const,
      dossier: { id: manifest.id, name: manifest.name },
      asOf: dayAsked(asOf, context),
      evidence: [],
      sources: [],
      query: q.trim(),
      ...searchIn(indexOf(context.dossier), q, of, most),
    }
  },
  document: (result, languages) => reportDocument(result, 'searchTitle', searchBlocks, languages),
})

const indexes = new WeakMap<Dossier, SearchIndex>()

/** The index of a dossier, made when somebody first searches it. */
function indexOf(dossier: Dossier): SearchIndex {
  const known = indexes.get(dossier) ?? searchIndex(holdingsOf(dossier))
  indexes.set(dossier, known)
  return known
}
