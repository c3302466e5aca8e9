import { always, covers as holdsOn } from '#ground/span'
import { type Cell, cellsOf, contains, type Placing, shares } from '#vocabulary/cell'
import { type Allocation, type Fund, type Option } from './allocation.ts'
import { inUnits, type Place, placed, type Reading } from './allocation-figures.ts'
import { type CellNeed, cellNeed } from './allocation-needs.ts'
import type { Question, QuestionPartner } from './allocation-question.ts'
import { isPartnerInterest } from './priorities.ts'
import { clauseEvidence } from './view.ts'

/** A question set against the dossier: the numbers for the solver, and beside them what they are of. */
export type Asked = {
  readonly allocation: Allocation
  readonly partners: readonly QuestionPartner[]
  /** In the order of the allocation's funds. */
  readonly funds: readonly { readonly partner: number; readonly only: Placing | undefined }[]
  /** In the order of the allocation's cells. */
  readonly cells: readonly CellNeed[]
  readonly options: readonly OptionFacts[]
  /** Needs for which there is no figure. */
  readonly unweighed: readonly CellNeed[]
  /** Partner and cell that do not come together, and why. */
  readonly excluded: readonly { readonly partner: number; readonly cell: number; readonly why: Exclusion }[]
}

/** - `field`: the question gives the partner other fields;
 *  - `mandate`: its recorded mandates name other needs;
 *  - `state-first`: a recurring benefit that the question keeps for the state budget. */
export type Exclusion = 'field' | 'mandate' | 'state-first'

export type OptionFacts = {
  /** `recorded`: a mandate of the dossier names the need; `not recorded`: the dossier holds none of this body; `open`: its
   *  mandates may or may not name it; `stated`: the question gives the field; `state`: the state budget needs none. */
  readonly mandate: 'recorded' | 'open' | 'not recorded' | 'stated' | 'state'
  /** The partner's own priorities that name the need. */
  readonly priorities: readonly number[]
  /** What it gives now. */
  readonly gives: number
}

/** Where a part of the question stands in its file. */
export type Locate = (path: readonly (string | number)[]) => Place

/** Sets a question against a dossier. Everything that is wrong with it goes to `reading.problem`; the result then is not to be
 *  used. */
export function askedOf(question: Question, reading: Reading, locate: Locate): Asked {
  const { holdings, problem } = reading
  for (const [at, { body }] of question.partners.entries())
    if (!holdings.organisations.has(body))
      problem(
        placed(
          'unknown-record',
          recordFacts('organisation', body, holdings.organisations.keys()),
          locate(['partners', at, 'body']),
        ),
      )
  const needs = needsOf(question, reading, locate)
  const cells = needs.filter((it) => it.lacks.length === 0)
  const placeOf = new Map(cells.map((it, at) => [it.key, at]))
  const known = new Set(needs.map((it) => it.key))
  for (const [at, { gives }] of question.partners.entries())
    for (const [index, { cell }] of gives.entries())
      if (!known.has(cell))
        problem(
          placed('unknown-record', recordFacts('need', cell, known), locate(['partners', at, 'gives', index, 'cell'])),
        )

  const funds = question.partners.flatMap((partner, at) =>
    partner.funds.map((fund, index) => ({
      partner: at,
      only: fund.only === undefined ? undefined : withoutSilence(fund.only),
      amount: inUnits(fund.amount, 'down', locate(['partners', at, 'funds', index, 'amount']), reading) ?? 0,
      cells: reachOf(fund.only, cells, locate(['partners', at, 'funds', index, 'only']), reading),
    })),
  )
  const excluded: { partner: number; cell: number; why: Exclusion }[] = []
  const pairs = question.partners.flatMap((partner, at) => {
    const mandateOn = mandatesOf(partner, locate(['partners', at, 'fields']), reading)
    const wishes = wishesOf(partner, locate(['partners', at, 'priorities']), reading)
    const minimum =
      partner.minimum === undefined
        ? 0
        : (inUnits(partner.minimum, 'up', locate(['partners', at, 'minimum']), reading) ?? 0)
    return cells.flatMap((cell, index) => {
      const mandate = mandateOn(cell.cells)
      const why: Exclusion | undefined =
        mandate === 'field' || mandate === 'mandate'
          ? mandate
          : question.stateFirst === 'require' && cell.recurring === 'yes' && !partner.state
            ? 'state-first'
            : undefined
      if (why !== undefined) {
        excluded.push({ partner: at, cell: index, why })
        return []
      }
      const gives = partner.gives.reduce((sum, one, line) => {
        if (placeOf.get(one.cell) !== index) return sum
        return sum + (inUnits(one.amount, 'up', locate(['partners', at, 'gives', line, 'amount']), reading) ?? 0)
      }, 0)
      const wish = wishes(cell.cells)
      const option: Option = {
        partner: at,
        cell: index,
        minimum,
        stays: Math.ceil((gives * question.continuity) / 100),
        isOwnPriority: wish.isOwn,
      }
      return [{ option, facts: { mandate: mandate as OptionFacts['mandate'], priorities: wish.evidence, gives } }]
    })
  })
  return {
    allocation: {
      partners: question.partners.map(({ body, state }) => ({ key: body, isState: state })),
      funds: funds.map(({ partner, amount, cells: reach }): Fund => ({ partner, amount, cells: reach })),
      cells: cells.map((it) => weighed(it, question, reading, locate)),
      options: pairs.map((it) => it.option),
      rules: {
        objective: question.objective,
        segments: question.segments.map(({ share, worth }) => ({ share: share / 100, worth })),
        fragmentation: question.fragmentation / 100,
        preference: question.preference / 100,
      },
    },
    partners: question.partners,
    funds,
    cells,
    options: pairs.map((it) => it.facts),
    unweighed: needs.filter((it) => it.lacks.length > 0),
    excluded,
  }
}

/** The cells that the question names, then the standing rows that it does not. */
function needsOf(question: Question, reading: Reading, locate: Locate): readonly CellNeed[] {
  const { holdings, problem } = reading
  const rows = new Map(holdings.needRows.map((it) => [it.id, it]))
  const named = question.cells.flatMap((asked, at) => {
    const row = asked.row === undefined ? undefined : rows.get(asked.row)
    if (asked.row !== undefined && row === undefined) {
      problem(placed('unknown-record', recordFacts('need', asked.row, rows.keys()), locate(['cells', at, 'row'])))
      return []
    }
    const placing = asked.placing ?? row?.placing
    const name = asked.name ?? row?.name
    const key = asked.key ?? asked.row
    if (placing === undefined || name === undefined || key === undefined) {
      problem(placed('cell-without-row', {}, locate(['cells', at])))
      return []
    }
    if (!isKnownPlacing(placing, locate(['cells', at, 'placing']), reading)) return []
    return [
      cellNeed(key, name, placing, row?.means ?? [], row?.indicators ?? [], asked, locate(['cells', at]), reading),
    ]
  })
  const keys = named.map((it) => it.key)
  for (const [at, key] of keys.entries())
    if (keys.indexOf(key) < at) problem(placed('cell-twice', { key }, locate(['cells', at])))
  const asked = new Set(question.cells.map((it) => it.row))
  const others = holdings.needRows
    .filter((it) => !asked.has(it.id))
    .map((it) => cellNeed(it.id, it.name, it.placing, it.means, it.indicators, undefined, undefined, reading))
  return [...named, ...others]
}

function weighed(it: CellNeed, question: Question, reading: Reading, locate: Locate) {
  const { asked } = it
  const at = locate(['cells', question.cells.indexOf(asked), 'most'])
  // Closing costs at least one unit, so that shares of it exist.
  const closing = Math.max(1, it.closing === 'unknown' ? 1 : it.closing)
  const most =
    asked.most === undefined ? closing : Math.min(closing, inUnits(asked.most, 'down', at, reading) ?? closing)
  const people = it.people === 'unknown' ? 0 : it.people
  return {
    key: it.key,
    closing,
    most,
    least: Math.ceil((closing * asked.least) / 100),
    weight: asked.weight * (question.worth === 'people' ? people : 1),
    partners: asked.partners ?? question.partnersPerCell,
  }
}

const timeless = (it: Placing, { holdings }: Reading): readonly Cell[] =>
  cellsOf({ ...it, span: 'all' }, holdings.space).map((cell) => ({ ...cell, span: always }))

/** Earmarked money reaches a cell that lies wholly within what it is for: into one that lies there in part, some of it would go
 *  where it must not. */
function reachOf(only: Placing | undefined, cells: readonly CellNeed[], at: Place, reading: Reading): Fund['cells'] {
  if (only === undefined) return 'all'
  if (!isKnownPlacing(only, at, reading)) return new Set()
  const allowed = timeless(withoutSilence(only), reading)
  return new Set(
    cells.flatMap(({ cells: parts }, index) =>
      parts.every((part) => allowed.some((it) => contains(it, part, reading.holdings.space))) ? [index] : [],
    ),
  )
}

/** An earmark restricts what it names and nothing else. */
const withoutSilence = (it: Placing): Placing => ({
  ...it,
  functions: it.functions === 'not stated' ? 'all' : it.functions,
  groups: it.groups === 'not stated' ? 'all' : it.groups,
  places: it.places === 'not stated' ? 'all' : it.places,
})

/** Whether a partner may work on a need: by the fields of the question, else by its recorded mandates. */
function mandatesOf(
  { body, state, fields }: QuestionPartner,
  at: Place,
  reading: Reading,
): (cells: readonly Cell[]) => OptionFacts['mandate'] | 'field' | 'mandate' {
  const { holdings, day } = reading
  const touch = (allowed: readonly Cell[], cells: readonly Cell[]) =>
    allowed.flatMap((it) => cells.map((cell) => shares(it, cell, holdings.space)))
  if (fields !== undefined) {
    if (!isKnownPlacing(fields, at, reading)) return () => 'field'
    const allowed = timeless(withoutSilence(fields), reading)
    return (cells) => (touch(allowed, cells).includes('yes') ? 'stated' : 'field')
  }
  if (state) return () => 'state'
  const own = holdings.mandates.filter((it) => it.body === body && holdsOn(it.span, day) !== 'no')
  if (own.length === 0) return () => 'not recorded'
  const given = own.flatMap((it) => timeless(it.placing, reading))
  return (cells) => {
    const truths = touch(given, cells)
    return truths.includes('yes') ? 'recorded' : truths.includes('unknown') ? 'open' : 'mandate'
  }
}

/** A partner's own stated priorities that name a need: those of the dossier, with their evidence, and those of the question. */
function wishesOf(
  { body, priorities }: QuestionPartner,
  at: Place,
  reading: Reading,
): (cells: readonly Cell[]) => { readonly isOwn: boolean; readonly evidence: readonly number[] } {
  const { holdings, day, cited } = reading
  const wishes = [...holdings.instruments.values()]
    .filter(
      (it) => it.responsible === body && isPartnerInterest(it, holdings) && holdings.stateOf(it, day) !== 'not yet',
    )
    .flatMap((instrument) =>
      instrument.clauses
        .filter((clause) => typeof clause.reading.placing.functions !== 'string')
        .map((clause) => ({ clause, instrument, cells: timeless(clause.reading.placing, reading) })),
    )
  const stated =
    priorities === undefined || !isKnownPlacing(priorities, at, reading)
      ? []
      : timeless(withoutSilence(priorities), reading)
  const touch = (some: readonly Cell[], others: readonly Cell[]): boolean =>
    some.some((a) => others.some((b) => shares(a, b, holdings.space) === 'yes'))
  return (cells) => {
    const found = wishes.filter((it) => touch(it.cells, cells))
    return {
      isOwn: found.length > 0 || touch(stated, cells),
      evidence: found.map(({ clause, instrument }) => clauseEvidence(clause, instrument, cited)),
    }
  }
}

/** Whether a placing names functions, groups and places that the dossier knows. */
function isKnownPlacing(it: Placing, at: Place, { holdings, problem }: Reading): boolean {
  const unknown = (
    [
      ['function', it.functions, holdings.functions],
      ['group', it.groups, holdings.groups],
      ['place', it.places, holdings.places],
    ] as const
  ).flatMap(([what, ids, known]) =>
    (typeof ids === 'string' ? [] : ids)
      .filter((id) => !known.has(id))
      .map((id) => recordFacts(what, id, known.keys())),
  )
  for (const facts of unknown) problem(placed('unknown-record', facts, at))
  return unknown.length === 0
}

const recordFacts = (what: string, name: string, known: Iterable<string>) => ({ what, name, known: [...known] })
