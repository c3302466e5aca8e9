import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { rulesFrom } from '#dossier/rules-file'
import { Problems } from '#ground/problem'
import type { RulesFile } from '#rules/2-ir/reform'
import { readTextFile } from './files.ts'

/** A rule book as data, and the SHA-256 of its text, by which every result names it. */
export type RuleBookAtHand = { readonly rules: RulesFile; readonly text: string; readonly hash: string }

/** What a folder of rules may begin with, in this order: as its author writes it, before what was made of it. */
const entries = ['rules.ts', 'index.ts', 'rules.json']

/** Reads a rule book: a `rules.json`, or content in TypeScript (a file, or a folder with `rules.ts` or `index.ts`), which is put together on the way.
 *  @throws Problems everything that is wrong, in its author's words and with file and line */
export async function readRuleBook(path: string): Promise<RuleBookAtHand> {
  const file = await entryOf(path)
  const { text, rules } = file.endsWith('.json') ? await fromJson(file) : await fromSource(file)
  return { rules, text, hash: createHash('sha256').update(text).digest('hex') }
}

/** The file with which the rules at a path begin. @throws Problems where there is none. */
export async function entryOf(path: string): Promise<string> {
  const info = await stat(path).catch(() => undefined)
  if (info === undefined) throw new Problems([{ code: 'no-rules', facts: { path, entries } }])
  if (!info.isDirectory()) {
    if (/\.(json|[cm]?[jt]s)$/i.test(path)) return path
    throw new Problems([{ code: 'not-a-rules-file', facts: { path } }])
  }
  const names = await readdir(path)
  const found = entries.find((it) => names.includes(it))
  if (found === undefined) throw new Problems([{ code: 'no-rules', facts: { path, entries } }])
  return join(path, found)
}

async function fromJson(file: string): Promise<Pick<RuleBookAtHand, 'text' | 'rules'>> {
  const text = await readTextFile(file)
  return { text, rules: rulesFrom(text, file) }
}

/** What puts TypeScript together is loaded only where there is some. */
async function fromSource(file: string): Promise<Pick<RuleBookAtHand, 'text' | 'rules'>> {
  const { compiledText } = await import('./compile-rules.ts')
  const text = await compiledText(file)
  return { text, rules: rulesFrom(text, file) }
}
