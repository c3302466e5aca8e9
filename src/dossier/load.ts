import type { z } from 'zod'
import type { Position, Problem } from '#ground/problem'
import { parseIati } from '#responses/iati'
import { parseActivitySheet } from '#responses/sheet'
import { brokenRules } from './check.ts'
import { type Dossier, indexOf, type Loaded, type Origin, type Overlay, spaceOf } from './dossier.ts'
import { type Folder, type Layer, type Manifest, manifest } from './folder.ts'
import { type Journal, parseJournal } from './journal.ts'
import { isKind, type Kind, keyOf, kindNames, kinds, type Records } from './kinds.ts'
import { type Parsed, parseCsvRecords, parseYaml, yamlLocator } from './parse.ts'
import { schemaProblems } from './schema-problem.ts'

export const manifestFile = 'dossier.yaml'
export const journalFile = 'journal.jsonl'

/** A folder of the manifest with its files. */
export type LaidFolder = { readonly layer: Layer; readonly folder: Folder }

type Path = readonly (string | number)[]

/** A record as written, with the way back to each of its fields. */
type Draft = {
  readonly kind: Kind
  readonly key: string
  readonly value: Readonly<Record<string, unknown>>
  readonly origin: Origin
  readonly locate: (field: Path) => Position
}

type Drafts = ReadonlyMap<Kind, Map<string, Draft>>

/** Reads the manifest; the folders it names are then fetched by whoever has a disk. */
export function readManifest(folder: Folder): {
  readonly manifest?: Manifest
  readonly problems: readonly Problem[]
} {
  const text = folder.files.get(manifestFile)
  if (text === undefined)
    return { problems: [{ code: 'no-dossier', facts: { folder: folder.name, file: manifestFile } }] }
  const file = `${folder.name}/${manifestFile}`
  const parsed = parseYaml(text, file)
  if (parsed.problems.length > 0) return { problems: parsed.problems }
  const result = manifest.safeParse(parsed.records[0]?.value)
  if (result.success) return { manifest: result.data, problems: [] }
  return { problems: schemaProblems(result.error.issues, 'dossier', yamlLocator(text, file)) }
}

/** Lays folders over each other, lowest first, and checks the whole: every problem comes back, not only the first.
 *  A dossier comes back only where there is none. */
export function loadDossier(root: Folder, folders: readonly LaidFolder[]): Loaded {
  const { manifest: read, problems: manifestProblems } = readManifest(root)
  if (read === undefined) return { problems: manifestProblems }
  const problems: Problem[] = []
  const overlays: Overlay[] = []
  const drafts: Drafts = new Map(kindNames.map((kind) => [kind, new Map<string, Draft>()]))
  for (const { layer, folder } of folders)
    for (const draft of draftsIn(folder, layer, problems)) layDraft(draft, layer, drafts, overlays, problems)
  const records = checkRecords(drafts, problems)
  const journal = readJournal(root, problems)
  const locate = (kind: Kind, key: string, field: Path): Position | undefined =>
    drafts.get(kind)?.get(key)?.locate(field)
  problems.push(...brokenRules(read, records, locate))
  if (problems.length > 0) return { problems }
  const origins = [...drafts].flatMap(([kind, ofKind]) =>
    [...ofKind].map(([key, draft]) => [`${kind}/${key}`, draft.origin] as const),
  )
  const dossier: Dossier = {
    manifest: read,
    records,
    space: spaceOf(records),
    index: indexOf(records),
    journal,
    origins: new Map(origins),
    overlays,
  }
  return { dossier, problems }
}

function readJournal(root: Folder, problems: Problem[]): Journal {
  const text = root.files.get(journalFile)
  if (text === undefined) return []
  const { journal, problems: found } = parseJournal(text, `${root.name}/${journalFile}`)
  problems.push(...found)
  return journal
}

function draftsIn(folder: Folder, layer: Layer, problems: Problem[]): readonly Draft[] {
  const drafts: Draft[] = []
  for (const [path, content] of [...folder.files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (path === manifestFile || path === journalFile || path.endsWith('.md')) continue
    const file = `${folder.name}/${path}`
    const kind = path.split('/')[0]?.replace(/\.[^.]+$/, '') ?? ''
    if (!isKind(kind)) {
      problems.push({ code: 'unknown-kind', facts: { name: kind, kinds: kindNames }, position: { file } })
      continue
    }
    const parsed = parseFile(kind, content, file)
    problems.push(...parsed.problems)
    const locateInFile = locatorOf(content, file)
    for (const [index, raw] of parsed.records.entries()) {
      const locate = (field: Path): Position => locateInFile(raw.path, field)
      if (isRecord(raw.value)) {
        const key = keyOf(kind, raw.value) ?? `${file}#${index}`
        drafts.push({ kind, key, value: raw.value, origin: { file, layer: layer.folder }, locate })
      } else problems.push({ code: 'not-a-record', facts: { kind }, position: locate([]) })
    }
  }
  return drafts
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parseFile(kind: Kind, content: string, file: string): Parsed {
  if (isYaml(file)) return parseYaml(content, file)
  if (kind === 'activities' && file.endsWith('.xml')) return parseIati(content, file)
  if (kind === 'activities' && /\.(csv|xlsx)$/.test(file)) return parseActivitySheet(content, file)
  if (file.endsWith('.csv')) return parseCsvRecords(content, file)
  return { records: [], problems: [{ code: 'unknown-format', facts: { kind }, position: { file } }] }
}

const isYaml = (file: string): boolean => /\.ya?ml$/.test(file)

/** Line and column of a field of a record: found in YAML, the record's own line in tables and XML. */
function locatorOf(content: string, file: string): (record: Path, field: Path) => Position {
  if (isYaml(file)) {
    const locate = yamlLocator(content, file)
    return (record, field) => locate([...record, ...field])
  }
  return ([line]) => (typeof line === 'number' ? { file, line } : { file })
}

/** Adds a draft, or lays it over the record of the same key in a folder below. */
function layDraft(draft: Draft, layer: Layer, drafts: Drafts, overlays: Overlay[], problems: Problem[]): void {
  const { kind, key, value } = draft
  const ofKind = drafts.get(kind)
  const below = ofKind?.get(key)
  if (below === undefined) {
    ofKind?.set(key, draft)
    return
  }
  if (below.origin.layer === draft.origin.layer) {
    const facts = { kind, id: key, first: below.locate([]) }
    problems.push({ code: 'duplicate-id', facts, position: draft.locate([]) })
    return
  }
  const fields = Object.keys(value).filter((it) => JSON.stringify(value[it]) !== JSON.stringify(below.value[it]))
  if (fields.length > 0 && !layer.over) {
    const facts = { kind, id: key, fields, first: below.locate([]) }
    problems.push({ code: 'folders-contradict', facts, position: draft.locate([fields[0] ?? '']) })
    return
  }
  for (const field of fields) overlays.push({ kind, id: key, field, layer: layer.folder })
  ofKind?.set(key, { ...draft, value: { ...below.value, ...value } })
}

function checkRecords(drafts: Drafts, problems: Problem[]): Records {
  const checked = new Map<Kind, unknown[]>()
  for (const [kind, ofKind] of drafts) {
    const schema: z.ZodType = kinds[kind]
    const records: unknown[] = []
    for (const draft of ofKind.values()) {
      const result = schema.safeParse(draft.value)
      if (result.success) records.push(result.data)
      else problems.push(...schemaProblems(result.error.issues, `${kind}/${draft.key}`, draft.locate))
    }
    checked.set(kind, records)
  }
  return Object.fromEntries(checked) as unknown as Records
}
