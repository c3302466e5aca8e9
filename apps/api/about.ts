import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { languages } from '#ground/text'
import type { Against } from '#promises/alignment-reading'
import { daysOf } from '#promises/meeting'
import { program } from '../cli/program-folder.ts'
import { textOfBook } from '../cli/rule-book.ts'
import { queryOf } from './asked-input.ts'
import type { Desk } from './desk.ts'
import { openApi, standingParameters } from './open-api.ts'
import { Refused } from './problem-details.ts'
import { standingNamed } from './standing.ts'

/** What is said about the dossier, the rules and the API itself. */
export function addAboutRoutes(api: Hono, desk: Desk): void {
  api.get('/openapi.json', (asked) => {
    queryOf(asked, [])
    return asked.json(openApi())
  })

  api.get('/meta', async (asked) => {
    queryOf(asked, [])
    const { dossier, today } = await desk.context()
    const days = dossier.records.meetings.flatMap((it) => {
      const span = daysOf(it)
      return typeof span === 'string' ? [] : [span.first, span.last]
    })
    return asked.json({
      country: dossier.manifest.country,
      dossier: { id: dossier.manifest.id, name: dossier.manifest.name },
      today,
      edition: await desk.edition(),
      languages,
      hasRules: await desk.hasRules(),
      version: version(),
      firstDay: days.toSorted()[0] ?? null,
      lastDay: days.toSorted().at(-1) ?? null,
    })
  })

  api.get('/rules.json', async (asked) => {
    queryOf(asked, [])
    const book = await desk.rules()
    if (book === undefined) throw new Refused(404, [{ code: 'no-rules-here', facts: {} }])
    const tag = `"${book.hash}"`
    const headers = { 'content-type': 'application/json; charset=utf-8', etag: tag, 'cache-control': 'no-cache' }
    if (asked.req.header('if-none-match')?.includes(tag) === true) return asked.body(null, 304, headers)
    return asked.body(textOfBook(book), 200, headers)
  })

  api.get('/standing', async (asked) => {
    const { kind = '', id, against, first = '', second = '', asks } = queryOf(asked, standingFields)
    const { dossier } = await desk.context()
    return asked.json(standingNamed({ kind, id, asks, against: againstOf(against), pair: [first, second] }, dossier))
  })
}

const standingFields = standingParameters.map((it) => it.name)

const againstOf = (it: string | undefined): Against | undefined =>
  it === undefined || it === 'national' || it === 'schemes' ? it : it.split(',').map((one) => one.trim())

const version = (): string =>
  (JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as { readonly version: string }).version
