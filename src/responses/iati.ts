import type { Parsed, Raw } from '#ground/parsed'
import type { Problem } from '#ground/problem'
import type { ActivityInput } from './activity.ts'
import { readActivity } from './iati-activity.ts'
import type { Root } from './iati-outside.ts'
import { activitySplitter, type Piece } from './iati-split.ts'
import { asVersion2, isWrittenAsVersion1 } from './iati-version1.ts'
import type { Element } from './iati-xml.ts'

/** An activity as its publisher wrote it, and beside it what we read in it. */
export type PublishedActivity = {
  /** Its text exactly as published. */
  readonly raw: string
  /** Line of its opening tag, and characters of the file before it. */
  readonly line: number
  readonly offset: number
  /** Version that its file or itself states; one that states none is 1.01. */
  readonly version: string
  /** The whole tree as written, contacts included; left out where the XML is broken. */
  readonly element?: Element
  /** What we read. An activity without it is set aside: the first problem says why. */
  readonly activity?: ActivityInput
  /** What could not be read. Where there is an activity, it goes without these values. */
  readonly problems: readonly Problem[]
  /** What was read otherwise than it is written. */
  readonly notes: readonly Problem[]
}

export type IatiReader = {
  /** Takes the next piece of the text, of any length. */
  write(chunk: string): void
  /** Ends the text.
   *  @returns what was wrong outside of activities, and ended the reading. What was handed over before it stands. */
  close(): readonly Problem[]
  /** Opening tag of the file, once it has been read. */
  root(): Root | undefined
}

/** Reads IATI activities, 1.0x and 2.01 to 2.03, from a text that arrives in pieces: memory holds one activity, however
 *  long the file. A broken activity is set aside with its reason and line, and the reading goes on with the next.
 *  @param onActivity gets each activity as soon as it is complete. */
export function iatiReader(file: string, onActivity: (it: PublishedActivity) => void): IatiReader {
  let versionOfFile = unstatedVersion
  const splitter = activitySplitter(
    file,
    ({ name, attributes }) => {
      if (name !== 'iati-activities') return { code: 'not-iati', facts: { root: name } }
      versionOfFile = attributes['version'] || unstatedVersion
      return isReadable(versionOfFile) ? undefined : wrongVersion(versionOfFile)
    },
    (piece) => onActivity(publishedActivity(piece, file, versionOfFile)),
  )
  return {
    write: (chunk) => splitter.write(chunk),
    close: () => {
      const problem = splitter.close()
      return problem === undefined ? [] : [problem]
    },
    root: () => splitter.root(),
  }
}

/** Reads an IATI activities file. Never throws: what is wrong comes back as problems, in the order of the file, beside the
 *  activities that could be read. */
export function parseIati(text: string, file: string): Parsed {
  const records: Raw[] = []
  const problems: Problem[] = []
  const reader = iatiReader(file, ({ activity, line, problems: found }) => {
    problems.push(...found)
    if (activity !== undefined) records.push({ value: activity, path: [line] })
  })
  reader.write(text)
  problems.push(...reader.close())
  return { problems, records }
}

/** Versions before 2.01 did not have to be stated. */
const unstatedVersion = '1.01'
const isVersion1 = (version: string): boolean => /^1(\.0\d?)?$/.test(version)
const isReadable = (version: string): boolean => isVersion1(version) || /^2\.0[123]$/.test(version)
const wrongVersion = (version: string) => ({
  code: 'iati-version',
  facts: { version, readable: ['1.0x', '2.01', '2.02', '2.03'] },
})

function publishedActivity(piece: Piece, file: string, versionOfFile: string): PublishedActivity {
  const { raw, line, offset, element, problem } = piece
  const version = element?.attributes['version'] || versionOfFile
  const published = { raw, line, offset, version }
  const position = { file, line }
  if (element === undefined) return { ...published, problems: problem === undefined ? [] : [problem], notes: [] }
  if (!isReadable(version))
    return { ...published, element, problems: [{ ...wrongVersion(version), position }], notes: [] }
  const isOld = isWrittenAsVersion1(element)
  const { activity, problems, notes } = readActivity(isOld || isVersion1(version) ? asVersion2(element) : element, file)
  const differs = { code: 'written-as-version-1', facts: { record: `activities/${activity?.id}`, version }, position }
  return {
    ...published,
    element,
    ...(activity === undefined ? {} : { activity }),
    problems,
    notes: isOld && !isVersion1(version) ? [differs, ...notes] : notes,
  }
}
