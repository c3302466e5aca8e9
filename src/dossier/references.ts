import type { Placing } from '#vocabulary/cell'
import type { Kind, RecordOf } from './kinds.ts'

/** A field that names another record. Clauses stand inside their instruments. */
export type Reference = {
  readonly field: readonly (string | number)[]
  readonly kind: Kind | 'clauses' | 'clauses or provisions'
  readonly id: string
}

type Field = readonly (string | number)[]

const none: readonly Reference[] = []

const one = (field: Field, kind: Reference['kind'], id: string | undefined): readonly Reference[] =>
  id === undefined || missingWords.has(id) ? none : [{ field, kind, id }]

const many = (field: Field, kind: Reference['kind'], ids: readonly string[]): readonly Reference[] =>
  ids.length === 0 ? none : ids.map((id, index) => ({ field: [...field, index], kind, id }))

const missingWords = new Set(['unknown', 'not stated', 'not applicable', 'suppressed', 'all'])

const inPlacing = (field: Field, it: Placing | undefined): readonly Reference[] =>
  it === undefined
    ? []
    : [
        ...(typeof it.functions === 'string' ? [] : many([...field, 'functions'], 'functions', it.functions)),
        ...(typeof it.groups === 'string' ? [] : many([...field, 'groups'], 'groups', it.groups)),
        ...(typeof it.places === 'string' ? [] : many([...field, 'places'], 'places', it.places)),
      ]

const sources = (it: { readonly sources: readonly string[] }): readonly Reference[] =>
  many(['sources'], 'sources', it.sources)

const within = (field: Field, references: readonly Reference[]): readonly Reference[] =>
  references.map((it) => ({ ...it, field: [...field, ...it.field] }))

/** Every reference that a record of a kind makes to others. Complete: a kind added to the dossier does not compile
 *  before it says here what it refers to. */
export const referencesOf: { readonly [K in Kind]: (record: RecordOf<K>) => readonly Reference[] } = {
  sources: () => [],
  aims: () => [],
  functions: (it) => [...one(['within'], 'functions', it.within), ...one(['aim'], 'aims', it.aim)],
  means: () => [],
  tiers: () => [],
  attributes: () => [],
  groups: (it) => Object.keys(it.attributes).flatMap((name) => one(['attributes', name], 'attributes', name)),
  places: (it) => [
    ...many(['within'], 'places', it.within),
    ...many(['formedFrom'], 'places', it.formedFrom),
    ...sources(it),
  ],
  'country-groups': (it) => [
    ...one(['alternativeTo'], 'country-groups', it.alternativeTo),
    ...it.memberships.flatMap((member, index) => one(['memberships', index, 'country'], 'places', member.country)),
    ...sources(it),
  ],
  'tile-maps': (it) => [
    ...it.tiles.flatMap((tile, index) => one(['tiles', index, 'place'], 'places', tile.place)),
    ...it.islands.flatMap((island, index) => one(['islands', index, 'of'], 'places', island.of)),
  ],
  organisations: (it) => [
    ...one(['within'], 'organisations', it.within),
    ...one(['country'], 'places', it.country),
    ...it.successors.flatMap((heir, index) => [
      ...one(['successors', index, 'to'], 'organisations', heir.to),
      ...many(['successors', index, 'functions'], 'functions', heir.functions),
    ]),
    ...sources(it),
  ],
  'legal-acts': (it) => [...many(['repeals'], 'legal-acts', it.repeals), ...sources(it)],
  provisions: (it) => [
    ...it.law.flatMap((law, index) => one(['law', index, 'act'], 'legal-acts', law.act)),
    ...inPlacing(['placing'], it.placing),
    ...many(['means'], 'means', it.means),
    ...many(['aims'], 'aims', it.aims),
    ...it.rates.flatMap((rate, index) => one(['rates', index, 'indicator'], 'indicators', rate.indicator)),
    ...one(['tier'], 'tiers', it.tier),
    ...it.employmentLinks.flatMap((link, index) =>
      many(['employmentLinks', index, 'sources'], 'sources', link.sources),
    ),
    ...sources(it),
  ],
  indicators: (it) => [...inPlacing(['placing'], it.placing), ...sources(it)],
  'need-rows': (it) => [
    ...one(['aim'], 'aims', it.aim),
    ...inPlacing(['placing'], it.placing),
    ...many(['means'], 'means', it.means),
    ...many(['indicators'], 'indicators', it.indicators),
    ...one(['people', 'count'], 'indicators', it.people?.count),
    ...one(['people', 'share'], 'indicators', it.people?.share),
  ],
  observations: (it) => [
    ...one(['indicator'], 'indicators', it.indicator),
    ...one(['place'], 'places', it.place),
    ...one(['group'], 'groups', it.group),
    ...sources(it),
  ],
  taxonomies: (it) => [
    ...it.categories.flatMap((category, index) =>
      Object.entries(category.pairs).flatMap(([fn, means]) => [
        ...one(['categories', index, 'pairs', fn], 'functions', fn),
        ...many(['categories', index, 'pairs', fn], 'means', means),
      ]),
    ),
    ...sources(it),
  ],
  'scope-fields': () => [],
  measures: (it) => [
    ...many(['functions'], 'functions', it.functions),
    ...many(['means'], 'means', it.means),
    ...Object.keys(it.expected).flatMap((name) => one(['expected', name], 'taxonomies', name)),
    ...sources(it),
  ],
  'cell-words': (it) => one(['of'], it.dimension === 'function' ? 'functions' : 'groups', it.of),
  'sector-mappings': (it) => [...many(['functions'], 'functions', it.functions), ...sources(it)],
  'exchange-rates': sources,
  aliases: sources,
  instruments: (it) => [
    ...one(['responsible'], 'organisations', it.responsible),
    ...many(['implements'], 'instruments', it.implements),
    ...many(['succeeds'], 'instruments', it.succeeds),
    ...many(['supports'], 'instruments', it.supports),
    ...many(['proposedFor'], 'instruments', it.proposedFor),
    ...one(['revises'], 'instruments', it.revises),
    ...it.clauses.flatMap((clause, index) =>
      within(
        ['clauses', index],
        [
          ...one(['responsible'], 'organisations', clause.responsible),
          ...clause.roles.flatMap((role, n) => one(['roles', n, 'body'], 'organisations', role.body)),
          ...one(['within'], 'clauses', clause.within),
          ...one(['revises'], 'clauses', clause.revises),
          ...many(['implements'], 'clauses', clause.implements),
          ...one(['indicator'], 'indicators', clause.indicator),
          ...one(['target', 'indicator'], 'indicators', clause.target?.indicator),
          ...one(['target', 'levelOf'], 'country-groups', clause.target?.levelOf),
          ...many(['groups'], 'groups', clause.groups),
          ...inPlacing(['reading', 'placing'], clause.reading.placing),
          ...many(['reading', 'means'], 'means', clause.reading.means),
          ...many(['reading', 'aims'], 'aims', clause.reading.aims),
          ...sources(clause),
        ],
      ),
    ),
    ...sources(it),
  ],
  alignments: (it) => [
    ...one(['clause'], 'clauses', it.clause),
    ...(typeof it.against === 'string' ? [] : many(['against'], 'instruments', it.against)),
    ...many(['counterparts'], 'clauses or provisions', it.counterparts),
    ...sources(it),
  ],
  mandates: (it) => [
    ...one(['body'], 'organisations', it.body),
    ...inPlacing(['placing'], it.placing),
    ...it.law.flatMap((law, index) => one(['law', index, 'act'], 'legal-acts', law.act)),
    ...sources(it),
  ],
  comments: (it) => [
    ...one(['clause'], 'clauses', it.clause),
    ...one(['author'], 'organisations', it.author),
    ...one(['disposition', 'by'], 'organisations', it.disposition?.by),
    ...sources(it),
  ],
  series: (it) => [
    ...one(['before'], 'series', it.before),
    ...one(['follows'], 'series', it.follows),
    ...one(['rotation', 'among'], 'country-groups', it.rotation?.among),
    ...sources(it),
  ],
  meetings: (it) => [
    ...one(['series'], 'series', it.series),
    ...one(['host'], 'places', it.host),
    ...one(['adjacentTo'], 'meetings', it.adjacentTo),
    ...many(['answers'], 'meetings', it.answers),
    ...(typeof it.date === 'string'
      ? []
      : it.date.flatMap((report, index) => many(['date', index, 'sources'], 'sources', report.sources))),
    ...it.participants.flatMap((body, index) =>
      one(['participants', index, 'organisation'], 'organisations', body.organisation),
    ),
    ...it.agenda.flatMap((item, index) => many(['agenda', index, 'instruments'], 'instruments', item.instruments)),
    ...it.recommendations.flatMap((recommendation, index) =>
      within(
        ['recommendations', index],
        [
          ...many(['groups'], 'groups', recommendation.groups),
          ...many(['addressedTo'], 'organisations', recommendation.addressedTo),
          ...many(['carriedTo'], 'clauses', recommendation.carriedTo),
          ...inPlacing(['placing'], recommendation.placing),
          ...recommendation.steps.flatMap((step, n) => one(['steps', n, 'at'], 'meetings', step.at)),
          ...sources(recommendation),
        ],
      ),
    ),
    ...sources(it),
  ],
  undertakings: (it) => [
    ...one(['country'], 'places', it.country),
    ...one(['under'], 'instruments', it.under),
    ...it.steps.flatMap((step, index) => [
      ...one(['steps', index, 'clause'], 'clauses', step.clause),
      ...many(['steps', index, 'sources'], 'sources', step.sources),
    ]),
    ...sources(it),
  ],
  lessons: (it) => [
    ...one(['meeting'], 'meetings', it.meeting),
    ...one(['instrument'], 'instruments', it.instrument),
    ...inPlacing(['placing'], it.placing),
    ...many(['takenUpIn'], 'clauses', it.takenUpIn),
    ...sources(it),
  ],
  trends: (it) => [...inPlacing(['placing'], it.placing), ...sources(it)],
  practices: (it) => [
    ...one(['place'], 'places', it.place),
    ...inPlacing(['placing'], it.placing),
    ...many(['means'], 'means', it.means),
    ...sources(it),
  ],
  'pair-readings': (it) => [
    ...it.activities.map((id, index) => ({ field: ['activities', index], kind: 'activities' as const, id })),
    ...(it.organisation === undefined
      ? []
      : [{ field: ['organisation'], kind: 'organisations' as const, id: it.organisation }]),
  ],
  activities: (it) => [
    ...one(['reporting', 'organisation'], 'organisations', it.reporting.organisation),
    ...it.participants.flatMap((body, index) =>
      one(['participants', index, 'organisation'], 'organisations', body.organisation),
    ),
    ...it.locations.flatMap((location, index) => one(['locations', index, 'place'], 'places', location.place)),
    ...inPlacing(['placing'], it.placing),
    ...many(['means'], 'means', it.means),
    ...sources(it),
  ],
}
