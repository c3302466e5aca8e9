import type { Context as Asked } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Problem, Problems } from '#ground/problem'
import type { Text } from '#ground/text'
import { problemSentence } from '#messages/problems'

/** What went wrong as RFC 9457 has it, in both languages: `problems` says each thing that is wrong, with its place. */
export type ProblemDetails = {
  readonly type: string
  readonly title: Text
  readonly status: number
  readonly problems: readonly (Problem & Text)[]
}

/** Something a request must not do, with the status that says so. */
export class Refused extends Problems {
  readonly status: ContentfulStatusCode
  constructor(status: ContentfulStatusCode, problems: readonly Problem[]) {
    super(problems)
    this.status = status
  }
}

/** @returns the answer to a request in which something was wrong; a fault of our own goes on as it is. */
export function problemResponse(error: unknown, asked: Asked): Response {
  if (!(error instanceof Problems)) throw error
  const status = error instanceof Refused ? error.status : 400
  const problems = error.problems.map((it) => ({
    ...it,
    vi: problemSentence(it, 'vi'),
    en: problemSentence(it, 'en'),
  }))
  const [first] = problems
  const details: ProblemDetails = {
    type: `/api/problems/${first?.code ?? 'unknown'}`,
    title: { vi: first?.vi ?? '', en: first?.en ?? '' },
    status,
    problems,
  }
  return asked.body(JSON.stringify(details), status, { 'content-type': 'application/problem+json; charset=utf-8' })
}
