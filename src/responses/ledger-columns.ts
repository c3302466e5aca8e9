/** A column of words, each written once. */
export type Column = { readonly words: readonly string[]; readonly codes: Uint32Array }

/** Words in order of first appearance. */
export function columnOf(values: readonly string[]): Column {
  const codeOf = new Map<string, number>()
  const codes = new Uint32Array(values.length)
  for (const [row, word] of values.entries()) {
    const code = codeOf.get(word) ?? codeOf.size
    if (code === codeOf.size) codeOf.set(word, code)
    codes[row] = code
  }
  return { words: [...codeOf.keys()], codes }
}

/** One number for each row. The maps of typed arrays themselves take several times as long. */
export function mapRows(rows: Int32Array | Uint32Array, numberOf: (value: number, row: number) => number): Int32Array {
  const numbers = new Int32Array(rows.length)
  for (let row = 0; row < rows.length; row++) numbers[row] = numberOf(rows[row] as number, row)
  return numbers
}

export type Cut = {
  readonly next: Int32Array
  readonly made: readonly { readonly before: number; readonly word: string }[]
}

/** Up to so many combinations a table of them is faster than a map, and still small. */
const tableLimit = 4_000_000

/** Cuts the lines further by a column. @returns the new line of each row, and for each new line the old one and the word. */
export function cutBy({ codes, words }: Column, lineOf: Int32Array, lines: number): Cut {
  const made: { readonly before: number; readonly word: string }[] = []
  const combinations = lines * words.length
  const table = combinations <= tableLimit ? new Int32Array(combinations).fill(-1) : undefined
  const map = new Map<number, number>()
  const next = new Int32Array(lineOf.length)
  for (let row = 0; row < lineOf.length; row++) {
    const line = lineOf[row] as number
    if (line < 0) {
      next[row] = -1
      continue
    }
    const code = codes[row] as number
    const key = line * words.length + code
    let number = table === undefined ? (map.get(key) ?? -1) : (table[key] as number)
    if (number < 0) {
      number = made.push({ before: line, word: words[code] as string }) - 1
      if (table === undefined) map.set(key, number)
      else table[key] = number
    }
    next[row] = number
  }
  return { next, made }
}
