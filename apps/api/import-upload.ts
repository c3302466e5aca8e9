import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { formats } from '../store/read-records.ts'
import { uploadLimit } from './import-events.ts'
import { Refused } from './problem-details.ts'

/** A file that somebody sent, in a folder of its own until it was dealt with. */
export type Upload = {
  /** Where it lies. */
  readonly path: string
  /** Name under which people know it, with its folder where a folder was sent. */
  readonly name: string
  readonly size: number
  readonly remove: () => Promise<void>
}

/** Takes a file from the body of a request, never all of it in memory. Nothing of an upload stays that breaks off or is too large.
 *  @param changed when the file was last changed, in milliseconds since 1970: so that the same file is known again.
 *  @throws Refused where it has no name or a format that holds no activities, or is too large. */
export async function receive(body: ReadableStream | null, given: string, changed: number): Promise<Upload> {
  const name = nameOf(given)
  const format = formats.find((it) => name.toLowerCase().endsWith(it))
  if (name === '' || format === undefined)
    throw new Refused(415, [{ code: 'unreadable-format', facts: { file: name, formats } }])
  const folder = await mkdtemp(join(tmpdir(), 'an-sinh-upload-'))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  const path = join(folder, `file${format}`)
  try {
    let size = 0
    const counting = async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        size += chunk.length
        if (size > uploadLimit)
          throw new Refused(413, [{ code: 'upload-too-large', facts: { file: name, limit: uploadLimit } }])
        yield chunk
      }
    }
    const source = body === null ? Readable.from([]) : Readable.fromWeb(body as never)
    await pipeline(source, counting, createWriteStream(path))
    if (size === 0) throw new Refused(400, [{ code: 'empty-file', facts: {}, position: { file: name } }])
    const at = new Date(changed > 0 && changed <= latest ? changed : 0)
    await utimes(path, at, at)
    return { path, name, size, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** The last moment that a file can bear everywhere, in milliseconds since 1970: the year 9999. */
const latest = Date.UTC(9999, 11, 31)

/** Characters that a name may have. */
const longest = 300

/** The name without what is none: signs that do not print, steps out of the folder. */
const nameOf = (given: string): string =>
  given
    .replaceAll('\\', '/')
    .replaceAll(/\p{C}/gu, '')
    .split('/')
    .filter((it) => it !== '' && it !== '.' && it !== '..')
    .join('/')
    .slice(-longest)
    .normalize('NFC')
