import type { z } from 'zod'
import type { PageDocument } from '#document/blocks'
import type { Language } from '#ground/text'
import type { verbs } from '#verbs/index'
import type { ProblemDetails } from '../../api/problem-details.ts'
import type { Standing } from '../../api/standing.ts'
import { noteQuestion } from './connection.ts'

/** Questions to the API, with the types of the verbs. */

export type VerbName = keyof typeof verbs
export type Input<N extends VerbName> = z.input<(typeof verbs)[N]['input']>
export type Result<N extends VerbName> = z.output<(typeof verbs)[N]['output']>

/** The server said what is wrong. */
export class Refusal extends Error {
  readonly details: ProblemDetails
  constructor(details: ProblemDetails) {
    super(details.type)
    this.details = details
  }
}

/** Nobody answered: the server was stopped, or there is no way to it. */
export class Unreachable extends Error {}

type Fields = Readonly<Record<string, unknown>>

/** `/api/gaps.docx?group=pwd`: fields that are not given are left out. */
export function addressOf(path: string, fields: Fields = {}): string {
  const given = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, typeof value === 'string' ? value : JSON.stringify(value)]],
  )
  const query = new URLSearchParams(given).toString()
  return `/api/${path}${query === '' ? '' : `?${query}`}`
}

/** @throws Refusal, Unreachable */
export async function ask<N extends VerbName>(name: N, input: Input<N>): Promise<Result<N>> {
  return (await fetched(addressOf(name, input))) as Result<N>
}

/** The answer as a document for the screen, of which only the named annexes hold their blocks. */
export async function askPage<N extends VerbName>(
  name: N,
  input: Input<N>,
  language: Language,
  sections?: readonly string[],
): Promise<PageDocument> {
  const more = { lang: language, ...(sections === undefined ? {} : { sections: sections.join(',') || 'none' }) }
  return (await fetched(addressOf(`${name}.blocks`, { ...(input as Fields), ...more }))) as PageDocument
}

/** What the server adds when something was recorded: the tag of what stands now, for whoever changes it next. */
export type Recorded = { readonly etag: string | null }

/** Records something. @param standing tag of the record that the writer has seen (`etag` of its answer); where it has changed since, the server refuses.
 *  @throws Refusal, Unreachable */
export async function send<N extends VerbName>(
  name: N,
  input: Input<N>,
  standing?: string,
): Promise<Result<N> & Recorded> {
  return (await fetched(`/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(standing === undefined ? {} : { 'if-match': standing }) },
    body: JSON.stringify(input),
  })) as Result<N> & Recorded
}

/** The JSON at an address of this server. @throws Refusal, Unreachable */
export async function fetched(address: string, request?: RequestInit): Promise<unknown> {
  const note = noteQuestion(request === undefined)
  const answer = await fetch(address, request).catch(() => {
    throw new Unreachable()
  })
  note(answer)
  const type = answer.headers.get('content-type') ?? ''
  if (type.startsWith('application/problem+json')) throw new Refusal((await answer.json()) as ProblemDetails)
  if (!answer.ok) throw new Unreachable()
  return answer.json()
}

/** Each thing that is wrong, in both languages, with its place in the files. */
export const sentencesOf = (error: unknown): ProblemDetails['problems'] =>
  error instanceof Refusal ? error.details.problems : []

/** What stands where somebody wanted to write, if that is why the server refused. `isChanged`: it is not what the writer had seen. */
export const conflictIn = (error: unknown): { readonly standing: Standing; readonly isChanged: boolean } | undefined =>
  error instanceof Refusal && error.details.standing !== undefined
    ? { standing: error.details.standing, isChanged: error.details.status === 412 }
    : undefined
