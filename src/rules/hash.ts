import type { Rules } from './2-ir/rules.ts'

/** What identifies a rule book in every result that was made with it: SHA-256 of its data, in hexadecimal, whatever order its fields are in. */
export const rulesHash = (rules: Rules): string => sha256(canonicalText(rules))

/** JSON with the fields of every object in the order of their names. */
function canonicalText(it: unknown): string {
  return JSON.stringify(it, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

/** SHA-256 (FIPS 180-4) of the UTF-8 of a text. Written out, because `src` runs where neither Node's nor the browser's is sure to be. */
export function sha256(text: string): string {
  const bytes = padded(utf8(text))
  const hash = Uint32Array.from(firstPrimes(8), (it) => fraction(Math.sqrt(it)))
  const words = new Uint32Array(64)
  for (let at = 0; at < bytes.length; at += 64) {
    for (let i = 0; i < 16; i++) {
      const byte = at + i * 4
      words[i] =
        byteAt(bytes, byte) * 2 ** 24 +
        (byteAt(bytes, byte + 1) << 16) +
        (byteAt(bytes, byte + 2) << 8) +
        byteAt(bytes, byte + 3)
    }
    block(hash, words)
  }
  return [...hash].map((it) => it.toString(16).padStart(8, '0')).join('')
}

/** One block of 16 words, stretched to 64, into the hash. */
function block(hash: Uint32Array, words: Uint32Array): void {
  const word = (i: number): number => words[i] as number
  for (let i = 16; i < 64; i++) {
    const a = word(i - 15)
    const b = word(i - 2)
    const early = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3)
    const late = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10)
    words[i] = word(i - 16) + early + word(i - 7) + late
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const sumOfE = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const first = (h + sumOfE + ((e & f) ^ (~e & g)) + (constants[i] as number) + word(i)) >>> 0
    const sumOfA = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const second = (sumOfA + ((a & b) ^ (a & c) ^ (b & c))) >>> 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) >>> 0, c, b, a, (first + second) >>> 0]
  }
  for (const [i, it] of [a, b, c, d, e, f, g, h].entries()) hash[i] = (hash[i] as number) + it
}

const turned = (it: number, by: number): number => (it >>> by) | (it << (32 - by))
const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] as number

/** First 32 bits of what stands after the point. */
const fraction = (it: number): number => Math.floor((it - Math.floor(it)) * 2 ** 32)

const firstPrimes = (count: number): readonly number[] => {
  const primes: number[] = []
  for (let it = 2; primes.length < count; it++) if (primes.every((prime) => it % prime !== 0)) primes.push(it)
  return primes
}

const constants = Uint32Array.from(firstPrimes(64), (it) => fraction(Math.cbrt(it)))

/** The text, a bit that is set, zeros, and the length in bits, in whole blocks of 64 bytes. */
function padded(bytes: readonly number[]): Uint8Array {
  const made = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  made.set(bytes)
  made[bytes.length] = 0x80
  const bits = bytes.length * 8
  for (let i = 0; i < 6; i++) made[made.length - 1 - i] = Math.floor(bits / 2 ** (8 * i)) % 256
  return made
}

function utf8(text: string): readonly number[] {
  const bytes: number[] = []
  for (const sign of text) {
    const code = sign.codePointAt(0) as number
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
  }
  return bytes
}
