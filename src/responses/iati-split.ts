import type { Problem } from '#ground/problem'
import { beginsTag, endOfActivity, nextTag, unfinished } from './iati-boundaries.ts'
import { type JudgeRoot, outsideReader, type Place, type Root } from './iati-outside.ts'
import { scanElement } from './iati-scan.ts'
import { type Element, readElement, textLimit } from './iati-xml.ts'

/** One activity of a file: its text exactly as published, and its tree or what is wrong with it. */
export type Piece = {
  readonly raw: string
  /** Line of its opening tag. */
  readonly line: number
  /** Characters of the file before it. */
  readonly offset: number
  readonly element?: Element
  readonly problem?: Problem
}

export type Splitter = {
  /** Takes the next piece of the text, of any length. */
  write(chunk: string): void
  /** Ends the text.
   *  @returns what was wrong outside of the activities, and ended the reading; what was handed over before it stands. */
  close(): Problem | undefined
  readonly root: () => Root | undefined
}

/** Longest activity that is held in memory. The longest in some sixty real files has 750,000 characters. */
export const activityLimit = 33_554_432
/** So many broken activities after each other are no file of activities. */
const brokenLimit = 1000

const closing = '</iati-activity'

/** Splits a file into its activities, so that memory holds one of them, not the file. A broken one is handed over with
 *  its problem, and the reading goes on with the next.
 *  @param isPlain leaves the fast path out; a test holds the two equal. */
export function activitySplitter(
  file: string,
  judge: JudgeRoot,
  found: (piece: Piece) => void,
  isPlain = false,
): Splitter {
  const outside = outsideReader(file, judge)
  let text = ''
  /** Characters of the file before `text`; all else counts from the beginning of `text`. */
  let before = 0
  /** Up to here everything has been handled. */
  let at = 0
  let place: Place = { line: 1, column: 0 }
  /** `debris` follows a broken activity: all of it is passed over, up to the next one. */
  let mode: 'outside' | 'activity' | 'debris' = 'outside'
  /** Up to here there is no tag that would end what is being read. */
  let searched = 0
  let hasScanned = false
  /** Where the last closing tag of an activity begins; none of what begins behind it can be whole. */
  let lastClosing = -1
  /** What has arrived and is not joined to the text yet: while an activity is waited for, only what may hold its end is
   *  looked at. Joining, and not adding, makes one flat string, whose characters are read at half the cost. */
  let arrived: string[] = []
  let arrivedLength = 0
  /** End of what has arrived, where a closing tag may have begun. */
  let tail = ''
  let brokenInARow = 0
  /** Whether the last activity was broken, so that even what follows a good one may be its debris. */
  let isUncertain = false

  const advance = (to: number, lineEnds?: number): void => {
    place = placeAfter(text, at, to, place, lineEnds)
    at = to
    searched = to
  }

  const handOver = (end: number, read: { element?: Element; problem?: Problem }, lineEnds?: number): void => {
    const isBroken = read.element === undefined
    const piece = { raw: text.slice(at, end), line: place.line, offset: before + at, ...read }
    brokenInARow = isBroken ? brokenInARow + 1 : 0
    const { line, column } = place
    advance(end, lineEnds)
    mode = isBroken || isUncertain ? 'debris' : 'outside'
    isUncertain = isBroken
    found(piece)
    if (brokenInARow >= brokenLimit)
      outside.stop('too-many-broken-activities', { limit: brokenLimit }, { line, column })
  }

  /** @returns whether the activity that begins at `at` could be handed over. */
  const readActivity = (isEnd: boolean): boolean => {
    const isWithin = text.length - at <= activityLimit
    if (!isEnd && isWithin && at > lastClosing) return false
    if (!isPlain && !hasScanned && at < lastClosing) {
      hasScanned = true
      const scanned = scanElement(text, at, place.line)
      if (scanned !== undefined && scanned.end - at <= activityLimit) {
        handOver(scanned.end, { element: scanned.element }, scanned.lineEnds)
        return true
      }
    }
    const end = endOfActivity(text, at, searched, isEnd)
    const last = typeof end === 'number' ? end : isEnd ? text.length : undefined
    if ((last ?? text.length) - at > activityLimit) {
      const position = { file, line: place.line, column: place.column + 1 }
      handOver(at + activityLimit, {
        problem: { code: 'activity-too-large', facts: { limit: activityLimit }, position },
      })
      return true
    }
    if (last === undefined) {
      searched = unfinished(end)
      return false
    }
    const { element, fault } = readElement(text.slice(at, last), place.line, place.column)
    if (fault === undefined) handOver(last, element === undefined ? {} : { element })
    else {
      const { code, facts, line, column } = fault
      handOver(last, { problem: { code, facts, position: { file, line, column } } })
    }
    return true
  }

  /** @returns whether an activity begins, so that there is more to do. */
  const readOutside = (isEnd: boolean): boolean => {
    const tag = nextTag(text, searched, mode === 'debris', isEnd)
    // A line end that has arrived by half waits for its other half.
    const to = !isEnd && tag.at === text.length && text.endsWith('\r') ? tag.at - 1 : tag.at
    if (to > at) {
      if (mode === 'outside') outside.feed(text.slice(at, to), place)
      advance(to)
    }
    if (tag.isEndless && mode === 'outside') outside.stop('xml-text-too-long', { limit: textLimit }, place)
    if (!tag.isFound || outside.problem() !== undefined) return false
    if (beginsTag(text, tag.at, '<iati-activity') && outside.depth() === 1) {
      mode = 'activity'
      hasScanned = false
    } else {
      mode = 'outside'
      searched = tag.at + 1
    }
    return true
  }

  const read = (isEnd: boolean): void => {
    text = [text, ...arrived].join('')
    arrived = []
    arrivedLength = 0
    lastClosing = text.lastIndexOf(closing)
    let goesOn = true
    while (goesOn && outside.problem() === undefined)
      goesOn = mode === 'activity' ? readActivity(isEnd) : readOutside(isEnd)
    before += at
    searched -= at
    text = text.slice(at)
    at = 0
  }

  return {
    write(chunk) {
      if (outside.problem() !== undefined) return
      arrived.push(chunk)
      arrivedLength += chunk.length
      const isAwaited = mode === 'activity' && text.length + arrivedLength <= activityLimit
      if (!isAwaited || chunk.includes(closing) || (tail + chunk.slice(0, closing.length)).includes(closing))
        read(false)
      tail = (tail + chunk.slice(-closing.length)).slice(-closing.length)
    },
    close() {
      read(true)
      if (outside.problem() === undefined) outside.close(place)
      return outside.problem()
    },
    root: () => outside.root(),
  }
}

/** Place of `to`, counting line ends as XML does: LF, CR LF, or CR alone.
 *  @param lineEnds of the text between, where they are known. */
function placeAfter(text: string, from: number, to: number, place: Place, lineEnds?: number): Place {
  let line = place.line + (lineEnds ?? 0)
  if (lineEnds === undefined)
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i)
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) line += 1
    }
  if (line === place.line) return { line, column: place.column + to - from }
  let last = to - 1
  while (text.charCodeAt(last) !== 10 && text.charCodeAt(last) !== 13) last -= 1
  return { line, column: to - 1 - last }
}
