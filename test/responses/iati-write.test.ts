import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { iatiReader } from '#responses/iati'
import { writeElement, writeElements } from '#responses/iati-write'
import { type Element, isBlank } from '#responses/iati-xml'

/** The whole tree of every activity, and the attributes of the root. */
function treesOf(text: string): { trees: Element[]; attributes: Readonly<Record<string, string>> } {
  const trees: Element[] = []
  const reader = iatiReader('file.xml', ({ element }) => element && trees.push(element))
  reader.write(text)
  expect(reader.close()).toEqual([])
  const { attributes = {} } = reader.root() ?? {}
  return { trees, attributes }
}

type Bare = { name: string; attributes: Readonly<Record<string, string>>; text: string; children: Bare[] }

/** A tree without its lines, and without the blanks that lie between elements. */
const bare = ({ name, attributes, text, children }: Element): Bare => ({
  name,
  attributes: { ...attributes },
  text: children.length > 0 && isBlank(text) ? '' : text,
  children: children.map(bare),
})

const written = (elements: readonly Element[], attributes: Readonly<Record<string, string>> = { version: '2.03' }) =>
  [...writeElements(elements, attributes)].join('')

const again = (element: Element): Element | undefined => treesOf(written([element])).trees[0]

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}(:[a-z]{1,5})?$/)
/** Every character that XML can hold. */
const words = fc
  .string({ unit: 'binary', maxLength: 12 })
  .map((it) => it.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' '))
const attributes = fc.dictionary(name, words, { maxKeys: 3, noNullPrototype: true })
const { element } = fc.letrec<{ element: Element }>((tie) => ({
  element: fc.record({
    name,
    attributes,
    text: fc.oneof(fc.constant(''), fc.constantFrom('<', '&amp;', ']]>', '\r\n', 'Tập huấn', '  ', '\u00a0'), words),
    children: fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie('element'), { maxLength: 3 })),
    line: fc.constant(0),
  }),
}))

describe('an element written and read again', () => {
  it('is the same, whatever its words, attributes and children', () => {
    fc.assert(
      fc.property(element, (inside) => {
        const activity: Element = { name: 'iati-activity', attributes: {}, text: '', children: [inside], line: 0 }
        expect(bare(again(activity) as Element)).toEqual(bare(activity))
      }),
      { numRuns: 300 },
    )
  })

  it('keeps line breaks and tabs of an attribute, and a carriage return in words', () => {
    const activity: Element = {
      name: 'iati-activity',
      attributes: { note: 'a\tb\nc\rd "e" <f> & g' },
      text: 'one\r\ntwo',
      children: [],
      line: 0,
    }
    expect(bare(again(activity) as Element)).toEqual(bare(activity))
  })

  it('shows where a character stood that XML cannot hold', () => {
    const one: Element = { name: 'title', attributes: {}, text: 'a\u0000b\ud800c\uffffd', children: [], line: 0 }
    expect(writeElement(one)).toBe('<title>a\ufffdb\ufffdc\ufffdd</title>')
  })

  it('keeps the namespaces of a file, so that elements of others stay well-formed', () => {
    const text = written([], { version: '2.03', 'xmlns:usg': 'urn:usg' })
    expect(treesOf(text).attributes).toEqual({ version: '2.03', 'xmlns:usg': 'urn:usg' })
  })
})

const data = process.env['AN_SINH_TEST_DATA']
const real = join(data ?? '', 'iati', 'real', 'vn-sea-sp', 'vn-2021.xml')

describe.skipIf(data === undefined || !existsSync(real))('the 83 activities for Viet Nam of May 2021', () => {
  it('lose no element, attribute or word on the way out and in', () => {
    const before = treesOf(readFileSync(real, 'utf8'))
    const after = treesOf(written(before.trees, before.attributes))
    expect(before.trees).toHaveLength(83)
    expect(after.attributes).toEqual(before.attributes)
    expect(after.trees.map(bare)).toEqual(before.trees.map(bare))
  })
})
