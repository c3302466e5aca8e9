import type { Day } from '#ground/date'
import { always } from '#ground/span'
import type { Clause, Instrument } from '#promises/instrument'
import type { Cell } from '#vocabulary/cell'
import { everyone } from '#vocabulary/group'
import { type Asked, isAskedOf } from './asked.ts'
import type { Citations } from './citation.ts'
import { type Cover, coversByNeed, serves } from './cover.ts'
import { type Holdings } from './holdings.ts'
import { ownersOf } from './owners.ts'
import { clausesInForce, schemesFrom } from './rows.ts'
import type { OrphanView } from './shape-responses.ts'
import { cellLabel, clauseEvidence } from './view.ts'

/** Clauses that an orphan cell lists; the count tells of the rest. */
const shownDemands = 3

/** Cells that a clause in force asks for, and that no recorded cover is stated to serve, neither scheme nor activity: those
 *  that nothing may serve either come first, then those that most clauses ask for. A clause that names no people is served
 *  by whatever serves its need; one that names no need makes no cell. Where the dossier knows a scheme only from a later
 *  day, its silence about the day says little, and the cell says so. */
export function orphansOn(
  covers: readonly Cover[],
  asked: Asked,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): readonly OrphanView[] {
  const byNeed = coversByNeed(covers, holdings)
  return [...demandedCells(holdings, day).values()]
    .filter(({ cell }) => isAskedOf(cell, [], asked, holdings))
    .map(({ cell, demands }) => {
      const asked = { ...cell, group: cell.group === 'not stated' ? everyone : cell.group }
      return { cell, demands, truths: byNeed.of(cell.function).map((it) => serves(it, [asked], holdings)) }
    })
    .filter(({ truths }) => !truths.includes('yes'))
    .map((it) => ({
      ...it,
      perhaps: it.truths.filter((truth) => truth === 'unknown').length,
      knownFrom: schemesFrom([it.cell], [], holdings, day),
    }))
    .toSorted((a, b) => Number(a.perhaps > 0) - Number(b.perhaps > 0) || b.demands.length - a.demands.length)
    .map(({ cell, demands, perhaps, knownFrom }) => ({
      cell: cellLabel(cell, holdings),
      perhaps,
      ...(knownFrom === undefined ? {} : { schemesKnownFrom: knownFrom }),
      demands: demands.slice(0, shownDemands).map(({ clause, instrument }) => ({
        clause: clause.id,
        instrument: instrument.title,
        text: clause.text,
        evidence: clauseEvidence(clause, instrument, citations),
      })),
      demanded: demands.length,
      owners: [...ownersOf([cell.function], day, holdings)],
    }))
}

type Demand = { readonly clause: Clause; readonly instrument: Instrument }

function demandedCells(
  holdings: Holdings,
  day: Day,
): ReadonlyMap<string, { readonly cell: Cell; readonly demands: Demand[] }> {
  const found = new Map<string, { readonly cell: Cell; readonly demands: Demand[] }>()
  for (const demand of clausesInForce(holdings, day)) {
    const { functions, groups } = demand.clause.reading.placing
    if (typeof functions === 'string') continue
    for (const fn of functions)
      for (const group of typeof groups === 'string' ? [groups] : groups) {
        const key = `${fn}/${group}`
        const known = found.get(key)
        if (known !== undefined) known.demands.push(demand)
        else
          found.set(key, {
            cell: { function: fn, group: groupNamed(group, holdings), place: 'all', span: always },
            demands: [demand],
          })
      }
  }
  return found
}

function groupNamed(id: string, { space }: Holdings): Cell['group'] {
  if (id === 'not stated') return id
  return id === 'all' ? everyone : (space.groups.get(id) ?? everyone)
}
