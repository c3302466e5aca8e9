import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Problem, Problems } from '#ground/problem'
import type { Language } from '#ground/text'
import { interfaceWords } from '#messages/interface'
import type { TestsShown } from '#rules/views/shape-tests'
import { type TestFile, testVerb } from '#verbs/test'
import { readTextFile } from './files.ts'
import { progress } from './progress.ts'
import { readRuleBook } from './rule-book.ts'

/** Runs the test files at the paths by rules on disk.
 *  @throws Problems for a path without tests, and what is wrong with the rules */
export async function runTests(
  paths: readonly string[],
  rules: string,
  spoken: readonly Language[],
): Promise<TestsShown> {
  const names = await testFilesAt(paths)
  const book = await readRuleBook(rules)
  const files: TestFile[] = []
  for (const name of names) files.push({ name, text: await readTextFile(name) })
  return testVerb.run(book, book.reforms, files, (name) => progress(interfaceWords.testing, spoken, name))
}

async function testFilesAt(paths: readonly string[]): Promise<readonly string[]> {
  const problems: Problem[] = []
  const found: string[] = []
  for (const path of paths) {
    const info = await stat(path).catch(() => undefined)
    const inside =
      info?.isDirectory() === true
        ? (await readdir(path, { recursive: true, withFileTypes: true }))
            .filter((it) => it.isFile() && isTest(it.name))
            .map((it) => join(it.parentPath, it.name))
            .toSorted()
        : info !== undefined && isTest(path)
          ? [path]
          : []
    if (inside.length === 0) problems.push({ code: 'no-tests', facts: { path } })
    found.push(...inside)
  }
  if (problems.length > 0) throw new Problems(problems)
  return found
}

const isTest = (name: string): boolean => /\.ya?ml$/i.test(name) && !name.startsWith('.')
