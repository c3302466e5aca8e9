import { useSyncExternalStore } from 'react'

/** The user's own map file: kept on this device, and sent nowhere. A small file is found again when the page is opened anew. */
export type OwnFile = { readonly name: string; readonly text: string; readonly kept: boolean }

const place = 'an-sinh-map'
/** What a browser surely keeps, in characters. */
const mostKept = 2_000_000

let file: OwnFile | undefined
let isRead = false
const listeners = new Set<() => void>()

export function useOwnFile(): OwnFile | undefined {
  return useSyncExternalStore((changed) => {
    listeners.add(changed)
    return () => listeners.delete(changed)
  }, current)
}

function current(): OwnFile | undefined {
  if (isRead) return file
  isRead = true
  try {
    const { name, text } = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<OwnFile>
    if (typeof name === 'string' && typeof text === 'string') file = { name, text, kept: true }
  } catch {
    // What a browser cannot give back is as if it had not been kept.
    file = undefined
  }
  return file
}

/** Takes a file, or puts it away. */
export function keepOwnFile(it: Omit<OwnFile, 'kept'> | undefined): void {
  isRead = true
  file = it === undefined ? undefined : { ...it, kept: keep(it) }
  if (it === undefined) forget()
  for (const changed of listeners) changed()
}

function keep(it: Omit<OwnFile, 'kept'>): boolean {
  forget()
  if (it.text.length > mostKept) return false
  try {
    localStorage.setItem(place, JSON.stringify(it))
    return true
  } catch {
    return false
  }
}

function forget(): void {
  try {
    localStorage.removeItem(place)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
