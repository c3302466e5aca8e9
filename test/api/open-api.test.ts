import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiOf } from '../../apps/api/app.ts'
import { type Asking, openApiOnCopy } from './asking.ts'

/** The description of the API, held against what is served. */

type Parameter = {
  readonly name: string
  readonly in: string
  readonly required: boolean
  readonly schema: { readonly enum?: readonly string[] }
} & Told
type Told = { readonly description: string; readonly 'x-text': { readonly vi: string; readonly en: string } }
type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema?: { readonly properties?: Record<string, Told> } }>>
  }
  readonly responses: Readonly<Record<string, { readonly description?: string; readonly $ref?: string }>>
} & Pick<Told, 'x-text'>
type Description = {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>
    readonly responses: Readonly<Record<string, object>>
  }
}

let api: Asking
let text: string
let description: Description

beforeAll(async () => {
  api = openApiOnCopy()
  text = await (await api.ask('/api/openapi.json')).text()
  description = JSON.parse(text) as Description
})
afterAll(() => api.close())

const operations = (): readonly (readonly [string, string, Operation])[] =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, it]) => [method, path, it] as const),
  )

it('is OpenAPI 3.1, every reference in it leads somewhere, every name is given once', () => {
  expect(description.openapi).toBe('3.1.0')
  expect(description.info.version).toMatch(/^\d+\.\d+\.\d+$/)
  const found = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map((it) => it[1] ?? '')
  expect(found.length).toBeGreaterThan(100)
  const at = (path: string): unknown =>
    path
      .slice(2)
      .split('/')
      .reduce<unknown>((from, key) => (from as Record<string, unknown> | undefined)?.[key], description)
  expect([...new Set(found)].filter((it) => !it.startsWith('#/components/') || at(it) === undefined)).toEqual([])
  const names = operations().map(([, , it]) => it.operationId)
  expect(new Set(names).size).toBe(names.length)
  expect(Object.keys(description.components.schemas).filter((it) => !/^[A-Za-z0-9._-]+$/.test(it))).toEqual([])
})

it('says what everything is in both languages', () => {
  const isTold = (it: Told | undefined): boolean =>
    it?.['x-text'] !== undefined &&
    it['x-text'].vi !== '' &&
    it['x-text'].en !== '' &&
    it['x-text'].vi !== it['x-text'].en
  for (const [method, path, it] of operations()) {
    const at = `${method} ${path}`
    expect(it['x-text'].vi, at).toBeTruthy()
    expect(it['x-text'].en, at).toBeTruthy()
    expect(
      Object.keys(it.responses).some((one) => one.startsWith('2')),
      at,
    ).toBe(true)
    for (const one of it.parameters ?? []) expect(isTold(one), `${at} ${one.name}`).toBe(true)
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((one) => one[1])
    expect(
      (it.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name),
      at,
    ).toEqual(inPath)
  }
})

it('describes every route that is served, and no other', () => {
  const served = new Set(
    apiOf(api.desk)
      .routes.filter((it) => it.method === 'GET' || it.method === 'POST')
      .map((it) => `${it.method.toLowerCase()} ${plain(it.path)}`),
  )
  expect([...served].sort()).toEqual(
    operations()
      .map(([method, path]) => `${method} ${path}`)
      .sort(),
  )
})

/** A route in OpenAPI's way of writing. */
const plain = (path: string): string =>
  path
    .replace(/:file\{(.+)\\\.\[a-z\]\+\}/, '$1.{form}')
    .replace(/:kind\{\[a-z-\]\+\\\.jsonl\}/, '{kind}.jsonl')
    .replace(/:(\w+)\{[^}]*\}/g, '{$1}')
    .replace(/:(\w+)/g, '{$1}')

describe('what is described', () => {
  const needed: Readonly<Record<string, string>> = {
    meeting: 'next',
    cell: 'old-age / all',
    expression: 'old-age / all',
    from: '2015-01-01',
    of: 'asean-dsp-2013',
    kind: 'decisions',
    id: 'x',
    partner: 'ilo',
  }

  it('is answered: every GET with what it needs', async () => {
    const wrong: string[] = []
    for (const [method, path, it] of operations()) {
      // The registry is a thread of the program as it is put together (test/web).
      if (method !== 'get' || path.startsWith('/api/registry')) continue
      const wanted = (it.parameters ?? []).filter((one) => one.required)
      const query = new URLSearchParams()
      for (const one of wanted)
        if (one.in === 'query') query.set(one.name, one.schema.enum?.[0] ?? needed[one.name] ?? 'next')
      if (path.startsWith('/api/record'))
        for (const [name, value] of [
          ['kind', 'organisations'],
          ['id', 'ilo'],
        ] as const)
          query.set(name, value)
      if (path.startsWith('/api/allocate')) query.set('budget', 'ilo=2000000 USD')
      const address = `${path.replace('{form}', 'blocks').replace('{kind}', 'sources').replace('{file}', 'shares.csv')}?${query}`
      const answer = await api.ask(address)
      const said = await answer.text()
      // Names made up here may be of nothing; then the answer says so.
      const isKnown = answer.status === 200 || (answer.status === 404 && said.includes('unknown-'))
      if (!isKnown && !/not-imported|no-such-form/.test(said))
        wrong.push(`${address}: ${answer.status} ${said.slice(0, 200)}`)
    }
    expect(wrong).toEqual([])
  }, 120_000)
})
