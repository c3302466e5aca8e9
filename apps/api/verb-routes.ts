import type { Context as Asked, Hono } from 'hono'
import type { PageDocument } from '#document/blocks'
import type { Entry } from '#dossier/journal'
import { Problems } from '#ground/problem'
import { appendUnguarded } from '../cli/files.ts'
import { type AnyVerb, formFields, inputFor, languagesOf, queryOf, sentFields } from './asked-input.ts'
import type { Desk } from './desk.ts'
import { isFormat, writeAs } from './formats.ts'
import { Refused } from './problem-details.ts'
import { type Results, resultsOf } from './results.ts'
import { namedIn, nothingStands, type Standing, standingNamed } from './standing.ts'
import { allVerbs, isRecording, needsFile, queryFields } from './verb-list.ts'

/** Every verb as a route: `GET /api/gaps?group=pwd` answers with the result; `GET /api/gaps.docx` with a file; `GET /api/gaps.blocks` with the
 *  document as data. A verb that records takes `POST` with its fields as JSON; so does one of which a field is a file. */
export function addVerbRoutes(api: Hono, desk: Desk): Results {
  const answer = resultsOf(desk)
  for (const it of allVerbs) {
    const path = `/${it.name}`
    if (isRecording(it)) {
      api.post(path, async (asked) => record(it, await sentFields(asked, it), asked.req.header('if-match'), desk))
      continue
    }
    const fields = [...queryFields(it), ...formFields]
    const file = `/:file{${it.name}\\.[a-z]+}`
    const isDrawn = it.document !== undefined
    api.post(path, async (asked) => asked.json((await answer(it, await sentFields(asked, it))) as object))
    if (isDrawn)
      api.post(file, async (asked) =>
        drawn(it, await answer(it, await sentFields(asked, it)), asked, queryOf(asked, formFields)),
      )
    if (needsFile(it)) continue
    api.get(path, async (asked) => asked.json((await answer(it, queryOf(asked, fields))) as object))
    if (isDrawn)
      api.get(file, async (asked) => {
        const { lang, sections, table, ...input } = queryOf(asked, fields)
        return drawn(it, await answer(it, input), asked, { lang, sections, table })
      })
  }
  return answer
}

/** Writes a line to the journal. What stands already is only written over by somebody who has seen it.
 *  @param seen tag of what the writer has seen @throws Refused 428 where none is given, 412 where something else stands by now */
async function record(it: AnyVerb, input: unknown, seen: string | undefined, desk: Desk): Promise<Response> {
  const asked = inputFor(it.input, input)
  const line = await desk.write(async (context) => {
    const made = it.run(asked, context) as Entry
    refuseUnseen(made.before === null ? nothingStands : standingNamed(namedIn(made), context.dossier), seen)
    await appendUnguarded(desk.folder, made)
    return made
  })
  const { tag } = standingNamed(namedIn(line), (await desk.context()).dossier)
  return Response.json({ ...line, etag: tag }, { status: 201, headers: tag === null ? {} : { etag: tag } })
}

function refuseUnseen(standing: Standing, seen: string | undefined): void {
  if (standing.tag === (seen ?? null)) return
  const facts = { who: standing.entry?.who, at: standing.entry?.at }
  if (seen === undefined) throw new Refused(428, [{ code: 'already-standing', facts }], { standing })
  throw new Refused(412, [{ code: 'changed-meanwhile', facts }], { standing })
}

type Form = {
  readonly lang?: string | undefined
  readonly sections?: string | undefined
  readonly table?: string | undefined
}

/** A result as the file that the end of the path names, or as the document that a screen draws. */
async function drawn(it: AnyVerb, result: unknown, asked: Asked, { lang, sections, table }: Form): Promise<Response> {
  const format = (asked.req.param('file') ?? '').split('.').at(-1) ?? ''
  const languages = languagesOf(lang)
  if (it.document === undefined || !isFormat(format))
    throw new Problems([{ code: 'no-such-form', facts: { verb: it.name, form: format } }])
  const document = it.document(result, languages)
  if (format === 'blocks') return asked.json(withSections(document, sections))
  return writeAs(format, { verb: it, result, document, sections: sections?.split(',') }, table)
}

/** A document of which only the named annexes hold their blocks: a screen asks for the others when they are opened. */
const withSections = (it: PageDocument, sections: string | undefined): PageDocument =>
  sections === undefined
    ? it
    : {
        ...it,
        annexes: it.annexes.map((one) => (sections.split(',').includes(one.anchor) ? one : { ...one, blocks: [] })),
      }
