import { Buffer, isUtf8 } from 'node:buffer'
import { Problems } from '#ground/problem'
import { firstWrongByte } from '#responses/iati-encoding'

/** Text of a file in UTF-8. @throws Problems with the first byte that is no part of a character. */
export function utf8Text(bytes: Uint8Array, file: string): string {
  if (isUtf8(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  throw new Problems([{ code: 'not-utf-8', facts: { offset: firstWrongByte(bytes) ?? 0 }, position: { file } }])
}
