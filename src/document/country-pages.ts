import { daysOf, schemesOf } from '#dossier/one-record'
import { type Language, languages } from '#ground/text'
import { formatDate } from '#messages/format'
import { pageWords } from '#messages/page-words'
import type { Provision } from '#vocabulary/law'
import { blocks, bullets, grid, link, plain } from './markdown.ts'
import { casesOf } from './page-cases.ts'
import { actsTable } from './page-law.ts'
import { type PageBook, provisionPage } from './provision-page.ts'

/** Every page of a country by its path: one of each provision in each language, one of its legal acts, and the index. */
export const countryPages = (book: PageBook): ReadonlyMap<string, string> =>
  new Map<string, string>([
    ['README.md', indexPage(book)],
    ...languages.flatMap((language): (readonly [string, string])[] => [
      [`${language}/legal-acts.md`, actsPage(book, language)],
      ...book.dossier.records.provisions.map(
        (it) => [`${language}/${it.id}.md`, provisionPage(it, book, language)] as const,
      ),
    ]),
  ])

/** All legal acts of the country. */
function actsPage({ dossier }: PageBook, language: Language): string {
  const words = pageWords[language]
  const other = language === 'vi' ? 'en' : 'vi'
  return `${blocks([
    `# ${words.legalActs}`,
    `${link(words.otherLanguage, `../${other}/legal-acts.md`)} · ${link(words.index, '../README.md')}`,
    actsTable(dossier.records['legal-acts'], dossier, language),
    '---',
    words.made,
  ])}\n`
}

/** The index: all provisions by tier with their pages in both languages, then by function. */
function indexPage(book: PageBook): string {
  const { dossier, rules } = book
  const { tiers, functions, provisions } = dossier.records
  const { vi, en } = pageWords
  return `${blocks([
    `# ${plain(rules.label.vi)}\n\n# ${plain(rules.label.en)}`,
    `${vi.made}\n\n${en.made}`,
    `${link(vi.legalActs, 'vi/legal-acts.md')} · ${link(en.legalActs, 'en/legal-acts.md')}`,
    `## ${vi.byTier} · ${en.byTier}`,
    ...tiers
      .toSorted((a, b) => a.order - b.order)
      .flatMap((tier) => {
        const within = provisions.filter((it) => it.tier === tier.id)
        return within.length === 0
          ? []
          : [`### ${plain(tier.name.vi)} · ${plain(tier.name.en)}`, tierTable(within, book)]
      }),
    `## ${vi.byFunction} · ${en.byFunction}`,
    bullets(
      functions.flatMap((it) => {
        const within = provisions.filter(
          ({ placing }) => typeof placing.functions !== 'string' && placing.functions.includes(it.id),
        )
        return within.length === 0
          ? []
          : [
              { depth: 0, text: `**${plain(it.name.vi)} · ${plain(it.name.en)}**` },
              ...within.map((one) => ({ depth: 1, text: `${pageLink(one, 'vi')} · ${pageLink(one, 'en')}` })),
            ]
      }),
    ),
  ])}\n`
}

const tierTable = (provisions: readonly Provision[], { rules, cases }: PageBook): string => {
  const { vi, en } = pageWords
  return grid(
    ['Tiếng Việt', 'English', `${vi.inForce} · ${en.inForce}`, `${vi.casesCounted} · ${en.casesCounted}`],
    provisions.map((it) => [
      pageLink(it, 'vi'),
      pageLink(it, 'en'),
      `${formatDate(it.inForce.from, 'vi')} – ${it.inForce.to === 'open' ? '' : formatDate(it.inForce.to, 'vi')}`.trim(),
      String(casesOf(cases, schemesOf(rules, it.id), rules, daysOf(it)).length),
    ]),
  )
}

const pageLink = (it: Provision, language: Language): string => link(it.name[language], `${language}/${it.id}.md`)
