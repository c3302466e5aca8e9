import { Hono } from 'hono'
import type { Desk } from './desk.ts'
import { addImportRoutes } from './import.ts'
import { problemResponse } from './problem-details.ts'
import { addVerbRoutes } from './verb-routes.ts'

/** The verbs over HTTP, below `/api`. */
export function apiOf(desk: Desk): Hono {
  const api = new Hono().basePath('/api')
  api.onError(problemResponse)
  addImportRoutes(api, desk)
  addVerbRoutes(api, desk)
  api.get('/rules.json', async (asked) => {
    const book = await desk.rules()
    if (book === undefined) return asked.notFound()
    const { rules, reforms, hash } = book
    return asked.json({ ...rules, reforms }, 200, { etag: `"${hash}"`, 'cache-control': 'no-cache' })
  })
  return api
}
