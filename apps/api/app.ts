import { Hono } from 'hono'
import type { Desk } from './desk.ts'
import { addImportRoutes } from './import.ts'
import { problemResponse } from './problem-details.ts'
import { addRegistryRoutes } from './registry-route.ts'
import { addVerbRoutes } from './verb-routes.ts'

/** The verbs over HTTP, below `/api`. */
export function apiOf(desk: Desk): Hono {
  const api = new Hono().basePath('/api')
  api.onError(problemResponse)
  addImportRoutes(api, desk)
  addRegistryRoutes(api, desk)
  addVerbRoutes(api, desk)
  return api
}
