import { basename, dirname, extname } from 'node:path'
import { csvOf, dataTables, workbookOf } from '#document/data-table'
import { documentHtml } from '#document/html'
import { resultJson } from '#document/json'
import { documentWord } from '#document/word'
import { Problems } from '#ground/problem'
import type { Language } from '#ground/text'
import { inLanguages, interfaceWords } from '#messages/interface'
import type { Presented } from '#verbs/verb'
import { type SpokenOptions, writeDocument } from './documents.ts'
import { type Content, writeFiles } from './files.ts'
import { readFonts } from './fonts.ts'
import { progress } from './progress.ts'

/** Kinds of file that an answer can be written as by itself. */
const kinds = ['.html', '.docx', '.json', '.xlsx', '.csv']

/** Writes an answer as the one file that is named, by its ending; as all of them into a folder where the name has no ending.
 *  @param more files of other endings that this answer can be written as.
 *  @throws Problems where the ending is not known, before anything is worked out in vain: see `checkOut` */
export async function writeAnswer<R>(
  verb: Presented<R>,
  result: R,
  out: string,
  options: SpokenOptions,
  spoken: readonly Language[],
  more: Readonly<Record<string, () => string>> = {},
): Promise<void> {
  checkOut(out, Object.keys(more))
  const ending = extname(out).toLowerCase()
  if (ending === '') return writeDocument(verb, result, out, options, spoken)
  progress(interfaceWords.writing, spoken)
  const files = await filesOf(verb, result, out, ending, spoken, more)
  await writeFiles(dirname(out), files)
  if (options.json !== true)
    process.stdout.write(
      `${inLanguages(spoken, interfaceWords.written)}: ${[...files.keys()].map((it) => `${dirname(out)}/${it}`).join(', ')}\n`,
    )
}

/** Refuses a file of a kind that no answer is written as. */
export function checkOut(out: string, more: readonly string[] = []): void {
  const ending = extname(out).toLowerCase()
  const allowed = [...kinds, ...more]
  if (ending !== '' && !allowed.includes(ending))
    throw new Problems([
      { code: 'wrong-option', facts: { option: 'out', value: out, allowed: allowed.map((it) => `*${it}`) } },
    ])
}

async function filesOf<R>(
  verb: Presented<R>,
  result: R,
  out: string,
  ending: string,
  spoken: readonly Language[],
  more: Readonly<Record<string, () => string>>,
): Promise<ReadonlyMap<string, Content>> {
  const name = basename(out)
  const own = more[ending]
  if (own !== undefined) return new Map([[name, own]])
  if (ending === '.json') return new Map([[name, () => resultJson(result)]])
  const made = verb.document(result, spoken)
  if (ending === '.html') {
    const fonts = await readFonts()
    return new Map([[name, () => documentHtml(made, fonts)]])
  }
  if (ending === '.docx') return new Map([[name, () => documentWord(made)]])
  const tables = dataTables(made)
  if (ending === '.xlsx') return new Map([[name, () => workbookOf(tables)]])
  const answers = tables.filter((it) => it.isAnswer)
  const only = answers.length === 1
  const stem = name.slice(0, -ending.length)
  return new Map(answers.map((it) => [only ? name : `${stem}-${it.name}${ending}`, () => csvOf(it)]))
}
