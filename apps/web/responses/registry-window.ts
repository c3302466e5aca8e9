import { useEffect, useRef, useState } from 'react'
import type { RegistryAnswer, RegistryRow } from '../../store/registry-shape.ts'
import { fetched } from '../shell/ask.ts'
import { type Asked, windowAddress } from './registry-asked.ts'

/** Rows of one window, and windows that are kept: those furthest from the reader go first. */
const inWindow = 100
const keptWindows = 40

/** Milliseconds that a window stays in view before it is asked for: who drags the bar over a million rows passes most of them by. */
const patience = 60

export type Windows = {
  /** A row, or nothing while it is on its way. */
  readonly row: (n: number) => RegistryRow | undefined
  /** Why rows in view are not here. */
  readonly error: unknown
  readonly retry: () => void
}

/** The rows from `first` up to before `end`, and whatever lies in the same windows. @param edition changes when the rows do */
export function useWindows(fields: Asked['fields'], edition: string, first: number, end: number): Windows {
  const key = `${JSON.stringify(fields)} ${edition}`
  const kept = useRef({ key, windows: new Map<number, readonly RegistryRow[]>(), underway: new Set<number>() })
  const [, redraw] = useState(0)
  const [error, setError] = useState<unknown>()
  const [tries, setTries] = useState(0)
  if (kept.current.key !== key) kept.current = { key, windows: new Map(), underway: new Set() }
  const from = Math.floor(first / inWindow)
  const to = Math.floor(Math.max(first, end - 1) / inWindow)
  useEffect(() => {
    const mine = kept.current
    const wanted = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    if (end <= first || wanted.every((it) => mine.windows.has(it))) return undefined
    const timer = setTimeout(() => {
      for (const it of wanted) {
        if (mine.windows.has(it) || mine.underway.has(it)) continue
        mine.underway.add(it)
        fetched(windowAddress(fields, it * inWindow, inWindow, 'no'))
          .then((answer) => {
            mine.windows.set(it, (answer as RegistryAnswer).rows)
            if (mine.windows.size > keptWindows) mine.windows.delete(furthest(mine.windows, it))
            setError(undefined)
          })
          .catch(setError)
          .finally(() => {
            mine.underway.delete(it)
            redraw((times) => times + 1)
          })
      }
    }, patience)
    return () => clearTimeout(timer)
    // The key stands for the fields.
  }, [key, from, to, tries, end <= first])
  return {
    row: (n) => kept.current.windows.get(Math.floor(n / inWindow))?.[n % inWindow],
    error,
    retry: () => {
      setError(undefined)
      setTries((it) => it + 1)
    },
  }
}

const furthest = (windows: ReadonlyMap<number, unknown>, from: number): number =>
  [...windows.keys()].reduce((far, it) => (Math.abs(it - from) > Math.abs(far - from) ? it : far))
