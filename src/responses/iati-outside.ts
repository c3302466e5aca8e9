import { SaxesParser } from 'saxes'
import type { Problem } from '#ground/problem'
import { depthLimit, textLimit } from './iati-xml.ts'

/** The opening tag of a file: where its version and the time of its making stand. */
export type Root = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly line: number
}

/** Where a piece of text begins in its file: its line, and the characters before it on that line. */
export type Place = { readonly line: number; readonly column: number }

/** Reads what lies around the activities of a file. */
export type Outside = {
  /** Takes the next piece of text outside of activities. */
  feed(text: string, place: Place): void
  /** Ends the file. */
  close(place: Place): void
  /** How many elements are open: 1 where an activity may stand. */
  depth(): number
  root(): Root | undefined
  /** What ended the reading, if anything did. */
  problem(): Problem | undefined
  stop(code: string, facts: Problem['facts'], place: Place): void
}

/** Judges the root of a file; a problem ends the reading. */
export type JudgeRoot = (root: Root) => Pick<Problem, 'code' | 'facts'> | undefined

/** Strictly reads the prolog, the root, what stands between activities, and the end. What is wrong there ends the
 *  reading, for nothing after it can be trusted to be an activity. A document type is refused, because it is where
 *  entities are declared: bombs, and files of the reader's machine. */
export function outsideReader(file: string, judge: JudgeRoot): Outside {
  const parser = new SaxesParser()
  let problem: Problem | undefined
  let root: Root | undefined
  let depth = 0
  let lastEvent = 0
  let hasWords = false
  let isClosing = false
  /** Line of the file less that of the parser, which is not told what lies inside activities; the same for columns, as
   *  long as the parser is still on the line on which the piece began. */
  let lines = 0
  let columns = 0
  let parserLine = 1
  let tagLine = 1

  const stop: Outside['stop'] = (code, facts, { line, column }) => {
    problem ??= { code, facts, position: { file, line, column: column + 1 } }
  }
  const here = (): Place => ({
    line: parser.line + lines,
    column: Math.max(0, parser.column - 1 + (parser.line === parserLine ? columns : 0)),
  })
  const mark = (): void => {
    lastEvent = parser.position
    tagLine = parser.line + lines
  }

  parser.on('error', (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, '')
    if (!isClosing) stop('broken-xml', { reason }, here())
    else if (hasWords) stop('xml-cut-off', { reason }, here())
    else stop('empty-file', {}, { line: 1, column: 0 })
  })
  parser.on('doctype', () => stop('xml-doctype', {}, here()))
  parser.on('comment', mark)
  parser.on('processinginstruction', mark)
  parser.on('text', mark)
  parser.on('cdata', mark)
  parser.on('opentagstart', () => {
    mark()
    // The character behind the name has been read already.
    if (parser.column === 0) tagLine -= 1
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth === 1 && problem === undefined) {
      root = { name, attributes: { ...attributes }, line: tagLine }
      const refused = judge(root)
      if (refused !== undefined) stop(refused.code, refused.facts, { line: tagLine, column: 0 })
    }
    if (depth > depthLimit) stop('xml-too-deep', { limit: depthLimit + 1 }, here())
    mark()
  })
  parser.on('closetag', () => {
    depth -= 1
    mark()
  })

  const begin = ({ line, column }: Place): void => {
    lines = line - parser.line
    columns = column - parser.column
    parserLine = parser.line
  }
  return {
    feed(text, place) {
      begin(place)
      hasWords ||= /[^ \t\r\n\uFEFF]/.test(text)
      for (let at = 0; at < text.length; at += textLimit) {
        if (problem !== undefined) return
        try {
          parser.write(text.slice(at, at + textLimit))
        } catch {
          // Half of a pair of surrogates is no character; the parser does not report it but breaks.
          stop('broken-xml', { reason: 'disallowed character.' }, here())
        }
        if (parser.position - lastEvent > textLimit) stop('xml-text-too-long', { limit: textLimit }, here())
      }
    },
    close(place) {
      if (problem !== undefined) return
      begin(place)
      isClosing = true
      parser.close()
    },
    depth: () => depth,
    root: () => root,
    problem: () => problem,
    stop,
  }
}
