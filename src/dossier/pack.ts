import { z } from 'zod'
import { partialDate } from '#ground/date-schema'
import { id } from '#ground/source'
import { text } from '#ground/text-schema'
import type { Dossier } from './dossier.ts'
import { type Kind, keyOf, type Records } from './kinds.ts'
import { referencesOf } from './references.ts'
import { recordsText } from './write.ts'

/** `pack.yaml`: whose contribution the folder holds, and when it was made. */
export const packFile = 'pack.yaml'
export const packManifest = z.strictObject({ partner: id, name: text, dossier: id, made: partialDate })
export type PackManifest = z.infer<typeof packManifest>

/** Kinds that a partner contributes to. */
const contributed = ['activities', 'instruments', 'comments', 'mandates', 'pair-readings'] as const
type Contributed = (typeof contributed)[number]

type Contributor = {
  readonly partner: string
  /** Identifiers of the activities that it reports. */
  readonly reported: ReadonlySet<string>
}

const isBy: { readonly [K in Contributed]: (it: Records[K][number], by: Contributor) => boolean } = {
  activities: (it, { reported }) => reported.has(it.id),
  instruments: (it, { partner }) => it.responsible === partner,
  comments: (it, { partner }) => it.author === partner,
  mandates: (it, { partner }) => it.body === partner,
  'pair-readings': (it, { partner }) => it.organisation === partner,
}

/** A partner's own folder: its activities, priorities, comments and mandates, with the sources they name and its own
 *  record. What they mean (functions, groups, places, other bodies) is in the dossier that it is laid over.
 *  @returns path → text; empty where the partner has contributed nothing. */
export function packOf(
  by: Contributor,
  { records, manifest, index }: Dossier,
  made: string,
): ReadonlyMap<string, string> {
  const { partner } = by
  const own = <K extends Contributed>(kind: K): readonly Records[K][number][] =>
    (records[kind] as readonly Records[K][number][]).filter((it) => isBy[kind](it, by))
  const files = new Map<string, string>()
  const sources = new Set<string>()
  for (const kind of contributed) {
    const found = own(kind)
    if (found.length === 0) continue
    files.set(`${kind}/${partner}.yaml`, recordsText(kind, found))
    for (const it of found)
      for (const reference of referencesOf[kind](it as never))
        if (reference.kind === 'sources') sources.add(reference.id)
  }
  if (files.size === 0) return files
  const body = index.organisations.get(partner)
  if (body !== undefined) files.set(`organisations/${partner}.yaml`, recordsText('organisations', [body]))
  for (const it of body?.sources ?? []) sources.add(it)
  const named = records.sources.filter((it) => sources.has(it.id))
  if (named.length > 0) files.set(`sources/${partner}.yaml`, recordsText('sources', named))
  const about: PackManifest = { partner, name: body?.name ?? { vi: partner, en: partner }, dossier: manifest.id, made }
  files.set(packFile, JSON.stringify(about, null, 2))
  return files
}

/** What a folder brings when it is laid over a dossier. */
export type Laying = {
  readonly added: readonly { readonly kind: Kind; readonly id: string }[]
  readonly same: number
  /** Fields on which both speak, and differ. */
  readonly conflicts: readonly {
    readonly kind: Kind
    readonly id: string
    readonly field: string
    readonly ours: unknown
    readonly theirs: unknown
  }[]
}

/** Compares a dossier before and after a folder was laid over it.
 *  @param layer name of that folder. */
export function layingOf(before: Dossier, after: Dossier, layer: string): Laying {
  const ours = keyed(before.records)
  const theirs = keyed(after.records)
  const conflicts = after.overlays
    .filter((it) => it.layer === layer)
    .map(({ kind, id: key, field }) => ({
      kind,
      id: key,
      field,
      ours: ours.get(`${kind}/${key}`)?.[field],
      theirs: theirs.get(`${kind}/${key}`)?.[field],
    }))
  const touched = new Set(conflicts.map((it) => `${it.kind}/${it.id}`))
  const inLayer = [...after.files].filter(([, file]) => file.startsWith(`${layer}/`)).map(([key]) => key)
  const isNew = (key: string): boolean => !ours.has(key)
  return {
    added: inLayer.filter(isNew).map((key) => {
      const [kind, ...rest] = key.split('/')
      return { kind: kind as Kind, id: rest.join('/') }
    }),
    same: inLayer.filter((key) => !isNew(key) && !touched.has(key)).length,
    conflicts,
  }
}

const keyed = (records: Records): ReadonlyMap<string, Readonly<Record<string, unknown>>> =>
  new Map(
    (Object.keys(records) as Kind[]).flatMap((kind) =>
      records[kind].flatMap((it) => {
        const key = keyOf(kind, it)
        return key === undefined ? [] : [[`${kind}/${key}`, it] as const]
      }),
    ),
  )
