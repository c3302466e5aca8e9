import { readDossier } from '#apps/cli/files'
import { reviewDocument } from '#document/review-document'
import type { Language } from '#ground/text'
import { Problems } from '#ground/problem'
import { review } from '#verbs/review'
import { documentText } from './text.ts'

let loaded: ReturnType<typeof readDossier> | undefined

/** The text of a golden review. @param folder `MEETING@DAY`. */
export async function goldenText(folder: string, language: Language): Promise<string> {
  loaded ??= readDossier('content/viet-nam')
  const { dossier, problems } = await loaded
  if (dossier === undefined) throw new Problems(problems)
  const [meeting = '', asOf = ''] = folder.split('@')
  const made = review.run({ meeting, asOf }, { dossier, today: asOf, now: `${asOf}T00:00:00Z` })
  return documentText(reviewDocument(made, [language]))
}
