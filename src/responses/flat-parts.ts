import type { ActivityInput } from './activity.ts'
import { defined } from './defined.ts'
import type { FlatFormat, Source } from './flat-format.ts'
import type { FlatCells } from './flat-table.ts'

type Parts<K extends keyof ActivityInput> = NonNullable<ActivityInput[K]>

/** Those who take part, by their roles. A body that stands twice in one role, because two columns name it, takes part once. */
export function flatParticipants({ participants = [] }: FlatFormat, cells: FlatCells): Parts<'participants'> {
  const found = participants.flatMap(({ role, name, ref, separator }) => {
    const names = partsOf(cells.read(name), separator)
    const refs = partsOf(cells.read(ref), separator)
    const count = Math.max(names.length, refs.length)
    return Array.from({ length: count }, (_, index) => ({
      name: names[index] || 'not stated',
      ...defined({ ref: refs[index] || undefined }),
      role,
    }))
  })
  const isFirst = (it: (typeof found)[number], at: number) =>
    found.findIndex((one) => one.role === it.role && one.name === it.name) === at
  return found.filter((it, at) => isFirst(it, at))
}

/** Sectors with their shares. A cell whose shares or vocabularies are not as many as its codes is reported: which belongs
 *  to which can then not be told. */
export function flatSectors({ sectors }: FlatFormat, cells: FlatCells): Parts<'sectors'> {
  if (sectors === undefined) return []
  const found = codesIn(sectors, cells)
  const of = sectors.vocabularies
  const words = of === undefined ? [] : partsOf(cells.read(of.from), sectors.separator)
  return found.flatMap((it, index) => {
    const word = words[index] ?? ''
    if (of === undefined || word === '') return [{ vocabulary: sectors.vocabulary, ...it }]
    const vocabulary = of.words[word] ?? cells.wrong('unread-word', of.from, word)
    return vocabulary === undefined ? [] : [{ vocabulary, ...it }]
  })
}

/** Countries and regions, by code where the table has codes, by the table's own numbering otherwise. */
export function flatRecipients(
  format: FlatFormat,
  cells: FlatCells,
): { readonly countries: Parts<'countries'>; readonly regions: Parts<'regions'> } {
  const regions = format.regions === undefined ? [] : codesIn(format.regions, cells)
  const coded = {
    countries: format.countries === undefined ? [] : codesIn(format.countries, cells),
    regions: regions.map((it) => ({ vocabulary: '1', ...it })),
  }
  const { recipient } = format
  const name = cells.read(recipient?.name)
  const code = cells.read(recipient?.code)
  if (recipient === undefined || (name === undefined && code === undefined)) return coded
  const country = recipient.codes[code ?? ''] ?? recipient.codes[name ?? '']
  if (country !== undefined) return { countries: [{ code: country }], regions: [] }
  const isRegion = /\b(regional|unspecified)\b/i.test(name ?? '')
  if (isRegion && code !== undefined) return { countries: [], regions: [{ vocabulary: '1', code }] }
  cells.wrong('unknown-recipient', recipient.name, name ?? code ?? '')
  return coded
}

/** Names without a code, as tags of the publisher's own vocabulary. */
export function flatTags({ tags }: FlatFormat, cells: FlatCells): Parts<'tags'> {
  return partsOf(cells.read(tags?.name), tags?.separator).map((name) => ({ vocabulary: '99', code: name, name }))
}

/** The one location of a row. Coordinates that are none, or lie off the globe, are reported. */
export function flatLocations({ locations }: FlatFormat, cells: FlatCells): Parts<'locations'> {
  if (locations === undefined) return []
  const name = cells.read(locations.name)
  const code = cells.read(locations.code?.from)
  const latitude = degrees(locations.latitude, 90, cells)
  const longitude = degrees(locations.longitude, 180, cells)
  if (name === undefined && code === undefined && latitude === undefined) return []
  return [
    {
      name: name ?? 'not stated',
      ...(latitude === undefined || longitude === undefined ? {} : { point: [latitude, longitude] }),
      ...(code === undefined ? {} : { codes: [{ vocabulary: locations.code?.vocabulary ?? '', code }] }),
    },
  ]
}

function degrees(source: Source, limit: number, cells: FlatCells): number | undefined {
  const written = cells.read(source)
  if (written === undefined) return undefined
  const found = /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : Number.NaN
  return Math.abs(found) <= limit ? found : cells.wrong('wrong-number', source, written)
}

type Coded = NonNullable<FlatFormat['countries']>

function codesIn({ code, share, separator }: Coded, cells: FlatCells) {
  const codes = partsOf(cells.read(code), separator)
  const written = cells.read(share)
  const shares = partsOf(written, separator)
  const areShares = shares.length === codes.length && shares.every((it) => isShare(it))
  if (share !== undefined && written !== undefined && !areShares) cells.wrong('wrong-number', share, written)
  return codes.flatMap((it, index) => {
    const one = shares[index]
    return it === ''
      ? []
      : [{ code: it, ...(areShares && one !== undefined && one !== '' ? { share: Number(one) } : {}) }]
  })
}

const isShare = (words: string): boolean => words === '' || (/^\d+(\.\d+)?$/.test(words) && Number(words) <= 100)

/** Parts stay in their order, empty ones included, because columns beside each other are read by number. */
const partsOf = (words: string | undefined, separator: string | undefined): string[] =>
  words === undefined ? [] : separator === undefined ? [words] : words.split(separator).map((it) => it.trim())
