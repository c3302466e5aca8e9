import { isMissing } from '#ground/missing'
import { covers, startDay } from '#ground/span'
import type { Place } from '#vocabulary/place'
import { type Activity, spanOf } from './activity.ts'
import type { PlacedText, PlacingReason } from './placing-reason.ts'
import { withoutMarks, wordFinder } from './placing-words.ts'

const levels: readonly Place['level'][] = ['part', 'province']

/** Makes the reader of places within a country: from locations, from names in the texts; where none is named, the
 *  country that receives. That an activity works in the country does not say that it works in each of its provinces. */
export function placeFinder(
  places: ReadonlyMap<string, Place>,
  country: string,
): (it: Activity, texts: readonly PlacedText[]) => readonly PlacingReason[] {
  const find = wordFinder(
    [...places.values()]
      .filter((it) => levels.includes(it.level))
      .flatMap((it) => namesOf(it).map((name) => [name, it] as const)),
  )
  const code = places.get(country)?.code
  return (it, texts) => {
    const start = startDay(spanOf(it))
    /** Names outlive units: of those that bear one, the unit that existed when the activity began. */
    const named = (text: string) =>
      find(text).filter(({ meaning }) => isMissing(start) || covers(meaning.span, start) !== 'no')
    const located = it.locations.flatMap((location): readonly PlacingReason[] => {
      if (location.place !== undefined)
        return [reason(location.place, 'location', isMissing(location.name) ? location.place : location.name, 'high')]
      return isMissing(location.name)
        ? []
        : named(location.name).map(({ meaning, words }) => reason(meaning.id, 'location', words, 'medium'))
    })
    const inTexts = texts.flatMap(({ from, text }) =>
      named(text).map(({ meaning, words }) => reason(meaning.id, from, words, from === 'title' ? 'medium' : 'low')),
    )
    if (located.length + inTexts.length > 0) return [...located, ...inTexts]
    const receives = code !== undefined && it.countries.some((one) => one.code === code)
    return receives ? [reason(country, 'country', code, 'low')] : []
  }
}

const reason = (
  value: string,
  from: PlacingReason['from'],
  words: string,
  confidence: PlacingReason['confidence'],
): PlacingReason => ({ dimension: 'place', value, from, words, confidence })

/** A name in Vietnamese, without its marks, in English, and written as one word (Hanoi). */
function namesOf({ name }: Place): readonly string[] {
  const written = [name.vi, withoutMarks(name.vi), name.en]
  const joined = written.filter((it) => it.split(' ').length === 2).map((it) => withoutMarks(it).replaceAll(' ', ''))
  return [...new Set([...written, ...joined])]
}
