import { type Element, isBlank } from './iati-xml.ts'

/** Writes an element as well-formed XML, its attributes and children in the order in which they stand. What is read from
 *  it again by `readElement` is the same tree, but for the blanks between elements, which are layout.
 *  An element that holds words as well as elements keeps both; the reader does not know where between its children its
 *  words stood, so they come first. */
export function writeElement(element: Element, indent = ''): string {
  const tag = `${indent}<${element.name}${attributesOf(element.attributes)}`
  if (element.children.length === 0) {
    return element.text === '' ? `${tag}/>` : `${tag}>${escapedText(element.text)}</${element.name}>`
  }
  if (!isBlank(element.text)) {
    const inside = element.children.map((it) => writeElement(it)).join('')
    return `${tag}>${escapedText(element.text)}${inside}</${element.name}>`
  }
  const inside = element.children.map((it) => `${writeElement(it, `${indent}  `)}\n`).join('')
  return `${tag}>\n${inside}${indent}</${element.name}>`
}

/** Writes a file of activities piece by piece, so that memory holds one of them.
 *  @param attributes of the root, as read: they hold the version, and the namespaces of elements that are not IATI's. */
export function* writeElements(
  elements: Iterable<Element>,
  attributes: Readonly<Record<string, string>>,
): Generator<string, void> {
  yield openingOf(attributes)
  for (const it of elements) yield `${writeElement(it, '  ')}\n`
  yield closing
}

/** What stands before the first activity of a file. */
export const openingOf = (attributes: Readonly<Record<string, string>>): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities${attributesOf(attributes)}>\n`

/** What stands after the last one. */
export const closing = '</iati-activities>\n'

const attributesOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapedAttribute(value)}"`)
    .join('')

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

const escaped = (it: string): string => escapes[it] ?? it

/** A bare carriage return would come back as a line feed, so it is written as a reference. */
const escapedText = (text: string): string => withoutForbidden(text).replace(/[&<>\r]/g, escaped)

/** In an attribute every kind of blank comes back as a space unless it is written as a reference. */
const escapedAttribute = (value: string): string => withoutForbidden(value).replace(/[&<>"\t\n\r]/g, escaped)

/** Control characters and halves of characters cannot stand in XML in any form. The replacement character stands in
 *  their place, so that the loss can be seen. Words that were read from XML hold none of them. */
const withoutForbidden = (words: string): string => words.replace(forbidden, '\ufffd')

/** All that the rule *Char* of XML 1.0 leaves out. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
