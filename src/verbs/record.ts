import { z } from 'zod'
import { recordBlocks } from '#document/part-record'
import { ruleBlocks } from '#document/part-rules'
import { reportDocument } from '#document/report-document'
import { provisionsOf, schemesOf } from '#dossier/one-record'
import { nearNames } from '#ground/near-names'
import { Problems } from '#ground/problem'
import { expressionWords } from '#messages/expressions'
import { recordKindWords } from '#messages/record-words'
import type { SchemesBeside } from '#review/record/teller'
import { idsOf, recordOn } from '#review/record-view'
import { report } from '#review/shape-common'
import { recordKind, recordKinds, recordView } from '#review/shape-record'
import type { Rules } from '#rules/2-ir/rules'
import { rulesHash } from '#rules/hash'
import { ruleShown } from '#rules/views/shape-rules'
import { showRule } from '#rules/views/show-rule'
import { answerOn } from './answer.ts'
import { asOfField, documentVerb, field } from './verb.ts'

/** One record of the dossier with everything about it. */
export const record = documentVerb({
  name: 'record',
  summary: {
    vi: 'Cho biết mọi điều về một mục của hồ sơ: nội dung, ô nhu cầu, nơi dẫn chiếu, lịch sử, nguồn',
    en: 'Show one record of the dossier with its cells, what refers to it, its history and its sources',
  },
  readsRules: true,
  input: z.object({
    kind: z
      .string()
      .meta(
        field(`Loại mục: ${recordKinds.join(', ')}`, `Kind of record: ${recordKinds.join(', ')}`, { argument: true }),
      ),
    id: z.string().meta(field('Mã của mục', 'Id of the record', { argument: true })),
    asOf: asOfField,
  }),
  output: z.strictObject({
    schema: z.literal('an-sinh/record/1'),
    ...report,
    ...recordView.shape,
    /** What the rules say of a scheme. */
    rule: ruleShown.optional(),
  }),
  run: ({ kind, id, asOf }, context) => {
    const known = recordKind.safeParse(kind).data
    if (known === undefined)
      throw new Problems([{ code: 'unknown-record-kind', facts: { kind, known: [...recordKinds] } }])
    const rules = schemesBeside(context.rules)
    return answerOn(asOf, context, (holdings, day, citations) => {
      const teller = { holdings: { ...holdings, tiers: context.dossier.index.tiers }, day, citations, rules }
      const found = recordOn(known, id, context.dossier.journal, teller)
      if (found === undefined)
        throw new Problems([
          { code: 'no-such-record', facts: { kind: known, id, near: nearNames(id, idsOf(known, teller)) } },
        ])
      return {
        schema: 'an-sinh/record/1' as const,
        ...found,
        ...(known === 'schemes' && context.rules !== undefined
          ? { rule: showRule(context.rules, bookOf(context.rules), id, expressionWords) }
          : {}),
      }
    })
  },
  document: (result, languages) =>
    reportDocument(
      result,
      'recordTitle',
      (it, voice) => [...recordBlocks(it, voice), ...(it.rule === undefined ? [] : ruleBlocks(it.rule, voice))],
      languages,
      {
        vi: `${capital(recordKindWords[result.kind].vi)}: ${result.title.vi}`,
        en: `${capital(recordKindWords[result.kind].en)}: ${result.title.en}`,
      },
    ),
})

const capital = (it: string): string => it.charAt(0).toUpperCase() + it.slice(1)

const bookOf = (rules: Rules) => ({ name: rules.name, label: rules.label, hash: rulesHash(rules) })

const schemesBeside = (rules: Rules | undefined): SchemesBeside =>
  rules === undefined
    ? { of: () => [], provisions: () => [], names: new Map() }
    : {
        of: (provision) => schemesOf(rules, provision),
        provisions: (scheme) => provisionsOf(rules, scheme),
        names: new Map(Object.entries(rules.schemes).map(([name, it]) => [name, it.label])),
      }
