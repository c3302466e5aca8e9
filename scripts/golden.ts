import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { goldenText } from '../test/golden/make.ts'

/** Writes the golden reviews anew. Read the difference line by line against the facts before you commit it. */
const root = join(import.meta.dirname, '../test/golden')
const folders = [...readdirSync(root).filter((it) => it.includes('@')), ...process.argv.slice(2)]
for (const folder of folders) {
  mkdirSync(join(root, folder), { recursive: true })
  for (const language of ['vi', 'en'] as const)
    writeFileSync(join(root, folder, `review.${language}.txt`), await goldenText(folder, language))
}
