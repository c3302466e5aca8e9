import { isKnown, type Missing } from '#ground/missing'
import type { Element } from './iati-xml.ts'

/** Attributes as they are at hand; those that are undefined are left out. */
type Attributes = Readonly<Record<string, string | undefined>>

/** An element of a file that is yet to be written: it has no line. */
export function elementOf(name: string, attributes: Attributes, inside: string | readonly Element[] = []): Element {
  const stated = Object.entries(attributes).filter((it): it is [string, string] => it[1] !== undefined)
  const isText = typeof inside === 'string'
  return {
    name,
    attributes: Object.fromEntries(stated),
    children: isText ? [] : inside,
    text: isText ? inside : '',
    line: 0,
  }
}

/** Words by language, each in a narrative of its own. Languages that XML Schema would not take for one stay away. */
export const narrativesOf = (words: Readonly<Record<string, string | undefined>>): readonly Element[] =>
  Object.entries(words).flatMap(([language, it]) =>
    it === undefined ? [] : [elementOf('narrative', { 'xml:lang': isLanguage(language) ? language : undefined }, it)],
  )

const isLanguage = (it: string): boolean => /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(it) && it !== 'und'

/** A name that is not known to be in any language. */
export const nameIn = (name: string | Missing): readonly Element[] =>
  isKnown(name) ? [elementOf('narrative', {}, name)] : []

/** The code whose meaning is this word. */
export function codeFor<T extends string>(codes: Readonly<Record<string, T>>, word: T): string | undefined {
  return Object.entries(codes).find((it) => it[1] === word)?.[0]
}

/** What had to be decided about a record on its way out, by the IATI path it concerns. */
export type Remarks = {
  /** What IATI demands and the record does not say. */
  readonly missing: Set<string>
  /** What the record says and IATI has no place for. */
  readonly leftOut: Set<string>
  /** What IATI wants in full and the record knows in part. */
  readonly completed: Set<string>
}
