import type { Input, Rules, Variable } from '#rules/2-ir/rules'
import type { EntityNames, Group, System, SystemVariable } from './system.ts'

/** How tests name what a rule book speaks of. `roleInput` is the input, a code of a person, that holds the role in the household: its keys are those of the roles. */
export type CaseNames = {
  readonly person: EntityNames
  readonly household: Group
  readonly roleInput?: string
}

/** Persons and households as most rule books need them: members of a household, without roles. */
export const plainNames: CaseNames = {
  person: { key: 'person', plural: 'persons' },
  household: { key: 'household', plural: 'households', roles: [{ key: 'member', plural: 'members' }] },
}

/** Names of the input, a code of a person that never changes, by which a rule book tells the members of a household apart. */
const roleInputs = ['household-role', 'household_role']

/** How tests name what this rule book speaks of. Where it has an input `household-role`, each of its codes is a role, listed in a household under the English label
 *  of the code (`Adults` → `adults: [lan, huy]`); without one, households have members. */
export function namesOf(rules: Rules): CaseNames {
  const roleInput = roleInputs.find((it) => rules.inputs[it]?.kind === 'code' && rules.inputs[it].period === 'always')
  const codes = rules.enumerations[rules.inputs[roleInput ?? '']?.codes ?? '']?.codes ?? []
  if (roleInput === undefined || codes.length === 0) return plainNames
  const roles = codes.map(({ key, label }) => ({ key, plural: label.en.toLowerCase().replaceAll(' ', '_') }))
  return { ...plainNames, household: { ...plainNames.household, roles }, roleInput }
}

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
    ...(it.kind === 'code' && { codes: rules.enumerations[it.codes ?? '']?.codes.map((code) => code.key) ?? [] }),
    period: it.period,
  }
}
