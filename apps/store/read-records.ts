import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createGunzip, gunzipSync } from 'node:zlib'
import { parseJsonLines, parseYaml } from '#dossier/parse'
import { schemaProblems } from '#dossier/schema-problem'
import type { Parsed, Raw } from '#ground/parsed'
import { type Problem, Problems } from '#ground/problem'
import { activity as activityRecord } from '#responses/activity'
import { iatiReader, type PublishedActivity } from '#responses/iati'
import { parseActivitySheet } from '#responses/sheet'
import type { Reading } from './imports.ts'
import { xmlText } from './xml-text.ts'

/** A record with how many bytes of its file had been read when it was complete. */
type Read = { readonly reading: Reading; readonly bytes: number }

/** Formats of activities, by the end of the file's name. */
export const formats = ['.xml', '.xml.gz', '.csv', '.csv.gz', '.xlsx', '.yaml', '.yml', '.jsonl', '.jsonl.gz'] as const

export const isReadable = (file: string): boolean => formats.some((it) => file.toLowerCase().endsWith(it))

/** Reads the records of a file one after the other.
 *  @param skip records at its head that are passed over.
 *  @throws Problems where the file as a whole cannot be read; records before that point have been handed over. */
export async function* readRecords(file: string, skip: number): AsyncGenerator<Read> {
  const name = file.toLowerCase().replace(/\.gz$/, '')
  if (name.endsWith('.xml')) yield* readXml(file, skip)
  else {
    const { records, problems } = await readWhole(file, name)
    if (records.length === 0 && problems.length > 0) throw new Problems(problems)
    for (const it of records.slice(skip)) yield { reading: readingOf(it, onLine(it, problems), file), bytes: 0 }
  }
}

async function readWhole(file: string, name: string): Promise<Parsed> {
  const bytes = await readFile(file)
  if (name.endsWith('.xlsx')) {
    const { openWorkbook } = await import('#responses/sheet-workbook')
    const opened = await openWorkbook(bytes, file)
    return 'problem' in opened ? { records: [], problems: [opened.problem] } : parseActivitySheet(opened.text, file)
  }
  const text = (file.toLowerCase().endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  if (name.endsWith('.csv')) return parseActivitySheet(text, file)
  return name.endsWith('.jsonl') ? parseJsonLines(text, file) : parseYaml(text, file)
}

async function* readXml(file: string, skip: number): AsyncGenerator<Read> {
  const source = createReadStream(file)
  const bytes = file.toLowerCase().endsWith('.gz') ? source.pipe(createGunzip()) : source
  const found: PublishedActivity[] = []
  let passed = 0
  const reader = iatiReader(file, (it) => (passed++ < skip ? undefined : found.push(it)))
  const text = xmlText(file)
  for await (const chunk of bytes) {
    reader.write(text.write(chunk as Buffer))
    for (const it of found.splice(0)) yield { reading: publishedReading(it, file), bytes: source.bytesRead }
  }
  reader.write(text.close())
  const wrong = text.problem()
  const problems = wrong === undefined ? reader.close() : [wrong]
  for (const it of found) yield { reading: publishedReading(it, file), bytes: source.bytesRead }
  if (problems.length > 0) throw new Problems(problems)
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
  return { ...placed, record: { id, reported: lastReported, value }, problems }
}

/** Problems of the line on which a record begins. */
const onLine = ({ path }: Raw, problems: readonly Problem[]): readonly Problem[] =>
  problems.filter((it) => it.position?.line !== undefined && it.position.line === path[0])
