import { SaxesParser } from 'saxes'
import type { Problem } from '#ground/problem'

/** An element with what lies in it. Only the elements that were asked for are ever built. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
  /** Line of its opening tag. */
  readonly line: number
}

export type Visitor = {
  /** Judges the root; a problem ends the reading. */
  readonly root: (
    name: string,
    attributes: Readonly<Record<string, string>>,
  ) => Pick<Problem, 'code' | 'facts'> | undefined
  /** Children of the root that make a record. */
  readonly record: string
  /** Children of a record that are kept; everything else is passed over without being built. */
  readonly keeps: (name: string) => boolean
  readonly found: (record: Element) => void
}

export type XmlReader = {
  write(chunk: string): void
  /** Ends the text.
   *  @returns what stopped the reading, if anything did; records found before it stand. */
  close(): readonly Problem[]
}

/** XML is read in pieces of this many characters, so that a stop takes effect soon. */
const pieceLength = 65_536
/** Published files nest nine deep; more than this is an attack on whoever walks the tree. */
const depthLimit = 64
/** Longest text, tag or comment. The longest text in some sixty real files has 26,700 characters. */
const textLimit = 1_048_576

type Draft = Element & { readonly children: Draft[]; text: string }

/** Reads strict XML piece by piece and hands over one record at a time, so that memory holds one record, not the file.
 *  A document type is refused, because it is where entities are declared: bombs, and files of the reader's machine. */
export function xmlReader(file: string, visitor: Visitor): XmlReader {
  const parser = new SaxesParser()
  const open: Draft[] = []
  let problem: Problem | undefined
  let depth = 0
  let passedOver: number | undefined
  let complete: Element | undefined
  let line = 1
  let fed = 0
  let lastEvent = 0

  const stop = (code: string, facts: Problem['facts'], at: { line: number; column?: number }): void => {
    problem ??= { code, facts, position: { file, ...at } }
  }
  const guardLength = (position: number): void => {
    if (position - lastEvent > textLimit) stop('xml-text-too-long', { limit: textLimit }, { line })
  }
  // saxes closes what a wrong closing tag leaves open before it reports the tag, so a record counts as complete only
  // when what follows it has been read without an error.
  const handOver = (): void => {
    if (complete !== undefined && problem === undefined) visitor.found(complete)
    complete = undefined
  }
  const mark = (): void => {
    handOver()
    guardLength(parser.position)
    lastEvent = parser.position
    line = parser.line
  }

  parser.on('error', (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, '')
    stop('broken-xml', { reason }, { line: parser.line, column: Math.max(1, parser.column) })
  })
  parser.on('doctype', () => stop('xml-doctype', {}, { line: parser.line }))
  parser.on('comment', mark)
  parser.on('processinginstruction', mark)
  parser.on('opentagstart', mark)
  parser.on('opentag', (tag) => {
    const started = line
    mark()
    depth += 1
    if (depth > depthLimit) stop('xml-too-deep', { limit: depthLimit }, { line: started })
    if (problem !== undefined) return
    if (depth === 1) {
      const refused = visitor.root(tag.name, tag.attributes)
      if (refused !== undefined) stop(refused.code, refused.facts, { line: started })
      return
    }
    if (passedOver !== undefined || (depth === 2 && tag.name !== visitor.record)) return
    if (depth > 2 && open.length === 0) return
    if (depth === 3 && !visitor.keeps(tag.name)) {
      passedOver = depth
      return
    }
    const element: Draft = { name: tag.name, attributes: tag.attributes, children: [], text: '', line: started }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    mark()
    if (problem === undefined && passedOver === undefined) {
      const element = open.pop()
      if (depth === 2) complete = element
    }
    if (passedOver === depth) passedOver = undefined
    depth -= 1
  })
  const addText = (text: string): void => {
    mark()
    const element = open.at(-1)
    if (element !== undefined && passedOver === undefined) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)

  return {
    write(chunk) {
      for (let at = 0; at < chunk.length; at += pieceLength) {
        if (problem !== undefined) return
        const piece = chunk.slice(at, at + pieceLength)
        parser.write(piece)
        fed += piece.length
        guardLength(fed)
      }
    },
    close() {
      if (problem === undefined) parser.close()
      handOver()
      return problem === undefined ? [] : [problem]
    },
  }
}
