/** What an operator is, as far as passes and backends need to know. `arguments` is how many it takes, `n` for two or more.
 *  `moves` says that it carries values between a household and its members; a stage of a kernel ends there. */
export type OperatorFacts = {
  readonly arguments: number | 'n'
  readonly moves?: 'to-household' | 'to-person' | 'between-members'
}

/** Every operator that a backend must run. Its meaning, to the bit, is the interpreter's: `4-backends/interpret.ts`.
 *
 *  Numbers are IEEE doubles; only operations that are exact everywhere are used, in the order written. `minimum` is `a < b ? a : b`, `maximum` is `a > b ? a : b`,
 *  folded from the left. Division by zero is unknown. A value is unknown where an argument is, except that `and`, `or`, `any-members`, `all-members` follow Kleene's
 *  three-valued logic, `select` with an unknown condition is known where both branches are known and equal, and `known` is never unknown.
 *  Of `select` and `of-member` only the value that the condition or link leads to matters.
 *  Rounding takes a step and first carries over what lies within 2^-20 of it: the law multiplies decimals exactly, doubles do not. */
export const operators = {
  /** A fixed value. */
  constant: { arguments: 0 },
  /** A value that nobody gave. */
  unknown: { arguments: 0 },
  /** A column of the population. */
  column: { arguments: 0 },
  /** A number set by law, held as data so that it can be moved without compiling again. */
  slot: { arguments: 0 },
  /** Place of a person in the household, from 0. */
  position: { arguments: 0 },
  /** Its argument, under a name of its own: a variable, an input, a clause. Passes take it away. */
  name: { arguments: 1 },
  add: { arguments: 'n' },
  subtract: { arguments: 2 },
  multiply: { arguments: 'n' },
  divide: { arguments: 2 },
  minimum: { arguments: 'n' },
  maximum: { arguments: 'n' },
  /** Value, step: to the nearest multiple of the step, a half upwards (towards plus infinity). */
  'round-half-up': { arguments: 2 },
  /** Value, step: to the nearest multiple, a half to the even one. */
  'round-half-even': { arguments: 2 },
  'round-down': { arguments: 2 },
  'round-up': { arguments: 2 },
  less: { arguments: 2 },
  'at-most': { arguments: 2 },
  more: { arguments: 2 },
  'at-least': { arguments: 2 },
  equal: { arguments: 2 },
  and: { arguments: 'n' },
  or: { arguments: 'n' },
  not: { arguments: 1 },
  /** Condition, value if it holds, value if not. */
  select: { arguments: 3 },
  /** Whether the value is known. */
  known: { arguments: 1 },
  /** Years completed from the first date to the second: `ground/calendar`. */
  'completed-years': { arguments: 2 },
  'completed-months': { arguments: 2 },
  /** Date, whole number of months. */
  'add-months': { arguments: 2 },
  'year-of': { arguments: 1 },
  /** 1 to 12. */
  'month-of': { arguments: 1 },
  /** Sum over the members of a household, in their order. */
  'sum-members': { arguments: 1, moves: 'to-household' },
  'any-members': { arguments: 1, moves: 'to-household' },
  'all-members': { arguments: 1, moves: 'to-household' },
  'minimum-members': { arguments: 1, moves: 'to-household' },
  'maximum-members': { arguments: 1, moves: 'to-household' },
  /** Value of the member listed first. */
  'first-member': { arguments: 1, moves: 'to-household' },
  /** Value of the household, for each of its members. */
  'of-household': { arguments: 1, moves: 'to-person' },
  /** Link (place of another member, from 0, or negative where there is none), value of that member, value where there is none.
   *  A link beyond the household is unknown. */
  'of-member': { arguments: 3, moves: 'between-members' },
} as const satisfies Readonly<Record<string, OperatorFacts>>

export type Operator = keyof typeof operators
export const operatorNames = Object.keys(operators) as readonly Operator[]
export const factsOf = (operator: Operator): OperatorFacts => operators[operator]
