import type { Context as Asked, Hono } from 'hono'
import type { z } from 'zod'
import type { PageDocument } from '#document/blocks'
import { type Problem, Problems } from '#ground/problem'
import { languages as bothLanguages, type Language } from '#ground/text'
import { verbs } from '#verbs/index'
import type { Context, Verb } from '#verbs/verb'
import { appendToJournal } from '../cli/files.ts'
import { loadSolver } from '../cli/solver.ts'
import type { Desk } from './desk.ts'
import { isFormat, writeAs } from './formats.ts'

type AnyVerb = Verb<z.ZodObject, z.ZodType>

/** Verbs whose result is a line of the journal. */
const recording: ReadonlySet<string> = new Set(['decide', 'confirm', 'resolve'])

/** Every verb as a route: `GET /api/gaps?group=pwd` answers with the result; `GET /api/gaps.docx` with a file; `GET /api/gaps.blocks` with the
 *  document as data. A verb that records takes `POST` with its fields as JSON; so does one of which a field is a file. */
export function addVerbRoutes(api: Hono, desk: Desk): void {
  for (const it of Object.values(verbs) as unknown as readonly AnyVerb[]) {
    const path = `/${it.name}`
    if (recording.has(it.name)) {
      api.post(path, async (asked) => {
        const input = await bodyOf(asked)
        return asked.json((await desk.write((context) => record(it, input, context, desk))) as object, 201)
      })
      continue
    }
    api.get(path, async (asked) => asked.json((await run(it, asked.req.query(), desk)) as object))
    api.post(path, async (asked) => asked.json((await run(it, await bodyOf(asked), desk)) as object))
    api.get(`/:file{${it.name}\\.[a-z]+}`, async (asked) => {
      const { lang, sections, ...input } = asked.req.query()
      return drawn(it, await run(it, input, desk), asked, { lang, sections })
    })
    api.post(`/:file{${it.name}\\.[a-z]+}`, async (asked) =>
      drawn(it, await run(it, await bodyOf(asked), desk), asked, asked.req.query()),
    )
  }
}

async function record(it: AnyVerb, input: unknown, context: Context, desk: Desk): Promise<unknown> {
  const line = it.run(inputFor(it.input, input), context)
  await appendToJournal(desk.folder, line as never)
  return line
}

async function run(it: AnyVerb, input: unknown, desk: Desk): Promise<unknown> {
  const asked = inputFor(it.input, input)
  const context = await desk.context()
  const rules = it.readsRules === true ? (await desk.rules())?.rules : undefined
  return it.run(asked, {
    ...context,
    ...(it.solves === true ? { solve: await loadSolver() } : {}),
    ...(rules === undefined ? {} : { rules }),
  })
}

/** A result as the file that the end of the path names, or as the document that a screen draws. */
async function drawn(
  it: AnyVerb,
  result: unknown,
  asked: Asked,
  { lang, sections }: { readonly lang?: string | undefined; readonly sections?: string | undefined },
): Promise<Response> {
  const format = (asked.req.param('file') ?? '').split('.').at(-1) ?? ''
  const languages = languagesOf(lang)
  if (it.document === undefined || !isFormat(format))
    throw new Problems([{ code: 'no-such-form', facts: { verb: it.name, form: format } }])
  const document = it.document(result, languages)
  if (format === 'blocks') return asked.json(withSections(document, sections))
  return writeAs(format, { verb: it, result, document, sections: sections?.split(',') })
}

/** A document of which only the named annexes hold their blocks: a screen asks for the others when they are opened. */
const withSections = (it: PageDocument, sections: string | undefined): PageDocument =>
  sections === undefined
    ? it
    : {
        ...it,
        annexes: it.annexes.map((one) => (sections.split(',').includes(one.anchor) ? one : { ...one, blocks: [] })),
      }

function languagesOf(lang: string | undefined): readonly Language[] {
  if (lang === undefined || lang === 'both') return bothLanguages
  const known = bothLanguages.find((it) => it === lang)
  if (known === undefined)
    throw new Problems([
      { code: 'wrong-option', facts: { option: 'lang', value: lang, allowed: ['vi', 'en', 'both'] } },
    ])
  return [known]
}

async function bodyOf(asked: Asked): Promise<unknown> {
  try {
    return await asked.req.json()
  } catch {
    throw new Problems([{ code: 'not-json', facts: {} }])
  }
}

/** What was asked, checked. @throws Problems with every field that is wrong. */
function inputFor<I extends z.ZodObject>(schema: I, input: unknown): z.output<I> {
  const read = schema.safeParse(input)
  if (read.success) return read.data
  throw new Problems(
    read.error.issues.map((it): Problem => {
      const option = it.path.join('.')
      const given = (input as Readonly<Record<string, unknown>> | null)?.[String(it.path[0] ?? '')]
      const value = typeof given === 'string' ? given : given === undefined ? '' : JSON.stringify(given)
      if (value.trim() === '') return { code: 'empty-option', facts: { option } }
      return { code: 'wrong-option', facts: { option, value, allowed: 'values' in it ? it.values : [] } }
    }),
  )
}
