import { useSyncExternalStore } from 'react'

const query = '(max-width: 44rem)'

/** Whether the screen is as narrow as a phone. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
