import { join } from 'node:path'
import { type Problem, Problems } from '#ground/problem'
import { problemSentence } from '#messages/problems'
import type { FindingView } from '#review/shape-findings'
import { program } from '../cli/program-folder.ts'
import type { Reading } from '../store/imports.ts'
import { importFile, named, readRecords, removeImports, severalRecords, withStore } from '../store/index.ts'
import type { Counts, ImportEvent, ImportRow } from './import-events.ts'
import type { Upload } from './import-upload.ts'

type Tell = (it: ImportEvent) => Promise<void> | void

/** Things wrong in one file that are told one by one; the rest is counted. */
const longest = 2_000
/** Milliseconds between two words about how far it is. */
const pace = 120
/** Identifiers in several records that are named. */
const severalShown = 200

/** Reads a file as an import would, and writes nothing. Of an IATI file it says besides what the standard asks for and is missing. */
export async function checkUpload(it: Upload, folder: string, tell: Tell, isStopped: () => boolean): Promise<void> {
  const talk = talking(it, tell)
  try {
    for await (const { reading, bytes } of readRecords(it.path, 0, (told) => talk.note(told))) {
      talk.hear(namedReading(reading, it))
      await talk.progress(bytes)
      if (isStopped()) return
    }
  } catch (error) {
    talk.stop(problemsIn(error))
  }
  if (talk.records() === 0 && talk.isSilent()) talk.stop([{ code: 'no-activities', facts: { file: it.name } }])
  if (talk.records() > 0 && /\.xml(\.gz)?$/i.test(it.path))
    for (const found of await findingsOf(it, folder)) talk.add(found)
  await tell({
    kind: 'done',
    how: talk.records() === 0 ? 'nothing' : 'checked',
    before: 0,
    several: [],
    ...talk.rest(),
  })
}

/** Brings a file into the store of a dossier, which is made only where the file holds something. */
export async function importUpload(
  it: Upload,
  folder: string,
  now: string,
  tell: Tell,
  isStopped: () => boolean,
): Promise<void> {
  const talk = talking(it, tell)
  await withStore(folder, async (store) => {
    const done = await importFile(store, it.path, now, {
      name: it.name,
      onReading: talk.hear,
      onProgress: ({ bytes }) => void talk.progress(bytes),
      isStopped,
    })
    for (const one of done.told) talk.note(one)
    talk.stop(done.stopped)
    // Where not one record was taken, what stays of the file would only be in the way: the list says what is wrong with it.
    const isNothing = done.before + done.activities === 0 && done.how !== 'unchanged'
    if (isNothing) await removeImports(store, it.name)
    const several = await severalRecords(store, [it.name], severalShown)
    await tell({
      kind: 'done',
      how: isNothing ? 'nothing' : done.how,
      before: done.before,
      several: several.shown,
      ...talk.rest(),
    })
  })
}

/** Says why a file holds nothing to import. @returns whether it does; where its first record can be read, nothing is said. */
export async function tellNothing(it: Upload, tell: Tell): Promise<boolean> {
  const told = await whyNothing(it)
  if (told === undefined) return false
  const talk = talking(it, tell)
  talk.stop(told)
  await tell({ kind: 'done', how: 'nothing', before: 0, several: [], ...talk.rest() })
  return true
}

async function whyNothing(it: Upload): Promise<readonly Problem[] | undefined> {
  try {
    for await (const _ of readRecords(it.path, 0)) return undefined
  } catch (error) {
    return problemsIn(error)
  }
  return [{ code: 'no-activities', facts: { file: it.name } }]
}

/** Keeps count of what is read, and says it at a pace that a screen can follow. */
function talking(it: Upload, tell: Tell) {
  let [read, taken, quarantined, leftOut, bytes, told, untold, last] = [0, 0, 0, 0, 0, 0, 0, 0]
  let rows: ImportRow[] = []
  const add = (row: ImportRow): void => {
    if (told >= longest) untold += 1
    else rows.push(row)
    told += 1
  }
  const say = (problem: Problem, severity: ImportRow['severity'], place: Partial<ImportRow> = {}): void =>
    add(rowOf(problem, severity, it, place))
  const counts = (): Counts => {
    const now = { read, taken, quarantined, leftOut, bytes, rows, untold }
    rows = []
    return now
  }
  return {
    records: () => read,
    isSilent: () => told === 0,
    add,
    hear: ({ record, problems, line }: Reading): void => {
      read += 1
      if (record === undefined) quarantined += 1
      else taken += 1
      if (record !== undefined && problems.length > 0) leftOut += 1
      const place = { ...(line === undefined ? {} : { line }), ...(record === undefined ? {} : { id: record.id }) }
      for (const one of problems) say(one, record === undefined ? 'error' : 'warning', place)
    },
    note: (problem: Problem): void => say(problem, 'note'),
    stop: (problems: readonly Problem[]): void => {
      for (const one of problems) say(one, 'error')
    },
    progress: async (so: number): Promise<void> => {
      bytes = so
      if (Date.now() - last < pace) return
      last = Date.now()
      await tell({ kind: 'progress', ...counts() })
    },
    rest: (): Counts => ({ ...counts(), bytes: it.size }),
  }
}

/** @param place where it stands, if the problem itself does not say. */
export function rowOf(
  problem: Problem,
  severity: ImportRow['severity'],
  it: Upload,
  place: Partial<ImportRow> = {},
): ImportRow {
  const one = named(problem, it.path, it.name)
  const line = one.position?.line ?? place.line
  return {
    file: it.name,
    ...(place.id === undefined ? {} : { id: place.id }),
    ...(line === undefined ? {} : { line }),
    severity,
    code: one.code,
    vi: problemSentence(one, 'vi'),
    en: problemSentence(one, 'en'),
  }
}

const namedReading = (reading: Reading, it: Upload): Reading => ({
  ...reading,
  problems: reading.problems.map((one) => named(one, it.path, it.name)),
})

/** What a check against the IATI standard finds, of each kind the first. */
async function findingsOf(it: Upload, folder: string): Promise<readonly ImportRow[]> {
  const { checkActivities } = await import('../cli/check-activities.ts')
  const lists = join(program, 'content', 'iati')
  const { findings } = await checkActivities([it.path], { dossier: folder, lang: 'both', lists }, [])
  return findings.map((one) => ({
    file: it.name,
    ...(one.line === undefined ? {} : { line: one.line }),
    ...(one.activity === undefined ? {} : { id: one.activity }),
    severity: weights[one.severity],
    code: one.code,
    ...one.said,
  }))
}

/** Whatever the standard asks for: it does not keep a record out of a dossier. */
const weights: Readonly<Record<FindingView['severity'], ImportRow['severity']>> = {
  critical: 'warning',
  error: 'warning',
  warning: 'note',
  advisory: 'note',
}

function problemsIn(error: unknown): readonly Problem[] {
  if (!(error instanceof Problems)) throw error
  return error.problems
}
