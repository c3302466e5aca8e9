import { join } from 'node:path'
import { reviewHtml } from '#document/html'
import { reviewJson, reviewJsonSchema } from '#document/json'
import { reviewWord } from '#document/word'
import { Problems } from '#ground/problem'
import { languages as bothLanguages, type Language } from '#ground/text'
import { inLanguages, interfaceWords } from '#messages/interface'
import type { Review } from '#review/shape'
import { review } from '#verbs/review'
import { serve } from '../web/serve.ts'
import { contextFor } from './context.ts'
import { type Content, writeFiles } from './files.ts'
import { readFonts } from './fonts.ts'
import type { Options } from './main.ts'
import { progress } from './progress.ts'

const languagesOf = (lang: Language | 'both'): readonly Language[] => (lang === 'both' ? bothLanguages : [lang])

/** Writes the review as page, Word file and JSON with its schema. */
export async function writeReview(
  made: Review,
  out: string,
  options: Options,
  spoken: readonly Language[],
): Promise<void> {
  progress(interfaceWords.writing, spoken)
  const chosen = languagesOf(options.lang)
  const fonts = await readFonts()
  await writeFiles(
    out,
    new Map<string, Content>([
      ['review.html', () => reviewHtml(made, { languages: chosen, fonts })],
      ['review.docx', () => reviewWord(made, { languages: chosen })],
      ['review.json', () => reviewJson(made)],
      ['review.schema.json', () => reviewJsonSchema()],
    ]),
  )
  if (options.json !== true)
    process.stdout.write(`${inLanguages(spoken, interfaceWords.written)}: ${join(out, 'review.html')}\n`)
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
  const page = (chosen: readonly Language[]) => reviewHtml(made, { languages: chosen, fonts })
  const address = await serve(
    new Map([
      ['/', { type: 'text/html; charset=utf-8', body: () => page(bothLanguages) }],
      ['/vi', { type: 'text/html; charset=utf-8', body: () => page(['vi']) }],
      ['/en', { type: 'text/html; charset=utf-8', body: () => page(['en']) }],
      ['/review.json', { type: 'application/json; charset=utf-8', body: () => reviewJson(made) }],
      [
        '/review.docx',
        {
          type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          body: () => reviewWord(made, { languages: bothLanguages }),
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
