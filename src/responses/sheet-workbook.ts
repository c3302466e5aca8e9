import { type CellValue, readXlsx } from 'hucre/xlsx'
import type { Problem } from '#ground/problem'

/** Largest workbook that is opened, as it lies on the disk. */
const fileLimit = 20 * 1024 * 1024
/** Largest size to which it may unpack. A full form of 5,000 rows unpacks to some 10 MB; hucre itself would go on to
 *  2 GiB for every entry. */
const unpackedLimit = 200 * 1024 * 1024
const entryLimit = 1_000
/** The widest published table has 89 columns; the rows are what one country's flat table has. A single cell in the last
 *  corner of a sheet would otherwise be padded to a full rectangle. */
const rowLimit = 20_000
const range = `A1:CV${rowLimit + 2}`

/** Makes the first sheet of an Excel workbook into the text of the CSV form, row for row: row 7 is line 7.
 *  @returns the text, or the problem that stopped it. Never throws. */
export async function openWorkbook(
  bytes: Uint8Array,
  file: string,
): Promise<{ readonly text: string } | { readonly problem: Problem }> {
  const refuse = (code: string, facts: Problem['facts']) => ({ problem: { code, facts, position: { file } } })
  if (bytes.length > fileLimit) return refuse('workbook-too-large', { bytes: bytes.length, limit: fileLimit })
  const unpacked = unpackedSize(bytes)
  if (unpacked === undefined) return refuse('broken-workbook', {})
  if (unpacked > unpackedLimit) return refuse('workbook-too-large', { bytes: unpacked, limit: unpackedLimit })
  try {
    const workbook = await readXlsx(bytes, { sheets: [0], range })
    const rows = workbook.sheets[0]?.rows ?? []
    if (rows.length > rowLimit + 1) return refuse('sheet-too-long', { limit: rowLimit })
    return { text: rows.map(lineOf).join('\n') }
  } catch {
    return refuse('broken-workbook', {})
  }
}

const lineOf = (row: readonly CellValue[]): string =>
  row.every((it) => it === null) ? '' : row.map((it) => quoted(wordsOf(it))).join(',')

/** A date cell is a day; the form knows no hours. */
function wordsOf(cell: CellValue): string {
  if (cell === null) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}

const quoted = (words: string): string => `"${words.replace(/\s+/g, ' ').replaceAll('"', '""')}"`

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/** Size to which a ZIP archive says it unpacks, read from its directory without unpacking anything. hucre stops an
 *  entry that grows beyond the size it declares; so it is enough that no entry declares nothing.
 *  @returns `undefined` for what is no archive, or one whose directory cannot be trusted. */
function unpackedSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectoryIn(view)
  if (end === undefined) return undefined
  const entries = view.getUint16(end + 10, true)
  if (entries > entryLimit) return undefined
  let at = view.getUint32(end + 16, true)
  let total = 0
  for (let entry = 0; entry < entries; entry++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) return undefined
    const packed = view.getUint32(at + 20, true)
    const unpacked = view.getUint32(at + 24, true)
    const isOfUnknownSize = unpacked === 0 && (packed > 0 || (view.getUint16(at + 8, true) & 8) !== 0)
    if (isOfUnknownSize) return undefined
    total += unpacked
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return total
}

/** The record that ends an archive stands last, before a comment of at most 65,535 bytes. */
function endOfDirectoryIn(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= earliest; at--) if (view.getUint32(at, true) === endOfDirectory) return at
  return undefined
}
