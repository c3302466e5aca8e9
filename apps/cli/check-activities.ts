import { join } from 'node:path'
import { parseYaml } from '#dossier/parse'
import { type Problem, Problems } from '#ground/problem'
import { type Source, source } from '#ground/source'
import type { Language, Text } from '#ground/text'
import { findingText } from '#messages/findings'
import { interfaceWords } from '#messages/interface'
import { problemSentence } from '#messages/problems'
import { iatiReader, type PublishedActivity } from '#responses/iati'
import { type ActivitySummary, checkAcross, summaryOf } from '#responses/validation/across-files'
import { type CheckContext, checkActivity, checkRoot } from '#responses/validation/check-activities'
import { readCodeLists } from '#responses/validation/code-lists'
import type { Finding } from '#responses/validation/finding'
import { type OfficialSchema, officialFindings } from '#responses/validation/official'
import { identifierOf } from '#responses/validation/reading'
import { ruleSet } from '#responses/validation/rule-set'
import { isKnownVersion } from '#responses/validation/structure-rules'
import { type Tallier, tallier } from '#responses/validation/tally'
import { type CheckReport, checkReportOf } from '#review/shape-findings'
import { xmlPieces } from '../store/published-bytes.ts'
import { filesAt } from './activities.ts'
import { contextFor } from './context.ts'
import { readFolder } from './files.ts'
import type { Options } from './main.ts'
import { loadOfficialSchema } from './official-schema.ts'
import { progress } from './progress.ts'

/** Findings of each kind that a report lists; all are counted. */
const listed = 200

type Lists = Pick<CheckContext, 'lists' | 'rules'> & { readonly sources: readonly Source[] }

/** Reads the code lists and the rule set, which lie apart from the dossiers: only a check needs them, and thousands of
 *  codes would slow down every other command. */
export async function readLists(folder: string): Promise<Lists> {
  const { paths, read } = await readFolder(folder)
  const tables = new Map(paths.filter((it) => it.endsWith('.csv')).map((it): [string, string] => [it, read(it)]))
  const file = join(folder, 'sources.yaml')
  return {
    lists: readCodeLists(tables),
    rules: ruleSet.parse(JSON.parse(read('rules/standard-2.03.json'))),
    sources: parseYaml(read('sources.yaml'), file).records.map((it) => source.parse(it.value)),
  }
}

export type CheckOptions = Options & {
  /** Folder with the code lists and the rule set. */
  readonly lists?: string
  /** Folder with the official schema, where the user has it. */
  readonly xsd?: string
}

/** Checks every activity in the files, one after the other, and then the files together. A file that cannot be read to
 *  its end is checked up to there; the others are checked all the same.
 *  @throws Problems where the paths hold no IATI file, or a schema that was asked for is not there. */
export async function checkActivities(
  paths: readonly string[],
  options: CheckOptions,
  spoken: readonly Language[],
): Promise<CheckReport> {
  const { dossier, today } = await contextFor(options.dossier, spoken)
  const files = (await filesAt(paths)).filter((it) => /\.xml(\.gz)?$/i.test(it))
  if (files.length === 0)
    throw new Problems(
      paths.map((path) => ({ code: 'nothing-to-import', facts: { path, formats: ['.xml', '.xml.gz'] } })),
    )
  const { sources, ...facts } = await readLists(options.lists ?? 'content/iati')
  const check: Check = {
    context: { ...facts, day: today },
    counting: tallier(listed),
    summaries: [],
    unread: [],
    schemas: new Map(),
    ...(options.xsd === undefined ? {} : { xsd: options.xsd }),
  }
  for (const file of files) {
    await checkFile(file, check, () => progress(interfaceWords.checking, spoken, file))
  }
  check.counting.outside(checkAcross(check.summaries))
  const { id, name } = dossier.manifest
  const head = { dossier: { id, name }, asOf: today, sources: [...sources], unread: check.unread.map(unreadOf) }
  return checkReportOf(check.counting.tally(), head, findingText)
}

type Check = {
  readonly context: Pick<CheckContext, 'lists' | 'rules' | 'day'>
  readonly counting: Tallier
  readonly summaries: ActivitySummary[]
  readonly unread: Problem[]
  readonly schemas: Map<string, OfficialSchema>
  readonly xsd?: string
}

async function checkFile(file: string, check: Check, onPiece: () => void): Promise<void> {
  const found: PublishedActivity[] = []
  const reader = iatiReader(file, (it) => found.push(it))
  const take = async (): Promise<void> => {
    const root = reader.root()
    for (const it of found.splice(0)) await checkOne(it, file, root?.attributes ?? {}, check)
  }
  const broken: Problem[] = []
  const pieces = untilBroken(
    xmlPieces(file, (it) => check.unread.push(it)),
    broken,
  )
  for await (const { text } of pieces) {
    reader.write(text)
    await take()
    onPiece()
  }
  const atEnd = reader.close()
  check.unread.push(...(broken.length > 0 ? broken : atEnd))
  await take()
  const root = reader.root()
  if (root !== undefined) check.counting.outside(checkRoot(root.attributes, root.line, file))
}

/** Pieces of a file as far as it can be read; what ended it early goes into `broken`. What goes wrong with the checking
 *  itself, such as a schema that is missing, is not caught here. */
async function* untilBroken<T>(pieces: AsyncIterable<T>, broken: Problem[]): AsyncGenerator<T> {
  try {
    yield* pieces
  } catch (error) {
    if (!(error instanceof Problems)) throw error
    broken.push(...error.problems)
  }
}

async function checkOne(
  { element, raw, line, version, problems }: PublishedActivity,
  file: string,
  root: Readonly<Record<string, string>>,
  check: Check,
): Promise<void> {
  if (element === undefined) {
    check.unread.push(...problems.slice(0, 1))
    return
  }
  const found = [...checkActivity(element, { ...check.context, file, version, root })]
  found.push(...(await officially(element, raw, line, version, file, root, check)))
  check.counting.activity(file, version, found)
  check.summaries.push(summaryOf(element, file, version))
}

async function officially(
  element: NonNullable<PublishedActivity['element']>,
  raw: string,
  line: number,
  version: string,
  file: string,
  root: Readonly<Record<string, string>>,
  { xsd, schemas }: Check,
): Promise<readonly Finding[]> {
  if (xsd === undefined || !isKnownVersion(version)) return []
  const schema = schemas.get(version) ?? (await loadOfficialSchema(xsd, version))
  schemas.set(version, schema)
  const identifier = identifierOf(element)
  return officialFindings(raw, line, root, schema, {
    file,
    ...(identifier === undefined ? {} : { activity: identifier }),
  })
}

const unreadOf = (it: Problem): CheckReport['unread'][number] => ({
  file: it.position?.file ?? '',
  ...(it.position?.line === undefined ? {} : { line: it.position.line }),
  reason: textOf(it),
})

const textOf = (it: Problem): Text => ({ vi: problemSentence(it, 'vi'), en: problemSentence(it, 'en') })
