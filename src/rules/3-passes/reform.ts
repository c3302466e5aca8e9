import type { Day } from '#ground/date'
import { addDays } from '#ground/date-arithmetic'
import { type Problem, Problems } from '#ground/problem'
import { isHeld, isScoped, precedence, startOf } from '#rules/2-ir/law'
import type { Reform } from '#rules/2-ir/reform'
import type { Dated, Rules } from '#rules/2-ir/rules'
import { problemsOfRules } from '#rules/2-ir/well-formed-rules'

/** The rule book as a reform leaves it. Reforms compose: the next is laid over what the one before left.
 *  @throws Problems names that the book does not have, or has already; ends before a beginning; and all that is wrong with the book so made */
export function applyReform(rules: Rules, reform: Reform): Rules {
  const problems: Problem[] = []
  const made = ended(enlarged(changed(rules, reform, problems), reform, problems), reform, problems)
  if (problems.length === 0) problems.push(...problemsOfRules(made))
  if (problems.length > 0) throw new Problems(problems)
  return { ...made, name: `${rules.name}+${reform.name}` }
}

/** New values and formulas laid over the old ones. */
function changed(rules: Rules, reform: Reform, problems: Problem[]): Rules {
  const unknown = (name: string) => {
    problems.push({ code: 'unknown-name', facts: { at: reform.name, name } })
  }
  return {
    ...rules,
    parameters: withChanges(rules.parameters, reform.parameters, unknown, (it, values) => ({
      ...it,
      values: laidOver(it.values, values),
    })),
    tables: withChanges(rules.tables, reform.tables, unknown, (it, values) => ({
      ...it,
      values: laidOver(it.values, values),
    })),
    variables: withChanges(rules.variables, reform.formulas, unknown, (it, formulas) => ({
      ...it,
      formulas: laidOver(it.formulas, formulas),
    })),
    schemes: withChanges(rules.schemes, reform.exclusions, unknown, (it, exclusions) => ({ ...it, exclusions })),
    scales: withChanges(rules.scales, reform.scales, unknown, (it, changes, name) => {
      const brackets = [...it.brackets]
      for (const { bracket, threshold = [], value = [] } of changes) {
        const old = brackets[bracket]
        if (old === undefined) {
          problems.push({
            code: 'unknown-bracket',
            facts: { at: reform.name, name, bracket, brackets: brackets.length },
          })
          continue
        }
        brackets[bracket] = { threshold: laidOver(old.threshold, threshold), value: laidOver(old.value, value) }
      }
      return { ...it, brackets }
    }),
  }
}

function withChanges<T, C>(
  old: Readonly<Record<string, T>>,
  changes: Readonly<Record<string, C>> | undefined,
  unknown: (name: string) => void,
  change: (it: T, changes: C, name: string) => T,
): Record<string, T> {
  const made = { ...old }
  for (const [name, it] of Object.entries(changes ?? {})) {
    const before = Object.hasOwn(old, name) ? old[name] : undefined
    if (before === undefined) unknown(name)
    else made[name] = change(before, it, name)
  }
  return made
}

/** Dated pieces of law with others laid over them, one after the other. */
export function laidOver<T extends Dated>(old: readonly T[], changes: readonly T[]): T[] {
  return changes.reduce<T[]>((pieces, it) => [...pieces.flatMap((piece) => besides(piece, it, pieces)), it], [...old])
}

/** What is left of a piece of law beside a change. One that the change goes before needs no cut: it stands behind it, and after it, and before the change came
 *  into force it was the law. Of one that would go before the change there is left what lies on other days. */
function besides<T extends Dated>(piece: T, change: Dated, pieces: readonly T[]): readonly T[] {
  const first = change.scope === undefined ? startOf(change) : change.from
  const isApart =
    (piece.to !== undefined && piece.to < first) || (change.to !== undefined && startOf(piece) > change.to)
  if (isApart || precedence(piece, change) < 0) return [piece]
  const before = startOf(piece) < first ? [{ ...piece, to: addDays(first, -1) }] : []
  return [...before, ...after(piece, change.to, pieces)]
}

/** What is left of a piece of law after the last day of a change: it starts again, if it still holds then, once no other goes before it. */
function after<T extends Dated>(piece: T, last: Day | undefined, pieces: readonly T[]): readonly T[] {
  if (last === undefined || (piece.to !== undefined && piece.to <= last)) return []
  let from = addDays(last, 1)
  if (piece.from > last) return [{ ...piece, appliesFrom: from }]
  const leading = (): T | undefined =>
    pieces.find((it) => precedence(it, piece) > 0 && isHeld(it, from) && !isScoped(it, from))
  for (let it = leading(); it !== undefined; it = leading()) {
    if (it.to === undefined) return []
    from = addDays(it.to, 1)
  }
  if (piece.to !== undefined && piece.to < from) return []
  const { appliesFrom: _, scope: __, ...rest } = piece
  return [{ ...rest, from } as T]
}

/** New definitions beside the old ones. */
function enlarged(rules: Rules, reform: Reform, problems: Problem[]): Rules {
  const adds = reform.adds ?? {}
  const sections = Object.entries(adds).map(([section, added]) => {
    const old = rules[section as keyof typeof adds] as Readonly<Record<string, unknown>>
    for (const name of Object.keys(added ?? {}))
      if (Object.hasOwn(old, name)) problems.push({ code: 'name-twice', facts: { at: name } })
    return [section, inOrder({ ...old, ...added })] as const
  })
  return { ...rules, ...Object.fromEntries(sections) }
}

const inOrder = (it: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Schemes and variables with the law's last day. */
function ended(rules: Rules, reform: Reform, problems: Problem[]): Rules {
  const variables = { ...rules.variables }
  for (const [name, day] of Object.entries(reform.ends ?? {})) {
    const scheme = Object.hasOwn(rules.schemes, name) ? rules.schemes[name] : undefined
    for (const part of scheme === undefined ? [name] : [scheme.eligible, scheme.calculated, scheme.amount]) {
      const it = Object.hasOwn(variables, part) ? variables[part] : undefined
      if (it === undefined) {
        problems.push({ code: 'unknown-name', facts: { at: reform.name, name: part } })
        continue
      }
      const formulas = it.formulas.filter((one) => startOf(one) <= day).map((one) => endedBy(one, day))
      if (formulas.length > 0) variables[part] = { ...it, formulas }
      else
        problems.push({
          code: 'ends-before-it-starts',
          facts: { at: reform.name, name, day, first: firstStart(it.formulas) },
        })
    }
  }
  return { ...rules, variables }
}

const endedBy = <T extends Dated>(it: T, day: Day): T => ({
  ...it,
  to: it.to === undefined || it.to > day ? day : it.to,
})

const firstStart = (pieces: readonly Dated[]): Day => pieces.map(startOf).sort()[0] ?? ''
