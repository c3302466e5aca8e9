import { z } from 'zod'
import { partnerBlocks } from '#document/part-partner'
import { reportDocument } from '#document/report-document'
import { matchOrganisation } from '#responses/organisation-match'
import { namesOfOrganisations } from '#review/duplicates'
import { partnerOn } from '#review/partner-profile'
import { report } from '#review/shape-common'
import { partnerView } from '#review/shape-partner'
import { answerOn, recordNamed } from './answer.ts'
import { holdingsOf } from './holdings.ts'
import { asOfField, type Context, documentVerb, field } from './verb.ts'

/** One partner on one page: mandate, fields, places, money, history, priorities, what ends soon, and with whom it works. */
export const partner = documentVerb({
  name: 'partner',
  summary: {
    vi: 'Cho biết một đối tác làm gì, ở đâu, đã làm gì và có thể tiếp tục ở đâu',
    en: 'Show what a partner does, where, what it has done, and where it could go on',
  },
  input: z.object({
    organisation: z.string().meta(
      field('Mã, tên, chữ viết tắt hoặc mã IATI của đối tác', 'Id, name, acronym or IATI reference of the partner', {
        argument: true,
      }),
    ),
    asOf: asOfField,
  }),
  output: z.strictObject({ schema: z.literal('an-sinh/partner/1'), ...report, ...partnerView.shape }),
  run: ({ organisation, asOf }, context) => {
    const named = organisationNamed(organisation, context)
    return answerOn(asOf, context, (holdings, day, cited) => ({
      schema: 'an-sinh/partner/1' as const,
      ...partnerOn(named, Number.POSITIVE_INFINITY, holdings, day, cited),
    }))
  },
  document: (result, languages) =>
    reportDocument(result, 'partnerProfile', partnerBlocks, languages, result.partner.name),
})

/** The organisation that a user means by its id, or as a publisher would write it.
 *  @throws Problems with the names that are known. */
function organisationNamed(name: string, context: Context) {
  const { index, records } = context.dossier
  const match = matchOrganisation(name, name, namesOfOrganisations(holdingsOf(context.dossier)))
  const found = match.confidence === 'none' ? undefined : index.organisations.get(match.organisation)
  return index.organisations.get(name) ?? found ?? recordNamed(name, index.organisations, 'organisation', records.aliases)
}
