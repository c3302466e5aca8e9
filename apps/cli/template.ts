import { basename, dirname } from 'node:path'
import { Problems } from '#ground/problem'
import type { Language } from '#ground/text'
import { templateWorkbook } from '#responses/sheet-template'
import type { Context } from '#verbs/verb'
import { contextFor } from './context.ts'
import { writeFiles } from './files.ts'

/** Years that a form has budget columns for where nobody says which. */
const yearsAhead = 3

/** Writes the empty form that a partner fills in, with the functions, groups, places of the country and means of the
 *  dossier.
 *  @param years as the user writes them: `2026,2027`.
 *  @throws Problems for a file that is no workbook, and for what is no year. */
export async function writeTemplate(
  file: string,
  years: string | undefined,
  dossier: string,
  spoken: readonly Language[],
): Promise<void> {
  if (!file.toLowerCase().endsWith('.xlsx'))
    throw new Problems([{ code: 'wrong-option', facts: { option: 'out', value: file, allowed: ['*.xlsx'] } }])
  const context = await contextFor(dossier, spoken)
  await writeFiles(dirname(file), new Map([[basename(file), () => emptyForm(context, spoken[0] ?? 'vi', years)]]))
}

/** The empty form as the bytes of a workbook. @throws Problems for what is no year. */
export function emptyForm(context: Context, language: Language, years: string | undefined): Promise<Uint8Array> {
  const thisYear = Number(context.today.slice(0, 4))
  const asked =
    years === undefined ? Array.from({ length: yearsAhead }, (_, index) => thisYear + index) : yearsIn(years)
  const { functions, groups, places, means } = context.dossier.records
  const country = context.dossier.manifest.country
  const land = context.dossier.space.places.get(country) ?? []
  const within = places.filter((it) =>
    (context.dossier.space.places.get(it.id) ?? []).every((piece) => land.includes(piece)),
  )
  const named = { functions, groups, places: within, means }
  return templateWorkbook(language, named, asked)
}

function yearsIn(words: string): readonly number[] {
  const years = words.split(',').map((it) => it.trim())
  const wrong = years.find((it) => !/^(19|20|21)\d\d$/.test(it))
  if (wrong !== undefined)
    throw new Problems([{ code: 'wrong-option', facts: { option: 'years', value: wrong, allowed: [] } }])
  return years.map(Number)
}
