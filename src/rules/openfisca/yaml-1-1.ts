import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar as ScalarNode,
} from 'yaml'
import type { Position, Problem } from '#ground/problem'
import { isWrittenInThousands, plainScalar, type Scalar } from './scalar.ts'

/** A piece of a YAML 1.1 text: what it says, in the order of the text, and where. Names are always text. */
export type Written =
  | WrittenScalar
  | { readonly kind: 'list'; readonly items: readonly Written[]; readonly position: Position }
  | WrittenMap

/** `inThousands`: the text of a number that may have been meant as thousands. */
export type WrittenScalar = {
  readonly kind: 'scalar'
  readonly value: Scalar
  readonly inThousands?: string
  readonly position: Position
}

export type WrittenMap = {
  readonly kind: 'map'
  readonly entries: readonly WrittenEntry[]
  readonly position: Position
}
export type WrittenEntry = { readonly name: string; readonly value: Written; readonly position: Position }

/** Reads a YAML text as version 1.1, with the timestamp type off (scalar.ts). A name written twice in one mapping is a problem, and so
 *  is a tag of another kind; nothing is handed out then. An empty text says nothing: a scalar that is null. */
export function readYaml(
  text: string,
  file: string,
): { readonly written?: Written; readonly problems: readonly Problem[] } {
  try {
    return readWhole(text, file)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { problems: [{ code: 'broken-yaml', facts: { reason: 'TOO_LARGE' }, position: { file, line: 1 } }] }
  }
}

function readWhole(text: string, file: string): ReturnType<typeof readYaml> {
  const counter = new LineCounter()
  // The plainest schema leaves every scalar as written, so that one place decides what it says.
  const document = parseDocument(text, { lineCounter: counter, schema: 'failsafe', uniqueKeys: false })
  const positionOf = (offset: number): Position => {
    const { line, col } = counter.linePos(offset)
    return { file, line, column: col }
  }
  const problems: Problem[] = []
  // What follows the first fault is mostly its echo.
  const [fault] = [...document.errors, ...document.warnings]
  if (fault !== undefined)
    return { problems: [{ code: 'broken-yaml', facts: { reason: fault.code }, position: positionOf(fault.pos[0]) }] }
  const reading: Reading = { document, positionOf, problems, open: new Set(), left: mostPieces + text.length }
  const written = readNode(document.contents, reading, positionOf(0))
  return problems.length > 0 ? { problems } : { written, problems }
}

type Reading = {
  readonly document: Document.Parsed
  readonly positionOf: (offset: number) => Position
  readonly problems: Problem[]
  /** Anchors that are being read. */
  readonly open: Set<Node>
  /** Pieces that may still be read: anchors within anchors can stand for more than any memory holds. */
  left: number
}

const mostPieces = 100_000

/** @throws RangeError where more is meant than can be read */
function readNode(node: unknown, reading: Reading, above: Position): Written {
  if (reading.left-- <= 0) throw new RangeError('more pieces than can be read')
  const position = positionOfNode(node, reading) ?? above
  if (isAlias(node)) return readAlias(node, reading, position)
  if (isMap(node)) return { kind: 'map', entries: readEntries(node.items, reading, position), position }
  if (isSeq(node)) return { kind: 'list', items: node.items.map((it) => readNode(it, reading, position)), position }
  const inThousands = isScalar(node) && isPlain(node) && isWrittenInThousands(textOf(node)) ? textOf(node) : undefined
  return { kind: 'scalar', value: readScalar(node), ...(inThousands !== undefined && { inThousands }), position }
}

/** What an anchor stands for. An anchor that is nowhere, or that holds itself, is a problem. */
function readAlias(alias: Alias, reading: Reading, position: Position): Written {
  const node = alias.resolve(reading.document)
  if (node !== undefined && !reading.open.has(node)) {
    reading.open.add(node)
    const written = readNode(node, reading, position)
    reading.open.delete(node)
    return written
  }
  reading.problems.push({ code: 'broken-yaml', facts: { reason: `*${alias.source}` }, position })
  return { kind: 'scalar', value: null, position }
}

function readEntries(pairs: readonly Pair[], reading: Reading, above: Position): readonly WrittenEntry[] {
  const entries = new Map<string, WrittenEntry>()
  const merged: WrittenEntry[] = []
  for (const { key, value } of pairs) {
    const position = positionOfNode(key, reading) ?? above
    const name = nameOf(key)
    if (isMerge(key)) merged.push(...mergedEntries(readNode(value, reading, position)))
    else if (entries.has(name)) reading.problems.push({ code: 'openfisca-name-twice', facts: { name }, position })
    else entries.set(name, { name, value: readNode(value, reading, position), position })
  }
  for (const it of merged) if (!entries.has(it.name)) entries.set(it.name, it)
  return [...entries.values()]
}

const isMerge = (key: unknown): boolean => isScalar(key) && key.type === 'PLAIN' && key.value === '<<'

const mergedEntries = (written: Written): readonly WrittenEntry[] =>
  written.kind === 'map' ? written.entries : written.kind === 'list' ? written.items.flatMap(mergedEntries) : []

function nameOf(key: unknown): string {
  return isScalar(key) && isPlain(key) ? nameFrom(textOf(key)) : String(readScalar(key))
}

/** A name without quotes, as the format's loader turns it into text: `2017` and `"2017"` are one name, `no` is `False`. */
export function nameFrom(text: string): string {
  const value = plainScalar(text)
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (value === null) return 'None'
  return Number.isInteger(value) ? String(value) : text
}

function readScalar(node: unknown): Scalar {
  if (!isScalar(node)) return null
  return isPlain(node) ? plainScalar(textOf(node)) : textOf(node)
}

const isPlain = (node: ScalarNode): boolean => node.type === 'PLAIN' && node.tag !== 'tag:yaml.org,2002:str'

const textOf = ({ value }: ScalarNode): string => (typeof value === 'string' ? value : '')

function positionOfNode(node: unknown, reading: Reading): Position | undefined {
  const range = (node as Node | null | undefined)?.range
  return range === undefined || range === null ? undefined : reading.positionOf(range[0])
}

/** What was written, as plain values: objects, lists and scalars. The order of names that are whole numbers is not kept. */
export function plainValue(written: Written): PlainValue {
  if (written.kind === 'scalar') return written.value
  if (written.kind === 'list') return written.items.map(plainValue)
  return Object.fromEntries(written.entries.map((it) => [it.name, plainValue(it.value)]))
}

export type PlainValue = Scalar | readonly PlainValue[] | { readonly [name: string]: PlainValue }

/** The entry of a mapping with this name. */
export const entryOf = (map: WrittenMap, name: string): WrittenEntry | undefined =>
  map.entries.find((it) => it.name === name)
