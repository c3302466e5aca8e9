import type { Parsed, Raw } from '#ground/parsed'
import type { Problem } from '#ground/problem'
import { keptElements, readActivity } from './iati-activity.ts'
import { xmlReader } from './iati-xml.ts'

export type IatiReader = {
  /** Takes the next piece of the text, of any length. */
  write(chunk: string): void
  /** Ends the text.
   *  @returns everything that was wrong, in the order of the file. */
  close(): readonly Problem[]
}

/** Versions whose elements mean what this reader takes them to mean. 1.x wrote names as text and codes otherwise. */
const readableVersions: readonly string[] = ['2.01', '2.02', '2.03']

/** Reads IATI activities from a text that arrives in pieces: memory holds one activity, however long the file.
 *  @param onActivity gets each activity as soon as it is complete, with the line on which it begins. */
export function iatiReader(file: string, onActivity: (activity: Raw) => void): IatiReader {
  const problems: Problem[] = []
  const reader = xmlReader(file, {
    record: 'iati-activity',
    keeps: (name) => keptElements.has(name),
    root(name, attributes) {
      if (name !== 'iati-activities') return { code: 'not-iati', facts: { root: name } }
      const version = attributes['version'] ?? 'not stated'
      if (readableVersions.includes(version)) return undefined
      return { code: 'iati-version', facts: { version, readable: readableVersions } }
    },
    found(element) {
      const { activity, problems: found } = readActivity(element, file)
      problems.push(...found)
      if (activity !== undefined) onActivity({ value: activity, path: [element.line] })
    },
  })
  return {
    write: (chunk) => reader.write(chunk),
    close: () => [...problems, ...reader.close()],
  }
}

/** Reads an IATI activities file, 2.01 to 2.03. Never throws: what is wrong comes back as problems, beside the
 *  activities that were complete before it. */
export function parseIati(text: string, file: string): Parsed {
  const records: Raw[] = []
  const reader = iatiReader(file, (it) => records.push(it))
  reader.write(text)
  return { problems: reader.close(), records }
}
