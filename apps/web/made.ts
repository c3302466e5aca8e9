import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from '../api/build.ts'
import { program } from '../cli/program-folder.ts'
import type { Parts } from './served.ts'

const folder = join(program, 'node_modules/.cache/an-sinh/web')

type Listed = Omit<Parts, 'files'> & {
  readonly build: string
  readonly files: readonly Omit<Parts['files'][number], 'body'>[]
}

/** The pages as they were put together by this very program; else they are now, and kept for the next time. */
export async function made(put: () => Promise<Parts>): Promise<Parts> {
  const kept = await readKept()
  if (kept !== undefined) return kept
  const parts = await put()
  await keep(parts)
  return parts
}

async function readKept(): Promise<Parts | undefined> {
  try {
    const { build: of, ...listed } = JSON.parse(await readFile(join(folder, 'list.json'), 'utf8')) as Listed
    if (build === undefined || of !== build) return undefined
    const files = listed.files.map(async (it) => ({ ...it, body: await readFile(join(folder, it.name)) }))
    return { ...listed, files: await Promise.all(files) }
  } catch {
    return undefined
  }
}

/** The list is written last, and gets its name when it is whole: so it names no file that is not there. What cannot be kept is made again the next time. */
async function keep({ files, ...parts }: Parts): Promise<void> {
  if (build === undefined) return
  const listed: Listed = { ...parts, build, files: files.map(({ body: _body, ...it }) => it) }
  const part = join(folder, `list.json.${process.pid}.part`)
  await mkdir(folder, { recursive: true })
    .then(() => Promise.all(files.map((it) => writeFile(join(folder, it.name), it.body))))
    .then(() => writeFile(part, JSON.stringify(listed)))
    .then(() => rename(part, join(folder, 'list.json')))
    .catch(() => rm(part, { force: true }))
}
