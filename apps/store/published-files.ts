import { mkdir, open, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { closing, openingOf } from '#responses/iati-write'
import { publishedFiles, publishedTexts } from './imports.ts'
import type { Store } from './store.ts'

/** Writes the activities of every imported IATI file as they came in, with every element and attribute of them, what we do
 *  not read included; those in quarantine are left out. What stood between activities is not kept. A file is there
 *  whole or not at all.
 *  @returns the files written, in UTF-8. */
export async function writePublished(store: Store, folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  const written: string[] = []
  for (const { id, file, root } of await publishedFiles(store)) {
    const path = join(
      folder,
      nameFor(
        file,
        written.map((it) => basename(it)),
      ),
    )
    const target = await open(`${path}.part`, 'w')
    try {
      await target.write(openingOf(JSON.parse(root ?? '{}') as Record<string, string>))
      for await (const { raw } of publishedTexts(store, id)) await target.write(`${raw}\n`)
      await target.write(closing)
      await target.sync()
    } finally {
      await target.close()
    }
    await rename(`${path}.part`, path)
    written.push(path)
  }
  return written
}

/** A name that tells the file apart from others of the same name. */
function nameFor(file: string, taken: readonly string[]): string {
  const base = basename(file).replace(/\.xml(\.gz)?$/i, '')
  for (let count = 1; ; count++) {
    const name = `published-${base}${count === 1 ? '' : `-${count}`}.xml`
    if (!taken.includes(name)) return name
  }
}
