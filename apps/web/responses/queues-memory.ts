import { useState } from 'react'

/** What this device remembers of its reader: who decides here, whether shortcuts are on. A browser that keeps nothing forgets it. */
export function useRemembered(key: string, start: string): readonly [string, (value: string) => void] {
  const [value, set] = useState(() => recall(key) ?? start)
  const keep = (next: string): void => {
    set(next)
    try {
      localStorage.setItem(`an-sinh.${key}`, next)
    } catch {
      // A private window keeps nothing; the value holds until it is closed.
    }
  }
  return [value, keep]
}

function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(`an-sinh.${key}`) ?? undefined
  } catch {
    return undefined
  }
}
