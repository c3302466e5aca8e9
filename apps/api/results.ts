import { Problems } from '#ground/problem'
import { loadSolver } from '../cli/solver.ts'
import { type AnyVerb, inputFor } from './asked-input.ts'
import type { Desk } from './desk.ts'

/** How many results are kept: a screen and the files that are taken from it ask the same few. */
const kept = 12

/** Answers questions on the dossier of a desk. The same question about the same files on the same day is worked out once, also where it is asked in several
 *  forms: as data, as a document of which one annex is opened, as a file. */
export type Results = (verb: AnyVerb, input: unknown) => Promise<unknown>

export function resultsOf(desk: Desk): Results {
  const known = new Map<string, Promise<unknown>>()
  return async (verb, input) => {
    const asked = inputFor(verb.input, input)
    // Named before the dossier is looked at: what is kept is never older than its name.
    const edition = await desk.edition()
    const context = await desk.context()
    const key = JSON.stringify([verb.name, asked, context.today, edition])
    const found = known.get(key)
    known.delete(key)
    const result = found ?? work(verb, asked, context)
    known.set(key, result)
    if (known.size > kept) known.delete(known.keys().next().value ?? '')
    result.catch((error: unknown) => {
      // What is wrong with a question stays so; a fault of our own may have been passing.
      if (!(error instanceof Problems)) known.delete(key)
    })
    return result
  }
}

const work = async (
  verb: AnyVerb,
  asked: Readonly<Record<string, unknown>>,
  context: Awaited<ReturnType<Desk['context']>>,
): Promise<unknown> => verb.run(asked, verb.solves === true ? { ...context, solve: await loadSolver() } : context)
