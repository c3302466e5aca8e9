import { dayOf } from '#ground/calendar'
import type { Day } from '#ground/date'
import type { Text } from '#ground/text'
import { lawOn, startOf } from '#rules/2-ir/law'
import type { Reform } from '#rules/2-ir/reform'
import { type Dated, type Entry, type Input, type Rules, type Variable, variablesOf } from '#rules/2-ir/rules'
import type { RuleBookShown, RulesList } from './shape-rules.ts'

/** What is in a rule book, and what of it holds on a day. The variables that make up a scheme stand with the scheme. */
export function listRules(
  rules: Rules,
  reforms: Readonly<Record<string, Reform>>,
  book: RuleBookShown,
  on: Day,
): RulesList {
  const ofSchemes = new Set(Object.values(rules.schemes).flatMap(variablesOf))
  return {
    schema: 'an-sinh/rules/1',
    rules: book,
    on,
    reforms: Object.entries(reforms).map(([name, { label }]) => ({ name, label })),
    schemes: Object.entries(rules.schemes).map(([name, it]) => {
      const formulas = rules.variables[it.eligible]?.formulas ?? []
      const { entity, period, label } = it
      return { name, label, laws: lawsOf(formulas), entity, period, ...timeOf(formulas, on) }
    }),
    inputs: Object.entries(rules.inputs).map(([name, it]) => ({
      name,
      label: it.label,
      laws: [],
      ...kindOf(it),
      ...assumedOf(rules, it),
    })),
    variables: Object.entries(rules.variables)
      .filter(([name]) => !ofSchemes.has(name))
      .map(([name, it]) => ({
        name,
        label: it.label,
        laws: lawsOf(it.formulas),
        ...kindOf(it),
        ...timeOf(it.formulas, on),
      })),
    parameters: parametersOf(rules, on),
  }
}

function parametersOf(rules: Rules, on: Day): RulesList['parameters'] {
  const part = (name: string, it: { readonly label: Rules['label'] }, pieces: readonly Dated[]) => ({
    name,
    label: it.label,
    laws: lawsOf(pieces),
    inForce: timeOf(pieces, on).inForce,
  })
  return [
    ...Object.entries(rules.parameters).map(([name, it]) => {
      const value = valueOn(it.values, on)
      return {
        ...part(name, it, it.values),
        form: it.kind ?? ('number' as const),
        unit: it.unit,
        ...(value === undefined
          ? {}
          : { value: it.kind === 'date' && typeof value === 'number' ? dayOf(value) : value }),
      }
    }),
    ...Object.entries(rules.scales).map(([name, it]) => ({
      ...part(
        name,
        it,
        it.brackets.flatMap(({ threshold, value }) => [...threshold, ...value]),
      ),
      form: 'scale' as const,
      unit: it.resultUnit,
    })),
    ...Object.entries(rules.tables).map(([name, it]) => ({
      ...part(name, it, it.values),
      form: 'table' as const,
      unit: it.unit,
    })),
  ]
}

/** The number that law sets on a day for everyone; nothing where it sets none. */
function valueOn(entries: readonly Entry[], on: Day): number | string | undefined {
  const last = lawOn(entries, on).at(-1)
  return last === undefined ? undefined : (entries[last]?.value ?? undefined)
}

export const lawsOf = (pieces: readonly Dated[]): string[] => [...new Set(pieces.flatMap((it) => it.law ?? []))]

/** From the first day that any of the pieces applies to the last, and whether one holds on a day. */
function timeOf(
  pieces: readonly Dated[],
  on: Day,
): { readonly inForce: { readonly from?: Day; readonly to?: Day }; readonly holds: boolean } {
  const from = pieces.map(startOf).sort()[0]
  const ends = pieces.flatMap((it) => it.to ?? [])
  const to = ends.length < pieces.length ? undefined : ends.sort().at(-1)
  return {
    inForce: {
      ...(from === undefined || from <= firstDay ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
    holds: lawOn(pieces, on).length > 0,
  }
}

/** What is in force from this day on was so before anyone wrote laws. */
const firstDay = '0001-01-01'

/** What is assumed where nobody tells, with the words of a code. */
export function assumedOf(
  { enumerations }: Rules,
  { assumed, codes }: Input,
): { readonly assumed?: string; readonly assumedLabel?: Text } {
  if (assumed === undefined) return {}
  const code = enumerations[codes ?? '']?.codes.find((it) => it.key === assumed)
  return { assumed: String(assumed), ...(code === undefined ? {} : { assumedLabel: code.label }) }
}

const kindOf = ({ kind, unit, codes, entity, period }: Input | Variable) => ({
  kind,
  ...(unit === undefined ? {} : { unit }),
  ...(codes === undefined ? {} : { codes }),
  entity,
  period,
})
