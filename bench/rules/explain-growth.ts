import { periodFrom } from '#ground/period'
import type { Expression } from '#rules/2-ir/expression'
import type { Rules, Variable } from '#rules/2-ir/rules'
import { unfold } from '#rules/3-passes/unfold'
import { explain } from '#rules/4-backends/explain'
import { book, family, type Person } from '../../test/rules/example-book.ts'

/** CPU time of one explanation, in rule books of tens to hundreds of variables: `node --import tsx bench/rules/explain-growth.ts`.
 *  Each scheme's income test counts the benefit of the scheme before, so that the last explanation needs every scheme, and persons and households in turn. */
function replicated(copies: number): Rules {
  const variables: Record<string, Variable> = {}
  for (let copy = 0; copy < copies; copy++) {
    const named = (name: string): string => (name in book.variables ? `${name}-${copy}` : name)
    const within = (it: Expression): Expression => {
      if (it.op === 'read' && it.variable === 'wage' && copy > 0)
        return { op: 'add', args: [it, { op: 'read', variable: `benefit-${copy - 1}` }] }
      const renamed = it.op === 'read' ? { ...it, variable: named(it.variable) } : it
      return 'args' in renamed ? ({ ...renamed, args: renamed.args.map(within) } as Expression) : renamed
    }
    for (const [name, variable] of Object.entries(book.variables))
      variables[named(name)] = {
        ...variable,
        formulas: variable.formulas.map((it) => ({
          ...it,
          expression: within(it.expression),
          ...(it.scope !== undefined && { scope: named(it.scope) }),
        })),
      }
  }
  const benefits = Array.from(
    { length: copies },
    (_, copy): Expression => ({ op: 'read', variable: `benefit-${copy}` }),
  )
  const [first] = benefits
  const expression: Expression = copies === 1 ? (first as Expression) : { op: 'add', args: benefits }
  variables.total = { ...(book.variables.benefit as Variable), formulas: [{ from: '2025-07-01', expression }] }
  return { ...book, variables }
}

const persons: readonly Person[] = [
  { birth: '1950-01-01', wage: 0, pensioner: false, severity: 0 },
  { birth: '1953-03-15', wage: 1_000_000, severity: 1 },
  { birth: '1985-05-05', wage: 3_000_000, pensioner: false, severity: 0 },
  { birth: '2015-09-09', wage: 0, pensioner: false, severity: 2 },
]

function measured(copies: number, variable: string, person: number): string {
  const rules = replicated(copies)
  const period = periodFrom('2025-07')
  if (period === undefined) throw new Error('no period')
  const asked = [{ name: variable, variable, period }]
  const before = process.cpuUsage()
  const { graph } = unfold(rules, asked, (input) => [{ column: input }])
  const unfolding = process.cpuUsage(before)
  const people = family(...persons)
  const times: number[] = []
  for (let run = 0; run < 60; run++) {
    const start = process.cpuUsage()
    for (let each = 0; each < 5; each++) explain(rules, graph, people, variable, { person })
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 5000)
  }
  const [cold] = times
  const warm = times.slice(20).sort((a, b) => a - b)
  const figure = (it: number | undefined): string => (it ?? 0).toFixed(2).padStart(7)
  return [
    `${String(Object.keys(rules.variables).length).padStart(5)} variables ${String(graph.nodes.length).padStart(6)} nodes  ${variable.padEnd(12)}`,
    `unfold ${figure((unfolding.user + unfolding.system) / 1000)} ms  of the first five ${figure(cold)} ms  warm ${figure(warm[20])} ms (worst ${figure(warm.at(-1))})`,
  ].join('  ')
}

for (const copies of [1, 10, 40])
  for (const variable of ['total', `eligible-${copies - 1}`]) console.log(measured(copies, variable, 2))
