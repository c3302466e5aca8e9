import { z } from 'zod'
import { rolesBlocks } from '#document/part-roles'
import { reportDocument } from '#document/report-document'
import { Problems } from '#ground/problem'
import { isHolding } from '#promises/statement'
import { isNational } from '#review/alignment-texts'
import { clauseRolesOn } from '#review/clause-roles'
import { report } from '#review/shape-common'
import { type RoleFaultCode, roleFault, rolesView } from '#review/shape-promises'
import { answerOn, recordNamed, unknownRecord } from './answer.ts'
import { mustBeKnown } from './compare.ts'
import { asOfField, documentVerb, field } from './verb.ts'

/** Who leads, is consulted, is informed, pays; and which clauses have no lead, two, one without the mandate, or one gone. */
export const roles = documentVerb({
  name: 'roles',
  summary: {
    vi: 'Cho biết ai làm gì trong từng nội dung, và chỗ cần xem lại',
    en: 'Show who does what in each clause, and what to look at',
  },
  input: z.object({
    instrument: z
      .string()
      .optional()
      .meta(
        field(
          'Mã văn kiện; nếu không ghi thì xét mọi văn kiện trong nước còn giá trị',
          'Id of an instrument; without it, all national ones that hold on the day',
          { argument: true },
        ),
      ),
    fault: z
      .string()
      .optional()
      .meta(
        field(
          'Chỉ giữ điều khoản có điểm cần xem lại này: no-lead, two-leads, no-mandate, body-ended',
          'Keep only clauses with this fault: no-lead, two-leads, no-mandate, body-ended',
        ),
      ),
    asOf: asOfField,
  }),
  output: z.strictObject({ schema: z.literal('an-sinh/roles/1'), ...report, ...rolesView.shape }),
  run: ({ instrument, fault, asOf }, context) => {
    const { index, records } = context.dossier
    const asked = roleFault.options.find((it) => it === fault)
    if (fault !== undefined && asked === undefined)
      throw new Problems([unknownRecord(fault, 'fault', roleFault.options)])
    const named =
      instrument === undefined ? undefined : recordNamed(instrument, index.instruments, 'instrument', records.aliases)
    return answerOn(asOf, context, (holdings, day, cited) => {
      if (named !== undefined) mustBeKnown([named], holdings, day)
      const instruments =
        named === undefined
          ? records.instruments.filter((it) => isNational(it, holdings) && isHolding(holdings.stateOf(it, day)))
          : [named]
      const isShown = (faults: readonly RoleFaultCode[]): boolean => asked === undefined || faults.includes(asked)
      return {
        schema: 'an-sinh/roles/1' as const,
        ...clauseRolesOn(instruments, isShown, Number.POSITIVE_INFINITY, holdings, day, cited),
      }
    })
  },
  document: (result, languages) => reportDocument(result, 'rolesTitle', rolesBlocks, languages),
})
