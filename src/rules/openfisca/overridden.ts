import type { Expression } from '#rules/2-ir/expression'
import type { Input, Rules, Variable } from '#rules/2-ir/rules'

/** The rule book in which variables can also be given: what a case gives of one stands over its formulas, in the periods it is given for. */
export function overridable(rules: Rules, names: readonly string[]): Rules {
  return names.reduce((book, name) => {
    const variable = rules.variables[name]
    return variable === undefined ? book : withOverride(book, name, variable)
  }, rules)
}

/** Name of the input that a case's value of a variable becomes. */
export const givenName = (variable: string): string => `${variable} (given)`

function withOverride(rules: Rules, name: string, variable: Variable): Rules {
  const computed = `${name} (computed)`
  const { label, entity, kind, unit, codes, period, flow } = variable
  const type = {
    label,
    entity,
    kind,
    ...(unit !== undefined && { unit }),
    ...(codes !== undefined && { codes }),
    period,
    flow,
  }
  const read = (of: string): Expression => ({
    op: 'read',
    variable: of,
    ...(period === 'always' && { when: { unit: 'always' } }),
  })
  const given = read(givenName(name))
  const expression: Expression = { op: 'select', args: [{ op: 'known', args: [given] }, given, read(computed)] }
  const chosen: Variable = { ...variable, formulas: [{ from: '0001-01-01', expression }] }
  const input: Input = { ...type }
  return {
    ...rules,
    inputs: { ...rules.inputs, [givenName(name)]: input },
    variables: { ...rules.variables, [name]: chosen, [computed]: variable },
  }
}
