import type { TypeFault } from '#rules/2-ir/typing'
import { placeOf, someOf } from './problems.ts'
import type { RuleProblemSentences } from './problems-rules.ts'

export const englishRules: RuleProblemSentences = {
  // backends
  'backend-cannot-run': ({ backend, operators }) =>
    `The backend ${backend} cannot run these rules: it has no ${operators.join(', ')}. Choose another with --backend; none is taken in its place unasked.`,
  'population-lacks-columns': ({ columns }) =>
    `The rules read what the population does not hold: ${someOf(columns)}. Add these columns, or leave out what needs them.`,
  'unknowns-not-told': ({ columns }) =>
    `The run was made ready for a population without unknowns in ${someOf(columns)}, but some were found there, and would have been counted as zero. Make it ready again with what this population holds.`,
  'sum-too-large': () =>
    'One household alone adds up to more than can be counted exactly (2^53), so no total is given. Check its weight and amounts; one of them is most likely in a wrong unit.',
  // what a rule book says, and what is asked of it
  'circular-definition': ({ path }) =>
    `These definitions rest on one another in a circle: ${path.join(' → ')}. Take one step of the circle out, or let it read an earlier period.`,
  'endless-past': ({ path }) =>
    `This definition looks back through its own past without end: ${path.join(' → ')}. Give its formula a first day in force, before which it is zero.`,
  'parameter-without-value': ({ name, day, variable, first }) =>
    `${name} has no value on ${day}, and ${variable} needs one; ${
      first !== undefined && first <= day
        ? 'what set it has ended by then, or was not known yet on the day of --known. Choose another period, or add the value with its source.'
        : `${first === undefined ? '' : `the law first sets it on ${first}. `}Choose a later period, or add the earlier value with its source.`
    }`,
  'unknown-variable': ({ name, known }) =>
    `There is no variable ${name} in this rule book. Its variables are: ${someOf(known)}.`,
  'period-too-short': ({ name, period, unit }) =>
    `${name} is set per ${unit}, and cannot be asked for ${period}, which is shorter. Ask for a whole ${unit}.`,
  'ill-typed': ({ at, variable, op, ...fault }) => `${at ?? variable ?? ''}: ${op} ${typeFault(fault)}`,
  'name-twice': ({ at }) =>
    `Two parts of the rule book are called ${at}. Rename one, so that a reference means one thing.`,
  'reserved-name': ({ at }) =>
    `No input may be called ${at}: population files have a column of that name, for the survey itself. Choose another name.`,
  'law-starts-twice': ({ at, day }) =>
    `${at}: two pieces of law start on ${day} for the same people, so that none of them leads. Take one out, or give it its own day or scope.`,
  'law-ends-before-it-starts': ({ at, from, to }) =>
    `${at}: the law in force from ${from} would end on ${to}, before it begins. Mend one of the two days.`,
  'applies-after-in-force': ({ at, from, appliesFrom }) =>
    `${at}: law in force from ${from} cannot apply only from ${appliesFrom}; “applies from” is for law that reaches back. Put the later day as its first day in force.`,
  'unknown-name': ({ at, name }) =>
    `${at} refers to ${name}, which the rule book does not define. Define it, or mend the name.`,
  'scope-not-a-truth': ({ at, name }) =>
    `${at}: the scope ${name} is not a truth, so it cannot say for whom the law reaches back. Name a variable that holds or does not.`,
  'parameter-out-of-bounds': ({ at, value, min, max, day }) =>
    `${at}: ${value} (from ${day}) is outside its bounds, ${min} to ${max ?? '∞'}. Mend the value, or widen the bounds if it is right.`,
  'brackets-out-of-order': ({ at, bracket, threshold, before, day }) =>
    `${at}: on ${day} bracket ${bracket + 1} begins at ${threshold}, below the one before it (${before}). Put the brackets in the order of their thresholds, or mend the number.`,
  'split-of-no-number': ({ at, kind }) =>
    `${at} is to be split where the law changes within a period, and is a ${kind}: only numbers can be shared out by days. Let it follow the law of the first day of its period.`,
  'table-cells': ({ at, expected, found, day }) =>
    `${at}: the table from ${day} has ${found} cells, and its keys make ${expected}. Give one number for each combination, the last key running fastest.`,
  'number-without-unit': ({ at }) =>
    `${at} is a number without a unit. Say what it counts (VND, year, person …), or '1' if nothing.`,
  'value-of-other-kind': ({ at, value, kind }) =>
    `${at}: ${String(value)} is no value of this input (${kind}). Give one that it can take.`,
  'formula-of-other-type': ({ at, expected, found }) =>
    `${at}: the formula gives ${found}, and the variable is ${expected}. Mend the formula or the variable’s kind and unit.`,
  'formula-of-other-entity': ({ at, expected, found }) =>
    `${at}: the formula speaks of each ${found}, and the variable belongs to the ${expected}. Sum over members, or take the value of the household.`,
  'period-of-other-length': ({ at, name, expected, found }) =>
    `${at}: ${name} is set per ${found}, and is read as if it were per ${expected}. Say which ${found} is meant: this year, the last months …`,
  'sum-of-a-state': ({ at, name }) =>
    `${at}: ${name} is a state, such as an age, and cannot be added up over several periods. Read it in one period.`,
  'break-down-of-members': ({ name }) =>
    `Values of households cannot be broken down by ${name}, which is of persons. Break down by something of the household.`,
  'break-down-without-bounds': ({ name, most }) =>
    `${name} is no code, and no whole number within bounds that make at most ${most} cells. Give its input bounds, or group it by edges: --by ${name}:0,18,60.`,
  'scheme-without': ({ at, part, name }) =>
    `Scheme ${at}: its ${part} is ${name}, which is no such variable of the same entity. Name the variable that decides it.`,
  // what an author writes in TypeScript
  'definition-not-collected': ({ name, usedBy }) =>
    `${usedBy} uses “${name.en}”, which is in no part of the rule book. Export it from a file that is among the parts of the book.`,
  'definition-under-two-names': ({ names }) =>
    `One definition is exported under two names, ${names.join(' and ')}. Export it once, or give it one id.`,
  'name-taken': ({ name, first }) =>
    `Two definitions are called ${name}${first === undefined ? '' : `; the other is at ${placeOf(first)}`}. Export one of them under another name, or give it an id.`,
  'wrong-rule-name': ({ name }) =>
    `“${name}” cannot be the name of a definition. Begin with a Latin letter, and go on with letters and digits, joined by -, _, . or /.`,
  'scope-not-defined': ({ name }) =>
    `${name}: to whom the law reaches back is a condition without a name. Define it as a variable, export it, and name that variable as the scope.`,
  'value-without-date': ({ name, value }) =>
    `${name}: the value ${value} has no date. Write the day from which it is in force, { '2025-07-01': ${value} }, or give the whole scale inForce.`,
  'rule-not-collected': ({ scheme, law }) =>
    `A rule between schemes${law === undefined ? '' : ` (${law})`} names ${scheme}, which is in the rule book, and the rule is not, so it would be forgotten. Export the rule from a file that is among the parts of the book.`,
  'not-a-rule-value': ({ name, reason }) =>
    `${name}: something in it is no value that a rule can use, such as a text, a function or a name that was not imported (${reason}). Give an input, a variable, a number of the law or a condition; later.number wants the unit first: later.number('VND', () => …).`,
  'wrong-definition': ({ name, field, given }) =>
    `${name}: ${field}${given === undefined ? '' : ` (“${given}”)`} does not have the right form. Mend what is written there: texts in both languages and not empty, days as YYYY-MM-DD, at least one value or formula, numbers that are finite.`,
  'wrong-scheme-facts': ({ scheme, field }) =>
    `Scheme ${scheme}: ${field} is not what this country says of its schemes. Mend it, or add it to the schema of facts of the rule book.`,
  'no-such-act': ({ name, act }) =>
    `${name} cites act ${act}, which is not in legal-acts.yaml. Correct the id, or add the act to legal-acts.yaml with its source.`,
  // reforms
  'unknown-bracket': ({ at, name, bracket, brackets }) =>
    `${at} changes bracket ${bracket} of ${name}, which has ${brackets}, counted from 0. Name one of them.`,
  'ends-before-it-starts': ({ at, name, day, first }) =>
    `${at} ends ${name} on ${day}, but it is in force only from ${first}. Give a later last day, or leave the end out.`,
}

/** Why an operation makes no sense. */
function typeFault(it: TypeFault): string {
  switch (it.fault) {
    case 'argument-count':
      return `takes ${it.expected} arguments and has ${it.found}. Give it what it needs.`
    case 'wrong-kind':
      return `wants a ${it.expected} as its argument ${it.argument + 1}, and is given a ${it.found}. Put a value of that kind there.`
    case 'mixed-units':
      return `mixes the units ${it.units.join(' and ')}, which cannot be added or compared. Convert one of them.`
    case 'mixed-codes':
      return `mixes codes of ${it.codes.join(' and ')}, which cannot be compared. Use codes of one enumeration.`
    case 'mixed-entities':
      return 'mixes values of persons with values of households. Sum over members, or take the value of the household.'
    case 'wrong-entity':
      return `wants a value of each ${it.expected} as its argument ${it.argument + 1}. Put one there.`
  }
}
