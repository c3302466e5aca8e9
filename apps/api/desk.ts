import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dossier } from '#dossier/dossier'
import { folderOf } from '#dossier/folder'
import { parseJournal } from '#dossier/journal'
import { journalFile, manifestFile, readManifest } from '#dossier/load'
import { Problems } from '#ground/problem'
import type { Context } from '#verbs/verb'
import { clock, contextFor } from '../cli/context.ts'
import { whileNobodyWrites } from '../cli/journal-lock.ts'
import type { RuleBookAtHand } from '../cli/rule-book.ts'
import { editionOf, type FilesSeen, onlyJournalChanged, seeFiles, withoutJournal } from './files-seen.ts'
import { Refused } from './problem-details.ts'

/** The dossier that lies open on this machine. It is read once, and again when its files have changed, whoever changed them. */
export type Desk = {
  readonly folder: string
  /** The dossier with today's date. @throws Problems everything that is wrong with it */
  readonly context: () => Promise<Context>
  /** The country's rules; nothing where the folder has none. @throws Problems what is wrong with them */
  readonly rules: () => Promise<RuleBookAtHand | undefined>
  /** Whether the folder has any; they are not read for it. */
  readonly hasRules: () => Promise<boolean>
  /** Names the state of the files: what was made of another edition is out of date. */
  readonly edition: () => Promise<string>
  /** The folders that the dossier is read from. */
  readonly folders: () => Promise<readonly string[]>
  /** Does something that writes to the dossier, one after the other; in this process and in others nobody adds to the journal meanwhile. What it reads is what
   *  stands on disk. */
  readonly write: <T>(change: (context: Context) => Promise<T>) => Promise<T>
  /** Does something long that writes to the dossier without having read it, in its turn. What is asked meanwhile is answered from the dossier as it was before. */
  readonly alone: <T>(change: () => Promise<T>) => Promise<T>
}

/** How long what was seen of the files holds, in milliseconds: a second, and longer where reading them anew takes long and somebody writes all the time. */
const glance = (reading: number): number => Math.max(1000, 3 * reading)

type Read = {
  readonly seen: FilesSeen
  readonly edition: string
  readonly folders: readonly string[]
  readonly dossier: Promise<Dossier>
}

/** Opens the dossier of a folder; nothing is read yet. */
export function openDesk(folder: string): Desk {
  let read: Read | undefined
  let rules: { readonly edition: string; readonly book: Promise<RuleBookAtHand | undefined> } | undefined
  let lookedAt = Number.NEGATIVE_INFINITY
  let looking: Promise<Read> | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let isBusy = false
  /** How long the last reading took, in milliseconds. */
  let reading = 0

  const look = async (): Promise<Read> => {
    const folders = await foldersOf(folder)
    const seen = await seeFiles(folders)
    const edition = editionOf(seen)
    if (read?.edition !== edition) {
      read = { seen, edition, folders, dossier: readAnew(folder, read, seen) }
      // Whoever asks is told what is wrong; that nobody asks yet is no fault.
      const began = performance.now()
      read.dossier.then(
        () => {
          reading = performance.now() - began
        },
        () => {
          // Somebody is about to mend it.
          reading = 0
        },
      )
    }
    lookedAt = performance.now()
    return read
  }
  /** The dossier as its files stand now: a look that began earlier may have missed what was written since. */
  const anew = (): Promise<Read> => {
    const next = (looking ?? Promise.resolve())
      .catch(() => undefined)
      .then(look)
      .finally(() => {
        if (looking === next) looking = undefined
      })
    looking = next
    return next
  }
  /** The dossier as it stood at most a second ago. */
  const current = async (): Promise<Read> => {
    if (read !== undefined && (isBusy || performance.now() - lookedAt < glance(reading))) return read
    return looking ?? anew()
  }
  const contextOf = async ({ dossier }: Read): Promise<Context> => ({ dossier: await dossier, ...clock() })

  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const done = turn.then(change)
    turn = done.catch(() => undefined)
    return done
  }

  return {
    folder,
    context: async () => contextOf(await current()),
    edition: async () => (await current()).edition,
    folders: async () => (await current()).folders,
    rules: async () => {
      const { seen } = await current()
      const edition = editionOf(withoutJournal(seen, folder))
      if (rules?.edition !== edition) rules = { edition, book: readRules(folder) }
      return rules.book
    },
    hasRules: async () => (await rulesIn(folder)) !== undefined,
    write: (change) =>
      inTurn(() =>
        whileNobodyWrites(folder, async () => {
          try {
            return await change(await contextOf(await anew()))
          } finally {
            await anew()
          }
        }),
      ),
    alone: (change) =>
      inTurn(async () => {
        isBusy = true
        try {
          return await change()
        } finally {
          isBusy = false
          await anew()
        }
      }),
  }
}

/** The dossier of a folder; where only the journal's file changed, what was read before with the journal as it stands now. */
async function readAnew(folder: string, before: Read | undefined, seen: FilesSeen): Promise<Dossier> {
  try {
    const known =
      before !== undefined && onlyJournalChanged(before.seen, seen, folder)
        ? await before.dossier.catch(() => undefined)
        : undefined
    return known === undefined ? (await contextFor(folder, [])).dossier : await withJournal(folder, known)
  } catch (error) {
    // The dossier is broken, not the question: whoever mends the files gets an answer.
    throw error instanceof Problems ? new Refused(503, error.problems) : error
  }
}

async function withJournal(folder: string, known: Dossier): Promise<Dossier> {
  const file = join(folder, journalFile)
  const { journal, problems } = parseJournal(await readFile(file, 'utf8').catch(() => ''), file)
  if (problems.length > 0) throw new Problems(problems)
  return { ...known, journal }
}

/** The folder with those that its manifest lays below it. A manifest that cannot be read names none; reading the dossier says what is wrong with it. */
async function foldersOf(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => '')
  const { manifest } = readManifest(folderOf(folder, { [manifestFile]: text }))
  return [folder, ...(manifest?.layers ?? []).map((it) => join(folder, it.folder))]
}

async function rulesIn(folder: string): Promise<string | undefined> {
  const { entryOf } = await import('../cli/rule-book.ts')
  return entryOf(folder).catch(() => undefined)
}

async function readRules(folder: string): Promise<RuleBookAtHand | undefined> {
  const entry = await rulesIn(folder)
  return entry === undefined ? undefined : (await import('../cli/rule-book.ts')).readRuleBook(entry)
}
