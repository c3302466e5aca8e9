import type { Language, Text } from '#ground/text'
import type { Entity, Kind } from '#rules/2-ir/kind'
import { formatDate } from './format.ts'
import { ruleNumber } from './rule-units.ts'

type Period = 'day' | 'week' | 'month' | 'year' | 'always'
type Part = 'scheme' | 'variable' | 'input' | 'parameter' | 'scale' | 'table' | 'enumeration'

/** Words for what rules are made of. */
export const ruleWords: Readonly<
  Record<
    Language,
    {
      readonly kind: Readonly<Record<Kind, string>>
      readonly entity: Readonly<Record<Entity, string>>
      readonly period: Readonly<Record<Period, string>>
      readonly part: Readonly<Record<Part, string>>
      readonly truth: Readonly<Record<'true' | 'false', string>>
      readonly side: Readonly<Record<'threshold' | 'rate' | 'amount', string>>
      readonly confidence: Readonly<Record<'primary' | 'secondary' | 'unconfirmed', string>>
    }
  >
> = {
  vi: {
    kind: { truth: 'có hoặc không', number: 'số', date: 'ngày', code: 'mã' },
    entity: { person: 'người', household: 'hộ' },
    period: { day: 'theo ngày', week: 'theo tuần', month: 'theo tháng', year: 'theo năm', always: 'không đổi' },
    part: {
      scheme: 'Chế độ',
      variable: 'Biến',
      input: 'Dữ kiện đầu vào',
      parameter: 'Tham số',
      scale: 'Biểu theo bậc',
      table: 'Bảng hệ số',
      enumeration: 'Danh mục',
    },
    truth: { true: 'có', false: 'không' },
    side: { threshold: 'từ mức', rate: 'tỷ lệ', amount: 'mức tiền' },
    confidence: { primary: 'theo văn bản gốc', secondary: 'theo nguồn thứ cấp', unconfirmed: 'chưa xác nhận' },
  },
  en: {
    kind: { truth: 'yes or no', number: 'number', date: 'date', code: 'code' },
    entity: { person: 'person', household: 'household' },
    period: { day: 'per day', week: 'per week', month: 'per month', year: 'per year', always: 'does not change' },
    part: {
      scheme: 'Scheme',
      variable: 'Variable',
      input: 'Input',
      parameter: 'Parameter',
      scale: 'Scale',
      table: 'Table of coefficients',
      enumeration: 'Enumeration',
    },
    truth: { true: 'yes', false: 'no' },
    side: { threshold: 'from', rate: 'rate', amount: 'amount' },
    confidence: { primary: 'from the act itself', secondary: 'from a secondary source', unconfirmed: 'unconfirmed' },
  },
}

/** What a rule book assumes, as it writes it, for a reader: a truth, a number with its unit, a date; a code by its words. */
export function assumedWords(
  value: string,
  unit: string | undefined,
  label: Text | undefined,
  language: Language,
): string {
  if (label !== undefined) return label[language]
  if (value === 'true' || value === 'false') return ruleWords[language].truth[value]
  return Number.isFinite(Number(value)) ? ruleNumber(Number(value), unit, language) : formatDate(value, language)
}

/** `từ 1/7/2025 đến 30/6/2026`; words for what has no beginning, and nothing for what has no end. */
export function inForceWords(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  language: Language,
): string {
  const start = from === undefined || from <= '0001-01-01' ? undefined : formatDate(from, language)
  const end = to === undefined ? undefined : formatDate(to, language)
  if (language === 'vi')
    return (
      [start === undefined ? undefined : `từ ${start}`, end === undefined ? undefined : `đến ${end}`]
        .filter((it) => it !== undefined)
        .join(' ') || 'không giới hạn thời gian'
    )
  return (
    [start === undefined ? undefined : `from ${start}`, end === undefined ? undefined : `until ${end}`]
      .filter((it) => it !== undefined)
      .join(' ') || 'without limit of time'
  )
}
