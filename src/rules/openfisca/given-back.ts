import { dayOf } from '#ground/calendar'
import { addDays } from '#ground/date-arithmetic'
import type { Problem } from '#ground/problem'
import { lawOn, turningDays } from '#rules/2-ir/law'
import type { Entry, Parameter, Rules, Scale } from '#rules/2-ir/rules'
import type {
  DatedParameter,
  DatedValue,
  Described,
  Metadata,
  ParameterNode,
  ParameterScale,
  ParameterTree,
} from './parameters.ts'

/** What a parameter or scale says that OpenFisca's format has no words for. */
export type NotSaid = 'unknown-value' | 'scope' | 'reaches-back' | 'issued' | 'name'

/** Parameters and scales of a rule book as a tree of OpenFisca: strokes and points in a name lead to a child. What the law is on each day is said, as it was in the end;
 *  what the format has no words for is left out and named (openfisca-not-said). */
export function parametersOf(rules: Pick<Rules, 'parameters' | 'scales' | 'currency'>): {
  readonly tree: ParameterNode
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const root: Branch = new Map()
  for (const [name, it] of Object.entries(rules.parameters))
    plant(
      root,
      name,
      {
        kind: 'parameter',
        ...describedFrom(it, unitMetadata(it, rules.currency)),
        ...valuesOf(name, it.values, it.kind, problems),
      },
      problems,
    )
  for (const [name, it] of Object.entries(rules.scales))
    plant(root, name, scaleFrom(name, it, rules.currency, problems), problems)
  return { tree: nodeFrom(root), problems }
}

type Branch = Map<string, Branch | ParameterTree>

function plant(root: Branch, name: string, leaf: ParameterTree, problems: Problem[]): void {
  const path = name.split(/[./]/)
  const last = path.pop() ?? ''
  let at: Branch | undefined = root
  for (const step of path) {
    const next: Branch | ParameterTree = at.get(step) ?? new Map()
    if (!(next instanceof Map)) {
      at = undefined
      break
    }
    at.set(step, next)
    at = next
  }
  if (at === undefined || at.has(last)) report(problems, name, 'name')
  else at.set(last, leaf)
}

const nodeFrom = (branch: Branch): ParameterNode => ({
  kind: 'node',
  metadata: {},
  children: new Map([...branch].map(([name, it]) => [name, it instanceof Map ? nodeFrom(it) : it])),
})

function report(problems: Problem[], name: string, why: NotSaid): void {
  if (!problems.some((it) => it.facts['name'] === name && it.facts['why'] === why))
    problems.push({ code: 'openfisca-not-said', facts: { name, why } })
}

const describedFrom = ({ label, note }: Pick<Parameter, 'label' | 'note'>, metadata: Metadata): Described => ({
  description: label.en,
  ...(note && { documentation: note.en }),
  metadata: { ...(label.vi === label.en ? {} : { label_vi: label.vi }), ...metadata },
})

const unitMetadata = ({ unit, kind }: Parameter, currency: string): Metadata =>
  kind === 'date' ? {} : { unit: unitText(unit, currency) }

/** Money is `currency-EUR`, so that a reader need not know whose parameters these are. */
const unitText = (unit: string, currency: string): string =>
  unit === '1' ? '/1' : unit === currency || unit.startsWith(`${currency}/`) ? `currency-${unit}` : unit

/** The value of every day on which it turns; null where there is none. */
function valuesOf(
  name: string,
  entries: readonly Entry[],
  kind: Parameter['kind'],
  problems: Problem[],
): Pick<DatedParameter, 'values'> {
  const general = entries.filter((it) => it.scope === undefined)
  if (general.length < entries.length) report(problems, name, 'scope')
  if (general.some((it) => it.appliesFrom !== undefined)) report(problems, name, 'reaches-back')
  if (general.some((it) => it.issued !== undefined)) report(problems, name, 'issued')
  if (general.some((it) => it.value === 'unknown')) report(problems, name, 'unknown-value')
  const days = [...new Set(turningDays(general, (day) => addDays(day, 1)))].sort()
  const values = days.map((from): DatedValue => {
    const entry = general[lawOn(general, from)[0] ?? -1]
    const value = typeof entry?.value === 'number' ? entry.value : null
    const metadata: Metadata = {
      ...(entry?.law !== undefined && { reference: entry.law }),
      ...(entry?.confidence !== undefined && { confidence: entry.confidence }),
    }
    return { from, value: value !== null && kind === 'date' ? dayOf(value) : value, metadata }
  })
  return { values: values.reverse() }
}

function scaleFrom(name: string, it: Scale, currency: string, problems: Problem[]): ParameterScale {
  const side = valueSide[it.form]
  const metadata: Metadata = {
    ...(it.form === 'single-amount' && { type: 'single_amount' }),
    threshold_unit: unitText(it.unit, currency),
    ...(side === 'amount' ? { amount_unit: unitText(it.resultUnit, currency) } : { rate_unit: '/1' }),
  }
  const dated = (entries: readonly Entry[]): DatedParameter => ({
    kind: 'parameter',
    metadata: {},
    ...valuesOf(name, entries, undefined, problems),
  })
  return {
    kind: 'scale',
    ...describedFrom(it, metadata),
    brackets: it.brackets.map(({ threshold, value }) => ({
      metadata: {},
      threshold: dated(threshold),
      [side]: dated(value),
    })),
  }
}

const valueSide = {
  'single-amount': 'amount',
  amounts: 'amount',
  average: 'average_rate',
  marginal: 'rate',
} as const
