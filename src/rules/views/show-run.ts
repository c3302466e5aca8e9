import { togetherSure } from '#rules/2-ir/confidence'
import type { Graph } from '#rules/2-ir/graph'
import type { BreakDown } from '#rules/2-ir/request'
import type { Rules } from '#rules/2-ir/rules'
import type { CountedRow, RunResult } from '#rules/2-ir/run-result'
import { lawBelow } from './law-behind.ts'
import type { Figures, RunShown, Told } from './shape-run.ts'
import { labelOf } from './show-rule.ts'

/** A run by one state of the law, with the cells that are not to be told: `suppressed[t]` are rows' cells of the result's t-th table, as text. */
export type CountedRun = {
  readonly rules: Rules
  readonly result: RunResult
  readonly suppressed: ReadonlyMap<string, ReadonlySet<string>>
  /** Rules of the period as a graph, with what they were in the book. */
  readonly unfolded: Graph
}

type Parts = Pick<RunShown, 'schemes' | 'variables' | 'clauses' | 'breakDowns'>

/** What runs counted, side by side where there is a reform: every scheme or variable that either law knows. */
export function showRun(
  baseline: CountedRun,
  reformed: CountedRun | undefined,
  asked: {
    readonly schemes: readonly string[]
    readonly variables: readonly string[]
    readonly by: readonly BreakDown[]
  },
): Parts {
  const rules = reformed?.rules ?? baseline.rules
  const grand = (run: CountedRun | undefined, variable: string): Told => toldOf(run, variable, [], [])
  const sidesOf = (variable: string) => ({
    baseline: grand(baseline, variable),
    ...(reformed === undefined ? {} : { reformed: grand(reformed, variable) }),
    ...sureOf(baseline, reformed, variable),
  })
  return {
    schemes: asked.schemes.map((name) => {
      const scheme = rules.schemes[name] as Rules['schemes'][string]
      const arrears = {
        ...arrearsOf(baseline, scheme.arrears, 'baseline'),
        ...(reformed === undefined ? {} : arrearsOf(reformed, scheme.arrears, 'reformed')),
      }
      return {
        ...subjectOf(rules, scheme.amount, name),
        ...sidesOf(scheme.amount),
        ...(Object.keys(arrears).length === 0 ? {} : { arrears }),
      }
    }),
    variables: asked.variables.map((name) => ({ ...subjectOf(rules, name, name), ...sidesOf(name) })),
    clauses: [...clausesOf(baseline, 'baseline'), ...(reformed === undefined ? [] : clausesOf(reformed, 'reformed'))],
    breakDowns: asked.by.length === 0 ? [] : breakDownsOf(rules, baseline, reformed, asked),
  }
}

/** How sure the law is that a variable may rest on in the period, by each of two laws. */
function sureOf(baseline: CountedRun, reformed: CountedRun | undefined, variable: string) {
  const of = (run: CountedRun | undefined) => {
    const root = run?.unfolded.roots[variable]
    return run === undefined || root === undefined ? undefined : togetherSure(lawBelow(run.rules, run.unfolded, [root]))
  }
  const [before, after] = [of(baseline), of(reformed)]
  if (before === undefined && after === undefined) return {}
  return { confidence: { ...(before && { baseline: before }), ...(after && { reformed: after }) } }
}

const clausesOf = ({ rules, result }: CountedRun, side: 'baseline' | 'reformed'): Parts['clauses'] =>
  result.clauses.map((it) => ({
    ...it,
    side,
    schemeLabel: labelOf(rules, it.scheme),
    ...(it.variable === undefined ? {} : { variableLabel: labelOf(rules, it.variable) }),
  }))

function subjectOf(rules: Rules, variable: string, name: string) {
  const it = (rules.variables[variable] ?? rules.inputs[variable]) as Rules['variables'][string]
  return {
    name,
    label: labelOf(rules, name),
    entity: it.entity,
    ...(it.unit === undefined ? {} : { unit: it.unit }),
  }
}

/** Arrears, where there are any. */
function arrearsOf(
  run: CountedRun,
  variable: string,
  side: 'baseline' | 'reformed',
): { baseline?: string; reformed?: string } {
  const told = toldOf(run, variable, [], [])
  return typeof told === 'string' || told.sum === undefined || told.sum === '0' ? {} : { [side]: told.sum }
}

/** What a run says of a variable in a cell. Nobody in a cell counts as zero; a scheme without law does not. */
function toldOf(run: CountedRun | undefined, variable: string, by: readonly string[], cell: CountedRow['cell']): Told {
  const it = run?.rules.variables[variable] ?? run?.rules.inputs[variable]
  if (run === undefined || it === undefined || run.result.notInForce.includes(variable)) return 'not-in-force'
  if (run.suppressed.get(it.entity)?.has(keyOf(cell)) === true && by.length > 0) return 'suppressed'
  const table = run.result.tables.find((one) => one.entity === it.entity && String(one.by) === String(by))
  const row = table?.rows.find((one) => one.variable === variable && keyOf(one.cell) === keyOf(cell))
  if (row === undefined) return nobody(it.kind === 'truth')
  const { sum, number, unknown, units } = row
  return { ...(sum === undefined ? {} : { sum }), number, unknown, units }
}

const nobody = (isTruth: boolean): Figures => ({
  ...(isTruth ? {} : { sum: '0' }),
  number: '0',
  unknown: '0',
  units: '0',
})

export const keyOf = (cell: CountedRow['cell']): string => JSON.stringify(cell)

function breakDownsOf(
  rules: Rules,
  baseline: CountedRun,
  reformed: CountedRun | undefined,
  { by, schemes, variables }: Parameters<typeof showRun>[2],
): Parts['breakDowns'] {
  const names = by.map((it) => it.variable)
  const subjects = [
    ...schemes.map((name) => ({ name, variable: (rules.schemes[name] as Rules['schemes'][string]).amount })),
    ...variables.map((name) => ({ name, variable: name })),
  ]
  return (['person', 'household'] as const).flatMap((entity) => {
    const tables = [baseline, reformed].flatMap(
      (run) => run?.result.tables.filter((it) => it.entity === entity && String(it.by) === String(names)) ?? [],
    )
    const cells = new Map(tables.flatMap((it) => it.rows.map((row) => [keyOf(row.cell), row.cell] as const)))
    if (cells.size === 0) return []
    const own = subjects.filter((it) => (rules.variables[it.variable] ?? rules.inputs[it.variable])?.entity === entity)
    const hidden = new Set([...(baseline.suppressed.get(entity) ?? []), ...(reformed?.suppressed.get(entity) ?? [])])
    return [
      {
        entity,
        by: by.map((it) => ({
          variable: it.variable,
          label: labelOf(rules, it.variable),
          ...(it.edges === undefined ? {} : { edges: [...it.edges] }),
        })),
        rows: [...cells.values()].flatMap((cell) =>
          own.map(({ name, variable }) => ({
            cell: cell.map((value, at) => placeOf(rules, names[at] ?? '', value)),
            ...subjectOf(rules, variable, name),
            baseline: toldOf(baseline, variable, names, cell),
            ...(reformed === undefined ? {} : { reformed: toldOf(reformed, variable, names, cell) }),
          })),
        ),
        suppressed: [...cells.keys()].filter((it) => hidden.has(it)).length,
      },
    ]
  })
}

function placeOf(
  rules: Rules,
  variable: string,
  value: CountedRow['cell'][number],
): Parts['breakDowns'][number]['rows'][number]['cell'][number] {
  if (value === null) return null
  const codes = (rules.inputs[variable] ?? rules.variables[variable])?.codes
  const label = codes === undefined ? undefined : rules.enumerations[codes]?.codes.find((it) => it.key === value)?.label
  return { value, ...(label === undefined ? {} : { label }) }
}
