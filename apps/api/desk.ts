import type { Context } from '#verbs/verb'
import { clock, contextFor } from '../cli/context.ts'
import type { RuleBookAtHand } from '../cli/rule-book.ts'

/** The dossier that lies open on this machine. It is read once, when somebody first asks, and again after something was written. */
export type Desk = {
  readonly folder: string
  /** The dossier with today's date. @throws Problems everything that is wrong with it */
  readonly context: () => Promise<Context>
  /** The country's rules; nothing where the folder has none. @throws Problems what is wrong with them */
  readonly rules: () => Promise<RuleBookAtHand | undefined>
  /** Counts what was written since the desk was opened: what was made before is out of date. */
  readonly edition: () => number
  /** Does something that writes to the dossier, one after the other, and reads it anew afterwards. */
  readonly write: <T>(change: (context: Context) => Promise<T>) => Promise<T>
  /** The same for what does not need the dossier itself, and so works although something is wrong with it. */
  readonly alone: <T>(change: () => Promise<T>) => Promise<T>
}

/** Opens the dossier of a folder; nothing is read yet. */
export function openDesk(folder: string): Desk {
  let dossier: Promise<Context> | undefined
  let rules: Promise<RuleBookAtHand | undefined> | undefined
  let edition = 0
  let turn: Promise<unknown> = Promise.resolve()
  const context = async (): Promise<Context> => {
    // A dossier that could not be read is read again at the next question: somebody may have mended it.
    dossier ??= contextFor(folder, []).catch((error: unknown) => {
      dossier = undefined
      throw error
    })
    return { ...(await dossier), ...clock() }
  }
  const alone = <T>(change: () => Promise<T>): Promise<T> => {
    const done = turn.then(async () => {
      const result = await change()
      edition += 1
      dossier = undefined
      return result
    })
    turn = done.catch(() => undefined)
    return done
  }
  return {
    folder,
    context,
    rules: () => (rules ??= readRules(folder)),
    edition: () => edition,
    alone,
    write: (change) => alone(async () => change(await context())),
  }
}

async function readRules(folder: string): Promise<RuleBookAtHand | undefined> {
  const { entryOf, readRuleBook } = await import('../cli/rule-book.ts')
  const entry = await entryOf(folder).catch(() => undefined)
  return entry === undefined ? undefined : readRuleBook(entry)
}
