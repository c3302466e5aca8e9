import { array, assert, nat, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xmlText } from '#apps/store/xml-text'
import { encodingOf, firstWrongByte, wholeCharacters } from '#responses/iati-encoding'

function decoded(bytes: Uint8Array, cuts: readonly number[] = []) {
  const xml = xmlText('a.xml')
  const ends = [...cuts, bytes.length].sort((a, b) => a - b)
  // The same place is used again for every piece, as readers of files do.
  const place = Buffer.alloc(bytes.length)
  const parts = ends.map((end, index) => {
    const piece = bytes.subarray(ends[index - 1] ?? 0, end)
    place.set(piece)
    const text = xml.write(place.subarray(0, piece.length))
    place.fill(0xff)
    return text
  })
  parts.push(xml.close())
  return { text: parts.join(''), problem: xml.problem(), note: xml.note() }
}

const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`
const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}
const words = '<a>Trợ cấp xã hội, 😀</a>'

describe('the bytes of a file', () => {
  it.each([
    ['UTF-8 that nobody states', Buffer.from(words)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${words}`)],
    ['UTF-16, small end first', utf16(`\uFEFF${declared('UTF-16')}${words}`, false)],
    ['UTF-16, big end first', utf16(`\uFEFF${declared('utf-16')}${words}`, true)],
    ['UTF-16 without a mark', utf16(`${declared('UTF-16')}${words}`, false)],
    ['UTF-16 without a mark, big end first', utf16(`<${words}`, true)],
  ])('%s are decoded right', (_, bytes) => {
    const { text, problem, note } = decoded(bytes)
    expect(text.endsWith(words)).toBe(true)
    expect(text.startsWith('<')).toBe(true)
    expect([problem, note]).toEqual([undefined, undefined])
  })

  it.each([
    ['ISO-8859-1', [0xe9], 'é'],
    ['windows-1252', [0x80], '€'],
    ['ISO-8859-15', [0xa4], '€'],
    ['windows-1258', [0xf0], 'đ'],
  ])('%s, where it is stated, is read as such', (encoding, bytes, text) => {
    const found = decoded(Buffer.concat([Buffer.from(declared(encoding)), Uint8Array.from(bytes)]))
    expect(found).toEqual({ text: declared(encoding) + text, problem: undefined, note: undefined })
  })

  it('that are not what they say end the text at the byte, and are not replaced', () => {
    const bytes = Buffer.concat([Buffer.from('<a>Trợ'), Uint8Array.from([0xe9, 0x20]), Buffer.from('cấp</a>')])
    const at = Buffer.from('<a>Trợ').length
    for (const cuts of [[], [at], [at + 1]]) {
      const { text, problem } = decoded(bytes, cuts)
      expect(text).toBe('<a>Trợ')
      expect(problem).toEqual({
        code: 'wrong-encoding',
        facts: { encoding: 'UTF-8', offset: at },
        position: { file: 'a.xml' },
      })
    }
  })

  it('that end within a character say so', () => {
    expect(decoded(Buffer.from('<a>Trợ').subarray(0, 7)).problem).toMatchObject({
      code: 'wrong-encoding',
      facts: { offset: 5 },
    })
    expect(decoded(utf16('\uFEFF<a>', false).subarray(0, 7)).problem).toMatchObject({ code: 'wrong-encoding' })
  })

  it('of an encoding that nobody here knows are refused', () => {
    expect(decoded(Buffer.from(declared('EBCDIC-CP-US'))).problem).toMatchObject({
      code: 'unknown-encoding',
      facts: { encoding: 'ebcdic-cp-us' },
    })
    expect(decoded(Uint8Array.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0])).problem).toMatchObject({
      code: 'unknown-encoding',
    })
    expect(encodingOf(Buffer.from(declared('constructor')))).toMatchObject({ code: 'unknown-encoding' })
  })

  it('go before what the first line says, and that is told', () => {
    const { text, note } = decoded(Buffer.from(`${declared('utf-16')}${words}`))
    expect(text).toContain('Trợ cấp')
    expect(note).toMatchObject({ code: 'encoding-contradicted', facts: { stated: 'utf-16', read: 'utf-8' } })
    expect(decoded(Buffer.from(`\uFEFF${declared('ISO-8859-1')}${words}`)).note).toMatchObject({
      facts: { stated: 'iso-8859-1' },
    })
  })

  it('none at all are an empty text', () => {
    expect(decoded(Buffer.alloc(0))).toEqual({ text: '', problem: undefined, note: undefined })
  })

  it('give the same text in pieces of any length', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 400 }), array(nat(1600), { maxLength: 6 }), (text, cuts) => {
        const bytes = Buffer.from(`<a>${text}`)
        expect(
          decoded(
            bytes,
            cuts.filter((it) => it <= bytes.length),
          ).text,
        ).toBe(`<a>${text}`)
      }),
    )
  })
})

describe('UTF-8', () => {
  it('is judged as the platform judges it, with the place of the first wrong byte', () => {
    assert(
      property(array(nat(255), { maxLength: 12 }), (numbers) => {
        const bytes = Uint8Array.from(numbers)
        const at = firstWrongByte(bytes)
        const isWhole = (it: Uint8Array): boolean => {
          try {
            new TextDecoder('utf-8', { fatal: true }).decode(it)
            return true
          } catch {
            return false
          }
        }
        expect(at === undefined).toBe(isWhole(bytes))
        if (at !== undefined) expect(isWhole(bytes.subarray(0, at))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('is cut between characters', () => {
    const bytes = Buffer.from('aợ😀')
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((end) => wholeCharacters(bytes.subarray(0, end)))).toEqual([
      1, 1, 1, 4, 4, 4, 4, 8,
    ])
  })
})
