import type { Position, Problem } from '#ground/problem'
import { tileFaults } from '#vocabulary/tile-map'
import type { Manifest } from './folder.ts'
import { type Kind, keyOf, kindNames, type RecordOf, type Records } from './kinds.ts'
import { type Reference, referencesOf } from './references.ts'

type Locate = (kind: Kind, key: string, field: readonly (string | number)[]) => Position | undefined

/** What no single record can know: that names lead somewhere, that nothing implements or lies within itself, that a
 *  fact said to be seen names where.
 *  @param broken records that did not pass their own check, as `kind/key`: a name that leads to one of them is not blamed,
 *  nor one of a clause that may stand in a broken instrument. */
export function brokenRules(
  manifest: Manifest,
  records: Records,
  broken: ReadonlySet<string>,
  locate: Locate,
): readonly Problem[] {
  return [
    ...brokenReferences(records, broken, locate),
    ...unsourcedFacts(records, locate),
    ...circles(records, locate),
    ...duplicateClauses(records, locate),
    ...clausesWithinOthers(records, locate),
    ...brokenTileMaps(records, locate),
    ...(records.series.some((it) => it.id === manifest.series)
      ? []
      : [
          {
            code: 'unknown-reference',
            facts: { record: 'dossier', field: 'series', kind: 'series', id: manifest.series },
          },
        ]),
  ]
}

const problem = (code: string, facts: Record<string, unknown>, position: Position | undefined): Problem =>
  position === undefined ? { code, facts } : { code, facts, position }

function brokenReferences(records: Records, broken: ReadonlySet<string>, locate: Locate): readonly Problem[] {
  const clauses = records.instruments.flatMap((it) => it.clauses.map((clause) => clause.id))
  const known = new Map<Reference['kind'], ReadonlySet<string>>([
    ...kindNames.map((kind) => [kind, new Set(records[kind].flatMap((it) => keyOf(kind, it) ?? []))] as const),
    ['clauses', new Set(clauses)],
    ['clauses or provisions', new Set([...clauses, ...records.provisions.map((it) => it.id)])],
  ])
  const checkKind = <K extends Kind>(kind: K): readonly Problem[] =>
    records[kind].flatMap((it: RecordOf<K>, index: number) =>
      referencesOf[kind](it)
        .filter((reference: Reference) => known.get(reference.kind)?.has(reference.id) === false)
        .filter((reference: Reference) => !mayBeBroken(reference, broken))
        .map((reference: Reference) => {
          const key = keyOf(kind, it) ?? `#${index}`
          const facts = {
            record: `${kind}/${key}`,
            field: reference.field.join('.'),
            kind: reference.kind,
            id: reference.id,
          }
          return problem('unknown-reference', facts, locate(kind, key, reference.field))
        }),
    )
  return kindNames.flatMap((kind) => checkKind(kind))
}

const mayBeBroken = ({ kind, id }: Reference, broken: ReadonlySet<string>): boolean =>
  kind === 'clauses' || kind === 'clauses or provisions'
    ? [...broken].some((it) => it.startsWith('instruments/')) || broken.has(`provisions/${id}`)
    : broken.has(`${kind}/${id}`)

function unsourcedFacts(records: Records, locate: Locate): readonly Problem[] {
  return kindNames.flatMap((kind) =>
    records[kind].flatMap((it, index) => {
      // An IATI activity is its own source: its identifier names the publisher's record.
      if (kind === 'activities') return []
      if (!('confidence' in it) || it.confidence !== 'seen' || !('sources' in it) || it.sources.length > 0) return []
      const key = keyOf(kind, it) ?? `#${index}`
      return [problem('seen-without-source', { record: `${kind}/${key}` }, locate(kind, key, ['confidence']))]
    }),
  )
}

/** Records that reach themselves along one relation, with the path. */
function circles(records: Records, locate: Locate): readonly Problem[] {
  const relations: readonly [Kind, string, readonly { id: string; next: readonly string[] }[]][] = [
    ['instruments', 'implements', records.instruments.map((it) => ({ id: it.id, next: it.implements }))],
    ['instruments', 'succeeds', records.instruments.map((it) => ({ id: it.id, next: it.succeeds }))],
    [
      'instruments',
      'revises',
      records.instruments.map((it) => ({ id: it.id, next: it.revises === undefined ? [] : [it.revises] })),
    ],
    ['places', 'within', records.places.map((it) => ({ id: it.id, next: it.within }))],
    [
      'functions',
      'within',
      records.functions.map((it) => ({ id: it.id, next: it.within === undefined ? [] : [it.within] })),
    ],
    [
      'organisations',
      'successors',
      records.organisations.map((it) => ({ id: it.id, next: it.successors.map((heir) => heir.to) })),
    ],
  ]
  const ofRecords = relations.flatMap(([kind, relation, nodes]) =>
    findCircles(nodes).map((path) =>
      problem('circle', { kind, relation, path }, locate(kind, path[0] ?? '', [relation])),
    ),
  )
  const ofClauses = (['implements', 'within', 'revises'] as const).flatMap((relation) => {
    const clauses = records.instruments.flatMap((it) =>
      it.clauses.map((clause, index) => ({
        id: clause.id,
        next: [clause[relation] ?? []].flat(),
        instrument: it.id,
        index,
      })),
    )
    return findCircles(clauses).map((path) => {
      const first = clauses.find((it) => it.id === path[0])
      return problem(
        'circle',
        { kind: 'clauses', relation, path },
        locate('instruments', first?.instrument ?? '', ['clauses', first?.index ?? 0, relation]),
      )
    })
  })
  return [...ofRecords, ...ofClauses]
}

function findCircles(nodes: readonly { id: string; next: readonly string[] }[]): readonly (readonly string[])[] {
  const next = new Map(nodes.map((it) => [it.id, it.next]))
  const done = new Set<string>()
  const found: string[][] = []
  const walk = (id: string, path: readonly string[]): void => {
    const start = path.indexOf(id)
    if (start >= 0) {
      found.push([...path.slice(start), id])
      return
    }
    if (done.has(id)) return
    for (const it of next.get(id) ?? []) walk(it, [...path, id])
    done.add(id)
  }
  for (const it of nodes) walk(it.id, [])
  return found
}

function duplicateClauses(records: Records, locate: Locate): readonly Problem[] {
  const seen = new Map<string, string>()
  return records.instruments.flatMap((instrument) =>
    instrument.clauses.flatMap((clause, index) => {
      const first = seen.get(clause.id)
      seen.set(clause.id, instrument.id)
      if (first === undefined) return []
      const facts = { kind: 'clauses', id: clause.id, first: { file: first } }
      return [problem('duplicate-id', facts, locate('instruments', instrument.id, ['clauses', index]))]
    }),
  )
}

/** A clause lies within one of its own instrument; a name that leads nowhere is told by the references. */
function clausesWithinOthers(records: Records, locate: Locate): readonly Problem[] {
  const known = new Set(records.instruments.flatMap((it) => it.clauses.map((clause) => clause.id)))
  return records.instruments.flatMap((instrument) => {
    const own = new Set(instrument.clauses.map((it) => it.id))
    return instrument.clauses.flatMap(({ within }, index) => {
      if (within === undefined || own.has(within) || !known.has(within)) return []
      const field = ['clauses', index, 'within']
      const facts = { record: `instruments/${instrument.id}`, field: field.join('.'), id: within }
      return [problem('within-another', facts, locate('instruments', instrument.id, field))]
    })
  })
}

/** Each province has one tile of a map, and each tile one province. */
const brokenTileMaps = (records: Records, locate: Locate): readonly Problem[] =>
  records['tile-maps'].flatMap((map) =>
    tileFaults(map, records.places).map(({ fault, ...it }) =>
      problem(
        'wrong-tile',
        { map: map.id, fault, names: 'names' in it ? it.names : [it.place] },
        locate('tile-maps', map.id, ['tiles']),
      ),
    ),
  )
