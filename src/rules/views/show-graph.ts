import { dependencies, dependenciesBelow } from '#rules/2-ir/dependencies'
import type { Rules } from '#rules/2-ir/rules'
import type { RuleBookShown, RulesGraph } from './shape-rules.ts'
import { labelOf, partNamed } from './show-rule.ts'

/** What one part of a rule book rests on, or all its schemes. */
export function showGraph(rules: Rules, book: RuleBookShown, name?: string): RulesGraph {
  const of = name === undefined ? Object.keys(rules.schemes) : [name]
  const amounts = of.map((it) => rules.schemes[it]?.amount ?? it)
  const found = dependenciesBelow(dependencies(rules), amounts)
  return {
    schema: 'an-sinh/rules-graph/1',
    rules: book,
    of: amounts,
    nodes: [...found.keys()].map((it) => ({ name: it, label: labelOf(rules, it), part: partOf(rules, it) })),
    edges: [...found].flatMap(([from, reads]) => reads.map((to) => ({ from, to }))),
  }
}

function partOf(rules: Rules, name: string): RulesGraph['nodes'][number]['part'] {
  const part = partNamed(rules, name)
  return part === undefined || part === 'enumeration' ? 'variable' : part
}
