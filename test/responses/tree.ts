import { type Element, readElement } from '#responses/iati-xml'

/** A whole document as a tree, its root included. What stands before the root keeps its lines. */
export function treeOf(text: string): Element {
  const withoutComments = text.replace(/<!--.*?-->/gs, (it) => it.replace(/[^\n]/g, ' '))
  const start = /<[A-Za-z]/.exec(withoutComments)?.index ?? 0
  const { element, fault } = readElement(text.slice(start).trimEnd(), text.slice(0, start).split('\n').length)
  if (element === undefined) throw new Error(JSON.stringify(fault))
  return element
}
