import { textLimit } from './iati-xml.ts'

/** Text in which a tag never begins, by what opens and closes it. */
const opaque = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/** Longest beginning that has to be seen before it is known what it begins: `</iati-activities>`. */
const longestTag = 20

/** Whether a tag of this name begins here, and not of one that is longer. */
export const beginsTag = (text: string, at: number, tag: string): boolean =>
  text.startsWith(tag, at) && /[ \t\r\n/>]/.test(text.charAt(at + tag.length))

/** End of the comment, section or instruction that begins here.
 *  @returns `at` where none begins; 'waiting' where its end has not arrived; 'endless' where it has none within reach. */
function endOfOpaque(text: string, at: number, isEnd: boolean): number | 'waiting' | 'endless' {
  for (const [opening, closing] of opaque) {
    if (!text.startsWith(opening, at)) continue
    const close = text.indexOf(closing, at + opening.length)
    if (close !== -1 && close - at <= textLimit) return close + closing.length
    return close === -1 && !isEnd && text.length - at <= textLimit ? 'waiting' : 'endless'
  }
  return at
}

export type FoundTag = {
  /** Where the tag begins; else up to where there is surely none. */
  readonly at: number
  readonly isFound: boolean
  /** Whether a comment, section or instruction begins at `at` that does not end. */
  readonly isEndless?: boolean
}

/** Next place where an activity begins, outside of comments. Behind a broken activity, where there is no telling what a
 *  comment is, one that does not end is not taken for one, and the end of the root is looked for too. */
export function nextTag(text: string, from: number, isDebris: boolean, isEnd: boolean): FoundTag {
  for (let at = text.indexOf('<', from); at !== -1; at = text.indexOf('<', at)) {
    if (!isEnd && text.length - at < longestTag) return { at, isFound: false }
    const end = endOfOpaque(text, at, isEnd)
    if (end === 'waiting') return { at, isFound: false }
    if (end === 'endless' && !isDebris) return { at, isFound: false, isEndless: true }
    if (beginsTag(text, at, '<iati-activity') || (isDebris && beginsTag(text, at, '</iati-activities')))
      return { at, isFound: true }
    at = typeof end === 'number' && end > at ? end : at + 1
  }
  return { at: text.length, isFound: false }
}

/** Up to where an activity has been searched for its end in vain. */
export type Unfinished = { readonly searched: number }

export const unfinished = (it: number | Unfinished): number => (typeof it === 'number' ? it : it.searched)

/** End of the activity that begins at `start`: behind its closing tag, or where the next activity or the end of the root
 *  shows that it has none. A closing tag in a comment is none.
 *  @param from where an earlier search stopped. */
export function endOfActivity(text: string, start: number, from: number, isEnd: boolean): number | Unfinished {
  let at = from
  if (at <= start) {
    const tag = endOfOpening(text, start)
    if (tag === undefined && !isEnd) return { searched: start }
    if (tag !== undefined && text.startsWith('/>', tag - 2)) return tag
    at = start + 1
  }
  for (at = text.indexOf('<', at); at !== -1; at = text.indexOf('<', at)) {
    if (!isEnd && text.length - at < longestTag) return { searched: at }
    const end = endOfOpaque(text, at, isEnd)
    if (end === 'waiting') return { searched: at }
    if (beginsTag(text, at, '</iati-activity')) {
      const close = text.indexOf('>', at)
      return close === -1 ? { searched: at } : close + 1
    }
    if (beginsTag(text, at, '<iati-activity') || beginsTag(text, at, '</iati-activities')) return at
    at = typeof end === 'number' && end > at ? end : at + 1
  }
  return { searched: text.length }
}

/** Position behind an opening tag, or of the `<` that breaks it; `undefined` where it has not arrived. */
function endOfOpening(text: string, start: number): number | undefined {
  let quote = ''
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '<') return at
    if (character === quote) quote = ''
    else if (quote === '' && (character === '"' || character === "'")) quote = character
    else if (quote === '' && character === '>') return at + 1
  }
  return undefined
}
