import { Problems } from '#ground/problem'
import type { Language } from '#ground/text'
import { interfaceWords } from '#messages/interface'
import type { Context } from '#verbs/verb'
import { readDossier } from './files.ts'
import { progress } from './progress.ts'

/** Reads a dossier and the clock. @throws Problems, everything that is wrong with the dossier. */
export async function contextFor(folder: string, spoken: readonly Language[]): Promise<Context> {
  const { dossier, problems } = await readDossier(folder, (done, total) =>
    progress(interfaceWords.reading, spoken, `${done}/${total}`),
  )
  if (dossier === undefined) throw new Problems(problems)
  return { dossier, ...clock() }
}

/** This instant, and the day it is where the reader sits. */
export function clock(): Pick<Context, 'today' | 'now'> {
  const now = new Date()
  return { today: localDay(now), now: now.toISOString() }
}

/** The day it is where the reader sits, not in Greenwich. */
const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((it) => String(it).padStart(2, '0')).join('-')
