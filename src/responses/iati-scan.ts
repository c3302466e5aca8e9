import { depthLimit, type Element, isBlank, textLimit } from './iati-xml.ts'

/** An element that was read, where its text ends, and the number of line ends in it. */
export type Scanned = { readonly element: Element; readonly end: number; readonly lineEnds: number }

type Draft = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  children: Draft[]
  text: string
  readonly line: number
}

/** Reads the element whose text begins at `start`, several times as fast as `readElement`. It knows what published files
 *  are made of; whatever else it meets, right or wrong, it leaves to `readElement`, which says what that means.
 *  @param firstLine line of the file on which the element begins.
 *  @returns `undefined` where the plain version has to decide, or the element has not arrived as a whole. */
export function scanElement(text: string, start: number, firstLine: number): Scanned | undefined {
  const names: string[] = []
  const drafts: Draft[] = []
  let draft: Draft | undefined
  /** Runs of white space directly in the element being read that have not become text of it, and where the last is. */
  let blankRuns = 0
  let blankFrom = 0
  let blankTo = 0
  let line = firstLine
  let i = start

  for (;;) {
    // Here stands the `<` of a tag, a comment or a section.
    let code = text.charCodeAt(i + 1)
    if ((kinds[code] as number) & nameStart) {
      const tagLine = line
      const tagFrom = ++i
      let hash = 0
      do {
        hash = (Math.imul(hash, 31) + code) | 0
        code = text.charCodeAt(++i)
      } while ((kinds[code] as number) & namePart)
      const name = nameAt(text, tagFrom, i, hash)
      if (names.length === depthLimit || name === names[0]) return undefined

      let attributes: Record<string, string> | undefined
      let count = 0
      for (;;) {
        const afterLast = i
        while ((kinds[code] as number) & space) {
          if (code === lineFeed) line += 1
          else if (code === carriageReturn && text.charCodeAt(i + 1) !== lineFeed) return undefined
          code = text.charCodeAt(++i)
        }
        if (code === greater || code === slash) break
        if (i === afterLast || !((kinds[code] as number) & nameStart)) return undefined
        const nameFrom = i
        hash = 0
        do {
          hash = (Math.imul(hash, 31) + code) | 0
          code = text.charCodeAt(++i)
        } while ((kinds[code] as number) & namePart)
        const attribute = nameAt(text, nameFrom, i, hash)
        if (code !== equals || count === attributeLimit) return undefined
        for (let other = 0; other < count; other++) if (attributeNames[other] === attribute) return undefined
        attributeNames[count++] = attribute
        const quote = text.charCodeAt(++i)
        if (quote !== doubleQuote && quote !== singleQuote) return undefined
        const valueFrom = ++i
        let hasReference = false
        for (code = text.charCodeAt(i); code !== quote; code = text.charCodeAt(++i)) {
          if ((kinds[code] as number) & plain) continue
          if (code === ampersand) hasReference = true
          else if (code !== singleQuote && code !== doubleQuote && code !== bracket) return undefined
        }
        const written = text.slice(valueFrom, i)
        const value = hasReference ? withoutReferences(written) : written
        if (value === undefined) return undefined
        attributes ??= {}
        attributes[attribute] = value
        code = text.charCodeAt(++i)
      }
      const isEmpty = code === slash
      if (isEmpty && text.charCodeAt(++i) !== greater) return undefined
      i += 1
      if (i - tagFrom > lengthLimit) return undefined
      const element: Draft = { name, attributes: attributes ?? none, children: noChildren, text: '', line: tagLine }
      if (draft !== undefined) {
        if (draft.children === noChildren) draft.children = [element]
        else draft.children.push(element)
      }
      if (isEmpty) {
        if (draft === undefined) return undefined
      } else {
        names.push(name)
        drafts.push(element)
        draft = element
        blankRuns = 0
      }
    } else if (code === slash) {
      const name = names.pop()
      if (name === undefined || !standsAt(name, text, i + 2)) return undefined
      i += 2 + name.length
      if (text.charCodeAt(i) !== greater) return undefined
      i += 1
      const closed = drafts.pop() as Draft
      if (closed.text !== '') {
        if (closed.children !== noChildren && isBlank(closed.text)) closed.text = ''
      } else if (blankRuns > 0 && closed.children === noChildren) {
        if (blankRuns > 1) return undefined
        closed.text = withLineFeeds(text.slice(blankFrom, blankTo))
      }
      draft = drafts[drafts.length - 1]
      if (draft === undefined) return { element: closed, end: i, lineEnds: line - firstLine }
    } else {
      const isComment = text.startsWith('<!--', i)
      if (!isComment && !text.startsWith('<![CDATA[', i)) return undefined
      const from = i + (isComment ? 4 : 9)
      const close = text.indexOf(isComment ? '--' : ']]>', from)
      if (close === -1 || close - from > lengthLimit) return undefined
      if (isComment && text.charCodeAt(close + 2) !== greater) return undefined
      for (i = from; i < close; i++) {
        code = text.charCodeAt(i)
        if (code === lineFeed) line += 1
        else if (code === carriageReturn || !((kinds[code] as number) & anywhere)) return undefined
      }
      if (!isComment && draft !== undefined && close > from) {
        if (draft.text === '' && (blankRuns > 0 || draft.children !== noChildren)) return undefined
        draft.text += text.slice(from, close)
      }
      i = close + 3
    }

    // Here stands text, or the next tag at once.
    const from = i
    code = text.charCodeAt(i)
    while ((kinds[code] as number) & space) {
      if (code === lineFeed) line += 1
      else if (code === carriageReturn && text.charCodeAt(i + 1) !== lineFeed) return undefined
      code = text.charCodeAt(++i)
    }
    if (code === less) {
      if (i === from || draft === undefined) continue
      if (draft.text !== '') draft.text += withLineFeeds(text.slice(from, i))
      blankRuns += 1
      blankFrom = from
      blankTo = i
      continue
    }
    let hasReference = false
    for (; code !== less; code = text.charCodeAt(++i)) {
      if ((kinds[code] as number) & plain) continue
      if (code === lineFeed) line += 1
      else if (code === ampersand) hasReference = true
      else if (code === bracket) {
        if (text.charCodeAt(i + 1) === bracket && text.charCodeAt(i + 2) === greater) return undefined
      } else if (code === carriageReturn) {
        if (text.charCodeAt(i + 1) !== lineFeed) return undefined
      } else if (!((kinds[code] as number) & anywhere)) return undefined
    }
    if (i - from > lengthLimit) return undefined
    const written = withLineFeeds(text.slice(from, i))
    const run = hasReference ? withoutReferences(written) : written
    if (run === undefined || draft === undefined) return undefined
    if (draft.text === '' && (blankRuns > 0 || draft.children !== noChildren)) return undefined
    draft.text += run
  }
}

const lineFeed = 0x0a
const carriageReturn = 0x0d
const doubleQuote = 0x22
const ampersand = 0x26
const singleQuote = 0x27
const slash = 0x2f
const less = 0x3c
const equals = 0x3d
const greater = 0x3e
const bracket = 0x5d

const nameStart = 1
const namePart = 2
const space = 4
/** Nothing to look at, in text as in an attribute. */
const plain = 8
/** Allowed in comments and sections; a character outside the basic plane is left to the plain version. */
const anywhere = 16

/** What each character is. Names outside ASCII, and those that begin with `_`, are left to the plain version. */
const kinds = Uint8Array.from({ length: 65_536 }, (_, code) => {
  const character = String.fromCharCode(code)
  const isAllowed = code >= 0x20 ? code < 0xd800 || (code >= 0xe000 && code < 0xfffe) : /[\t\n\r]/.test(character)
  return (
    (/[A-Za-z:]/.test(character) ? nameStart : 0) |
    (/[\w:.-]/.test(character) ? namePart : 0) |
    (/[ \t\n\r]/.test(character) ? space : 0) |
    (isAllowed && code >= 0x20 && !/["&'<\]]/.test(character) ? plain : 0) |
    (isAllowed ? anywhere : 0)
  )
})

/** Outside the text, where the code is no number, nothing holds. */
const is = (code: number, kind: number): boolean => ((kinds[code] as number) & kind) !== 0

/** Half of what the plain version allows, because the two measure from slightly different places. */
const lengthLimit = textLimit / 2
const attributeLimit = 32
const attributeNames: string[] = Array.from({ length: attributeLimit }, () => '')

const none: Readonly<Record<string, string>> = Object.freeze({})
const noChildren: Draft[] = Object.freeze([]) as unknown as Draft[]

/** Names that were met, by their hash: the same few hundred stand in every file, and need not be cut out again. */
const knownNames: string[] = Array.from({ length: 4096 }, () => '')

function nameAt(text: string, from: number, to: number, hash: number): string {
  const slot = hash & 4095
  const known = knownNames[slot] as string
  if (known.length === to - from && standsAt(known, text, from)) return known
  // As the key of an object a name becomes the one copy that the engine keeps of it, which is compared at a glance.
  const [name = ''] = Object.keys({ [text.slice(from, to)]: 0 })
  knownNames[slot] = name
  return name
}

function standsAt(name: string, text: string, at: number): boolean {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) !== text.charCodeAt(at + i)) return false
  return true
}

const withLineFeeds = (run: string): string => (run.includes('\r') ? run.replaceAll('\r\n', '\n') : run)

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** @returns `undefined` where a reference is none of the five named ones nor that of a plain character. */
function withoutReferences(run: string): string | undefined {
  let whole = ''
  let from = 0
  for (let at = run.indexOf('&'); at !== -1; at = run.indexOf('&', from)) {
    const close = run.indexOf(';', at)
    if (close === -1 || close - at > 10) return undefined
    const character = characterOf(run.slice(at + 1, close))
    if (character === undefined) return undefined
    whole += run.slice(from, at) + character
    from = close + 1
  }
  return whole + run.slice(from)
}

function characterOf(reference: string): string | undefined {
  if (Object.hasOwn(characters, reference)) return characters[reference]
  const [, decimal, hexadecimal] = /^#(?:(\d{1,6})|x([\dA-Fa-f]{1,5}))$/.exec(reference) ?? []
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  return is(code, anywhere) ? String.fromCharCode(code) : undefined
}
