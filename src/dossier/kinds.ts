import type { z } from 'zod'
import { exchangeRate } from '#ground/money'
import { source } from '#ground/source'
import { alignmentReading } from '#promises/alignment-reading'
import { comment } from '#promises/comment'
import { alias, instrument } from '#promises/instrument'
import { lesson, practice, trend } from '#promises/learning'
import { meeting, series } from '#promises/meeting'
import { mandate } from '#promises/role'
import { undertaking } from '#promises/undertaking'
import { activity } from '#responses/activity'
import { pairReading } from '#responses/pair-reading'
import { cellWords } from '#vocabulary/cell-word'
import { aim, means, needFunction, tier } from '#vocabulary/classification'
import { attribute, namedGroup } from '#vocabulary/group'
import { indicator, observation } from '#vocabulary/indicator'
import { legalAct, provision } from '#vocabulary/law'
import { needRow } from '#vocabulary/need-row'
import { organisation } from '#vocabulary/organisation'
import { countryGroup, place } from '#vocabulary/place'
import { measure, scopeField, sectorMapping, taxonomy } from '#vocabulary/taxonomy'
import { tileMap } from '#vocabulary/tile-map'

/** Every kind of record a dossier holds. A file's kind is the first part of its path: `instruments/asean.yaml`. */
export const kinds = {
  sources: source,
  aims: aim,
  functions: needFunction,
  means,
  tiers: tier,
  attributes: attribute,
  groups: namedGroup,
  places: place,
  'country-groups': countryGroup,
  'tile-maps': tileMap,
  organisations: organisation,
  'legal-acts': legalAct,
  provisions: provision,
  indicators: indicator,
  'need-rows': needRow,
  observations: observation,
  taxonomies: taxonomy,
  'scope-fields': scopeField,
  measures: measure,
  'sector-mappings': sectorMapping,
  'cell-words': cellWords,
  'exchange-rates': exchangeRate,
  aliases: alias,
  instruments: instrument,
  alignments: alignmentReading,
  mandates: mandate,
  comments: comment,
  series,
  meetings: meeting,
  undertakings: undertaking,
  lessons: lesson,
  trends: trend,
  practices: practice,
  activities: activity,
  'pair-readings': pairReading,
} as const

export type Kind = keyof typeof kinds
export type RecordOf<K extends Kind> = z.output<(typeof kinds)[K]>
export type Records = { readonly [K in Kind]: readonly RecordOf<K>[] }

export const kindNames = Object.keys(kinds) as readonly Kind[]

export const isKind = (name: string): name is Kind => name in kinds

/** What tells a record from the others of its kind; `undefined` for kinds whose records may stand side by side. */
export function keyOf(kind: Kind, record: Readonly<Record<string, unknown>>): string | undefined {
  if (kind === 'observations' || kind === 'exchange-rates' || kind === 'alignments' || kind === 'pair-readings')
    return undefined
  if (kind === 'sector-mappings') return `${String(record['vocabulary'])}:${String(record['code'])}`
  if (kind === 'cell-words') return `${String(record['dimension'])}:${String(record['of'])}`
  if (kind === 'aliases') return String(record['of'])
  return typeof record['id'] === 'string' ? record['id'] : undefined
}
