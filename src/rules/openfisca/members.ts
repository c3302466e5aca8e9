import type { Problem } from '#ground/problem'
import type { Instance, Membership } from './situation.ts'
import { type Group, heldRoles, type Role, roleName } from './system.ts'
import { entryOf, type Written, type WrittenEntry } from './yaml-1-1.ts'

/** The groups of one kind: their names, who belongs where, and what else is written of each. Who is in none makes one alone, in the first role. */
export function membersOf(
  group: Group,
  instances: readonly Instance[] | undefined,
  persons: readonly string[],
  problems: Problem[],
): {
  readonly names: readonly string[]
  readonly members: readonly Membership[]
  readonly values: readonly (readonly WrittenEntry[])[]
} {
  const first = heldRoles(group)[0] ?? ''
  const placed = new Map<string, Membership>()
  const roleNames = new Set(group.roles.map(roleName))
  for (const [index, { value }] of (instances ?? []).entries())
    for (const role of group.roles) {
      const listed = entryOf(value, roleName(role))
      if (listed !== undefined) place(role, group, index, listed, persons, placed, problems)
    }
  const names = (instances ?? []).map((it) => it.name)
  const left = persons.filter((it) => !placed.has(it))
  for (const [at, person] of left.entries()) placed.set(person, { group: names.length + at, role: first })
  return {
    names: [...names, ...left],
    members: persons.map((it) => placed.get(it) ?? { group: 0, role: first }),
    values: (instances ?? []).map((it) => it.value.entries.filter((entry) => !roleNames.has(entry.name))),
  }
}

function place(
  role: Role,
  group: Group,
  index: number,
  { value, position }: WrittenEntry,
  persons: readonly string[],
  placed: Map<string, Membership>,
  problems: Problem[],
): void {
  const holders = holdersIn(value)
  const most = role.subroles?.length ?? role.max ?? Infinity
  if (holders === undefined)
    problems.push({ code: 'openfisca-wrong-shape', facts: { what: roleName(role), shape: 'texts' }, position })
  else if (holders.length > most)
    problems.push({
      code: 'openfisca-too-many-in-role',
      facts: { role: roleName(role), max: most, found: holders.length },
      position,
    })
  else
    for (const [at, person] of holders.entries())
      if (!persons.includes(person))
        problems.push({ code: 'openfisca-unknown-person', facts: { person, role: roleName(role) }, position })
      else if (placed.has(person))
        problems.push({ code: 'openfisca-person-twice', facts: { person, entity: group.key }, position })
      else placed.set(person, { group: index, role: role.subroles?.[at] ?? role.key })
}

/** One name may stand for a list of one; numbers are names too. */
function holdersIn(value: Written): readonly string[] | undefined {
  if (value.kind === 'map') return undefined
  const items = value.kind === 'list' ? value.items : [value]
  const names = items.map((it) => (it.kind === 'scalar' && it.value !== null ? String(it.value) : undefined))
  return names.every((it) => it !== undefined) ? names : undefined
}
