import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readDossier } from '#apps/cli/files'
import { readRuleBook } from '#apps/cli/rule-book'
import { countryPages } from '#document/country-pages'
import type { WorkedCase } from '#document/page-cases'
import { Problems } from '#ground/problem'

/** The pages of Viet Nam's provisions as they have to read, and what they are made of. */
export async function pagesOfVietNam(): Promise<ReadonlyMap<string, string>> {
  const root = join(import.meta.dirname, '../../content/viet-nam')
  const { dossier, problems } = await readDossier(root)
  if (dossier === undefined) throw new Problems(problems)
  const { rules } = await readRuleBook(root)
  return countryPages({ rules, dossier, cases: casesIn(join(root, 'cases')) })
}

type Written = { readonly name?: unknown; readonly period?: unknown; readonly output?: unknown }

const casesIn = (folder: string): readonly WorkedCase[] =>
  readdirSync(folder)
    .filter((it) => /\.ya?ml$/.test(it))
    .sort()
    .flatMap((file) => {
      const written = parse(readFileSync(join(folder, file), 'utf8')) as Written | readonly Written[] | null
      return written === null ? [] : [written].flat()
    })
    .map(({ name, period, output }) => ({ name: String(name ?? ''), period: String(period ?? ''), output }))
