import type { Dossier } from '#dossier/dossier'
import type { Language } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatDate } from '#messages/format'
import { actName, lawWords } from '#messages/law-words'
import { pageWords } from '#messages/page-words'
import type { Dated, Rules } from '#rules/2-ir/rules'
import { labelOf, valuesOf } from '#rules/views/show-rule'
import type { LegalAct, Provision } from '#vocabulary/law'
import { bullets, plain } from './markdown.ts'

/** All on a page that is unconfirmed, so that a reader who knows can settle it. */
export function unconfirmedWords(
  provision: Provision,
  acts: readonly LegalAct[],
  parts: readonly string[],
  rules: Rules,
  language: Language,
): string {
  const words = pageWords[language]
  const rule = (name: string, it: Pick<Dated, 'from' | 'law'>): string =>
    plain(
      [
        labelOf(rules, name)[language],
        ...(it.from <= '0001-01-01' ? [] : [`${words.from.toLowerCase()} ${formatDate(it.from, language)}`]),
        ...(it.law === undefined ? [] : [lawWords(it.law, rules.acts, language)]),
      ].join(', '),
    )
  const lines = [
    ...(provision.confidence === 'unconfirmed' ? [words.unconfirmedProvision] : []),
    ...parts.flatMap((name) =>
      (rules.variables[name]?.formulas ?? [])
        .filter((it) => it.confidence === 'unconfirmed')
        .map((it) => rule(name, it)),
    ),
    ...parts.flatMap((name) =>
      name in rules.parameters || name in rules.scales || name in rules.tables
        ? valuesOf(rules, name)
            .filter((it) => it.confidence === 'unconfirmed' || it.value === 'unknown')
            .map((it) => rule(name, it))
        : [],
    ),
    ...provision.employmentLinks
      .filter((it) => it.confidence === 'unconfirmed')
      .map((it) => plain(`${codeWord('employmentMeasure', it.measure, language)}: ${it.how[language]}`)),
    ...acts
      .filter((it) => it.evidence === 'unconfirmed')
      .map((it) => plain(`${actName({ number: it.number, kind: it.kind }, language)}: ${words.unconfirmedAct}`)),
  ]
  return lines.length === 0
    ? words.nothingUnconfirmed
    : bullets([...new Set(lines)].map((text) => ({ depth: 0, text })))
}

/** The acts that a provision names or its schemes cite, in the order of the dossier. */
export const actsOfPage = (
  provision: Provision,
  cited: ReadonlySet<string>,
  { records }: Dossier,
): readonly LegalAct[] =>
  records['legal-acts'].filter((it) => cited.has(it.id) || provision.law.some(({ act }) => act === it.id))
