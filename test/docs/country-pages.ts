import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readDossier } from '#apps/cli/files'
import { readRuleBook } from '#apps/cli/rule-book'
import { countryPages } from '#document/country-pages'
import type { WorkedCase } from '#document/page-cases'
import { Problems } from '#ground/problem'
import { plainValue, readYaml } from '#rules/openfisca/yaml-1-1'

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
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((it) => /\.ya?ml$/.test(it))
    .sort()
    .flatMap((file) => casesOf(file, readFileSync(join(folder, file), 'utf8')))

/** @throws Problems where a case names a fact twice or is no YAML */
function casesOf(file: string, text: string): readonly WorkedCase[] {
  const { written: found, problems } = readYaml(text, file)
  if (found === undefined) throw new Problems(problems)
  return written.parse(plainValue(found))
}
