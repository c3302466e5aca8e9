import { createHash } from 'node:crypto'
import type { Activity } from '#responses/activity'
import { type PlacingGround, placingReader } from '#responses/placing'
import type { Placing } from '#vocabulary/cell'
import type { Territories } from '#vocabulary/place'

export const dimensions = ['functions', 'groups', 'places', 'span'] as const

/** How the computed values of one dimension lie to an editor's. */
export const relations = [
  'same',
  'both not stated',
  'wider',
  'narrower',
  'crossing',
  'other',
  'only the editor says',
  'only the computer says',
] as const
export type Relation = (typeof relations)[number]

export type Compared = {
  readonly id: string
  readonly heldOut: boolean
  readonly editor: Placing
  readonly computed: Placing
  readonly relation: Readonly<Record<(typeof dimensions)[number], Relation>>
}

/** Activities that an editor placed, placed anew as if nobody had; the editor's summary is not read.
 *  @param descriptions the publisher's own, by identifier, where they are at hand. */
export function comparePlacings(
  activities: readonly Activity[],
  ground: PlacingGround,
  territories: Territories,
  descriptions: ReadonlyMap<string, Activity['description']> = new Map(),
): readonly Compared[] {
  const read = placingReader(ground)
  return activities.flatMap((it) => {
    if (it.placing === undefined) return []
    const { placing: editor, summary: _, ...unplaced } = it
    const description = descriptions.get(it.id)
    const { placing: computed } = read({
      ...unplaced,
      placing: undefined,
      ...(description === undefined ? {} : { description }),
    })
    const land = (places: Placing['places']) =>
      typeof places === 'string' ? places : places.flatMap((place) => territories.get(place) ?? [place])
    const relation = {
      functions: relationOf(computed.functions, editor.functions),
      groups: relationOf(computed.groups, editor.groups),
      places: relationOf(land(computed.places), land(editor.places)),
      span: relationOf([JSON.stringify(computed.span)], [JSON.stringify(editor.span)]),
    }
    return [{ id: it.id, heldOut: isHeldOut(it.id), editor, computed, relation }]
  })
}

const isHeldOut = (id: string): boolean => (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 1

function relationOf(computed: readonly string[] | string, editor: readonly string[] | string): Relation {
  if (typeof computed === 'string' || typeof editor === 'string') {
    if (computed === editor) return 'both not stated'
    return typeof computed === 'string' ? 'only the editor says' : 'only the computer says'
  }
  const [mine, theirs] = [new Set(computed), new Set(editor)]
  const common = [...mine].filter((it) => theirs.has(it)).length
  if (common === 0) return 'other'
  if (common === mine.size && common === theirs.size) return 'same'
  if (common === theirs.size) return 'wider'
  return common === mine.size ? 'narrower' : 'crossing'
}
