import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { reformsFrom } from '#dossier/reform-file'
import { dataText, rulesFrom } from '#dossier/rules-file'
import { Problems } from '#ground/problem'
import type { Reform, RulesFile } from '#rules/2-ir/reform'
import type { Rules } from '#rules/2-ir/rules'
import { rulesHash } from '#rules/hash'
import type { Exported } from './compile-rules.ts'
import { readTextFile } from './files.ts'

/** A rule book as data, the reforms that come with it, and the SHA-256 of the book, by which every result names it. */
export type RuleBookAtHand = {
  readonly rules: Rules
  readonly reforms: Readonly<Record<string, Reform>>
  readonly hash: string
}

/** What a folder of rules may begin with, in this order: as its author writes it, before what was made of it. */
const entries = ['rules.ts', 'index.ts', 'rules.json']

/** Reads a rule book: a `rules.json`, or content in TypeScript (a file, or a folder with `rules.ts` or `index.ts`), which is put together on the way.
 *  @throws Problems everything that is wrong, in its author's words and with file and line */
export async function readRuleBook(path: string): Promise<RuleBookAtHand> {
  const file = await entryOf(path)
  const { reforms = {}, ...rules } = rulesFrom(await textOf(file, 'rule-book'), file)
  return { rules, reforms, hash: rulesHash(rules) }
}

/** Reads the reforms that a user names: one that comes with the rule book, by its name; a file of data (YAML, JSON), of one or of several in their order; or a TypeScript
 *  file that exports one by default.
 *  @throws Problems everything that is wrong */
export async function readReforms(name: string, { reforms }: RuleBookAtHand): Promise<readonly Reform[]> {
  const own = reforms[name]
  if (own !== undefined) return [own]
  const info = await stat(name).catch(() => undefined)
  if (info?.isFile() !== true || !/\.(json|ya?ml|[cm]?[jt]s)$/i.test(name))
    throw new Problems([{ code: 'no-such-reform', facts: { name, known: Object.keys(reforms) } }])
  return reformsFrom(await textOf(name, 'reform'), name)
}

/** The text of a `rules.json` that holds a rule book with its reforms. */
export const textOfBook = ({ rules, reforms }: RuleBookAtHand): string =>
  dataText({ ...rules, ...(Object.keys(reforms).length > 0 && { reforms }) } satisfies RulesFile)

/** The file with which the rules at a path begin. @throws Problems where there is none. */
export async function entryOf(path: string): Promise<string> {
  const info = await stat(path).catch(() => undefined)
  if (info === undefined) throw new Problems([{ code: 'no-rules', facts: { path, entries } }])
  if (!info.isDirectory()) {
    if (isSource(path)) return path
    throw new Problems([{ code: 'not-a-rules-file', facts: { path } }])
  }
  const names = await readdir(path)
  const found = entries.find((it) => names.includes(it))
  if (found === undefined) throw new Problems([{ code: 'no-rules', facts: { path, entries } }])
  return join(path, found)
}

const isSource = (path: string): boolean => /\.(json|[cm]?[jt]s)$/i.test(path)

/** What is written as data is read; what is written in TypeScript is put together, by what is loaded only then. */
async function textOf(file: string, what: Exported): Promise<string> {
  if (/\.(json|ya?ml)$/i.test(file)) return readTextFile(file)
  return (await import('./compile-rules.ts')).compiledText(file, what)
}
