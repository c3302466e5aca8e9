import type { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { csvLines } from '#document/data-table'
import { Problems } from '#ground/problem'
import { dayAsked } from '#verbs/verb'
import { clock } from '../cli/context.ts'
import { openRegistry } from '../store/registry.ts'
import { registryAnswer, registryFilter, registryInput } from '../store/registry-shape.ts'
import { inputFor } from './asked-input.ts'
import type { Desk } from './desk.ts'
import { heads, valuesOf } from './registry-file.ts'

/** `GET /api/registry` as it is described elsewhere. */
export const registryRoute = { path: '/registry', input: registryInput, output: registryAnswer } as const

/** Rows that a workbook holds: more than this is long to open, and Excel itself ends at 1,048,576. */
const longestWorkbook = 100_000

/** The registry: a window of rows with the counts beside it, and all its rows as a file. */
export function addRegistryRoutes(api: Hono, desk: Desk): void {
  const registry = openRegistry(desk.folder)
  const dayOf = (asOf: string | undefined): string => dayAsked(asOf, { today: clock().today } as never)
  api.get(registryRoute.path, async (asked) => {
    const input = inputFor(registryInput, asked.req.query())
    // While the table is made the same question has another answer each time.
    asked.header('cache-control', 'no-store')
    return asked.json(await registry.ask(input, dayOf(input.asOf)))
  })
  api.get('/registry.jsonl', (asked) => {
    const { input, day } = filterOf(asked.req.query())
    asked.header('content-type', 'application/jsonl; charset=utf-8')
    asked.header('content-disposition', 'attachment; filename="registry.jsonl"')
    return stream(asked, async (out) => {
      for await (const batch of registry.all(input, day))
        await out.write(batch.map((it) => `${JSON.stringify(it)}\n`).join(''))
    })
  })
  api.get('/registry.csv', (asked) => {
    const { input, day } = filterOf(asked.req.query())
    asked.header('content-type', 'text/csv; charset=utf-8')
    asked.header('content-disposition', 'attachment; filename="registry.csv"')
    return stream(asked, async (out) => {
      await out.write(`\uFEFF${csvLines([heads(input.lang)])}`)
      for await (const batch of registry.all(input, day))
        await out.write(csvLines(batch.map((it) => valuesOf(it, input.lang))))
    })
  })
  api.get('/registry.xlsx', async (asked) => {
    const { input, day } = filterOf(asked.req.query())
    const { total } = await registry.ask({ ...input, offset: 0, limit: 0, facets: 'no' }, day)
    if (total > longestWorkbook)
      throw new Problems([{ code: 'too-many-rows', facts: { rows: total, most: longestWorkbook } }])
    const rows: (readonly (string | number)[])[] = [heads(input.lang)]
    for await (const batch of registry.all(input, day)) rows.push(...batch.map((it) => valuesOf(it, input.lang)))
    const { workbookOf } = await import('#document/data-table')
    const body = await workbookOf([{ name: 'registry', rows, isAnswer: true }])
    return new Response(body as BodyInit, {
      headers: {
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'content-disposition': 'attachment; filename="registry.xlsx"',
      },
    })
  })
  const filterOf = (query: Record<string, string>) => {
    const input = inputFor(registryFilter, query)
    return { input, day: dayOf(input.asOf) }
  }
}
