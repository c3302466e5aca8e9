import { isTellingNumber, runsOf } from './duplicates-factors.ts'
import { hashOf } from './duplicates-text.ts'
import type { Body, Traits } from './duplicates-traits.ts'

/** Pairs that are worth comparing, and how many blocks were too common to compare. */
export type Blocked = {
  /** Each pair once, as positions in the list. */
  readonly pairs: Iterable<readonly [number, number]>
  /** Words, amounts or bodies that so many activities share that they tell nobody apart. */
  readonly tooCommon: number
}

/** Up to so many activities, every pair is compared: 80,000 comparisons take less than a second. */
const compareAllUpTo = 400

/** A block of more activities than this is left out; its pairs are found through a rarer key, or not. */
const largestBlock = 60

/** Activities fit into so many bits below the hash of a key, so that key and activity are one exact number. */
const positions = 2 ** 20

/** Pairs that share at least one key: a piece of an identifier, a stated link, an amount on its way, or a rare word
 *  together with a body or a start. A hundred thousand activities make some millions of pairs instead of five thousand
 *  million. */
export function pairsToCompare(all: readonly Traits[], usedWords: Uint32Array): Blocked {
  if (all.length <= compareAllUpTo) return { pairs: everyPair(all.length), tooCommon: 0 }
  if (all.length > positions) throw new RangeError(`at most ${positions} activities are compared at once`)
  const keyed = keysOf(all, usedWords)
  const pairs = new NumberList()
  let tooCommon = 0
  for (let from = 0; from < keyed.length; ) {
    const key = Math.floor((keyed[from] ?? 0) / positions)
    let to = from + 1
    while (to < keyed.length && Math.floor((keyed[to] ?? 0) / positions) === key) to++
    if (to - from > largestBlock) tooCommon++
    else if (to - from > 1) putPairs(keyed.subarray(from, to), pairs)
    from = to
  }
  return { pairs: distinctPairs(pairs.sorted()), tooCommon }
}

function* everyPair(count: number): Generator<readonly [number, number]> {
  for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) yield [a, b]
}

function putPairs(block: Float64Array, pairs: NumberList): void {
  for (let i = 0; i < block.length; i++)
    for (let j = i + 1; j < block.length; j++) {
      const a = (block[i] ?? 0) % positions
      const b = (block[j] ?? 0) % positions
      if (a !== b) pairs.push(Math.min(a, b) * positions + Math.max(a, b))
    }
}

function* distinctPairs(sorted: Float64Array): Generator<readonly [number, number]> {
  let last = -1
  for (const pair of sorted) {
    if (pair === last) continue
    last = pair
    yield [Math.floor(pair / positions), pair % positions]
  }
}

/** Numbers that grow in one block of memory. */
class NumberList {
  #numbers = new Float64Array(1 << 16)
  #length = 0
  push(it: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Float64Array(this.#numbers.length * 2)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.#length++] = it
  }
  sorted(): Float64Array {
    return this.#numbers.subarray(0, this.#length).sort()
  }
}

/** Every key of every activity as one number: hash of the key × positions + activity. Two keys of one hash only make
 *  a comparison too many. */
function keysOf(all: readonly Traits[], usedWords: Uint32Array): Float64Array {
  const codes = new Map(all.map((it, index) => [it.code, index]))
  const keyed = new NumberList()
  for (const [index, it] of all.entries()) {
    const put = (key: string): void => keyed.push(hashOf(key) * positions + index)
    put(`code ${it.code}`)
    for (const run of runsOf(it.pieces)) if (run !== it.code && codes.has(run)) put(`code ${run}`)
    if (isTellingNumber(it.number)) put(`number ${it.number}`)
    for (const code of it.links.keys()) if (codes.has(code)) put(`code ${code}`)
    for (const key of [...it.paid.keys(), ...it.received.keys()]) put(`amount ${key}`)
    for (const total of [it.totals.budgets, it.totals.commitments])
      for (const [currency, amount] of total) put(`amount ${currency} ${amount}`)
    for (const name of it.words.names) put(`name ${name}`)
    const rare = rarest(it.words.titleWords, usedWords)
    putTitleKeys(rare, it, put)
    for (const body of partnersOf(it)) putBodyKeys(body, rare, it, put)
  }
  return keyed.sorted()
}

/** The words of a title that fewest others use. */
const rarest = (words: Uint32Array, used: Uint32Array): readonly number[] =>
  [...words].toSorted((a, b) => (used[a] ?? 0) - (used[b] ?? 0) || a - b).slice(0, 4)

function putTitleKeys(rare: readonly number[], it: Traits, put: (key: string) => void): void {
  for (const word of rare.slice(0, 3)) put(`word ${word}`)
  for (const [index, word] of rare.entries())
    for (const other of rare.slice(index + 1)) {
      const two = `words ${Math.min(word, other)} ${Math.max(word, other)}`
      put(two)
      // Titles of common words alone are told apart by when they start.
      if (index < 2) for (const start of startsOf(it)) put(`${two} start ${start}`)
    }
}

/** Who stands on both sides of a chain: the publisher of one with each body that it names, in either order. */
const partnersOf = (it: Traits): readonly string[] => {
  const own = keyOf(it.reporter)
  if (own === undefined) return []
  return [...it.funders, ...it.implementers]
    .flatMap((body) => keyOf(body) ?? [])
    .filter((body) => body !== own)
    .slice(0, 4)
    .map((body) => (body < own ? `${body}|${own}` : `${own}|${body}`))
}

const keyOf = (body: Body): string | undefined => body[0]

/** Half-months that overlap, so that starts two weeks apart always share one. In days. */
const startWindow = 30

const startsOf = ({ first }: Traits): readonly string[] =>
  first === undefined
    ? []
    : [`${Math.floor(first / startWindow)}`, `later ${Math.floor((first + startWindow / 2) / startWindow)}`]

function putBodyKeys(pair: string, rare: readonly number[], it: Traits, put: (key: string) => void): void {
  for (const word of rare) put(`bodies ${pair} word ${word}`)
  for (const start of startsOf(it)) put(`bodies ${pair} start ${start}`)
}
