import type { Language } from '#ground/text'
import { type Acts, type Citation, citationsIn } from '#rules/2-ir/citation'
import type { Act } from '#rules/2-ir/rules'

/** A reference of rules to law as a reader of the law writes it: `điểm a khoản 1 Điều 6 Nghị định 335/2026/NĐ-CP`, `Decree 335/2026/NĐ-CP, art. 6.1.a`.
 *  What is cited of an act that the book does not know stands as it is written. */
export function lawWords(law: string, acts: Acts | undefined, language: Language): string {
  if (acts === undefined) return law
  return byAct(citationsIn(law))
    .map(({ id, places }) => {
      const act = acts[id]
      if (act === undefined) return places.length === 0 ? id : places.map((it) => `${id}/${it}`).join('; ')
      return language === 'vi' ? vietnamese(act, places) : english(act, places)
    })
    .join('; ')
}

type OfOneAct = { readonly id: string; readonly places: string[] }

/** Places of one act that follow each other are said together. */
function byAct(citations: readonly Citation[]): readonly OfOneAct[] {
  const found: OfOneAct[] = []
  for (const { act, place } of citations) {
    const last = found.at(-1)
    const places = place === undefined ? [] : [place]
    if (last?.id === act && last.places.length > 0 && places.length > 0) last.places.push(...places)
    else found.push({ id: act, places })
  }
  return found
}

type Kind = Act['kind'] | 'joint circular'

const kinds: Readonly<Record<Language, Readonly<Record<Kind, string>>>> = {
  vi: {
    law: 'Luật',
    ordinance: 'Pháp lệnh',
    resolution: 'Nghị quyết',
    decree: 'Nghị định',
    decision: 'Quyết định',
    circular: 'Thông tư',
    'joint circular': 'Thông tư liên tịch',
    'official letter': 'Công văn',
  },
  en: {
    law: 'Law',
    ordinance: 'Ordinance',
    resolution: 'Resolution',
    decree: 'Decree',
    decision: 'Decision',
    circular: 'Circular',
    'joint circular': 'Joint Circular',
    'official letter': 'Official Letter',
  },
}

/** The kind of an act with its number. */
export function actName({ number, kind }: Act, language: Language): string {
  const said = kind === 'circular' && number.includes('TTLT') ? 'joint circular' : kind
  return `${kinds[language][said]} ${number}`
}

function vietnamese(act: Act, places: readonly string[]): string {
  const name = actName(act, 'vi')
  if (places.length === 0) return name
  const said = places.map(vietnamesePlace)
  const last = said.at(-1) ?? ''
  return `${said.length === 1 ? last : `${said.slice(0, -1).join(', ')} và ${last}`} ${name}`
}

/** From the smallest to the largest: point, clause, article. */
function vietnamesePlace(place: string): string {
  const [first = '', ...rest] = place.split('.')
  const special = /^([a-z]+)(?:-(.+))?$/.exec(first)
  const word = special === null ? undefined : divisions[special[1] ?? '']
  if (word !== undefined && special?.[2] === undefined) return [word.vi, ...rest].join(' ')
  const own = special?.[2] ?? first
  if (word !== undefined && word !== divisions['article']) return [`${word.vi} ${numeral(own)}`, ...rest].join('.')
  let parts = `Điều ${own}`
  let isPoint = false
  for (const it of rest) {
    const level: string = isPoint ? 'tiết' : /^\d/.test(it) ? 'khoản' : 'điểm'
    isPoint = level !== 'khoản'
    parts = `${level} ${it === 'dd' ? 'đ' : it} ${parts}`
  }
  return parts
}

function english(act: Act, places: readonly string[]): string {
  const said = places.map((place) => {
    const [, kind = '', own, rest = ''] = /^([a-z]+)(?:-([^.]+))?(.*)$/.exec(place) ?? []
    const word = divisions[kind]
    if (word === undefined || word === divisions['article'])
      return { article: word === undefined ? place : `${own ?? ''}${rest}` }
    return { other: `${word.en}${own === undefined ? '' : ` ${numeral(own)}`}${rest}` }
  })
  const articles = said.flatMap((it) => it.article ?? [])
  const told = [
    ...(articles.length === 0 ? [] : [`${articles.length > 1 ? 'arts.' : 'art.'} ${articles.join(', ')}`]),
    ...said.flatMap((it) => it.other ?? []),
  ]
  return [actName(act, 'en'), ...told].join(', ')
}

/** Parts of an act that are no articles. */
const divisions: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  article: { vi: 'Điều', en: 'art.' },
  annex: { vi: 'Phụ lục', en: 'Annex' },
  chapter: { vi: 'Chương', en: 'Chapter' },
  section: { vi: 'mục', en: 'section' },
}

/** Roman numerals are written in capitals. */
const numeral = (it: string): string => (/^[ivxl]+$/.test(it) ? it.toUpperCase() : it)
