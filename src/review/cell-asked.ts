import { earliestDay, isPartialDate, latestDay } from '#ground/date'
import { folded } from '#ground/fold'
import { nearestFirst } from '#ground/near-names'
import { type Problem, Problems } from '#ground/problem'
import { always } from '#ground/span'
import type { Text } from '#ground/text'
import type { Cell } from '#vocabulary/cell'
import { everyone, type Group, meetGroups } from '#vocabulary/group'
import type { Holdings } from './holdings.ts'

/** A cell as somebody asked for it: the region, and the names it was asked by. */
export type AskedCell = {
  readonly cell: Cell
  readonly expression: string
  readonly function: string
  readonly group: string
  readonly place: string
  readonly span: string
}

/** Reads `function / group / place / span`, by ids or by names; parts left out are *all*. `×` separates as well as `/`. Several groups joined by
 *  `+` are the people in all of them (`farmers+poor`), several places all of their land.
 *  @throws Problems with names near those that are not known */
export function cellAsked(expression: string, holdings: Holdings): AskedCell {
  const { space } = holdings
  const [needs = 'all', groups = 'all', places = 'all', when = 'all', ...rest] = expression
    .split(/\s*[×/]\s*/)
    .map((it) => it.trim().normalize('NFC') || 'all')
  const problems: Problem[] = []
  if (rest.length > 0) problems.push({ code: 'wrong-cell', facts: { expression } })
  const named = (dimension: string, value: string, known: Names): readonly string[] =>
    value === 'all'
      ? []
      : value.split('+').flatMap((it) => {
          const id = idOf(it.trim(), known)
          if (id === undefined)
            problems.push({
              code: 'unknown-in-cell',
              facts: { dimension, value: it.trim(), known: nearIds(it.trim(), known) },
            })
          return id ?? []
        })
  const [need = 'all'] = named('function', needs, holdings.functions)
  const people = named('group', groups, holdings.groups)
  const land = named('place', places, holdings.places)
  const [from = '', to = from] = when.split('..')
  if (when !== 'all' && !(isPartialDate(from) && isPartialDate(to) && earliestDay(from) <= latestDay(to)))
    problems.push({ code: 'wrong-day', facts: { value: when } })
  const group = people.reduce<Group | undefined>(
    (both, id) =>
      both === undefined ? undefined : meetGroups(both, space.groups.get(id) ?? everyone, space.attributes),
    everyone,
  )
  if (group === undefined) problems.push({ code: 'nobody-in-both', facts: { groups: people } })
  if (problems.length > 0 || group === undefined) throw new Problems(problems)
  const names = { function: need, group: people.join('+') || 'all', place: land.join('+') || 'all', span: when }
  return {
    ...names,
    expression: expressionOf(names),
    cell: {
      function: need,
      group,
      place: land.length === 0 ? 'all' : [...new Set(land.flatMap((it) => space.places.get(it) ?? []))].sort(),
      span: when === 'all' ? always : { first: earliestDay(from), last: latestDay(to) },
    },
  }
}

type Asked = Pick<AskedCell, 'function' | 'group' | 'place' | 'span'>

/** The shortest way to write it: what is *all* at the end is left out, but for the place. */
export const expressionOf = (it: Asked): string =>
  [it.function, it.group, it.place, ...(it.span === 'all' ? [] : [it.span])].join(' / ')

type Names = ReadonlyMap<string, { readonly name: Text }>

/** The id itself, or that of the record with this name in either language, with or without marks. */
function idOf(value: string, known: Names): string | undefined {
  if (known.has(value)) return value
  const words = folded(value)
  return [...known].find(([id, { name }]) => [id, name.vi, name.en].some((it) => folded(it) === words))?.[0]
}

/** Ids of what may have been meant: by the id and by both names. */
function nearIds(value: string, known: Names): readonly string[] {
  const byName = new Map(
    [...known].flatMap(([id, { name }]) => [id, name.vi, name.en].map((word) => [word, id] as const)),
  )
  return [...new Set(nearestFirst(value, [...byName.keys()]).map((it) => byName.get(it) ?? it))].slice(0, 12)
}
