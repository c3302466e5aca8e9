import type { Context as Asked, Hono } from 'hono'
import { languages } from '#ground/text'
import { verbs } from '#verbs/index'
import { inputFor, queryOf } from './asked-input.ts'
import type { Operation, Parameter } from './described.ts'
import type { Desk } from './desk.ts'
import { Refused } from './problem-details.ts'

const { activitiesExport } = verbs

/** Files that an export makes. */
const types: Readonly<Record<string, string>> = {
  'activities.xml': 'application/xml; charset=utf-8',
  'activities.csv': 'text/csv; charset=utf-8',
  'shares.csv': 'text/csv; charset=utf-8',
  'activities.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** `GET /api/activities-export` says what an export of activities holds; `GET /api/activities-export/activities.xml` gives one of its files. */
export function addExportRoutes(api: Hono, desk: Desk): void {
  const made = async (asked: Asked) => {
    const { lang, ...input } = queryOf(asked, [...Object.keys(activitiesExport.input.shape), 'lang'])
    const spoken = languages.find((it) => it === lang) ?? 'vi'
    return activitiesExport.run(inputFor(activitiesExport.input, input), await desk.context(), spoken)
  }
  api.get('/activities-export', async (asked) => asked.json((await made(asked)).report))
  api.get('/activities-export/:file', async (asked) => {
    const name = asked.req.param('file')
    const make = name in types ? (await made(asked)).files.get(name) : undefined
    if (make === undefined) throw new Refused(404, [{ code: 'no-such-address', facts: { path: asked.req.path } }])
    return new Response((await make()) as BodyInit, {
      headers: { 'content-type': types[name] ?? '', 'content-disposition': `attachment; filename="${name}"` },
    })
  })
}

/** @param fields the parameters of the verb, and the schema of its report */
export const exportOperations = (fields: readonly Parameter[], report: Operation['success']): readonly Operation[] => {
  const lang: Parameter = {
    name: 'lang',
    in: 'query',
    schema: { type: 'string', enum: languages, default: 'vi' },
    text: { vi: 'Ngôn ngữ của biểu mẫu', en: 'Language of the form' },
  }
  const file: Parameter = {
    name: 'file',
    in: 'path',
    schema: { type: 'string', enum: Object.keys(types) },
    text: { vi: 'Tên tệp', en: 'Name of the file' },
  }
  const common = { method: 'get', tag: 'activities', problems: [400, 404, 503] } as const
  return [
    {
      ...common,
      path: '/api/activities-export',
      id: 'activities-export',
      summary: {
        vi: 'Những gì một lần xuất hoạt động gồm có, và những gì không xuất được',
        en: 'What an export of activities holds, and what could not be written',
      },
      parameters: [...fields, lang],
      success: report,
    },
    {
      ...common,
      path: '/api/activities-export/{file}',
      id: 'activities-export-file',
      summary: activitiesExport.summary,
      parameters: [...fields, lang, file],
      success: { status: 200, type: '*/*', schema: {} },
    },
  ]
}
