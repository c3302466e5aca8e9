import { formatNumber } from './format.ts'
import { hasGroups, namedCodes, type OpenFiscaProblemSentences } from './problems-openfisca.ts'

export const englishOpenFisca: OpenFiscaProblemSentences = {
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
    `“${text}” is no period. Write 2025, 2025-07, 2025-07-01, 2025-W27, month:2025-01:3 or eternity; a unit cannot be longer than the date it begins with is exact, and no period longer than 200 years.`,
  'openfisca-no-period': ({ name }) =>
    `${name} has a value without a period, and the test has none either. Write the period with the value, or give the test a “period”.`,
  'openfisca-wrong-margin': ({ name }) => `“${name}” must be a number from 0 up, or such numbers by variable.`,
  'openfisca-no-margin': ({ name }) =>
    `The margins of this test are given by variable, but neither for ${name} nor as “default”. Add one of them.`,
  'openfisca-unknown-entity': ({ name, known }) =>
    `“${name}” is no entity of these rules. Where persons or groups are listed, everything stands under one of: ${known.join(', ')}.`,
  'openfisca-unknown-variable': ({ name, near }) =>
    `These rules have no fact or variable “${name}”. ${near.length === 0 ? '' : `Names like it: ${near.join(', ')}. `}Correct its name, or take it out; “an-sinh rules” lists all names.`,
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
  'openfisca-not-a-value': ({ name, kind, found, allowed, labels, min, max }) =>
    `${found} is no value of ${name}, which takes ${kinds[kind]}${bounds(min, max)}${allowed.length === 0 ? '' : `: ${namedCodes(allowed, labels, 'en')}`}.${hasGroups(found) ? ' Write the digits together, without dots or commas between the groups: 4000000 or 4_000_000.' : ''}`,
  'openfisca-wrong-axis': () =>
    'The axes cannot be read. They are lists of lists; each axis has the name of a variable, a count from 1 up, min and max, and, where it is not the first, the index of its instance. Together they make at most 100,000 copies.',
  'openfisca-not-taken': ({ name, why }) => `${name} ${notTaken[why]}`,
  'openfisca-not-said': ({ name, why }) => `${name} ${notSaid[why]}`,
  'openfisca-unknown-reform': ({ name, known }) =>
    `These rules do not know the reform “${name}”. ${known.length === 0 ? 'They know none.' : `They know: ${known.join(', ')}.`}`,
  'openfisca-period-too-short': ({ name, period, unit }) =>
    `${name} is given for ${period}, but holds for a whole ${unit}. Give it for that.`,
  'openfisca-inputs-contradict': ({ name, period }) =>
    `The values of ${name} within ${period} do not add up to what is given for all of it. Mend one of them.`,
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
  date: 'a day of the calendar, written YYYY-MM-DD, as in 2025-07-01',
  code: 'one of these keys',
  text: 'text',
} as const

const notTaken = {
  'no-value': 'was left out: it has no value, or a bracket lacks its threshold or value. Complete it.',
  'not-a-number':
    'was left out: a rule book keeps numbers as parameters, and this has another value. Write it as an input or an enumeration.',
  'not-a-day': 'was left out: one of its dates is not in the calendar. Correct the date.',
  'below-zero': 'was left out: a scale of a rule book has no numbers below 0. Write it as a formula.',
  'mixed-forms': 'was left out: its brackets mix rates, average rates and amounts. Split it into one scale for each.',
  'same-threshold':
    'was left out: two brackets have the same threshold on some day. Join them into one bracket with the sum of their values.',
  'crossing-thresholds':
    'was left out: its brackets change their order over time. Split it into one scale for each order.',
  'open-average':
    'was taken, but above its last threshold the average rate holds on, where OpenFisca gives 0. Check that no base lies above it.',
  uprating:
    'was taken, but in PolicyEngine it grows after its last value, and here that value holds on. Add the later values.',
} as const

const notSaid = {
  'unknown-value':
    'has a value that nobody knows, which OpenFisca cannot say; it was written as if there were none. Add the value when it is known.',
  scope: 'has values that reach back to some persons only, which OpenFisca cannot say; they were left out.',
  'reaches-back':
    'reaches back before it came into force; OpenFisca has one date only, so it was written as applied in the end.',
  issued: 'says when its law was issued, which OpenFisca cannot keep; the dates in force were written.',
  name: 'was left out: its name is also that of a group of others. Rename it.',
} as const

function bounds(min: number | undefined, max: number | undefined): string {
  if (min === undefined && max === undefined) return ''
  return ` ${[...(min === undefined ? [] : [`from ${formatNumber(min, 'en')} up`]), ...(max === undefined ? [] : [`up to ${formatNumber(max, 'en')}`])].join(' and ')}`
}
