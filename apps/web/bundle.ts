import { basename } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { build } from 'esbuild'
import { program } from '../cli/program-folder.ts'

/** A file of the workbench as the browser is given it. */
export type Served = { readonly body: Uint8Array; readonly headers: Readonly<Record<string, string>> }

/** The workbench put together: one page for every address, and the files that it asks for. */
export type Bundle = {
  readonly page: Served
  readonly file: (path: string) => Served | undefined
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
}

/** Puts the pages together. Files are named by what they hold, so a browser keeps them for good. */
export async function bundle(): Promise<Bundle> {
  const { outputFiles } = await build({
    absWorkingDir: program,
    entryPoints: { start: 'apps/web/start.tsx', style: 'apps/web/style.css' },
    outdir: 'node_modules/.cache/an-sinh/web',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    loader: { '.woff2': 'file', '.yaml': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
  const files = new Map<string, Served>()
  for (const it of outputFiles) files.set(`/${basename(it.path)}`, await served(basename(it.path), it.contents))
  const named = (start: string, end: string): string =>
    [...files.keys()].find((it) => it.startsWith(`/${start}-`) && it.endsWith(end)) ?? ''
  return { page: await page(named('start', '.js'), named('style', '.css')), file: (path) => files.get(path) }
}

async function served(name: string, contents: Uint8Array): Promise<Served> {
  const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
  const kept = { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }
  return name.endsWith('.woff2')
    ? { body: contents, headers: kept }
    : { body: await compressed(contents), headers: { ...kept, 'content-encoding': 'br' } }
}

const compressed = (it: Uint8Array | string): Promise<Uint8Array> =>
  promisify(brotliCompress)(it, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })

/** What a page of ours may load: only what this server gives. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const page = async (script: string, style: string): Promise<Served> => ({
  body: await compressed(`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>An Sinh</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
<script type="module" src="${script}"></script>
</head>
<body><div id="app"></div></body>
</html>
`),
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'br',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-cache',
  },
})
