import type { Act } from './rules.ts'

/** One place in a legal act: `d335-2026/6.1.a` is point a of clause 1 of article 6. */
export type Citation = { readonly act: string; readonly place?: string | undefined }

/** Acts by their ids, as a rule book keeps those that it cites. */
export type Acts = Readonly<Record<string, Act>>

/** What a reference to law cites: several places are separated by `;`. */
export const citationsIn = (law: string): readonly Citation[] =>
  law
    .split(';')
    .map((it) => it.trim())
    .filter((it) => it !== '')
    .map((it) => {
      const at = it.indexOf('/')
      return at < 0 ? { act: it } : { act: it.slice(0, at), place: it.slice(at + 1) }
    })

/** Every reference to law in what is written as data: a rule, a rule book, an answer. */
export function lawsCitedIn(data: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (it: unknown): void => {
    if (typeof it !== 'object' || it === null) return
    for (const [key, value] of Object.entries(it)) {
      if (key === 'law' && typeof value === 'string') found.add(value)
      else if (key === 'laws' && Array.isArray(value)) for (const one of value as unknown[]) found.add(String(one))
      else visit(value)
    }
  }
  visit(data)
  return found
}

/** Of the acts at hand those that are cited, in the order of their ids. */
export function actsCited(laws: Iterable<string>, acts: Acts): Acts {
  const cited = new Set([...laws].flatMap((it) => citationsIn(it).map((one) => one.act)))
  return Object.fromEntries(
    [...cited].sort().flatMap((id): [string, Act][] => {
      const act = acts[id]
      return act === undefined ? [] : [[id, act]]
    }),
  )
}
