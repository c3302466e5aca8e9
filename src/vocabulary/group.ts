import { z } from 'zod'
import { id } from '#ground/source'
import { text } from '#ground/text-schema'

/** Completed years, both included: `0..15`, `60..`. */
const ageBand = z.string().regex(/^\d+\.\.\d*$/)

/** A property by which people are told apart; its values form a tree (a farmer is an informal worker). */
export const attribute = z.strictObject({
  id,
  name: text,
  values: z.array(z.strictObject({ id, name: text, within: id.optional() })).min(1),
})
export type Attribute = z.infer<typeof attribute>

/** A named group of people: the conjunction of its attributes. */
export const namedGroup = z.strictObject({
  id,
  name: text,
  age: ageBand.optional(),
  attributes: z.record(id, id).default({}),
  note: text.optional(),
})
export type NamedGroup = z.infer<typeof namedGroup>

/** A conjunction of attributes; an attribute left out does not restrict. `{}` is everyone. */
export type Group = {
  readonly age?: { readonly from: number; readonly to: number }
  readonly attributes: Readonly<Record<string, string>>
}

export const everyone: Group = { attributes: {} }

export const groupOf = (it: NamedGroup): Group => ({
  ...(it.age === undefined ? {} : { age: readAgeBand(it.age) }),
  attributes: inOrder(it.attributes),
})

/** Attributes by name, so that the same group is always written the same way. */
const inOrder = (attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)))

function readAgeBand(band: string): { from: number; to: number } {
  const [from, to] = band.split('..')
  return { from: Number(from), to: to === '' || to === undefined ? Number.POSITIVE_INFINITY : Number(to) }
}

/** For each value of each attribute, the values it lies within, itself first. Key: `attribute/value`. */
export type AttributeTree = ReadonlyMap<string, readonly string[]>

export function attributeTree(attributes: readonly Attribute[]): AttributeTree {
  const tree = new Map<string, readonly string[]>()
  for (const it of attributes) {
    const parents = new Map(it.values.map((value) => [value.id, value.within]))
    for (const value of it.values) {
      const path: string[] = []
      for (let at: string | undefined = value.id; at !== undefined && !path.includes(at); at = parents.get(at))
        path.push(at)
      tree.set(`${it.id}/${value.id}`, path)
    }
  }
  return tree
}

const pathOf = (tree: AttributeTree, attribute: string, value: string): readonly string[] =>
  tree.get(`${attribute}/${value}`) ?? [value]

/** The people in both groups; `undefined` if there can be none. */
export function meetGroups(a: Group, b: Group, tree: AttributeTree): Group | undefined {
  const attributes: Record<string, string> = { ...a.attributes }
  for (const [name, value] of Object.entries(b.attributes)) {
    const mine = attributes[name]
    if (mine === undefined || pathOf(tree, name, value).includes(mine)) attributes[name] = value
    else if (!pathOf(tree, name, mine).includes(value)) return undefined
  }
  const from = Math.max(a.age?.from ?? 0, b.age?.from ?? 0)
  const to = Math.min(a.age?.to ?? Number.POSITIVE_INFINITY, b.age?.to ?? Number.POSITIVE_INFINITY)
  if (from > to) return undefined
  const unlimited = a.age === undefined && b.age === undefined
  return unlimited ? { attributes: inOrder(attributes) } : { age: { from, to }, attributes: inOrder(attributes) }
}

/** Whether everyone in `b` is in `a`. */
export function containsGroup(a: Group, b: Group, tree: AttributeTree): boolean {
  if (a.age !== undefined && (b.age === undefined || b.age.from < a.age.from || b.age.to > a.age.to)) return false
  return Object.entries(a.attributes).every(([name, value]) => {
    const theirs = b.attributes[name]
    return theirs !== undefined && pathOf(tree, name, theirs).includes(value)
  })
}
