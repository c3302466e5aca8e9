import { formatDate } from './format.ts'
import { someOf } from './problems.ts'
import type { RuleUseProblemSentences } from './problems-rules-use.ts'

export const englishRuleUse: RuleUseProblemSentences = {
  // files of rules
  'no-rules': ({ path, entries }) =>
    `There are no rules at ${path}. Give a rules.json, a file of rules in TypeScript, or a folder with one of: ${entries.join(', ')}; explain and test take it with --rules.`,
  'not-a-rules-file': ({ path }) =>
    `${path} is no file of rules: its name ends neither in .json nor in .ts. Give a rules.json, or the TypeScript file with the rule book.`,
  'no-rule-book': () =>
    'This file holds no rule book. Put the parts together and export them: export default ruleBook({ id, name, currency, parts: [...] }).',
  'no-such-reform': ({ name, known }) =>
    `There is no reform ${name}: ${known.length === 0 ? 'the rule book brings none' : `the rule book brings ${someOf(known)}`}, and no file is called so. Give the file of a reform (.yaml, .json, .ts), or the name of one.`,
  'no-reform': () =>
    'This file holds no reform. Export one: export default reform({ id, name, of: book, changes: [...] }).',
  'rules-do-not-build': ({ reason }) =>
    `The rules cannot be read as TypeScript here: ${reason}. Mend the line; an editor with TypeScript marks it too.`,
  'rules-do-not-load': ({ reason }) =>
    `The rules stop here while they are put together: ${reason}. Something that is used on this line does not exist; check its spelling and its import.`,
  'broken-json': () =>
    'The file is not whole JSON, so nothing of it can be relied on. Make it again with “an-sinh rules compile”.',
  'no-such-rule': ({ name, known }) =>
    `The rule book has nothing called ${name}. Some of its names: ${someOf(known)}. “an-sinh rules” lists all of them.`,
  // cases
  'not-one-case': () =>
    'This file is not one case. Write the persons and households of one case: persons: { lan: { birth: 1950-03-01 } }, households: { home: { members: [lan] } }.',
  'household-without-members': ({ name }) =>
    `Household "${name}" has no members, so that no rule applies to it. Name who lives in it (members: [lan]), or leave it out.`,
  'impossible-facts': ({ why, of, period }) =>
    `What is said of ${of} for ${formatDate(period, 'en')} cannot be: ${why.en}. Look at the date of birth again, and at what goes with it.`,
  'compared-not-later': ({ on, and }) =>
    `--compare (${formatDate(and, 'en')}) has to be later than --on (${formatDate(on, 'en')}), because what changes is told from the earlier day to the later. Exchange them, or choose another day.`,
  'before-rules': ({ book, on, since }) =>
    `The rule book "${book.en}" is whole from ${formatDate(since, 'en')} only, and does not answer for ${formatDate(on, 'en')}. Choose a day from ${formatDate(since, 'en')} on.`,
  // tests
  'no-tests': ({ path }) =>
    `There are no tests at ${path}. Give YAML files of tests (.yaml, .yml), or a folder that holds some.`,
  // runs
  'wrong-period': ({ value }) =>
    `“${value}” is no period. Write a year (2026), a month (2026-07), or several in a row (month:2026-01:6).`,
  'period-too-long': ({ period, years }) =>
    `${period} is longer than ${years} years, and every month of it would be worked out by its own law. Ask for a shorter period.`,
  'wrong-edges': ({ name, edges }) =>
    `The groups of ${name} begin at ${edges.join(', ')}, which does not ascend. Write their lower edges in order: ${name}:0,18,60.`,
  'not-a-scheme': ({ name, known }) =>
    `${name} is no scheme, so it has no conditions to count. The schemes are: ${someOf(known)}.`,
  'break-down-unknown': ({ name, known }) =>
    `The rule book has no input or variable ${name} to break down by. Some of its names: ${someOf(known)}. For a column of the population that no rule reads, add an input of that name to the rule book, so that its values are known.`,
  'clauses-of-one-period': ({ scheme, unit, period }) =>
    `The conditions of ${scheme} are decided for each ${unit}, so whom one of them alone leaves out can be counted for one ${unit} and not for ${period}. Ask for one ${unit} with --period.`,
  'population-lacks-inputs': ({ missing, columns }) =>
    `The population lacks ${missing.length === 1 ? 'a column that the rules read' : `${missing.length} columns that the rules read`} for the period: ${missing.map((it) => `${it.name} (${it.label.en})`).join('; ')}. Its columns are: ${someOf(columns)}. Add what is missing (${missing[0]?.name}, or ${missing[0]?.name}@2026-07 for one period; an empty cell is unknown), ask only for what does not read it with --variables, or let it be unknown for everybody with --allow-missing.`,
  'out-is-input': ({ path }) =>
    `Nothing was written: ${path} is read by this command, and the answer would take its place. Give another name with --out.`,
  'unknown-backend': ({ name, known }) =>
    `There is no backend ${name}. Choose one of: ${known.join(', ')}; none is taken in its place unasked.`,
}
