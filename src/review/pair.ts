import { sumByCurrency } from '#ground/money'
import { type Activity, spanOf, stateOn } from '#responses/activity'
import { type PairReading, pairQuestion, readingOfPair } from '#responses/pair-reading'
import { placingReader } from '#responses/placing'
import type { Citations } from './citation.ts'
import { activityRefs, findingView } from './duplicates.ts'
import { bodyName, type Holdings, nameIn } from './holdings.ts'
import type { PairField, PairValue, PairView } from './shape-pair.ts'
import { reporterName } from './view.ts'

/** Two activities side by side. What is not stated is neither alike nor different. */
export function pairOn([a, b]: readonly [Activity, Activity], holdings: Holdings, citations: Citations): PairView {
  const ref = activityRefs(holdings, citations)
  const [left, right] = [valuesOf(a, holdings, citations), valuesOf(b, holdings, citations)]
  return {
    activities: [ref(a.id), ref(b.id)],
    fields: (Object.keys(left) as PairField[]).map((field) => ({
      field,
      values: [[...left[field]], [...right[field]]],
      alike: alikeness(left[field], right[field]),
    })),
    found: pairQuestion.options.flatMap((asks) => {
      const found: PairReading | undefined = readingOfPair(asks, a.id, b.id, holdings.pairReadings)
      return found === undefined ? [] : [{ asks, ...findingView(found, ref, holdings, citations) }]
    }),
  }
}

type Values = Readonly<Record<PairField, readonly PairValue[]>>

function valuesOf(it: Activity, holdings: Holdings, { day }: Citations): Values {
  const read = placingReader({ ...holdings, mappings: holdings.sectorMappings, words: holdings.cellWords })
  const { placing } = read(it)
  const named = (list: readonly string[] | string, of: ReadonlyMap<string, { readonly name: Text }>): PairValue[] =>
    typeof list === 'string' ? [] : list.map((id) => ({ name: nameIn(of, id) }))
  const span = spanOf(it)
  return {
    title: narratives(it.title),
    reporter: [{ name: reporterName(it, holdings) }],
    funding: bodies(it, 'funding', holdings),
    implementing: bodies(it, 'implementing', holdings),
    starts: dated(span.from),
    ends: dated(span.to),
    state: [{ state: stateOn(it, day) }],
    needs: named(placing.functions, holdings.functions),
    groups: named(placing.groups, holdings.groups),
    places: named(placing.places, holdings.places),
    means: named(it.means, holdings.means),
    modality: it.modality === 'not stated' ? [] : [{ modality: it.modality }],
    budgets: sums(it.budgets.map((one) => one.money)),
    commitments: sums(it.transactions.filter((one) => one.type === 'commitment').map((one) => one.money)),
    sectors: it.sectors.map((one) => ({
      written: one.vocabulary === '1' ? one.code : `${one.vocabulary}:${one.code}`,
    })),
    description:
      it.description === undefined
        ? it.summary === undefined
          ? []
          : [{ name: it.summary }]
        : narratives(it.description),
    'last reported': dated(it.lastReported),
  }
}

type Text = Extract<PairValue, { name: unknown }>['name']

/** A publisher's words in each language, once where several say the same. */
const narratives = (it: Readonly<Record<string, string>> | string): readonly PairValue[] =>
  typeof it === 'string' ? [] : [...new Set(Object.values(it))].map((written) => ({ written }))

const dated = (date: string): readonly PairValue[] => (isStated(date) ? [{ date }] : [])

const isStated = (it: string): boolean => it !== 'not stated' && it !== 'unknown' && it !== 'not applicable'

const bodies = (
  it: Activity,
  role: Activity['participants'][number]['role'],
  holdings: Holdings,
): readonly PairValue[] =>
  it.participants
    .filter((one) => one.role === role)
    .flatMap(({ organisation, name }): PairValue[] =>
      organisation !== undefined
        ? [{ name: bodyName(holdings, organisation) }]
        : isStated(name)
          ? [{ written: name }]
          : [],
    )

const sums = (amounts: Parameters<typeof sumByCurrency>[0]): readonly PairValue[] =>
  sumByCurrency(amounts).map((money) => ({ money: { ...money } }))

function alikeness(some: readonly PairValue[], others: readonly PairValue[]): PairView['fields'][number]['alike'] {
  if (some.length === 0 || others.length === 0) return 'unknown'
  const [mine, theirs] = [some, others].map((list) => new Set(list.map((it) => keyOf(it)))) as [
    Set<string>,
    Set<string>,
  ]
  const shared = [...mine].filter((it) => theirs.has(it)).length
  if (shared === 0) return 'different'
  return shared === mine.size && shared === theirs.size ? 'same' : 'in part'
}

/** Small and capital letters, spaces and signs make no difference. */
const keyOf = (it: PairValue): string =>
  'written' in it
    ? it.written
        .toLowerCase()
        .replaceAll(/[\s\p{P}]+/gu, ' ')
        .trim()
    : 'name' in it
      ? it.name.en
      : JSON.stringify(it)
