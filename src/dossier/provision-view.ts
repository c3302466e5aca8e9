import { z } from 'zod'
import { orMissing } from '#ground/missing-schema'
import { confidence } from '#ground/source'
import type { Text } from '#ground/text'
import { text } from '#ground/text-schema'
import type { Rules } from '#rules/2-ir/rules'
import { employmentMeasure, legalAct, type Provision, replacementsOf } from '#vocabulary/law'
import type { Dossier } from './dossier.ts'
import { provisionsOf } from './one-record.ts'

/** What the dossier says of a scheme of the rules: what it is for, where it stands, who pays. */
export const provisionShown = z.strictObject({
  id: z.string(),
  name: text,
  functions: z.array(text),
  groups: z.array(text),
  tier: text,
  standing: text.optional(),
  means: z.array(text),
  aims: z.array(text),
  financing: text,
  payer: orMissing(text),
  from: z.string(),
  to: z.string(),
  appliesFrom: z.string().optional(),
  law: z.array(
    z.strictObject({
      id: z.string(),
      number: z.string(),
      title: legalAct.shape.title,
      articles: z.string().optional(),
      /** Numbers of the acts that take its place. */
      replacedBy: z.array(z.string()),
    }),
  ),
  employment: z.array(
    z.strictObject({
      measure: employmentMeasure,
      how: text,
      from: z.string().optional(),
      to: z.string().optional(),
      confidence,
    }),
  ),
  confidence,
  note: text.optional(),
})
export type ProvisionShown = z.infer<typeof provisionShown>

/** The provisions that a scheme of the rules carries out, as the dossier has them; none where it is no scheme, or where no dossier stands beside the rules. */
export const provisionsShown = (rules: Rules, name: string, dossier: Dossier | undefined): ProvisionShown[] =>
  dossier === undefined
    ? []
    : dossier.records.provisions
        .filter((it) => provisionsOf(rules, name).includes(it.id))
        .map((it) => provisionView(it, dossier))

/** A provision with the names of all that it names. */
export function provisionView(it: Provision, { index, records }: Dossier): ProvisionShown {
  const { inForce, placing, appliesFrom, standing, note } = it
  return {
    id: it.id,
    name: it.name,
    functions: namesOf(placing.functions, index.functions),
    groups: namesOf(placing.groups, index.groups),
    tier: nameOf(it.tier, index.tiers),
    ...(standing === undefined ? {} : { standing }),
    means: it.means.map((id) => nameOf(id, index.means)),
    aims: it.aims.map((id) => nameOf(id, index.aims)),
    financing: it.financing,
    payer: it.payer,
    from: inForce.from,
    to: inForce.to,
    ...(appliesFrom === undefined ? {} : { appliesFrom }),
    law: it.law.map(({ act, articles }) => {
      const found = index['legal-acts'].get(act)
      return {
        id: act,
        number: found?.number ?? act,
        title: found?.title ?? 'not stated',
        ...(articles === undefined ? {} : { articles }),
        replacedBy: replacementsOf(records['legal-acts'], act).map((next) => next.number),
      }
    }),
    employment: it.employmentLinks.map(({ measure, how, inForce: span, confidence: sure }) => ({
      measure,
      how,
      ...(span === undefined ? {} : { from: span.from, to: span.to }),
      confidence: sure,
    })),
    confidence: it.confidence,
    ...(note === undefined ? {} : { note }),
  }
}

type Names = ReadonlyMap<string, { readonly name: Text }>

const nameOf = (id: string, names: Names): Text => names.get(id)?.name ?? { vi: id, en: id }

/** Names of a dimension of a cell; none where it is silent, or all. */
const namesOf = (ids: readonly string[] | string, names: Names): Text[] =>
  typeof ids === 'string' ? [] : ids.map((id) => nameOf(id, names))
