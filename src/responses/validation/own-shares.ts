import Big from 'big.js'
import type { Element } from '#responses/iati-xml'
import { type Finding, type FindingFacts, finding, type Site } from './finding.ts'
import { attributeOf, childrenOf, decimalIn } from './reading.ts'

type Of = FindingFacts['shares-not-whole']['of']

/** The shares of sectors, and of countries with regions, have to make one hundred under each vocabulary, exactly: a
 *  sum that divides money cannot be nearly whole. */
export function checkShares(activity: Element, site: Site): readonly Finding[] {
  const countries = childrenOf(activity, 'recipient-country')
  const regions = byVocabulary(childrenOf(activity, 'recipient-region'))
  const places: ReadonlyMap<string, readonly Element[]> =
    regions.size === 0
      ? new Map(countries.length === 0 ? [] : [['', countries]])
      : new Map([...regions].map(([vocabulary, some]) => [vocabulary, [...countries, ...some]]))
  return [
    ...[...byVocabulary(childrenOf(activity, 'sector'))].flatMap(([vocabulary, some]) =>
      checkGroup('sectors', vocabulary, some, site),
    ),
    ...[...places].flatMap(([vocabulary, some]) => checkGroup('countries and regions', vocabulary, some, site)),
  ]
}

/** Numbers of the standard's rules that say the same: shares missing, not whole, not whole with one only. */
function ruleOf(of: Of, some: readonly Element[]): readonly [string, string, string] {
  if (of === 'sectors') return ['2.1.1', '2.1.2', '2.1.4']
  return some.some((it) => it.name === 'recipient-region') ? ['3.4.1', '3.4.2', '3.4.4'] : ['3.1.1', '3.1.2', '3.1.4']
}

function checkGroup(of: Of, vocabulary: string, some: readonly Element[], site: Site): readonly Finding[] {
  const shares = some.flatMap((it) => decimalIn(attributeOf(it, 'percentage')) ?? [])
  const line = some[0]?.line ?? 1
  const [missingRule, sumRule, singleRule] = ruleOf(of, some)
  const category = of === 'sectors' ? 'sectors' : 'places'
  const missing = some.length - shares.length
  if (some.length > 1 && missing > 0)
    return [finding('share-missing', { of, vocabulary, missing, all: some.length }, site, line, { category, rule: missingRule })]
  const sum = shares.reduce((so, it) => so.plus(it), new Big(0))
  if (shares.length === 0 || sum.eq(100)) return []
  const differs = {
    category,
    rule: some.length === 1 ? singleRule : sumRule,
    severity: sum.minus(100).abs().lte(rounding) ? 'warning' : 'error',
  } as const
  return [finding('shares-not-whole', { of, vocabulary, sum: sum.toFixed() }, site, line, differs)]
}

/** What rounding to hundredths can leave of a hundred: against the standard all the same, but it misleads nobody. */
const rounding = 0.1

/** The vocabulary that is not stated is the first, that of the standard. */
function byVocabulary(elements: readonly Element[]): ReadonlyMap<string, readonly Element[]> {
  const groups = new Map<string, Element[]>()
  for (const it of elements) {
    const vocabulary = attributeOf(it, 'vocabulary') ?? '1'
    const group = groups.get(vocabulary)
    if (group === undefined) groups.set(vocabulary, [it])
    else group.push(it)
  }
  return groups
}
