import type { Problem } from '#ground/problem'
import type { Activity } from './activity.ts'
import { closing, openingOf, writeElement } from './iati-write.ts'
import { iatiOf, type Known } from './iati-write-activity.ts'

/** Writes activities as a file of IATI 2.03 that its schema finds valid, piece by piece. An activity that lacks what the
 *  standard demands is left out, with a problem that names it: a value made up would be read as the publisher's.
 *  @param generated when the file is made, as `xsd:dateTime`.
 *  @returns after the last piece, what was left out and why. Where no activity can be written there is no piece either,
 *  because a file without activities is not valid. */
export function* writeActivities(
  activities: Iterable<Activity>,
  { generated, ...known }: Known & { readonly generated: string },
): Generator<string, readonly Problem[]> {
  const problems: Problem[] = []
  let isOpen = false
  for (const it of activities) {
    const record = `activities/${it.id}`
    const { element, remarks } = iatiOf(it, known)
    if (remarks.missing.length > 0) {
      problems.push({ code: 'activity-not-iati', facts: { record, missing: remarks.missing } })
      continue
    }
    if (remarks.leftOut.length > 0) {
      problems.push({ code: 'left-out-of-iati', facts: { record, fields: remarks.leftOut } })
    }
    if (remarks.completed.length > 0) {
      problems.push({ code: 'completed-for-iati', facts: { record, fields: remarks.completed } })
    }
    if (!isOpen) yield openingOf({ version: '2.03', 'generated-datetime': generated })
    isOpen = true
    yield `${writeElement(element, '  ')}\n`
  }
  if (isOpen) yield closing
  else problems.push({ code: 'nothing-for-iati', facts: {} })
  return problems
}
