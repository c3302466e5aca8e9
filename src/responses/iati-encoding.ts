import type { Problem } from '#ground/problem'

/** How the bytes of an XML file become text. */
export type Encoding = {
  /** Label of the encoding standard, as a `TextDecoder` takes it. */
  readonly label: string
  /** Bytes of the mark at the beginning, which is no part of the text. */
  readonly markLength: number
  /** Told where the first line says otherwise. */
  readonly contradicted?: string
}

/** So many bytes hold the mark and the first line. */
export const encodingLength = 256

const marks: readonly (readonly [label: string, bytes: readonly number[]])[] = [
  ['utf-32', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** How `<?` or `<i` begins in encodings of two bytes, where there is no mark. */
const beginnings: readonly (readonly [label: string, bytes: readonly number[]])[] = [
  ['utf-16le', [0x3c, 0x00]],
  ['utf-16be', [0x00, 0x3c]],
]

/** What a first line may name. `iso-8859-1` is read as `windows-1252`, as browsers do: the two differ only in control
 *  characters, which no text has. ASCII is part of UTF-8. */
const labels: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  ascii: 'utf-8',
  'us-ascii': 'utf-8',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'windows-1258': 'windows-1258',
}

/** Chooses the encoding from the first bytes of a file: a mark decides, then how the first characters are written, then
 *  what the first line names; else it is UTF-8, as XML has it.
 *  @param bytes the first `encodingLength` bytes, or all of a shorter file. */
export function encodingOf(bytes: Uint8Array): Encoding | Pick<Problem, 'code' | 'facts'> {
  const [marked, mark = []] = marks.find(([, it]) => beginsWith(bytes, it)) ?? []
  const [found] = marked === undefined ? (beginnings.find(([, it]) => beginsWith(bytes, it)) ?? []) : [marked]
  if (found === 'utf-32') return { code: 'unknown-encoding', facts: { encoding: 'UTF-32' } }
  const stated = statedIn(bytes.subarray(mark.length))
  const known = stated === undefined || !Object.hasOwn(labels, stated) ? undefined : labels[stated]
  const isSixteen = stated?.startsWith('utf-16') === true
  if (found === undefined && stated !== undefined && known === undefined && !isSixteen)
    return { code: 'unknown-encoding', facts: { encoding: stated } }
  // A first line that can be read byte by byte is not written in UTF-16, whatever it says.
  const label = found ?? known ?? 'utf-8'
  const agrees = stated === undefined || known === label || (isSixteen && label.startsWith('utf-16'))
  return { label, markLength: mark.length, ...(agrees ? {} : { contradicted: stated }) }
}

const beginsWith = (bytes: Uint8Array, beginning: readonly number[]): boolean =>
  beginning.every((it, index) => bytes[index] === it)

/** Encoding that the first line names, in small letters. In encodings of two bytes every other byte is nought. */
function statedIn(bytes: Uint8Array): string | undefined {
  const characters = [...bytes.subarray(0, encodingLength)].filter((it) => it !== 0)
  const [, stated] =
    /^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(String.fromCharCode(...characters)) ?? []
  return stated?.toLowerCase()
}

/** Length up to which UTF-8 holds whole characters: one that has arrived by half waits for its other half. */
export function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return back < lengthOf(byte) ? bytes.length - back : bytes.length
  }
  return bytes.length
}

const lengthOf = (first: number): number => (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2)

/** Offset of the first byte that is no part of a UTF-8 character; `undefined` where all are. */
export function firstWrongByte(bytes: Uint8Array): number | undefined {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      at += 1
      continue
    }
    if (byte < 0xc2 || byte > 0xf4) return at
    const length = lengthOf(byte)
    const second = bytes[at + 1] ?? 0
    // Neither longer than need be, nor half of a pair, nor beyond the last character.
    const least = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80
    const most = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf
    if (second < least || second > most) return at
    for (let next = 2; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return at
    at += length
  }
  return undefined
}
