import { useSyncExternalStore } from 'react'

/** Whether what the screen shows comes from the server, or is a copy kept on this device (`offline.ts`), and then of when. */

/** Name of the header with which a copy says when it was kept. */
const keptHeader = 'an-sinh-kept'

let keptAt: string | undefined
const listeners = new Set<() => void>()

/** Takes note of an answer: a fresh one ends what a copy began. */
export function noteAnswer(it: Response): void {
  const before = keptAt
  keptAt = it.headers.get(keptHeader) ?? undefined
  if (before !== keptAt) for (const tell of listeners) tell()
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
  const keeper = navigator.serviceWorker as ServiceWorkerContainer | undefined
  if (keeper === undefined) return
  const isNew = keeper.controller === null
  keeper
    .register('/offline.js')
    .then(() => keeper.ready)
    .then(({ active }) => {
      if (isNew) setTimeout(() => active?.postMessage(askedSoFar()), settling)
    })
    .catch(() => undefined)
}

/** How long the first screen takes to ask all it shows, in milliseconds. */
const settling = 1500

const askedSoFar = (): readonly string[] => [
  ...new Set(
    performance
      .getEntriesByType('resource')
      .map((it) => it.name)
      .filter((it) => new URL(it).pathname.startsWith('/api/')),
  ),
]
