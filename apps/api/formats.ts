import type { z } from 'zod'
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
      'content-disposition': `attachment; filename="${it.verb.name}.${format === 'schema' ? 'schema.json' : format}"`,
    },
  })
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
      const found = tables.find((one) => one.name === table) ?? tables.find((one) => one.isAnswer) ?? tables[0]
      if (found === undefined)
        throw new Problems([{ code: 'no-such-form', facts: { verb: it.verb.name, form: 'csv' } }])
      return csvOf(found)
    }
    case 'schema':
      return resultSchema(it.verb.output)
    case 'blocks':
    case 'json':
      return resultJson(it.result)
  }
}
