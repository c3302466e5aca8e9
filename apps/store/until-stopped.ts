import { type Problem, Problems } from '#ground/problem'

/** What a file gives up to where it cannot be read any further. What whoever reads it throws is not caught.
 *  @param onStop hears why it ended early. */
export async function* untilStopped<T>(
  given: AsyncGenerator<T>,
  onStop: (it: readonly Problem[]) => void,
): AsyncGenerator<T> {
  try {
    yield* given
  } catch (error) {
    if (!(error instanceof Problems)) throw error
    onStop(error.problems)
  }
}
