import { type Element, readElement } from '#responses/iati-xml'

/** A whole document as a tree, its root included. */
export function treeOf(text: string): Element {
  const body = text
    .replace(/^\uFEFF/, '')
    .replace(/^\s*<\?xml[^>]*\?>/, (declaration) => declaration.replace(/[^\n]/g, ''))
    .replace(/<!DOCTYPE[^>[]*>/, (type) => type.replace(/[^\n]/g, ''))
  const { element, fault } = readElement(body)
  if (element === undefined) throw new Error(`no element: ${JSON.stringify(fault)}`)
  return element
}
