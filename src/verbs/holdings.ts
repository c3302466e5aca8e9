import type { Dossier } from '#dossier/dossier'
import { decisionsIn, notesIn, pairReadingsIn, readingsIn } from '#dossier/journal'
import { journalFile } from '#dossier/load'
import { heirsIn, stateOn } from '#promises/instrument'
import { withOrganisations } from '#responses/organisations-named'
import { namesOfOrganisations } from '#review/duplicates'
import type { Holdings } from '#review/holdings'

/** What a review is made from, out of a dossier. */
export function holdingsOf({ manifest, records, index, space, journal, files, tables }: Dossier): Holdings {
  const heirs = heirsIn(records.instruments)
  const named = { organisations: index.organisations, aliases: records.aliases, places: index.places }
  return {
    id: manifest.id,
    name: manifest.name,
    country: manifest.country,
    space,
    aims: index.aims,
    functions: index.functions,
    means: index.means,
    groups: index.groups,
    places: index.places,
    countryGroups: records['country-groups'],
    organisations: index.organisations,
    aliases: records.aliases,
    legalActs: index['legal-acts'],
    provisions: records.provisions,
    needRows: records['need-rows'],
    indicators: index.indicators,
    observations: records.observations,
    taxonomies: records.taxonomies,
    scopeFields: records['scope-fields'],
    measures: records.measures,
    sectorMappings: records['sector-mappings'],
    cellWords: records['cell-words'],
    exchangeRates: records['exchange-rates'],
    instruments: index.instruments,
    stateOf: (it, day) => stateOn(it, day, heirs.get(it.id)),
    alignments: [...records.alignments, ...readingsIn(journal)],
    mandates: records.mandates,
    comments: records.comments,
    undertakings: records.undertakings,
    lessons: records.lessons,
    trends: records.trends,
    practices: records.practices,
    series: index.series,
    meetings: records.meetings,
    activities: withOrganisations(records.activities, namesOfOrganisations(named)),
    pairReadings: [...records['pair-readings'], ...pairReadingsIn(journal)],
    sources: index.sources,
    decisions: decisionsIn(journal),
    notes: notesIn(journal),
    fileOf: (kind, id, record) =>
      kind === 'journal'
        ? journalFile
        : (files.get(recordOf(kind, id)) ??
          tables.get(record) ??
          (kind === 'alignments' || kind === 'pair-readings' ? journalFile : undefined)),
  }
}

/** Identifiers of the activities that an organisation reports, by the record or by the name and reference published. */
export const reportedBy = (organisation: string, dossier: Dossier): ReadonlySet<string> =>
  new Set(holdingsOf(dossier).activities.flatMap((it) => (it.reporting.organisation === organisation ? [it.id] : [])))

/** Clauses and recommendations stand inside the record of their instrument or meeting, whose id begins theirs. */
function recordOf(kind: string, id: string): string {
  if (kind === 'clauses') return `instruments/${id.split('.')[0]}`
  if (kind === 'recommendations') return `meetings/${id.split('.')[0]}`
  return `${kind}/${id}`
}
