import { useSyncExternalStore } from 'react'

/** Whether what the screen shows comes from the server, or is a copy kept on this device (`offline.ts`), and then of when. */

/** Name of the header with which a copy says when it was kept. */
const keptHeader = 'an-sinh-kept'

let keptAt: string | undefined
const listeners = new Set<() => void>()

/** A browser that is told to keep nothing has none. */
const keepers = (): ServiceWorkerContainer | undefined =>
  (navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker

/** Addresses that were asked before anybody kept answers; the keeper fetches them once it is there. */
const unkept = new Set<string>()
let keeper: ServiceWorker | null = null

/** Takes note of a question. @returns what takes note of its answer: a fresh one ends what a copy began */
export function noteQuestion(isRead: boolean): (answer: Response) => void {
  const passesKeeper = keepers()?.controller !== null
  return (answer) => {
    const before = keptAt
    keptAt = answer.headers.get(keptHeader) ?? undefined
    if (before !== keptAt) for (const tell of listeners) tell()
    if (passesKeeper || !isRead || !answer.ok) return
    unkept.add(answer.url)
    handOver()
  }
}

function handOver(): void {
  if (keeper === null || unkept.size === 0) return
  keeper.postMessage([...unkept], [])
  unkept.clear()
}

/** When the copy was kept that the screen shows; nothing where it shows what the server says. */
export const useKeptAt = (): string | undefined =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => keptAt,
  )

/** Has the browser keep the pages and their answers, once they stand. Where it keeps nothing, the workbench works all the same while its server does. */
export function keepForLater(): void {
  const found = keepers()
  if (found === undefined) return
  found
    .register('/offline.js')
    .then(() => found.ready)
    .then(({ active }) => {
      keeper = active
      handOver()
    })
    .catch(() => undefined)
}
