import type { Language } from '#ground/text'
import { toCell, toRecord } from '../shell/go.tsx'

/** Where a link of a document leads on the screen: `cell:old-age / pwd`, `record:clauses/asean-rfap-2015.3`. In a file it is no link. */
export const screenOf =
  (language: Language) =>
  (to: string): { readonly href: string; readonly to: string } | undefined => {
    const screen = pathOf(to)
    return screen === undefined ? undefined : { href: `/${language}/${screen}`, to: screen }
  }

function pathOf(to: string): string | undefined {
  if (to.startsWith('cell:')) return toCell(to.slice('cell:'.length))
  if (!to.startsWith('record:')) return undefined
  const [kind = '', ...id] = to.slice('record:'.length).split('/')
  return toRecord(kind, id.join('/'))
}
