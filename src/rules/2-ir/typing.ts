import type { Entity, Type } from './kind.ts'
import { factsOf, type Operator } from './operators.ts'
import { overUnit, timesUnit } from './units.ts'

/** Why an operation has no type: what was expected, and of which argument (from 0). */
export type TypeFault =
  | { readonly fault: 'argument-count'; readonly expected: string; readonly found: number }
  | { readonly fault: 'wrong-kind'; readonly argument: number; readonly expected: string; readonly found: string }
  | { readonly fault: 'mixed-units'; readonly units: readonly string[] }
  | { readonly fault: 'mixed-codes'; readonly codes: readonly string[] }
  | { readonly fault: 'mixed-entities' }
  | { readonly fault: 'wrong-entity'; readonly argument: number; readonly expected: Entity }

type Result = Type | TypeFault

export const isFault = (it: Result): it is TypeFault => 'fault' in it

/** Type of what an operator makes of arguments of these types. Leaves have types of their own. */
export function typeOfOperation(op: Operator, args: readonly Type[]): Result {
  const facts = factsOf(op)
  const { arguments: wanted } = facts
  if (wanted === 'n' ? args.length < 2 : args.length !== wanted)
    return { fault: 'argument-count', expected: wanted === 'n' ? '2 …' : String(wanted), found: args.length }
  const entity = entityOf(op, args)
  if (typeof entity !== 'string') return entity
  return results[op](args, entity)
}

/** Whose value an operation makes, of arguments that belong to these. */
export function entityOf(op: Operator, args: readonly Pick<Type, 'entity'>[]): Entity | 'none' | TypeFault {
  const { moves } = factsOf(op) as { moves?: string }
  if (moves === 'to-household')
    return args[0]?.entity === 'household' ? { fault: 'wrong-entity', argument: 0, expected: 'person' } : 'household'
  if (moves === 'to-person')
    return args[0]?.entity === 'person' ? { fault: 'wrong-entity', argument: 0, expected: 'household' } : 'person'
  const found = new Set(args.map((it) => it.entity).filter((it) => it !== 'none'))
  if (moves === 'between-members')
    return found.has('household')
      ? { fault: 'wrong-entity', argument: args.findIndex((it) => it.entity === 'household'), expected: 'person' }
      : 'person'
  if (found.size > 1) return { fault: 'mixed-entities' }
  return [...found][0] ?? 'none'
}

type Rule = (args: readonly Type[], entity: Entity | 'none') => Result

const wrongKind = (args: readonly Type[], argument: number, expected: string): TypeFault => ({
  fault: 'wrong-kind',
  argument,
  expected,
  found: args[argument]?.kind ?? 'nothing',
})

/** All arguments of this kind, or the fault. */
function each(args: readonly Type[], kind: Type['kind'], make: () => Result): Result {
  const wrong = args.findIndex((it) => it.kind !== kind)
  return wrong < 0 ? make() : wrongKind(args, wrong, kind)
}

/** All arguments alike in kind, unit and enumeration. */
function alike(args: readonly Type[], make: (it: Type) => Result): Result {
  const first = args[0] as Type
  const other = args.findIndex((it) => it.kind !== first.kind)
  if (other >= 0) return wrongKind(args, other, first.kind)
  const units = [...new Set(args.flatMap((it) => it.unit ?? []))]
  if (units.length > 1) return { fault: 'mixed-units', units }
  const codes = [...new Set(args.flatMap((it) => it.codes ?? []))]
  if (codes.length > 1) return { fault: 'mixed-codes', codes }
  return make(first)
}

const truths: Rule = (args, entity) => each(args, 'truth', () => ({ kind: 'truth', entity }))

const sameNumbers: Rule = (args, entity) =>
  each(args, 'number', () => alike(args, ({ unit }) => ({ kind: 'number', entity, ...(unit && { unit }) })))

/** Numbers of one unit, or dates. */
const ordered =
  (make: (it: Type, entity: Entity | 'none') => Type): Rule =>
  (args, entity) => {
    const wrong = args.findIndex((it) => it.kind !== 'number' && it.kind !== 'date')
    return wrong >= 0 ? wrongKind(args, wrong, 'number, date') : alike(args, (it) => make(it, entity))
  }

const comparison = ordered((_, entity) => ({ kind: 'truth', entity }))
const lowest = ordered((it, entity) => ({ ...it, entity }))
const number = (entity: Entity | 'none', unit: string): Type => ({ kind: 'number', entity, unit })
const itself: Rule = (args, entity) => ({ ...(args[0] as Type), entity })

const datesTo =
  (unit: string): Rule =>
  (args, entity) =>
    each(args, 'date', () => number(entity, unit))

const leaf: Rule = () => {
  throw new TypeError('a leaf has a type of its own')
}

const results: Readonly<Record<Operator, Rule>> = {
  constant: leaf,
  unknown: leaf,
  column: leaf,
  slot: leaf,
  position: leaf,
  name: itself,
  add: sameNumbers,
  subtract: sameNumbers,
  multiply: (args, entity) =>
    each(args, 'number', () => number(entity, args.map((it) => it.unit ?? '1').reduce(timesUnit))),
  divide: (args, entity) =>
    each(args, 'number', () => number(entity, args.map((it) => it.unit ?? '1').reduce(overUnit))),
  minimum: lowest,
  maximum: lowest,
  'round-half-up': sameNumbers,
  'round-half-even': sameNumbers,
  'round-down': sameNumbers,
  'round-up': sameNumbers,
  less: comparison,
  'at-most': comparison,
  more: comparison,
  'at-least': comparison,
  equal: (args, entity) => alike(args, () => ({ kind: 'truth', entity })),
  and: truths,
  or: truths,
  not: truths,
  select: (args, entity) =>
    args[0]?.kind === 'truth' ? alike(args.slice(1), (it) => ({ ...it, entity })) : wrongKind(args, 0, 'truth'),
  known: (_, entity) => ({ kind: 'truth', entity }),
  'completed-years': datesTo('year'),
  'completed-months': datesTo('month'),
  'add-months': (args, entity) =>
    args[0]?.kind !== 'date'
      ? wrongKind(args, 0, 'date')
      : args[1]?.kind !== 'number'
        ? wrongKind(args, 1, 'number')
        : { kind: 'date', entity },
  'year-of': datesTo('year'),
  'month-of': datesTo('1'),
  'sum-members': sameNumbers,
  'any-members': truths,
  'all-members': truths,
  'minimum-members': lowest,
  'maximum-members': lowest,
  'first-member': itself,
  'of-household': itself,
  'of-member': (args, entity) =>
    args[0]?.kind === 'number' ? alike(args.slice(1), (it) => ({ ...it, entity })) : wrongKind(args, 0, 'number'),
}
