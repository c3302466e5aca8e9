import { type Element, xmlReader } from '#responses/iati-xml'

/** A whole document as a tree, its root included: the reader hands over records, so the root is made one. */
export function treeOf(text: string): Element {
  const body = text
    .replace(/^\uFEFF/, '')
    .replace(/^\s*<\?xml[^>]*\?>/, (declaration) => declaration.replace(/[^\n]/g, ''))
    .replace(/<!DOCTYPE[^>[]*>/, (type) => type.replace(/[^\n]/g, ''))
  const name = /<([A-Za-z][\w:.-]*)/.exec(body.replace(/<!--.*?-->/gs, ''))?.[1] ?? ''
  let root: Element | undefined
  const reader = xmlReader('test.xml', {
    root: () => undefined,
    record: name,
    keeps: () => true,
    found: (element) => {
      root = element
    },
  })
  reader.write(`<document>${body}</document>`)
  const problems = reader.close()
  if (root === undefined) throw new Error(`no element: ${JSON.stringify(problems)}`)
  return root
}
