import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kindNames } from '#dossier/kinds'
import type { Text } from '#ground/text'
import { statusTitle } from '#messages/screens/api'
import { program } from '../cli/program-folder.ts'
import type { AnyVerb } from './asked-input.ts'
import { described, type Operation, type Parameter, type Schema } from './described.ts'
import { exportOperations } from './export-route.ts'
import { importOperations } from './import-described.ts'
import { registryOperations, registrySchema } from './registry-described.ts'
import { inputSchema, outputComponents, referTo } from './schemas.ts'
import { allVerbs, exporting, isRecording, needsFile, queryFields } from './verb-list.ts'

export type OpenApi = {
  readonly openapi: '3.1.0'
  readonly info: Schema
  readonly servers: readonly Schema[]
  readonly tags: readonly Schema[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Schema>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>>; readonly responses: Schema }
}

let made: OpenApi | undefined

/** The API as OpenAPI 3.1 describes it, made of the schemas that the verbs themselves check with: JSON Schema 2020-12, which is OpenAPI 3.1's own. */
export function openApi(): OpenApi {
  made ??= make()
  return made
}

function make(): OpenApi {
  const paths: Record<string, Record<string, Schema>> = {}
  for (const it of [
    ...allVerbs.flatMap(verbOperations),
    ...aboutOperations,
    ...importOperations,
    ...registryOperations,
    ...exports(),
  ])
    (paths[it.path] ??= {})[it.method] = described(it)
  const manifest = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as { readonly version: string }
  return {
    openapi: '3.1.0',
    info: {
      title: 'An Sinh',
      version: manifest.version,
      ...both({
        vi: 'Mọi câu hỏi của An Sinh đối với hồ sơ đang mở trên máy này.',
        en: 'Every question of An Sinh to the dossier that is open on this machine.',
      }),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(tags).map(([name, words]) => ({ name, ...both(words) })),
    paths,
    components: {
      schemas: { ...outputComponents([...allVerbs, exporting]), registry: registrySchema(), problem, standing },
      responses: Object.fromEntries(
        [400, 403, 404, 405, 409, 412, 413, 415, 421, 428, 500, 503].map((status) => [
          `problem${status}`,
          {
            ...both(statusTitle(status)),
            content: { 'application/problem+json': { schema: referTo('problem') } },
          },
        ]),
      ),
    },
  }
}

const tags = {
  questions: { vi: 'Câu hỏi', en: 'Questions' },
  records: { vi: 'Ghi vào nhật ký', en: 'Recording in the journal' },
  activities: { vi: 'Nhập hoạt động', en: 'Taking in activities' },
  dossier: { vi: 'Hồ sơ, quy tắc và API', en: 'The dossier, the rules and the API' },
} as const satisfies Record<string, Text>

export const both = (it: Text) => ({ description: `${it.vi} / ${it.en}`, 'x-text': it })

/** The forms in which an answer that is a document is given. */
const forms = {
  blocks: { vi: 'tài liệu dưới dạng khối để hiển thị', en: 'the document as blocks for a screen' },
  html: { vi: 'trang HTML', en: 'a page' },
  docx: { vi: 'tệp Word', en: 'a Word file' },
  xlsx: { vi: 'tệp Excel', en: 'a workbook' },
  csv: { vi: 'một bảng CSV', en: 'a table as CSV' },
  json: { vi: 'dữ liệu JSON để lưu', en: 'the data as a file' },
  schema: { vi: 'JSON Schema của dữ liệu', en: 'the JSON Schema of the data' },
} as const satisfies Record<string, Text>

const formParameters: readonly Parameter[] = [
  {
    name: 'form',
    in: 'path',
    schema: { type: 'string', enum: Object.keys(forms) },
    text: {
      vi: `Dạng của câu trả lời: ${Object.entries(forms)
        .map(([name, it]) => `${name} (${it.vi})`)
        .join(', ')}`,
      en: `Form of the answer: ${Object.entries(forms)
        .map(([name, it]) => `${name} (${it.en})`)
        .join(', ')}`,
    },
  },
  {
    name: 'lang',
    in: 'query',
    schema: { type: 'string', enum: ['vi', 'en', 'both'], default: 'both' },
    text: { vi: 'Ngôn ngữ của tài liệu', en: 'Language of the document' },
  },
  {
    name: 'sections',
    in: 'query',
    schema: { type: 'string' },
    text: {
      vi: 'Các phụ lục cần lấy, cách nhau bằng dấu phẩy; “none”: không lấy phụ lục nào',
      en: 'Annexes that are wanted, by commas; “none” for none',
    },
  },
  {
    name: 'table',
    in: 'query',
    schema: { type: 'string' },
    text: { vi: 'Tên bảng, với dạng csv', en: 'Name of the table, for csv' },
  },
]

function verbOperations(it: AnyVerb): readonly Operation[] {
  const { name, summary } = it
  const schema = inputSchema(it)
  const body = { content: { 'application/json': { schema } } }
  if (isRecording(it))
    return [
      {
        method: 'post',
        path: `/api/${name}`,
        id: name,
        tag: 'records',
        summary,
        parameters: [ifMatch],
        body,
        success: { status: 201, schema: referTo(name) },
        problems: [400, 403, 404, 409, 412, 413, 415, 428, 503],
      },
    ]
  const answer = { status: 200, schema: referTo(name) }
  const file = { status: 200, type: '*/*', schema: {} }
  const path = `/api/${name}.{form}`
  const inAddress = new Set(queryFields(it))
  const parameters = parametersOf(schema).filter((one) => inAddress.has(one.name))
  const ask = { method: 'get', tag: 'questions', summary, problems: [400, 404, 503] } as const
  const send = { method: 'post', tag: 'questions', summary, body, problems: [400, 404, 413, 415, 503] } as const
  const all: readonly Operation[] = [
    { ...ask, path: `/api/${name}`, id: name, parameters, success: answer },
    { ...send, path: `/api/${name}`, id: `${name}-post`, parameters: [], success: answer },
    { ...ask, path, id: `${name}-as`, parameters: [...parameters, ...formParameters], success: file },
    { ...send, path, id: `${name}-as-post`, parameters: formParameters, success: file },
  ]
  return all.filter(
    (one) => (one.method === 'post' || !needsFile(it)) && (one.success === answer || it.document !== undefined),
  )
}

const parametersOf = (schema: Schema): readonly Parameter[] =>
  Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Schema>>).map(([name, it]) => {
    const { description: _description, 'x-text': text, ...rest } = it
    return {
      name,
      in: 'query',
      required: ((schema['required'] ?? []) as readonly string[]).includes(name),
      schema: rest,
      text: (text ?? { vi: name, en: name }) as Text,
    }
  })

const exports = (): readonly Operation[] =>
  exportOperations(parametersOf(inputSchema(exporting)), { status: 200, schema: referTo(exporting.name) })

const ifMatch: Parameter = {
  name: 'If-Match',
  in: 'header',
  schema: { type: 'string' },
  text: {
    vi: 'Nhãn của nội dung đang có mà người ghi đã xem; cần khi ghi thay nội dung đã có',
    en: 'Tag of what stands, as the writer saw it; needed to record over what stands already',
  },
}

export const standingParameters: readonly Parameter[] = (
  [
    ['kind', 'Loại: decisions, alignments, pair-readings', 'Kind: decisions, alignments, pair-readings'],
    ['id', 'Mã quyết định hoặc điều khoản', 'Id of the decision or the clause'],
    [
      'against',
      'So với (alignments): national, schemes, hoặc mã các văn kiện',
      'Against (alignments): national, schemes, or ids',
    ],
    ['first', 'Mã hoạt động thứ nhất (pair-readings)', 'Id of the first activity (pair-readings)'],
    ['second', 'Mã hoạt động thứ hai (pair-readings)', 'Id of the second activity (pair-readings)'],
    [
      'asks',
      'Câu hỏi (pair-readings): “one activity” hoặc overlap',
      'Question (pair-readings): “one activity” or overlap',
    ],
  ] as const
).map(([name, vi, en]) => ({
  name,
  in: 'query',
  required: name === 'kind',
  schema: { type: 'string' },
  text: { vi, en },
}))

const kind: Parameter = {
  name: 'kind',
  in: 'path',
  schema: { type: 'string', enum: kindNames },
  text: { vi: 'Loại bản ghi của hồ sơ', en: 'Kind of record of the dossier' },
}

const aboutOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/{kind}.jsonl',
    id: 'records',
    tag: 'dossier',
    summary: {
      vi: 'Mọi bản ghi của một loại, mỗi dòng một đối tượng JSON, gửi dần khi bên nhận đọc',
      en: 'Every record of a kind, one JSON object a line, sent as the reader takes them',
    },
    parameters: [kind],
    success: { status: 200, type: 'application/x-ndjson', schema: { type: 'string' } },
    problems: [404, 503],
  },
  {
    method: 'get',
    path: '/api/standing',
    id: 'standing',
    tag: 'records',
    summary: {
      vi: 'Nội dung đang có của một bản ghi, kèm nhãn để gửi trong If-Match',
      en: 'What stands of a record, with the tag to send in If-Match',
    },
    parameters: standingParameters,
    success: { status: 200, schema: referTo('standing') },
    problems: [400, 503],
  },
  {
    method: 'get',
    path: '/api/rules.json',
    id: 'rules',
    tag: 'dossier',
    summary: { vi: 'Bộ quy tắc của quốc gia dưới dạng dữ liệu', en: "The country's rules as data" },
    parameters: [],
    success: { status: 200, schema: { type: 'object' } },
    problems: [400, 404],
  },
  {
    method: 'get',
    path: '/api/meta',
    id: 'meta',
    tag: 'dossier',
    summary: {
      vi: 'Hồ sơ nào đang mở, hôm nay là ngày nào, phiên bản nào',
      en: 'Which dossier is open, what day it is, which version this is',
    },
    parameters: [],
    success: { status: 200, schema: { type: 'object' } },
    problems: [503],
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    id: 'openapi',
    tag: 'dossier',
    summary: { vi: 'Bản mô tả này', en: 'This description' },
    parameters: [],
    success: { status: 200, schema: { type: 'object' } },
    problems: [],
  },
]

const told = {
  type: 'object',
  properties: { title: { type: 'string' }, detail: { type: 'string' } },
  required: ['title', 'detail'],
}

const problem: Schema = {
  ...both({
    vi: 'Có gì không đúng (RFC 9457): title và detail theo ngôn ngữ của Accept-Language, vi và en luôn có cả hai',
    en: 'What is wrong (RFC 9457): title and detail in the language of Accept-Language, vi and en always both',
  }),
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    detail: { type: 'string' },
    status: { type: 'integer' },
    vi: told,
    en: told,
    problems: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          code: { type: 'string' },
          facts: { type: 'object' },
          position: {
            type: 'object',
            properties: { file: { type: 'string' }, line: { type: 'integer' }, column: { type: 'integer' } },
            required: ['file'],
          },
          vi: { type: 'string' },
          en: { type: 'string' },
        },
        required: ['code', 'facts', 'vi', 'en'],
      },
    },
    standing: referTo('standing'),
  },
  required: ['type', 'title', 'detail', 'status', 'vi', 'en', 'problems'],
}

const standing: Schema = {
  ...both({
    vi: 'Nội dung đang có, nhãn của nó, và dòng nhật ký đã ghi nó',
    en: 'What stands, its tag, and the line of the journal that put it there',
  }),
  type: 'object',
  properties: { tag: { type: ['string', 'null'] }, value: {}, entry: { type: ['object', 'null'] } },
  required: ['tag', 'value', 'entry'],
}
