import { brotliCompressSync } from 'node:zlib'
import type { Language } from '#ground/text'
import { firstQuestions } from './first-questions.ts'

/** A file of the workbench as the browser is given it. */
export type Served = { readonly body: Uint8Array; readonly headers: Readonly<Record<string, string>> }

/** The workbench put together: one page for every address, and the files that it asks for. */
export type Bundle = {
  /** @param preferred the language that is opened where the address names none */
  readonly page: (path: string, preferred: Language) => Served
  readonly file: (path: string) => Served | undefined
}

export type Part = { readonly name: string; readonly encoding: 'br' | 'none'; readonly body: Uint8Array }

/** What putting the pages together gives. */
export type Parts = {
  readonly files: readonly Part[]
  readonly script: string
  readonly style: string
  /** Scripts of the first screen. */
  readonly before: readonly string[]
}

export function bundleOf(parts: Parts): Bundle {
  const files = new Map(parts.files.map((it) => [`/${it.name}`, served(it)]))
  const pages = new Map<string, Served>()
  return {
    file: (path) => files.get(path),
    page: (path, preferred) => {
      const questions = firstQuestions(path === '/' ? `/${preferred}` : path)
      const key = questions.join(' ')
      const found = pages.get(key) ?? page(parts, questions)
      pages.set(key, found)
      return found
    },
  }
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
}

const served = ({ name, encoding, body }: Part): Served => ({
  body,
  headers: {
    'content-type': types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    'cache-control': name === 'offline.js' ? 'no-cache' : 'public, max-age=31536000, immutable',
    ...(encoding === 'br' ? { 'content-encoding': 'br' } : {}),
  },
})

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

/** A page that begins with the first screen names its scripts and its question, so that they come together and not one after the other. */
const page = ({ script, style, before }: Parts, questions: readonly string[]): Served => ({
  body: brotliCompressSync(`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>An Sinh</title>
<link rel="icon" href="data:,">
${questions.map((it) => `<link rel="preload" as="fetch" crossorigin href="${it.replaceAll('&', '&amp;')}">\n`).join('')}<link rel="stylesheet" href="/${style}">
${(questions.length === 0 ? [] : before).map((it) => `<link rel="modulepreload" href="/${it}">\n`).join('')}<script type="module" src="/${script}"></script>
</head>
<body><div id="app"></div></body>
</html>
`),
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'br',
    'content-security-policy': policy,
    'cache-control': 'no-cache',
    vary: 'accept-language',
  },
})
