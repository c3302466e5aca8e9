import { Hono } from 'hono'
import { addAboutRoutes } from './about.ts'
import type { Desk } from './desk.ts'
import { addExportRoutes } from './export-route.ts'
import { guard } from './guard.ts'
import { addImportRoutes } from './import.ts'
import { problemResponse, Refused } from './problem-details.ts'
import { addRecordRoutes } from './record-lines.ts'
import { addRegistryRoutes } from './registry-route.ts'
import { compact, fresh } from './transfer.ts'
import { addVerbRoutes } from './verb-routes.ts'

/** The verbs over HTTP, below `/api`. */
export function apiOf(desk: Desk): Hono {
  const api = new Hono().basePath('/api')
  api.onError(problemResponse)
  api.use(guard)
  api.use(compact)
  // Before what asks for the edition of the dossier: the registry waits for nobody to read all of it.
  addRegistryRoutes(api, desk)
  api.use(fresh(desk))
  addAboutRoutes(api, desk)
  addImportRoutes(api, desk)
  addExportRoutes(api, desk)
  addRecordRoutes(api, desk)
  addVerbRoutes(api, desk)
  // What no route took: an address that takes another method says which.
  api.all('*', (asked) => {
    const { path, method } = asked.req
    const allowed = methodsAt(api, path).filter((it) => it !== method)
    if (allowed.length === 0) throw new Refused(404, [{ code: 'no-such-address', facts: { path } }])
    const headers = { allow: allowed.join(', ') }
    throw new Refused(405, [{ code: 'wrong-http-method', facts: { method, allowed } }], { headers })
  })
  return api
}

/** The methods for which something is served at a path. */
const methodsAt = (api: Hono, path: string): readonly string[] =>
  ['GET', 'POST', 'PUT', 'DELETE'].filter((method) => {
    const [handlers] = api.router.match(method, path)
    return handlers.some(([[, route]]) => route.method === method)
  })
