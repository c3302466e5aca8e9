import { basename } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Metafile } from 'esbuild'
import { program } from '../cli/program-folder.ts'
import { made } from './made.ts'
import { type Bundle, bundleOf, type Part, type Parts } from './served.ts'

/** Puts the pages together, where they have not been since the program last changed. */
export const bundle = async (): Promise<Bundle> => bundleOf(await made(put))

/** Files are named by what they hold, so a browser keeps them for good; but for the one that keeps the others, whose name is fixed. */
async function put(): Promise<Parts> {
  // Most starts find the pages put together already.
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: { start: 'apps/web/start.tsx', style: 'apps/web/style.css' },
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    splitting: true,
    format: 'esm',
    metafile: true,
    jsx: 'automatic',
    loader: { '.woff2': 'file', '.yaml': 'text' },
  })
  const files = await Promise.all(outputFiles.map((it) => part(basename(it.path), it.contents)))
  const names = files.map((it) => it.name)
  const named = (start: string, end: string): string =>
    names.find((it) => it.startsWith(`${start}-`) && it.endsWith(end)) ?? ''
  const offline = await build({
    ...common,
    entryPoints: { offline: 'apps/web/offline.ts' },
    format: 'iife',
    define: { ...common.define, filesOfThePages: JSON.stringify(names.map((it) => `/${it}`)) },
  })
  const [keeper] = offline.outputFiles
  return {
    files: keeper === undefined ? files : [...files, await part('offline.js', keeper.contents)],
    script: named('start', '.js'),
    style: named('style', '.css'),
    before: [...reachedFrom('apps/web/start.tsx', metafile), ...reachedFrom('apps/web/review/home.tsx', metafile)],
  }
}

const common = {
  absWorkingDir: program,
  outdir: 'node_modules/.cache/an-sinh/web',
  bundle: true,
  minify: true,
  write: false,
  platform: 'browser',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'error',
} as const

/** The scripts that a module and what it imports are in: a browser told of all of them need not find them one behind the other. */
function reachedFrom(entry: string, { outputs }: Metafile): readonly string[] {
  const reached = new Set<string>()
  const reach = (path: string): void => {
    if (reached.has(path)) return
    reached.add(path)
    for (const it of outputs[path]?.imports ?? []) if (it.kind === 'import-statement') reach(it.path)
  }
  const [start] = Object.entries(outputs).find(([, it]) => it.entryPoint === entry) ?? []
  if (start !== undefined) reach(start)
  return [...reached].map((it) => basename(it))
}

async function part(name: string, contents: Uint8Array): Promise<Part> {
  // Fonts are compressed in themselves.
  if (name.endsWith('.woff2')) return { name, encoding: 'none', body: contents }
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: contents.length }
  return { name, encoding: 'br', body: await promisify(brotliCompress)(contents, { params }) }
}
