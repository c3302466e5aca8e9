import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Element } from '#responses/iati-xml'
import { checkStructure } from '#responses/validation/structure'
import { isOfType, type ValueType } from '#responses/validation/xml-types'
import { treeOf } from './tree.ts'
import { changed, soundLines, told } from './validation-cases.ts'

const site = { file: 'a.xml', activity: 'XM-DAC-1-A7' }
const structureOf = (element: Element, version = '2.03') => checkStructure(element, version, site)

describe('the structure of an activity', () => {
  it('is as the standard wants it where nothing is wrong', () => {
    expect(structureOf(changed())).toEqual([])
  })

  it.each<[string, string, string, string[]]>([
    [
      'an element that the standard does not know',
      '<activity-status code="2"/>',
      '<activity-status code="2"/><stage/>',
      ['unknown-element 7'],
    ],
    [
      'an element in the wrong place',
      '<activity-status code="2"/>',
      '<sector code="16010"/><activity-status code="2"/>',
      ['element-out-of-place 7'],
    ],
    [
      'an element that may stand once and stands twice',
      '<activity-status code="2"/>',
      '<activity-status code="2"/>\n<activity-status code="3"/>',
      ['element-too-often 8'],
    ],
    ['an element that is missing', '<activity-status code="2"/>', '', ['element-missing 1']],
    ['an attribute that is missing', '<activity-status code="2"/>', '<activity-status/>', ['attribute-missing 7']],
    ['an attribute that the standard does not know', 'code="16010"', 'code="16010" kind="x"', ['unknown-attribute 12']],
    ['a number that is none', '>1000<', '>1,000<', ['wrong-type 15']],
    ['a number with an exponent', '>1000<', '>1e3<', ['wrong-type 15']],
    ['a day that does not exist', '2024-02-01', '2023-02-29', ['wrong-type 9']],
    [
      'text where only elements may stand',
      '<activity-status code="2"/>',
      '<activity-status code="2">Implementation</activity-status>',
      ['text-not-allowed 7'],
    ],
    ['an element inside of text', '<narrative>Advice', '<narrative><b/>Advice', ['unknown-element 5']],
    [
      'an element of another namespace among those of the standard',
      '<activity-status code="2"/>',
      '<x:note/><activity-status code="2"/>',
      ['foreign-element-not-last 7'],
    ],
  ])('finds %s', (_, from, to, expected) => {
    expect(told(structureOf(changed([from, to])))).toEqual(expected)
  })

  it.each([
    ['elements of another namespace at the end', '</iati-activity>', '<x:note>words</x:note></iati-activity>'],
    ['attributes of another namespace', 'code="16010"', 'code="16010" x:kind="y"'],
    ['white space around a number', '>1000<', '> 1000 <'],
    ['a day with a zone', '2024-02-01', '2024-02-01Z'],
    ['an empty language', 'xml:lang="vi"', 'xml:lang=""'],
  ])('allows %s', (_, from, to) => {
    expect(structureOf(changed([from, to]))).toEqual([])
  })

  it('knows what each version has', () => {
    const tagged = changed([
      '<default-aid-type code="C01"/>',
      '<tag vocabulary="1" code="1"/><default-aid-type code="C01"/>',
    ])
    expect(structureOf(tagged)).toEqual([])
    expect(structureOf(tagged, '2.02')[0]).toMatchObject({
      code: 'element-of-other-version',
      facts: { element: 'tag', version: '2.02', versions: '2.03' },
      position: { file: 'a.xml', line: 14 },
    })
    const status = structureOf(changed(), '2.01')
    expect(status[0]).toMatchObject({ code: 'attribute-of-other-version', facts: { attribute: 'status' } })
  })

  it('says where, on which activity, and how much it weighs', () => {
    const [found] = structureOf(changed(['code="16010"', '']))
    expect(found).toEqual({
      code: 'attribute-missing',
      facts: { element: 'sector', attribute: 'code' },
      severity: 'error',
      category: 'structure',
      activity: 'XM-DAC-1-A7',
      position: { file: 'a.xml', line: 12 },
    })
  })

  it('also reads the file of an organisation', () => {
    const file = (inside: string): Element =>
      treeOf(`<iati-organisations version="2.03">${inside}</iati-organisations>`)
    const name = '<name><narrative>A</narrative></name>'
    const head = `<organisation-identifier>A-1</organisation-identifier>${name}`
    const reporting = '<reporting-org ref="A-1" type="10"><narrative>A</narrative></reporting-org>'
    expect(structureOf(file(`<iati-organisation>${head}${reporting}</iati-organisation>`))).toEqual([])
    expect(told(structureOf(file(`<iati-organisation>${head}</iati-organisation>`)))).toEqual(['element-missing 1'])
    expect(told(structureOf(file('')))).toEqual(['element-missing 1'])
  })

  it('finds exactly one thing where any one line is left out, if it finds anything', () => {
    const inner = soundLines.slice(1, -1)
    fc.assert(
      fc.property(fc.nat(inner.length - 1), (at) => {
        const left = inner.filter((_, index) => index !== at)
        const found = structureOf(treeOf([soundLines[0], ...left, soundLines.at(-1)].join('\n')))
        expect(found.length).toBeLessThanOrEqual(1)
        expect(found.every((it) => it.code === 'element-missing')).toBe(true)
      }),
    )
  })

  it('finds something wherever two different elements change places', () => {
    const inner = soundLines.slice(1, -1)
    const nameOf = (line: string): string => /^<([\w-]+)/.exec(line)?.[1] ?? ''
    fc.assert(
      fc.property(fc.nat(inner.length - 1), fc.nat(inner.length - 1), (a, b) => {
        fc.pre(nameOf(inner[a] ?? '') !== nameOf(inner[b] ?? ''))
        const swapped = inner.map((line, index) => (index === a ? inner[b] : index === b ? inner[a] : line))
        const found = structureOf(treeOf([soundLines[0], ...swapped, soundLines.at(-1)].join('\n')))
        expect(found.some((it) => it.code === 'element-out-of-place')).toBe(true)
      }),
    )
  })
})

describe('a type of value', () => {
  it.each<[ValueType, string[], string[]]>([
    ['decimal', ['1', '-1.50', '+.5', '5.', ' 7 '], ['', '1,000', '1e3', '--1', '1.2.3', 'NaN', '.']],
    ['integer32', ['1', '-2147483648', '+7'], ['2147483648', '1.0', '']],
    ['natural', ['0', '12'], ['-1', '1.5']],
    ['positive', ['1', '99999999999999999999'], ['0', '-3']],
    ['boolean', ['true', 'false', '1', '0'], ['True', 'yes', '']],
    [
      'date',
      ['2024-02-29', '2024-01-01Z', '2024-01-01+07:00'],
      ['2023-02-29', '24-01-01', '2024-1-1', '2024-13-01', ''],
    ],
    [
      'dateTime',
      ['2024-01-01T00:00:00', '2024-01-01T23:59:59.5Z'],
      ['2024-01-01', '2024-01-01T25:00:00', '2024-01-01 00:00:00'],
    ],
    ['language', ['en', 'zh-Hant', ''], ['english language', 'e_n']],
    [
      'uri',
      ['http://example.org/a?b=c#d', 'a b', 'http://ví-dụ.vn', '', 'mailto:a@b.vn'],
      ['http://a:b:c/', 'x#y#z', ':x', '%zz'],
    ],
    ['NMTOKEN', ['a-b', '1.2'], ['a b', '']],
  ])('%s knows its values', (type, right, wrong) => {
    expect(right.filter((it) => !isOfType[type](it))).toEqual([])
    expect(wrong.filter((it) => isOfType[type](it))).toEqual([])
  })
})
