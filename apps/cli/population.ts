import { createReadStream } from 'node:fs'
import { type FileHandle, open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createGunzip } from 'node:zlib'
import type { PopulationFiles } from '#ground/columns/read-population'
import type { Table } from '#ground/columns/table'
import { Problems } from '#ground/problem'
import { firstWrongByte } from '#responses/iati-encoding'

/** What a population is read from. */
const formats = ['.parquet', '.csv', '.csv.gz']

/** A population on disk: how to read it, and how to let go of it. */
export type OpenPopulation = { readonly files: PopulationFiles; close(): Promise<void> }

/** Opens a population: one file of persons, or a folder with `persons` and `households`, each `.parquet`, `.csv` or `.csv.gz`.
 *  @throws Problems where there is none, or none that can be read. */
export async function openPopulation(path: string): Promise<OpenPopulation> {
  const info = await stat(path).catch(refuse(path))
  const handles: FileHandle[] = []
  const close = async (): Promise<void> => {
    for (const it of handles.splice(0)) await it.close()
  }
  try {
    if (!info.isDirectory()) return { files: { persons: await openTable(path, handles) }, close }
    const names = await readdir(path)
    const persons = oneOf(path, names, 'persons')
    const households = oneOf(path, names, 'households')
    return {
      files: { persons: await openTable(persons, handles), households: await openTable(households, handles) },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function oneOf(folder: string, names: readonly string[], wanted: string): string {
  const possible = formats.map((it) => wanted + it)
  const [file, second] = possible.filter((it) => names.includes(it))
  if (file === undefined) throw new Problems([{ code: 'population-file-missing', facts: { folder, names: possible } }])
  if (second !== undefined)
    throw new Problems([
      { code: 'population-file-twice', facts: { files: [file, second] }, position: { file: folder } },
    ])
  return join(folder, file)
}

async function openTable(path: string, handles: FileHandle[]): Promise<Table> {
  const name = basename(path).toLowerCase()
  if (name.endsWith('.parquet')) {
    const handle = await open(path).catch(refuse(path))
    handles.push(handle)
    const { parquetTable } = await import('#ground/columns/table-parquet')
    return parquetTable(path, await bytesOf(path, handle))
  }
  if (!formats.some((it) => name.endsWith(it)))
    throw new Problems([{ code: 'population-format', facts: { formats }, position: { file: path } }])
  const { csvTable } = await import('#ground/columns/table-csv')
  return csvTable(path, () => textOf(path))
}

/** A file of which any stretch can be read. */
async function bytesOf(path: string, handle: FileHandle) {
  const { size } = await handle.stat()
  return {
    byteLength: size,
    async slice(start: number, end = size): Promise<ArrayBuffer> {
      const bytes = new Uint8Array(Math.min(end, size) - start)
      let filled = 0
      while (filled < bytes.length) {
        const { bytesRead } = await handle
          .read(bytes, filled, bytes.length - filled, start + filled)
          .catch(refuse(path))
        if (bytesRead === 0) throw new Problems([{ code: 'cannot-read', facts: { file: path, reason: 'EOF' } }])
        filled += bytesRead
      }
      return bytes.buffer
    },
  }
}

/** The text of a file in UTF-8, unpacked where it is packed, in parts; no byte is replaced. */
async function* textOf(path: string): AsyncGenerator<string> {
  const isPacked = path.toLowerCase().endsWith('.gz')
  const stream = createReadStream(path, { highWaterMark: 1 << 20 })
  const bytes = isPacked ? stream.pipe(createGunzip({ chunkSize: 1 << 20 })) : stream
  if (isPacked) stream.on('error', (error) => bytes.destroy(error))
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let read = 0
  /** What was read last: the bytes before, of which a character may be left over, and a part. */
  let before: Uint8Array = new Uint8Array()
  let part: Uint8Array = new Uint8Array()
  try {
    for await (const chunk of bytes) {
      before = part.subarray(-3)
      part = chunk as Uint8Array
      read += part.length
      yield decoder.decode(part, { stream: true })
    }
    yield decoder.decode()
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new Problems([
        { code: 'not-utf-8', facts: { offset: wrongByte(before, part, read) }, position: { file: path } },
      ])
    if (code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE')
      throw new Problems([{ code: 'broken-gzip', facts: {}, position: { file: path } }])
    refuse(path)(error)
  } finally {
    stream.destroy()
  }
}

/** Offset of the byte that is no part of a character, where the part read last ends at `read`. */
function wrongByte(before: Uint8Array, part: Uint8Array, read: number): number {
  // The three bytes before hold the first of a character that goes on into this part, if there is one.
  const lead = before.findIndex((it) => (it & 0xc0) !== 0x80)
  const bytes = Buffer.concat([before.subarray(lead < 0 ? before.length : lead), part])
  return read - bytes.length + (firstWrongByte(bytes) ?? bytes.length)
}

/** Turns what the system refuses into a problem; any other fault is our own and goes on as it is. */
const refuse =
  (path: string) =>
  (error: unknown): never => {
    const { syscall, code } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    throw new Problems([{ code: 'cannot-read', facts: { file: path, reason: code ?? 'unknown' } }])
  }
