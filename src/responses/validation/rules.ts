import Big from 'big.js'
import { type Day, isDay } from '#ground/date'
import type { LoopCase, RuleCase, RuleInfo, RuleSet } from './rule-set.ts'
import { isTrue, type Node, nodesOf, textOf } from './xpath.ts'

/** A case that an element does not keep. */
export type Broken = {
  readonly name: string
  readonly info?: RuleInfo
  /** Line of the first node at fault; that of the context where something is missing. */
  readonly line: number
  /** What the nodes at fault say, in the order of the file. */
  readonly values: readonly string[]
}

export type RuleFacts = {
  /** What the rules call now. */
  readonly day: Day
  /** Identifiers of organisations that the registry knows. Without them a rule that asks for them cannot be decided,
   *  and is passed over. */
  readonly registered?: ReadonlySet<string>
  /** Codes with which identifiers of organisations may begin. */
  readonly agencies?: ReadonlyMap<string, unknown>
}

/** Runs a rule set on a document.
 *  @returns every case that is not kept, once for each context. */
export function brokenRules(document: Node, set: RuleSet, facts: RuleFacts): readonly Broken[] {
  const broken: Broken[] = []
  for (const [context, rules] of Object.entries(set)) {
    const nodes = nodesOf(context, document)
    if (nodes.length === 0) continue
    for (const [name, { cases }] of Object.entries(rules))
      for (const one of cases) for (const node of nodes) broken.push(...brokenAt(node, snake(name), one, facts))
  }
  return broken
}

function brokenAt(node: Node, name: string, it: LoopCase, facts: RuleFacts): readonly Broken[] {
  if (name === 'loop') return brokenInLoop(node, it, facts)
  if (it.condition !== undefined && !isTrue(it.condition, node)) return []
  const fault = judges[name]?.(it, node, facts)
  if (fault === undefined) return []
  return [
    {
      name,
      ...(it.ruleInfo === undefined ? {} : { info: it.ruleInfo }),
      line: fault[0]?.element.line ?? node.element.line,
      values: fault.map((one) => textOf(one).trim()).filter((one) => one !== ''),
    },
  ]
}

/** Published activities use a dozen vocabularies at most; thousands are an attack on whoever loops over them. */
const loopLimit = 100

/** Each distinct value of `foreach` is put for `$1`, in the keys that `subs` names and in no other. */
function brokenInLoop(node: Node, it: LoopCase, facts: RuleFacts): readonly Broken[] {
  const values = new Set(nodesOf(it.foreach ?? '.', node).map(textOf))
  return [...values]
    .filter((value) => !value.includes("'"))
    .slice(0, loopLimit)
    .flatMap((value) =>
      Object.entries(it.do ?? {}).flatMap(([name, { cases }]) =>
        cases.flatMap((one) => brokenAt(node, snake(name), { ...substituted(one, it.subs, value), subs: [] }, facts)),
      ),
    )
}

function substituted(it: RuleCase, keys: readonly string[], value: string): RuleCase {
  const put = (said: unknown): unknown =>
    typeof said === 'string' ? said.replaceAll('$1', value) : Array.isArray(said) ? said.map(put) : said
  return Object.fromEntries(
    Object.entries(it).map(([key, said]) => [key, keys.includes(key) ? put(said) : said]),
  ) as RuleCase
}

const snake = (name: string): string => {
  const written = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return written === 'at_least_one' ? 'atleast_one' : written === 'starts_with' ? 'startswith' : written
}

/** @returns the nodes at fault (none where something is missing), or nothing where the rule is kept. */
type Judge = (it: RuleCase, node: Node, facts: RuleFacts) => readonly Node[] | undefined

const chosen = (paths: readonly string[], node: Node): readonly Node[] => paths.flatMap((path) => nodesOf(path, node))

const faults = (nodes: readonly Node[]): readonly Node[] | undefined => (nodes.length === 0 ? undefined : nodes)

const judges: Readonly<Record<string, Judge>> = {
  no_more_than_one: ({ paths }, node) => {
    const nodes = chosen(paths, node)
    return nodes.length > 1 ? nodes.slice(1) : undefined
  },
  atleast_one: ({ paths }, node) => (chosen(paths, node).length === 0 ? [] : undefined),
  only_one_of: ({ excluded, paths }, node) => {
    const nodes = chosen(paths, node)
    if (chosen(excluded, node).length > 0) return faults(nodes)
    return nodes.length === 1 ? undefined : nodes
  },
  one_or_all: ({ one = '.', all }, node) => {
    if (isTrue(one, node)) return undefined
    if (all === 'lang') return faults(nodesOf('.//narrative[not(@xml:lang)]', node))
    if (all === 'sector') return faults(nodesOf('transaction[not(sector)]', node))
    if (all === 'currency')
      return faults(
        nodesOf('.//value[not(@currency)] | .//forecast[not(@currency)] | .//loan-status[not(@currency)]', node),
      )
    return all === undefined || isTrue(all, node) ? undefined : []
  },
  dependent: ({ paths }, node) => {
    const there = paths.filter((path) => nodesOf(path, node).length > 0)
    return there.length === 0 || there.length === paths.length ? undefined : chosen(there, node)
  },
  sum: sumIs,
  strict_sum: sumIs,
  date_order: ({ less, more }, node, facts) => {
    const later = days(more, node, facts)
    return faults(
      days(less, node, facts)
        .filter((a) => later.some((b) => a.day > b.day))
        .map((it) => it.node),
    )
  },
  date_now: ({ date }, node, facts) =>
    faults(
      days(date, node, facts)
        .filter((it) => it.day > facts.day)
        .map((it) => it.node),
    ),
  time_limit: ({ start, end }, node, facts) => {
    const ends = days(end, node, facts)
    const over = days(start, node, facts).filter(({ day }, index) => aYearAfter(day) < (ends[index]?.day ?? day))
    return faults(over.map((it) => it.node))
  },
  between_dates: ({ date, start, end }, node, facts) => {
    const [from, until] = [days(start, node, facts)[0]?.day, days(end, node, facts)[0]?.day]
    if (from === undefined || until === undefined) return undefined
    return faults(
      days(date, node, facts)
        .filter(({ day }) => day < from || day > until)
        .map((it) => it.node),
    )
  },
  regex_matches: ({ paths, regex = '', idCondition }, node, facts) => {
    const pattern = new RegExp(regex)
    return faults(asked(paths, idCondition, node, facts).filter((it) => !pattern.test(textOf(it))))
  },
  regex_no_matches: ({ paths, regex = '', idCondition }, node, facts) => {
    const pattern = new RegExp(regex)
    return faults(asked(paths, idCondition, node, facts).filter((it) => pattern.test(textOf(it))))
  },
  startswith: ({ paths, start, prefix, separator, idCondition }, node, facts) => {
    const known = prefix.includes('ORG-ID-PREFIX')
      ? [...(facts.agencies?.keys() ?? [])]
      : chosen(start === undefined ? prefix : [start], node).map(textOf)
    if (known.length === 0) return undefined
    return faults(
      asked(paths, idCondition, node, facts).filter(
        (it) => !known.some((one) => textOf(it).startsWith(one + separator)),
      ),
    )
  },
  unique: ({ paths }, node) => {
    const seen = new Set<string>()
    return faults(chosen(paths, node).filter((it) => seen.size === seen.add(textOf(it)).size))
  },
  if_then: ({ if: condition, then, paths }, node) => {
    if (condition === undefined || then === undefined || !isTrue(condition, node) || isTrue(then, node))
      return undefined
    return chosen(paths, node)
  },
  range: ({ paths, min, max }, node) =>
    faults(
      chosen(paths, node).filter((it) => {
        const number = Number(textOf(it))
        return (min !== undefined && number < min) || (max !== undefined && number > max)
      }),
    ),
  no_spaces: ({ paths }, node) => faults(chosen(paths, node).filter((it) => textOf(it) !== textOf(it).trim())),
}

/** A sum of decimals, exact. What is no number adds nothing: the structure check says so already. */
function sumIs({ paths, sum = 0 }: RuleCase, node: Node): readonly Node[] | undefined {
  const nodes = chosen(paths, node)
  if (nodes.length === 0) return undefined
  const total = nodes
    .map((it) => textOf(it).trim())
    .filter((it) => /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(it))
    .reduce((so, it) => so.plus(it.replace(/^\+/, '')), new Big(0))
  return total.eq(sum) ? undefined : nodes
}

/** As text, which is how days compare: a year after 29 February lies between 28 February and 1 March. */
const aYearAfter = (day: Day): string => `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`

type Dated = { readonly node: Node; readonly day: Day }

/** The days at a path; what is no day is passed over. `NOW` and `TODAY` are the day of the check. */
function days(path: string | undefined, node: Node, facts: RuleFacts): readonly Dated[] {
  if (path === undefined) return []
  if (path === 'NOW' || path === 'TODAY') return [{ node, day: facts.day }]
  return nodesOf(path, node).flatMap((it) => {
    const day = textOf(it).trim().slice(0, 10)
    return isDay(day) ? [{ node: it, day }] : []
  })
}

/** The nodes of a rule about identifiers; those that the registry knows are excused by it. */
function asked(
  paths: readonly string[],
  condition: RuleCase['idCondition'],
  node: Node,
  { registered }: RuleFacts,
): readonly Node[] {
  const nodes = chosen(paths, node)
  if (condition === undefined) return nodes
  if (registered === undefined) return []
  if (condition === 'NOT_EXISTING_ORG_ID') return nodes.filter((it) => !registered.has(textOf(it).trim()))
  return nodes.filter((it) => ![...registered].some((id) => textOf(it).trim().startsWith(id)))
}
