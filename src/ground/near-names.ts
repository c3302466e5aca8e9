import { folded } from './fold.ts'

/** Names that somebody may have meant who wrote another: few letters differ, or a longer word is the same. The nearest first. */
export function nearNames(written: string, names: readonly string[], limit = 5): readonly string[] {
  const asWritten = folded(written)
  const words = new Set(wordsOf(asWritten))
  return names
    .map((name) => ({ name, distance: distanceTo(asWritten, words, folded(name)) }))
    .filter((it) => it.distance <= furthest)
    .toSorted((a, b) => a.distance - b.distance || a.name.length - b.name.length)
    .slice(0, limit)
    .map((it) => it.name)
}

/** All names, those that may have been meant first. */
export function nearestFirst(written: string, names: readonly string[]): readonly string[] {
  const near = nearNames(written, names)
  return [...near, ...names.filter((it) => !near.includes(it))]
}

/** As a share of the longer name. */
const furthest = 0.4

function distanceTo(written: string, words: ReadonlySet<string>, name: string): number {
  const letters = editDistance(written, name) / Math.max(written.length, name.length, 1)
  return wordsOf(name).some((it) => words.has(it)) ? Math.min(letters, furthest) : letters
}

const wordsOf = (name: string): readonly string[] => name.split(' ').filter((it) => it.length >= 4)

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (b[j - 1] === a[i] ? 0 : 1))
    row = next
  }
  return row[b.length] ?? 0
}
