import { join } from 'node:path'
import { csvOf, dataTables, workbookOf } from '#document/data-table'
import { documentHtml } from '#document/html'
import { resultJson, resultSchema } from '#document/json'
import { documentWord } from '#document/word'
import { Problems } from '#ground/problem'
import { languages as bothLanguages, type Language } from '#ground/text'
import { inLanguages, interfaceWords } from '#messages/interface'
import type { Presented } from '#verbs/verb'
import { type Content, writeFiles } from './files.ts'
import { readFonts } from './fonts.ts'
import type { Options } from './main.ts'
import { progress } from './progress.ts'

/** What writing a document takes of the options. */
export type SpokenOptions = Pick<Options, 'lang' | 'json'>

const languagesOf = (lang: Language | 'both'): readonly Language[] => (lang === 'both' ? bothLanguages : [lang])

/** Writes the result of a verb as page, Word file, and JSON with its schema; where it has tables to calculate with, as a
 *  workbook, and each table of the answer as CSV. */
export async function writeDocument<R>(
  verb: Presented<R>,
  result: R,
  out: string,
  options: SpokenOptions,
  spoken: readonly Language[],
): Promise<void> {
  progress(interfaceWords.writing, spoken)
  const { name } = verb
  const fonts = await readFonts()
  const made = verb.document(result, languagesOf(options.lang))
  const tables = dataTables(made)
  const files = new Map<string, Content>([
    [`${name}.html`, () => documentHtml(made, fonts)],
    [`${name}.docx`, () => documentWord(made)],
    [`${name}.json`, () => resultJson(result)],
    [`${name}.schema.json`, () => resultSchema(verb.output)],
  ])
  if (tables.length > 0) files.set(`${name}.xlsx`, () => workbookOf(tables))
  for (const it of tables.filter((one) => one.isAnswer)) files.set(`${it.name}.csv`, () => csvOf(it))
  await writeFiles(out, files)
  if (options.json !== true)
    process.stdout.write(`${inLanguages(spoken, interfaceWords.written)}: ${join(out, `${name}.html`)}\n`)
}

/** Opens the workbench on a dossier, on this machine, until stopped. */
export async function openOnThisMachine(
  options: Options & { readonly port?: string },
  spoken: readonly Language[],
): Promise<void> {
  const port = Number(options.port ?? '0')
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Problems([{ code: 'wrong-port', facts: { value: options.port ?? '' } }])
  const { openWorkbench } = await import('../api/server.ts')
  const address = await openWorkbench(options.dossier, port)
  process.stdout.write(
    `${inLanguages(spoken, interfaceWords.serving)}\n  ${address}\n${inLanguages(spoken, interfaceWords.stop)}\n`,
  )
}
