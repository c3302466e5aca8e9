import type { Text } from '#ground/text'

export type Schema = Readonly<Record<string, unknown>>

export type Parameter = {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: Schema
  readonly text: Text
}

/** One thing that an address does, as its module says it; `described` writes it the way of OpenAPI. */
export type Operation = {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly id: string
  readonly tag: 'questions' | 'records' | 'activities' | 'dossier'
  readonly summary: Text
  readonly parameters: readonly Parameter[]
  readonly body?: { readonly content: Schema }
  readonly success: { readonly status: number; readonly type?: string; readonly schema: Schema }
  /** Statuses beside those that every address may answer with. */
  readonly problems: readonly number[]
}

/** An operation in both languages: OpenAPI has one text for each thing, so both stand in it, and apart in `x-text`. */
export const described = (it: Operation): Schema => ({
  operationId: it.id,
  tags: [it.tag],
  summary: `${it.summary.vi} / ${it.summary.en}`,
  'x-text': it.summary,
  ...(it.parameters.length === 0
    ? {}
    : {
        parameters: it.parameters.map((one) => ({
          name: one.name,
          in: one.in,
          required: one.in === 'path' || one.required === true,
          description: `${one.text.vi} / ${one.text.en}`,
          'x-text': one.text,
          schema: one.schema,
        })),
      }),
  ...(it.body === undefined ? {} : { requestBody: { required: true, ...it.body } }),
  responses: {
    [it.success.status]: {
      description: `${it.summary.vi} / ${it.summary.en}`,
      content: { [it.success.type ?? 'application/json']: { schema: it.success.schema } },
    },
    ...Object.fromEntries(
      [...it.problems, 421, 500].map((status) => [status, { $ref: `#/components/responses/problem${status}` }]),
    ),
  },
})
