import type { ColumnRequest } from '#ground/columns/request'
import { periodFrom } from '#ground/period'
import type { Origin } from './2-ir/graph.ts'
import type { Program } from './2-ir/program.ts'
import type { Given } from './2-ir/request.ts'
import type { Rules } from './2-ir/rules.ts'
import { codeOf } from './3-passes/given.ts'
import { type Asked, unfold } from './3-passes/unfold.ts'

/** What the columns of a population give: `wage` for every period, `wage@2025-07` for that one. A column whose name ends in no period gives nothing. */
export function givenBy(columns: readonly string[]): Given {
  const given = new Map<string, ReturnType<Given>[number][]>()
  for (const column of columns) {
    const [input = '', when] = column.split('@')
    const period = when === undefined ? undefined : periodFrom(when)
    if (when !== undefined && period === undefined) continue
    given.set(input, [...(given.get(input) ?? []), { column, ...(period !== undefined && { period }) }])
  }
  return (input) => given.get(input) ?? []
}

/** What a program has to be given of a population. All of it is there, because programs are made for the columns at hand. */
export function columnRequests(rules: Rules, { graph }: Pick<Program, 'graph'>): readonly ColumnRequest[] {
  return graph.columns.map(({ name, input, entity, kind, min, max, integral }): ColumnRequest => {
    const it = rules.inputs[input]
    const codes = it?.codes === undefined ? undefined : rules.enumerations[it.codes]?.codes.map((one) => one.key)
    return {
      name,
      entity,
      kind,
      ...(kind === 'number' && { min, max, integral }),
      ...(codes && { codes }),
      ...(it?.whenNotApplicable !== undefined && { whenNotApplicable: codeOf(rules, it, it.whenNotApplicable) }),
      required: true,
    }
  })
}

/** Inputs that a question reads and no column gives for its periods: assumed by the rule book, or missing. */
export function inputsNotGiven(
  rules: Rules,
  asked: readonly Asked[],
  given: Given,
  known?: string,
): { readonly assumed: readonly string[]; readonly missing: readonly string[] } {
  const { graph } = unfold(rules, asked, given, known)
  const origins = graph.nodes.flatMap((it) => (it.origin?.from === 'input' ? [it.origin] : []))
  const named = (how: Extract<Origin, { from: 'input' }>['how']): readonly string[] => [
    ...new Set(origins.filter((it) => it.how === how).map((it) => it.name)),
  ]
  const provided = new Set(named('given'))
  return { assumed: named('assumed').filter((it) => !provided.has(it)), missing: named('missing') }
}
