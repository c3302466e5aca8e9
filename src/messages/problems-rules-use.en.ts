import { someOf } from './problems.ts'
import type { RuleUseProblemSentences } from './problems-rules-use.ts'

export const englishRuleUse: RuleUseProblemSentences = {
  // files of rules
  'no-rules': ({ path, entries }) =>
    `There are no rules at ${path}. Give a rules.json, a file of rules in TypeScript, or a folder with one of: ${entries.join(', ')}.`,
  'not-a-rules-file': ({ path }) =>
    `${path} is no file of rules: its name ends neither in .json nor in .ts. Give a rules.json, or the TypeScript file with the rule book.`,
  'no-rule-book': () =>
    'This file holds no rule book. Put the parts together and export them: export default ruleBook({ id, name, currency, parts: [...] }).',
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
}
