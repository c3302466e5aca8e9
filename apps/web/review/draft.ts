import { useState } from 'react'

/** What a form holds; every field is a text, as its author wrote it. */
export type Fields = Readonly<Record<string, string>>

/** What somebody is writing. It outlives a reload and a server that went away, and is given up only when it was recorded or thrown away.
 *  @param key which form of which meeting */
export function useDraft<T extends Fields>(
  key: string,
  initial: T,
): {
  readonly fields: T
  readonly set: (change: Partial<T>) => void
  readonly isKept: boolean
  readonly drop: () => void
} {
  const name = `an-sinh.draft.${key}`
  const [kept, setKept] = useState(() => read<T>(name))
  const fields = { ...initial, ...kept }
  return {
    fields,
    isKept: kept !== undefined,
    set: (change) => {
      const next = { ...fields, ...change }
      setKept(next)
      write(name, JSON.stringify(next))
    },
    drop: () => {
      setKept(undefined)
      write(name, undefined)
    },
  }
}

/** Who recorded last in this window: the next record is likely by the same. */
export const lastWriter = {
  read: (): string => readText('an-sinh.who') ?? '',
  keep: (who: string): void => write('an-sinh.who', who),
}

function read<T>(name: string): Partial<T> | undefined {
  const text = readText(name)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as Partial<T>
  } catch {
    return undefined
  }
}

/** A browser may forbid to keep anything; then a draft lives as long as the page. */
function readText(name: string): string | undefined {
  try {
    return sessionStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

function write(name: string, text: string | undefined): void {
  try {
    if (text === undefined) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, text)
  } catch {
    // Nothing to keep it in.
  }
}
