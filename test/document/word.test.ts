import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, test } from 'vitest'
import { reviewDocument } from '#document/review-document'
import { documentWord } from '#document/word'
import { smallReview } from './fixture.ts'

let files: Readonly<Record<string, Uint8Array>>
let body: string
beforeAll(async () => {
  files = unzipSync(await documentWord(reviewDocument(smallReview('\u0007\uD800<b>&😀'), ['vi', 'en'])))
  body = part('word/document.xml')
})

const read = (xml: string) => new SaxesParser({ xmlns: true }).write(xml).close()

const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array())

/** Twentieths of a point, as Word counts: 20 mm = 1134. */
describe('a Word file of a review', () => {
  test('is A4 with the margins of Decree 30/2020', () => {
    expect(body).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"|<w:pgSz[^>]*w:h="16838"[^>]*w:w="11906"/)
    const margins = /<w:pgMar ([^>]*)\/>/.exec(body)?.[1] ?? ''
    for (const [side, twips] of [
      ['top', 1134],
      ['bottom', 1134],
      ['left', 1701],
      ['right', 850],
    ])
      expect(margins).toContain(`w:${side}="${twips}"`)
  })

  test('is set in Times New Roman 13, black, Vietnamese by default', () => {
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(part('word/styles.xml'))?.[0] ?? ''
    expect(defaults).toContain('Times New Roman')
    expect(defaults).toContain('<w:sz w:val="26"/>')
    expect(defaults).toContain('w:val="vi-VN"')
    expect(body).toContain('w:val="en-GB"')
    expect(body).not.toMatch(/w:color w:val="(?!000000|auto)/)
  })

  test('numbers its pages at the top from the second one', () => {
    expect(body).toContain('<w:titlePg/>')
    const headers = Object.keys(files).filter((name) => /word\/header\d/.test(name))
    expect(headers.filter((name) => part(name).includes('PAGE'))).toHaveLength(1)
  })

  test('repeats the head of a table and keeps a decision on one page', () => {
    expect(body).toContain('<w:tblHeader/>')
    expect(body.slice(0, body.indexOf('measure') + body.length)).toContain('<w:cantSplit/>')
  })

  test('leads every link inside to a bookmark', () => {
    const marks = new Set([...body.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]+)"/g)].map((it) => it[1]))
    const links = [...body.matchAll(/<w:hyperlink[^>]*w:anchor="([^"]+)"/g)].map((it) => it[1])
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((it) => !marks.has(it))).toEqual([])
  })

  test('shows hostile words as words, without what XML cannot hold', () => {
    expect(body).toContain('&lt;b&gt;&amp;😀')
    expect(body).not.toContain('\u0007')
  })

  test('makes no link of an address that could hold a script', () => {
    expect(body).toContain('HYPERLINK &quot;https://molisa.gov.vn/1&quot;')
    expect(body).not.toMatch(/HYPERLINK[^>]*javascript/)
    expect(part('word/_rels/document.xml.rels')).not.toContain('javascript')
  })

  test('holds every part that its body goes with, each well-formed, and uses styles that it has', () => {
    const relations = new Map(
      [...part('word/_rels/document.xml.rels').matchAll(/ Id="([^"]+)"[^>]* Target="([^"]+)"/g)].map((it) => [
        it[1],
        it[2],
      ]),
    )
    expect(relations.size).toBeGreaterThan(5)
    expect([...relations.values()].filter((target) => files[`word/${target}`] === undefined)).toEqual([])
    const asked = [...body.matchAll(/ r:id="([^"]+)"/g)].map((it) => relations.get(it[1]))
    expect(asked).toEqual(['header1.xml', 'header2.xml'])
    expect(part('word/header1.xml')).toContain('PAGE')
    const styles = new Set([...part('word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map((it) => it[1]))
    const used = new Set([...body.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map((it) => it[1]))
    expect([...used].filter((it) => it !== 'Normal' && !styles.has(it))).toEqual([])
    for (const name of Object.keys(files)) expect(() => read(part(name)), name).not.toThrow()
  })

  test('gives each bookmark a number of its own', () => {
    const numbers = [...body.matchAll(/<w:bookmarkStart w:id="(\d+)"/g)].map((it) => it[1])
    expect(numbers.length).toBeGreaterThan(9)
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})
