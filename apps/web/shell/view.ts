import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { isDay } from '#ground/date'
import { type Language, languages, type Text } from '#ground/text'

/** Whatever else stands in the address of a screen: its filters, what is open in it. */
export type Search = Readonly<Record<string, string | undefined>>

/** What of a view stands in the address, so that a link gives somebody else the same one. */
export type View = {
  readonly language: Language
  /** Day of the view; today where the address names none. */
  readonly asOf?: string
  readonly place?: string
  readonly scenario?: string
}

/** The address without what cannot be meant: a day that is none is left out, and the screen says so. It is given as nothing, since the router lays what is
 *  checked over what stands in the address. */
export function checkedSearch(search: Record<string, unknown>): Search {
  const words = Object.entries(search).flatMap(([key, value]) =>
    typeof value === 'string' && value !== '' ? [[key, value] as const] : [],
  )
  const read: Record<string, string> = Object.fromEntries(words)
  const { asOf, ...others } = read
  return asOf === undefined ? others : isDay(asOf) ? read : { ...others, asOf: undefined, leftOut: `asOf=${asOf}` }
}

export const languageNamed = (name: string | undefined): Language | undefined => languages.find((it) => it === name)

export function useView(): View {
  const { lang } = useParams({ strict: false })
  const { asOf, place, scenario }: Search = useSearch({ strict: false })
  return {
    language: languageNamed(lang) ?? 'vi',
    ...(asOf === undefined ? {} : { asOf }),
    ...(place === undefined ? {} : { place }),
    ...(scenario === undefined ? {} : { scenario }),
  }
}

/** The values of the address beside the shared ones, and a way to change some: `undefined` takes one out. A change is no step back. */
export function useSearchState(): readonly [Search, (change: Search) => void] {
  const search: Search = useSearch({ strict: false })
  const navigate = useNavigate()
  const set = (change: Search): void =>
    void navigate({
      to: '.',
      hash: true,
      search: (before: Search) => withoutGaps({ ...before, ...change }),
      replace: true,
    } as never)
  return [search, set]
}

export const withoutGaps = (it: Search): Search =>
  Object.fromEntries(Object.entries(it).filter(([, value]) => value !== undefined && value !== ''))

/** A word of a list in the reader's language. */
export function useWords<K extends string>(words: Readonly<Record<K, Text>>): (key: K) => string {
  const { language } = useView()
  return (key) => words[key][language]
}
