import type { Language, Text } from '#ground/text'
import { formatDate } from '#messages/format'
import { lawWords } from '#messages/law-words'
import { pageWords } from '#messages/page-words'
import { ruleNumber, valueOfNamed } from '#messages/rule-units'
import { inForceWords, ruleWords } from '#messages/rule-words'
import type { Rules } from '#rules/2-ir/rules'
import type { RuleShown } from '#rules/views/shape-rules'
import { valuesOf } from '#rules/views/show-rule'
import { blocks, grid, plain } from './markdown.ts'

type Value = RuleShown['values'][number]

/** Parameters, scales and tables with every number that law has set for them, each with its day, its article and how sure it is. */
export const historyOf = (names: readonly string[], rules: Rules, language: Language): string =>
  blocks(names.filter((it) => isSet(it, rules)).map((it) => oneHistory(it, rules, language)))

const isSet = (name: string, { parameters, scales, tables }: Rules): boolean =>
  name in parameters || name in scales || name in tables

function oneHistory(name: string, rules: Rules, language: Language): string {
  const words = pageWords[language]
  const { label, note } = (rules.parameters[name] ??
    rules.scales[name] ??
    rules.tables[name]) as Rules['tables'][string]
  const minimum = rules.parameters[name]?.nationalMinimum === true ? ` (${words.nationalMinimum})` : ''
  return blocks([
    `**${plain(label[language])}**${minimum}`,
    note === undefined ? undefined : plain(note[language]),
    grid(
      [words.from, words.value, words.law, words.source],
      byPiece(valuesOf(rules, name)).map((values) => {
        const first = values[0] as Value
        return [
          timeWords(first, language),
          valueWords(values, label, language),
          first.law === undefined ? '' : plain(lawWords(first.law, rules.acts, language)),
          first.confidence === undefined ? '' : ruleWords[language].confidence[first.confidence],
        ]
      }),
    ),
  ])
}

/** Values that law sets together: the cells of a table, or one number. */
function byPiece(values: readonly Value[]): readonly (readonly Value[])[] {
  const found = new Map<string, Value[]>()
  for (const it of values) {
    const { from, to, appliesFrom, issued, scope, law, confidence, bracket, side } = it
    const key = JSON.stringify([from, to, appliesFrom, issued, scope?.en, law, confidence, bracket, side])
    found.set(key, [...(found.get(key) ?? []), it])
  }
  return [...found.values()]
}

function timeWords(it: Value, language: Language): string {
  const words = pageWords[language]
  return plain(
    [
      inForceWords(it, language),
      ...(it.appliesFrom === undefined ? [] : [`${words.reachesBack} ${formatDate(it.appliesFrom, language)}`]),
      ...(it.scope === undefined ? [] : [`${words.toWhom}: ${it.scope[language]}`]),
    ].join('; '),
  )
}

/** Equal cells of a table are said together; of a long table the most common value is that of all others. */
function valueWords(values: readonly Value[], name: Text, language: Language): string {
  const words = pageWords[language]
  const first = values[0] as Value
  const place =
    first.bracket === undefined || first.side === undefined
      ? ''
      : `${words.bracket} ${first.bracket}, ${ruleWords[language].side[first.side]}: `
  if (first.cell === undefined) return plain(`${place}${numberWords(first, name, language)}`)
  const cells = new Map<string, string[]>()
  for (const it of values) {
    const value = numberWords(it, name, language)
    cells.set(value, [...(cells.get(value) ?? []), it.cell?.[language] ?? ''])
  }
  const groups = [...cells].toSorted((a, b) => a[1].length - b[1].length)
  return groups
    .map(([value, of], at) =>
      plain(`${at === groups.length - 1 && of.length > longest ? words.others : of.join(', ')}: ${value}`),
    )
    .join('<br>')
}

/** Cells of one value that are still listed one by one. */
const longest = 8

function numberWords({ value, unit }: Value, name: Text, language: Language): string {
  const words = pageWords[language]
  if (value === null) return words.ended
  if (value === 'unknown') return words.unknown
  if (typeof value === 'string') return formatDate(value, language)
  return valueOfNamed(name[language], ruleNumber(value, unit, language), language)
}
