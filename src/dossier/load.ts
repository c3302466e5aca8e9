import type { z } from 'zod'
import type { Parsed } from '#ground/parsed'
import type { Position, Problem } from '#ground/problem'
import { parseIati } from '#responses/iati'
import { parseActivitySheet } from '#responses/sheet'
import { brokenRules } from './check.ts'
import { indexOf, type Loaded, type Overlay, spaceOf } from './dossier.ts'
import { type Folder, type Layer, type Manifest, manifest } from './folder.ts'
import { type Journal, parseJournal } from './journal.ts'
import { isKind, type Kind, keyOf, kindNames, kinds, type Records } from './kinds.ts'
import { packFile } from './pack.ts'
import { csvLocator, parseCsvRecords, parseJsonLines, parseYaml, yamlLocator } from './parse.ts'
import { schemaProblems } from './schema-problem.ts'

export const manifestFile = 'dossier.yaml'
export const journalFile = 'journal.jsonl'

/** A folder of the manifest with its files. */
export type LaidFolder = { readonly layer: Layer; readonly folder: Folder }

type Path = readonly (string | number)[]
type Written = Readonly<Record<string, unknown>>

/** A file of records, which can find again where something in it stands. */
type Origin = {
  readonly file: string
  readonly layer: string
  readonly yields: boolean
  readonly locate: (path: Path) => Position
}

/** A record with the way back to where it was written. One that did not pass its check keeps its place without a value,
 *  so that a second of the same key is still told. */
type Draft = {
  readonly record: Written | undefined
  /** As its author wrote it; kept only where another folder may be laid over it. */
  readonly written: Written | undefined
  readonly origin: Origin
  readonly path: Path
}

/** What has been laid so far. Records of kinds without a key stand in `unkeyed`. */
type Laid = {
  readonly keyed: ReadonlyMap<Kind, Map<string, Draft>>
  readonly unkeyed: ReadonlyMap<Kind, Draft[]>
  readonly overlays: Overlay[]
  readonly problems: Problem[]
  readonly mayBeOverlaid: boolean
}

/** Reads the manifest; the folders it names are then fetched by whoever has a disk. */
export function readManifest(folder: Folder): {
  readonly manifest?: Manifest
  readonly problems: readonly Problem[]
} {
  if (!folder.paths.includes(manifestFile))
    return { problems: [{ code: 'no-dossier', facts: { folder: folder.name, file: manifestFile } }] }
  const text = folder.read(manifestFile)
  const file = `${folder.name}/${manifestFile}`
  const parsed = parseYaml(text, file)
  if (parsed.problems.length > 0) return { problems: parsed.problems }
  const result = manifest.safeParse(parsed.records[0]?.value)
  if (result.success) return { manifest: result.data, problems: [] }
  return { problems: schemaProblems(result.error.issues, 'dossier', yamlLocator(text, file)) }
}

/** Told after each file how many have been read, of how many. */
export type OnFile = (done: number, total: number) => void

/** Lays folders over each other, lowest first, and checks the whole: every problem comes back, not only the first.
 *  A dossier comes back only where there is none.
 *  @param stored lines of the journal that a store holds; one that stands in the journal's file too is one. */
export function loadDossier(
  root: Folder,
  folders: readonly LaidFolder[],
  onFile: OnFile = () => undefined,
  stored: readonly string[] = [],
): Loaded {
  const { manifest: read, problems: manifestProblems } = readManifest(root)
  if (read === undefined) return { problems: manifestProblems }
  const laid: Laid = {
    keyed: new Map(kindNames.map((kind) => [kind, new Map<string, Draft>()])),
    unkeyed: new Map(kindNames.map((kind) => [kind, []])),
    overlays: [],
    problems: [],
    mayBeOverlaid: folders.some((it) => it.layer.over || it.layer.yields),
  }
  const total = folders.reduce((sum, it) => sum + it.folder.paths.length, 0)
  let done = 0
  for (const it of folders) layFolder(it, laid, () => onFile(++done, total))
  const records = recordsOf(laid)
  const journal = readJournal(root, stored, laid.problems)
  const broken = brokenIn(laid)
  laid.problems.push(...brokenRules(read, records, broken, (kind, key, field) => positionOf(laid, kind, key, field)))
  if (laid.problems.length > 0) return { problems: laid.problems }
  const { keyed, unkeyed, overlays } = laid
  return {
    problems: [],
    dossier: {
      manifest: read,
      records,
      space: spaceOf(records),
      index: indexOf(records),
      journal,
      overlays,
      files: new Map(
        [...keyed].flatMap(([kind, drafts]) =>
          [...drafts].map(([key, it]) => [`${kind}/${key}`, it.origin.file] as const),
        ),
      ),
      tables: new Map(
        [...unkeyed.values()].flatMap((drafts) => drafts.map((it) => [it.record ?? it, it.origin.file] as const)),
      ),
    },
  }
}

/** Records that did not pass their own check, as `kind/key`. */
const brokenIn = ({ keyed }: Laid): ReadonlySet<string> =>
  new Set(
    [...keyed].flatMap(([kind, drafts]) =>
      [...drafts].flatMap(([key, it]) => (it.record === undefined ? [`${kind}/${key}`] : [])),
    ),
  )

function recordsOf({ keyed, unkeyed }: Laid): Records {
  const records = kindNames.map((kind) => [
    kind,
    [...(keyed.get(kind)?.values() ?? []), ...(unkeyed.get(kind) ?? [])].flatMap((it) => it.record ?? []),
  ])
  return Object.fromEntries(records) as Records
}

/** Where a field of a record stands; a record without a key goes by its number, `#12`. */
function positionOf({ keyed, unkeyed }: Laid, kind: Kind, key: string, field: Path): Position | undefined {
  const draft = key.startsWith('#') ? unkeyed.get(kind)?.[Number(key.slice(1))] : keyed.get(kind)?.get(key)
  return draft?.origin.locate([...draft.path, ...field])
}

function readJournal(root: Folder, stored: readonly string[], problems: Problem[]): Journal {
  const written = root.paths.includes(journalFile) ? root.read(journalFile) : ''
  const { journal, problems: found } = parseJournal(written, `${root.name}/${journalFile}`)
  problems.push(...found)
  const known = new Set(written.split('\n'))
  const more = parseJournal(stored.filter((it) => !known.has(it)).join('\n'), journalFile)
  problems.push(...more.problems)
  if (more.journal.length === 0) return journal
  return [...journal, ...more.journal].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function layFolder({ folder, layer }: LaidFolder, laid: Laid, onFile: () => void): void {
  for (const path of folder.paths.toSorted()) {
    onFile()
    if (path === manifestFile || path === journalFile || path === packFile || isBesideRecords(path)) continue
    const file = `${folder.name}/${path}`
    const kind = path.split('/')[0]?.replace(/\.[^.]+$/, '') ?? ''
    if (!isKind(kind)) {
      laid.problems.push({ code: 'unknown-kind', facts: { name: kind, kinds: kindNames }, position: { file } })
      continue
    }
    const parsed = parseFile(kind, folder.read(path), file)
    laid.problems.push(...parsed.problems)
    const origin: Origin = {
      file,
      layer: layer.folder,
      yields: layer.yields,
      locate: locatorOf(() => folder.read(path), file),
    }
    for (const raw of parsed.records) {
      if (isRecord(raw.value)) layRecord(kind, raw.value, raw.path, origin, layer, laid)
      else laid.problems.push({ code: 'not-a-record', facts: { kind }, position: origin.locate(raw.path) })
    }
  }
}

/** Pages for people, and the country's rules with their cases, stand in the same folder and hold no records. */
const isBesideRecords = (path: string): boolean => /\.(md|ts)$/.test(path) || path.startsWith('cases/')

const isRecord = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parseFile(kind: Kind, content: string, file: string): Parsed {
  if (isYaml(file)) return parseYaml(content, file)
  if (file.endsWith('.jsonl')) return parseJsonLines(content, file)
  if (kind === 'activities' && file.endsWith('.xml')) return parseIati(content, file)
  if (kind === 'activities' && /\.(csv|xlsx)$/.test(file)) return parseActivitySheet(content, file)
  if (file.endsWith('.csv')) return parseCsvRecords(content, file)
  return { records: [], problems: [{ code: 'unknown-format', facts: { kind }, position: { file } }] }
}

const isYaml = (file: string): boolean => /\.ya?ml$/.test(file)
const isPlainTable = (file: string): boolean => file.endsWith('.csv') && !/(^|\/)activities[/.]/.test(file)

/** Finds fields in YAML and rows in tables; records of XML and the activity form carry their line. The file is read
 *  again only when something in it is asked for. */
function locatorOf(read: () => string, file: string): (path: Path) => Position {
  if (!isYaml(file) && !isPlainTable(file)) return ([line]) => (typeof line === 'number' ? { file, line } : { file })
  let locate: ((path: Path) => Position) | undefined
  return (path) => {
    locate ??= isYaml(file) ? yamlLocator(read(), file) : csvLocator(read(), file)
    return locate(path)
  }
}

/** Checks a record and adds it, or lays it over the one of the same key in a folder below. */
function layRecord(kind: Kind, written: Written, path: Path, origin: Origin, layer: Layer, laid: Laid): void {
  const key = keyOf(kind, written)
  if (key === undefined) {
    const draft = checkRecord(kind, '?', written, path, origin, laid)
    if (draft.record !== undefined) laid.unkeyed.get(kind)?.push(draft)
    return
  }
  const ofKind = laid.keyed.get(kind)
  const below = ofKind?.get(key)
  if (below?.origin.layer === origin.layer) {
    const facts = { kind, id: key, first: below.origin.locate(below.path) }
    laid.problems.push({ code: 'duplicate-id', facts, position: origin.locate(path) })
    return
  }
  const over = layer.over || (below?.origin.yields ?? false)
  const whole = below !== undefined && over ? { ...below.written, ...written } : written
  const draft = checkRecord(kind, key, whole, path, origin, laid)
  const fields = below === undefined ? [] : differing(below.record ?? {}, draft.record ?? {})
  if (below === undefined || over) {
    ofKind?.set(key, draft)
    for (const field of fields) laid.overlays.push({ kind, id: key, field, layer: layer.folder })
    return
  }
  if (fields.length === 0) return
  const facts = { kind, id: key, fields, first: below.origin.locate(below.path) }
  const position = origin.locate([...path, fields[0] ?? ''])
  laid.problems.push({ code: 'folders-contradict', facts, position })
}

const differing = (a: Written, b: Written): readonly string[] =>
  Object.keys({ ...a, ...b }).filter((it) => JSON.stringify(a[it]) !== JSON.stringify(b[it]))

function checkRecord(kind: Kind, key: string, written: Written, path: Path, origin: Origin, laid: Laid): Draft {
  const schema: z.ZodType<Written> = kinds[kind]
  const result = schema.safeParse(written)
  if (!result.success) {
    const locate = (field: Path): Position => origin.locate([...path, ...field])
    laid.problems.push(...schemaProblems(result.error.issues, `${kind}/${key}`, locate))
  }
  return { record: result.data, written: laid.mayBeOverlaid ? written : undefined, origin, path }
}
