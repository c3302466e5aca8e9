import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { BuildFailure, Plugin } from 'esbuild'
import { actsFrom } from '#dossier/acts-file'
import { dataText } from '#dossier/rules-file'
import { type Position, type Problem, Problems } from '#ground/problem'
import type { Acts } from '#rules/2-ir/citation'
import { program } from './program-folder.ts'

/** What a file may export by default. */
export type Exported = 'rule-book' | 'reform'

/** Puts the rule book or the reform that a TypeScript file exports by default together as data, a rule book with the reforms that the file exports as `reforms`, and
 *  gives its text. What was made is kept beside the other things that are made, until one of the files changes.
 *  @throws Problems what is wrong, with file and line as the author has them */
export async function compiledText(file: string, what: Exported): Promise<string> {
  const entry = resolve(file)
  const name = createHash('sha256').update(`${what} ${entry}`).digest('hex').slice(0, 16)
  const kept = join(cache, `${name}.json`)
  const before = await keptText(kept)
  if (before !== undefined) return before
  const { bundle, files: sources } = await bundled(entry, name, what)
  const list = join(dirname(entry), listOfActs)
  const files = [...sources, list]
  const stamps = await Promise.all(files.map(stampOf))
  const text = await textFrom(bundle, entry, what, await actsIn(list))
  await writeWhole(kept, JSON.stringify({ files, stamps, text }))
  return text
}

/** The file of a country's legal acts. Where it lies beside the file with which rules begin, they cite its ids. */
const listOfActs = 'legal-acts.yaml'

const actsIn = async (file: string): Promise<Acts | undefined> =>
  existsSync(file) ? actsFrom(await readFile(file, 'utf8'), shown(file)) : undefined

const cache = join(program, 'node_modules/.cache/an-sinh/rules')

type Kept = { readonly files: readonly string[]; readonly stamps: readonly string[]; readonly text: string }

/** What was made before, if every file it was made of is as it was then. */
async function keptText(path: string): Promise<string | undefined> {
  const kept = await readFile(path, 'utf8').then(
    (it) => JSON.parse(it) as Kept,
    () => undefined,
  )
  if (kept === undefined) return undefined
  const stamps = await Promise.all(kept.files.map(stampOf))
  return stamps.every((it, at) => it === kept.stamps[at]) ? kept.text : undefined
}

const stampOf = async (file: string): Promise<string> =>
  stat(file).then(
    (it) => `${it.mtimeMs} ${it.size}`,
    () => 'gone',
  )

/** A module is loaded once by its name, so that each that is made needs its own. */
let bundles = 0

/** One module of the author's files and the language they are written in, with the way back to their lines. */
async function bundled(
  entry: string,
  name: string,
  what: Exported,
): Promise<{ readonly bundle: string; readonly files: readonly string[] }> {
  const { build } = await import('esbuild')
  const bundle = join(cache, `${name}-${process.pid}-${bundles++}.mjs`)
  try {
    const { metafile } = await build({
      stdin: { contents: starting(entry, what), resolveDir: program, sourcefile: 'starting.ts', loader: 'ts' },
      absWorkingDir: program,
      outfile: bundle,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      sourcemap: 'inline',
      metafile: true,
      logLevel: 'silent',
      plugins: [language],
    })
    const files = Object.keys(metafile.inputs).filter((it) => it !== 'starting.ts')
    return { bundle, files: files.map((it) => resolve(program, it)) }
  } catch (error) {
    throw new Problems((error as BuildFailure).errors.map(buildProblem))
  }
}

/** The book and what puts it together have to share one language, or neither would know the other's definitions. */
const starting = (entry: string, what: Exported): string => `
  import * as content from ${JSON.stringify(entry)}
  import { compile, compileReform } from '#rules/compile'
  import { Problems } from '#ground/problem'
  export function made(acts) {
    const it = content['default']
    const isReform = typeof it === 'object' && it !== null && 'of' in it
    const isBook = typeof it === 'object' && it !== null && Array.isArray(it.parts) && !isReform
    if (!${what === 'reform' ? 'isReform' : 'isBook'}) return {}
    const folder = it.place?.file
    try {
      const data = isReform ? compileReform(it) : compile(it, acts)
      const reforms = isReform ? [] : Object.entries(content['reforms'] ?? {}).map(([name, one]) => [name, compileReform(one)])
      return { folder, data: { ...data, ...(reforms.length > 0 && { reforms: Object.fromEntries(reforms) }) } }
    } catch (error) {
      if (error instanceof Problems) return { folder, problems: error.problems }
      throw error
    }
  }`

/** Lets rules name the language as the program does, wherever they lie. */
const language: Plugin = {
  name: 'language',
  setup(build) {
    build.onResolve({ filter: /^#(ground|rules)\// }, ({ path }) => ({
      path: join(program, 'src', `${path.slice(1)}.ts`),
    }))
  },
}

const nothing: Readonly<Record<Exported, string>> = { 'rule-book': 'no-rule-book', reform: 'no-reform' }

type Made = { readonly folder?: string; readonly data?: unknown; readonly problems?: readonly Problem[] }

async function textFrom(bundle: string, entry: string, what: Exported, acts: Acts | undefined): Promise<string> {
  const before = process.sourceMapsEnabled
  process.setSourceMapsEnabled(true)
  try {
    const { made } = (await import(pathToFileURL(bundle).href)) as {
      made: (acts: Acts | undefined) => Made
    }
    const { data, problems, folder } = made(acts)
    if (problems !== undefined) throw new Problems(problems.map((it) => withPlace(it, folder ?? entry)))
    if (data === undefined) throw new Problems([{ code: nothing[what], facts: {}, position: { file: shown(entry) } }])
    return dataText(data)
  } catch (error) {
    if (error instanceof Problems) throw error
    throw new Problems([
      { code: 'rules-do-not-load', facts: { reason: reasonOf(error) }, position: placeIn(error, entry) },
    ])
  } finally {
    process.setSourceMapsEnabled(before)
    await rm(bundle, { force: true })
  }
}

/** Places are given as seen from the file of the book; a reader looks for them from where they are. */
function withPlace(it: Problem, book: string): Problem {
  if (it.position === undefined) return { ...it, position: { file: shown(book) } }
  const file = resolve(dirname(plain(book)), it.position.file)
  return { ...it, position: { ...it.position, file: shown(file) } }
}

const plain = (file: string): string => (file.startsWith('file:') ? fileURLToPath(file) : file)

function shown(file: string): string {
  const path = relative(process.cwd(), plain(file))
  return path.startsWith('..') || isAbsolute(path) ? plain(file) : path
}

function buildProblem({ text, location }: BuildFailure['errors'][number]): Problem {
  return {
    code: 'rules-do-not-build',
    facts: { reason: text },
    ...(location === null
      ? {}
      : {
          position: {
            file: shown(resolve(program, location.file)),
            line: location.line,
            column: location.column + 1,
          },
        }),
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The first line of the author's own on the way to a fault; the file with which the rules begin where there is none. */
function placeIn(error: unknown, entry: string): Position {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  for (const [, path = '', line, column] of stack.matchAll(/\(?((?:file:\/\/)?\/[^()\s]*?):(\d+):(\d+)\)?$/gm)) {
    const file = plain(path)
    const isOurs =
      file.startsWith(join(program, 'src')) ||
      file.startsWith(join(program, 'node_modules')) ||
      file.includes('starting.ts')
    if (!isOurs) return { file: shown(file), line: Number(line), column: Number(column) }
  }
  return { file: shown(entry) }
}

/** Only what was written to its end gets its name. What cannot be kept is made again the next time. */
async function writeWhole(path: string, text: string): Promise<void> {
  const part = `${path}.${process.pid}.part`
  await mkdir(dirname(path), { recursive: true })
    .then(() => writeFile(part, text))
    .then(() => rename(part, path))
    .catch(() => rm(part, { force: true }))
}
