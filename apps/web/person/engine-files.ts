import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2'
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2'
import latinExt400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-400-normal.woff2'
import latinExt600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-600-normal.woff2'
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2'
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2'
import { documentHtml } from '#document/html'
import type { FontFaces } from '#document/html-fonts'
import { documentWord } from '#document/word'
import type { Writable } from '#rules/openfisca/yaml-1-1-write'
import { yamlText } from '#rules/openfisca/yaml-1-1-write'
import type { Asked, Engine } from './engine.ts'
import { caseOf } from './household.ts'
import type { FileForm, FileMade } from './messages.ts'

/** The answer as a page or a Word file, or the case as the command line reads it: made here, so that no fact leaves the browser. */
export async function fileOf(engine: Engine, asked: Asked, form: FileForm): Promise<FileMade> {
  const name = `an-sinh-${asked.on}`
  switch (form) {
    case 'yaml':
      return { name: 'case.yaml', type: 'application/yaml', bytes: yamlText(caseOf(asked.household) as Writable) }
    case 'html':
      return {
        name: `${name}.html`,
        type: 'text/html',
        bytes: documentHtml(engine.document(asked, [asked.language]), await readFonts()),
      }
    case 'docx':
      return {
        name: `${name}.docx`,
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        bytes: await documentWord(engine.document(asked, [asked.language])),
      }
  }
}

/** The typeface that the page carries, from the files that the screen itself is drawn with. */
async function readFonts(): Promise<FontFaces> {
  const [a, b, c, d, e, f] = await Promise.all(
    [latin400, latin600, latinExt400, latinExt600, vietnamese400, vietnamese600].map(base64At),
  )
  const pair = (regular = '', bold = '') => ({ regular, bold })
  return { latin: pair(a, b), 'latin-ext': pair(c, d), vietnamese: pair(e, f) }
}

async function base64At(file: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(new URL(file, import.meta.url))).arrayBuffer())
  return btoa(Array.from(bytes, (it) => String.fromCharCode(it)).join(''))
}
