import type { Dossier } from '#dossier/dossier'
import { folded } from '#ground/fold'
import { isMissing } from '#ground/missing'
import { type Money, sumByCurrency } from '#ground/money'
import type { Text } from '#ground/text'
import { type Activity, isInOneCountry, partnersOf, spanOf } from '#responses/activity'
import { withOrganisations } from '#responses/organisations-named'
import { placingReader } from '#responses/placing'
import { namesOfOrganisations } from '#review/duplicates'
import { nameIn, narrativeText } from '#review/holdings'

/** What is kept of one row beside its columns. Terms stand by their keys. */
export type Kept = {
  readonly id: string
  readonly title: Text
  readonly titleIn?: string
  readonly reporter: Text
  readonly functions: readonly string[]
  readonly basis: 'stated' | 'table' | 'inferred' | 'computed' | 'not stated'
  readonly committed: readonly Money[]
  readonly spent: readonly Money[]
  readonly severalCountries: boolean
  readonly file: string
}

/** An activity as the registry takes it in. */
export type Taken = {
  readonly kept: Kept
  readonly partners: readonly string[]
  /** With all that each lies within. */
  readonly functions: readonly string[]
  readonly groups: readonly string[]
  readonly places: readonly string[]
  readonly modality: string
  readonly confidence: string
  readonly from: string
  readonly to: string
  readonly isActual: boolean
  readonly lastReported: string
  /** Folded words that a search finds it by. */
  readonly words: string
}

/** Reads activities as the review reads them: by the dossier's organisations, sectors, words and places. */
export function registryReader(dossier: Dossier): (it: Activity, file: string) => Taken {
  const { index, records, manifest, space } = dossier
  const names = namesOfOrganisations({
    organisations: index.organisations,
    aliases: records.aliases,
    places: index.places,
  })
  const place = placingReader({
    country: manifest.country,
    places: index.places,
    mappings: records['sector-mappings'],
    words: records['cell-words'],
  })
  return (published, file) => {
    const [it = published] = withOrganisations([published], names)
    const { placing, basis } = place(it)
    const partners = partnersOf(it)
    const { from, to } = spanOf(it)
    const functions = listOf(placing.functions)
    const title = narrativeText(it.title, it.id)
    const { organisation, name } = it.reporting
    const nameOf = (id: string): Text => nameIn(index.organisations, id)
    return {
      kept: {
        id: it.id,
        title,
        ...titleLanguage(it.title),
        reporter: organisation === undefined ? { vi: name, en: name } : nameOf(organisation),
        functions,
        basis,
        committed: sumOf(it, ['commitment']),
        spent: sumOf(it, ['disbursement', 'expenditure']),
        severalCountries: !isInOneCountry(it),
        file,
      },
      partners,
      functions: [...new Set(functions.flatMap((one) => space.functions.get(one) ?? [one]))],
      groups: listOf(placing.groups),
      places: listOf(placing.places),
      modality: it.modality,
      confidence: it.confidence,
      from,
      to,
      isActual: it.dates.actualEnd !== undefined,
      lastReported: it.lastReported,
      words: searchWords([
        ...(isMissing(it.title) ? [] : Object.values(it.title)),
        it.id,
        ...partners.flatMap((one) => [nameOf(one).vi, nameOf(one).en]),
        ...it.participants.map((one) => one.name),
        ...it.locations.flatMap((one) => (isMissing(one.name) ? [] : [one.name])),
      ]),
    }
  }
}

const listOf = (it: 'all' | 'not stated' | readonly string[]): readonly string[] => (typeof it === 'string' ? [it] : it)

/** Each word once: organisations repeat each other's names. */
const searchWords = (texts: readonly string[]): string => [...new Set(texts.map(folded))].join(' ')

function titleLanguage(title: Activity['title']): { readonly titleIn?: string } {
  if (isMissing(title) || (title['vi'] !== undefined && title['en'] !== undefined)) return {}
  const language = title['en'] === undefined ? Object.keys(title)[0] : 'en'
  return language === undefined ? {} : { titleIn: language }
}

const sumOf = (it: Activity, types: readonly string[]): readonly Money[] =>
  sumByCurrency(it.transactions.filter((one) => types.includes(one.type)).map((one) => one.money))
