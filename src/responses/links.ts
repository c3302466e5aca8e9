import type { Activity } from './activity.ts'
import type { PairReading } from './pair-reading.ts'

/** Two activities that report the same money, or some of it.
 *  - `parent`: `from` is the whole, `to` a part of it.
 *  - `funds`: money leaves `from` and enters `to`.
 *  - `same`: one activity reported twice; `from` is the record whose money counts. */
export type Link = {
  readonly from: string
  readonly to: string
  readonly kind: 'parent' | 'funds' | 'same'
  /** `published` by one of the two, or `decided` by people who looked at the pair. */
  readonly basis: 'published' | 'decided'
}

const linkKey = (it: Pick<Link, 'from' | 'to' | 'kind'>): string => `${it.kind}\n${it.from}\n${it.to}`

/** What the activities themselves say: parents and children, and the activity that each transaction's money leaves or
 *  enters. A link to an activity that is not at hand is kept: it may come with the next import. Each once. */
export function publishedLinks(activities: readonly Activity[]): readonly Link[] {
  const links = new Map<string, Link>()
  const add = (kind: Link['kind'], from: string | undefined, to: string | undefined) => {
    if (from === undefined || to === undefined || from === to) return
    const link: Link = { from, to, kind, basis: 'published' }
    links.set(linkKey(link), link)
  }
  for (const it of activities) {
    for (const one of it.related) {
      if (one.type === 'parent') add('parent', one.ref, it.id)
      if (one.type === 'child') add('parent', it.id, one.ref)
    }
    for (const one of it.transactions) {
      add('funds', one.provider?.activity, it.id)
      add('funds', it.id, one.receiver?.activity)
    }
  }
  return [...links.values()]
}

const kindOfVerdict: Partial<Record<PairReading['verdict'], Link['kind']>> = {
  same: 'same',
  chain: 'funds',
  part: 'parent',
}

/** The links that hold: what is published, where people did not find otherwise, and what people found. Of several readings
 *  of a pair the last one holds; `different` undoes a published link, `open` leaves what is published. */
export function linksBetween(activities: readonly Activity[], readings: readonly PairReading[]): readonly Link[] {
  const held = new Map<string, PairReading>()
  for (const it of readings) if (it.asks === 'one activity') held.set(pairKey(...it.activities), it)
  const isRead = (it: Link): boolean => {
    const verdict = held.get(pairKey(it.from, it.to))?.verdict
    return verdict !== undefined && verdict !== 'open'
  }
  const decided = [...held.values()].flatMap(({ activities: [from, to], verdict }): readonly Link[] => {
    const kind = kindOfVerdict[verdict]
    return kind === undefined || from === to ? [] : [{ from, to, kind, basis: 'decided' }]
  })
  return [...publishedLinks(activities).filter((it) => !isRead(it)), ...decided]
}

const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)
