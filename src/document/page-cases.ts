import { earliestDay, isPartialDate, latestDay } from '#ground/date'
import type { Language } from '#ground/text'
import { formatDate, formatNumber } from '#messages/format'
import { pageWords } from '#messages/page-words'
import { ruleNumber, ruleUnit } from '#messages/rule-units'
import { ruleWords } from '#messages/rule-words'
import type { Rules } from '#rules/2-ir/rules'
import { labelOf } from '#rules/views/show-rule'
import { grid, plain } from './markdown.ts'
import type { Within } from './rules-within.ts'

/** A worked case, as it stands in a file of cases: its name says it in Vietnamese and, behind a stroke, in English. */
export type WorkedCase = { readonly name: string; readonly period: string; readonly output: unknown }

/** What a case expects of one value: of whom and when, where it says so. */
type Expected = { readonly of?: string; readonly name: string; readonly when?: string; readonly value: unknown }

/** The cases that expect something of some schemes, within some days if they are given, with what they expect. */
export const casesOf = (
  cases: readonly WorkedCase[],
  schemes: readonly string[],
  rules: Rules,
  days?: Within,
): readonly { readonly case: WorkedCase; readonly expected: readonly Expected[] }[] =>
  cases
    .map((it) => ({
      case: it,
      expected: expectedIn(it.output, rules).filter(({ name }) =>
        schemes.some((one) => name === one || name.startsWith(`${one}/`)),
      ),
    }))
    .filter(({ expected }) => expected.length > 0)
    .filter(
      ({ case: it, expected }) => days === undefined || expected.some((one) => isWithin(one.when ?? it.period, days)),
    )

export function casesTable(found: ReturnType<typeof casesOf>, rules: Rules, language: Language): string {
  const words = pageWords[language]
  if (found.length === 0) return words.noCases
  return grid(
    [words.case, words.period, words.gives],
    found.map(({ case: it, expected }) => [
      plain(nameIn(it.name, language)),
      plain(formatPeriod(it.period, language)),
      expected.map((one) => plain(expectedWords(one, rules, language))).join('<br>'),
    ]),
  )
}

/** `Vietnamese | English`; a name in one language serves both. */
export const nameIn = (name: string, language: Language): string => {
  const [vi = '', en = vi] = name.split(' | ')
  return (language === 'vi' ? vi : en).trim()
}

const formatPeriod = (period: string, language: Language): string =>
  /^\d{4}(-\d{2}){0,2}$/.test(period) ? formatDate(period, language) : period

const isRecord = (it: unknown): it is Readonly<Record<string, unknown>> =>
  typeof it === 'object' && it !== null && !Array.isArray(it)

/** Whether a period, as cases write it (`2026`, `2026-07`, `month:2026-01:6`), shares a day with others; one that is written otherwise may. */
function isWithin(period: string, { from, to }: Within): boolean {
  const start = /\d{4}(-\d{2}){0,2}/.exec(period)?.[0]
  if (start === undefined || !isPartialDate(start)) return true
  return (to === undefined || earliestDay(start) <= to) && (period !== start || latestDay(start) >= from)
}

/** What is expected, wherever it stands: of persons and households by name, or of whom the case is about. */
function expectedIn(output: unknown, rules: Rules, of?: string): readonly Expected[] {
  if (!isRecord(output)) return []
  return Object.entries(output).flatMap(([key, value]) => {
    const isVariable = key in rules.variables || key in rules.inputs
    if (isVariable && isRecord(value))
      return Object.entries(value).map(([when, one]) => ({
        ...(of === undefined ? {} : { of }),
        name: key,
        when,
        value: one,
      }))
    if (isVariable) return [{ ...(of === undefined ? {} : { of }), name: key, value }]
    return expectedIn(value, rules, isGroup(key) ? of : key)
  })
}

const isGroup = (key: string): boolean => key === 'persons' || key === 'households'

function expectedWords({ of, name, when, value }: Expected, rules: Rules, language: Language): string {
  const head = [
    ...(of === undefined ? [] : [of]),
    labelOf(rules, name)[language],
    ...(when === undefined ? [] : [formatPeriod(when, language)]),
  ].join(', ')
  return `${head}: ${Array.isArray(value) ? value.map((it) => valueWords(it, name, rules, language)).join('; ') : valueWords(value, name, rules, language)}`
}

/** What is worked out in the case itself: `540_000 * 2.5`. */
const isSum = /^[\d_.\s*+/()-]+$/

function sumWords(sum: string, unit: string | undefined, language: Language): string {
  const said = sum
    .replace(/\d[\d_]*(?:\.\d+)?/g, (it) => formatNumber(Number(it.replaceAll('_', '')), language))
    .replace(/\s*\*\s*/g, ' × ')
    .replace(/\s*\/\s*/g, ' ÷ ')
  const after = unit === undefined ? '' : ruleUnit(unit, language)
  return after === '' ? said : `${said} ${after}`
}

function valueWords(value: unknown, name: string, rules: Rules, language: Language): string {
  if (value === null || value === undefined) return pageWords[language].cannotBeDecided
  if (typeof value === 'boolean') return ruleWords[language].truth[value ? 'true' : 'false']
  const it = rules.variables[name] ?? rules.inputs[name]
  if (typeof value === 'number')
    return it?.unit === undefined ? formatNumber(value, language) : ruleNumber(value, it.unit, language)
  if (typeof value !== 'string') return JSON.stringify(value)
  if (isSum.test(value)) return sumWords(value, it?.unit, language)
  const code = rules.enumerations[it?.codes ?? '']?.codes.find((one) => one.key === value)
  return code?.label[language] ?? value
}
