import { z } from 'zod'
import type { Text } from '#ground/text'
import { dimensions, longestWindow, registryAnswer, sorts } from '../store/registry-shape.ts'
import type { Operation, Parameter, Schema } from './described.ts'
import { referTo } from './schemas.ts'

/** How the registry of activities is described. */

const query = (name: string, schema: Schema, text: Text): Parameter => ({ name, in: 'query', schema, text })

const text = { type: 'string' }

const narrowed: Readonly<Record<(typeof dimensions)[number], Text>> = {
  state: { vi: 'Tình trạng', en: 'State' },
  partner: { vi: 'Đối tác', en: 'Partner' },
  function: { vi: 'Chức năng', en: 'Function' },
  group: { vi: 'Nhóm đối tượng', en: 'Group of people' },
  place: { vi: 'Địa bàn', en: 'Place' },
  modality: { vi: 'Phương thức', en: 'Modality' },
  year: { vi: 'Năm', en: 'Year' },
  confidence: { vi: 'Độ tin cậy', en: 'Confidence' },
  origin: { vi: 'Nguồn: tệp của hồ sơ hay tệp đã nhập', en: 'Origin: a file of the dossier or an import' },
}

const filter: readonly Parameter[] = [
  query('asOf', text, { vi: 'Ngày xem (YYYY-MM-DD)', en: 'Day of the view (YYYY-MM-DD)' }),
  query('q', text, {
    vi: 'Từ trong tên, mã hoặc tổ chức tham gia, có dấu hoặc không dấu',
    en: 'Words of the title, identifier or a participating organisation, with or without diacritics',
  }),
  ...dimensions.map((it) =>
    query(it, text, {
      vi: `${narrowed[it].vi}; nhiều giá trị cách nhau bằng “|”`,
      en: `${narrowed[it].en}; several values with “|” between them`,
    }),
  ),
  query('sort', { ...text, enum: sorts, default: 'title' }, { vi: 'Xếp theo', en: 'Ordered by' }),
  query(
    'order',
    { ...text, enum: ['up', 'down'], default: 'up' },
    { vi: 'Tăng hoặc giảm', en: 'Upwards or downwards' },
  ),
  query('lang', { ...text, enum: ['vi', 'en'], default: 'vi' }, { vi: 'Ngôn ngữ', en: 'Language' }),
]

const rows: readonly Parameter[] = [
  query(
    'offset',
    { type: 'integer', minimum: 0, default: 0 },
    { vi: 'Bỏ qua bao nhiêu dòng', en: 'Rows to pass over' },
  ),
  query(
    'limit',
    { type: 'integer', minimum: 0, maximum: longestWindow, default: 100 },
    { vi: 'Lấy bao nhiêu dòng', en: 'Rows to hand over' },
  ),
]

const file = (form: string, type: string, summary: Text): Operation => ({
  method: 'get',
  path: `/api/registry.${form}`,
  id: `registry-${form}`,
  tag: 'activities',
  summary,
  parameters: filter,
  success: { status: 200, type, schema: {} },
  problems: [400, 503],
})

export const registryOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/registry',
    id: 'registry',
    tag: 'activities',
    summary: {
      vi: 'Sổ hoạt động: một đoạn các dòng, kèm số đếm theo từng giá trị',
      en: 'The registry of activities: a window of rows, with counts of each value',
    },
    parameters: [...filter, ...rows],
    success: { status: 200, schema: referTo('registry') },
    problems: [400, 503],
  },
  file('csv', 'text/csv', { vi: 'Sổ hoạt động dạng CSV, gửi dần', en: 'The registry as CSV, sent as it is made' }),
  file('jsonl', 'application/jsonl', {
    vi: 'Sổ hoạt động, mỗi dòng một đối tượng JSON, gửi dần',
    en: 'The registry, one JSON object a line, sent as it is made',
  }),
  file('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', {
    vi: 'Sổ hoạt động dạng Excel',
    en: 'The registry as a workbook',
  }),
]

export function registrySchema(): Schema {
  const { $schema: _$schema, ...schema } = z.toJSONSchema(registryAnswer, { io: 'output', unrepresentable: 'any' })
  return schema
}
