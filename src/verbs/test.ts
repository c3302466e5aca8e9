import { testsBlocks, testsHead } from '#document/part-tests'
import { rulesDocument } from '#document/rules-document'
import type { Problem } from '#ground/problem'
import type { Language } from '#ground/text'
import { problemSentence } from '#messages/problems'
import type { Missing } from '#rules/2-ir/explanation'
import type { Reform } from '#rules/2-ir/reform'
import type { Rules } from '#rules/2-ir/rules'
import { applyReform } from '#rules/3-passes/reform'
import { evaluate } from '#rules/evaluate'
import { type CaseResult, type CaseSetting, runCase } from '#rules/openfisca/cases'
import { namesOf } from '#rules/openfisca/names'
import { readTests } from '#rules/openfisca/tests'
import { type TestsShown, testsShown } from '#rules/views/shape-tests'
import { labelOf } from '#rules/views/show-rule'
import { bookShown, type RuleBookGiven } from './rules.ts'

/** A file of tests in OpenFisca's form. */
export type TestFile = { readonly name: string; readonly text: string }

/** Runs files of tests by a rule book. Files lie on a disk, so the face reads them. */
export const testVerb = {
  name: 'test',
  output: testsShown,
  /** @param reforms those that tests may ask for, by the names they use */
  run: (
    book: RuleBookGiven,
    reforms: Readonly<Record<string, Reform>>,
    files: readonly TestFile[],
    onFile: (name: string) => void = () => undefined,
  ): TestsShown => {
    const setting = settingOf(book.rules, reforms)
    const results: CaseResult[] = []
    for (const { name, text } of files) {
      onFile(name)
      const { tests, problems } = readTests(text, name)
      results.push(...unreadable(problems, name), ...tests.map((it) => runCase(it, setting)))
    }
    return shown(book, files.length, results)
  },
  document: (result: TestsShown, languages: readonly Language[]) =>
    rulesDocument(result, 'testsTitle', languages, { blocks: testsBlocks, head: testsHead }),
} as const

const settingOf = (rules: Rules, reforms: Readonly<Record<string, Reform>>): CaseSetting => ({
  rules,
  names: namesOf(rules),
  changes: new Map(Object.entries(reforms).map(([name, it]) => [name, (book: Rules) => applyReform(book, it)])),
  evaluate,
})

/** What cannot be read counts as a test that was not run, so that nothing passes unseen. */
const unreadable = (problems: readonly Problem[], file: string): readonly CaseResult[] =>
  problems.map((it) => ({
    position: it.position ?? { file },
    status: 'not-run',
    differences: [],
    compared: 0,
    dropped: [],
    problems: [it],
  }))

function shown(book: RuleBookGiven, files: number, results: readonly CaseResult[]): TestsShown {
  const count = (status: CaseResult['status']): number => results.filter((it) => it.status === status).length
  return {
    schema: 'an-sinh/test/1',
    rules: bookShown(book),
    files,
    passed: count('passed'),
    failed: count('failed'),
    notRun: count('not-run'),
    compared: results.reduce((sum, it) => sum + it.compared, 0),
    differences: results.flatMap((it) =>
      it.differences.map(({ variable, period, of, expected, found, missing, position, absoluteMargin }) => ({
        file: position.file,
        ...(position.line === undefined ? {} : { line: position.line }),
        test: it.name ?? '',
        variable,
        label: labelOf(book.rules, variable),
        period,
        of,
        expected,
        ...(found === undefined ? {} : { found }),
        missing: [...new Set(missing.map(nameOf))],
        ...(absoluteMargin === undefined ? {} : { margin: absoluteMargin }),
      })),
    ),
    stopped: results
      .filter((it) => it.status === 'not-run')
      .map((it) => ({
        file: it.problems[0]?.position?.file ?? it.position.file,
        ...lineOf(it.problems[0]?.position?.line ?? it.position.line),
        test: it.name ?? '',
        reasons: it.problems.map((one) => ({ vi: problemSentence(one, 'vi'), en: problemSentence(one, 'en') })),
      })),
  }
}

const lineOf = (line: number | undefined): { readonly line?: number } => (line === undefined ? {} : { line })

const nameOf = (it: Missing): string => ('name' in it ? it.name : it.what)
