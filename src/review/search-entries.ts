import type { Text } from '#ground/text'
import type { Holdings } from './holdings.ts'
import { nameIn, narrativeText } from './holdings.ts'
import { formatless } from './search-words.ts'
import type { SearchKind } from './shape-record.ts'
import { observationId } from './view.ts'

/** Something that can be found: what it is called, under which other words it is known, and what it says. */
export type Entry = {
  readonly kind: SearchKind
  /** Id of a record; of a need cell or one of its dimensions, the expression that opens it. */
  readonly id: string
  readonly name: Text
  /** Former names, abbreviations, numbers, ids. */
  readonly also: readonly string[]
  readonly text?: Text
  /** Where it stands: its instrument, its meeting, place and period. */
  readonly within?: Text
}

/** Everything that can be found in a dossier. */
export function entriesOf(holdings: Holdings): readonly Entry[] {
  const aliases = new Map<string, string[]>()
  for (const it of holdings.aliases) aliases.set(it.of, [...(aliases.get(it.of) ?? []), ...it.vi, ...it.en])
  const also = (id: string, ...more: readonly string[]): readonly string[] => [id, ...more, ...(aliases.get(id) ?? [])]
  return [
    ...dimensionsOf(holdings),
    ...[...holdings.organisations.values()].map(
      (it): Entry => ({
        kind: 'organisations',
        id: it.id,
        name: it.name,
        also: also(it.id, ...it.aliases, ...it.identifiers),
      }),
    ),
    ...holdings.provisions.map(
      (it): Entry => ({
        kind: 'provisions',
        id: it.id,
        name: it.name,
        also: also(it.id, ...it.law.map(({ act }) => holdings.legalActs.get(act)?.number ?? act), ...it.cited),
        ...(it.standing === undefined ? {} : { text: it.standing }),
      }),
    ),
    ...[...holdings.legalActs.values()].map(
      (it): Entry => ({
        kind: 'legal-acts',
        id: it.id,
        name: { vi: it.number, en: it.number },
        also: also(it.id),
        ...(typeof it.title === 'string' ? {} : { text: it.title }),
      }),
    ),
    ...promisesOf(holdings, also),
    ...holdings.activities.map(
      (it): Entry => ({
        kind: 'activities',
        id: it.id,
        name: narrativeText(it.title, it.id),
        also: [it.id, ...otherNames(it.title)],
        ...(it.summary === undefined
          ? it.description === undefined
            ? {}
            : { text: narrativeText(it.description, it.id) }
          : { text: it.summary }),
        within:
          it.reporting.organisation === undefined
            ? formatless(it.reporting.name)
            : nameIn(holdings.organisations, it.reporting.organisation),
      }),
    ),
    ...[...holdings.indicators.values()].map(
      (it): Entry => ({
        kind: 'indicators',
        id: it.id,
        name: it.name,
        also: also(it.id),
        text: it.definition,
      }),
    ),
    ...holdings.observations.map(
      (it): Entry => ({
        kind: 'observations',
        id: observationId(it),
        name: nameIn(holdings.indicators, it.indicator),
        also: [],
        within: joined(
          nameIn(holdings.places, it.place),
          it.group === 'all' ? undefined : nameIn(holdings.groups, it.group),
          formatless(it.periodLabel ?? it.period),
        ),
      }),
    ),
    ...[...holdings.sources.values()].map(
      (it): Entry => ({
        kind: 'sources',
        id: it.id,
        name: formatless(it.title === 'not stated' || it.title === 'unknown' ? it.id : it.title),
        also: [it.id, it.address],
        within: formatless(it.publisher),
      }),
    ),
  ]
}

/** Functions, groups and places: each opens the cell of all that is recorded of it. */
const dimensionsOf = ({ functions, groups, places, cellWords }: Holdings): readonly Entry[] => {
  const wordsOf = (dimension: 'function' | 'group', id: string): readonly string[] =>
    cellWords
      .filter((it) => it.dimension === dimension && it.of === id)
      .flatMap((it) => [...it.vi, ...it.en])
      .filter((it) => !it.endsWith('*'))
  return [
    ...[...functions.values()].map(
      (it): Entry => ({
        kind: 'functions',
        id: `${it.id} / all / all`,
        name: it.name,
        also: [it.id, ...wordsOf('function', it.id)],
      }),
    ),
    ...[...groups.values()].map(
      (it): Entry => ({
        kind: 'groups',
        id: `all / ${it.id} / all`,
        name: it.name,
        also: [it.id, ...wordsOf('group', it.id)],
      }),
    ),
    ...[...places.values()].map(
      (it): Entry => ({
        kind: 'places',
        id: `all / all / ${it.id}`,
        name: it.name,
        also: [it.id, ...(it.code === undefined ? [] : [it.code])],
      }),
    ),
  ]
}

const promisesOf = (holdings: Holdings, also: (id: string) => readonly string[]): readonly Entry[] => [
  ...[...holdings.instruments.values()].flatMap((it): readonly Entry[] => [
    { kind: 'instruments', id: it.id, name: it.title, also: also(it.id) },
    ...it.clauses.flatMap((clause): readonly Entry[] => [
      { kind: 'clauses', id: clause.id, name: clause.text, also: also(clause.id), within: it.title },
      ...(clause.target === undefined
        ? []
        : [{ kind: 'targets', id: clause.id, name: clause.text, also: [clause.id], within: it.title } as const]),
    ]),
  ]),
  ...holdings.meetings.flatMap((it): readonly Entry[] => [
    {
      kind: 'meetings',
      id: it.id,
      name: it.title,
      also: also(it.id),
      ...(typeof it.theme === 'string' ? {} : { text: it.theme }),
    },
    ...it.recommendations.map(
      (one): Entry => ({
        kind: 'recommendations',
        id: one.id,
        name: one.text,
        also: [one.id],
        within: it.title,
      }),
    ),
  ]),
  ...holdings.undertakings.map((it): Entry => ({ kind: 'undertakings', id: it.id, name: it.name, also: also(it.id) })),
  ...holdings.decisions.map((it): Entry => ({ kind: 'decisions', id: it.id, name: it.text, also: [it.id] })),
]

const otherNames = (title: Readonly<Record<string, string>> | string): readonly string[] =>
  typeof title === 'string' ? [] : Object.values(title)

const joined = (...parts: readonly (Text | undefined)[]): Text => {
  const known = parts.filter((it) => it !== undefined)
  return { vi: known.map((it) => it.vi).join(' · '), en: known.map((it) => it.en).join(' · ') }
}
