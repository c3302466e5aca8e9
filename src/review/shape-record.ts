import { z } from 'zod'
import { confidence } from '#ground/source'
import { text } from '#ground/text-schema'
import { cellLabel, shownValue } from './proposal.ts'
import { evidenceNumber } from './shape-common.ts'

/** One record with everything about it. What is said of it are lines of values, each with a term, so that every kind of record is drawn alike. */

export const recordKinds = [
  'instruments',
  'clauses',
  'activities',
  'organisations',
  'provisions',
  'schemes',
  'observations',
  'recommendations',
  'meetings',
  'undertakings',
  'targets',
  'sources',
  'legal-acts',
  'indicators',
  'decisions',
] as const
export const recordKind = z.enum(recordKinds)
export type RecordKind = z.infer<typeof recordKind>

/** What a search can find: records, need cells, and the dimensions that cells are made of. */
export const searchKind = z.enum(['cells', 'functions', 'groups', 'places', ...recordKinds])
export type SearchKind = z.infer<typeof searchKind>

export const recordTerm = z.enum([
  'title',
  'text',
  'name',
  'number',
  'kind',
  'level',
  'state',
  'status',
  'adopted',
  'issued',
  'horizon',
  'in-force',
  'applies-from',
  'span',
  'date',
  'due',
  'period',
  'responsible',
  'responsible-today',
  'roles',
  'duty',
  'reading',
  'reading-sureness',
  'means',
  'aims',
  'instrument',
  'within',
  'parts',
  'revises',
  'revised-by',
  'implements',
  'implemented-by',
  'succeeds',
  'succeeded-by',
  'supports',
  'proposed-for',
  'clauses',
  'alignments',
  'comments',
  'target',
  'verdict',
  'yearly-rise',
  'last-value',
  'indicator',
  'recommendations',
  'steps',
  'addressed-to',
  'carried-to',
  'meeting',
  'series',
  'place',
  'host',
  'mode',
  'theme',
  'participants',
  'agenda',
  'country',
  'under',
  'owner',
  'partner',
  'answers-proposal',
  'type',
  'aliases',
  'identifiers',
  'body-within',
  'units',
  'predecessors',
  'successors',
  'mandates',
  'activities-reported',
  'activities-joined',
  'roles-in-clauses',
  'meetings-named',
  'partner-page',
  'reporting',
  'summary',
  'description',
  'modality',
  'last-reported',
  'locations',
  'sectors',
  'budgets',
  'transactions',
  'related',
  'follows',
  'followed-by',
  'placed-by',
  'pairs',
  'in-kind',
  'law',
  'law-cited',
  'tier',
  'standing',
  'financing',
  'payer',
  'rates',
  'employment-links',
  'rules-schemes',
  'parameters',
  'provisions',
  'value',
  'numerator',
  'denominator',
  'group',
  'breakdown',
  'other-reports',
  'definition',
  'formula',
  'unit',
  'better',
  'custodian',
  'disaggregation',
  'figures',
  'targets',
  'need-rows',
  'repeals',
  'replaced-by',
  'evidence-of-text',
  'publisher',
  'address',
  'rests-on-it',
  'cited-by',
  'note',
  'sources',
  'confidence',
  'made-by',
  'as-of',
  'decided-at',
  'recorded',
  'named-groups',
  'adjacent',
  'answers',
  'decisions',
  'instruments',
  'undertakings',
  'entered',
  'placing',
])
export type RecordTerm = z.infer<typeof recordTerm>

export const recordValue = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('text'), text }),
  /** Read the same in every language: a number, an identifier, the words of a publisher. */
  z.strictObject({ is: z.literal('words'), words: z.string() }),
  /** A partial date, or the word for why there is none. */
  z.strictObject({ is: z.literal('date'), date: z.string() }),
  z.strictObject({ is: z.literal('span'), from: z.string(), to: z.string() }),
  /** A code with the list of words that says it. */
  z.strictObject({ is: z.literal('code'), list: z.string(), code: z.string() }),
  z.strictObject({ is: z.literal('quantity'), value: shownValue, unit: z.string() }),
  z.strictObject({ is: z.literal('money'), amount: z.string(), currency: z.string() }),
  z.strictObject({ is: z.literal('record'), kind: recordKind, id: z.string(), name: text }),
  z.strictObject({ is: z.literal('cell'), cell: cellLabel }),
  z.strictObject({ is: z.literal('address'), address: z.string() }),
])
export type RecordValue = z.infer<typeof recordValue>

/** One line: its values one after the other, how sure it is, and what it stands on. */
export const recordLine = z.strictObject({
  values: z.array(recordValue).min(1),
  confidence: confidence.optional(),
  evidence: z.array(evidenceNumber).optional(),
})
export type RecordLine = z.infer<typeof recordLine>

/** Lines under one term; where there are many, `total` says of how many these are the first. */
export const recordPart = z.strictObject({ term: recordTerm, lines: z.array(recordLine), total: z.int() })
export type RecordPart = z.infer<typeof recordPart>

export const recordView = z.strictObject({
  kind: recordKind,
  id: z.string(),
  title: text,
  /** The record itself as a piece of evidence: its mark, its sources and its file. */
  self: evidenceNumber,
  confidence,
  /** Particulars: short. */
  facts: z.array(recordPart),
  /** What belongs to it and what refers to it: lists. */
  parts: z.array(recordPart),
  cells: z.array(cellLabel),
  /** Its name at the partner page, where it is a partner. */
  partnerPage: z.boolean(),
  history: z.array(
    z.strictObject({ at: z.string(), who: z.string(), kind: z.string(), id: z.string(), after: z.array(recordLine) }),
  ),
})
export type RecordView = z.infer<typeof recordView>
