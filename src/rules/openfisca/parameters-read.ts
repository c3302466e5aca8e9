import type { Position, Problem } from '#ground/problem'
import {
  type BracketSide,
  bracketSides,
  type DatedParameter,
  type DatedValue,
  type Described,
  isInstant,
  type Metadata,
  type ParameterNode,
  type ParameterScale,
  type ParameterTree,
  type ParameterValue,
  type ScaleBracket,
} from './parameters.ts'
import {
  entryOf,
  type PlainValue,
  plainValue,
  readYaml,
  type Written,
  type WrittenEntry,
  type WrittenMap,
} from './yaml-1-1.ts'
import { readYamlFast } from './yaml-1-1-fast.ts'

/** A file of a folder of parameters; the path is seen from that folder, with strokes: `benefits/child/index.yaml`. */
export type SourceFile = { readonly path: string; readonly text: string }

/** Reads a folder of parameter files: a folder is a node, a file is a child named after it, `index.yaml` describes the folder's own node,
 *  and what is no YAML file is passed over. All problems are collected; the tree holds what could be read. */
export function readParameters(files: readonly SourceFile[]): {
  readonly tree: ParameterNode
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const root = openFolder()
  for (const { path, text } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const [, folders = '', name] = /^(.*\/)?([^/]+)\.ya?ml$/.exec(path) ?? []
    if (name === undefined) continue
    const folder = folders
      .split('/')
      .filter((it) => it !== '')
      .reduce((at, it) => folderIn(at, it, problems, { file: path }), root)
    if (name === 'index') folder.described = readFile({ path, text }, readIndex, problems) ?? folder.described
    else if (folder.children.has(name)) problems.push(childTwice(name, { file: path }))
    else {
      const child = readFile({ path, text }, readChild, problems)
      if (child !== undefined) folder.children.set(name, child)
    }
  }
  return { tree: closeFolder(root), problems }
}

/** What a file holds. Only where something is wrong is it read again by the parser that knows places. */
function readFile<T>(
  { path, text }: SourceFile,
  read: (written: Written, problems: Problem[]) => T | undefined,
  problems: Problem[],
): T | undefined {
  const fast = readYamlFast(text, path)
  const found: Problem[] = []
  const made = fast && read(fast, found)
  if (fast !== undefined && found.length === 0) return made
  const { written, problems: broken } = readYaml(text, path)
  problems.push(...broken)
  return written && read(written, problems)
}

/** Reads a tree that stands inside another text, as in a test. */
export function readParameterTree(written: Written, problems: Problem[]): ParameterTree | undefined {
  return readChild(written, problems)
}

type Folder = { described: Described; readonly children: Map<string, Folder | ParameterTree> }

const openFolder = (): Folder => ({ described: { metadata: {} }, children: new Map() })

const isFolder = (it: Folder | ParameterTree): it is Folder => !('kind' in it)

function folderIn(folder: Folder, name: string, problems: Problem[], position: Position): Folder {
  const found = folder.children.get(name)
  if (found !== undefined && isFolder(found)) return found
  if (found !== undefined) problems.push(childTwice(name, position))
  const opened = openFolder()
  if (found === undefined) folder.children.set(name, opened)
  return opened
}

const childTwice = (name: string, position: Position): Problem => ({
  code: 'openfisca-child-twice',
  facts: { name },
  position,
})

const closeFolder = ({ described, children }: Folder): ParameterNode => ({
  kind: 'node',
  ...described,
  children: new Map([...children].map(([name, it]) => [name, isFolder(it) ? closeFolder(it) : it])),
})

function readIndex(written: Written, problems: Problem[]): Described {
  if (written.kind === 'scalar' && written.value === null) return { metadata: {} }
  if (written.kind !== 'map') return noMapping('index', written, problems) ?? { metadata: {} }
  return describedBy(written, [], problems)
}

function readChild(written: Written, problems: Problem[]): ParameterTree | undefined {
  if (written.kind !== 'map') return noMapping('parameter', written, problems)
  if (entryOf(written, 'values') !== undefined) return readLong(written, problems)
  if (entryOf(written, 'brackets') !== undefined) return readScale(written, problems)
  if (written.entries.length > 0 && written.entries.every((it) => isInstant(it.name)))
    return { kind: 'parameter', metadata: {}, values: readValues(written, problems) }
  return readNode(written, problems)
}

function readNode(map: WrittenMap, problems: Problem[]): ParameterNode {
  const children = map.entries
    .filter((it) => !reserved.has(it.name))
    .flatMap(({ name, value }) => {
      const child = readChild(value, problems)
      return child === undefined ? [] : [[name, child] as const]
    })
  return { kind: 'node', ...describedBy(map, undefined, problems), children: new Map(children) }
}

function readLong(map: WrittenMap, problems: Problem[]): DatedParameter {
  const values = entryOf(map, 'values')?.value
  const described = describedBy(map, ['values'], problems)
  if (values?.kind !== 'map' || values.entries.length === 0) {
    problems.push({ code: 'openfisca-no-values', facts: {}, position: values?.position ?? map.position })
    return { kind: 'parameter', ...described, values: [] }
  }
  return { kind: 'parameter', ...described, values: readValues(values, problems) }
}

function readValues(map: WrittenMap, problems: Problem[]): readonly DatedValue[] {
  return map.entries
    .flatMap((it) => readValue(it, problems))
    .toSorted((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
}

function readValue({ name: from, value, position }: WrittenEntry, problems: Problem[]): readonly DatedValue[] {
  if (!isInstant(from)) {
    problems.push({ code: 'openfisca-not-an-instant', facts: { name: from }, position })
    return []
  }
  if (value.kind !== 'map')
    return value.kind === 'scalar' && value.value === 'expected'
      ? [{ from, expected: 'expected' }]
      : [{ from, value: plainValue(value) as ParameterValue, metadata: {} }]
  const expected = entryOf(value, 'expected')
  if (expected !== undefined && plainValue(expected.value) !== null) return [{ from, expected: plainValue(value) }]
  const { metadata } = describedBy(value, ['value'], problems, ['metadata', 'unit', 'reference'])
  const given = entryOf(value, 'value')
  if (given !== undefined && given.value.kind !== 'map')
    return [{ from, value: plainValue(given.value) as ParameterValue, metadata }]
  problems.push({ code: 'openfisca-no-value', facts: { instant: from }, position: given?.position ?? position })
  return []
}

function readScale(map: WrittenMap, problems: Problem[]): ParameterScale {
  const described = describedBy(map, ['brackets'], problems)
  const brackets = entryOf(map, 'brackets')?.value
  if (brackets?.kind === 'list')
    return { kind: 'scale', ...described, brackets: brackets.items.flatMap((it) => readBracket(it, problems)) }
  problems.push({ code: 'openfisca-brackets-not-a-list', facts: {}, position: brackets?.position ?? map.position })
  return { kind: 'scale', ...described, brackets: [] }
}

function readBracket(written: Written, problems: Problem[]): readonly ScaleBracket[] {
  if (written.kind !== 'map') {
    noMapping('bracket', written, problems)
    return []
  }
  const described = describedBy(written, bracketSides, problems, ['description', 'documentation', 'metadata'])
  const sides = bracketSides.flatMap((side): readonly (readonly [BracketSide, DatedParameter])[] => {
    const entry = entryOf(written, side)
    if (entry === undefined) return []
    const parameter = readChild(entry.value, problems)
    if (parameter?.kind === 'parameter') {
      if (parameter.values.some(isNoNumber))
        problems.push({ code: 'openfisca-not-a-number', facts: { name: side }, position: entry.position })
      return [[side, parameter]]
    }
    if (parameter !== undefined)
      problems.push({
        code: 'openfisca-wrong-shape',
        facts: { what: side, shape: 'parameter' },
        position: entry.position,
      })
    return []
  })
  return [{ ...described, ...Object.fromEntries(sides) }]
}

const isNoNumber = (it: DatedValue): boolean => 'value' in it && it.value !== null && typeof it.value !== 'number'

const reserved = new Set(['description', 'documentation', 'metadata', 'unit', 'reference'])

/** What describes an object. The older `unit` and `reference` are metadata, and `metadata` stand over them.
 *  @param own names with a meaning of their own; any other is a problem. Nothing, where every other name is a child. */
function describedBy(
  map: WrittenMap,
  own: readonly string[] | undefined,
  problems: Problem[],
  describing: readonly string[] = [...reserved],
): Described {
  const allowed = own === undefined ? undefined : [...own, ...describing]
  for (const { name, position } of map.entries)
    if (allowed !== undefined && !allowed.includes(name))
      problems.push({ code: 'openfisca-unknown-property', facts: { name, allowed }, position })
  const text = (name: string): Readonly<Record<string, string>> => {
    const value = entryOf(map, name)?.value
    return value === undefined || (value.kind === 'scalar' && value.value === null)
      ? {}
      : { [name]: value.kind === 'scalar' ? String(value.value) : JSON.stringify(plainValue(value)) }
  }
  return { ...text('description'), ...text('documentation'), metadata: metadataOf(map, problems) }
}

function metadataOf(map: WrittenMap, problems: Problem[]): Metadata {
  const older = ['unit', 'reference'].flatMap((name): readonly (readonly [string, PlainValue])[] => {
    const value = entryOf(map, name)?.value
    return value === undefined || plainValue(value) === null ? [] : [[name, plainValue(value)]]
  })
  const metadata = entryOf(map, 'metadata')?.value
  if (metadata !== undefined && metadata.kind === 'map')
    return { ...Object.fromEntries(older), ...(plainValue(metadata) as Metadata) }
  if (metadata !== undefined && plainValue(metadata) !== null) noMapping('metadata', metadata, problems)
  return Object.fromEntries(older)
}

function noMapping(what: string, { position }: Written, problems: Problem[]): undefined {
  problems.push({ code: 'openfisca-wrong-shape', facts: { what, shape: 'mapping' }, position })
}
