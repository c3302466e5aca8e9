import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
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

/** A file holds one case or several. */
const written = z.preprocess(
  (it) => (it === null ? [] : [it].flat()),
  z.array(
    z.object({ name: z.coerce.string().default(''), period: z.coerce.string().default(''), output: z.unknown() }),
  ),
)

const casesIn = (folder: string): readonly WorkedCase[] =>
  readdirSync(folder)
    .filter((it) => /\.ya?ml$/.test(it))
    .sort()
    .flatMap((file) => casesOf(file, readFileSync(join(folder, file), 'utf8')))

/** @throws Error with the name of the file, where a case names a fact twice or is no case */
function casesOf(file: string, text: string): readonly WorkedCase[] {
  try {
    return written.parse(parse(text))
  } catch (error) {
    throw new Error(file, { cause: error })
  }
}
