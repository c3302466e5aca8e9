import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { MiddlewareHandler } from 'hono'
import { clock } from '../cli/context.ts'
import { program } from '../cli/program-folder.ts'
import { build } from './build.ts'
import type { Desk } from './desk.ts'
import { editionOf, seeFiles } from './files-seen.ts'

/** Answers that the workbench gave are kept on disk, so that a server that has just been started can give them again while it reads the dossier. They hold for the
 *  very files, day and program that they were made of: where any of them is another, none is given. */
type KeptFile = {
  readonly build: string
  readonly day: string
  readonly edition: string
  /** The folders of which the edition is made. */
  readonly folders: readonly string[]
  readonly answers: Readonly<Record<string, KeptAnswer>>
}

/** An answer as it goes out; `body` is compressed and written in base64. */
export type KeptAnswer = { readonly headers: Readonly<Record<string, string>>; readonly body: string }

/** What is kept at most: so many answers, each of so many bytes. */
const most = { answers: 24, bytes: 200_000 }

/** How long nothing new is asked before it is written, in milliseconds. */
const quiet = 1000

const fileOf = (folder: string): string =>
  join(
    program,
    'node_modules/.cache/an-sinh/answers',
    `${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)}.json`,
  )

/** Answers and the edition of the dossier that they were made of. */
export type Kept = { readonly edition: string | undefined; readonly answers: ReadonlyMap<string, KeptAnswer> }

const none: Kept = { edition: undefined, answers: new Map() }

/** The answers that hold for a dossier as it stands; none where anything has changed since. */
export async function keptAnswers(folder: string): Promise<Kept> {
  try {
    const kept = JSON.parse(await readFile(fileOf(folder), 'utf8')) as KeptFile
    if (build === undefined || kept.build !== build || kept.day !== clock().today) return none
    if (kept.edition !== editionOf(await seeFiles(kept.folders))) return none
    return { edition: kept.edition, answers: new Map(Object.entries(kept.answers)) }
  } catch {
    // Nothing was kept, or it cannot be read: it is made anew.
    return none
  }
}

/** Keeps what a desk answers. @returns what does so as requests pass, and whether the answer to an address is kept already */
export async function keeping(desk: Desk): Promise<{
  readonly keep: MiddlewareHandler
  readonly isKept: (path: string) => boolean
}> {
  const before = await keptAnswers(desk.folder)
  const answers = new Map(before.answers)
  let of = before.edition
  let waiting: NodeJS.Timeout | undefined
  const write = async (): Promise<void> => {
    if (of === undefined || build === undefined) return
    const kept: KeptFile = {
      build,
      day: clock().today,
      edition: of,
      folders: await desk.folders(),
      answers: Object.fromEntries(answers),
    }
    await writeWhole(fileOf(desk.folder), JSON.stringify(kept))
  }
  const keep: MiddlewareHandler = async (asked, next) => {
    const edition = await desk.edition()
    await next()
    const { res } = asked
    if (!isWorthKeeping(asked.req.method, res)) return
    const body = Buffer.from(await res.clone().arrayBuffer())
    if (body.length > most.bytes) return
    if (of !== edition) answers.clear()
    of = edition
    const { pathname, search } = new URL(asked.req.url)
    answers.delete(`${pathname}${search}`)
    answers.set(`${pathname}${search}`, { headers: Object.fromEntries(res.headers), body: body.toString('base64') })
    if (answers.size > most.answers) answers.delete(answers.keys().next().value ?? '')
    clearTimeout(waiting)
    waiting = setTimeout(() => void write(), quiet)
  }
  return { keep, isKept: (path) => answers.has(path) }
}

const isWorthKeeping = (method: string, it: Response): boolean =>
  method === 'GET' &&
  it.status === 200 &&
  it.headers.get('content-encoding') === 'br' &&
  it.headers.get('etag')?.startsWith('W/') === true &&
  it.headers.get('content-type')?.startsWith('application/json') === true

/** Only what was written to its end gets its name. What cannot be kept is made again the next time. */
async function writeWhole(path: string, text: string): Promise<void> {
  const part = `${path}.${process.pid}.part`
  await mkdir(dirname(path), { recursive: true })
    .then(() => writeFile(part, text))
    .then(() => rename(part, path))
    .catch(() => rm(part, { force: true }))
}
