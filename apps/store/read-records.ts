import { parseJsonLines, parseYaml } from '#dossier/parse'
import { schemaProblems } from '#dossier/schema-problem'
import type { Raw } from '#ground/parsed'
import { type Problem, Problems } from '#ground/problem'
import { activity as activityRecord } from '#responses/activity'
import { iatiReader, type PublishedActivity } from '#responses/iati'
import { parseActivitySheet, type SheetRead } from '#responses/sheet'
import { isExample } from '#responses/sheet-example'
import type { Reading } from './imports.ts'
import { wholeFile, xmlPieces } from './published-bytes.ts'
import { utf8Text } from './utf8-text.ts'

/** A record with how many bytes of its file had been read when it was complete. */
export type Read = { readonly reading: Reading; readonly bytes: number }

/** Formats of activities, by the end of the file's name. */
export const formats = ['.xml', '.xml.gz', '.csv', '.csv.gz', '.xlsx', '.yaml', '.yml', '.jsonl', '.jsonl.gz'] as const

export const isReadable = (file: string): boolean => formats.some((it) => file.toLowerCase().endsWith(it))

/** Reads the records of a file one after the other; rows of a table that became none come after those that did.
 *  @param skip records at its head that are passed over.
 *  @param onTold hears what is to be said about the file as a whole: how it was understood, what was not read of it.
 *  @param onRoot hears the attributes of the opening tag of an IATI file.
 *  @throws Problems where the file as a whole cannot be read; records before that point have been handed over. */
export async function* readRecords(
  file: string,
  skip: number,
  onTold: (it: Problem) => void = () => undefined,
  onRoot: (attributes: Readonly<Record<string, string>>) => void = () => undefined,
): AsyncGenerator<Read> {
  const name = file.toLowerCase().replace(/\.gz$/, '')
  if (name.endsWith('.xml')) yield* readXml(file, skip, onTold, onRoot)
  else {
    const read = await readWhole(file, name)
    if (read.records.length === 0 && read.problems.length > 0) throw new Problems(read.problems)
    const { readings, told } = shared(read, file)
    for (const it of told) onTold(it)
    for (const reading of readings.slice(skip)) yield { reading, bytes: 0 }
  }
}

async function readWhole(file: string, name: string): Promise<SheetRead> {
  const bytes = await wholeFile(file)
  if (name.endsWith('.xlsx')) {
    const { openWorkbook } = await import('#responses/sheet-workbook')
    const opened = await openWorkbook(bytes, file)
    if ('problem' in opened) throw new Problems([opened.problem])
    return parseActivitySheet(opened.text, file)
  }
  const text = utf8Text(bytes, file)
  if (name.endsWith('.csv')) return parseActivitySheet(text, file)
  return { ...(name.endsWith('.jsonl') ? parseJsonLines(text, file) : parseYaml(text, file)), notes: [] }
}

/** Puts every problem and note where it belongs: to the record that it names, or on whose first line it stands; to a row
 *  that became no record; else to the file. */
function shared({ records, problems, notes }: SheetRead, file: string) {
  const ids = new Map(records.map((it) => [`activities/${(it.value as { readonly id?: string }).id}`, it]))
  const lines = new Map(records.map((it) => [it.path[0], it]))
  const ofRecord = new Map<Raw, Problem[]>()
  const ofRow = new Map<number, Problem[]>()
  const told: Problem[] = []
  const put = <K>(key: K, it: Problem, into: Map<K, Problem[]>): void => {
    const known = into.get(key)
    if (known === undefined) into.set(key, [it])
    else known.push(it)
  }
  for (const it of [...problems, ...notes]) {
    const line = it.position?.line
    const record = ids.get(String(it.facts['record'])) ?? (line === undefined ? undefined : lines.get(line))
    if (record !== undefined) put(record, it, ofRecord)
    else if (line !== undefined && ofRows.has(it.code)) put(line, it, ofRow)
    else told.push(it)
  }
  const readings = records.map((it) => readingOf(it, ofRecord.get(it) ?? [], file))
  const broken = [...ofRow].map(([line, of]): Reading => ({ line, problems: of }))
  return { readings: [...readings, ...broken], told }
}

/** What keeps a row from becoming a record. */
const ofRows: ReadonlySet<string> = new Set(['missing-id', 'broken-csv', 'broken-json-line'])

async function* readXml(
  file: string,
  skip: number,
  onTold: (it: Problem) => void,
  onRoot: (attributes: Readonly<Record<string, string>>) => void,
): AsyncGenerator<Read> {
  const found: PublishedActivity[] = []
  let passed = 0
  let read = 0
  const reader = iatiReader(file, (it) => (passed++ < skip ? undefined : found.push(it)))
  const handedOver = (): readonly Read[] =>
    found.splice(0).map((it) => ({ reading: publishedReading(it, file), bytes: read }))
  let stopped: readonly Problem[] = []
  try {
    for await (const { text, bytes } of xmlPieces(file, onTold)) {
      read = bytes
      reader.write(text)
      yield* handedOver()
    }
  } catch (error) {
    if (!(error instanceof Problems)) throw error
    stopped = error.problems
  }
  const problems = reader.close()
  const root = reader.root()
  if (root !== undefined) onRoot(root.attributes)
  yield* handedOver()
  if (stopped.length + problems.length > 0) throw new Problems(stopped.length > 0 ? stopped : problems)
}

const publishedReading = ({ raw, line, activity, problems, notes }: PublishedActivity, file: string): Reading => ({
  raw,
  ...(activity === undefined
    ? { line, problems }
    : readingOf({ value: activity, path: [line] }, [...problems, ...notes], file)),
})

/** Checks a record; one that does not pass is broken, with every reason. */
function readingOf({ value, path }: Raw, problems: readonly Problem[], file: string): Reading {
  const line = typeof path[0] === 'number' ? path[0] : undefined
  const position = line === undefined ? { file } : { file, line }
  const checked = activityRecord.safeParse(value)
  const placed = line === undefined ? {} : { line }
  if (!checked.success)
    return { ...placed, problems: [...problems, ...schemaProblems(checked.error.issues, 'activities', () => position)] }
  const { id, lastReported } = checked.data
  if (isExample(id)) return { ...placed, problems: [{ code: 'example-row', facts: { id }, position }] }
  return { ...placed, record: { id, reported: lastReported, value }, problems }
}
