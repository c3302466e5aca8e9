import { folded } from '#ground/fold'
import type { Text } from '#ground/text'

/** Words that read the same in both languages. */
export const formatless = (it: string): Text => ({ vi: it, en: it })

/** A stretch of words, and whether it is what was looked for. */
export type Piece = { text: string; hit: boolean }

const wordsIn = /[\p{L}\p{N}\p{M}]+/gu

/** Most letters shown of a text. */
const shownLetters = 220

/** A text cut into what was looked for and the rest; of a long one, the part around the first of them. */
export function piecesOf(it: string, isHit: (foldedWord: string) => boolean): Piece[] {
  const first = [...it.matchAll(wordsIn)].find((word) => isHit(folded(word[0])))?.index ?? 0
  const from = it.length <= shownLetters || first < shownLetters / 2 ? 0 : it.indexOf(' ', first - shownLetters / 3)
  const shown = `${from > 0 ? '…' : ''}${it.slice(Math.max(0, from), from + shownLetters)}${from + shownLetters < it.length ? '…' : ''}`
  const pieces: Piece[] = []
  const add = (text: string, hit: boolean): void => {
    const last = pieces.at(-1)
    if (text === '') return
    if (last !== undefined && last.hit === hit) last.text += text
    else pieces.push({ text, hit })
  }
  let at = 0
  for (const word of shown.matchAll(wordsIn)) {
    add(shown.slice(at, word.index), false)
    add(word[0], isHit(folded(word[0])))
    at = word.index + word[0].length
  }
  add(shown.slice(at), false)
  return pieces
}

/** How many letters two words differ by, where letters that changed places count once; more than `most` is as good as none alike. */
export function lettersApart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    before = row
    row = next
  }
  return row[b.length] ?? most + 1
}
