import { Buffer, isAscii, isUtf8 } from 'node:buffer'
import type { Problem } from '#ground/problem'
import { type Encoding, encodingLength, encodingOf, firstWrongByte, wholeCharacters } from '#responses/iati-encoding'

/** Turns the bytes of an XML file into its text, piece by piece. */
export type XmlText = {
  /** @returns the text that is complete with these bytes; it may be empty. */
  write(bytes: Uint8Array): string
  /** Ends the bytes.
   *  @returns the text that was still held back. */
  close(): string
  /** What made the text end early. */
  problem(): Problem | undefined
  /** What was read otherwise than the file says. */
  note(): Problem | undefined
}

/** Decodes strictly: a byte that is no part of a character ends the text with its offset, and is not replaced. */
export function xmlText(file: string): XmlText {
  let held: Uint8Array = Buffer.alloc(0)
  /** Bytes of the file before `held`. */
  let before = 0
  let encoding: Encoding | undefined
  let decoder: TextDecoder | undefined
  let problem: Problem | undefined

  const stop = (code: string, facts: Problem['facts']): string => {
    problem ??= { code, facts, position: { file } }
    return ''
  }
  const choose = (): void => {
    const chosen = encodingOf(held)
    if ('code' in chosen) stop(chosen.code, chosen.facts)
    else {
      encoding = chosen
      held = held.subarray(chosen.markLength)
      before += chosen.markLength
      if (chosen.label !== 'utf-8' && chosen.label !== 'windows-1252')
        decoder = new TextDecoder(chosen.label, { fatal: true })
    }
  }
  const taken = (length: number): Buffer => {
    const bytes = Buffer.from(held.buffer, held.byteOffset, length)
    held = held.subarray(length)
    before += length
    return bytes
  }
  const decode = (isEnd: boolean): string => {
    const start = before
    if (encoding?.label === 'windows-1252') return windows1252(taken(held.length))
    const bytes = taken(decoder !== undefined || isEnd ? held.length : wholeCharacters(held))
    if (decoder === undefined) {
      if (isAscii(bytes)) return bytes.toString('latin1')
      if (isUtf8(bytes)) return bytes.toString('utf8')
      const offset = firstWrongByte(bytes) ?? 0
      const text = bytes.toString('utf8', 0, offset)
      stop('wrong-encoding', { encoding: 'UTF-8', offset: start + offset })
      return text
    }
    try {
      return decoder.decode(bytes, { stream: !isEnd })
    } catch {
      return stop('wrong-encoding', { encoding: encoding?.label ?? '', offset: start })
    }
  }

  return {
    write(bytes) {
      if (problem !== undefined) return ''
      held = held.length === 0 ? bytes : Buffer.concat([held, bytes])
      if (encoding === undefined && held.length >= encodingLength) choose()
      const text = problem === undefined && encoding !== undefined ? decode(false) : ''
      // Whoever hands over bytes may use their place again.
      held = new Uint8Array(held)
      return text
    },
    close() {
      if (problem === undefined && encoding === undefined) choose()
      return problem === undefined ? decode(true) : ''
    },
    problem: () => problem,
    note: () =>
      encoding?.contradicted === undefined
        ? undefined
        : {
            code: 'encoding-contradicted',
            facts: { stated: encoding.contradicted, read: encoding.label },
            position: { file, line: 1 },
          },
  }
}

/** Characters of the bytes 80 to 9F. Node 20 decodes these as the control characters that ISO-8859-1 has there. */
const high = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const windows1252 = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\x80-\x9f]/g, (it) => high[it.charCodeAt(0) - 0x80] ?? it)
