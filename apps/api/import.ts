import type { Context as Asked, Hono } from 'hono'
import { stream } from 'hono/streaming'
import { z } from 'zod'
import { csvOf, workbookOf } from '#document/data-table'
import { Problems } from '#ground/problem'
import { importWords } from '#messages/screens/queues'
import { closing, openingOf } from '#responses/iati-write'
import { clock } from '../cli/context.ts'
import { emptyForm } from '../cli/template.ts'
import { hasStore } from '../store/location.ts'
import { bodyOf } from './asked-input.ts'
import type { Desk } from './desk.ts'
import type { ImportEvent } from './import-events.ts'
import { receive } from './import-upload.ts'
import { Refused } from './problem-details.ts'

/** Files of activities over HTTP: sent as they are, taken record by record, and what is wrong told while it runs. */
export function addImportRoutes(api: Hono, desk: Desk): void {
  api.post('/activities/import', async (asked) => {
    // A page of another origin can send text and forms without being asked, but not this type.
    if (asked.req.header('content-type') !== 'application/octet-stream')
      throw new Refused(415, [{ code: 'not-a-file', facts: {} }])
    const { name = '', changed = '0', check } = asked.req.query()
    const upload = await receive(asked.req.raw.body, name, Number(changed))
    asked.header('content-type', 'application/x-ndjson; charset=utf-8')
    return stream(asked, async (out) => {
      let isGone = false
      out.onAbort(() => {
        isGone = true
      })
      const tell = async (it: ImportEvent): Promise<void> => {
        if (!isGone) await out.write(`${JSON.stringify(it)}\n`)
      }
      const { checkUpload, importUpload, rowOf, tellNothing } = await import('./import-run.ts')
      try {
        if (check === 'true') await checkUpload(upload, desk.folder, tell, () => isGone)
        else if (!(await tellNothing(upload, tell))) {
          await tell({ kind: 'waiting' })
          await desk.alone(() => importUpload(upload, desk.folder, clock().now, tell, () => isGone))
        }
      } catch (error) {
        if (!(error instanceof Problems)) throw error
        await tell({ kind: 'failed', rows: error.problems.map((it) => rowOf(it, 'error', upload)) })
      } finally {
        await upload.remove()
      }
    })
  })

  api.get('/activities/held', async (asked) => {
    if (!hasStore(desk.folder)) return asked.json([])
    const { withStore, holdingsOfStore } = await import('../store/index.ts')
    return asked.json(await withStore(desk.folder, holdingsOfStore))
  })

  api.post('/activities/undo', async (asked) => {
    const { file } = await read(asked, z.object({ file: z.string().min(1) }))
    if (!hasStore(desk.folder)) throw new Refused(404, [{ code: 'not-imported', facts: { file } }])
    const { withStore, removeImports } = await import('../store/index.ts')
    const isRemoved = await desk.alone(() => withStore(desk.folder, (store) => removeImports(store, file)))
    if (!isRemoved) throw new Refused(404, [{ code: 'not-imported', facts: { file } }])
    return asked.json({ file })
  })

  api.get('/activities/quarantine.xml', async (asked) => {
    const file = asked.req.query('file') ?? ''
    const { withStore, publishedFiles, quarantinedTexts } = await import('../store/index.ts')
    const text = hasStore(desk.folder)
      ? await withStore(desk.folder, async (store) => {
          const found = (await publishedFiles(store)).find((it) => it.file === file)
          if (found === undefined) return undefined
          const texts: string[] = []
          for await (const { raw } of quarantinedTexts(store, found.id)) texts.push(raw ?? '')
          return [openingOf(JSON.parse(found.root ?? '{}') as Record<string, string>), ...texts, closing].join('\n')
        })
      : undefined
    if (text === undefined) throw new Refused(404, [{ code: 'not-imported', facts: { file } }])
    return asFile(text, 'application/xml; charset=utf-8', 'quarantine.xml')
  })

  api.get('/activities/template.xlsx', async (asked) => {
    const language = asked.req.query('lang') === 'en' ? 'en' : 'vi'
    const bytes = await emptyForm(await desk.context(), language, undefined)
    return asFile(bytes, workbookType, language === 'vi' ? 'mau-hoat-dong.xlsx' : 'activities-form.xlsx')
  })

  api.post('/activities/errors/:form{csv|xlsx}', async (asked) => {
    const { lang, rows } = await read(asked, errorList)
    const words = importWords
    const table = {
      name: 'errors',
      isAnswer: true,
      rows: [
        [words.file, words.line, words.activity, words.severity, words.code, words.sentence].map((it) => it[lang]),
        ...rows.map((it) => [it.file, it.line ?? null, it.id ?? '', words[it.severity][lang], it.code, it[lang]]),
      ],
    }
    return asked.req.param('form') === 'csv'
      ? asFile(csvOf(table), 'text/csv; charset=utf-8', 'errors.csv')
      : asFile(await workbookOf([table]), workbookType, 'errors.xlsx')
  })
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const errorList = z.object({
  lang: z.enum(['vi', 'en']),
  rows: z
    .array(
      z.object({
        file: z.string(),
        line: z.int().optional(),
        id: z.string().optional(),
        severity: z.enum(['error', 'warning', 'note']),
        code: z.string(),
        vi: z.string(),
        en: z.string(),
      }),
    )
    .max(100_000),
})

async function read<T>(asked: Asked, schema: z.ZodType<T>): Promise<T> {
  const body = schema.safeParse(await bodyOf(asked))
  if (!body.success) throw new Problems([{ code: 'not-json', facts: {} }])
  return body.data
}

const asFile = (body: string | Uint8Array, type: string, name: string): Response =>
  new Response(body as BodyInit, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  })
