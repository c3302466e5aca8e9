import { SaxesParser } from 'saxes'

/** An element with everything that lies in it. Names and attributes stand as written, prefixes included. Comments and
 *  processing instructions are left out. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** All text directly inside, joined. White space between child elements is layout and left out. */
  readonly text: string
  /** Line of its opening tag. */
  readonly line: number
}

/** Why an element could not be read, in the words of its kind, with the place. */
export type XmlFault = {
  readonly code: 'broken-activity' | 'activity-too-deep' | 'activity-text-too-long'
  readonly facts: Readonly<Record<string, unknown>>
  readonly line: number
  readonly column: number
}

/** An activity lies one below the root. Published files nest nine deep; more than this is an attack on whoever walks
 *  the tree. */
export const depthLimit = 63
/** Longest text, tag or comment. The longest text in some sixty real files has 26,700 characters. */
export const textLimit = 1_048_576

/** Text is handed to the parser in pieces of this many characters, so that a limit takes effect soon. */
const pieceLength = 65_536

export const isBlank = (text: string): boolean => /^[ \t\n\r]*$/.test(text)

/** The commonest break of all, which a parser notices only at the end of the text: `&` that stands for itself. */
function loneAmpersand(raw: string, line: number, column: number): XmlFault | undefined {
  const at = raw.search(/&(?![^\s<>&;]+;)/)
  if (at === -1) return undefined
  const lines = raw.slice(0, at).split(/\r\n|\r|\n/)
  const across = (lines.at(-1) ?? '').length + 1 + (lines.length === 1 ? column : 0)
  const facts = { reason: '“&” begins no reference; as a character it is written “&amp;”' }
  return { code: 'broken-activity', facts, line: line + lines.length - 1, column: across }
}

type Draft = Element & { readonly children: Draft[]; text: string }

/** Reads the text of one element strictly. This is the plain version, which says what is well-formed and words what is
 *  not; `scanElement` beside it is faster and must agree.
 *  @param line on which the text begins in its file.
 *  @param column characters before it on that line. */
export function readElement(
  raw: string,
  line = 1,
  column = 0,
): { readonly element?: Element; readonly fault?: XmlFault } {
  const parser = new SaxesParser()
  const open: Draft[] = []
  let fault: XmlFault | undefined
  let depth = 0
  let whole: Draft | undefined
  let startedOn = 1
  let fed = 0
  let lastEvent = 0

  const stop = (code: XmlFault['code'], facts: XmlFault['facts'], at: number, across?: number): void => {
    const before = at === 1 ? column : 0
    fault ??= { code, facts, line: line + at - 1, column: before + Math.max(1, across ?? 1) }
  }
  const guardLength = (position: number): void => {
    if (position - lastEvent > textLimit) stop('activity-text-too-long', { limit: textLimit }, startedOn)
  }
  const mark = (): void => {
    guardLength(parser.position)
    lastEvent = parser.position
    startedOn = parser.line
  }
  const addText = (text: string): void => {
    mark()
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  }

  parser.on('error', (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, '')
    stop('broken-activity', { reason }, parser.line, parser.column)
  })
  parser.on('comment', mark)
  parser.on('processinginstruction', mark)
  parser.on('opentagstart', () => {
    mark()
    // The character behind the name has been read already.
    if (parser.column === 0) startedOn -= 1
  })
  parser.on('opentag', (tag) => {
    const started = startedOn
    mark()
    depth += 1
    if (depth > depthLimit) stop('activity-too-deep', { limit: depthLimit + 1 }, started)
    if (fault !== undefined) return
    const attributes = { ...tag.attributes }
    const element: Draft = { name: tag.name, attributes, children: [], text: '', line: line + started - 1 }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    mark()
    depth -= 1
    if (fault !== undefined) return
    whole = open.pop()
    if (whole !== undefined && whole.children.length > 0 && isBlank(whole.text)) whole.text = ''
  })
  parser.on('text', addText)
  parser.on('cdata', addText)

  for (let at = 0; at < raw.length; at += pieceLength) {
    if (fault !== undefined) break
    const piece = raw.slice(at, at + pieceLength)
    try {
      parser.write(piece)
    } catch {
      // Half of a pair of surrogates is no character; the parser does not report it but breaks.
      stop('broken-activity', { reason: 'disallowed character.' }, parser.line, parser.column)
    }
    fed += piece.length
    guardLength(fed)
  }
  if (fault === undefined) {
    parser.close()
    if (fault !== undefined) fault = loneAmpersand(raw, line, column) ?? fault
  }
  if (fault !== undefined) return { fault }
  return whole === undefined ? {} : { element: whole }
}
