import {
  type Allocation,
  type Grant,
  lowestShare,
  preferenceOf,
  reachable,
  sumByCell,
  sumByOption,
  valueOf,
} from './allocation.ts'
import type { Asked } from './allocation-asked.ts'
import { type WayOut, waysOut } from './allocation-conflict.ts'
import { type Explained, explain } from './allocation-explained.ts'
import { previewOf } from './allocation-greedy.ts'
import type { CellNeed } from './allocation-needs.ts'
import type { LimitKind } from './allocation-programme.ts'
import type { Question } from './allocation-question.ts'
import { type Effort, type Solved, solveAllocation, usualEffort } from './allocation-solved.ts'
import type { Citations } from './citation.ts'
import { bodyName, type Holdings } from './holdings.ts'
import type { Solve } from './programme.ts'
import {
  type AllocationCell,
  type AllocationView,
  exclusion,
  type GrantFlag,
  type GrantReason,
  type LimitRef,
} from './shape-allocation.ts'
import { bodyEvidence, placingLabel } from './view.ts'

/** The answer to a question of allocation.
 *  @param solve a solver; without one the answer is the preview. */
export function allocationView(
  question: Question,
  asked: Asked,
  solve: Solve | undefined,
  holdings: Holdings,
  cited: Citations,
  effort: Effort = usualEffort,
): AllocationView {
  const it = asked.allocation
  const preview = previewOf(it)
  const made = decide(it, preview, solve, effort)
  const per = perOf(it)
  const value = valueOf(it, made.grants)
  const spent = it.funds.map((_, at) => made.grants.reduce((sum, one) => (one.fund === at ? sum + one.amount : sum), 0))
  const ofPartner = (amounts: readonly number[], partner: number): number =>
    it.funds.reduce((sum, fund, at) => (fund.partner === partner ? sum + (amounts[at] ?? 0) : sum), 0)
  const amounts = it.funds.map((fund) => fund.amount)
  const words = wordsOf(asked, holdings)
  return {
    question: {
      name: question.name,
      invented: question.invented,
      currency: question.currency,
      objective: question.objective,
      worth: question.worth,
      segments: [...it.rules.segments],
      fragmentation: it.rules.fragmentation,
      preference: it.rules.preference,
      continuity: question.continuity / 100,
      partnersPerCell: question.partnersPerCell,
      stateFirst: question.stateFirst,
    },
    outcome: made.outcome,
    totals: {
      budget: amounts.reduce((sum, one) => sum + one, 0),
      given: spent.reduce((sum, one) => sum + one, 0),
      value: tidy(value),
      lowest: lowestShare(it, made.grants),
      ...(made.solved === undefined ? {} : { bound: tidy(boundOf(it, made.solved)) }),
      ...(preview === undefined || made.solved === undefined ? {} : { preview: tidy(reachOf(it, preview)) }),
    },
    per,
    partners: asked.partners.map(({ body, state }, at) => ({
      partner: words.partner(at),
      isState: state,
      budget: ofPartner(amounts, at),
      given: ofPartner(spent, at),
      evidence: evidenceOf(body, holdings, cited),
    })),
    cells: cellsOf(asked, made.grants, made.solved, per, words),
    worths: (made.explained?.worths ?? [])
      .map((one) => ({ of: words.limit(one.limit, one.at), worth: tidy(one.perUnit * per) }))
      .sort((a, b) => Math.abs(b.worth) - Math.abs(a.worth)),
    onePartnerMore: (made.explained?.partners ?? [])
      .filter((one) => one.adds > Math.abs(value) * 1e-9)
      .map((one) => ({ cell: words.cell(one.cell), adds: tidy(one.adds) })),
    leftOut: (made.explained?.leftOut ?? [])
      .map((one) => ({
        cell: words.cell(one.cell),
        loss: tidy(one.loss),
        lossShare: value === 0 ? 0 : tidy(one.loss / value),
        goes: one.goes.map(({ cell, amount }) => ({ cell: words.cell(cell), amount })),
        how: one.how,
      }))
      .sort((a, b) => b.loss - a.loss),
    notChosen: (made.explained?.notChosen ?? []).map((one) => ({
      cell: words.cell(one.cell),
      offers: tidy(one.offers * per),
      costs: tidy(one.costs * per),
      because: one.because,
    })),
    waysOut: made.waysOut.map(({ steps }) => ({
      steps: steps.map(({ limit, at, by }) => ({ of: words.limit(limit, at), by })),
    })),
    unweighed: asked.unweighed.map((need) => ({
      cell: refOf(need),
      label: need.label,
      lacks: [...need.lacks],
      evidence: [...need.evidence],
    })),
    excluded: excludedIn(asked, words),
  }
}

type Made = {
  readonly outcome: AllocationView['outcome']
  readonly grants: readonly Grant[]
  readonly solved?: Solved
  readonly explained?: Explained
  readonly waysOut: readonly WayOut[]
}

function decide(it: Allocation, preview: readonly Grant[] | undefined, solve: Solve | undefined, effort: Effort): Made {
  const owes = it.options.some((one) => one.stays > 0) || it.cells.some((one) => one.least > 0)
  if (reachable(it).length === 0 && !owes) return { outcome: 'nothing', grants: [], waysOut: [] }
  const quick: Made =
    preview === undefined
      ? { outcome: 'not found', grants: [], waysOut: [] }
      : { outcome: 'preview', grants: preview, waysOut: [] }
  if (solve === undefined) return quick
  const solved = solveAllocation(it, solve, effort)
  if (solved.status === 'solved')
    return {
      outcome: 'solved',
      grants: solved.grants,
      solved,
      explained: explain(it, solved, solve, effort),
      waysOut: [],
    }
  return solved.status === 'not found'
    ? quick
    : { outcome: 'infeasible', grants: [], waysOut: waysOut(it, solve, effort) }
}

/** What is maximised first: the value, or under `max-min` the lowest share. */
const reachOf = (it: Allocation, grants: readonly Grant[]): number =>
  it.rules.objective === 'value' ? valueOf(it, grants) : lowestShare(it, grants)

const boundOf = (it: Allocation, solved: Solved): number =>
  Math.max(reachOf(it, solved.grants), it.rules.objective === 'value' ? solved.bound : solved.lowestBound)

/** For each partner and reason, the cells that it does not come together with. */
const excludedIn = ({ excluded, partners }: Asked, words: Words): AllocationView['excluded'] =>
  partners.flatMap((_, at) =>
    exclusion.options.flatMap((why) => {
      const cells = excluded.filter((it) => it.partner === at && it.why === why)
      return cells.length === 0
        ? []
        : [{ partner: words.partner(at), cells: cells.map(({ cell }) => words.cell(cell)), why }]
    }),
  )

/** Names of the places of an allocation. */
function wordsOf(asked: Asked, holdings: Holdings) {
  const partner = (at: number) => {
    const id = asked.partners[at]?.body ?? ''
    return { id, name: bodyName(holdings, id) }
  }
  const cell = (at: number) => refOf(asked.cells[at] as CellNeed)
  return {
    partner,
    cell,
    limit: (limit: LimitKind, at: number): LimitRef => {
      if (limit === 'budget') {
        const fund = asked.funds[at]
        return {
          limit,
          partner: partner(fund?.partner ?? 0).name,
          ...(fund?.only === undefined ? {} : { only: placingLabel(fund.only, holdings) }),
        }
      }
      if (limit === 'stays' || limit === 'minimum') {
        const option = asked.allocation.options[at]
        return { limit, partner: partner(option?.partner ?? 0).name, cell: cell(option?.cell ?? 0).name }
      }
      return { limit, cell: cell(at).name }
    },
  }
}
type Words = ReturnType<typeof wordsOf>

const refOf = ({ key, name }: CellNeed) => ({ key, name })

/** Cells in the order of the money they get; those that get none after them, by what they would be worth. */
function cellsOf(
  asked: Asked,
  grants: readonly Grant[],
  solved: Solved | undefined,
  per: number,
  words: Words,
): AllocationCell[] {
  const it = asked.allocation
  const reached = sumByCell(it, grants)
  const given = sumByOption(it, grants)
  const order = it.cells
    .map((_, at) => at)
    .sort((a, b) => (reached[b] ?? 0) - (reached[a] ?? 0) || (it.cells[b]?.weight ?? 0) - (it.cells[a]?.weight ?? 0))
  return order.map((at): AllocationCell => {
    const need = asked.cells[at] as CellNeed
    const cell = it.cells[at] as Allocation['cells'][number]
    const amount = reached[at] ?? 0
    const doing = it.options
      .flatMap((one, option) => (one.cell === at && (given[option] ?? 0) > 0 ? [option] : []))
      .sort((a, b) => (given[b] ?? 0) - (given[a] ?? 0))
    return {
      ...refOf(need),
      label: need.label,
      people: need.people,
      closing: cell.closing,
      most: cell.most,
      reached: amount,
      share: amount / cell.closing,
      flags: [...endingFlags(need), ...need.notes.map((code) => ({ code, evidence: [...need.evidence] }))],
      running: need.running.all.length,
      evidence: [...need.evidence],
      grants: doing.map((option) => ({
        partner: words.partner(it.options[option]?.partner ?? 0),
        amount: given[option] ?? 0,
        reasons: reasonsFor(asked, grants, solved, option, amount, per),
        flags: flagsFor(asked, option, need),
      })),
    }
  })
}

function reasonsFor(
  asked: Asked,
  grants: readonly Grant[],
  solved: Solved | undefined,
  at: number,
  reached: number,
  per: number,
): GrantReason[] {
  const it = asked.allocation
  const option = it.options[at] as Allocation['options'][number]
  const cell = it.cells[option.cell] as Allocation['cells'][number]
  const need = asked.cells[option.cell] as CellNeed
  const facts = asked.options[at]
  const mine = grants.filter((one) => one.option === at)
  const amount = mine.reduce((sum, one) => sum + one.amount, 0)
  const earmarked = mine.reduce((sum, one) => (it.funds[one.fund]?.cells === 'all' ? sum : sum + one.amount), 0)
  const here = (slopeAt(it, option.cell, reached) + preferenceOf(it, option)) * per
  const price = Math.max(0, ...mine.map((one) => priceOf(solved, one.fund))) * per
  const lowest = lowestShare(it, grants)
  return [
    ...(amount === option.stays ? [{ code: 'goes-on' as const, amount: option.stays }] : []),
    ...(amount === option.minimum ? [{ code: 'smallest-size' as const, amount: option.minimum }] : []),
    ...(reached === cell.least ? [{ code: 'owed' as const, share: cell.least / cell.closing }] : []),
    ...(it.rules.objective === 'max-min' && Math.abs(reached / cell.closing - lowest) < 1e-4
      ? [{ code: 'lifts-lowest' as const, share: lowest }]
      : []),
    ...(here >= price && here > 0 ? [{ code: 'adds-most' as const, here: tidy(here), elsewhere: tidy(price) }] : []),
    ...(earmarked > 0 ? [{ code: 'earmarked' as const, amount: earmarked, evidence: [] }] : []),
    ...(option.isOwnPriority ? [{ code: 'own-priority' as const, evidence: [...(facts?.priorities ?? [])] }] : []),
    ...recordedReasons(need),
  ]
}

/** Activities cited for one thing; the count beside them tells of the rest. */
const shownActivities = 5

function recordedReasons({ running, perhaps }: CellNeed): readonly GrantReason[] {
  if (running.all.length > 0) return []
  return perhaps.all.length === 0
    ? [{ code: 'none-recorded' }]
    : [{ code: 'perhaps-recorded', count: perhaps.all.length, evidence: perhaps.all.slice(0, shownActivities) }]
}

/** Whether what recurs in a cell rests on activities that end within a year. */
function endingFlags({ recurring, running, perhaps }: CellNeed): AllocationCell['flags'] {
  if (recurring === 'no') return []
  const flag = (code: 'rests-on-ending' | 'may-rest-on-ending', ending: readonly number[]) =>
    ending.length === 0 ? [] : [{ code, evidence: ending.slice(0, shownActivities) }]
  return [...flag('rests-on-ending', running.ending), ...flag('may-rest-on-ending', perhaps.ending)]
}

/** Value of the last unit of what has reached a cell. */
function slopeAt({ cells, rules }: Allocation, at: number, reached: number): number {
  const cell = cells[at]
  if (cell === undefined) return 0
  let end = 0
  for (const { share, worth } of rules.segments) {
    end += share
    if (reached <= end * cell.closing + 1) return (cell.weight * worth) / cell.closing
  }
  return 0
}

function priceOf(solved: Solved | undefined, fund: number): number {
  if (solved === undefined) return 0
  const { built, solution } = solved.priced
  const row = built.rows.budget.get(fund)
  return row === undefined ? 0 : ((solution.rowWorths[row] ?? 0) * built.worthUnit) / built.unit
}

function flagsFor(asked: Asked, at: number, need: CellNeed): GrantFlag[] {
  const isState = asked.allocation.partners[asked.allocation.options[at]?.partner ?? 0]?.isState === true
  const mandate = asked.options[at]?.mandate
  return [
    ...(!isState && need.recurring === 'yes' ? ['partner-pays-recurring' as const] : []),
    ...(!isState && need.recurring === 'unknown' ? ['partner-may-pay-recurring' as const] : []),
    ...(mandate === 'not recorded' ? ['mandate-not-recorded' as const] : []),
    ...(mandate === 'open' ? ['mandate-open' as const] : []),
  ]
}

function evidenceOf(body: string, holdings: Holdings, cited: Citations): number {
  const known = holdings.organisations.get(body)
  return known === undefined
    ? cited.cite('organisations', body, { vi: body, en: body }, { sources: [], confidence: 'unconfirmed' })
    : bodyEvidence(known, cited)
}

/** The power of ten that makes worths readable: a thousandth of the largest fund. */
const perOf = ({ funds }: Allocation): number =>
  10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, ...funds.map((it) => it.amount)))) - 3)

/** Six figures are what a programme's tolerances leave of a number. */
const tidy = (it: number): number => Number(it.toPrecision(6))
