import type { Text } from '#ground/text'

/** The part of the OpenAPI description that the page draws. */
export type Parameter = {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly 'x-text': Text
  readonly schema: { readonly enum?: readonly string[]; readonly default?: string | number }
}

export type Operation = {
  readonly method: string
  readonly path: string
  readonly operationId: string
  readonly tags: readonly string[]
  readonly 'x-text': Text
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: BodySchema }>> }
}

export type BodySchema = {
  readonly properties?: Readonly<Record<string, { readonly 'x-text'?: Text; readonly default?: unknown }>>
  readonly required?: readonly string[]
}

export type Description = {
  readonly tags: readonly { readonly name: string; readonly 'x-text': Text }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Operation, 'method' | 'path'>>>>>
}

export const operationsIn = ({ paths }: Description): readonly Operation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, it]) => ({ ...it, method: method.toUpperCase(), path })),
  )

/** A body to begin with: every field that has to be given, empty. */
export function bodyFor(it: Operation): string {
  const schema = it.requestBody?.content['application/json']?.schema
  if (schema === undefined) return ''
  return JSON.stringify(Object.fromEntries((schema.required ?? []).map((name) => [name, ''])), null, 2)
}

export type Call = {
  readonly address: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** What is sent, from what stands in the form. */
export function callOf(it: Operation, values: Readonly<Record<string, string>>, body: string): Call {
  const given = (it.parameters ?? []).flatMap((one) => {
    const value = values[one.name] ?? ''
    return value === '' ? [] : [{ ...one, value }]
  })
  const path = given
    .filter((one) => one.in === 'path')
    .reduce((whole, one) => whole.replace(`{${one.name}}`, encodeURIComponent(one.value)), it.path)
  const query = new URLSearchParams(
    given.filter((one) => one.in === 'query').map((one): [string, string] => [one.name, one.value]),
  ).toString()
  const type = Object.keys(it.requestBody?.content ?? {})[0]
  return {
    address: query === '' ? path : `${path}?${query}`,
    method: it.method,
    headers: {
      ...Object.fromEntries(given.filter((one) => one.in === 'header').map((one) => [one.name, one.value])),
      ...(type === undefined ? {} : { 'content-type': type }),
    },
    ...(type === undefined ? {} : { body }),
  }
}

/** The same for a command line. */
export function curlOf(it: Call, origin: string): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
  return [
    'curl',
    ...(it.method === 'GET' ? [] : ['-X', it.method]),
    ...Object.entries(it.headers).flatMap(([name, value]) => ['-H', quoted(`${name}: ${value}`)]),
    ...(it.body === undefined ? [] : ['--data-binary', quoted(it.body)]),
    quoted(`${origin}${it.address}`),
  ].join(' ')
}
