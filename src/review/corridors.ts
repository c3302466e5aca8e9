import { type Day, isByDay } from '#ground/date'
import { isMissing } from '#ground/missing'
import type { Text } from '#ground/text'
import type { Observation } from '#vocabulary/indicator'
import type { Place } from '#vocabulary/place'
import type { Citations } from './citation.ts'
import { type Cover, coversOn } from './cover.ts'
import type { Holdings } from './holdings.ts'
import type { CorridorsView } from './shape-corridors.ts'
import { clauseEvidence, coverView, observationView } from './view.ts'

/** The need whose covers, clauses and figures are about working abroad, and the part of a figure that names where to. */
const migration = 'migration'
const abroad = 'contract-workers-abroad'
const destinationPart = /(?:^|; )destination=([^;]+)/

/** Labour migration corridors on a day: departures by destination as published, bounds as bounds; clauses, schemes and
 *  activities beside them. A corridor is there because a figure names it; that no agreement or activity stands beside it
 *  says only that none is recorded. */
export function corridorsOn(holdings: Holdings, day: Day, citations: Citations): CorridorsView {
  const departures = departuresBy(holdings, day)
  const covers = coversOn(holdings, day).filter(isOnMigration)
  const activities = covers.filter((it) => it.kind === 'activity')
  const view = (it: Cover) => coverView(it, holdings, citations)
  const named = new Set<Cover>()
  const corridors = [...departures]
    .filter(([destination]) => destination !== undefined)
    .map(([destination, observations]) => {
      const place = placeNamed(destination ?? '', holdings)
      const own = activities.filter((it) => place !== undefined && names(it, place))
      for (const it of own) named.add(it)
      return { destination, place, observations, own }
    })
  return {
    all: (departures.get(undefined) ?? []).map((it) => observationView(it, holdings, citations)),
    corridors: corridors.map(({ destination, place, observations, own }) => ({
      destination: place?.name ?? unnamed(destination ?? ''),
      departures: observations.map((it) => observationView(it, holdings, citations)),
      activities: own.map(view),
    })),
    agreed: agreedOn(holdings, day, citations),
    protections: covers.filter((it) => it.kind === 'scheme').map(view),
    activities: activities.filter((it) => !named.has(it)).map(view),
  }
}

const unnamed = (words: string): Text => ({ vi: words, en: words })

/** Figures of departures by the destination that they name, the last period first; destinations with the most recent
 *  figures first, as the dossier has them. */
function departuresBy(holdings: Holdings, day: Day): ReadonlyMap<string | undefined, readonly Observation[]> {
  const found = new Map<string | undefined, Observation[]>()
  for (const it of holdings.observations) {
    if (it.unit !== 'departures' || it.place !== holdings.country || isMissing(it.period)) continue
    if (isByDay(it.period, day) !== 'yes' || it.indicator.endsWith('-plan')) continue
    const destination = destinationPart.exec(it.breakdown ?? '')?.[1]
    found.set(destination, [...(found.get(destination) ?? []), it])
  }
  for (const [destination, list] of found) found.set(destination, list.toSorted(latestFirst))
  return found
}

const latestFirst = (a: Observation, b: Observation): number =>
  a.period === b.period ? (a.breakdown ?? '').length - (b.breakdown ?? '').length : a.period < b.period ? 1 : -1

const includes = (list: readonly string[] | string, id: string): boolean =>
  typeof list !== 'string' && list.includes(id)

const isOnMigration = ({ placing }: Cover): boolean =>
  includes(placing.functions, migration) || includes(placing.groups, abroad)

/** The place of a published name: its own, or another that the dossier knows for it. */
function placeNamed(name: string, { places, aliases }: Holdings): Place | undefined {
  const alias = aliases.find((it) => it.en.includes(name) && places.has(it.of))
  return alias === undefined ? [...places.values()].find((it) => it.name.en === name) : places.get(alias.of)
}

const names = ({ record, placing }: Cover, place: Place): boolean =>
  includes(placing.places, place.id) ||
  ('countries' in record && record.countries.some((it) => it.code === place.code && place.code !== undefined))

function agreedOn(holdings: Holdings, day: Day, citations: Citations): CorridorsView['agreed'] {
  return [...holdings.instruments.values()]
    .filter((it) => !['not yet', 'ended', 'replaced'].includes(holdings.stateOf(it, day)))
    .flatMap((instrument) =>
      instrument.clauses
        .filter(
          ({ reading }) => includes(reading.placing.functions, migration) || includes(reading.placing.groups, abroad),
        )
        .map((clause) => ({
          clause: clause.id,
          instrument: instrument.title,
          text: clause.text,
          state: holdings.stateOf(instrument, day),
          evidence: clauseEvidence(clause, instrument, citations),
        })),
    )
}
