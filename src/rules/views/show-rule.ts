import { dayOf } from '#ground/calendar'
import type { Language, Text } from '#ground/text'
import { dependencies } from '#rules/2-ir/dependencies'
import type { Expression } from '#rules/2-ir/expression'
import { type ExpressionWords, printedLines } from '#rules/2-ir/print'
import { type Dated, type Entry, type Rules, variablesOf } from '#rules/2-ir/rules'
import { assumedOf } from './list-rules.ts'
import type { FormulasShown, RuleBookShown, RuleShown } from './shape-rules.ts'

/** How expressions are put into words, which is not of the rules. */
export type WordsOfExpressions = Readonly<Record<Language, ExpressionWords>>

type Part = RuleShown['part']

/** The part of a rule book that a name means: a scheme before the amount it is called after. */
export function partNamed(rules: Rules, name: string): Part | undefined {
  if (name in rules.schemes) return 'scheme'
  if (name in rules.variables) return 'variable'
  if (name in rules.inputs) return 'input'
  if (name in rules.parameters) return 'parameter'
  if (name in rules.scales) return 'scale'
  if (name in rules.tables) return 'table'
  return name in rules.enumerations ? 'enumeration' : undefined
}

/** All names of a rule book that can be asked for. */
export const namesOf = (rules: Rules): readonly string[] => [
  ...new Set(
    [
      rules.schemes,
      rules.variables,
      rules.inputs,
      rules.parameters,
      rules.scales,
      rules.tables,
      rules.enumerations,
    ].flatMap((it) => Object.keys(it)),
  ),
]

/** One part of a rule book, by its name, which it must have. */
export function showRule(rules: Rules, book: RuleBookShown, name: string, words: WordsOfExpressions): RuleShown {
  const part = partNamed(rules, name) as Part
  const scheme = rules.schemes[name]
  const of = scheme === undefined ? [name] : variablesOf(scheme)
  const all = dependencies(rules)
  const reads = [...new Set(of.flatMap((it) => all.get(it) ?? []))].filter((it) => !of.includes(it))
  const readBy = [...all].filter(([reader, read]) => !of.includes(reader) && read.some((it) => of.includes(it)))
  return {
    schema: 'an-sinh/rule/1',
    rules: book,
    part,
    name,
    ...factsOf(rules, part, name),
    formulas: of.filter((it) => it !== scheme?.arrears).flatMap((it) => formulasOf(rules, it, words)),
    values: scheme === undefined ? valuesOf(rules, name) : [],
    reads: reads.map((it) => ({ name: it, label: labelOf(rules, it) })),
    readBy: readBy.map(([it]) => ({ name: it, label: labelOf(rules, it) })),
  }
}

type Facts = Pick<RuleShown, 'label'> &
  Partial<
    Pick<
      RuleShown,
      'note' | 'kind' | 'unit' | 'entity' | 'period' | 'bounds' | 'assumed' | 'assumedLabel' | 'facts' | 'codes'
    >
  >

function factsOf(rules: Rules, part: Part, name: string): Facts {
  if (part === 'scheme') {
    const { label, note, entity, period, facts } = rules.schemes[name] as Rules['schemes'][string]
    return { label, ...present({ note }), entity, period, facts }
  }
  if (part === 'variable' || part === 'input') {
    const it = (rules.variables[name] ?? rules.inputs[name]) as Rules['variables'][string] | Rules['inputs'][string]
    const given = rules.inputs[name]
    const { label, note, kind, unit, entity, period, codes } = it
    const list = codes === undefined ? undefined : rules.enumerations[codes]?.codes
    return {
      label,
      kind,
      entity,
      period,
      ...present({ note, unit, codes: list }),
      ...(given?.min === undefined && given?.max === undefined
        ? {}
        : { bounds: present({ min: given.min, max: given.max }) }),
      ...(given === undefined ? {} : assumedOf(rules, given)),
    }
  }
  if (part === 'enumeration') {
    const { label, note, codes } = rules.enumerations[name] as Rules['enumerations'][string]
    return { label, ...present({ note }), codes }
  }
  if (part === 'scale') {
    const { label, note, resultUnit } = rules.scales[name] as Rules['scales'][string]
    return { label, ...present({ note }), unit: resultUnit }
  }
  const { label, note, unit } = (rules.parameters[name] ?? rules.tables[name]) as Rules['tables'][string]
  return { label, ...present({ note }), unit }
}

function formulasOf(rules: Rules, name: string, words: WordsOfExpressions): readonly FormulasShown[] {
  const it = rules.variables[name]
  if (it === undefined) return []
  return [
    {
      name,
      label: it.label,
      formulas: it.formulas.map(({ expression, label, ...dated }) => ({
        ...datedShown(rules, dated),
        ...present({ label }),
        lines: linesOf(rules, expression, words),
      })),
    },
  ]
}

/** The same lines in both languages. */
function linesOf(rules: Rules, it: Expression, words: WordsOfExpressions): FormulasShown['formulas'][number]['lines'] {
  const english = printedLines(it, rules, 'en', words.en)
  return printedLines(it, rules, 'vi', words.vi).map(({ depth, text, law }, at) => ({
    depth,
    text: { vi: text, en: english[at]?.text ?? text },
    ...present({ law }),
  }))
}

/** Every dated number of a parameter, a scale or a table, with its place in it. */
export function valuesOf(rules: Rules, name: string): RuleShown['values'] {
  const parameter = rules.parameters[name]
  const scale = rules.scales[name]
  const table = rules.tables[name]
  const shown = ({ value, ...dated }: Entry, unit: string, place: Place = {}) => ({
    ...datedShown(rules, dated),
    ...place,
    unit,
    value,
  })
  if (parameter !== undefined)
    return parameter.values.map((it) => ({
      ...shown(it, parameter.unit),
      ...(parameter.kind === 'date' && typeof it.value === 'number' ? { value: dayOf(it.value) } : {}),
    }))
  if (scale !== undefined) {
    const isRate = scale.form === 'marginal' || scale.form === 'average'
    return scale.brackets.flatMap(({ threshold, value }, at) => [
      ...threshold.map((it) => shown(it, scale.unit, { bracket: at + 1, side: 'threshold' })),
      ...value.map((it) =>
        shown(it, isRate ? '1' : scale.resultUnit, { bracket: at + 1, side: isRate ? 'rate' : 'amount' }),
      ),
    ])
  }
  if (table === undefined) return []
  const cells = cellsOf(rules, table.keys)
  return table.values.flatMap(({ cells: values, ...dated }) =>
    values.map((value, at) => shown({ ...dated, value }, table.unit, present({ cell: cells[at] }))),
  )
}

type Place = Pick<RuleShown['values'][number], 'bracket' | 'side' | 'cell'>

/** Every combination of the codes of a table's keys, the last key running fastest. */
function cellsOf(rules: Rules, keys: readonly string[]): readonly Text[] {
  return keys.reduce<readonly Text[]>((before, key) => {
    const codes = rules.enumerations[key]?.codes ?? []
    if (before.length === 0) return codes.map((it) => it.label)
    return before.flatMap((one) =>
      codes.map(({ label }) => ({ vi: `${one.vi}, ${label.vi}`, en: `${one.en}, ${label.en}` })),
    )
  }, [])
}

function datedShown(rules: Rules, { from, to, appliesFrom, issued, scope, law, confidence }: Dated) {
  return {
    from,
    ...present({ to, appliesFrom, issued, law, confidence }),
    ...(scope === undefined ? {} : { scope: labelOf(rules, scope) }),
  }
}

/** What a name is called. */
export const labelOf = (rules: Rules, name: string): Text =>
  (
    rules.variables[name] ??
    rules.inputs[name] ??
    rules.parameters[name] ??
    rules.scales[name] ??
    rules.tables[name] ??
    rules.schemes[name]
  )?.label ?? { vi: name, en: name }

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Fields that are there. */
const present = <T extends Readonly<Record<string, unknown>>>(it: T): Present<T> =>
  Object.fromEntries(Object.entries(it).filter(([, value]) => value !== undefined)) as Present<T>
