import { parse as parseCsv } from 'csv-parse/sync'
import fastYaml from 'js-yaml'
import { type Document, isMap, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Parsed, Raw } from '#ground/parsed'
import type { Position, Problem } from '#ground/problem'

export type { Parsed } from '#ground/parsed'

/** Reads a YAML file of one record or a list of records.
 *  A fast parser reads it; only where something is wrong is it read again by the one that knows lines and columns
 *  (a third of the speed; `bench/yaml.ts`, and `test/dossier/parse.test.ts` holds the two together). */
export function parseYaml(text: string, file: string): Parsed {
  const value = readFast(text)
  if (value === undefined) return parseYamlSlowly(text, file)
  return { records: recordsIn(value), problems: [] }
}

function readFast(text: string): unknown {
  try {
    return fastYaml.load(text, { schema: fastYaml.CORE_SCHEMA })
  } catch {
    return undefined
  }
}

/** The plain version that defines the fast one. */
export function parseYamlSlowly(text: string, file: string): Parsed {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  const problems = document.errors.map((error): Problem => {
    const { line, col } = counter.linePos(error.pos[0])
    return { code: 'broken-yaml', facts: { reason: error.code }, position: { file, line, column: col } }
  })
  if (problems.length > 0) return { records: [], problems }
  return { records: recordsIn(document.toJS() as unknown), problems: [] }
}

const recordsIn = (value: unknown): readonly Raw[] =>
  Array.isArray(value)
    ? value.map((one: unknown, index) => ({ value: one, path: [index] }))
    : value === null || value === undefined
      ? []
      : [{ value, path: [] }]

/** Finds the line and column of paths in a YAML text; of the nearest thing above where a path itself is not written.
 *  The text is read again only when the first position is asked for. */
export function yamlLocator(text: string, file: string): (path: readonly (string | number)[]) => Position {
  const counter = new LineCounter()
  let document: Document.Parsed | undefined
  return (path) => {
    document ??= parseDocument(text, { lineCounter: counter })
    for (let length = path.length; length >= 0; length--) {
      const start = startOf(document, path.slice(0, length))
      if (start !== undefined) {
        const { line, col } = counter.linePos(start)
        return { file, line, column: col }
      }
    }
    return { file, line: 1, column: 1 }
  }
}

/** Where the key of a path stands, or the item of a list. */
function startOf(document: Document.Parsed, path: readonly (string | number)[]): number | undefined {
  const key = path.at(-1)
  if (key === undefined) return document.contents?.range[0]
  const parent: unknown = document.getIn(path.slice(0, -1), true)
  const pair = isMap(parent) ? parent.items.find((it) => String(it.key) === String(key)) : undefined
  const node = pair?.key ?? (isSeq(parent) && typeof key === 'number' ? parent.items[key] : undefined)
  return (node as { range?: [number, number, number] } | undefined)?.range?.[0]
}

const lists = new Set(['sources', 'functions', 'groups', 'places', 'means', 'successors'])

/** Reads a CSV file with a header row. A dotted header is a field inside a field (`note.vi`); an empty field is left
 *  out; lists are separated by semicolons. The path of a record is the number of its row. */
export function parseCsvRecords(text: string, file: string): Parsed {
  try {
    const [header = [], ...rows] = parseCsv(text, csvOptions)
    const columns = header.map((it) => ({ keys: it.split('.'), isList: lists.has(it) }))
    const words = new Map<string, string>()
    return { records: rows.map((row, index) => ({ value: nest(row, columns, words), path: [index] })), problems: [] }
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number }
    const position = { file, ...(lines === undefined ? {} : { line: lines }) }
    return { records: [], problems: [{ code: 'broken-csv', facts: { reason: code ?? 'unknown' }, position }] }
  }
}

/** Finds the line on which a row of a CSV text ends; the text is read again only when the first is asked for. */
export function csvLocator(text: string, file: string): (path: readonly (string | number)[]) => Position {
  let lines: readonly number[] | undefined
  return ([row]) => {
    lines ??= (parseCsv(text, { ...csvOptions, info: true }) as unknown as { info: { lines: number } }[]).map(
      (it) => it.info.lines,
    )
    const line = typeof row === 'number' ? lines[row + 1] : undefined
    return line === undefined ? { file } : { file, line }
  }
}

const csvOptions = { bom: true, skip_empty_lines: true } as const

type Column = { readonly keys: readonly string[]; readonly isList: boolean }

/** Longer fields are notes, which seldom repeat. */
const wordLength = 100

function held(word: string, words: Map<string, string>): string {
  const known = words.get(word)
  if (known === undefined) words.set(word, word)
  return known ?? word
}

/** @param words every short field so far: a table says the same words on each row, and memory need hold them once. */
function nest(row: readonly string[], columns: readonly Column[], words: Map<string, string>): Record<string, unknown> {
  const record: Record<string, unknown> = {}
  for (const [index, { keys, isList }] of columns.entries()) {
    const written = row[index]
    if (written === undefined || written === '') continue
    const field = written.length > wordLength ? written : held(written, words)
    let at = record
    for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>
    const isWord = field === 'all' || field === 'not stated'
    at[keys.at(-1) ?? ''] = isList && !isWord ? field.split(';').map((it) => it.trim()) : field
  }
  return record
}

/** Reads one JSON object a line: the form in which a program writes many records. */
export function parseJsonLines(text: string, file: string): Parsed {
  const records: Raw[] = []
  const problems: Problem[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    try {
      records.push({ value: JSON.parse(line) as unknown, path: [index + 1] })
    } catch {
      problems.push({ code: 'broken-json-line', facts: { line: index + 1 }, position: { file, line: index + 1 } })
    }
  }
  return { records, problems }
}
