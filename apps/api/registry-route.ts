import type { Context as Asked, Hono } from 'hono'
import { csvLines, workbookOf } from '#document/data-table'
import { Problems } from '#ground/problem'
import type { Language } from '#ground/text'
import { dayAsked } from '#verbs/verb'
import { clock } from '../cli/context.ts'
import { openRegistry } from '../store/registry.ts'
import { type RegistryRow, registryAnswer, registryFilter, registryInput } from '../store/registry-shape.ts'
import { inputFor, queryOf } from './asked-input.ts'
import type { Desk } from './desk.ts'
import { heads, valuesOf } from './registry-file.ts'

/** `GET /api/registry` as it is described elsewhere. */
const registryRoute = { path: '/registry', input: registryInput, output: registryAnswer } as const

/** Rows that a workbook holds: more than this is long to open, and Excel itself ends at 1,048,576. */
const longestWorkbook = 100_000

/** The registry: a window of rows with the counts beside it, and all its rows as a file. */
export function addRegistryRoutes(api: Hono, desk: Desk): void {
  const registry = openRegistry(desk.folder)
  const dayOf = (asOf: string | undefined): string => dayAsked(asOf, clock())
  const filterOf = (asked: Asked) => {
    const input = inputFor(registryFilter, queryOf(asked, Object.keys(registryFilter.shape)))
    return { input, day: dayOf(input.asOf) }
  }
  api.get(registryRoute.path, async (asked) => {
    const input = inputFor(registryInput, queryOf(asked, Object.keys(registryInput.shape)))
    // While the table is being made, the same question has another answer a moment later.
    asked.header('cache-control', 'no-store')
    return asked.json(await registry.ask(input, dayOf(input.asOf)))
  })
  api.get('/registry.jsonl', (asked) => {
    const { input, day } = filterOf(asked)
    return streamed(asked, 'jsonl', 'application/x-ndjson', linesOf(registry.all(input, day)))
  })
  api.get('/registry.csv', (asked) => {
    const { input, day } = filterOf(asked)
    return streamed(asked, 'csv', 'text/csv', csvOf(registry.all(input, day), input.lang))
  })
  api.get('/registry.xlsx', async (asked) => {
    const { input, day } = filterOf(asked)
    const { total } = await registry.ask({ ...input, offset: 0, limit: 0, facets: 'no' }, day)
    if (total > longestWorkbook)
      throw new Problems([{ code: 'too-many-rows', facts: { rows: total, most: longestWorkbook } }])
    const rows: (readonly (string | number)[])[] = [heads(input.lang)]
    for await (const batch of registry.all(input, day)) rows.push(...batch.map((it) => valuesOf(it, input.lang)))
    const body = await workbookOf([{ name: 'registry', rows, isAnswer: true }])
    return new Response(body as BodyInit, {
      headers: {
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'content-disposition': 'attachment; filename="registry.xlsx"',
      },
    })
  })
}

type Batches = AsyncGenerator<readonly RegistryRow[]>

async function* linesOf(batches: Batches): AsyncGenerator<string> {
  for await (const batch of batches) yield batch.map((it) => `${JSON.stringify(it)}\n`).join('')
}

async function* csvOf(batches: Batches, language: Language): AsyncGenerator<string> {
  yield `\uFEFF${csvLines([heads(language)])}`
  for await (const batch of batches) yield csvLines(batch.map((it) => valuesOf(it, language)))
}

/** Text that goes out as it is made, packed where the reader takes it so: all rows are never in memory together. What is wrong is told
 *  before the first piece of it. */
async function streamed(asked: Asked, ending: string, type: string, parts: AsyncGenerator<string>): Promise<Response> {
  const first = await parts.next()
  const text = new ReadableStream<string>({
    start: (out) => {
      if (first.done !== true) out.enqueue(first.value)
    },
    pull: async (out) => {
      const { value, done } = await parts.next()
      if (done === true) out.close()
      else out.enqueue(value)
    },
    cancel: async () => void (await parts.return(undefined)),
  }).pipeThrough(new TextEncoderStream())
  const isPacked = /\bgzip\b/.test(asked.req.header('accept-encoding') ?? '')
  const body = isPacked ? text.pipeThrough(new CompressionStream('gzip')) : text
  return new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="registry.${ending}"`,
      'cache-control': 'no-store',
      vary: 'accept-encoding',
      ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
    },
  })
}
