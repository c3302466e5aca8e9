import type { CaseNames, Input, Rules, Variable } from '#rules/2-ir/rules'
import type { System, SystemVariable } from './system.ts'

/** Persons and households as most rule books need them: members of a household, without roles. */
export const plainNames: CaseNames = {
  person: { key: 'person', plural: 'persons' },
  household: { key: 'household', plural: 'households', roles: [{ key: 'member', plural: 'members' }] },
}

/** How tests name what this rule book speaks of. */
export const namesOf = (rules: Rules): CaseNames => rules.cases ?? plainNames

/** What tests may speak of where they are to be run by a rule book. */
export function systemOf(rules: Rules, names: CaseNames): System {
  const variables = [...Object.entries(rules.inputs), ...Object.entries(rules.variables)]
  return {
    person: names.person,
    groups: [names.household],
    variables: new Map(variables.map(([name, it]) => [name, variableOf(rules, names, it)])),
  }
}

function variableOf(rules: Rules, names: CaseNames, it: Input | Variable): SystemVariable {
  const isWhole = it.kind === 'number' && 'integral' in it && it.integral === true
  return {
    entity: it.entity === 'person' ? names.person.key : names.household.key,
    kind: isWhole ? 'whole-number' : it.kind,
    ...(it.kind === 'code' && codesOf(rules.enumerations[it.codes ?? '']?.codes ?? [])),
    ...('min' in it && it.min !== undefined && { min: it.min }),
    ...('max' in it && it.max !== undefined && { max: it.max }),
    period: it.period,
  }
}

const codesOf = (codes: Rules['enumerations'][string]['codes']): Pick<SystemVariable, 'codes' | 'labels'> => ({
  codes: codes.map((it) => it.key),
  labels: codes.map((it) => it.label),
})
