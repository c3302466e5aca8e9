import type { Dossier } from '#dossier/dossier'
import { isMissing } from '#ground/missing'
import type { Language } from '#ground/text'
import { formatDate } from '#messages/format'
import { actName } from '#messages/law-words'
import { pageWords } from '#messages/page-words'
import { type LegalAct, replacementsOf } from '#vocabulary/law'
import { grid, plain } from './markdown.ts'

/** Legal acts by number and title, with the days on which they count, what takes their place, and how their text was seen. */
export function actsTable(acts: readonly LegalAct[], { records }: Dossier, language: Language): string {
  const words = pageWords[language]
  const numberOf = (it: LegalAct): string => actName({ number: it.number, kind: it.kind }, language)
  return grid(
    [words.act, words.title, words.issued, words.inForce, words.appliesFrom, words.replacedBy, words.source],
    acts.map((it) => [
      plain(numberOf(it)),
      typeof it.title === 'string' ? '' : plain(it.title[language]),
      isMissing(it.issued) ? '' : formatDate(it.issued, language),
      spanOf(it, language),
      it.appliesFrom === undefined ? '' : formatDate(it.appliesFrom, language),
      plain(
        replacementsOf(records['legal-acts'], it.id)
          .map((next) => numberOf(next))
          .join('; '),
      ),
      words.evidence[isMissing(it.evidence) ? 'other' : it.evidence],
    ]),
  )
}

/** `1/7/2021 – 4/10/2026`; a bound that no source states is left empty. */
function spanOf({ inForce: { from, to } }: LegalAct, language: Language): string {
  if (isMissing(from) && isMissing(to)) return ''
  return [from, to].map((it) => (isMissing(it) ? '…' : formatDate(it, language))).join(' – ')
}
