import type { Hono } from 'hono'
import { isKind } from '#dossier/kinds'
import { queryOf } from './asked-input.ts'
import type { Desk } from './desk.ts'
import { Refused } from './problem-details.ts'

/** Characters that go out together: one line at a time would cost more in passing on than in making. */
const together = 64_000

/** `GET /api/activities.jsonl`: every record of a kind, one JSON object a line, made as fast as the reader takes them and never all at once. */
export function addRecordRoutes(api: Hono, desk: Desk): void {
  api.get('/:kind{[a-z-]+\\.jsonl}', async (asked) => {
    const kind = asked.req.param('kind').replace('.jsonl', '')
    queryOf(asked, [])
    if (!isKind(kind)) throw new Refused(404, [{ code: 'no-such-address', facts: { path: asked.req.path } }])
    const { dossier } = await desk.context()
    return new Response(linesOf(dossier.records[kind]), {
      headers: { 'content-type': 'application/x-ndjson; charset=utf-8' },
    })
  })
}

/** The records as a stream of lines; the next ones are written when the reader asks for more. */
export function linesOf(records: Iterable<unknown>): ReadableStream<Uint8Array> {
  const rest = records[Symbol.iterator]()
  const encoder = new TextEncoder()
  return new ReadableStream(
    {
      pull(out) {
        let text = ''
        while (text.length < together) {
          const { done, value } = rest.next()
          if (done === true) {
            if (text !== '') out.enqueue(encoder.encode(text))
            out.close()
            return
          }
          text += `${JSON.stringify(value)}\n`
        }
        out.enqueue(encoder.encode(text))
      },
      cancel() {
        rest.return?.()
      },
    },
    { highWaterMark: 1 },
  )
}
