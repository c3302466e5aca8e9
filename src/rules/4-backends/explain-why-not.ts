import { onDemand } from '#ground/on-demand'
import type { Change, Obstacle, WhyNot } from '#rules/2-ir/explanation'
import type { NodeId } from '#rules/2-ir/graph'
import { changed, changesFor } from './explain-change.ts'
import { distanceOf, near, type Proposal, written } from './explain-fact.ts'
import type { Storyteller } from './explain-steps.ts'
import { type Condition, fewest, isSame } from './explain-ways.ts'
import type { Evaluation } from './interpret.ts'

/** Why a truth is false, and what would make it true. Nothing of what is not false. */
export function whyNot(teller: Storyteller, id: NodeId, member: number): WhyNot | undefined {
  const { rules, it } = teller
  if (it.graph.nodes[id]?.kind !== 'truth' || it.valueOf(id, member) !== 0) return undefined
  const way = fewest(it, id, member)
  const proposals = new Map(way.failing.map((condition) => [condition, changesFor(rules, it, condition)]))
  const qualifies = nearest(teller, id, member, way, proposals)
  const reasons = {
    failing: byName(way.failing).map((conditions) => obstacle(teller, conditions, proposals)),
    ...(qualifies && { qualifies: qualifies.map((one) => written(rules, it, one)) }),
  }
  return onDemand(reasons, 'notKnown', () => byName(way.unknown).map((conditions) => obstacle(teller, conditions)))
}

type Proposals = ReadonlyMap<Condition, Proposal | undefined>

/** Roads that are tried beside the first. */
const roads = 5

/** The changes that would make it true: along the way with the fewest conditions, or along another that is nearer. */
function nearest(
  { rules, it }: Storyteller,
  id: NodeId,
  member: number,
  way: ReturnType<typeof fewest>,
  proposals: Proposals,
): readonly Proposal[] | undefined {
  const farthest = (some: readonly (Proposal | undefined)[] | undefined): number =>
    Math.max(...(some ?? [undefined]).map((one) => (one === undefined ? Infinity : distanceOf(rules, it, one))))
  let best = qualifying(it, id, member, proposals)
  const seen = [...way.failing]
  for (let road = 0; road < roads && way.hadChoice && way.failing.length <= 2 && farthest(best) > near; road++) {
    const other = fewest(it, id, member, seen)
    if (other.failing.some((one) => seen.some((it) => isSame(it, one)))) return best
    seen.push(...other.failing)
    const found = new Map(other.failing.map((one) => [one, changesFor(rules, it, one)]))
    if (farthest([...found.values()]) < farthest(best)) best = qualifying(it, id, member, found) ?? best
  }
  return best
}

/** What is proposed for each condition, where all of it together is enough. */
function qualifying(it: Evaluation, id: NodeId, member: number, proposals: Proposals): readonly Proposal[] | undefined {
  const found = [...proposals.values()].filter((one) => one !== undefined)
  if (found.length < proposals.size || found.length === 0) return undefined
  const together = strictest(found)
  return changed(it, together).valueOf(id, member) === 1 ? together : undefined
}

type Conditions = readonly [Condition, ...Condition[]]

/** Conditions that go by one name are one obstacle. */
function byName(conditions: readonly Condition[]): readonly Conditions[] {
  const groups = new Map<string, [Condition, ...Condition[]]>()
  for (const one of conditions) {
    const { node, member, wanted } = one.named ?? one
    const key = `${node} ${member} ${wanted}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()]
}

function obstacle({ rules, it, told }: Storyteller, conditions: Conditions, proposals?: Proposals): Obstacle {
  const [first] = conditions
  const { law, label, variable, named = first } = first
  const proposal = conditions.length === 1 ? proposals?.get(first) : undefined
  const change: Change | undefined = proposal && written(rules, it, proposal)
  const made = {
    ...(law !== undefined && { law }),
    ...(label && { label }),
    ...(variable !== undefined && { variable }),
    condition: told(named.node, named.member),
    ...(named.wanted === 0 && { holds: true as const }),
    ...(change && { change }),
  }
  return named === first || named.wanted === 0
    ? made
    : onDemand(made, 'within', () => conditions.map(({ node, member }) => told(node, member)))
}

/** Of changes to the same fact the furthest is enough for all. */
function strictest(proposals: readonly Proposal[]): readonly Proposal[] {
  const byFact = new Map<string, Proposal>()
  for (const one of proposals) {
    const known = byFact.get(one.fact)
    if (known === undefined || Math.abs(one.to - one.from) > Math.abs(known.to - known.from)) byFact.set(one.fact, one)
  }
  return [...byFact.values()]
}
