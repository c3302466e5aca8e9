import { array, assert, constantFrom, integer, nat, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { iatiReader, type PublishedActivity } from '#responses/iati'
import { activitySplitter, type Piece } from '#responses/iati-split'

const one = (id: string, inside = '') =>
  `<iati-activity><iati-identifier>${id}</iati-identifier>${inside}</iati-activity>`
const fileOf = (...inside: readonly string[]) =>
  `<iati-activities version="2.03">\n${inside.join('\n')}\n</iati-activities>`

function read(text: string) {
  const found: PublishedActivity[] = []
  const reader = iatiReader('a.xml', (it) => found.push(it))
  reader.write(text)
  const problems = reader.close()
  return { found, ids: found.map((it) => it.activity?.id), problems }
}

function split(text: string, isPlain: boolean, cuts: readonly number[] = []) {
  const pieces: Piece[] = []
  const splitter = activitySplitter(
    'a.xml',
    () => undefined,
    (piece) => pieces.push(piece),
    isPlain,
  )
  const ends = [...cuts, text.length].sort((a, b) => a - b)
  for (const [index, end] of ends.entries()) splitter.write(text.slice(ends[index - 1] ?? 0, end))
  return { pieces, problem: splitter.close() }
}

/** From which place on words outside of activities are wrong depends on the pieces in which they arrive. */
const withoutPlace = ({ pieces, problem }: ReturnType<typeof split>) => ({
  pieces,
  problem: problem?.code,
})

describe('an activity of a file', () => {
  it('is handed over exactly as published, with its place', () => {
    const text = fileOf(
      one('A', '\n <!-- note --> <title xml:lang="vi"><narrative>Đề án\r\n &amp;</narrative></title>'),
      one('B'),
    )
    const { found, problems } = read(text)
    expect(problems).toEqual([])
    for (const { raw, offset } of found) expect(text.slice(offset, offset + raw.length)).toBe(raw)
    expect(found.map((it) => [it.raw.slice(-16), it.line])).toEqual([
      ['</iati-activity>', 2],
      ['</iati-activity>', 5],
    ])
  })

  it('has its whole tree, contacts and foreign elements included, while what we read leaves persons out', () => {
    const contact = '<contact-info><person-name><narrative>Nobody</narrative></person-name></contact-info>'
    const [found] = read(
      fileOf(one('A', `${contact}<dstore:x y:z="1 &lt; 2" xml:lang="vi"><![CDATA[a<b]]></dstore:x>`)),
    ).found
    expect(found?.element?.children.slice(1)).toMatchObject([
      { name: 'contact-info', children: [{ name: 'person-name', children: [{ name: 'narrative', text: 'Nobody' }] }] },
      { name: 'dstore:x', attributes: { 'y:z': '1 < 2', 'xml:lang': 'vi' }, text: 'a<b' },
    ])
    expect(JSON.stringify(found?.activity)).not.toContain('Nobody')
  })

  it.each([
    ['a comment', '<!-- </iati-activity> <iati-activity> -->'],
    ['a section', '<title><narrative><![CDATA[</iati-activity><iati-activity>]]></narrative></title>'],
    ['an instruction', '<?x </iati-activity>?>'],
  ])('does not end in %s', (_, inside) => {
    expect(read(fileOf(one('A', inside), one('B')))).toMatchObject({ ids: ['A', 'B'], problems: [] })
  })

  it('is not what stands in a comment between activities', () => {
    expect(read(fileOf(`<!-- ${one('A')} -->`, one('B')))).toMatchObject({ ids: ['B'], problems: [] })
  })
})

describe('a broken activity is set aside with its line, and the next is read', () => {
  it.each([
    ['a wrong closing tag', one('A', '<title></titel>'), 'broken-activity', 'unexpected close tag.'],
    ['a tag left open', one('A', '<title>'), 'broken-activity', 'unexpected close tag.'],
    [
      'no end of its own',
      '<iati-activity><iati-identifier>A</iati-identifier>',
      'broken-activity',
      'unclosed tag: iati-activity',
    ],
    ['one end too many', `${one('A', '</title>')}</iati-activity>`, 'broken-activity', 'unexpected close tag.'],
    ['an entity of nobody', one('A', '&x;'), 'broken-activity', 'undefined entity.'],
    ['an ampersand', one('A', 'a & b'), 'broken-activity', '“&” begins no reference'],
    ['an attribute twice', one('A', '<x a="1" a="2"/>'), 'broken-activity', 'duplicate attribute: a.'],
    ['an attribute without quotes', one('A', '<x a=1/>'), 'broken-activity', 'unquoted attribute value.'],
    ['a quote that stays open', one('A', '<x a="1/>'), 'broken-activity', 'disallowed character.'],
    [
      'no space between attributes',
      one('A', '<x a="1"b="2"/>'),
      'broken-activity',
      'no whitespace between attributes.',
    ],
    ['a control character', one('A', '\u0001'), 'broken-activity', 'disallowed character.'],
    ['a nought', one('A', 'a\u0000b'), 'broken-activity', 'disallowed character.'],
    [
      'the end of a section without its beginning',
      one('A', ']]>'),
      'broken-activity',
      'the string "]]>" is disallowed in char data.',
    ],
    ['a comment that does not end', one('A', '<!-- a'), 'broken-activity', 'unclosed tag: iati-activity'],
    ['a section that does not end', one('A', '<![CDATA[ a'), 'broken-activity', 'unclosed tag: iati-activity'],
    ['a document type', one('A', '<!DOCTYPE x>'), 'broken-activity', 'inappropriately located doctype declaration.'],
    [
      'another activity inside',
      '<iati-activity><title><iati-activity/></title></iati-activity>',
      'broken-activity',
      'unclosed tag: title',
    ],
    ['a character that is none', one('A', '&#1;'), 'broken-activity', 'malformed character entity.'],
  ])('%s', (_, broken, code, reason) => {
    const { found, ids, problems } = read(fileOf(one('first'), broken, one('last')))
    expect(problems).toEqual([])
    expect([ids[0], ids.at(-1)]).toEqual(['first', 'last'])
    const aside = found.filter((it) => it.activity === undefined)
    expect(aside[0]?.line).toBe(3)
    expect(aside[0]?.problems).toMatchObject([{ code, position: { file: 'a.xml' } }])
    expect(String(aside[0]?.problems[0]?.facts['reason'])).toContain(reason)
    expect(aside[0]?.raw).toContain('<iati-activity')
  })

  it('no identifier, or nothing at all', () => {
    const { found, ids } = read(fileOf('<iati-activity/>', '<iati-activity><title/></iati-activity>', one('B')))
    expect(ids).toEqual([undefined, undefined, 'B'])
    expect(found[0]?.problems).toMatchObject([{ code: 'activity-without-identifier', position: { line: 2 } }])
  })

  it('one that is cut off at the end of the file, which is told too', () => {
    const whole = fileOf(one('A'), one('B', '<title><narrative>x &amp; y</narrative><!-- c --></title><![CDATA[d]]>'))
    const second = whole.lastIndexOf('<iati-activity>') + '<iati-activity>'.length
    for (let end = second; end < whole.lastIndexOf('</iati-activities'); end++) {
      const { found, ids, problems } = read(whole.slice(0, end))
      expect(ids[0]).toBe('A')
      expect(problems).toMatchObject([{ code: 'xml-cut-off' }])
      if (found.length > 1 && found[1]?.activity === undefined)
        expect(found[1]?.problems[0]?.code).toBe('broken-activity')
    }
  })

  it('and with its column, counted in its own line of the file', () => {
    const { found } = read(fileOf(`   ${one('A', '<x a=1/>')}`))
    expect(found[0]?.problems[0]?.position).toEqual({ file: 'a.xml', line: 2, column: 60 })
  })
})

describe('what is broken outside of activities ends the reading, and what stands before it holds', () => {
  it.each([
    ['two roots', `${fileOf(one('A'))}${fileOf(one('B'))}`, 'broken-xml', 3],
    ['text after the root', `${fileOf(one('A'))}\nand more`, 'broken-xml', 4],
    ['text before the root', `more ${fileOf(one('A'))}`, 'broken-xml', 1],
    ['an end too many', fileOf(one('A'), '</iati-activity>', one('B')), 'broken-xml', 3],
    ['a nought between activities', fileOf(one('A'), '\u0000', one('B')), 'broken-xml', 3],
    ['a comment that does not end', fileOf(one('A'), '<!-- x', one('B')), 'xml-text-too-long', 3],
    ['no end of the root', fileOf(one('A')).replace('</iati-activities>', ''), 'xml-cut-off', 3],
    ['tags that were never closed', `<iati-activities version="2.03">${'<x>'.repeat(500_000)}`, 'xml-too-deep', 1],
  ])('%s', (_, text, code, line) => {
    const { ids, problems } = read(text)
    expect(problems).toMatchObject([{ code, position: { line } }])
    expect(ids).toEqual(text.includes('<iati-identifier>A') && !text.startsWith('more') ? ['A'] : [])
  })

  it('a mark at the beginning is no part of the text', () => {
    expect(read(`\uFEFF${fileOf(one('A'))}`)).toMatchObject({ ids: ['A'], problems: [] })
  })

  it('an activity inside of another element is no activity of the file', () => {
    expect(read(fileOf(`<x>${one('A')}</x>`, one('B')))).toMatchObject({ ids: ['B'], problems: [] })
  })

  it('half a million openings without an end', () => {
    const opened = read(`<iati-activities version="2.03">${'<iati-activity>'.repeat(500_000)}`)
    expect(opened.problems).toMatchObject([{ code: 'too-many-broken-activities', facts: { limit: 1000 } }])
    expect(opened.found).toHaveLength(1000)
    const half = read(`<iati-activities version="2.03">${'<iati-activity'.repeat(500_000)}`)
    expect(half).toMatchObject({ found: [], problems: [{ code: 'broken-xml' }] })
  })
})

describe('what does not end is bounded', () => {
  it('an activity longer than is held in memory is set aside, and the reading goes on behind it', () => {
    const found: PublishedActivity[] = []
    const reader = iatiReader('a.xml', (it) => found.push(it))
    reader.write(`<iati-activities version="2.03">${one('A')}<iati-activity><title><narrative>`)
    const piece = 'a'.repeat(1_000_000)
    for (let i = 0; i < 100; i++) reader.write(piece)
    reader.write(`</narrative></title></iati-activity>${one('B')}</iati-activities>`)
    expect(reader.close()).toEqual([])
    expect(found.map((it) => it.activity?.id)).toEqual(['A', undefined, 'B'])
    expect(found[1]?.problems).toMatchObject([{ code: 'activity-too-large' }])
  })

  it('a text longer than a page can be is set aside where the activity ends', () => {
    const { found, ids } = read(fileOf(one('A', `<title>${'a'.repeat(2_000_000)}</title>`), one('B')))
    expect(ids).toEqual([undefined, 'B'])
    expect(found[0]?.problems).toMatchObject([{ code: 'activity-text-too-long', facts: { limit: 1_048_576 } }])
  })
})

/** Scraps of which a file is made, well-formed and not. */
const scrap = constantFrom(
  '<iati-activity>',
  '</iati-activity>',
  '<iati-activity a="1" >',
  '</iati-activity >',
  '<iati-activity/>',
  '<iati-activitys>',
  '<iati-activities version="2.03">',
  '</iati-activities>',
  '<a>',
  '</a>',
  '</a >',
  '<a/>',
  '<a b="c">',
  "<a b='c\"d'>",
  '<a b="c" b="d">',
  '<a b="&amp;\n">',
  '<a b = "c"\n>',
  '<a b="<">',
  '<a b="]]>">',
  '<x:y z:w="1"/>',
  '<_a/>',
  '<é/>',
  '<a',
  'b="c"',
  '>',
  '/>',
  '"',
  '<',
  '&',
  'text',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  ']]>',
  ']]',
  '&amp;',
  '&#233;',
  '&#x1F600;',
  '&#0;',
  '&lt;a&gt;',
  '&nope;',
  'Việt Nam',
  '😀',
  '\uD800',
  '\uFFFE',
  '\u0000',
  '\u007F',
  '\u0085',
  '<!-- c -->',
  '<!-- c -- d -->',
  '<!--',
  '-->',
  '<![CDATA[ <a> ]]>',
  '<![CDATA[]]>',
  '<![CDATA[',
  '<?p i?>',
  '<?',
  '<!DOCTYPE a>',
  '<constructor __proto__="x" toString="y"/>',
  '<iati-identifier>A</iati-identifier>',
)

/** Trees that are mostly well-formed, so that the fast path is taken. */
const element = tuple(
  constantFrom('a', 'b', 'narrative', 'iati-identifier'),
  constantFrom('', ' c="d"', " c='d' e='&lt;é'", '\n c="1"', ' c="d" c="e"'),
  array(
    constantFrom(
      'x',
      ' ',
      '\n ',
      '&amp;',
      '<a/>',
      '<a> </a>',
      '<b c="d">y</b>',
      '<!-- z -->',
      '<![CDATA[w]]>',
      '\r\n',
      '😀',
    ),
    { maxLength: 5 },
  ),
).map(([name, attributes, inside]) => `<${name}${attributes}>${inside.join('')}</${name}>`)

describe('the fast reader', () => {
  it('gives what the plain one gives, of any scraps in any pieces', () => {
    assert(
      property(array(scrap, { maxLength: 30 }), array(nat(400), { maxLength: 4 }), (scraps, cuts) => {
        const text = `<iati-activities version="2.03"><iati-activity>${scraps.join('')}`
        expect(split(text, false)).toEqual(split(text, true))
        expect(withoutPlace(split(text, false, cuts))).toEqual(withoutPlace(split(text, true)))
      }),
      { numRuns: 600 },
    )
  })

  it('gives what the plain one gives, of trees with one scrap too many', () => {
    assert(
      property(
        array(element, { maxLength: 6 }),
        scrap,
        integer({ min: 0, max: 300 }),
        array(nat(600)),
        (elements, extra, at, cuts) => {
          const whole = fileOf(`<iati-activity xml:lang="vi">${elements.join('\n')}</iati-activity>`, one('B'))
          for (const text of [whole, whole.slice(0, at) + extra + whole.slice(at)]) {
            expect(split(text, false)).toEqual(split(text, true))
            expect(withoutPlace(split(text, false, cuts))).toEqual(withoutPlace(split(text, true)))
          }
        },
      ),
      { numRuns: 600 },
    )
  })
})
