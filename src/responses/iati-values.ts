import { isDay, isPartialDate } from '#ground/date'
import type { Problem } from '#ground/problem'
import type { Narratives } from '#ground/text-schema'
import { named } from './iati-codes.ts'
import type { Element } from './iati-xml.ts'

/** What one activity's elements are read with: its defaults, and the lists that problems and notes go to. */
export type Reading = {
  readonly file: string
  readonly id: string
  readonly language: string
  readonly currency: string | undefined
  /** What could not be read, and was left out. */
  readonly problems: Problem[]
  /** What was read otherwise than it is written. */
  readonly notes: Problem[]
}

export const first = (element: Element, name: string): Element | undefined =>
  element.children.find((it) => it.name === name)
export const all = (element: Element, name: string): readonly Element[] =>
  element.children.filter((it) => it.name === name)
export const textOf = (element: Element | undefined): string => element?.text.trim() ?? ''

/** An attribute that says something; one that is empty says nothing. */
export const stated = (element: Element | undefined, attribute: string): string | undefined =>
  element?.attributes[attribute] || undefined

type Facts = { readonly element: string; readonly value: string }

export function report(reading: Reading, code: string, at: Element, facts: Facts): void {
  reading.problems.push({
    code,
    facts: { record: `activities/${reading.id}`, ...facts },
    position: placeOf(reading, at),
  })
}

export function note(reading: Reading, code: string, at: Element, facts: Facts): void {
  reading.notes.push({ code, facts: { record: `activities/${reading.id}`, ...facts }, position: placeOf(reading, at) })
}

const placeOf = ({ file }: Reading, { line }: Element) => ({ file, line })

/** A code, kept as published whatever list it is or is not on. An entry without one keeps its place, because shares beside
 *  it are shares of the whole. */
export function codeOrNotStated(element: Element, reading: Reading): string {
  const code = stated(element, 'code')
  if (code === undefined) note(reading, 'code-not-stated', element, { element: element.name, value: textOf(element) })
  return code ?? 'not stated'
}

/** Our word for a code; `undefined` and reported where the published list has no such code. */
export function codeOf<T>(codes: Readonly<Record<string, T>>, element: Element, attribute: string, reading: Reading) {
  const code = element.attributes[attribute] ?? ''
  const found = named(codes, code)
  if (found === undefined)
    report(reading, 'wrong-code', element, { element: `${element.name}/@${attribute}`, value: code })
  return found
}

/** A decimal as XML Schema writes it (`+5`, `.5`, `5.`), in the plain form; `undefined` where it is none. */
export function decimalOf(text: string): string | undefined {
  const [, minus, whole, fraction] = /^(-)?\+?(\d*)\.?(\d*)$/.exec(text) ?? []
  if (whole === undefined || (whole === '' && fraction === '')) return undefined
  return `${minus ?? ''}${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** Latitude and longitude in degrees. */
export function pointOf(element: Element | undefined, reading: Reading): [number, number] | undefined {
  const pos = element && first(element, 'pos')
  const written = textOf(pos)
  if (pos === undefined || written === '') return undefined
  const [latitude, longitude, ...rest] = written.split(/\s+/).map((it) => Number(decimalOf(it) ?? Number.NaN))
  if (latitude !== undefined && longitude !== undefined && rest.length === 0)
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return [latitude, longitude]
  report(reading, 'wrong-number', pos, { element: 'location/point/pos', value: written })
  return undefined
}

export function shareOf(element: Element, reading: Reading): number | undefined {
  const written = stated(element, 'percentage')
  if (written === undefined) return undefined
  const share = Number(decimalOf(written.trim()) ?? Number.NaN)
  if (share >= 0 && share <= 100) return share
  report(reading, 'wrong-number', element, { element: `${element.name}/@percentage`, value: written })
  return undefined
}

export function wholeOf(element: Element, attribute: string, reading: Reading): number | undefined {
  const written = stated(element, attribute)
  if (written === undefined) return undefined
  if (/^\d{1,9}$/.test(written.trim())) return Number(written)
  report(reading, 'wrong-number', element, { element: `${element.name}/@${attribute}`, value: written })
  return undefined
}

export function truthOf(element: Element, attribute: string, reading: Reading): boolean | undefined {
  const written = stated(element, attribute)
  if (written === undefined) return undefined
  if (written === '1' || written === 'true') return true
  if (written === '0' || written === 'false') return false
  report(reading, 'wrong-code', element, { element: `${element.name}/@${attribute}`, value: written })
  return undefined
}

/** Date of an `xsd:date`, as the publisher wrote it: a zone is dropped, a time too, with a note. A year or a month is kept
 *  for as much as it says, with a note. */
export function dateOf(element: Element, attribute: string, reading: Reading): string | undefined {
  const written = stated(element, attribute)
  if (written === undefined || isKnownDay(written)) return written
  const facts = { element: `${element.name}/@${attribute}`, value: written }
  const [, date, time] = /^(\d{4}(?:-\d{2}){0,2})(?:([T ].*)|Z|[+-]\d{2}:\d{2})?$/.exec(written.trim()) ?? []
  if (date === undefined || !isPartialDate(date) || (time !== undefined && !isDay(date))) {
    report(reading, 'wrong-date', element, facts)
    return undefined
  }
  if (time !== undefined) note(reading, 'date-with-time', element, facts)
  else if (!isDay(date)) note(reading, 'date-in-part', element, facts)
  return date
}

/** Days that were met. Files repeat a few thousand of them, and asking the calendar costs more than all else about a date. */
const knownDays = new Set<string>()

function isKnownDay(written: string): boolean {
  if (knownDays.has(written)) return true
  const isOne = isDay(written)
  if (isOne && knownDays.size < 20_000) knownDays.add(written)
  return isOne
}

/** Day of an `xsd:dateTime`, where a time is what is expected. */
export function dayOfTime(element: Element, attribute: string, reading: Reading): string | undefined {
  const written = stated(element, attribute)
  if (written === undefined) return undefined
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:[T ].*|Z|[+-]\d{2}:\d{2})?$/.exec(written.trim()) ?? []
  if (day !== undefined && isDay(day)) return day
  report(reading, 'wrong-date', element, { element: `${element.name}/@${attribute}`, value: written })
  return undefined
}

/** What was written, by language, in the order of the file. */
function wordsByLanguage(elements: readonly Element[], reading: Reading): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const element of elements)
    for (const it of element.children) {
      const words = it.name === 'narrative' ? textOf(it) : ''
      if (words === '') continue
      const language = stated(it, 'xml:lang')?.toLowerCase() ?? reading.language
      const before = found.get(language)
      if (before === undefined) found.set(language, [words])
      else before.push(words)
    }
  return found
}

/** A title: the first words of each language. */
export const titleOf = (elements: readonly Element[], reading: Reading): Narratives | undefined =>
  narratives(wordsByLanguage(elements, reading), (words) => words[0] ?? '')

/** Descriptions of several types stand below each other. */
export const descriptionOf = (elements: readonly Element[], reading: Reading): Narratives | undefined =>
  narratives(wordsByLanguage(elements, reading), (words) => words.join('\n\n'))

const narratives = (
  found: ReadonlyMap<string, readonly string[]>,
  join: (words: readonly string[]) => string,
): Narratives | undefined =>
  found.size === 0 ? undefined : Object.fromEntries([...found].map(([language, words]) => [language, join(words)]))

/** One name of an organisation, a place or a tag: English where there is one, for it is what most publishers share. Where
 *  a portrait of the body stands beside its name, the name is the shorter of the two. */
export function nameOf(element: Element | undefined, reading: Reading): string {
  if (element === undefined || element.children.length === 0) return 'not stated'
  const found = wordsByLanguage([element], reading)
  const words = found.get('en') ?? found.get(reading.language) ?? [...found.values()][0] ?? []
  return [...words].sort((a, b) => a.length - b.length)[0] ?? 'not stated'
}
