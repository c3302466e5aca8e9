import type { Context as Asked } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Problem, Problems } from '#ground/problem'
import type { Language, Text } from '#ground/text'
import { problemSentence } from '#messages/problems'
import { statusTitle } from '#messages/screens/api'
import type { Standing } from './standing.ts'

type Told = { readonly title: string; readonly detail: string }

/** What went wrong as RFC 9457 has it. `title` and `detail` speak the language that the request prefers, `vi` and `en` each its own; `problems` says each thing
 *  that is wrong, with its place. */
export type ProblemDetails = Told & {
  readonly type: string
  readonly status: number
  readonly vi: Told
  readonly en: Told
  readonly problems: readonly (Problem & Text)[]
  /** What stands now, where somebody wanted to change it unseen. */
  readonly standing?: Standing
}

/** Something a request must not do, with the status that says so. */
export class Refused extends Problems {
  readonly status: ContentfulStatusCode
  readonly standing: Standing | undefined
  readonly headers: Readonly<Record<string, string>>
  constructor(
    status: ContentfulStatusCode,
    problems: readonly Problem[],
    more: { readonly standing?: Standing; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(problems)
    this.status = status
    this.standing = more.standing
    this.headers = more.headers ?? {}
  }
}

/** @returns the answer to a request in which something was wrong. A fault of our own is told to whoever runs the server, never to the browser. */
export function problemResponse(error: unknown, asked: Asked): Response {
  if (!(error instanceof Problems)) console.error(error)
  const it = error instanceof Problems ? error : new Refused(500, [{ code: 'our-fault', facts: {} }])
  const status = it instanceof Refused ? it.status : statusOf(it.problems)
  const preferred = preferredLanguage(asked.req.header('accept-language'))
  const details = detailsOf(it, status, preferred)
  return asked.body(JSON.stringify(details), status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': preferred,
    'cache-control': 'no-store',
    vary: 'accept-language',
    ...(it instanceof Refused ? it.headers : {}),
  })
}

export function detailsOf(it: Problems, status: number, preferred: Language): ProblemDetails {
  const problems = it.problems.map((one) => ({
    ...one,
    vi: problemSentence(one, 'vi'),
    en: problemSentence(one, 'en'),
  }))
  const told = (language: Language): Told => ({
    title: statusTitle(status)[language],
    detail: problems.map((one) => one[language]).join(' '),
  })
  return {
    type: `/api/problems/${problems[0]?.code ?? 'our-fault'}`,
    ...told(preferred),
    status,
    vi: told('vi'),
    en: told('en'),
    problems,
    ...(it instanceof Refused && it.standing !== undefined ? { standing: it.standing } : {}),
  }
}

/** Names that no record of the dossier has. */
const unknown: ReadonlySet<string> = new Set([
  'unknown-record',
  'unknown-meeting',
  'unknown-body',
  'unknown-decision',
  'unknown-activity',
  'unknown-in-cell',
  'no-such-form',
])

const statusOf = (problems: readonly Problem[]): ContentfulStatusCode => {
  if (problems.length > 0 && problems.every((it) => unknown.has(it.code))) return 404
  const codes = problems.map((it) => it.code)
  // The disk took no line: the request was right, and may be sent again.
  if (codes.includes('cannot-write')) return 503
  return codes.includes('already-recorded') ? 409 : 400
}

/** The first of our languages that a browser asks for; Vietnamese where it asks for neither. */
export function preferredLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((it) => {
      const [name = '', ...rest] = it.trim().split(';')
      const weight = rest
        .find((one) => one.trim().startsWith('q='))
        ?.trim()
        .slice(2)
      return { name: name.slice(0, 2).toLowerCase(), weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter((it) => it.weight > 0)
    .sort((a, b) => b.weight - a.weight)
  const found = wanted.find((it) => it.name === 'vi' || it.name === 'en')
  return found?.name === 'en' ? 'en' : 'vi'
}
