import { z } from 'zod'
import { id } from '#ground/source'
import { type Activity, type ActivityInput, activity } from './activity.ts'
import { defined } from './defined.ts'
import { modalityOf } from './iati-codes.ts'

/** Names the vocabulary of our tags to whoever reads the file. It is a name, not an address. */
export const ownVocabularyName = 'urn:an-sinh:reading'

/** IATI's code for a vocabulary of the reporter's own. */
export const ownVocabulary = '99'

/** Tells our codes from those of other reporters, who share the vocabulary code with us. */
const mark = 'an-sinh:'

/** Our reading of an activity, for which IATI has no element: its cells, its means, which way it goes, what it follows,
 *  and its modality where the IATI codes do not give it. What is not stated has no tag. */
export function ownCodes(it: Activity): readonly string[] {
  const dimension = (name: string, values: readonly string[] | 'all' | 'not stated' | undefined) =>
    values === undefined || values === 'not stated'
      ? []
      : (values === 'all' ? ['all'] : values).map((value) => `${name}/${value}`)
  return [
    ...dimension('function', it.placing?.functions),
    ...dimension('group', it.placing?.groups),
    ...dimension('place', it.placing?.places),
    ...dimension('means', it.means),
    ...(it.basis === undefined ? [] : [`basis/${it.basis}`]),
    ...(it.direction === 'received' ? [] : [`direction/${it.direction}`]),
    ...(it.modality === modalityOf(it.terms) ? [] : [`modality/${it.modality}`]),
    ...dimension('follows', it.follows),
  ].map((code) => `${mark}${code}`)
}

type Tags = NonNullable<ActivityInput['tags']>

/** Takes our reading back out of the tags of an activity. The span of its cells is the activity's own.
 *  @returns the fields that the tags fill, and the tags that are someone else's. A code of ours that says nothing we
 *  know stays among the tags. */
export function readOwnTags(
  tags: Tags,
  dates: NonNullable<ActivityInput['dates']>,
): { readonly fields: Partial<ActivityInput>; readonly others: Tags } {
  const found = new Map<string, string[]>()
  const others = tags.filter(({ vocabulary, code }) => {
    const [, name = '', value = ''] = vocabulary === ownVocabulary ? (ownCode.exec(code) ?? []) : []
    if (!isOurs(name, value)) return true
    found.set(name, [...(found.get(name) ?? []), value])
    return false
  })
  const dimension = (name: string) => {
    const values = found.get(name)
    return values === undefined ? 'not stated' : values.includes('all') ? 'all' : values
  }
  const isPlaced = ['function', 'group', 'place'].some((name) => found.has(name))
  const span = defined({ from: dates.actualStart ?? dates.plannedStart, to: dates.actualEnd ?? dates.plannedEnd })
  const placing = { functions: dimension('function'), groups: dimension('group'), places: dimension('place'), span }
  const word = (name: string) => found.get(name)?.[0]
  const fields = defined({
    placing: isPlaced ? placing : undefined,
    means: found.get('means'),
    basis: word('basis'),
    direction: word('direction'),
    modality: word('modality'),
    follows: found.get('follows'),
  }) as Partial<ActivityInput>
  return { fields, others }
}

/** Whether a code says something that a record can hold. */
function isOurs(name: string, value: string): boolean {
  const { basis, direction, modality } = activity.shape
  const schema = { basis, direction, modality, follows: z.string().min(1) }[name] ?? id
  return names.includes(name) && schema.safeParse(value).success
}

const names = ['function', 'group', 'place', 'means', 'basis', 'direction', 'modality', 'follows']
const ownCode = new RegExp(`^${mark}([a-z]+)/(.+)$`)
