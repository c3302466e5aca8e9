import type { Language, Text } from '#ground/text'
import { inLanguages } from '#messages/interface'

const interval = 1000
let next = performance.now() + interval

/** Says what is being done once the command has run for a second, and again each second after; on the error stream, so
 *  that results stay clean. */
export function progress(words: Text, spoken: readonly Language[], detail = ''): void {
  if (performance.now() < next) return
  next = performance.now() + interval
  process.stderr.write(`${inLanguages(spoken, words)} ${detail}\n`)
}
