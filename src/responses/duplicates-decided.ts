import { pairKey } from './duplicates-pair.ts'
import { type PairReading, readingOfPair } from './pair-reading.ts'

/** What persons have found about one pair, under one question. */
export type DecidedPair = {
  readonly asks: PairReading['asks']
  /** The reading that holds: the last one made. */
  readonly reading: PairReading
  /** What others found otherwise, and nobody has taken back: the two stand side by side until they agree. */
  readonly otherwise: readonly PairReading[]
}

/** Pairs on which a person has decided, in the order in which they first came up. A pair whose question was opened again
 *  is not among them. */
export function decidedPairs(asks: PairReading['asks'], readings: readonly PairReading[]): readonly DecidedPair[] {
  return [...byPair(asks, readings).values()].flatMap((ofPair): DecidedPair[] => {
    const [a, b] = ofPair[0]?.activities ?? ['', '']
    const reading = readingOfPair(asks, a, b, ofPair)
    return reading === undefined ? [] : [{ asks, reading, otherwise: standingAgainst(reading, ofPair) }]
  })
}

/** Keys of the pairs on which a person has decided. */
export const decidedKeys = (asks: PairReading['asks'], readings: readonly PairReading[]): ReadonlySet<string> =>
  new Set(decidedPairs(asks, readings).map(({ reading }) => pairKey(...reading.activities)))

function byPair(asks: PairReading['asks'], readings: readonly PairReading[]): ReadonlyMap<string, PairReading[]> {
  const found = new Map<string, PairReading[]>()
  for (const it of readings) {
    if (it.asks !== asks) continue
    const key = pairKey(...it.activities)
    const ofPair = found.get(key)
    if (ofPair === undefined) found.set(key, [it])
    else ofPair.push(it)
  }
  return found
}

/** The last word of each other person since the question was last open, where it differs. Who changes his own mind
 *  does not contradict himself. */
function standingAgainst(holds: PairReading, ofPair: readonly PairReading[]): readonly PairReading[] {
  const since = ofPair.slice(ofPair.findLastIndex((it) => it.verdict === 'open') + 1)
  const lastOf = new Map(since.map((it) => [it.by.vi, it]))
  return [...lastOf.values()].filter((it) => it.by.vi !== holds.by.vi && !isSameFinding(it, holds))
}

/** Of a chain and a part it matters which stands first. */
const isSameFinding = (a: PairReading, b: PairReading): boolean =>
  a.verdict === b.verdict &&
  (a.verdict === 'chain' || a.verdict === 'part' ? a.activities[0] === b.activities[0] : true)
