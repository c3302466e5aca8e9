import type { Language, Text } from '#ground/text'
import { inLanguages } from '#messages/interface'

const quietMilliseconds = 1000
const begun = performance.now()

/** Says what is being done, once the command has run for more than a second; on the error stream, so that results stay
 *  clean. */
export function progress(words: Text, spoken: readonly Language[]): void {
  if (performance.now() - begun > quietMilliseconds) process.stderr.write(`${inLanguages(spoken, words)}\n`)
}
