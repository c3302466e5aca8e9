import type { Problem } from '#ground/problem'
import type { Entry, Rules } from '#rules/2-ir/rules'
import type { ParameterTree } from './parameters.ts'
import { takenFrom } from './taken.ts'

/** The rule book with a tree of parameters in place of its own, as `parameters` in a test asks: what the tree does not have has no value any more. Units and words stay
 *  those of the rule book. */
export function withParameters(
  rules: Rules,
  tree: ParameterTree,
): { readonly rules: Rules; readonly problems: readonly Problem[] } {
  if (tree.kind !== 'node') return { rules, problems: [] }
  const { parameters, scales, problems } = takenFrom(tree, rules.currency)
  return {
    rules: {
      ...rules,
      parameters: {
        ...parameters,
        ...mapped(rules.parameters, (it, name) => ({
          ...it,
          ...(parameters[name]?.min !== undefined && { min: parameters[name].min }),
          values: parameters[name]?.values ?? [without],
        })),
      },
      scales: {
        ...scales,
        ...mapped(rules.scales, (it, name) => ({
          ...it,
          ...(scales[name] === undefined
            ? { brackets: [{ threshold: [without], value: [without] }] }
            : { form: scales[name].form, brackets: scales[name].brackets }),
        })),
      },
    },
    problems,
  }
}

const without: Entry = { from: '0001-01-01', value: null }

const mapped = <T>(record: Readonly<Record<string, T>>, change: (it: T, name: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([name, it]) => [name, change(it, name)]))
