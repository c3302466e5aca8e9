import type { TypeFault } from '#rules/2-ir/typing'
import { someOf } from './problems.ts'
import type { RuleProblemSentences } from './problems-rules.ts'

export const englishRules: RuleProblemSentences = {
  // backends
  'backend-cannot-run': ({ backend, operators }) =>
    `The backend ${backend} cannot run these rules: it has no ${operators.join(', ')}. Choose another with --backend; none is taken in its place unasked.`,
  // what a rule book says, and what is asked of it
  'circular-definition': ({ path }) =>
    `These definitions rest on one another in a circle: ${path.join(' → ')}. Take one step of the circle out, or let it read an earlier period.`,
  'endless-past': ({ path }) =>
    `This definition looks back through its own past without end: ${path.join(' → ')}. Give its formula a first day in force, before which it is zero.`,
  'parameter-without-value': ({ name, day, variable, first }) =>
    `${name} has no value on ${day}, and ${variable} needs one;${first === undefined ? '' : ` the law first sets it on ${first}.`} Choose a later period, or add the earlier value with its source.`,
  'unknown-variable': ({ name, known }) =>
    `There is no variable ${name} in this rule book. Its variables are: ${someOf(known)}.`,
  'period-too-short': ({ name, period, unit }) =>
    `${name} is set per ${unit}, and cannot be asked for ${period}, which is shorter. Ask for a whole ${unit}.`,
  'ill-typed': ({ at, variable, op, ...fault }) => `${at ?? variable ?? ''}: ${op} ${typeFault(fault)}`,
  'name-twice': ({ at }) =>
    `Two parts of the rule book are called ${at}. Rename one, so that a reference means one thing.`,
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
  // OpenFisca: parameters and tests as its files write them
  'openfisca-name-twice': ({ name }) =>
    `“${name}” is written twice in the same place, so that one of the two would be lost. Keep one of them.`,
  'openfisca-child-twice': ({ name }) =>
    `“${name}” stands twice in this folder, as two files or as a file and a folder. Give one of them another name, or join them.`,
  'openfisca-wrong-shape': ({ what, shape }) =>
    `What stands here for “${what}” has another form than OpenFisca gives it. Write ${shapes[shape]}.`,
  'openfisca-unknown-property': ({ name, allowed }) =>
    `“${name}” has no meaning here in OpenFisca's format, and would be lost. Use one of: ${allowed.join(', ')}; what only describes belongs under metadata.`,
  'openfisca-no-values': () =>
    'A parameter needs at least one value under “values”, with the date from which it holds: “2025-07-01: 500”. Add one.',
  'openfisca-no-value': ({ instant }) =>
    `On ${instant} there is no value that can be used. Write “value:” with a number, a truth, a text, a list, or null where the parameter ends.`,
  'openfisca-not-an-instant': ({ name }) =>
    `“${name}” is no date. A value is written under the date from which it holds: 2025, 2025-07 or 2025-07-01.`,
  'openfisca-brackets-not-a-list': () =>
    'The brackets of a scale are a list, each with its threshold and its rate or amount. Begin each with a dash.',
  'openfisca-not-a-number': ({ name }) =>
    `“${name}” of a bracket has a value that is no number, so it cannot be reckoned with. Write numbers, or null where it ends.`,
  'openfisca-not-a-file-name': ({ name }) =>
    `“${name}” cannot be the name of a file of parameters, so it was left out. Give it a name without strokes, and other than “index”.`,
  'openfisca-option-in-test': ({ name }) =>
    `“${name}” is an option of the command line; OpenFisca refuses it inside a test. Take it out.`,
  'openfisca-no-output': ({ name }) =>
    `The test${name === '' ? '' : ` “${name}”`} says nothing about what is to come out, so it would always pass. Add “output”.`,
  'openfisca-not-a-period': ({ text }) =>
    `“${text}” is no period. Write 2025, 2025-07, 2025-07-01, 2025-W27, month:2025-01:3 or eternity; a unit cannot be longer than the date it begins with is exact.`,
  'openfisca-no-period': ({ name }) =>
    `${name} has a value without a period, and the test has none either. Write the period with the value, or give the test a “period”.`,
  'openfisca-wrong-margin': ({ name }) => `“${name}” must be a number from 0 up, or such numbers by variable.`,
  'openfisca-no-margin': ({ name }) =>
    `The margins of this test are given by variable, but neither for ${name} nor as “default”. Add one of them.`,
  'openfisca-unknown-entity': ({ name, known }) =>
    `“${name}” is no entity of these rules. Where persons or groups are listed, everything stands under one of: ${known.join(', ')}.`,
  'openfisca-unknown-variable': ({ name }) =>
    `These rules have no variable “${name}”. Correct its name, or take it out.`,
  'openfisca-wrong-entity': ({ name, entity, found }) =>
    `${name} is a property of ${entity}, but was given to ${found}. Move it to its entity.`,
  'openfisca-unknown-output': ({ name }) =>
    `“${name}” is neither a variable nor an entity of these rules, so it cannot be expected. Correct its name, or take it out.`,
  'openfisca-unknown-instance': ({ name, known }) =>
    `“${name}” is not in the situation of this test. It has: ${known.join(', ')}.`,
  'openfisca-no-persons': ({ expected }) =>
    `The situation has groups but no person. List the persons under “${expected}”, with an empty mapping where nothing is known of one.`,
  'openfisca-unknown-person': ({ person, role }) =>
    `“${person}” is listed under ${role} but not among the persons. Add the person, or correct the name.`,
  'openfisca-person-twice': ({ person, entity }) =>
    `“${person}” is placed twice, but belongs to one ${entity} in one role. Keep one place.`,
  'openfisca-too-many-in-role': ({ role, max, found }) =>
    `${found} persons are listed under ${role}, which at most ${max} may be. Give the others another role.`,
  'openfisca-list-length': ({ name, expected, found }) =>
    `${name} has ${found} values, but there are ${expected} to give one to. Write ${expected}.`,
  'openfisca-not-a-value': ({ name, kind, found, allowed }) =>
    `${found} is no value of ${name}, which takes ${kinds[kind]}${allowed.length === 0 ? '' : `: ${allowed.join(', ')}`}.`,
  'openfisca-wrong-axis': () =>
    'The axes cannot be read. They are lists of lists; each axis has the name of a variable, a count from 1 up, min and max, and, where it is not the first, the index of its instance.',
}

const shapes = {
  mapping: 'names with values, one a line (“name: value”)',
  parameter: 'values by date',
  texts: 'a name, or a list of names',
  number: 'a number',
} as const

const kinds = {
  number: 'a number, or arithmetic that gives one',
  'whole-number': 'a whole number, or arithmetic that gives one',
  truth: 'true or false',
  date: 'a day, as in 2025-07-01',
  code: 'one of these keys',
  text: 'text',
} as const
