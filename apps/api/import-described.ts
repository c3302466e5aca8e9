import type { Operation, Parameter } from './described.ts'

/** How the taking in of activities is described. */

const file: Parameter = {
  name: 'file',
  in: 'query',
  required: true,
  schema: { type: 'string' },
  text: { vi: 'Tên tệp như khi đã gửi', en: 'Name of the file as it was sent' },
}

const rows = {
  type: 'object',
  properties: {
    lang: { type: 'string', enum: ['vi', 'en'] },
    rows: { type: 'array', maxItems: 100_000, items: { type: 'object' } },
  },
  required: ['lang', 'rows'],
}

export const importOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/activities/import',
    id: 'activities-import',
    tag: 'activities',
    summary: {
      vi: 'Gửi một tệp hoạt động; trả lời từng dòng JSON về tiến độ và lỗi của từng bản ghi',
      en: 'Send a file of activities; lines of JSON tell how far it is and what is wrong with which record',
    },
    parameters: [
      {
        name: 'name',
        in: 'query',
        required: true,
        schema: { type: 'string' },
        text: { vi: 'Tên tệp, có phần đuôi', en: 'Name of the file, with its ending' },
      },
      {
        name: 'changed',
        in: 'query',
        schema: { type: 'number' },
        text: {
          vi: 'Lần sửa cuối, mili giây từ 1970, để nhận ra tệp đã gửi',
          en: 'Last change, milliseconds since 1970, so that the same file is known again',
        },
      },
      {
        name: 'check',
        in: 'query',
        schema: { type: 'string', enum: ['true'] },
        text: { vi: 'Chỉ kiểm tra, không ghi', en: 'Only check, write nothing' },
      },
    ],
    body: { content: { 'application/octet-stream': {} } },
    success: { status: 200, type: 'application/x-ndjson', schema: { type: 'string' } },
    problems: [400, 413, 415],
  },
  {
    method: 'get',
    path: '/api/activities/held',
    id: 'activities-held',
    tag: 'activities',
    summary: { vi: 'Các tệp đã nhập', en: 'The files that were taken in' },
    parameters: [],
    success: { status: 200, schema: { type: 'array' } },
    problems: [],
  },
  {
    method: 'post',
    path: '/api/activities/undo',
    id: 'activities-undo',
    tag: 'activities',
    summary: { vi: 'Bỏ một tệp đã nhập', en: 'Take out a file that was taken in' },
    parameters: [],
    body: {
      content: {
        'application/json': {
          schema: { type: 'object', properties: { file: { type: 'string' } }, required: ['file'] },
        },
      },
    },
    success: { status: 200, schema: { type: 'object', properties: { file: { type: 'string' } } } },
    problems: [400, 404],
  },
  {
    method: 'get',
    path: '/api/activities/quarantine.xml',
    id: 'activities-quarantine',
    tag: 'activities',
    summary: { vi: 'Các bản ghi chưa nhận của một tệp', en: 'The records of a file that were kept out' },
    parameters: [file],
    success: { status: 200, type: 'application/xml', schema: { type: 'string' } },
    problems: [404],
  },
  {
    method: 'get',
    path: '/api/activities/template.xlsx',
    id: 'activities-template',
    tag: 'activities',
    summary: { vi: 'Biểu mẫu Excel để khai hoạt động', en: 'The form in which activities are handed in' },
    parameters: [
      {
        name: 'lang',
        in: 'query',
        schema: { type: 'string', enum: ['vi', 'en'], default: 'vi' },
        text: { vi: 'Ngôn ngữ', en: 'Language' },
      },
    ],
    success: { status: 200, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', schema: {} },
    problems: [503],
  },
  {
    method: 'post',
    path: '/api/activities/errors/{form}',
    id: 'activities-errors',
    tag: 'activities',
    summary: { vi: 'Danh sách lỗi dưới dạng bảng', en: 'A list of errors as a table' },
    parameters: [
      {
        name: 'form',
        in: 'path',
        schema: { type: 'string', enum: ['csv', 'xlsx'] },
        text: { vi: 'Dạng tệp', en: 'Form of the file' },
      },
    ],
    body: { content: { 'application/json': { schema: rows } } },
    success: { status: 200, type: '*/*', schema: {} },
    problems: [400, 415],
  },
]
