import { useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { askRules } from './ask-rules.ts'
import type { Household } from './household.ts'
import { fragmentOf, heldIn } from './link.ts'

export type Described = {
  /** Nothing until the address is read. */
  readonly household: Household | undefined
  /** What of the address meant nothing; `damaged` where all of it is broken. */
  readonly leftOut: readonly string[] | 'damaged'
  readonly set: (it: Household) => void
}

/** The household that was described last, for who comes back to the screen by a link that does not hold it. */
let lastDescribed: Household | undefined

/** The household of the address. What is changed stands in the address at once, so that a link gives the same view; no server is ever sent it.
 *  @param blank what to begin with */
export function useHousehold(blank: () => Household): Described {
  const { hash } = useLocation()
  const navigate = useNavigate()
  const [household, setHousehold] = useState<Household>()
  const [leftOut, setLeftOut] = useState<Described['leftOut']>([])
  const [failure, setFailure] = useState<unknown>()
  const written = useRef<string>(undefined)

  const write = useCallback(
    async (it: Household): Promise<void> => {
      const fragment = await fragmentOf(it)
      if (lastDescribed !== it) return
      written.current = fragment
      await navigate({
        to: '.',
        search: (before: object) => before,
        hash: fragment,
        replace: true,
        resetScroll: false,
      } as never)
    },
    [navigate],
  )

  useEffect(() => {
    if (written.current === hash) return
    if (!hash.includes('h=')) {
      const it = lastDescribed ?? blank()
      lastDescribed = it
      setHousehold(it)
      void write(it)
      return
    }
    written.current = hash
    const read = async (): Promise<void> => {
      const held = await heldIn(hash).catch(() => undefined)
      const found = held === undefined ? undefined : await askRules('from-link', { held })
      if (written.current !== hash) return
      setLeftOut(found === undefined ? 'damaged' : found.leftOut)
      const it = found?.household ?? blank()
      lastDescribed = it
      setHousehold(it)
    }
    read().catch(setFailure)
  }, [hash, blank, write])

  if (failure !== undefined) throw failure
  const set = (it: Household): void => {
    lastDescribed = it
    setHousehold(it)
    setLeftOut([])
    void write(it)
  }
  return { household, leftOut, set }
}
