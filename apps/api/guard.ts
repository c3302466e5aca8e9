import type { MiddlewareHandler } from 'hono'
import { Refused } from './problem-details.ts'

const ours: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** The workbench belongs to whoever sits at this machine. A page of another site must not reach it: neither under a name of its own that leads here (DNS
 *  rebinding; the name stands in Host), nor by sending a form or a script's request to our address (Origin).
 *  @throws Refused 421 or 403 */
export function refuseOthers(host: string | undefined, origin: string | undefined, method: string): void {
  const name = (host ?? '').replace(/:\d+$/, '').toLowerCase()
  if (!ours.has(name)) throw new Refused(421, [{ code: 'not-this-machine', facts: { host: host ?? '' } }])
  if (origin === undefined || method === 'GET' || method === 'HEAD') return
  // A page of ours sends its own origin, which is the host it asks.
  if (origin !== `http://${host}`) throw new Refused(403, [{ code: 'other-origin', facts: { origin } }])
}

export const guard: MiddlewareHandler = async (asked, next) => {
  refuseOthers(asked.req.header('host'), asked.req.header('origin'), asked.req.method)
  await next()
  for (const [name, value] of Object.entries(safeHeaders)) asked.res.headers.set(name, value)
}

/** What every answer says: nobody guesses its type, frames it, or takes it over from another site. */
export const safeHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
} as const
