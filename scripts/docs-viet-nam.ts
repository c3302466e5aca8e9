import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pagesOfVietNam } from '../test/docs/country-pages.ts'

/** Writes the pages of Viet Nam's provisions anew, from the rules, the dossier and the worked cases. Read the difference before you commit it. */
const folder = join(import.meta.dirname, '../docs/viet-nam')
const pages = await pagesOfVietNam()
rmSync(folder, { recursive: true, force: true })
for (const [path, text] of pages) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
process.stdout.write(`${pages.size} pages: docs/viet-nam\n`)
