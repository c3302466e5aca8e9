import { join } from 'node:path'
import { csvOf, dataTables, workbookOf } from '#document/data-table'
import { documentHtml } from '#document/html'
import { resultJson, resultSchema } from '#document/json'
import { documentWord } from '#document/word'
import { Problems } from '#ground/problem'
import { languages as bothLanguages, type Language } from '#ground/text'
import { inLanguages, interfaceWords } from '#messages/interface'
import { review } from '#verbs/review'
import type { Presented } from '#verbs/verb'
import { serve } from '../web/serve.ts'
import { contextFor } from './context.ts'
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

/** Makes the review of the dossier's next meeting as of today and serves it on this machine until stopped. */
export async function openReview(
  options: Options & { readonly port?: string },
  spoken: readonly Language[],
): Promise<void> {
  const port = Number(options.port ?? '0')
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Problems([{ code: 'wrong-port', facts: { value: options.port ?? '' } }])
  const context = await contextFor(options.dossier, spoken)
  const made = review.run({ meeting: 'next' }, context)
  const fonts = await readFonts()
  const document = (chosen: readonly Language[]) => review.document(made, chosen)
  const page = (chosen: readonly Language[]) => documentHtml(document(chosen), fonts)
  const address = await serve(
    new Map([
      ['/', { type: 'text/html; charset=utf-8', body: () => page(bothLanguages) }],
      ['/vi', { type: 'text/html; charset=utf-8', body: () => page(['vi']) }],
      ['/en', { type: 'text/html; charset=utf-8', body: () => page(['en']) }],
      ['/review.json', { type: 'application/json; charset=utf-8', body: () => resultJson(made) }],
      [
        '/review.docx',
        {
          type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          body: () => documentWord(document(bothLanguages)),
        },
      ],
    ]),
    port,
  )
  const links = ['/', '/vi', '/en', '/review.docx', '/review.json'].map((path) => `  ${address}${path}`)
  process.stdout.write(
    `${inLanguages(spoken, interfaceWords.serving)}\n${links.join('\n')}\n${inLanguages(spoken, interfaceWords.stop)}\n`,
  )
}
