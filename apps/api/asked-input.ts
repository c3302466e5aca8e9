import type { Context as Asked } from 'hono'
import type { z } from 'zod'
import { type Problem, Problems } from '#ground/problem'
import { languages as bothLanguages, type Language } from '#ground/text'
import type { Verb } from '#verbs/verb'
import { Refused } from './problem-details.ts'

export type AnyVerb = Verb<z.ZodObject, z.ZodType>

/** The most that a request may carry, in bytes; a table of a hundred thousand activities is smaller. */
export const mostBytes = 64_000_000

/** What was asked, checked. @throws Problems with every field that is wrong. */
export function inputFor<I extends z.ZodObject>(schema: I, input: unknown): z.output<I> {
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

/** Fields of the form in which an answer is given, beside those of the question. */
export const formFields = ['lang', 'sections', 'table'] as const

/** The fields of the address. A misspelt one, or the second of two, would leave a filter out unnoticed. @throws Problems naming every field that is none or is
 *  given twice */
export function queryOf(asked: Asked, known: readonly string[]): Readonly<Record<string, string>> {
  const problems = Object.entries(asked.req.queries()).flatMap(([parameter, values]): readonly Problem[] => {
    if (!known.includes(parameter)) return [{ code: 'unknown-parameter', facts: { parameter, known } }]
    return values.length > 1 ? [{ code: 'repeated-parameter', facts: { parameter, values } }] : []
  })
  if (problems.length > 0) throw new Problems(problems)
  return asked.req.query()
}

/** The JSON object that was sent. @throws Refused where it is of another type or too large; Problems where it is none */
export async function bodyOf(asked: Asked): Promise<object> {
  const type = (asked.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (type !== 'application/json')
    throw new Refused(415, [{ code: 'wrong-content-type', facts: { given: type, wanted: 'application/json' } }])
  const text = new TextDecoder().decode(await bytesOf(asked))
  const read = parsed(text)
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw new Problems([{ code: 'not-json', facts: {} }])
  return read
}

/** The fields of a verb that were sent as JSON. A misspelt one would be left out unnoticed, as in an address. @throws Problems naming every field that is none */
export async function sentFields(asked: Asked, verb: AnyVerb): Promise<object> {
  const body = await bodyOf(asked)
  const known = Object.keys(verb.input.shape)
  const unknown = Object.keys(body).filter((it) => !known.includes(it))
  if (unknown.length === 0) return body
  throw new Problems(unknown.map((parameter) => ({ code: 'unknown-parameter', facts: { parameter, known } })))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The bytes that were sent, counted as they come: what is too large is refused before it is in memory. @throws Refused 413 */
export async function bytesOf(asked: Asked, limit: number = mostBytes): Promise<Uint8Array> {
  const tooLarge = (): Refused => new Refused(413, [{ code: 'too-large', facts: { limit } }])
  if (Number(asked.req.header('content-length') ?? 0) > limit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of asked.req.raw.body ?? []) {
    length += chunk.length
    if (length > limit) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** @throws Problems where it is none of ours */
export function languagesOf(lang: string | undefined): readonly Language[] {
  if (lang === undefined || lang === 'both') return bothLanguages
  const known = bothLanguages.find((it) => it === lang)
  if (known === undefined)
    throw new Problems([
      { code: 'wrong-option', facts: { option: 'lang', value: lang, allowed: ['vi', 'en', 'both'] } },
    ])
  return [known]
}
