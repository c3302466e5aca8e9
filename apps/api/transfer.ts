import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { clock } from '../cli/context.ts'
import { build } from './build.ts'
import type { Desk } from './desk.ts'

/** Answers that are worth the trouble, in bytes: a smaller one fits a packet. */
const smallest = 1400

const isText = (type: string): boolean => /^(application\/(json|problem\+json|xml)|text\/)/.test(type)

/** Answers made of text go compressed, quickly rather than closely: it is one machine. Files to be kept, and lines that come as they are made, go as they are. */
export const compact: MiddlewareHandler = async (asked, next) => {
  await next()
  const { res } = asked
  const type = res.headers.get('content-type') ?? ''
  if (
    !isText(type) ||
    res.headers.has('content-disposition') ||
    res.headers.has('content-encoding') ||
    res.body === null ||
    asked.req.method === 'HEAD'
  )
    return
  const wanted = asked.req.header('accept-encoding') ?? ''
  const encoding = /\bbr\b/.test(wanted) ? 'br' : /\bgzip\b/.test(wanted) ? 'gzip' : undefined
  res.headers.append('vary', 'accept-encoding')
  if (encoding === undefined) return
  const bytes = new Uint8Array(await res.arrayBuffer())
  const headers = new Headers(res.headers)
  if (bytes.length < smallest) {
    asked.res = new Response(bytes, { status: res.status, headers })
    return
  }
  const body =
    encoding === 'br'
      ? await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
      : await promisify(gzip)(bytes, { level: 4 })
  headers.set('content-encoding', encoding)
  headers.delete('content-length')
  asked.res = undefined
  asked.res = new Response(new Uint8Array(body), { status: res.status, headers })
}

/** The same question about the same files on the same day by the same program has the same answer: a browser that holds it is told so, and nothing is worked
 *  out. */
export const fresh =
  (desk: Desk): MiddlewareHandler =>
  async (asked, next) => {
    if (asked.req.method !== 'GET') return next()
    const edition = await desk.edition()
    const tag = `W/"${createHash('sha256')
      .update([edition, clock().today, build, asked.req.url].join('\\n'))
      .digest('hex')
      .slice(0, 24)}"`
    if (
      asked.req
        .header('if-none-match')
        ?.split(',')
        .some((it) => it.trim() === tag) === true
    ) {
      asked.res = new Response(null, { status: 304, headers: { etag: tag, 'cache-control': 'no-cache' } })
      return
    }
    await next()
    const { status, headers } = asked.res
    if (status !== 200 || headers.has('etag') || headers.has('cache-control')) return
    headers.set('etag', tag)
    headers.set('cache-control', 'no-cache')
  }
