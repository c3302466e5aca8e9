import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { constants, createGunzip, gunzipSync } from 'node:zlib'
import { type Problem, Problems } from '#ground/problem'
import { xmlText } from './xml-text.ts'

/** Largest file that is read in one piece, unpacked, in bytes: a table, YAML or JSON lines. IATI has no such limit,
 *  because it is read piece by piece. */
export const wholeLimit = 128 * 1024 * 1024

const isPacked = (file: string): boolean => file.toLowerCase().endsWith('.gz')

/** Text of an XML file, packed or not, piece by piece, in the encoding that it is written in.
 *  @throws Problems where the text ends before the file does; the text before that has been handed over. A packed file
 *  that is cut off is no such case: its text is cut off then, and whoever reads it sees that.
 *  @param onTold hears where it was read in another encoding than it states. */
export async function* xmlPieces(
  file: string,
  onTold: (it: Problem) => void = () => undefined,
): AsyncGenerator<{ readonly text: string; readonly bytes: number }> {
  const source = createReadStream(file)
  const unpacking = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })
  const stream = isPacked(file) ? pipeline(source, unpacking, () => undefined) : source
  const text = xmlText(file)
  try {
    for await (const chunk of stream) yield { text: text.write(chunk as Buffer), bytes: source.bytesRead }
  } catch (error) {
    throw asProblems(error, file)
  }
  yield { text: text.close(), bytes: source.bytesRead }
  const note = text.note()
  if (note !== undefined) onTold(note)
  const problem = text.problem()
  if (problem !== undefined) throw new Problems([problem])
}

/** The bytes of a file, unpacked. @throws Problems where it is too large, cut off or cannot be read. */
export async function wholeFile(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file)
    if (size > wholeLimit) throw tooLarge(file)
    const bytes = await readFile(file)
    return isPacked(file) ? gunzipSync(bytes, { maxOutputLength: wholeLimit }) : bytes
  } catch (error) {
    throw asProblems(error, file)
  }
}

const tooLarge = (file: string): Problems =>
  new Problems([{ code: 'file-too-large', facts: { limit: wholeLimit }, position: { file } }])

/** What the system or the unpacking refuses as a problem of the file; any other fault is our own and goes on as it is. */
function asProblems(error: unknown, file: string): unknown {
  const { code } = error as { readonly code?: string }
  if (error instanceof Problems || code === undefined) return error
  if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(file)
  if (code.startsWith('Z_')) return new Problems([{ code: 'broken-gzip', facts: {}, position: { file } }])
  return new Problems([{ code: 'cannot-read', facts: { file, reason: code }, position: { file } }])
}
