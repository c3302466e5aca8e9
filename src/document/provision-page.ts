import type { Dossier } from '#dossier/dossier'
import { actsBehind, allBehind, daysOf, partsBehind, provisionsOf, schemesBehind, schemesOf } from '#dossier/one-record'
import { provisionView } from '#dossier/provision-view'
import type { Language, Text } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatDate, formatWords } from '#messages/format'
import { pageWords } from '#messages/page-words'
import { type Rules, variablesOf } from '#rules/2-ir/rules'
import type { Provision } from '#vocabulary/law'
import { blocks, bullets, folded, grid, link, plain } from './markdown.ts'
import { casesOf, casesTable, type WorkedCase } from './page-cases.ts'
import { historyOf } from './page-history.ts'
import { actsTable } from './page-law.ts'
import { factsWords, schemeWords, termsWords } from './page-rules.ts'
import { actsOfPage, unconfirmedWords } from './page-unconfirmed.ts'
import { rulesWithin } from './rules-within.ts'

/** What the pages of a country are made of. */
export type PageBook = { readonly rules: Rules; readonly dossier: Dossier; readonly cases: readonly WorkedCase[] }

/** The page of a provision: what it is for, who gets how much by its schemes and since when, its law, its history, its cases, and what of all this is unconfirmed. */
export function provisionPage(provision: Provision, book: PageBook, language: Language): string {
  const { dossier } = book
  const days = daysOf(provision)
  const rules = rulesWithin(book.rules, days)
  const words = pageWords[language]
  const other = language === 'vi' ? 'en' : 'vi'
  const schemes = schemesOf(rules, provision.id)
  const decided = new Set(Object.values(rules.schemes).flatMap(variablesOf))
  const parts = partsBehind(rules, schemes)
  const terms = parts.filter((it) => (rules.variables[it]?.formulas.length ?? 0) > 0 && !decided.has(it))
  const acts = actsOfPage(provision, actsBehind(rules, schemes), dossier)
  const history = historyOf(parts, rules, language)
  const facts = factsWords(allBehind(rules, schemes), rules, language)
  const read = schemesBehind(rules, schemes)
  const linked = (scheme: string): string => schemeLink(scheme, provision.id, rules, language)
  return `${blocks([
    `# ${plain(provision.name[language])}`,
    `${link(words.otherLanguage, `../${other}/${provision.id}.md`)} · ${link(words.index, '../README.md')}`,
    factsTable(provision, dossier, language),
    ...(schemes.length === 0
      ? [words.noRules]
      : [
          `## ${words.who}, ${words.howMuch.toLowerCase()}`,
          ...schemes.map((it) => schemeWords(it, rules, language, linked)),
          read.length === 0
            ? undefined
            : blocks([`**${words.reads}**`, bullets(read.map((it) => ({ depth: 0, text: linked(it) })))]),
          terms.length === 0 ? undefined : folded(words.terms, termsWords(terms, rules, language)),
          facts === '' ? undefined : folded(words.facts, facts),
        ]),
    ...(history === '' ? [] : [`## ${words.history}`, history]),
    `## ${words.laws}`,
    actsTable(acts, dossier, language),
    `## ${words.employment}`,
    employmentWords(provision, language),
    ...(provision.note === undefined ? [] : [`## ${words.notes}`, plain(provision.note[language])]),
    `## ${words.unconfirmed}`,
    unconfirmedWords(provision, acts, [...parts, ...schemes], rules, language),
    `## ${words.cases}`,
    casesTable(casesOf(book.cases, schemes, rules, days), rules, language),
    '---',
    words.made,
  ])}\n`
}

/** What stands at the head of a page. */
function factsTable(it: Provision, dossier: Dossier, language: Language): string {
  const words = pageWords[language]
  const shown = provisionView(it, dossier)
  const names = (list: readonly Text[]): string => list.map((one) => plain(one[language])).join(', ')
  const time = `${formatDate(shown.from, language)} – ${formatDate(shown.to, language)}`
  const rows: readonly (readonly [string, string])[] = [
    [
      words.tier,
      [shown.tier, ...(shown.standing === undefined ? [] : [shown.standing])]
        .map((one) => plain(one[language]))
        .join('; '),
    ],
    [words.functions, names(shown.functions)],
    [words.groups, names(shown.groups)],
    [words.aims, names(shown.aims)],
    [words.means, names(shown.means)],
    [
      words.inForce,
      shown.appliesFrom === undefined
        ? time
        : `${time}; ${words.reachesBack} ${formatDate(shown.appliesFrom, language)}`,
    ],
    [words.financing, plain(shown.financing[language])],
    [words.payer, plain(formatWords(shown.payer, language))],
    [words.confidence, codeWord('confidence', shown.confidence, language)],
  ]
  const [first, ...rest] = rows.filter(([, value]) => value !== '')
  return first === undefined ? '' : grid([...first], rest)
}

/** A scheme with the way to the page of the first provision that it carries out. */
function schemeLink(name: string, own: string, rules: Rules, language: Language): string {
  const label = rules.schemes[name]?.label[language] ?? name
  const [page] = provisionsOf(rules, name)
  return page === undefined || provisionsOf(rules, name).includes(own) ? plain(label) : link(label, `${page}.md`)
}

const employmentWords = ({ employmentLinks }: Provision, language: Language): string =>
  employmentLinks.length === 0
    ? pageWords[language].noEmployment
    : bullets(
        employmentLinks.map(({ measure, how, inForce, confidence }) => ({
          depth: 0,
          text: `**${codeWord('employmentMeasure', measure, language)}**: ${plain(how[language])}${
            inForce === undefined
              ? ''
              : ` (${formatDate(inForce.from, language)} – ${formatDate(inForce.to, language)})`
          }${confidence === 'seen' ? '' : ` *(${codeWord('confidence', confidence, language)})*`}`,
        })),
      )
