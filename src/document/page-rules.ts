import type { Language, Text } from '#ground/text'
import { formatDate } from '#messages/format'
import { lawWords } from '#messages/law-words'
import { pageWords } from '#messages/page-words'
import { ruleUnit } from '#messages/rule-units'
import { assumedWords, inForceWords, ruleWords } from '#messages/rule-words'
import type { Expression } from '#rules/2-ir/expression'
import { startOf } from '#rules/2-ir/law'
import type { Dated, Formula, Input, Rules, Scheme, Variable } from '#rules/2-ir/rules'
import { labelOf } from '#rules/views/show-rule'
import { blocks, bullets, plain } from './markdown.ts'
import { type OutlineLine, outlineOf, ownAmount } from './rule-outline.ts'

/** One scheme in words: who gets it, how much, since when, and how it stands with others.
 *  @param linked a scheme by its name, with the way to its page. */
export function schemeWords(
  name: string,
  rules: Rules,
  language: Language,
  linked: (scheme: string) => string,
): string {
  const scheme = rules.schemes[name] as Scheme
  const words = pageWords[language]
  const { label, note, entity, period, eligible, calculated } = scheme
  const amounts = rules.variables[calculated]?.formulas ?? []
  return blocks([
    `### ${plain(label[language])}`,
    `\`${name}\` · ${ruleWords[language].entity[entity]}, ${ruleWords[language].period[period]}`,
    note === undefined ? undefined : plain(note[language]),
    `**${words.who}**`,
    formulasWords(rules.variables[eligible]?.formulas ?? [], rules, language),
    `**${words.howMuch}**`,
    formulasWords(
      amounts.map((it) => ({ ...it, expression: ownAmount(it.expression, eligible) })),
      rules,
      language,
    ),
    betweenWords(scheme, rules, language, linked),
  ])
}

/** Formulas with their days and articles; those that say the same under several acts are said once. */
function formulasWords(formulas: readonly Formula[], rules: Rules, language: Language): string {
  const said = new Map<string, { readonly expression: Expression; readonly times: Formula[] }>()
  for (const it of formulas.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1))) {
    const key = JSON.stringify(it.expression)
    const known = said.get(key)
    if (known === undefined) said.set(key, { expression: it.expression, times: [it] })
    else known.times.push(it)
  }
  return blocks(
    [...said.values()].map(({ expression, times }) =>
      blocks([
        `*${times.map((it) => datedWords(it, rules, language)).join('; ')}*`,
        outlineWords(outlineOf(expression, rules, language), rules, language),
      ]),
    ),
  )
}

const outlineWords = (lines: readonly OutlineLine[], rules: Rules, language: Language): string =>
  bullets(
    lines.map(({ depth, text, law }) => ({
      depth,
      text: `${plain(text)}${law === undefined ? '' : ` (${plain(lawWords(law, rules.acts, language))})`}`,
    })),
  )

function datedWords(it: Dated & { readonly label?: Text | undefined }, rules: Rules, language: Language): string {
  const words = pageWords[language]
  return plain(
    [
      ...(it.label === undefined ? [] : [it.label[language]]),
      inForceWords(it, language),
      ...(it.appliesFrom === undefined ? [] : [`${words.reachesBack} ${formatDate(it.appliesFrom, language)}`]),
      ...(it.scope === undefined ? [] : [`${words.toWhom}: ${labelOf(rules, it.scope)[language]}`]),
      ...(it.law === undefined ? [] : [lawWords(it.law, rules.acts, language)]),
      ...(it.confidence === undefined ? [] : [ruleWords[language].confidence[it.confidence]]),
    ].join(', '),
  )
}

function betweenWords(
  { exclusions }: Scheme,
  rules: Rules,
  language: Language,
  linked: (scheme: string) => string,
): string | undefined {
  if (exclusions.length === 0) return undefined
  const words = pageWords[language]
  return blocks([
    `**${words.between}**`,
    bullets(
      exclusions.map(({ kind, schemes, law }) => ({
        depth: 0,
        text: `${kind === 'highest-of' ? words.highestOf : words.notWith}: ${schemes.map(linked).join('; ')}${law === undefined ? '' : ` (${plain(lawWords(law, rules.acts, language))})`}`,
      })),
    ),
  ])
}

/** Variables that the schemes of a page rest on, each with what it means. */
export const termsWords = (names: readonly string[], rules: Rules, language: Language): string =>
  blocks(
    withoutRepeats(names.flatMap((name) => rules.variables[name] ?? [])).map((it) =>
      variableWords(it, rules, language),
    ),
  )

const variableWords = (it: Variable, rules: Rules, language: Language): string =>
  blocks([
    `**${plain(it.label[language])}**`,
    it.note === undefined ? undefined : plain(it.note[language]),
    formulasWords(it.formulas, rules, language),
  ])

/** Facts that have to be known about people, with what is assumed where nobody tells. */
export const factsWords = (names: readonly string[], rules: Rules, language: Language): string =>
  bullets(
    withoutRepeats(
      names.flatMap((name) => {
        const input = rules.inputs[name]
        return input === undefined ? [] : [{ ...input, name }]
      }),
    ).map((it) => ({
      depth: 0,
      text: factWords(it, rules, language),
    })),
  )

/** What is defined over and over for the first, the second and the next of something is said once, as that of the first to the last. */
export function withoutRepeats<T extends { readonly label: Text }>(list: readonly T[]): readonly T[] {
  const series = new Map<string, T[]>()
  for (const it of list) {
    const key = it.label.en.replace(firstNumber, '#')
    series.set(key, [...(series.get(key) ?? []), it])
  }
  return [...series.values()].flatMap((of) => {
    const numbers = of.map((it) => Number(firstNumber.exec(it.label.en)?.[0]))
    const first = of[0]
    if (first === undefined || of.length < 3 || numbers.some((it, at) => it !== at + 1)) return of
    const range = `1–${of.length}`
    const { vi, en, ...more } = first.label
    return [{ ...first, label: { ...more, vi: vi.replace(firstNumber, range), en: en.replace(firstNumber, range) } }]
  })
}

const firstNumber = /\d+/

/** A fact with the name and the form in which a case gives it. */
function factWords(it: Input & { readonly name: string }, { enumerations }: Rules, language: Language): string {
  const words = pageWords[language]
  const codes = enumerations[it.codes ?? '']?.codes ?? []
  const code = codes.find((one) => one.key === it.assumed)
  const form =
    it.kind === 'code'
      ? codes.map((one) => `\`${one.key}\` ${plain(one.label[language])}`).join(', ')
      : it.kind === 'number'
        ? plain(ruleUnit(it.unit ?? '1', language) || words.forms.number)
        : words.forms[it.kind]
  const assumed =
    it.assumed === undefined
      ? []
      : [`${words.assumed}: ${plain(assumedWords(String(it.assumed), it.unit, code?.label, language))}`]
  const given = [words.ofEntity[it.entity], form, ...assumed].join('; ')
  return `${plain(it.label[language])}: \`${it.name}\` (${given})${it.note === undefined ? '' : `. ${plain(it.note[language])}`}`
}
