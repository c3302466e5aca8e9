import type { Day } from '#ground/date'
import { covers } from '#ground/span'
import type { Scales } from '#promises/alignment'
import type { Against } from '#promises/alignment-reading'
import type { Clause, Instrument } from '#promises/instrument'
import { isHolding, type Statement, statementOfClause, statementOfScheme, tellingStems } from '#promises/statement'
import { containsGroup } from '#vocabulary/group'
import type { Provision } from '#vocabulary/law'
import type { Holdings } from './holdings.ts'

/** The texts that a clause is read against. */
export type Side = {
  readonly instruments: readonly Instrument[]
  readonly schemes: readonly Provision[]
  readonly statements: readonly Statement[]
  readonly clauses: ReadonlyMap<string, { readonly clause: Clause; readonly instrument: Instrument }>
}

const sides = new WeakMap<Holdings, Map<string, Side>>()

/** The texts of a day, put together once for all that is read against them. */
export function textsOf(against: Against, holdings: Holdings, day: Day): Side {
  const known = sides.get(holdings) ?? new Map<string, Side>()
  sides.set(holdings, known)
  const key = `${day} ${String(against)}`
  const made = known.get(key) ?? makeSide(against, holdings, day)
  known.set(key, made)
  return made
}

function makeSide(against: Against, holdings: Holdings, day: Day): Side {
  const all = [...holdings.instruments.values()]
  const instruments =
    against === 'schemes'
      ? []
      : all.filter((it) =>
          against === 'national'
            ? isNational(it, holdings) && isHolding(holdings.stateOf(it, day))
            : against.includes(it.id),
        )
  const schemes =
    typeof against === 'string' ? holdings.provisions.filter((it) => covers(it.inForce, day) === 'yes') : []
  const clauses = instruments.flatMap((instrument) => instrument.clauses.map((clause) => ({ clause, instrument })))
  return {
    instruments,
    schemes,
    statements: [
      ...clauses
        .filter(({ instrument }) => holdings.stateOf(instrument, day) !== 'not yet')
        .map(({ clause, instrument }) => statementOfClause(clause, instrument, holdings.stateOf(instrument, day))),
      ...schemes.map(statementOfScheme),
    ],
    clauses: new Map(clauses.map((it) => [it.clause.id, it])),
  }
}

/** A text is no counterpart of itself. */
export function withoutOwn(it: Side, of: Instrument): Side {
  if (!it.instruments.includes(of)) return it
  const own = new Set(of.clauses.map((clause) => clause.id))
  return {
    ...it,
    instruments: it.instruments.filter((one) => one !== of),
    statements: it.statements.filter((one) => !own.has(one.id)),
  }
}

/** A text of the country's own bodies, as against those of partners about the country. */
export const isNational = (it: Instrument, holdings: Holdings): boolean =>
  it.level === 'national' && holdings.organisations.get(it.responsible)?.country === holdings.country

const scalesCache = new WeakMap<Holdings, Scales>()

export function scalesOf(holdings: Holdings): Scales {
  const known = scalesCache.get(holdings)
  if (known !== undefined) return known
  const clauses = [...holdings.instruments.values()].flatMap((it) => it.clauses)
  const made: Scales = {
    space: holdings.space,
    better: (indicator) => holdings.indicators.get(indicator)?.better,
    isTelling: tellingStems(clauses.map((it) => it.text.en)),
  }
  scalesCache.set(holdings, made)
  return made
}

/** People or a need that an alignment is looked at for. */
export type Focus = { readonly group?: string; readonly function?: string }

/** What a statement asks for the people and the need looked at; `undefined` where it does not speak of them. */
export function focused(it: Statement, { group, function: need }: Focus, holdings: Holdings): Statement | undefined {
  const groups = group === undefined ? it.groups : narrowed(it.groups, group, (a, b) => isGroupWithin(a, b, holdings))
  const functions =
    need === undefined ? it.functions : narrowed(it.functions, need, (a, b) => isNeedWithin(a, b, holdings))
  return groups === undefined || functions === undefined ? undefined : { ...it, groups, functions }
}

/** Who speaks of everyone speaks of them; who says nobody leaves it open. */
function narrowed(
  stated: Statement['groups'],
  wanted: string,
  isWithin: (a: string, b: string) => boolean,
): Statement['groups'] | undefined {
  if (stated === 'not stated') return stated
  if (stated === 'all') return [wanted]
  const named = stated.filter((it) => isWithin(it, wanted) || isWithin(wanted, it))
  if (named.length === 0) return undefined
  return named.some((it) => isWithin(wanted, it)) ? [wanted] : named
}

const isNeedWithin = (a: string, b: string, { space }: Holdings): boolean =>
  space.functions.get(a)?.includes(b) ?? a === b

export function isGroupWithin(a: string, b: string, { space }: Holdings): boolean {
  const [inner, outer] = [space.groups.get(a), space.groups.get(b)]
  return inner !== undefined && outer !== undefined && containsGroup(outer, inner, space.attributes)
}
