import type { Activity } from './activity.ts'
import { matchOrganisation, type OrganisationNames } from './organisation-match.ts'

type Named = { readonly organisation?: string | undefined; readonly name: string; readonly ref?: string | undefined }

/** Activities with the organisation of the dossier beside every published name that means one: who reports, takes part,
 *  pays and is paid. What the record states stands, and so do name and reference as published; a name that means no
 *  organisation for certain gets none. It is derived on each reading and never stored, because a dossier comes to know
 *  more names. */
export const withOrganisations = (activities: readonly Activity[], known: OrganisationNames): readonly Activity[] =>
  activities.map(organisationReader(known))

/** Names that are kept with what they mean: publishers write few names often, but a million activities may write a million. */
const keptNames = 100_000

/** The same for activities that come one after the other. */
export function organisationReader(known: OrganisationNames): (it: Activity) => Activity {
  const found = new Map<string, string | undefined>()
  const meant = (name: string, ref: string | undefined): string | undefined => {
    const key = `${ref}\n${name}`
    if (!found.has(key)) {
      if (found.size >= keptNames) found.clear()
      const match = matchOrganisation(name, ref, known)
      found.set(key, match.confidence === 'none' ? undefined : match.organisation)
    }
    return found.get(key)
  }
  const told = <T extends Named>(it: T): T => {
    const organisation = it.organisation ?? meant(it.name, it.ref)
    return organisation === it.organisation ? it : { ...it, organisation }
  }
  const parties = <T extends { readonly provider?: Named | undefined; readonly receiver?: Named | undefined }>(
    it: T,
  ): T =>
    it.provider === undefined && it.receiver === undefined
      ? it
      : {
          ...it,
          ...(it.provider === undefined ? {} : { provider: told(it.provider) }),
          ...(it.receiver === undefined ? {} : { receiver: told(it.receiver) }),
        }
  return (it) => ({
    ...it,
    reporting: told(it.reporting),
    participants: it.participants.map(told),
    transactions: it.transactions.map(parties),
    ...(it.plannedDisbursements === undefined ? {} : { plannedDisbursements: it.plannedDisbursements.map(parties) }),
  })
}
