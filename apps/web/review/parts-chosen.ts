import type { Section } from '#document/blocks'
import { useSearchState } from '../shell/view.ts'

/** Parts of the review that a list in the address names: those that are open on the screen, those that go into the file. */
export type Chosen = {
  readonly anchors: readonly string[]
  /** Whether the address says anything. */
  readonly isSaid: boolean
  /** What it says and there is not. */
  readonly unknown: readonly string[]
  readonly set: (anchors: readonly string[]) => void
}

const none = 'none'

/** @param unsaid what is chosen where the address says nothing */
export function useChosen(key: 'open' | 'sections', annexes: readonly Section[], unsaid: 'all' | 'none'): Chosen {
  const [search, set] = useSearchState()
  const said = search[key]
  const all = annexes.map((it) => it.anchor)
  const named = said === undefined || said === none ? [] : said.split(',')
  const isAll = said === undefined ? unsaid === 'all' : named.includes('all')
  return {
    isSaid: said !== undefined,
    anchors: isAll ? all : all.filter((it) => named.includes(it)),
    unknown: named.filter((it) => it !== 'all' && !all.includes(it)),
    set: (anchors) => {
      const chosen = all.filter((it) => anchors.includes(it))
      const isUnsaid = chosen.length === (unsaid === 'all' ? all.length : 0)
      set({
        [key]: isUnsaid
          ? undefined
          : chosen.length === 0
            ? none
            : chosen.length === all.length
              ? 'all'
              : chosen.join(','),
      })
    },
  }
}
