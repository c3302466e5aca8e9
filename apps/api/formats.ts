import { z } from 'zod'
import type { PageDocument } from '#document/blocks'
import { csvOf, dataTables, workbookOf } from '#document/data-table'
import { documentHtml } from '#document/html'
import { resultJson, resultSchema } from '#document/json'
import { documentWord } from '#document/word'
import { Problems } from '#ground/problem'
import { readFonts } from '../cli/fonts.ts'

const types = {
  blocks: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  schema: 'application/schema+json; charset=utf-8',
  /** Names of the tables that can be had as CSV. */
  tables: 'application/json; charset=utf-8',
} as const

export type Format = keyof typeof types
export const isFormat = (it: string): it is Format => it in types

type Written = {
  readonly verb: { readonly name: string; readonly output: z.ZodType }
  readonly result: unknown
  readonly document: PageDocument
  /** Anchors of the annexes that the file holds; all of them where none are named. */
  readonly sections?: readonly string[] | undefined
}

/** A result as a file to be kept. A table as CSV is named by `table` where the answer has several. */
export async function writeAs(format: Format, it: Written, table?: string): Promise<Response> {
  const body = await bytesOf(format, it, table)
  return new Response(body as BodyInit, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${fileName(format, it, table)}"`,
    },
  })
}

/** What an answer may say about itself that tells its file from others. */
const about = z.object({
  asOf: z.string().optional(),
  meeting: z.union([z.string(), z.object({ id: z.string() })]).optional(),
})

/** `review-dlg-2022-2022-12-28-vi.docx`: what it is, of which meeting and day, in which language; data is in both. */
function fileName(format: Format, { verb, result, document }: Written, table: string | undefined): string {
  const { asOf, meeting } = about.safeParse(result).data ?? {}
  const isData = format === 'json' || format === 'schema' || format === 'tables'
  const parts = [
    verb.name,
    typeof meeting === 'string' ? meeting : meeting?.id,
    asOf,
    ...(isData ? [] : [document.languages.join('-')]),
    ...(format === 'csv' ? [table] : []),
  ]
  const name = parts.filter((it) => it !== undefined).join('-')
  return `${name.replaceAll(/[^A-Za-z0-9._-]+/g, '-')}.${format === 'schema' ? 'schema.json' : format}`
}

async function bytesOf(format: Format, it: Written, table: string | undefined): Promise<string | Uint8Array> {
  const { sections } = it
  const document =
    sections === undefined
      ? it.document
      : { ...it.document, annexes: it.document.annexes.filter((one) => sections.includes(one.anchor)) }
  switch (format) {
    case 'html':
      return documentHtml(document, await readFonts())
    case 'docx':
      return documentWord(document)
    case 'xlsx':
      return workbookOf(dataTables(document))
    case 'csv': {
      const tables = dataTables(document)
      const allowed = tables.map((one) => one.name)
      if (table !== undefined && !allowed.includes(table))
        throw new Problems([{ code: 'wrong-option', facts: { option: 'table', value: table, allowed } }])
      const found = tables.find((one) => one.name === table) ?? tables.find((one) => one.isAnswer) ?? tables[0]
      if (found === undefined)
        throw new Problems([{ code: 'no-such-form', facts: { verb: it.verb.name, form: 'csv' } }])
      return csvOf(found)
    }
    case 'tables':
      return resultJson(
        dataTables(document).map(({ name, title = name, rows }) => ({ name, title, rows: rows.length - 1 })),
      )
    case 'schema':
      return resultSchema(it.verb.output)
    case 'blocks':
    case 'json':
      return resultJson(it.result)
  }
}
